"""One complaint as a form: two columns, or one where there is no room for two. Scrolls down, never sideways."""

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import pairwise

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from desktop.service.drafting import FormLists
from desktop.ui import words
from desktop.ui.parts.field import Field
from desktop.ui.record.content import Content
from desktop.ui.record.matter import MatterPanel
from desktop.ui.record.numbers import NumbersWatched
from desktop.ui.record.privacy import Flag, Privacy
from desktop.ui.record.reporter import ReporterPanel
from desktop.ui.theme.metrics import Room
from desktop.ui.theme.theme import Theme

_DATES = ("occurred", "birth_date")
_REPORTER_WIDTH = {Room.LARGE: 320, Room.MIDDLE: 324}
_NARRATIVE_LINES = 4
"""At the least: it takes all spare height, and in 1366x697 the whole form shall be seen without scrolling."""
_SMALL_LINES = 3
"""Where there is little room, so that label and help are seen with it."""


class RecordForm(QScrollArea):
    """`content` reads it, `fill` shows what was kept; `changed` follows everything a person does in it."""

    changed = Signal()

    def __init__(self, theme: Theme, today: Callable[[], dt.date]) -> None:
        super().__init__()
        self._theme = theme
        self._today = today
        self._base = Content()
        self.room = Room.LARGE
        self.matter = MatterPanel(theme, today)
        self.reporter = ReporterPanel(theme)
        self.numbers = NumbersWatched(theme, self.matter, self.reporter, self)
        self._inside = QFrame()
        self._inside.setProperty("k", "surface")
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._inside)
        self._columns.addWidget(self.matter, 1, Qt.AlignmentFlag.AlignTop)
        self._columns.addWidget(self.reporter)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("k", "surface")
        self.matter.changed.connect(self.changed)
        self.reporter.changed.connect(self.changed)
        self.numbers.changed.connect(self.changed)
        for before, after in pairwise(self.stops()):
            QWidget.setTabOrder(before, after)
        self.arrange(self.room)

    def content(self) -> Content:
        """Everything that stands here, and what only a newer form knows."""
        return self.reporter.read(self.matter.read(self._base))

    def fill(self, content: Content) -> None:
        """Shows what was kept."""
        self._base = content
        self.matter.fill(content)
        self.reporter.fill(content)
        self.numbers.look()
        self._say_received()

    def take(self, content: Content) -> None:
        """The same as a person's doing: it is stored."""
        self.fill(content)
        self.changed.emit()

    def received(self, at: dt.datetime) -> None:
        """The person stands here now: the first thing that is typed dates the complaint."""
        self._base = replace(self._base, received_at=at.isoformat(timespec="seconds"))
        self._say_received()

    def link_to(self, case: str, number: str) -> None:
        """Somebody says that it is the same as another case; empty: as none."""
        self._base = replace(self._base, linked_to=case, linked_number=number)
        self.changed.emit()

    @property
    def linked(self) -> tuple[str, str]:
        """Which case it is tied to when it is saved, and its number; empty where to none."""
        return self._base.linked_to, self._base.linked_number

    @property
    def received_at(self) -> str:
        """When the person stood here, or nothing where nobody has."""
        return self._base.received_at

    def offer(self, lists: FormLists) -> None:
        """Takes the lists of categories and villages."""
        self.matter.offer(lists)

    def arrange(self, room: Room) -> None:
        """Takes as much room as there is."""
        self.room = room
        px = self._theme.metrics.px
        small = room is Room.SMALL
        side = px(20 if room is Room.LARGE else 16)
        direction = QBoxLayout.Direction.TopToBottom if small else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(direction)
        self._columns.setContentsMargins(side, px(12), px(16), px(12))
        self._columns.setSpacing(px(16))
        self._columns.setStretch(1, 0)
        if small:
            self.reporter.setMinimumWidth(0)
            self.reporter.setMaximumWidth(16_777_215)
        else:
            self.reporter.setFixedWidth(px(_REPORTER_WIDTH[room]))
        self.matter.editor.keep_open(px(21) * (_SMALL_LINES if small else _NARRATIVE_LINES) + px(4))
        self.matter.source.fold(small)
        self.matter.fold(small)
        self._give_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()
        self._reveal_focused()

    def _give_room(self) -> None:
        """The narrative takes what is spare in the window, not what a long column of the reporter leaves beside it."""
        around = self._columns.contentsMargins()
        spare = self.viewport().height() - around.top() - around.bottom()
        self.matter.give_room(0 if self.room is Room.SMALL else spare)

    def field(self, name: str) -> QWidget:
        """The control of a field, where the focus goes."""
        found = self.findChild(QWidget, name)
        flags = {"anonymous": self.reporter.privacy.anonymous, "secret": self.reporter.privacy.secret}
        if name in flags:
            return flags[name].stops()[0]
        return self if found is None else found

    def focus_on(self, name: str) -> None:
        """Goes to a field, and scrolls to it."""
        found = self.field(name)
        found.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._reveal(found)

    def focusNextPrevChild(self, forward: bool, /) -> bool:
        moved = super().focusNextPrevChild(forward)
        self._reveal_focused()
        return moved

    def keep_in_sight(self) -> None:
        """Something came between the fields: what has the focus, and all that belongs to it, stays in sight."""
        layout = self._inside.layout()
        if layout is not None:
            layout.activate()
        self._reveal_focused()

    def _reveal_focused(self) -> None:
        now = QApplication.focusWidget()
        if isinstance(now, QWidget) and self._inside.isAncestorOf(now):
            self._reveal(now)

    def _reveal(self, control: QWidget) -> None:
        """Scrolls to the whole of a field, its label before all; to both questions where there is room for them."""
        wholes: list[QWidget] = [part for part in _around(control) if isinstance(part, Field | Flag | Privacy)]
        fitting = [part for part in wholes if part.height() <= self.viewport().height()]
        whole = fitting[-1] if fitting else (wholes or [control])[0]
        self.ensureWidgetVisible(whole, 0, self._theme.metrics.px(12))
        bar = self.verticalScrollBar()
        bar.setValue(min(bar.value(), whole.mapTo(self._inside, QPoint()).y()))

    def write_today(self) -> None:
        """Today, into the date that is being typed, or else into when it happened."""
        name = self.focused()[0]
        self.focus_on(name if name in _DATES else "occurred")
        line = self.focusWidget()
        if isinstance(line, QLineEdit):
            line.setText(words.plain_date(self._today()))
            self.changed.emit()

    def focused(self) -> tuple[str, int]:
        """The field that has the focus, and where in it; empty where it is elsewhere."""
        now = self.focusWidget()
        if now is None:
            return "", 0
        if isinstance(now, QPlainTextEdit):
            return now.objectName(), now.textCursor().position()
        return now.objectName(), now.cursorPosition() if isinstance(now, QLineEdit) else 0

    def refocus(self, where: tuple[str, int]) -> None:
        """Back to the field and the place that `focused` gave."""
        name, at = where
        if name:
            self.focus_on(name)
        line = self.focusWidget()
        if name == "narrative":
            self.place_cursor(at)
        elif isinstance(line, QLineEdit):
            line.setCursorPosition(at)

    @property
    def writing_at(self) -> int:
        """Where in the narrative the next letter would stand."""
        return self.matter.editor.textCursor().position()

    def place_cursor(self, at: int) -> None:
        """Puts it there, or at the end."""
        cursor = self.matter.editor.textCursor()
        cursor.setPosition(min(at, self.matter.editor.document().characterCount() - 1))
        self.matter.editor.setTextCursor(cursor)

    def go_on_writing(self) -> None:
        """Puts the cursor behind the last word of the narrative, where somebody was interrupted."""
        self.matter.editor.moveCursor(QTextCursor.MoveOperation.End)

    def stops(self) -> list[QWidget]:
        """Every stop of the Tab key, in the order of visual.md, section 6."""
        usual = [*self.matter.stops(), *self.reporter.stops()]
        return [*usual, *self.matter.last_stops(), *self.reporter.last_stops()]

    def _say_received(self) -> None:
        try:
            at = dt.datetime.fromisoformat(self._base.received_at)
        except ValueError:
            self.matter.say_received("")
            return
        self.matter.say_received(self.tr("Diterima {time}").format(time=words.clock(at)))


def _around(control: QWidget) -> Iterator[QWidget]:
    """A widget and all that it stands in, from the inside out."""
    part: QWidget | None = control
    while part is not None:
        yield part
        part = part.parentWidget()
