"""The bar above the list: what is shown as pills with their counts, or the sentence that explains a search.

One filter at a time, so that every count here is the number of rows behind it: the counters know cases by state, by
state of sync, by due date and by person, not by several of them.
"""

from html import escape

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QMenu, QSizePolicy, QStackedWidget, QWidget

from desktop.db.cases import Due
from desktop.service.case_view import MOST_COUNTED
from desktop.service.newness import Mine
from desktop.ui import words
from desktop.ui.cases.source import Counts, Query
from desktop.ui.due.marks import list_mark
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.painting import draw_icon
from desktop.ui.parts.state import STATES, SYNC_STATES, state_mark, sync_mark
from desktop.ui.theme.icons import icon, pixmap
from desktop.ui.theme.metrics import Type
from desktop.ui.theme.theme import Theme

FIGURE_SPACE = "\N{FIGURE SPACE}"
"""As wide as a digit: a menu sets its second column from the left, and counts end together."""


class Pill(QAbstractButton):
    """A filter: its words, or what was chosen, and the menu to choose from. `chosen` gives None for all."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._menu = QMenu(self)
        self._menu.setObjectName(f"{name}-menu")
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open_menu)
        theme.changed.connect(self.updateGeometry)

    def offer(self, name: str, everything: str, choices: dict[str, tuple[str, str, str]], chosen: str | None) -> None:
        """Sets its words and its menu: by value the icon, the words, and the count."""
        self._menu.clear()
        group = QActionGroup(self._menu)
        group.triggered.connect(self._on_triggered)
        size, widest = self._theme.metrics.px(16), max((len(count) for *_, count in choices.values()), default=0)
        for value, (picture, said, count) in {"": ("", everything, ""), **choices}.items():
            action = QAction(f"{said.replace('&', '&&')}\t{count.rjust(widest, FIGURE_SPACE)}", group)
            action.setCheckable(True)
            action.setChecked(value == (chosen or ""))
            action.setData(value)
            if picture:
                action.setIcon(icon(picture, self._theme.colours.ink2, size))
            self._menu.addAction(action)
        said = choices[chosen][1] if chosen in choices else ""
        self.setText(f"{name}: {said}" if said else name)
        self.setAccessibleName(self.text())
        self.setCheckable(True)
        self.setChecked(bool(said))
        self.updateGeometry()

    def open_menu(self) -> None:
        """Lets a person choose."""
        self.setChecked(":" in self.text())
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data() or None)

    def sizeHint(self) -> QSize:
        px = self._theme.metrics.px
        return QSize(QFontMetrics(self._font()).horizontalAdvance(self.text()) + px(14 + 6 + 12 + 14), px(28))

    def _font(self) -> QFont:
        font = self._theme.metrics.font(Type.ROW)
        if self.isChecked():
            font.setWeight(QFont.Weight.Bold)
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, px = self._theme.colours, self._theme.metrics.px
        ink = colours.accentink if self.isChecked() else colours.ink
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent if self.isChecked() else colours.fieldline), 1))
        ground = colours.accentsoft if self.isChecked() else colours.hover if self.underMouse() else colours.surface
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(14), px(14))
        painter.setFont(self._font())
        painter.setPen(QColor(ink))
        painter.drawText(self.rect().adjusted(px(14), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        edge = self.rect().adjusted(self.width() - px(28), 0, -px(12), 0)
        draw_icon(painter, self._theme, edge, "chevron-down", ink, 12)
        painter.end()


class FilterBar(QFrame):
    """`asked` follows every choice with the query that shall be shown."""

    asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._query = Query()
        self._counts: Counts | None = None
        self.state = Pill(theme, "filter-state")
        self.due = Pill(theme, "filter-due")
        self.sync = Pill(theme, "filter-sync")
        self.mine = Pill(theme, "filter-mine")
        self.state.chosen.connect(self._on_state)
        self.due.chosen.connect(self._on_due)
        self.sync.chosen.connect(self._on_sync)
        self.mine.chosen.connect(self._on_mine)
        self._pills = (self.state, self.due, self.sync, self.mine)
        self._clear = Button(theme, "", self._on_clear, "link")
        self._clear.setObjectName("filter-clear")
        self.count = QLabel()
        self.count.setObjectName("cases-count")
        self.count.setProperty("t", "caption")
        self.sentence = QLabel()
        self.sentence.setObjectName("search-sentence")
        self.sentence.setTextFormat(Qt.TextFormat.RichText)
        self._lens = QLabel()
        self._close = Button(theme, "", self._on_clear, "link")
        self._close.setObjectName("search-close")
        self._order = QLabel()
        self._order.setProperty("t", "caption")
        self._stack = QStackedWidget()
        self._rows = (
            self._row(*self._pills, self._clear, None, self.count),
            self._row(self._lens, self.sentence, self._close, None, self._order),
        )
        for row in self._rows:
            self._stack.addWidget(row)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def _row(self, *widgets: QWidget | None) -> QWidget:
        px = self._theme.metrics.px
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(px(20), 0, px(20), 0)
        row.setSpacing(px(8))
        for widget in widgets:
            if widget is None:
                row.addStretch(1)
            else:
                row.addWidget(widget)
        return page

    def set_margin(self, margin: int) -> None:
        """Begins and ends where the table does."""
        for row in self._rows:
            layout = row.layout()
            if layout is not None:
                layout.setContentsMargins(margin, 0, margin, 0)

    def show_query(self, query: Query) -> None:
        """Shows pills or sentence for what was asked for; counts follow."""
        self._query = query
        self._stack.setCurrentIndex(1 if query.text else 0)
        self._say()

    def show_counts(self, counts: Counts) -> None:
        """Shows how many there are."""
        self._counts = counts
        self._say()

    def retranslate(self) -> None:
        """Sets every text again."""
        self.setFixedHeight(self._theme.metrics.px(46))
        size = self._theme.metrics.px(16)
        self._lens.setPixmap(pixmap("search", self._theme.colours.ink2, size, self.devicePixelRatioF()))
        self._clear.say(self.tr("Hapus saringan"))
        self._close.say(self.tr("Tutup pencarian"))
        self._order.setText(self.tr("Terbaru dulu"))
        self._say()

    def _say(self) -> None:
        counts = self._counts or Counts(self._query, {}, {}, None)
        state, sync, due = self._query.state, self._query.sync, self._query.due
        states = {
            name: (mark.icon, mark.words, words.number(counts.states.get(name, 0)))
            for name in STATES
            if counts.states.get(name) or name == state
            for mark in (state_mark(name),)
        }
        syncs = {
            name: (mark.icon, mark.words, words.number(counts.sync.get(name, 0)))
            for name in SYNC_STATES
            for mark in (sync_mark(name),)
        }
        dues = {
            one.value: (mark.icon, mark.words, words.number(counts.due.get(one.value, 0)))
            for one in Due
            for mark in (list_mark(one),)
        }
        mine = {
            one.value: (picture, said, words.number(counts.mine.get(one, 0)))
            for one, picture, said in (
                (Mine.NEW, "bell-ring", self.tr("Baru, belum dibuka")),
                (Mine.TASKS, "user", self.tr("Tugas saya")),
            )
        }
        self.mine.offer(self.tr("Untuk saya"), self.tr("Semua"), mine, self._query.mine)
        self.state.offer(self.tr("Status"), self.tr("Semua status"), states, state)
        self.due.offer(self.tr("Jatuh tempo"), self.tr("Semua"), dues, due)
        self.sync.offer(self.tr("Sinkron"), self.tr("Semua"), syncs, sync)
        self._clear.setVisible(any(chosen is not None for chosen in (state, sync, due, self._query.mine)))
        self._fit()
        if self._counts is None:
            return
        self.count.setText(self.tr("{n} kasus").format(n=words.number(counts.shown(self._query))))
        if counts.query == self._query and counts.found is not None:
            self.sentence.setText(self._found_words(counts.found))

    def focus(self) -> None:
        """To the first filter that is seen."""
        next((pill for pill in self._pills if not pill.isHidden()), self.state).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where there is no room for all of them, what is chosen stands alone: there is one filter at a time."""
        shown = [*self._pills, self.count, *([] if self._clear.isHidden() else [self._clear])]
        needed = sum(part.sizeHint().width() + self._theme.metrics.px(8) for part in shown)
        chosen = any(pill.isChecked() for pill in self._pills)
        alone = chosen and needed > self.width() - self._theme.metrics.px(40)
        for pill in self._pills:
            pill.setVisible(pill.isChecked() or not alone)

    def _found_words(self, found: int) -> str:
        if found > MOST_COUNTED:
            said = self.tr("<b>Lebih dari {n} kasus</b> untuk <b>{text}</b>")
        else:
            said = self.tr("<b>{n} kasus</b> untuk <b>{text}</b>")
        return said.format(n=words.number(min(found, MOST_COUNTED)), text=escape(self._query.text.strip()))

    def _on_state(self, value: str | None) -> None:
        self.asked.emit(Query(state=value))

    def _on_sync(self, value: str | None) -> None:
        self.asked.emit(Query(sync=value))

    def _on_due(self, value: str | None) -> None:
        self.asked.emit(Query(due=None if value is None else Due(value)))

    def _on_mine(self, value: str | None) -> None:
        self.asked.emit(Query(mine=None if value is None else Mine(value)))

    def _on_clear(self) -> None:
        self.asked.emit(Query())
