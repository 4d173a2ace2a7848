"""The door of the project (`run.py`) and what decides in `bench/checks.py`: the parts that run nothing."""

import sys
from pathlib import Path

import pytest

import run
from bench import checks, needs

PYPROJECT = """
[build-system]
requires = ["builder>=1"]
[project]
dependencies = ["Wire_Types>=2,<3", "zipper>=1; python_version < '3.14'"]
[project.optional-dependencies]
dev = ["runner==4"]
"""
LOCK = """# made by a command
builder==1.5 \\
    --hash=sha256:00
runner==4 ; sys_platform == 'win32' \\
    --hash=sha256:00
wire-types==2.7 \\
    --hash=sha256:00
    # via somebody==9
zipper==1.8.0 ; python_full_version < '3.14' \\
    --hash=sha256:00
"""


@pytest.fixture
def made(tmp_path: Path) -> tuple[Path, Path]:
    """A lock, and the stamp of an environment that was made from it."""
    stamp, lock = tmp_path / "stamp", tmp_path / "requirements.lock"
    lock.write_text("one==1\n")
    stamp.write_text(run.stamp_for(lock.read_bytes()))
    return stamp, lock


def test_an_environment_made_from_the_lock_is_current(made: tuple[Path, Path]) -> None:
    assert run.is_current(*made)


def test_another_lock_makes_the_environment_stale(made: tuple[Path, Path]) -> None:
    made[1].write_text("one==2\n")

    assert not run.is_current(*made)


def test_an_environment_of_another_python_is_stale(made: tuple[Path, Path]) -> None:
    made[0].write_text(made[0].read_text().replace("python 3.", "python 2."))

    assert not run.is_current(*made)


def test_an_environment_without_its_stamp_was_never_finished(made: tuple[Path, Path]) -> None:
    made[0].unlink()

    assert not run.is_current(*made)


def test_only_one_process_at_a_time_makes_the_environment(tmp_path: Path) -> None:
    with run.one_at_a_time(tmp_path / "lock"), (tmp_path / "lock").open("a") as second:
        assert not run.try_lock(second.fileno())
    with (tmp_path / "lock").open("a") as third:
        assert run.try_lock(third.fileno())


def test_an_unknown_command_is_refused_with_the_list_of_commands() -> None:
    with pytest.raises(needs.Refusal, match=r"no command 'tset'(.|\n)*  test "):
        run.main(["tset"])


@pytest.mark.parametrize(("argv", "code"), [(["--help"], 0), (["help"], 0), ([], 2)])
def test_help_names_every_command(argv: list[str], code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(argv) == code
    shown = {line.split()[0] for line in capsys.readouterr().out.splitlines() if line.startswith("  ")}
    assert shown == set(run.COMMANDS)


def test_benches_are_the_programs_of_the_folder_without_those_that_are_commands(tmp_path: Path) -> None:
    for name in ("checks.py", "demo.py", "typing_speed.py", "notes.md"):
        (tmp_path / name).write_text('if __name__ == "__main__":\n    ...\n')
    (tmp_path / "shared_by_them.py").touch()

    assert run.benches(tmp_path) == ["typing_speed"]


@pytest.mark.parametrize("argv", [[], ["../run"], ["checks"]])
def test_a_bench_that_is_not_there_is_refused(argv: list[str]) -> None:
    with pytest.raises(needs.Refusal, match="one of these names"):
        run.bench(argv)


def test_missing_system_packages_are_named() -> None:
    asked = [needs.Need(lambda: True, "here"), needs.Need(lambda: False, "absent")]

    assert needs.missing_packages(asked) == ["absent"]


def test_a_library_and_a_program_are_missing_where_the_system_does_not_know_them() -> None:
    asked = [needs.library("xcb-of-nobody", "libxcb-of-nobody0"), needs.program("xdotool-of-nobody", "nobody")]

    assert needs.missing_packages(asked) == (["libxcb-of-nobody0", "nobody"] if sys.platform == "linux" else [])


def test_where_nothing_may_be_installed_the_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(needs, "apt_prefix", lambda: None)

    with pytest.raises(needs.Refusal, match="lacks python3-venv;"):
        needs.ensure_system([needs.Need(lambda: False, "python3-venv")])


def test_the_checks_run_only_where_windows_can_be_worked_by_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(needs, "apt_prefix", lambda: None)
    monkeypatch.setattr(run, "NEEDS_OF_TESTS", [needs.Need(lambda: False, "xvfb")])
    monkeypatch.setattr(run, "ensure_environment", lambda: None)

    with pytest.raises(needs.Refusal, match="lacks xvfb;"):
        run.main(["test"])


def test_a_lock_that_meets_every_requirement_has_no_trouble() -> None:
    assert checks.lock_troubles(PYPROJECT, LOCK) == []


def test_a_requirement_that_the_lock_lacks_is_told() -> None:
    lock = LOCK.replace("runner==4", "jogger==4")

    assert checks.lock_troubles(PYPROJECT, lock) == ["runner==4 is not in requirements.lock"]


@pytest.mark.parametrize("pin", ["builder==1.5", "wire-types==2.7", "zipper==1.8.0"])
def test_a_pin_outside_of_what_is_asked_for_is_told(pin: str) -> None:
    name = pin.split("==")[0]

    assert len(checks.lock_troubles(PYPROJECT, LOCK.replace(pin, f"{name}==0.1"))) == 1


def test_every_check_runs_and_the_last_line_counts_them() -> None:
    one_of_each = [
        checks.Check("bad", lambda: 3),
        checks.Check("left", lambda: 1),
        checks.Check("good", lambda: 0),
    ]

    outcomes = checks.run_all(one_of_each, skipped=["left"])

    assert [outcome.state for outcome in outcomes] == ["failed", "skipped", "ok"]
    assert checks.summary(outcomes).splitlines()[-1] == "checks: 1 passed, 1 failed, 1 skipped"


def test_a_run_of_chosen_tests_measures_no_coverage() -> None:
    assert "--cov" in checks.pytest_arguments(7, [])
    assert checks.pytest_arguments(7, ["-k", "one"])[-3:] == ["--randomly-seed=7", "-k", "one"]
