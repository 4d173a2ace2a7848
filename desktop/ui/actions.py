"""Every shortcut of the program, once: feeds QActions, tooltips, hint bars and the F1 page (visual.md, section 6).

Words are source strings in Indonesian, translated where they are shown. Single letters act only while a list or a case
has the focus, and a person can switch them off (`Theme.letters`). `parts.keys.bind` makes a QAction of a spec.
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence


class Place(StrEnum):
    """Where a shortcut acts: in the whole window, on one of its pages, or in a dialog above them."""

    EVERYWHERE = "everywhere"
    HOME = "home"
    RECORD = "record"
    CASES = "cases"
    CASE = "case"
    APPROVALS = "approvals"
    PRINT = "print"
    SYNC = "sync"
    DIALOG = "dialog"

    def words(self) -> str:
        """Its name in the language of the moment."""
        return QCoreApplication.translate("actions", str(_PLACES[self]))


_PLACES: dict[Place, object] = {
    Place.EVERYWHERE: QT_TRANSLATE_NOOP("actions", "Di mana pun"),
    Place.HOME: QT_TRANSLATE_NOOP("actions", "Beranda"),
    Place.RECORD: QT_TRANSLATE_NOOP("actions", "Catat laporan"),
    Place.CASES: QT_TRANSLATE_NOOP("actions", "Daftar kasus"),
    Place.CASE: QT_TRANSLATE_NOOP("actions", "Kasus"),
    Place.APPROVALS: QT_TRANSLATE_NOOP("actions", "Persetujuan"),
    Place.PRINT: QT_TRANSLATE_NOOP("actions", "Cetak"),
    Place.SYNC: QT_TRANSLATE_NOOP("actions", "Sinkronisasi"),
    Place.DIALOG: QT_TRANSLATE_NOOP("actions", "Dialog"),
}


@dataclass(frozen=True)
class Spec:
    """One action: its stable name, its words, its keys as Qt writes them, its icon."""

    name: str
    words: str
    keys: str
    place: Place
    icon: str = ""
    also: tuple[str, ...] = ()
    """Other keys for the same, in the order of what they choose where there is a choice (Alt+1…5)."""
    caps: str = ""
    """What is drawn where the keys alone would not say it: `Alt+1…5`."""
    in_list: bool = False
    """Acts only while the list of its page has the focus."""
    native: bool = False
    """Qt's own widgets do it; it stands here to be told."""

    def text(self) -> str:
        """The words in the language of the moment."""
        return QCoreApplication.translate("actions", self.words)

    def sequence(self) -> QKeySequence:
        """The keys."""
        return QKeySequence(self.keys)

    def sequences(self) -> list[QKeySequence]:
        """All keys; Enter of the number pad does what the other one does."""
        keys = (self.keys, *self.also)
        return [QKeySequence(key) for key in dict.fromkeys((*keys, *(key.replace("Return", "Enter") for key in keys)))]

    def keycaps(self) -> list[str]:
        """The keys one by one as they are drawn: `Ctrl`, `N`."""
        return [_keycap(key) for key in (self.caps or self.keys).replace("++", "+Plus").split("+")]

    @property
    def letter(self) -> bool:
        """One character alone, which a person may not want to act (WCAG 2.1.4)."""
        return len(self.keys) == 1


_KEYCAPS = {"Return": "Enter", "Left": "←", "Up": "↑", "Down": "↓", "Escape": "Esc"}


def _keycap(key: str) -> str:
    if key in ("Space", "Spasi"):
        return QCoreApplication.translate("actions", "Spasi")
    return _KEYCAPS.get(key, key)


def _spec(name: str, words: object, keys: str, place: Place, icon: str = "", **more: object) -> Spec:
    return Spec(name, str(words), keys, place, icon, **more)  # type: ignore[arg-type]  # names checked by Spec itself


_E, _H, _R, _L = Place.EVERYWHERE, Place.HOME, Place.RECORD, Place.CASES
_K, _A, _P, _S, _D = Place.CASE, Place.APPROVALS, Place.PRINT, Place.SYNC, Place.DIALOG

_SOURCES = tuple(f"Alt+{at}" for at in range(2, 6))

