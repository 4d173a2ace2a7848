"""The check of the catalogue can fail: a text without English, another field, a vanished text, a text put together."""

from pathlib import Path

import pytest

from resources.make.pseudo import stretched
from resources.make.sources import Source, collect
from resources.make.translations import Entry, catalogue, entries, read_catalogue, state, troubles_of

MODULE = """
from PySide6.QtCore import QCoreApplication, QT_TRANSLATE_NOOP
class Page:
    def say(self, n):
        self.tr("Simpan")
        self.tr("{n} berkas", "", n).format(n=n)
        QCoreApplication.translate("words", "Senin")
class Full(Exception):
    what = "Penuh: {path}."
TABLE = {"a": QT_TRANSLATE_NOOP("state", "Draf")}
def _tr(text):
    return QCoreApplication.translate("bar", text)
_tr("Jeda")
"""


def found_in(folder: Path, text: str) -> tuple[set[Source], list[str]]:
    """What the collector finds in one module of the desk."""
    path = folder / "desktop" / "one.py"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    found = collect(folder, [path])
    return set(found.places), found.troubles


def test_every_way_of_saying_something_is_found(tmp_path: Path) -> None:
    sources, troubles = found_in(tmp_path, MODULE)
    assert troubles == []
    assert sources == {
        Source("Page", "Simpan"), Source("Page", "{n} berkas"), Source("words", "Senin"),
        Source("phrases", "Penuh: {path}."), Source("state", "Draf"), Source("bar", "Jeda"),
    }  # fmt: skip


@pytest.mark.parametrize("said", ['self.tr(f"{n} berkas")', 'self.tr("Sim" + n)', 'self.tr("a %s" % n)'])
def test_what_is_put_together_before_it_is_translated_is_named(tmp_path: Path, said: str) -> None:
    _, troubles = found_in(tmp_path, f"class Page:\n    def say(self, n):\n        {said}\n")
    assert len(troubles) == 1


def test_a_text_without_english_and_one_with_other_fields_are_named() -> None:
    fine = Entry(Source("Page", "Simpan"), ("Save",), False)
    bare = Entry(Source("Page", "Buang"), (), False)
    other = Entry(Source("Page", "{n} berkas"), ("{m} files",), False)
    half = Entry(Source("Page", "{n} kasus"), ("{n} case", ""), True)
    assert [trouble.split(":")[0] for trouble in troubles_of([fine, bare, other, half])] == [
        "not translated", "other fields than the source", "not translated",
    ]  # fmt: skip


def test_a_vanished_text_leaves_and_a_moved_one_takes_its_english_along(tmp_path: Path) -> None:
    path = tmp_path / "desktop" / "one.py"
    path.parent.mkdir()
    path.write_text('class New:\n    def say(self):\n        self.tr("Simpan")\n        self.tr("Baru")\n')
    known = {Source("Old", "Simpan"): ("Save",), Source("Old", "Hilang"): ("Gone",)}
    made = entries(collect(tmp_path, [path]), known)
    assert made == [Entry(Source("New", "Baru"), (), False), Entry(Source("New", "Simpan"), ("Save",), False)]


def test_a_catalogue_is_read_as_it_was_written(tmp_path: Path) -> None:
    made = [
        Entry(Source("A", "Satu & <dua>"), ("One & <two>",), False),
        Entry(Source("A", "{n} kasus"), ("{n} case", "{n} cases"), True),
        Entry(Source("B", "Baru"), (), False),
    ]
    path = tmp_path / "made.ts"
    path.write_text(catalogue(made), "utf-8")
    assert read_catalogue(path) == {entry.source: entry.forms for entry in made if entry.forms}


def test_the_pseudo_language_is_longer_and_keeps_what_is_filled_in_later() -> None:
    source = "Kurang {n} isian wajib, tekan F8 atau Ctrl+S."
    longer = stretched(source)
    assert len(longer) >= len(source) * 1.3
    assert all(kept in longer for kept in ("{n}", "F8", "Ctrl+S"))
    assert (longer[0], longer[-1]) == ("[", "]")
    assert stretched("{a}: {b}") == "{a}: {b}"


def test_english_is_complete() -> None:
    _, troubles = state()
    assert troubles == []
