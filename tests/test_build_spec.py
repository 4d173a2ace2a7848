"""What `build.spec` puts into the folder that offices install, without building it."""

import importlib
import re
import sys
from fnmatch import fnmatch
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
LEFT_OUT = {"make", "openapi", "pictures", "samples"}
"""Of `resources/`: what makes it, the service's, the README's, the demo's."""


class Builder:
    """PyInstaller as the spec sees it: finds some files of Qt's, and remembers what it was told."""

    binaries = (
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/plugins/imageformats/qwebp.dll",
        "PySide6/plugins/platforms/qwindows.dll",
        "libpango-1.0.so.0",
        "libfreetype.so.6",
    )

    def __init__(self) -> None:
        # Before a test says that this is another system: PyInstaller looks for what that one has when it is imported.
        importlib.import_module("PyInstaller.utils.hooks")
        self.analysed: dict[str, Any] = {}
        self.programs: dict[str, bool] = {}
        self.collected: list[str] = []

    def run(self) -> dict[str, Any]:
        """Plays the spec; gives its names."""
        names: dict[str, Any] = {
            "SPECPATH": str(ROOT),
            "Analysis": self._analyse,
            "PYZ": lambda pure: pure,
            "EXE": self._program,
            "COLLECT": self._collect,
        }
        exec(compile((ROOT / "build.spec").read_text("utf-8"), "build.spec", "exec"), names)
        return names

    def _analyse(self, scripts: list[str], **told: Any) -> SimpleNamespace:
        self.analysed = {"scripts": scripts, **told}
        found = [(name, "", "BINARY") for name in self.binaries]
        return SimpleNamespace(scripts=[], pure=[], binaries=found, datas=[])

    def _program(self, *parts: Any, name: str, console: bool, **told: Any) -> None:
        self.programs[name] = console

    def _collect(self, *parts: Any, **told: Any) -> None:
        self.collected = [name for entries in parts if entries for name, _, _ in entries]


@pytest.fixture
def builder() -> Builder:
    return Builder()


def test_every_resource_is_carried_or_left_out_on_purpose(builder: Builder) -> None:
    names = builder.run()
    carried = {Path(source).parts[1] for source, _ in names["FILES"] if source.startswith("resources/")}
    there = {folder.name for folder in (ROOT / "resources").iterdir() if folder.is_dir()}
    assert carried | LEFT_OUT == there
    assert not carried & LEFT_OUT


def test_everything_named_is_there(builder: Builder) -> None:
    for source, _ in builder.run()["FILES"]:
        assert list(ROOT.glob(source)), source


def test_modules_that_are_imported_by_name_are_told(builder: Builder) -> None:
    builder.run()
    told = set(builder.analysed["hiddenimports"])
    assert {"desktop.commands.doctor", "desktop.ui.cases.page", "desktop.db.migrations.versions.v0001_first"} <= told


def test_migrations_lie_as_files_where_their_package_looks_for_them(builder: Builder) -> None:
    targets = dict(builder.run()["FILES"])
    assert targets["desktop/db/migrations/versions/*.py"] == "desktop/db/migrations/versions"


def test_each_exclusion_says_what_it_spares(builder: Builder) -> None:
    names = builder.run()
    for table in ("NOT_IMPORTED", "NOT_COPIED"):
        for what, why in names[table].items():
            assert re.match(r"\d+\.\d MB( together)?: \w", why), what


def test_nothing_of_ours_imports_what_stays_out(builder: Builder) -> None:
    excluded = builder.run()["NOT_IMPORTED"]
    sources = "\n".join(file.read_text("utf-8") for file in (ROOT / "desktop").rglob("*.py"))
    for name in excluded:
        assert not re.search(rf"^\s*(import|from) {re.escape(name)}\b", sources, re.MULTILINE), name


def test_what_qt_brings_along_is_left_on_both_systems(builder: Builder) -> None:
    builder.run()
    assert builder.collected == [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "libfreetype.so.6",
    ]


@pytest.mark.parametrize(
    ("platform", "programs"), [("linux", {"loket": True}), ("win32", {"Loket": False, "loket-cli": True})]
)
def test_windows_has_a_window_and_a_console_program(
    builder: Builder, monkeypatch: pytest.MonkeyPatch, platform: str, programs: dict[str, bool]
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    builder.run()
    assert builder.programs == programs
    assert len({name.casefold() for name in programs}) == len(programs)


def test_no_exclusion_touches_what_a_window_needs(builder: Builder) -> None:
    patterns = builder.run()["NOT_COPIED"]
    needed = ("libQt6Widgets.so.6", "libQt6Svg.so.6", "libQt6Network.so.6", "libfontconfig.so.1", "libdbus-1.so.3")
    assert not [name for name in needed for pattern in patterns if fnmatch(name, pattern)]
