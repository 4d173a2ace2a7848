"""Asked when a tab with text in it is closed: keep what was typed as a draft, or throw it away."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.parts.question import Question
from desktop.ui.theme.theme import Theme


def _tr(words: str) -> str:
    return QCoreApplication.translate("ClosingDialog", words)


class ClosingDialog(Question):
    """`keep` or `throw_away` follow the choice; Esc goes back to the form."""

    keep = Signal()
    throw_away = Signal()

    def __init__(self, theme: Theme, title: str, parent: QWidget) -> None:
        words = _tr(
            "“{title}” belum disimpan sebagai laporan. Sebagai draf, ketikannya tetap tersandi di meja ini "
            "dan kembali saat Loket dibuka lagi. Yang dibuang tidak dapat dikembalikan."
        ).format(title=title)
        super().__init__(theme, "closing", _tr("Tutup laporan ini?"), words, _tr("Simpan sebagai draf"), parent)
        self.offer(_tr("Buang draf"), "throw_away", self._on_throw)
        self.accepted.connect(self.keep)

    def _on_throw(self) -> None:
        self.throw_away.emit()
        self.reject()
