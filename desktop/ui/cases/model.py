"""The rows of the list: a page of a hundred at a time, read in the database's thread as one scrolls."""

import datetime as dt
from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.casework.ids import CaseId
from desktop.casework.numbering import short_number
from desktop.errors import LoketError
from desktop.ui import words
from desktop.ui.cases.source import PAGE, Line, Page, Place, Query, read_page
from desktop.ui.context import Context
from desktop.ui.due.marks import due_mark, due_told
from desktop.ui.parts.state import state_mark, sync_mark

Index = QModelIndex | QPersistentModelIndex
LINE = int(Qt.ItemDataRole.UserRole)
"""Role of the `Line` of a row, for whoever draws it."""
MARK = LINE + 1
"""Role of the mark of a row's clock, with how it stands now."""
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns, from the left."""

    NUMBER = 0
    TITLE = 1
    STATE = 2
    DUE = 3
    SYNC = 4
    RECEIVED = 5


class CasesModel(QAbstractTableModel):
    """Shows one query. `loaded` follows every answer of the database, `failed` every trouble instead of one.

    Rows that are brought up to date change between `merging` and `merged`.
    """

    loaded = Signal()
    merging = Signal()
    merged = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._lines: list[Line] = []
        self._query = Query()
        self._shown: Query | None = None
        self._next: Place | None = None
        self._asked: tuple[Place | None, int] | None = None
        self._again: int | None = None
        self.longest_number = ""
        """Of the rows shown so far: those of other offices are longer than our own."""

    # --- what is shown, and bringing it up to date ---

    @property
    def query(self) -> Query:
        """What is asked for; what is seen may still be the query before."""
        return self._query

    @property
    def settled(self) -> bool:
        """Whether the rows are those of the query that was asked for."""
        return self._shown == self._query

    @property
    def complete(self) -> bool:
        """Whether every row of the query is here."""
        return self.settled and self._next is None

    def show_query(self, query: Query) -> None:
        """Asks for other cases; the old rows stay until the first new ones are here."""
        self._query = query
        self._ask(None, PAGE)

    def refresh(self, depth: int = PAGE) -> None:
        """Reads the first `depth` rows anew; what is below them is read again when somebody scrolls there."""
        if self._asked is not None:
            self._again = depth
        else:
            self._ask(None, max(depth, PAGE))

    def line(self, row: int) -> Line:
        """A row by its place."""
        return self._lines[row]

    def row_of(self, case: CaseId) -> int | None:
        """Where a case stands, or None."""
        return next((at for at, line in enumerate(self._lines) if line.row.id == case), None)

    def cases(self) -> list[CaseId]:
        """The cases of the rows that are here, from the top."""
        return [line.row.id for line in self._lines]

    def shown_number(self, row: int) -> str:
        """The number without the prefix of this desk's own office."""
        return self._short(self._lines[row])

    def _ask(self, before: Place | None, limit: int) -> None:
        self._asked = (before, limit)
        work = partial(read_page, self._context.desk, self._context.session, self._query, before, limit)
        self._context.tasks.run(self, work, self._on_page, self._on_failed)

    def _on_page(self, page: Page) -> None:
        if page.query != self._query or self._asked is None or page.before != self._asked[0]:
            return  # the answer to something that nobody asks any more
        self._asked = None
        self._measure_numbers(page)
        self._next = page.next  # before any row: whoever hears of new rows may ask for more at once
        if page.before is not None:
            self._append(page)
        elif self._shown == page.query:
            self.merging.emit()
            self._merge(list(page.lines))
            self.merged.emit()
        else:
            self.beginResetModel()
            self._lines, self._shown = list(page.lines), page.query
            self.endResetModel()
        if self._again is not None:
            depth, self._again = self._again, None
            self._ask(None, max(depth, PAGE))
        elif page.next is not None and not page.lines and self.canFetchMore(QModelIndex()):
            self._ask(page.next, PAGE)
        self.loaded.emit()

    def _short(self, line: Line) -> str:
        return short_number(line.row.number, self._context.desk.office)

    def _measure_numbers(self, page: Page) -> None:
        numbers = [self._short(line) for line in page.lines]
        kept = self.longest_number if self._shown == page.query else ""
        self.longest_number = max([kept, *numbers], key=len)

    def _on_failed(self, trouble: LoketError) -> None:
        self._asked, self._again = None, None
        self.failed.emit(trouble)

    def _append(self, page: Page) -> None:
        if page.lines:
            self.beginInsertRows(QModelIndex(), len(self._lines), len(self._lines) + len(page.lines) - 1)
            self._lines += page.lines
            self.endInsertRows()

    def _merge(self, fresh: list[Line]) -> None:
        """Turns the rows into `fresh` by the smallest steps, so that selection and place stay where they are."""
        stay = {line.row.id for line in fresh}
        gone = [at for at, line in enumerate(self._lines) if line.row.id not in stay]
        for first, last in reversed(list(_runs(gone))):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._lines[first : last + 1]
            self.endRemoveRows()
        known = {line.row.id for line in self._lines}
        for first, last in _runs([at for at, line in enumerate(fresh) if line.row.id not in known]):
            self.beginInsertRows(QModelIndex(), first, last)
            self._lines[first:first] = fresh[first : last + 1]
            self.endInsertRows()
        changed = [at for at, line in enumerate(fresh) if line != self._lines[at]]
        self._lines = fresh
        for first, last in _runs(changed):
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    # --- what Qt asks ---

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._asked is None and self.settled and self._next is not None

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._ask(self._next, PAGE)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == LINE:
            return self._lines[index.row()]
        if role == MARK:
            return due_mark(self._lines[index.row()].remaining, self._today())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), Column(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._told(index.row(), Column(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(index.row())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        by_due = self._query.due is not None
        words = (
            self.tr("Nomor loket"),
            self.tr("Judul"),
            self.tr("Status"),
            self.tr("Jatuh tempo ↑") if by_due else self.tr("Jatuh tempo"),
            self.tr("Sinkron"),
            self.tr("Diterima") if by_due else self.tr("Diterima ↓"),
        )
        return words[section]

    def _text(self, at: int, column: Column) -> str:
        row = self._lines[at].row
        match column:
            case Column.NUMBER:
                return self.shown_number(at)
            case Column.TITLE:
                return row.title or self.tr("(judul tidak ditampilkan untuk peran Anda)")
            case Column.STATE:
                return state_mark(row.state).words
            case Column.DUE:
                return due_mark(self._lines[at].remaining, self._today()).words
            case Column.SYNC:
                return sync_mark(row.sync).words
            case Column.RECEIVED:
                return words.short_moment(row.received_at, self._today())

    def _today(self) -> dt.date:
        return self._context.desk.now().date()

    def _told(self, at: int, column: Column) -> str:
        """What a cell may have shortened or left out: the state, which clock, the moment, or all of the wide one."""
        line = self._lines[at]
        if column is Column.TITLE:
            return "\n".join(part for part in (line.row.title, line.row.place, line.excerpt) if part)
        if column is Column.DUE and line.remaining is not None:
            return due_told(line.remaining, self._today())
        return state_mark(line.row.state, short=True).words if column is Column.STATE else self._text(at, column)

    def _sentence(self, at: int) -> str:
        number, title, state, _, sync, received = (self._text(at, column) for column in Column)
        remaining = self._lines[at].remaining
        due = self.tr("tanpa tenggat") if remaining is None else due_told(remaining, self._today())
        told = self.tr("{number}, {title}, {state}, {due}, {sync}, diterima {received}").format(
            number=number, title=title, state=state, due=due, sync=sync, received=received
        )
        return self.tr("Baru untuk Anda: {told}").format(told=told) if self._lines[at].new else told


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Rising numbers as first and last of every unbroken run."""
    start = 0
    for at in range(1, len(places) + 1):
        if at == len(places) or places[at] != places[at - 1] + 1:
            yield places[start], places[at - 1]
            start = at
