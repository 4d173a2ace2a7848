"""One case that may be the same: how sure that is and why, in words; the whole card opens the case."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.casework.duplicates import LEVELS, Level
from desktop.casework.numbering import short_number
from desktop.service.suggesting import Suggestion
from desktop.ui import words
from desktop.ui.language import said
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.following import follow_size
from desktop.ui.parts.labels import Picture
from desktop.ui.parts.state import Chip, Mark, state_mark
from desktop.ui.theme.theme import Theme

_TONES = {Level.VERY_LIKELY: "info", Level.POSSIBLE: "neutral"}


class AlikeCard(QAbstractButton):
    """`opened` follows Enter, Space or a click; `stepped` the arrows: +1 down, -1 up."""

    opened = Signal()
    stepped = Signal(int)
    link_wanted = Signal()
    support_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.level = Chip(theme)
        self.number = self._label("caption", wraps=True)
        self.title = self._label("label", wraps=True)
        self.why = self._label("caption", wraps=True)
        self._picture = Picture(theme, "state-received", "info", 16)
        self._state = self._label("caption", wraps=True)
        self.link = Button(theme, self.tr("Tautkan"), self.link_wanted.emit, picture="link", small=True)
        self.link.setCheckable(True)
        self.support = Button(theme, self.tr("Pendukung"), self.support_wanted.emit, picture="user-plus", small=True)
        self._acts = Flow(8)
        follow_size(theme, self._acts, 8)
        for button in (self.link, self.support):
            button.installEventFilter(self)
            self._acts.addWidget(button)
        self._lay_out()
        self.clicked.connect(self.opened)

    def _label(self, kind: str, wraps: bool = False) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("t", kind)
        label.setWordWrap(wraps)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return label

    def _lay_out(self) -> None:
        state = QHBoxLayout()
        follow_size(self._theme, state, 6)
        state.addWidget(self._picture)
        state.addWidget(self._state, 1)
        column = QVBoxLayout(self)
        follow_size(self._theme, column, 4, (12, 10, 12, 10))
        column.addWidget(self.level, 0, Qt.AlignmentFlag.AlignLeft)
        for label in (self.number, self.title, self.why):
            column.addWidget(label)
        column.addLayout(state)
        column.addLayout(self._acts)

    def show_case(self, found: Suggestion, office: str, linked: bool) -> None:
        """Shows it, also to a screen reader, as one sentence; `linked`: the new report will be tied to it."""
        level = words.sentence(said(LEVELS[found.level]))
        number = short_number(found.number, office)
        at = words.parse(found.received_at)
        day = words.plain_date(at.date()) if at else ""
        reasons = words.sentence(", ".join(said(reason) for reason in found.reasons))
        place = self.tr("Tempat: {place}").format(place=found.place) if found.place else ""
        mark = state_mark(found.state)
        self.level.show_mark(Mark("copy", level, _TONES[found.level]))
        self.number.setText(" · ".join(part for part in (number, day) if part))
        self.title.setText(found.title)
        self.why.setText("\n".join(part for part in (place, reasons) if part))
        self._picture.show_icon(mark.icon, mark.tone)
        self._state.setText(mark.words)
        told = (level, number, found.title, mark.words, day, place, reasons)
        self.setAccessibleName(", ".join(part for part in told if part))
        self.link.setChecked(linked)
        self.link.say(self.tr("Tertaut") if linked else self.tr("Tautkan"))
        self.support.say(self.tr("Pendukung"))
        self.link.setAccessibleDescription(
            self.tr("Laporan ini ditautkan dengan {number} saat disimpan.").format(number=number)
        )
        self.support.setAccessibleDescription(
            self.tr("Orang ini menjadi pendukung {number}, tanpa kasus baru.").format(number=number)
        )
        self.setAccessibleDescription(self.tr("Enter membuka kasus itu; ketikan Anda tetap di sini."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows step from card to card also while a button inside one has the focus."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _STEPS:
            self.stepped.emit(_STEPS[event.key()])
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            self.stepped.emit(_STEPS[event.key()])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, px = self._theme.colours, self._theme.metrics.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.setBrush(QColor(colours.hover if self.underMouse() else colours.surface))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))
        painter.end()


_STEPS: dict[int, int] = {int(Qt.Key.Key_Down): +1, int(Qt.Key.Key_Up): -1}
