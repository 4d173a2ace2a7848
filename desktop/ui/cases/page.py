"""Daftar kasus: every case at this desk, newest first, by state, by state of sync, or by what it says."""

from functools import partial

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QWidget

from desktop.casework.ids import CaseId
from desktop.errors import LoketError
from desktop.ui import words
from desktop.ui.actions import Place, of_place, spec
from desktop.ui.cases.empty import EmptyList
from desktop.ui.cases.filters import FilterBar
from desktop.ui.cases.model import CasesModel
from desktop.ui.cases.source import Counts, Query, read_counts
from desktop.ui.cases.table import CasesTable
from desktop.ui.context import Context
from desktop.ui.page import Page
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.keycaps import KeyCaps
from desktop.ui.parts.keys import bind


class CasesPage(Page):
    """`search` shows hits; without a text it shows all cases again."""

    place = Place.CASES

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("cases-page")
        theme = context.theme
        self._counts: Counts | None = None
        self.model = CasesModel(context, self)
        self.filters = FilterBar(theme)
        self.table = CasesTable(theme, self.model)
        self._clear = Button(theme, "", self._on_clear)
        self._clear.setObjectName("empty-clear")
        self.empty = EmptyList(theme, context.shell, self._clear)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self.body.addWidget(self.filters)
        self.body.addWidget(self._stack, 1)
        line = QFrame()
        line.setProperty("k", "line")
        self.body.addWidget(line)
        self.body.addWidget(self._hints())
        self.model.loaded.connect(self._on_loaded)
        self.model.failed.connect(self._on_failed)
        self.filters.asked.connect(self._on_asked)
        self.table.opened.connect(self._on_opened)
        self.table.copied.connect(self._on_copied)
        self.table.margin_changed.connect(self.filters.set_margin)
        self.table.current_changed.connect(self._say_place)
        self.table.filter_wanted.connect(self.filters.state.setFocus)
        bind(theme, spec("all_cases"), self, self._on_clear)
        self.retranslate()

    def _hints(self) -> QFrame:
        """The bar below: where one is, and the keys that act here."""
        theme, px = self.context.theme, self.context.theme.metrics.px
        bar = QFrame()
        bar.setProperty("k", "surface")
        bar.setFixedHeight(px(34))
        self._place = QLabel()
        self._place.setObjectName("cases-place")
        self._place.setProperty("t", "caption")
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(20), 0, px(20), 0)
        row.setSpacing(px(8))
        row.addWidget(self._place)
        row.addStretch(1)
        self._hint_words: list[QLabel] = []
        for action in of_place(Place.CASES):
            row.addWidget(KeyCaps(theme, action))
            label = QLabel()
            label.setProperty("t", "caption")
            self._hint_words.append(label)
            row.addWidget(label)
        return bar

    # --- what the window does with it ---

    def title(self) -> str:
        return self.tr("Daftar kasus")

    def search(self, text: str) -> None:
        """Shows the cases that hold every word of `text`; an empty one closes the search."""
        self._show(Query(text=text.strip()))

    def show_filter(self, state: str | None = None, sync: str | None = None) -> None:
        """Shows the cases of one state, or of one state of sync."""
        self._show(Query(state=state, sync=None if state else sync))

    def panes(self) -> tuple[QWidget, ...]:
        return self._stack, self.filters

    def arrive(self) -> None:
        self.refresh()
        self.table.setFocus()

    def refresh(self) -> None:
        self.model.refresh(self.table.depth())
        self._count()

    def retranslate(self) -> None:
        self.filters.retranslate()
        self._clear.say(self.tr("Hapus saringan"))
        for label, action in zip(self._hint_words, of_place(Place.CASES), strict=True):
            label.setText(action.text())
        self._say_place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    # --- inside ---

    def _show(self, query: Query) -> None:
        self.clear_trouble()
        self.filters.show_query(query)
        if query != self.model.query:
            self.table.wait()
            self.model.show_query(query)
            self._count()

    def _count(self) -> None:
        work = partial(read_counts, self.context.desk, self.model.query)
        self.context.tasks.run(self, work, self._on_counts, self._on_failed)

    def _on_asked(self, query: Query) -> None:
        searching = bool(self.model.query.text)
        self._show(query)
        self.table.setFocus()
        if searching and not query.text:
            self.context.shell.search("")

    def _on_clear(self) -> None:
        self._on_asked(Query())

    def _on_loaded(self) -> None:
        self.clear_trouble()
        self._choose_view()
        self._say_place()

    def _on_counts(self, counts: Counts) -> None:
        self._counts = counts
        self.filters.show_counts(counts)
        self._choose_view()
        self._say_place()

    def _choose_view(self) -> None:
        counts = self._counts
        bare = self.model.complete and self.model.rowCount() == 0
        if bare and counts is not None and counts.query == self.model.query:
            self.empty.explain(counts)
        self._stack.setCurrentWidget(self.empty if bare else self.table)

    def _say_place(self) -> None:
        row = self.table.currentIndex().row()
        total = self._total()
        if row < 0 or total is None:
            self._place.setText("")
            return
        said = self.tr("Baris {row} dari {n}")
        self._place.setText(said.format(row=words.number(row + 1), n=words.number(total)))

    def _total(self) -> int | None:
        """How many rows the query has in all, where that is known."""
        query, counts = self.model.query, self._counts
        if self.model.complete:
            return self.model.rowCount()
        if counts is None or counts.query != query:
            return None
        if query.text:
            return counts.found
        if query.state:
            return counts.states.get(query.state, 0)
        return counts.sync.get(query.sync, 0) if query.sync else counts.all

    def _on_failed(self, trouble: LoketError) -> None:
        self.table.give_up()
        self.show_trouble(trouble)

    def _on_opened(self, case: str) -> None:
        self.context.shell.open_case(CaseId(case), self.model.cases())

    def _on_copied(self, number: str) -> None:
        self.context.shell.toast(self.tr("Nomor {number} disalin.").format(number=number))
