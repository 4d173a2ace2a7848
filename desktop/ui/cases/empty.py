"""What stands in place of an empty list: a title, one sentence, one act (visual.md, section 7, words 27 and 28)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.ui import words
from desktop.ui.actions import spec
from desktop.ui.cases.source import Counts
from desktop.ui.context import Shell
from desktop.ui.parts.buttons import Button
from desktop.ui.theme.icons import pixmap
from desktop.ui.theme.theme import Theme


class EmptyList(QFrame):
    """Says why nothing is shown. `clear` is called when a person wants search and filters gone."""

    def __init__(self, theme: Theme, shell: Shell, clear: Button, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shell = shell
        self.setProperty("k", "surface")
        self.setObjectName("cases-empty")
        px = theme.metrics.px
        self._icon = QLabel()
        self.head = QLabel()
        self.head.setProperty("t", "section")
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setMaximumWidth(px(460))
        self.record = Button(theme, spec("record").text(), self._on_record, "primary", spec("record"))
        self.record.setObjectName("empty-record")
        self.clear = clear
        head = QHBoxLayout()
        head.setSpacing(px(10))
        head.addWidget(self._icon)
        head.addWidget(self.head)
        head.addStretch(1)
        acts = QHBoxLayout()
        acts.addWidget(self.record)
        acts.addWidget(clear)
        acts.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(20), px(32), px(20), px(20))
        whole.setSpacing(px(12))
        whole.addLayout(head)
        whole.addWidget(self.sentence)
        whole.addLayout(acts)
        whole.addStretch(1)

    def explain(self, counts: Counts) -> None:
        """Says which emptiness this is: no case at all, no hit, or none behind a filter."""
        here = counts.all > 0
        self.record.setVisible(not here)
        self.clear.setVisible(here)
        picture = "search-x" if here else "inbox"
        size = self._theme.metrics.px(18)
        self._icon.setPixmap(pixmap(picture, self._theme.colours.accentink, size, self.devicePixelRatioF()))
        if not here:
            self.head.setText(self.tr("Belum ada laporan di meja ini"))
            self.sentence.setText(
                self.tr(
                    "Tekan Ctrl+N saat pelapor pertama datang. Laporan tersimpan di komputer ini walau tanpa jaringan."
                )
            )
        elif counts.query.text:
            self.clear.say(self.tr("Tutup pencarian"))
            self.head.setText(self.tr("Tidak ada kasus untuk “{text}”").format(text=counts.query.text.strip()[:60]))
            self.sentence.setText(
                self.tr(
                    "Yang dicari: nomor, judul, isi, dan tempat pada {n} kasus di meja ini."
                    " Coba kata lain, atau kurangi saringan."
                ).format(n=words.number(counts.all))
            )
        else:
            self.clear.say(self.tr("Hapus saringan"))
            self.head.setText(self.tr("Tidak ada kasus dengan saringan ini"))
            self.sentence.setText(
                self.tr("{n} kasus lain ada di meja ini. Hapus saringan untuk melihatnya.").format(
                    n=words.number(counts.all)
                )
            )

    def _on_record(self) -> None:
        self._shell.new_report()
