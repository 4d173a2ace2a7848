"""The drafts that are open: a tab each, with a person or a telephone; a list where there is no room for tabs."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QTabBar, QToolButton, QWidget

from desktop.ui.record.lookup import CalmCombo
from desktop.ui.theme.icons import icon, pixmap
from desktop.ui.theme.metrics import Type
from desktop.ui.theme.theme import Theme

_GAP = 3
"""Where in the line the empty room is: after tabs, list and *+*."""
_SHORT = 24
"""Characters of a title that leave room for *(1 dari 3 draf)*."""


class DraftTabs(QTabBar):
    """Painted flat: the chosen one is open towards the form below, with the accent above it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def tabSizeHint(self, index: int) -> QSize:
        px = self._theme.metrics.px
        words = self.fontMetrics().horizontalAdvance(self.tabText(index)) + px(84)
        return QSize(min(max(words, px(112)), px(232)), px(36))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return QSize(self._theme.metrics.px(112), self._theme.metrics.px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index in range(self.count()):
            self._paint_tab(painter, index, self.tabRect(index))
        painter.end()

    def _paint_tab(self, painter: QPainter, index: int, box: QRect) -> None:
        colours, px = self._theme.colours, self._theme.metrics.px
        chosen = index == self.currentIndex()
        if chosen:
            painter.fillRect(box, QColor(colours.surface))
            painter.fillRect(QRect(box.left(), box.top(), box.width(), px(2)), QColor(colours.accentink))
            for x in (box.left(), box.right()):
                painter.fillRect(QRect(x, box.top(), 1, box.height()), QColor(colours.line))
        if chosen and self.hasFocus():
            painter.setPen(QColor(colours.ring))
            painter.drawRect(box.adjusted(2, 2, -3, -3))
        size, ratio = px(16), self.devicePixelRatioF()
        ink = colours.ink if chosen else colours.ink2
        middle = box.center().y() - size // 2 + 1
        picture = pixmap(str(self.tabData(index)), colours.accentink if chosen else ink, size, ratio)
        painter.drawPixmap(box.left() + px(10), middle, picture)
        painter.setFont(self._theme.metrics.font(Type.ROW if chosen else Type.BODY))
        painter.setPen(QColor(ink))
        room = box.adjusted(px(34), 0, -px(32), 0)
        shown = painter.fontMetrics().elidedText(self.tabText(index), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown.replace("&&", "&"))


class DraftStrip(QFrame):
    """Tabs and *+*, or a list and *+*."""

    chosen = Signal(int)
    closing = Signal(int)
    wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._names: list[str] = []
        self.tabs = DraftTabs(theme)
        self.tabs.setObjectName("drafts")
        self.list = CalmCombo()
        self.list.setObjectName("draft_list")
        self.plus = QToolButton()
        self.plus.setObjectName("new_draft")
        self.plus.setProperty("v", "tool")
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.addWidget(self.tabs)
        self._row.addWidget(self.list, 1)
        self._row.addWidget(self.plus)
        self._row.addStretch(1)
        self.tabs.currentChanged.connect(self._on_current)
        self.list.activated.connect(self._on_current)
        self.plus.clicked.connect(self.wanted)
        theme.changed.connect(self._dress)
        self.fold(False)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text again."""
        self.tabs.setAccessibleName(self.tr("Draf yang terbuka"))
        self.list.setAccessibleName(self.tr("Draf yang terbuka"))
        self.plus.setAccessibleName(self.tr("Laporan baru"))
        self.plus.setToolTip(self.tr("Laporan baru (Ctrl + N)"))
        self._dress()

    def add(self, words: str, picture: str) -> None:
        """A tab more, at the end."""
        self._names.append(words)
        index = self.tabs.addTab("")
        close = QToolButton()
        close.setProperty("v", "tool")
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.clicked.connect(self._on_close)
        self.tabs.setTabButton(index, QTabBar.ButtonPosition.RightSide, close)
        self.say(index, words, picture)
        self._dress()

    def hold(self, note: QWidget) -> None:
        """Shows something at the right end of the line."""
        self._row.addWidget(note)

    def remove(self, index: int) -> None:
        """One tab less."""
        del self._names[index]
        self.tabs.removeTab(index)
        self._say_list()

    def say(self, index: int, words: str, picture: str) -> None:
        """Names a tab by what is typed in it."""
        self._names[index] = words
        self.tabs.setTabData(index, picture)
        self.tabs.setTabText(index, words.replace("&", "&&"))
        self.tabs.setTabToolTip(index, words)
        self.tabs.setAccessibleTabName(index, words)
        button = self._button(index)
        button.setAccessibleName(self.tr("Tutup {title}").format(title=words))
        button.setToolTip(self.tr("Tutup (Ctrl + W)"))
        self._say_list()

    def choose(self, index: int) -> None:
        """Brings a tab to the front."""
        self.tabs.setCurrentIndex(index)
        self._say_list()

    def fold(self, folded: bool) -> None:
        """Shows the list in place of the tabs."""
        px = self._theme.metrics.px
        side = px(16)
        self._row.setContentsMargins(side, px(6) if folded else 0, side, px(6) if folded else 0)
        self.tabs.setVisible(not folded)
        self.list.setVisible(folded)
        self._row.setStretch(_GAP, 0 if folded else 1)

    def _button(self, index: int) -> QToolButton:
        button = self.tabs.tabButton(index, QTabBar.ButtonPosition.RightSide)
        return button if isinstance(button, QToolButton) else self.plus

    def _say_list(self) -> None:
        self.list.clear()
        count = len(self._names)
        for number, words in enumerate(self._names, 1):
            short = words if len(words) <= _SHORT else f"{words[:_SHORT].rstrip()}…"
            shown = self.tr("{title} ({number} dari {count} draf)").format(title=short, number=number, count=count)
            self.list.addItem(shown if count > 1 else words)
        self.list.setCurrentIndex(self.tabs.currentIndex())

    def _on_current(self, index: int) -> None:
        if index >= 0:
            self.choose(index)
            self.chosen.emit(index)

    def _on_close(self) -> None:
        for index in range(self.tabs.count()):
            if self._button(index) is self.sender():
                self.closing.emit(index)
                return

    def _dress(self) -> None:
        px, colours = self._theme.metrics.px, self._theme.colours
        buttons = [self.plus, *(self._button(index) for index in range(self.tabs.count()))]
        for button in buttons:
            button.setIconSize(QSize(px(16), px(16)))
            button.setIcon(icon("plus" if button is self.plus else "x", colours.ink2, px(16)))
        self.tabs.update()
