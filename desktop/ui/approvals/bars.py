"""What frames the queue: how many are chosen above it, the one act on all of them below, and how far that has come."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QProgressBar, QVBoxLayout

from desktop.ui import words
from desktop.ui.actions import spec
from desktop.ui.parts.bar import Bar
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.keycaps import Hints, KeyCaps
from desktop.ui.parts.labels import Elided, Wrapped
from desktop.ui.theme.theme import Theme

_HINTS = ("choose", "open_proposal", "approve", "change", "decline")


class ChosenBar(Bar):
    """Above the list: a box for all that may be chosen, and the count in words."""

    all_asked = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, 34, left=14, right=12)
        self._box = QCheckBox()
        self._box.setObjectName("choose-all")
        self._box.clicked.connect(self._on_clicked)
        self._count = QLabel()
        self._count.setProperty("t", "label")
        self._hint = Elided()
        self._hint.setProperty("t", "caption")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.row.addWidget(self._box)
        self.row.addWidget(self._count)
        self.row.addWidget(self._hint, 1)
        self.row.addWidget(KeyCaps(theme, spec("choose_all"), self))

    def show_count(self, chosen: int, choosable: int, total: int) -> None:
        """How many are chosen, may be, and are there."""
        some = Qt.CheckState.PartiallyChecked if chosen else Qt.CheckState.Unchecked
        self._box.setCheckState(Qt.CheckState.Checked if chosen and chosen == choosable else some)
        self._box.setEnabled(choosable > 0)
        self._box.setAccessibleName(spec("choose_all").text())
        said = self.tr("{chosen} dari {total} dipilih")
        self._count.setText(said.format(chosen=words.number(chosen), total=words.number(total)))
        self._box.setAccessibleDescription(self._count.text())
        self._hint.setText(self.tr("semua yang boleh") if choosable else "")

    @Slot()
    def _on_clicked(self) -> None:
        self.all_asked.emit(self._box.checkState() != Qt.CheckState.Unchecked)


class BulkBar(QFrame):
    """The action bar: the primary button, why it is shut, and the progress while it works."""

    approve_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.approve = Button(theme, "", self.approve_asked.emit, "primary", spec("approve_chosen"))
        self.approve.setObjectName("approve-chosen")
        self._said = Wrapped()
        self._said.setProperty("t", "caption")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setMinimumWidth(theme.metrics.px(180))
        self._progress.hide()
        bar = Bar(theme, 52, gap=10)
        for widget in (self.approve, self._progress, self._said):
            bar.row.addWidget(widget)
        self._hints = Hints(theme, [spec(name) for name in _HINTS])
        bar.row.addWidget(self._hints, 1)
        line = QFrame()
        line.setProperty("k", "line")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(line)
        whole.addWidget(bar)

    def show_chosen(self, chosen: int, choosable: int, verifying: bool = False) -> None:
        """Idle: how many would be approved, or verified; and how many might be."""
        self._progress.hide()
        self.approve.setEnabled(chosen > 0)
        if verifying:
            some, none = self.tr("Verifikasi {n} terpilih"), self.tr("Verifikasi terpilih")
        else:
            some, none = self.tr("Setujui {n} terpilih"), self.tr("Setujui terpilih")
        self.approve.say(some.format(n=words.number(chosen)) if chosen else none)
        if chosen:
            self._said.setText(self.tr("Ditanyakan sekali. Bisa diurungkan sampai terkirim."))
        elif choosable:
            self._said.setText(self.tr("Pilih dahulu dengan Spasi."))
        else:
            self._said.setText(self.tr("Perlu penyelia lain."))

    def show_progress(self, looked_at: int, total: int, verifying: bool = False) -> None:
        """At work: how many have been looked at. The button is shut until it ends."""
        self.approve.setEnabled(False)
        self._progress.setRange(0, total)
        self._progress.setValue(looked_at)
        self._progress.show()
        if verifying:
            said = self.tr("Memverifikasi {n} dari {total}. Yang sudah diverifikasi tersimpan.")
        else:
            said = self.tr("Menyetujui {n} dari {total}. Yang sudah disetujui tersimpan.")
        self._said.setText(said.format(n=words.number(looked_at), total=words.number(total)))
        self._progress.setAccessibleName(self._said.text())

    def offer(self, names: Mapping[str, str]) -> None:
        """The keys that act at the moment: names of their actions, and other words where they have some here."""
        self._hints.offer({spec(name): words for name, words in names.items()})

    def retranslate(self) -> None:
        """Sets the words beside the keys again."""
        self._hints.retranslate()
