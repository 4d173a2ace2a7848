"""The red strip of a case that is late: what ran out, who has to act, and two acts. Not there while all is in time."""

from collections.abc import Sequence
from functools import partial
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.casework.clock_faces import Face
from desktop.casework.clock_remaining import Standing
from desktop.service.case_shapes import CaseView
from desktop.ui.case.forms import BY_KIND, say
from desktop.ui.case.header import CARRY_ON
from desktop.ui.case.vocabulary import act_icon
from desktop.ui.due.marks import LATE, remaining_said
from desktop.ui.due.waiting import whose_turn
from desktop.ui.language import said
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.following import follow_size
from desktop.ui.parts.labels import Picture
from desktop.ui.theme.theme import Theme
from desktop.ui.words import sentence

_OWN = (*CARRY_ON, "case.resumed")
"""What carries the case on, for whoever has it in hand."""
_REMIND, _TELL = "agency.reminded", ("reporter.notified", "note.added")


def acts_when_late(view: CaseView, allowed: frozenset[str]) -> list[str]:
    """Two acts at most: what carries it on, or a word to the agency that has it; then a word to the reporter."""
    carry_on = [kind for kind in _OWN if kind in allowed][:1]
    if not carry_on and view.handling:
        carry_on = [_REMIND]
    return [kind for kind in (*carry_on, *_TELL) if kind in allowed and kind in BY_KIND][:2]


def late_clock(view: CaseView) -> Face | None:
    """The clock that makes it late: the one that matters, else the first of all."""
    late = [face for face in view.clocks if face.standing is Standing.LATE]
    return next((face for face in late if face.clock == view.leading), next(iter(late), None))


class LateStrip(QFrame):
    """`asked` brings the kind of an act."""

    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds: Sequence[str] = ()
        self.setProperty("k", "late")
        self.setObjectName("late")
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setWordWrap(True)
        self._words.setMargin(theme.metrics.px(2))
        self.acts = [Button(theme, "", partial(self._on_act, at), small=True) for at in range(2)]
        row = QHBoxLayout(self)
        follow_size(theme, row, 10, (12, 6, 8, 6))
        row.addWidget(Picture(theme, LATE.icon, LATE.tone, 16))
        row.addWidget(self._words, 1)
        for at, button in enumerate(self.acts):
            button.setObjectName(f"late-act-{at}")
            row.addWidget(button)
        self.hide()

    def show_case(self, view: CaseView, allowed: frozenset[str]) -> None:
        """Shows what is late, or goes away."""
        face = late_clock(view)
        self.setVisible(face is not None)
        if face is None or face.due is None:
            return
        what = f"{said(face.name)} {remaining_said(face.remaining, face.due.date())}."
        who = sentence(f"{whose_turn(view.state, view.handling or view.office)}.").lstrip(".")
        self._words.setText(f"<b>{escape(what)}</b> {escape(who)}")
        self.setAccessibleName(f"{what} {who}")
        self._kinds = acts_when_late(view, allowed)
        for at, button in enumerate(self.acts):
            button.setVisible(at < len(self._kinds))
            if at < len(self._kinds):
                button.say(say(BY_KIND[self._kinds[at]].name))
                button.show_picture(act_icon(self._kinds[at]))

    def _on_act(self, at: int) -> None:
        if at < len(self._kinds):
            self.asked.emit(self._kinds[at])
