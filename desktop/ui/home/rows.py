"""The groups of the home page as one list: heads, things to do, and the rest of a group behind its last row."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.casework.ids import CaseId
from desktop.service.worklist import Group, Item, Need
from desktop.ui import words
from desktop.ui.due.marks import remaining_mark
from desktop.ui.home import wording
from desktop.ui.parts.state import Mark

Index = QModelIndex | QPersistentModelIndex
SHOWN = 5
ROW = Qt.ItemDataRole.UserRole + 1
"""The role that gives a row as it is here."""


class Kind(StrEnum):
    """What a row is."""

    HEAD = "head"
    ITEM = "item"
    ALL = "all"


@dataclass(frozen=True)
class Row:
    """One row. `count` is how many there are in its group, shown or not."""

    kind: Kind
    need: Need
    count: int
    item: Item | None = None
    first: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """What makes it the same row after the next look."""
        return self.need.value, self.item.key if self.item else self.kind.value


class WorkModel(QAbstractListModel):
    """Heads cannot be reached by keys; everything else can."""

    def __init__(self) -> None:
        super().__init__()
        self._groups: tuple[Group, ...] = ()
        self._rows: list[Row] = []
        self._open: set[Need] = set()
        self._today = dt.date.min

    def show_groups(self, groups: Sequence[Group], today: dt.date) -> None:
        """Shows these; a group that was opened in full stays so."""
        self._groups, self._today = tuple(groups), today
        self._lay()

    def open_group(self, need: Need) -> None:
        """Shows all of a group."""
        self._open.add(need)
        self._lay()

    def row(self, at: int) -> Row | None:
        """A row, or None beyond the last."""
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def place_of(self, key: tuple[str, str] | None, near: int) -> int:
        """Where the row of that key is; else the reachable one next to `near`; -1 in an empty list."""
        found = next((at for at, row in enumerate(self._rows) if row.key == key), -1)
        if found >= 0:
            return found
        reachable = [at for at, row in enumerate(self._rows) if row.kind is not Kind.HEAD]
        return min(reachable, key=lambda at: (abs(at - near), at), default=-1)

    def item_place(self, need: Need, at: int) -> int:
        """Where the item number `at` of a group is, or -1."""
        places = [place for place, row in enumerate(self._rows) if row.need is need and row.kind is Kind.ITEM]
        return places[at] if at < len(places) else -1

    def cases(self) -> list[CaseId]:
        """The cases of the rows, from the top; each once."""
        found = (row.item.case for row in self._rows if row.item is not None)
        return list(dict.fromkeys(case for case in found if case is not None))

    def why(self, row: Row) -> str:
        """Why it is on the list."""
        return "" if row.item is None else wording.why(row.need, row.item)

    def since(self, row: Row) -> str:
        """Since when."""
        return "" if row.item is None else wording.since(row.item, self._today)

    def mark(self, row: Row) -> Mark | None:
        """How its clock stands, where that is why it is on the list."""
        remaining = row.item.remaining if row.item is not None else None
        return None if remaining is None else remaining_mark(remaining, self._today)

    def moments(self) -> frozenset[tuple[str, bool]]:
        """Everything that `since` says in the rows shown, and whether a clock says it."""
        return frozenset((self.since(row), self.mark(row) is not None) for row in self._rows)

    def name(self, row: Row) -> str:
        """What is written first in the row."""
        if row.kind is Kind.ALL:
            return self.tr("Lihat semua {n}").format(n=words.number(row.count))
        return wording.group_name(row.need) if row.item is None else wording.item_name(row.item)

    # --- Qt ---

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # the signature is Qt's
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.name(row)
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(part for part in (self.name(row), self.why(row), self.since(row)) if part)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._sentence(row)
        return row if role == ROW else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index.row()) if index.isValid() else None
        if row is None or row.kind is Kind.HEAD:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def _lay(self) -> None:
        self.beginResetModel()
        self._rows = [row for at, group in enumerate(self._groups) for row in self._rows_of(group, first=at == 0)]
        self.endResetModel()

    def _rows_of(self, group: Group, first: bool) -> list[Row]:
        need, count = group.need, group.count
        shown = group.items if need in self._open else group.items[:SHOWN]
        rows = [Row(Kind.HEAD, need, count, first=first), *(Row(Kind.ITEM, need, count, item) for item in shown)]
        return rows if len(shown) == count else [*rows, Row(Kind.ALL, need, count)]

    def _sentence(self, row: Row) -> str:
        if row.kind is Kind.HEAD:
            return f"{self.name(row)}, {words.number(row.count)}"
        number = row.item.number if row.item else ""
        act = wording.act(row.need) if row.kind is Kind.ITEM else ""
        group = wording.group_name(row.need)
        new = self.tr("baru") if row.item and row.item.new else ""
        return ", ".join(
            part for part in (new, self.name(row), number, self.why(row), self.since(row), group, act) if part
        )
