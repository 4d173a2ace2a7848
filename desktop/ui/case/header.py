"""The head of a case: back, number, state, the acts; below it the title.

In a small window it leaves its room to the case: a smaller title, and of the acts the next one and the menu of all.
"""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from desktop.casework.numbering import short_number
from desktop.service.case_shapes import CaseView
from desktop.ui.actions import spec
from desktop.ui.case.forms import BY_KIND, say
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.following import follow_size
from desktop.ui.parts.state import Chip, Mark, state_mark, sync_mark
from desktop.ui.theme.icons import icon
from desktop.ui.theme.theme import Theme

CARRY_ON = (
    "complaint.verified",
    "disposition.approved",
    "answer.approved",
    "case.taken_up",
    "answer.proposed",
    "disposition.proposed",
)
"""Acts that carry a case on: what waits for a decision before what could be proposed."""
_NEXT = (*CARRY_ON, "case.closed")
"""For the one primary button.

While a proposal waits, proposing another one is no next step: the menu of acts still has it.
"""


class CaseHeader(QWidget):
    """`back`, `asked` with the kind of an act, `menu` and `printed` by their buttons, `copied` with the number."""

    back = Signal()
    asked = Signal(str)
    menu = Signal()
    printed = Signal()
    copied = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number, self._kind, self._state, self._sync = "", "", "", ""
        self._acts_above: bool | None = None
        self._small = False
        self._back = Button(theme, self.tr("Daftar"), self.back.emit, "quiet", picture="arrow-left")
        self._back.setObjectName("case-back")
        self.number = QLabel()
        self.number.setObjectName("case-number")
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = QPushButton()
        self.copy.setProperty("v", "quiet")
        self.copy.setObjectName("case-copy")
        self.copy.clicked.connect(self.copy_number)
        self.state = Chip(theme)
        self.state.setObjectName("case-state")
        self.sync = Chip(theme)
        self.sync.setObjectName("case-sync")
        self.next = Button(theme, "", self._on_next, "primary")
        self.next.setObjectName("case-next")
        self.next.hide()
        self.note = Button(theme, spec("note").text(), self._on_note, action=spec("note"))
        self.note.setObjectName("case-note")
        self.print = Button(theme, "", self.printed.emit, picture="printer")  # its keys would crowd out the state
        self.print.setObjectName("case-print")
        self.more = Button(theme, spec("acts").text(), self.menu.emit, action=spec("acts"))
        self.more.setObjectName("case-acts")
        self.title = QLabel()
        self.title.setObjectName("case-title")
        self.title.setProperty("t", "title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self._left = self._row(self._back, self.number, self.copy, self.state, self.sync)
        self._acts = self._row(self.note, self.print, self.more, self.next)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        theme.changed.connect(self._dress)
        self.retranslate()
        self._dress()

    def _row(self, *widgets: QWidget) -> QWidget:
        group = QWidget()
        group.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(group)
        follow_size(self._theme, row, 8)
        for widget in widgets:
            row.addWidget(widget)
        return group

    def _place(self) -> None:
        """Where room lacks, first the words of state and sync give way, then the acts: they go beside the title."""
        self._fit_room()
        marks = self._marks_within(self.width() - self._acts.sizeHint().width() - self._grid.horizontalSpacing())
        self._stand(acts_above=marks is not None)
        state, sync = marks or self._marks_within(self.width()) or self._marks()[-1]
        self.state.show_mark(state)
        self.sync.show_mark(sync)

    def _fit_room(self) -> None:
        """By the window that it stands in."""
        window = self.window()
        small = self._theme.metrics.is_small(window.width(), window.height())
        if small is self._small:
            return
        self._small = small
        self.note.setVisible(not small)
        self.print.setVisible(not small)
        self.title.setProperty("t", "dialog" if small else "title")
        self.title.style().unpolish(self.title)
        self.title.style().polish(self.title)

    def _stand(self, acts_above: bool) -> None:
        if acts_above is self._acts_above:
            return
        self._acts_above = acts_above
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(self._left, 0, 0, 1, 1 if acts_above else 2, Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(self._acts, 0 if acts_above else 1, 1, Qt.AlignmentFlag.AlignRight | top)
        self._grid.addWidget(self.title, 1, 0, 1, 2 if acts_above else 1)

    def _marks(self) -> list[tuple[Mark, Mark]]:
        """State and sync, the longest words first; the state's give way before the others."""
        brief = ((False, False), (True, False), (True, True))
        return [(state_mark(self._state, one), sync_mark(self._sync, two)) for one, two in brief]

    def _marks_within(self, room: int) -> tuple[Mark, Mark] | None:
        """The longest ones that leave everything in the line whole, or None."""
        chips = [chip for chip in (self.state, self.sync) if not chip.isHidden()]
        others = self._left.sizeHint().width() - sum(chip.sizeHint().width() for chip in chips)
        for marks in self._marks():
            pairs = zip((self.state, self.sync), marks, strict=True)
            if others + sum(chip.width_of(mark) for chip, mark in pairs if chip in chips) <= room:
                return marks
        return None

    def event(self, event: QEvent) -> bool:
        """Whatever changes in it may need other room."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def minimumSizeHint(self) -> QSize:
        """What it needs on a narrow page: what is wide now may become narrow."""
        return QSize(self._theme.metrics.px(560), super().minimumSizeHint().height())

    def show_case(self, view: CaseView, office: str, open_acts: frozenset[str]) -> None:
        """Shows whose head this is and what can be done next."""
        self._number = view.number
        self.number.setText(short_number(view.number, office))
        self._state, self._sync = view.state, view.sync
        self.sync.setVisible(view.sync != "arrived")
        self.title.setText(view.content.title)
        waiting = {"disposition.proposed"} if view.proposal is not None else set()
        self._kind = next((kind for kind in _NEXT if kind in open_acts - waiting), "")
        self.next.setVisible(bool(self._kind))
        if self._kind:
            self.next.say(say(BY_KIND[self._kind].name))
        self._place()

    def retranslate(self) -> None:
        """Sets every text again."""
        self._back.say(self.tr("Daftar"))
        self.copy.setAccessibleName(self.tr("Salin nomor"))
        self.copy.setToolTip(self.tr("Salin nomor"))
        self.note.say(spec("note").text())
        words, keys = spec("print").text(), " + ".join(spec("print").keycaps())
        self.print.say(words)
        self.print.setToolTip(f"{words} ({keys})")
        self.print.setAccessibleDescription(keys)
        self.more.say(spec("acts").text())

    @Slot()
    def _dress(self) -> None:
        px = self._theme.metrics.px
        self.copy.setIcon(icon("copy", self._theme.colours.ink2, px(16)))
        self.copy.setIconSize(QSize(px(16), px(16)))
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(4))
        self._place()

    def copy_number(self) -> None:
        """Puts the whole number on the clipboard."""
        QGuiApplication.clipboard().setText(self._number)
        self.copied.emit(self._number)

    def _on_next(self) -> None:
        if self._kind:
            self.asked.emit(self._kind)

    def _on_note(self) -> None:
        self.asked.emit("note.added")


def flag(words: str, picture: str) -> Mark:
    """A neutral flag of a reporter: Anonim, Rahasia."""
    return Mark(picture, words, "neutral")
