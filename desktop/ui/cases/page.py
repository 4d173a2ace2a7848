"""Daftar kasus: every case at this desk, newest first; by state, by state of sync, by due date, or by what it says."""

from functools import partial

from PySide6.QtWidgets import QFrame, QLabel, QWidget

from desktop.casework.ids import CaseId
from desktop.db.cases import Due
from desktop.errors import LoketError
from desktop.service.newness import Mine
from desktop.ui import words
from desktop.ui.actions import Place, of_place, spec
from desktop.ui.cases.filters import FilterBar
from desktop.ui.cases.model import CasesModel
from desktop.ui.cases.source import Counts, Query, read_counts
from desktop.ui.cases.table import CasesTable
from desktop.ui.context import Context
from desktop.ui.page import Page
from desktop.ui.parts.bar import Bar
from desktop.ui.parts.empty import EmptyState, ListStack
from desktop.ui.parts.keycaps import Hints
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
        self.first = EmptyState(theme, "inbox", self._on_record, spec("record"))
        self.nothing = EmptyState(theme, "search-x", self._on_clear)
        self._stack = ListStack(self.table, self.first, self.nothing)
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
        self.table.filter_wanted.connect(self.filters.focus)
        bind(theme, spec("all_cases"), self, self._on_clear)
        self.retranslate()

    def _hints(self) -> Bar:
        """The bar below: where one is, and the keys that act here."""
        theme = self.context.theme
        bar = Bar(theme, 34)
        bar.setProperty("k", "surface")
        self._place = QLabel()
        self._place.setObjectName("cases-place")
        self._place.setProperty("t", "caption")
        bar.row.addWidget(self._place)
        self._keys = Hints(theme, of_place(Place.CASES))
        bar.row.addWidget(self._keys, 1)
        return bar

    # --- what the window does with it ---

    def title(self) -> str:
        return self.tr("Daftar kasus")

    def window_title(self) -> str:
        found = self._total() if self.model.query.text and self.model.settled else None
        return self.title() if found is None else self.tr("{n} kasus ditemukan").format(n=words.number(found))

    def search(self, text: str) -> None:
        """Shows the cases that hold every word of `text`; an empty one closes the search."""
        self._show(Query(text=text.strip()))

    def show_filter(self, state: str | None = None, sync: str | None = None, due: Due | None = None) -> None:
        """Shows the cases of one state, of one state of sync, or by due date."""
        self._show(Query(state=state, sync=None if state else sync, due=None if state or sync else due))

    def show_mine(self, which: Mine) -> None:
        """Shows what is new to this person, or was given to them."""
        self._show(Query(mine=which))

    def panes(self) -> tuple[QWidget, ...]:
        return self._stack, self.filters

    def arrive(self) -> None:
        self.refresh()
        self._stack.setFocus()

    def refresh(self) -> None:
        self.model.refresh(self.table.depth())
        self._count()

    def retranslate(self) -> None:
        self.filters.retranslate()
        self.table.retranslate()
        self._keys.retranslate()
        self._say_empty()
        self._say_place()

    # --- inside ---

    def _show(self, query: Query) -> None:
        self.clear_trouble()
        self.filters.show_query(query)
        if query != self.model.query:
            self.table.wait()
            self.model.show_query(query)
            self._count()
            self.retitled.emit()

    def _count(self) -> None:
        work = partial(read_counts, self.context.desk, self.context.session, self.model.query)
        self.context.tasks.run(self, work, self._on_counts, self._on_failed)

    def _on_asked(self, query: Query) -> None:
        searching = bool(self.model.query.text)
        self._show(query)
        self._stack.setFocus()
        if searching and not query.text:
            self.context.shell.search("")

    def _on_clear(self) -> None:
        self._on_asked(Query())

    def _on_record(self) -> None:
        self.context.shell.new_report()

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
            self._say_empty()
        empty = self.nothing if counts is not None and counts.all else self.first
        self._stack.turn_to(empty if bare else self.table)
        self._keys.setVisible(not bare)

    def _say_empty(self) -> None:
        """Words 27 and 28 of visual.md: no case at all, no hit, or none behind a filter."""
        said = self.tr(
            "Tekan Ctrl+N saat pelapor pertama datang. Laporan tersimpan di komputer ini walau tanpa jaringan."
        )
        self.first.say(self.tr("Belum ada laporan di meja ini"), said, spec("record").text())
        n = words.number(self._counts.all if self._counts else 0)
        text = self.model.query.text
        if text:
            head = self.tr("Tidak ada kasus untuk “{text}”").format(text=text[:60])
            sentence = self.tr(
                "Yang dicari: nomor, judul, isi, dan tempat pada {n} kasus di meja ini."
                " Coba kata lain, atau kurangi saringan."
            )
            self.nothing.say(head, sentence.format(n=n), self.tr("Tutup pencarian"))
        else:
            sentence = self.tr("{n} kasus lain ada di meja ini. Hapus saringan untuk melihatnya.")
            self.nothing.say(
                self.tr("Tidak ada kasus dengan saringan ini"), sentence.format(n=n), self.tr("Hapus saringan")
            )

    def _say_place(self) -> None:
        self.retitled.emit()
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
        return counts.shown(query)

    def _on_failed(self, trouble: LoketError) -> None:
        self.table.give_up()
        self.show_trouble(trouble)

    def _on_opened(self, case: str) -> None:
        self.context.shell.open_case(CaseId(case), self.model.cases())

    def _on_copied(self, number: str) -> None:
        self.context.shell.toast(self.tr("Nomor {number} disalin.").format(number=number))
