"""*Tenggat*: every clock of a case, the one that matters first, and why its date is that date."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.casework.clock_faces import Face
from desktop.casework.clock_remaining import Standing
from desktop.ui.actions import spec
from desktop.ui.due.clock_row import ClockRow
from desktop.ui.due.marks import sentences
from desktop.ui.due.month_strip import MonthStrip
from desktop.ui.language import said
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.following import follow_size
from desktop.ui.parts.keycaps import KeyCaps
from desktop.ui.theme.theme import Theme


class Reasons(QFrame):
    """The days of one clock, and the sentences that say the same."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("k", "sunken")
        self.strip = MonthStrip(theme)
        self.strip.setObjectName("clock-days")
        self._counting, self._basis = QLabel(), QLabel()
        self._basis.setProperty("t", "caption")
        column = QVBoxLayout(self)
        follow_size(theme, column, 8, (10, 10, 10, 10))
        column.addWidget(self.strip)
        for label in (self._counting, self._basis):
            label.setWordWrap(True)
            column.addWidget(label)

    def show_clock(self, face: Face, today: dt.date) -> None:
        """Shows why it is due then."""
        first, *others = sentences(face) or [""]
        self._counting.setText(first)
        self._basis.setText(" ".join(others))
        self._basis.setVisible(bool(others))
        self.strip.setVisible(bool(face.strip))
        late = face.standing in (Standing.LATE, Standing.MET_LATE)
        self.strip.show_days(face.strip, today, late, said(face.name), " ".join(sentences(face)))

    def words(self) -> str:
        """The sentences."""
        return f"{self._counting.text()} {self._basis.text()}".strip()


class ClockPanel(QFrame):
    """Knows no case: it is shown the faces of its clocks. One clock at a time says why."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._faces: Sequence[Face] = ()
        self._today = dt.date.min
        self.open: str | None = None
        """The clock whose reasons are shown."""
        self._leading: str | None = None
        self._roomy = True
        self._wanted: bool | None = None
        """What a person wants; until they say so it follows the room there is."""
        self.rows: list[ClockRow] = []
        self.reasons: list[Reasons] = []
        self.setProperty("k", "panel")
        self.setObjectName("clocks")
        self._heading = QLabel()
        self._heading.setProperty("t", "section")
        self.why = Button(theme, "", self.toggle_why, "link", action=spec("why"))
        self.why.setObjectName("clocks-why")
        head = QHBoxLayout()
        follow_size(theme, head, 8)
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self.why)
        self._caps = KeyCaps(theme, spec("why"))
        head.addWidget(self._caps)
        self._column = QVBoxLayout(self)
        follow_size(theme, self._column, 6, (14, 10, 14, 12))
        self._column.addLayout(head)
        self.retranslate()

    def begin(self) -> None:
        """The next clocks are those of another case: of them the first one says why, if a person likes that."""
        self.open, self._leading = None, None

    def make_room(self, roomy: bool) -> None:
        """Whether there is room for reasons that nobody asked for."""
        if roomy != self._roomy:
            self._roomy = roomy
            self._caps.setVisible(roomy)
            if self._wanted is None:
                self.open = self._leading if roomy else None
                self._show()

    def show_clocks(self, faces: Sequence[Face], leading: str | None, today: dt.date) -> None:
        """Shows the clock that matters first, else the one that finishes the case, and the others in their order."""
        self._today = today
        self._faces = sorted(faces, key=lambda face: not _stands_first(face, leading))
        wanted = self._roomy if self._wanted is None else self._wanted
        if leading != self._leading and wanted:
            self.open = leading
        self._leading = leading
        if all(face.clock != self.open for face in faces):
            self.open = None
        while len(self.rows) < len(faces):
            self._add_row()
        self._show()

    def retranslate(self) -> None:
        """Sets every text again."""
        self._heading.setText(self.tr("Tenggat"))
        self._show()

    @Slot()
    def toggle_why(self) -> None:
        """Opens the reasons of the first clock, or closes what is open."""
        self._turn(None if self.open or not self._faces else self._faces[0].clock)

    def _add_row(self) -> None:
        row, reasons = ClockRow(self._theme), Reasons(self._theme)
        row.setObjectName(f"clock-{len(self.rows)}")
        row.clicked.connect(self._on_row)
        self.rows.append(row)
        self.reasons.append(reasons)
        self._column.addWidget(row)
        self._column.addWidget(reasons)

    @Slot()
    def _on_row(self) -> None:
        clock = self._faces[self.rows.index(self.sender())].clock  # type: ignore[arg-type]  # only rows are connected
        self._turn(None if clock == self.open else clock)

    def _turn(self, opened: str | None) -> None:
        self.open, self._wanted = opened, opened is not None
        self._show()

    def _show(self) -> None:
        for at, (row, reasons) in enumerate(zip(self.rows, self.reasons, strict=True)):
            face = self._faces[at] if at < len(self._faces) else None
            shown = face is not None and face.clock == self.open
            row.setVisible(face is not None)
            row.setChecked(shown)
            reasons.setVisible(shown)
            if face is not None:
                row.show_clock(face, self._today)
                if shown:
                    reasons.show_clock(face, self._today)
        self.why.say(self.tr("Sembunyikan alasan") if self.open else self.tr("Kenapa tanggal ini?"))


def _stands_first(face: Face, leading: str | None) -> bool:
    return face.clock == leading if leading else face.clock.startswith("finish_")
