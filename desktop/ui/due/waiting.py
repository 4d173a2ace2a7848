"""Whose turn a case is, in a sentence that follows on what is late."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_WAITS: dict[str, object] = {
    "received": QT_TRANSLATE_NOOP("due", "belum diverifikasi"),
    "incomplete": QT_TRANSLATE_NOOP("due", "menunggu kelengkapan dari pelapor"),
    "verified": QT_TRANSLATE_NOOP("due", "belum ada usulan disposisi"),
    "proposed": QT_TRANSLATE_NOOP("due", "disposisi menunggu persetujuan penyelia"),
    "disposed": QT_TRANSLATE_NOOP("due", "{office} belum menangani"),
    "in_process": QT_TRANSLATE_NOOP("due", "{office} belum menjawab"),
    "answer_proposed": QT_TRANSLATE_NOOP("due", "jawaban {office} menunggu persetujuan"),
    "not_ours": QT_TRANSLATE_NOOP("due", "dikembalikan, belum diteruskan lagi"),
    "postponed": QT_TRANSLATE_NOOP("due", "ditunda"),
}


def whose_turn(state: str, office: str) -> str:
    """What a case of that state waits for; empty where it waits for nobody. `office` is the one that has it."""
    return QCoreApplication.translate("due", str(_WAITS.get(state, ""))).format(office=office)
