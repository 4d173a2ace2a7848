"""The top bar: the page's title, what the page puts there, the search; in the smallest room a menu and the link."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QStackedWidget, QWidget

from desktop.ui import words
from desktop.ui.actions import spec
from desktop.ui.page import Page
from desktop.ui.parts.keycaps import KeyCaps
from desktop.ui.shell.navigation import NavItem
from desktop.ui.theme.icons import icon, pixmap
from desktop.ui.theme.metrics import Room, Type
from desktop.ui.theme.theme import Theme

MENU = ("record", "search", "home", "cases", "approvals", "sync", "settings", "shortcuts")


class TopBar(QFrame):
    """`searched` brings the words, `chosen` the act of the menu, `locked` asks to lock."""

    searched = Signal(str)
    chosen = Signal(str)
    locked = Signal()

    def __init__(self, theme: Theme, items: Mapping[str, NavItem], person: str) -> None:
        """`items` are those of the sidebar, whose counts and mark the menu shows; `person` is who is signed in."""
        super().__init__()
        self._theme, self._items, self._person = theme, items, person
        self._room = Room.LARGE
        self._page: Page | None = None
        self._holders: dict[Page, QWidget] = {}
        self.menu = QPushButton()
        self.menu.setObjectName("menu")
        self.menu.clicked.connect(self.open_menu)
        self._title = QLabel()
        self._title.setProperty("t", "title")
        self._title.setObjectName("page-title")
        self._own = QStackedWidget()
        self.search = SearchField(theme)
        self.search.returnPressed.connect(self._on_search)
        self.search.left.connect(self._arrange)
        self.link, self.waiting = QLabel(), QLabel()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.menu)
        self._row.addWidget(self._title)
        self._row.addWidget(self._own, 1)
        self._row.addWidget(self.search)
        self._row.addWidget(self.link)
        self._row.addWidget(self.waiting)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def show_page(self, page: Page) -> None:
        """Takes the title and the own part of a page."""
        self._page = page
        if page not in self._holders:
            holder = QWidget()
            page.top.setContentsMargins(0, 0, 0, 0)
            holder.setLayout(page.top)
            self._holders[page] = holder
            self._own.addWidget(holder)
        self._own.setCurrentWidget(self._holders[page])
        self._title.setText(page.title())
        self._arrange()
        self._appear()

    def fold(self, room: Room) -> None:
        """Fits the room of the window."""
        self._room = room
        self._arrange()
        self._appear()

    def focus_search(self) -> None:
        """To the search, from anywhere; in the smallest room it stands in the title's place while it is used."""
        self.search.show()
        self._title.setVisible(self._room is not Room.SMALL)
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def show_link(self, picture: str, colour: str, text: str, waiting: str) -> None:
        """What the status bar says, in two signs."""
        side = self._theme.metrics.px(16)
        self.link.setPixmap(pixmap(picture, colour, side, self.devicePixelRatioF()))
        self.link.setToolTip(text)
        self.link.setAccessibleName(text)
        self.waiting.setText(waiting)

    @Slot()
    def retranslate(self) -> None:
        """Sets every text again."""
        px, colours = self._theme.metrics.px, self._theme.colours
        self.menu.setText(" " + self.tr("Menu"))
        self.menu.setIcon(icon("menu", colours.ink, px(16)))
        self.menu.setIconSize(QSize(px(16), px(16)))
        self.menu.setToolTip(self.tr("Menu (F10)"))
        self.search.retranslate()
        if self._page is not None:
            self._title.setText(self._page.title())
        self._arrange()

    @Slot()
    def open_menu(self) -> None:
        """Every page, for a window without a sidebar; elsewhere nothing."""
        if not self.menu.isVisible():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in MENU:
            self._add(menu, name).triggered.connect(self._on_chosen)
        menu.addSeparator()
        lock = self._add(menu, "lock")
        lock.setText(self.tr("{lock} · {person}").format(lock=lock.text(), person=self._person.replace("&", "&&")))
        lock.triggered.connect(self.locked)
        menu.popup(self.menu.mapToGlobal(self.menu.rect().bottomLeft()))

    def _add(self, menu: QMenu, name: str) -> QAction:
        one = spec(name)
        colours, item = self._theme.colours, self._items.get(name)
        ink, text = colours.ink, one.text()
        if item is not None and item.count:
            ink, text = colours.red.ink if item.alarm else ink, f"{text}\t{words.number(item.count)}"
        action = menu.addAction(icon(one.icon, ink, self._theme.metrics.px(16)), text)
        action.setObjectName(name)
        if item is not None and item.isChecked():
            action.setFont(self._theme.metrics.font(Type.SECTION))
            menu.setDefaultAction(action)
        return action

    @Slot()
    def _on_chosen(self) -> None:
        self.chosen.emit(self.sender().objectName())

    @Slot()
    def _on_search(self) -> None:
        self.searched.emit(self.search.text().strip())

    def _has_own_head(self) -> bool:
        return self._page is not None and self._page.has_own_head

    def _appear(self) -> None:
        """Not before it stands in a window: what has no parent yet would be a window of its own."""
        self.setVisible(self._room is Room.SMALL or not self._has_own_head())

    @Slot()
    def _arrange(self) -> None:
        px = self._theme.metrics.px
        small = self._room is Room.SMALL
        own_head = self._has_own_head()
        self.setFixedHeight(px(52))
        side = px(self._theme.metrics.page_side(self.window().width()))
        self._row.setContentsMargins(side, 0, side, 0)
        self._row.setSpacing(px(12))
        self.menu.setVisible(small)
        searching = self.search.hasFocus()
        self._title.setVisible(not own_head and not (small and searching))
        self.search.setVisible(searching or not small)
        self.search.setFixedWidth(px(380 if self._room is Room.LARGE else 320))
        for label in (self.link, self.waiting):
            label.setVisible(small)


class SearchField(QLineEdit):
    """Enter searches; Escape empties it, then leaves it. `left` follows the end of its use."""

    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("search")
        self.setMaxLength(200)
        self._glass = QLabel(self)
        self._caps = KeyCaps(theme, spec("search"), self)
        self.textChanged.connect(self._place)

    def retranslate(self) -> None:
        """Sets every text again."""
        self.setPlaceholderText(self.tr("Cari nomor, judul, isi, tempat …"))
        self.setAccessibleName(self.tr("Cari kasus"))
        px = self._theme.metrics.px
        self._glass.setPixmap(pixmap("search", self._theme.colours.ink2, px(16), self.devicePixelRatioF()))
        self._place()

    @Slot()
    def _place(self) -> None:
        px = self._theme.metrics.px
        self._glass.adjustSize()
        self._glass.move(px(10), (self.height() - self._glass.height()) // 2)
        self._caps.resize(self._caps.sizeHint())
        self._caps.move(self.width() - self._caps.width() - px(8), (self.height() - self._caps.height()) // 2)
        fit = self._caps_fit()
        self._caps.setVisible(not self.text() and fit)
        self.setTextMargins(px(24), 0, self._caps.width() + px(4) if fit else 0, 0)

    def _caps_fit(self) -> bool:
        """Whether there is room for the keys beside the words; the words matter more."""
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return words + self._caps.sizeHint().width() <= self.width() - self._theme.metrics.px(24 + 4 + 24)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self.clearFocus()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.FocusOut:
            self.left.emit()
        return done
