"""The sidebar: whose desk this is, where one can go, how much waits there, who is signed in. A narrow rail in M."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.service.desk import Session
from desktop.service.welcoming import Welcome
from desktop.ui import words
from desktop.ui.actions import spec
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.painting import draw_initials
from desktop.ui.shell.navigation import NavItem
from desktop.ui.theme.icons import icon, pixmap
from desktop.ui.theme.metrics import Room, Type
from desktop.ui.theme.theme import Theme

PLACES = ("home", "cases", "approvals", "sync")
_WIDTH = {Room.LARGE: 216, Room.MIDDLE: 68}


class Sidebar(QFrame):
    """`chosen` brings the name of a page, `locked` asks to lock; `fold` fits it to the room of the window."""

    chosen = Signal(str)
    locked = Signal()

    def __init__(self, theme: Theme, welcome: Welcome, session: Session, on_record: Callable[[], object]) -> None:
        super().__init__()
        self._theme, self._welcome, self._session = theme, welcome, session
        self._room = Room.LARGE
        self.setProperty("k", "side")
        self.record = Button(theme, "", on_record, "primary", spec("record"))
        self.record.setObjectName("record")
        self.record_narrow = NavItem(theme, spec("record"))
        self.record_narrow.setCheckable(False)
        self.record_narrow.clicked.connect(on_record)
        self.items = {name: NavItem(theme, spec(name)) for name in (*PLACES, "settings")}
        self._group = QButtonGroup(self)
        for item in self.items.values():
            self._group.addButton(item)
            item.clicked.connect(self._on_item)
        self._head = _Head(theme, welcome)
        self._person = _Person(theme, session, self.locked.emit)
        self._rule = QFrame()
        self._rule.setProperty("k", "line")
        self._column = QVBoxLayout(self)
        for widget in (self._head, self.record, self.record_narrow, *(self.items[name] for name in PLACES)):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        for widget in (self.items["settings"], self._rule, self._person):
            self._column.addWidget(widget)
        theme.changed.connect(self._arrange)
        self.retranslate()
        self._arrange()

    def fold(self, room: Room) -> None:
        """Takes the width of the room; in the smallest there is a menu instead."""
        self._room = room
        self.setVisible(room is not Room.SMALL)
        self._arrange()

    def mark(self, page: str) -> None:
        """Shows which page is in front; a page that has no item leaves none marked."""
        self._group.setExclusive(False)
        for name, item in self.items.items():
            item.setChecked(name == page)
        self._group.setExclusive(True)

    def retranslate(self) -> None:
        """Sets every text again."""
        self.record.say(spec("record").text())
        for item in (self.record_narrow, *self.items.values()):
            item.retranslate()
        self._head.retranslate()
        self._person.retranslate()

    @Slot()
    def _arrange(self) -> None:
        px = self._theme.metrics.px
        narrow = self._room is not Room.LARGE
        self.setFixedWidth(px(_WIDTH.get(self._room, 68)))
        side = 0 if narrow else px(10)
        self._column.setContentsMargins(side, px(10), side, px(10))
        self._column.setSpacing(px(4))
        self.record.setVisible(not narrow)
        self.record_narrow.setVisible(narrow)
        for item in (self.record_narrow, *self.items.values()):
            item.fold(narrow)
        self._head.fold(narrow)
        self._person.fold(narrow)

    @Slot()
    def _on_item(self) -> None:
        self.chosen.emit(self.sender().objectName().removeprefix("nav-"))


def _fitting(parts: list[str], font: QFont, width: int) -> str:
    """As many of the parts as fit whole, the first in any case."""
    while len(parts) > 1 and QFontMetrics(font).horizontalAdvance(", ".join(parts)) > width:
        parts = parts[:-1]
    return _elided(", ".join(parts), font, width)


def _elided(text: str, font: QFont, width: int) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


class _Head(QWidget):
    """The mark, and whose desk this is."""

    def __init__(self, theme: Theme, welcome: Welcome) -> None:
        super().__init__()
        self._theme, self._welcome = theme, welcome
        self._mark = QLabel()
        self._words = QLabel()
        self._words.setObjectName("desk")
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._mark)
        self._row.addWidget(self._words, 1)
        theme.changed.connect(self.retranslate)

    def fold(self, narrow: bool) -> None:
        """Only the mark in a rail."""
        px = self._theme.metrics.px
        self._words.setVisible(not narrow)
        side = px(18) if narrow else 0
        self._row.setContentsMargins(side, 0, side, px(6))
        self._row.setSpacing(px(8))

    @Slot()
    def retranslate(self) -> None:
        """Sets words and mark again."""
        colours, metrics = self._theme.colours, self._theme.metrics
        self._mark.setPixmap(pixmap("mark-square", colours.accent, metrics.px(32), self.devicePixelRatioF()))
        said, number = self.tr("{office} · Meja {number}"), self._welcome.desk_number
        whose = said.format(office=self._welcome.office, number=number)
        caption = metrics.px(Type.CAPTION.value.size)
        room = metrics.px(_WIDTH[Room.LARGE] - 24 - 40)
        font = metrics.font(Type.CAPTION)
        room -= QFontMetrics(font).horizontalAdvance(said.format(office="", number=number))
        shown = said.format(office=_elided(self._welcome.office, font, room), number=number)
        self._words.setText(
            f"<b>Loket</b><br><span style='font-size:{caption}px; color:{colours.ink2}'>{escape(shown)}</span>"
        )
        for label in (self._mark, self._words):
            label.setToolTip(whose)
        self._words.setAccessibleName(f"Loket, {whose}")


class _Person(QWidget):
    """Who is signed in, with the way out."""

    def __init__(self, theme: Theme, session: Session, on_lock: Callable[[], object]) -> None:
        super().__init__()
        self._theme, self._session = theme, session
        self._initials = Initials(theme, session.name)
        self._words = QLabel()
        self._words.setObjectName("person")
        self._lock = QPushButton()
        self._lock.setObjectName("lock")
        self._lock.setProperty("v", "quiet")
        self._lock.clicked.connect(on_lock)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._initials)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._lock)
        theme.changed.connect(self.retranslate)

    def fold(self, narrow: bool) -> None:
        """In a rail the way out stands below the initials, whose tooltip is the name."""
        px = self._theme.metrics.px
        self._row.setSpacing(px(8))
        self._row.setContentsMargins(px(10) if narrow else 0, px(6), px(10) if narrow else 0, 0)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._words.setVisible(not narrow)
        self._lock.setFixedWidth(px(48 if narrow else 32))
        self.retranslate()

    @Slot()
    def retranslate(self) -> None:
        """Sets every text again."""
        colours, metrics = self._theme.colours, self._theme.metrics
        name, roles = self._session.name, words.role_words(tuple(self._session.roles))
        room = metrics.px(216 - 24 - 32 - 32 - 16)
        caption = metrics.px(Type.CAPTION.value.size)
        first = escape(_elided(name, metrics.font(Type.ROW), room))
        second = escape(_fitting(roles.split(", "), metrics.font(Type.CAPTION), room))
        self._words.setText(
            f"<span style='font-weight:500'>{first}</span><br>"
            f"<span style='font-size:{caption}px; color:{colours.ink2}'>{second}</span>"
        )
        for widget in (self._initials, self._words):
            widget.setToolTip(f"{name}, {roles}")
        self._words.setAccessibleName(f"{name}, {roles}")
        lock = spec("lock")
        self._lock.setIcon(icon("lock", colours.ink2, metrics.px(16)))
        self._lock.setIconSize(QSize(metrics.px(16), metrics.px(16)))
        self._lock.setAccessibleName(lock.text())
        self._lock.setToolTip(f"{lock.text()} ({' + '.join(lock.keycaps())}): {name}")


class Initials(QWidget):
    """The first letters of a name in a soft circle. Silent: the name stands beside it, or in the way out below."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        side = self._theme.metrics.px(28)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        side = self.sizeHint().width()
        box = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_initials(painter, self._theme, box, self._name, self._theme.colours.accentsoft)
        painter.end()
