"""Every shortcut of the program, once: feeds QActions, tooltips, hint bars and the F1 page (visual.md, section 6).

Words are source strings in Indonesian, translated where they are shown. Bare letters act only while a list or a case
has the focus; a person can switch them off.
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence


class Place(StrEnum):
    """Where a shortcut acts."""

    EVERYWHERE = "everywhere"
    RECORD = "record"
    CASES = "cases"
    CASE = "case"
    APPROVALS = "approvals"
    SYNC = "sync"


@dataclass(frozen=True)
class Spec:
    """One action: its stable name, its words, its keys as Qt writes them, its icon."""

    name: str
    words: str
    keys: str
    place: Place
    icon: str = ""

    def text(self) -> str:
        """The words in the language of the moment."""
        return QCoreApplication.translate("actions", self.words)

    def sequence(self) -> QKeySequence:
        """The keys."""
        return QKeySequence(self.keys)

    def keycaps(self) -> list[str]:
        """The keys one by one as they are drawn: `Ctrl`, `N`."""
        return [_KEYCAPS.get(key, key) for key in self.keys.replace("++", "+Plus").split("+")]

    @property
    def bare(self) -> bool:
        """A letter, digit or space alone."""
        return len(self.keys) == 1 or self.keys == "Space"


_KEYCAPS = {"Return": "Enter", "Space": "Spasi", "Left": "←", "Up": "↑", "Down": "↓", "Escape": "Esc"}


def _spec(name: str, words: object, keys: str, place: Place, icon: str = "") -> Spec:
    return Spec(name, str(words), keys, place, icon)


_E, _R, _L, _K, _A, _S = Place.EVERYWHERE, Place.RECORD, Place.CASES, Place.CASE, Place.APPROVALS, Place.SYNC

ALL: tuple[Spec, ...] = (
    _spec("record", QT_TRANSLATE_NOOP("actions", "Catat laporan"), "Ctrl+N", _E, "plus"),
    _spec("search", QT_TRANSLATE_NOOP("actions", "Cari"), "Ctrl+K", _E, "search"),
    _spec("home", QT_TRANSLATE_NOOP("actions", "Beranda"), "Ctrl+1", _E, "house"),
    _spec("cases", QT_TRANSLATE_NOOP("actions", "Daftar kasus"), "Ctrl+2", _E, "list"),
    _spec("approvals", QT_TRANSLATE_NOOP("actions", "Persetujuan"), "Ctrl+3", _E, "stamp"),
    _spec("sync", QT_TRANSLATE_NOOP("actions", "Sinkronisasi"), "Ctrl+4", _E, "refresh-cw"),
    _spec("settings", QT_TRANSLATE_NOOP("actions", "Pengaturan"), "Ctrl+5", _E, "settings"),
    _spec("shortcuts", QT_TRANSLATE_NOOP("actions", "Pintasan"), "F1", _E, "keyboard"),
    _spec("menu", QT_TRANSLATE_NOOP("actions", "Menu"), "F10", _E, "menu"),
    _spec("sync_now", QT_TRANSLATE_NOOP("actions", "Sinkronkan sekarang"), "F5", _E, "refresh-cw"),
    _spec("lock", QT_TRANSLATE_NOOP("actions", "Kunci"), "Ctrl+L", _E, "lock"),
    _spec("larger", QT_TRANSLATE_NOOP("actions", "Huruf lebih besar"), "Ctrl++", _E),
    _spec("smaller", QT_TRANSLATE_NOOP("actions", "Huruf lebih kecil"), "Ctrl+-", _E),
    _spec("normal", QT_TRANSLATE_NOOP("actions", "Huruf biasa"), "Ctrl+0", _E),
    _spec("back", QT_TRANSLATE_NOOP("actions", "Kembali"), "Alt+Left", _E, "arrow-left"),
    _spec("save", QT_TRANSLATE_NOOP("actions", "Simpan"), "Ctrl+S", _R, "check"),
    _spec("missing", QT_TRANSLATE_NOOP("actions", "Ke isian yang kurang"), "F8", _R),
    _spec("close_draft", QT_TRANSLATE_NOOP("actions", "Tutup tab"), "Ctrl+W", _R, "x"),
    _spec("anonymous", QT_TRANSLATE_NOOP("actions", "Anonim"), "Alt+A", _R),
    _spec("secret", QT_TRANSLATE_NOOP("actions", "Rahasia"), "Alt+R", _R),
    _spec("open", QT_TRANSLATE_NOOP("actions", "Buka"), "Return", _L),
    _spec("copy_number", QT_TRANSLATE_NOOP("actions", "Salin nomor"), "Ctrl+C", _L, "copy"),
    _spec("note", QT_TRANSLATE_NOOP("actions", "Catatan"), "C", _K, "notebook-pen"),
    _spec("acts", QT_TRANSLATE_NOOP("actions", "Tindakan lain"), "T", _K, "chevron-down"),
    _spec("approve", QT_TRANSLATE_NOOP("actions", "Setujui ini saja"), "S", _A, "check"),
    _spec("decline", QT_TRANSLATE_NOOP("actions", "Tolak…"), "T", _A, "reply"),
    _spec("choose", QT_TRANSLATE_NOOP("actions", "Pilih"), "Space", _A),
    _spec("choose_all", QT_TRANSLATE_NOOP("actions", "Pilih semua yang boleh"), "Ctrl+A", _A),
    _spec("approve_chosen", QT_TRANSLATE_NOOP("actions", "Setujui terpilih"), "Ctrl+Return", _A, "stamp"),
    _spec("pause", QT_TRANSLATE_NOOP("actions", "Jeda"), "P", _S, "pause"),
)

_BY_NAME = {spec.name: spec for spec in ALL}


def spec(name: str) -> Spec:
    """The action of that name."""
    return _BY_NAME[name]


def of_place(place: Place) -> list[Spec]:
    """The actions that act there, in the order of the registry."""
    return [one for one in ALL if one.place is place]
