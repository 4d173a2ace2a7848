"""The wheel: what people install, away from the checkout and without what only the checkout has."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

import run
from desktop import __version__

ROOT = run.ROOT


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = ["-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run([sys.executable, *build], check=True, capture_output=True, env=_bare_environment())
    return next(folder.glob("loket-*.whl"))


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment with that wheel in it, which borrows the packages (not Loket) of this one.

    A path that a .pth file adds is not searched for further .pth files, so the checkout stays out of sight.
    """
    home = tmp_path_factory.mktemp("installed")
    venv.create(home, with_pip=False, symlinks=sys.platform != "win32")
    python = run.venv_python(home)
    install = ["-m", "pip", "--quiet", "--python", str(python), "install", "--no-index", "--no-deps", str(wheel)]
    subprocess.run([sys.executable, *install], check=True, capture_output=True, env=_bare_environment())
    site = sysconfig.get_path("purelib", vars={"base": str(home), "platbase": str(home)})
    (Path(site) / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return python


def _bare_environment() -> dict[str, str]:
    """Without what would lead back to the checkout or measure its coverage elsewhere."""
    return {key: value for key, value in os.environ.items() if not key.startswith(("COVERAGE", "PYTHONPATH", "COV_"))}


def _ask(python: Path, *arguments: str) -> str:
    """What the installed Python prints, started where no checkout is near."""
    done = subprocess.run(
        [str(python), "-I", *arguments], cwd=python.parent, env=_bare_environment(), capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_installed_desktop_is_not_the_checkout(installed: Path) -> None:
    place = Path(_ask(installed, "-c", "import desktop; print(desktop.__file__)"))

    assert installed.parent.parent in place.parents
    assert ROOT not in place.parents


def test_the_installed_desktop_finds_its_resources(installed: Path) -> None:
    carried = sorted(path for path in (ROOT / "resources").rglob("*") if path.is_file())
    name = next(
        path.relative_to(ROOT / "resources").as_posix()
        for path in carried
        if not {"make", "__pycache__"} & set(path.parts)
    )
    code = f"import sys; from desktop.resources import resource; print(len(resource({name!r})))"

    assert int(_ask(installed, "-c", code)) == (ROOT / "resources" / name).stat().st_size


def test_the_wheel_carries_the_two_packages_and_nothing_of_the_workshop(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()

    tops = {name.split("/")[0] for name in names if ".dist-info/" not in name}
    assert tops == {"desktop", "national"}
    workshop = ("_resources/make/", "__pycache__", ".ts")
    assert not [name for name in names if any(part in name for part in workshop)]
    assert "desktop/_resources/translations/loket_en.qm" in names
    assert {Path(name).name for name in names if "/licenses/" in name} == {"LICENSE", "THIRD-PARTY-NOTICES.md"}


@pytest.mark.parametrize(("module", "script"), [("desktop", "loket"), ("national", "loket-national")])
def test_the_installed_programs_tell_their_version(installed: Path, module: str, script: str) -> None:
    program = installed.with_name(f"{script}.exe" if sys.platform == "win32" else script)

    assert _ask(installed, "-m", module, "--version") == f"{script} {__version__}"
    assert program.exists()
