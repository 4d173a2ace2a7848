"""The main job through the real programs: a service and three desks in processes of their own, on our sample cases."""

import json
from pathlib import Path

import pytest

from bench import demo

SAMPLES = 24


def played(capsys: pytest.CaptureFixture[str], folder: Path, *options: str) -> dict[str, object]:
    """The result line of a demo that must end well."""
    code = demo.main(["--headless", "--json", "--keep", str(folder), *options])
    out, said = capsys.readouterr()
    assert code == 0, said[-3000:]
    result: dict[str, object] = json.loads(out.splitlines()[-1])
    return result


def assert_whole(result: dict[str, object]) -> None:
    """Every case went all the way, once."""
    assert [result[key] for key in ("recorded", "approved", "answered", "closed")] == [SAMPLES] * 4
    assert (result["lost"], result["duplicated"], result["verified"]) == (0, 0, True)


def test_complaints_go_all_the_way_and_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    result = played(capsys, tmp_path / "demo")
    assert_whole(result)
    assert {folder.name for folder in (tmp_path / "demo").iterdir() if folder.is_dir()} == {
        "national",
        "clerk",
        "supervisor",
        "agency",
    }


def test_ends_by_signal_9_change_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    result = played(capsys, tmp_path / "demo", "--kills", "--seed", "7")
    assert_whole(result)
    assert result["killed"] == {"desks": 3, "service": 1}


def test_a_folder_in_use_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "clerk").mkdir()
    assert demo.main(["--headless", "--json", "--keep", str(tmp_path)]) == 1
    assert "not empty" in capsys.readouterr().err