ALL: tuple[Spec, ...] = (
    _spec("record", QT_TRANSLATE_NOOP("actions", "Catat laporan"), "Ctrl+N", _E, "plus"),
    _spec("phone", QT_TRANSLATE_NOOP("actions", "Catat telepon"), "Ctrl+Shift+N", _E, "phone"),
    _spec("search", QT_TRANSLATE_NOOP("actions", "Cari"), "Ctrl+K", _E, "search"),
    _spec("home", QT_TRANSLATE_NOOP("actions", "Beranda"), "Ctrl+1", _E, "house"),
    _spec("cases", QT_TRANSLATE_NOOP("actions", "Daftar kasus"), "Ctrl+2", _E, "list"),
    _spec("approvals", QT_TRANSLATE_NOOP("actions", "Persetujuan"), "Ctrl+3", _E, "stamp"),
    _spec("sync", QT_TRANSLATE_NOOP("actions", "Sinkronisasi"), "Ctrl+4", _E, "refresh-cw"),
    _spec("settings", QT_TRANSLATE_NOOP("actions", "Pengaturan"), "Ctrl+5", _E, "settings"),
    _spec("back", QT_TRANSLATE_NOOP("actions", "Kembali"), "Alt+Left", _E, "arrow-left"),
    _spec("pane", QT_TRANSLATE_NOOP("actions", "Panel samping dan kembali"), "F6", _E),
    _spec("undo", QT_TRANSLATE_NOOP("actions", "Urungkan sebelum terkirim"), "Ctrl+Z", _E, "undo"),
    _spec("menu", QT_TRANSLATE_NOOP("actions", "Menu"), "F10", _E, "menu"),
    _spec("sync_now", QT_TRANSLATE_NOOP("actions", "Sinkronkan sekarang"), "F5", _E, "refresh-cw"),
    _spec("lock", QT_TRANSLATE_NOOP("actions", "Kunci"), "Ctrl+L", _E, "lock"),
    _spec("larger", QT_TRANSLATE_NOOP("actions", "Huruf lebih besar"), "Ctrl++", _E, also=("Ctrl+=",)),
    _spec("smaller", QT_TRANSLATE_NOOP("actions", "Huruf lebih kecil"), "Ctrl+-", _E),
    _spec("normal", QT_TRANSLATE_NOOP("actions", "Huruf biasa"), "Ctrl+0", _E),
    _spec("shortcuts", QT_TRANSLATE_NOOP("actions", "Pintasan"), "F1", _E, "keyboard"),
    _spec("walk", QT_TRANSLATE_NOOP("actions", "Pindah baris"), "Up", _H, caps="↑+↓", native=True),
    _spec("do", QT_TRANSLATE_NOOP("actions", "Kerjakan yang tampak di baris"), "Return", _H, in_list=True),
    _spec("save_print", QT_TRANSLATE_NOOP("actions", "Simpan & cetak tanda terima"), "Ctrl+Return", _R, "printer"),
    _spec("save", QT_TRANSLATE_NOOP("actions", "Simpan"), "Ctrl+S", _R, "check"),
    _spec("print_last", QT_TRANSLATE_NOOP("actions", "Cetak tanda terima yang tadi"), "Ctrl+P", _R, "printer"),
    _spec("missing", QT_TRANSLATE_NOOP("actions", "Ke isian yang kurang"), "F8", _R),
    _spec("like_last", QT_TRANSLATE_NOOP("actions", "Seperti tadi"), "Ctrl+D", _R, "copy-plus"),
    _spec("source", QT_TRANSLATE_NOOP("actions", "Sumber"), "Alt+1", _R, also=_SOURCES, caps="Alt+1…5"),
    _spec("call", QT_TRANSLATE_NOOP("actions", "Lewat telepon"), "F7", _R, "phone"),
    _spec("anonymous", QT_TRANSLATE_NOOP("actions", "Anonim"), "Alt+A", _R),
    _spec("secret", QT_TRANSLATE_NOOP("actions", "Rahasia"), "Alt+R", _R),
    _spec("today", QT_TRANSLATE_NOOP("actions", "Tanggal hari ini"), "Ctrl+;", _R),
    _spec("choices", QT_TRANSLATE_NOOP("actions", "Buka pilihan"), "Alt+Down", _R, native=True),
    _spec("next_draft", QT_TRANSLATE_NOOP("actions", "Draf berikutnya"), "Ctrl+Tab", _R),
    _spec("previous_draft", QT_TRANSLATE_NOOP("actions", "Draf sebelumnya"), "Ctrl+Shift+Tab", _R),
    _spec("close_draft", QT_TRANSLATE_NOOP("actions", "Tutup tab"), "Ctrl+W", _R, "x"),
    _spec("open", QT_TRANSLATE_NOOP("actions", "Buka"), "Return", _L, in_list=True),
    _spec("filter", QT_TRANSLATE_NOOP("actions", "Saring"), "S", _L, "filter", in_list=True),
    _spec("copy_number", QT_TRANSLATE_NOOP("actions", "Salin nomor"), "Ctrl+C", _L, "copy", in_list=True),
    _spec("all_cases", QT_TRANSLATE_NOOP("actions", "Semua kasus"), "Escape", _L),
    _spec("note", QT_TRANSLATE_NOOP("actions", "Catatan"), "C", _K, "notebook-pen"),
    _spec("acts", QT_TRANSLATE_NOOP("actions", "Tindakan lain"), "T", _K, "chevron-down"),
    _spec("print", QT_TRANSLATE_NOOP("actions", "Cetak"), "Ctrl+P", _K, "printer"),
    _spec("compare", QT_TRANSLATE_NOOP("actions", "Bandingkan isi awal dan akhir"), "B", _K),
    _spec("why", QT_TRANSLATE_NOOP("actions", "Kenapa tanggal ini?"), "W", _K),
    _spec("next_case", QT_TRANSLATE_NOOP("actions", "Kasus berikutnya"), "Ctrl+Down", _K),
    _spec("previous_case", QT_TRANSLATE_NOOP("actions", "Kasus sebelumnya"), "Ctrl+Up", _K),
    _spec("leave_case", QT_TRANSLATE_NOOP("actions", "Ke daftar"), "Escape", _K, "arrow-left"),
    _spec("choose", QT_TRANSLATE_NOOP("actions", "Pilih"), "Space", _A, in_list=True),
    _spec("approve", QT_TRANSLATE_NOOP("actions", "Setujui ini saja"), "S", _A, "check", in_list=True),
    _spec("change", QT_TRANSLATE_NOOP("actions", "Ubah…"), "U", _A, "pencil", in_list=True),
    _spec("decline", QT_TRANSLATE_NOOP("actions", "Tolak…"), "T", _A, "reply", in_list=True),
    _spec("open_proposal", QT_TRANSLATE_NOOP("actions", "Buka kasus"), "Return", _A, "external-link", in_list=True),
    _spec("choose_all", QT_TRANSLATE_NOOP("actions", "Pilih semua yang boleh"), "Ctrl+A", _A),
    _spec("approve_chosen", QT_TRANSLATE_NOOP("actions", "Setujui terpilih"), "Ctrl+Return", _A, "stamp"),
    _spec("next_queue", QT_TRANSLATE_NOOP("actions", "Antrean berikutnya"), "Ctrl+PgDown", _A),
    _spec("previous_queue", QT_TRANSLATE_NOOP("actions", "Antrean sebelumnya"), "Ctrl+PgUp", _A),
    _spec("leave_proposal", QT_TRANSLATE_NOOP("actions", "Kembali ke antrean"), "Escape", _A),
    _spec("print_now", QT_TRANSLATE_NOOP("actions", "Cetak"), "Return", _P, "printer"),
    _spec("print_pdf", QT_TRANSLATE_NOOP("actions", "Simpan PDF"), "Ctrl+S", _P, "file-down"),
    _spec("print_paper", QT_TRANSLATE_NOOP("actions", "Kertas"), "1", _P, also=("2",), caps="1…2"),
    _spec("print_skip", QT_TRANSLATE_NOOP("actions", "Lewati"), "Escape", _P),
    _spec("pause", QT_TRANSLATE_NOOP("actions", "Jeda"), "P", _S, "pause"),
    _spec("next_field", QT_TRANSLATE_NOOP("actions", "Isian berikutnya"), "Tab", _D, native=True),
    _spec("confirm", QT_TRANSLATE_NOOP("actions", "Lakukan"), "Return", _D, native=True),
    _spec("confirm_text", QT_TRANSLATE_NOOP("actions", "Lakukan dari dalam isian panjang"), "Ctrl+Return", _D),
    _spec("cancel", QT_TRANSLATE_NOOP("actions", "Batal"), "Escape", _D, native=True),
)

_BY_NAME = {spec.name: spec for spec in ALL}


def spec(name: str) -> Spec:
    """The action of that name."""
    return _BY_NAME[name]


def of_place(place: Place) -> list[Spec]:
    """The actions that act there, in the order of the registry."""
    return [one for one in ALL if one.place is place]


def overlap(one: Place, other: Place) -> bool:
    """Whether keys of both can be pressed at the same moment: one page is shown at a time, a dialog shuts all else."""
    return one is other or (Place.EVERYWHERE in (one, other) and Place.DIALOG not in (one, other))
