"""Asked when a tab with text in it is closed: keep what was typed as a draft, or throw it away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.ui.parts.buttons import Button
from desktop.ui.theme.theme import Theme


class ClosingDialog(QDialog):
    """`keep` or `throw_away` follow the choice; Esc goes back to the form."""

    keep = Signal()
    throw_away = Signal()

    def __init__(self, theme: Theme, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("closing")
        self.setWindowTitle(self.tr("Tutup laporan ini?"))
        px = theme.metrics.px
        question = QLabel(self.tr("Tutup laporan ini?"))
        question.setProperty("t", "dialog")
        words = QLabel()
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setText(
            self.tr(
                "“{title}” belum disimpan sebagai laporan. Sebagai draf, ketikannya tetap tersandi di meja ini "
                "dan kembali saat Loket dibuka lagi. Yang dibuang tidak dapat dikembalikan."
            ).format(title=title)
        )
        cancel = Button(theme, self.tr("Batal"), self.reject)
        throw = Button(theme, self.tr("Buang draf"), self._on_throw, "danger")
        keep = Button(theme, self.tr("Simpan sebagai draf"), self._on_keep, "primary")
        keep.setDefault(True)
        for button, name in ((cancel, "cancel"), (throw, "throw_away"), (keep, "keep")):
            button.setObjectName(name)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(throw)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(keep)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(20), px(16), px(20), px(16))
        whole.setSpacing(px(12))
        whole.addWidget(question)
        whole.addWidget(words)
        whole.addLayout(buttons)
        self.setFixedWidth(px(460))
        keep.setFocus()

    def _on_keep(self) -> None:
        self.keep.emit()
        self.accept()

    def _on_throw(self) -> None:
        self.throw_away.emit()
        self.accept()
