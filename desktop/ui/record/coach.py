"""What would help whoever works on a complaint, as one quiet line: each part of it says why, and leads to its field."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.casework.completeness import Gap
from desktop.ui.parts.buttons import Button
from desktop.ui.theme.theme import Theme

FIELDS = {Gap.PLACE: "place", Gap.TIME: "occurred", Gap.EVIDENCE: "narrative", Gap.CONTACT: "phone"}
"""Where each is told."""


class Coach(Button):
    """`wanted` brings the field that somebody goes to. Hidden where nothing is missing."""

    wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", self.open_reasons, "link")
        self.setObjectName("coach")
        self._gaps: tuple[Gap, ...] = ()
        self._brief = False
        self.menu_of_gaps = QMenu(self)
        self.menu_of_gaps.triggered.connect(self._on_chosen)
        self.show_gaps(())

    def show_gaps(self, gaps: Sequence[Gap], brief: bool = False) -> None:
        """Says what is missing; `brief`: only how much."""
        self._gaps, self._brief = tuple(gaps), brief
        self.setVisible(bool(gaps))
        words = ", ".join(self._names()[gap] for gap in gaps)
        short = self.tr("{n} saran").format(n=len(gaps))
        self.say(short if brief else self.tr("Akan membantu: {what}").format(what=words))
        self.setToolTip(words if brief else "")
        self.setAccessibleDescription(self.tr("Membuka alasannya. Tidak menghalangi penyimpanan."))

    def open_reasons(self) -> None:
        """Each with why it helps, above the line; Enter goes there."""
        self.menu_of_gaps.clear()
        for gap in self._gaps:
            self.menu_of_gaps.addAction(self._reasons()[gap]).setData(FIELDS[gap])
        self.menu_of_gaps.setAccessibleName(self.text())
        self.menu_of_gaps.popup(self.mapToGlobal(QPoint(0, -self.menu_of_gaps.sizeHint().height())))

    def _on_chosen(self, action: QAction) -> None:
        self.wanted.emit(str(action.data()))

    def _names(self) -> dict[Gap, str]:
        return {
            Gap.PLACE: self.tr("tempat"),
            Gap.TIME: self.tr("waktu"),
            Gap.EVIDENCE: self.tr("bukti"),
            Gap.CONTACT: self.tr("kontak"),
        }

    def _reasons(self) -> dict[Gap, str]:
        return {
            Gap.PLACE: self.tr("Tempat: agar instansi tidak bertanya lagi"),
            Gap.TIME: self.tr("Waktu: agar kejadiannya dapat diperiksa"),
            Gap.EVIDENCE: self.tr("Bukti: tanyakan foto, kuitansi, atau saksi"),
            Gap.CONTACT: self.tr("Kontak: agar jawaban sampai kepada pelapor"),
        }
