"""The lines of a queue as a model: which are chosen, which may be, and each as one sentence for a screen reader."""

import datetime as dt
from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from desktop.casework.ids import CaseId, OfficeCode
from desktop.casework.numbering import short_number
from desktop.service.approvals import Chosen, Queue, Waiting
from desktop.ui.due.marks import due_mark, due_told

Index = QModelIndex | QPersistentModelIndex


class LineRole(IntEnum):
    """Beside Qt's own roles: the line as it came from the service, and the mark of its clock."""

    LINE = Qt.ItemDataRole.UserRole + 1
    DUE = Qt.ItemDataRole.UserRole + 2


class LinesModel(QAbstractListModel):
    """One queue. What a person wrote themselves stands in it, and cannot be chosen."""

    chosen_changed = Signal()

    def __init__(self, office: OfficeCode) -> None:
        super().__init__()
        self._office = office
        self.queue = Queue.VERIFICATION
        self._lines: tuple[Waiting, ...] = ()
        self._chosen: set[CaseId] = set()
        self._today = dt.date.min

    def show_lines(self, queue: Queue, lines: Sequence[Waiting], today: dt.date) -> None:
        """Shows these lines as they stand today; what was chosen stays chosen where it is still there and may be."""
        kept = self._chosen if queue is self.queue else set()
        self.beginResetModel()
        self.queue, self._lines, self._today = queue, tuple(lines), today
        self._chosen = {line.case for line in lines if line.case in kept and not line.own}
        self.endResetModel()
        self.chosen_changed.emit()

    def line(self, row: int) -> Waiting | None:
        """The line of a row, or None beyond the last."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, case: CaseId | None) -> int:
        """Where a case stands, or -1."""
        return next((row for row, line in enumerate(self._lines) if line.case == case), -1)

    def cases(self) -> list[CaseId]:
        """The cases of the lines, from the top."""
        return [line.case for line in self._lines]

    def choosable(self) -> int:
        """How many lines may be chosen."""
        return sum(not line.own for line in self._lines)

    def chosen(self) -> list[Chosen]:
        """What is chosen, in the order of the list."""
        return [Chosen(line.case, line.target) for line in self._lines if line.case in self._chosen]

    def names(self) -> dict[CaseId, str]:
        """What each case is called where it has to be named alone: number and title."""
        return {line.case: f"{self.short_number(line)} {line.title}" for line in self._lines}

    def choose_all(self, wanted: bool) -> None:
        """Chooses everything that may be, or nothing."""
        self._chosen = {line.case for line in self._lines if wanted and not line.own}
        if self._lines:
            self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1), [Qt.ItemDataRole.CheckStateRole])
        self.chosen_changed.emit()

    def toggle(self, index: Index) -> None:
        """Chooses a line, or not any more."""
        role = Qt.ItemDataRole.CheckStateRole
        wanted = self.data(index, role) != Qt.CheckState.Checked
        self.setData(index, Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked, role)

    def short_number(self, line: Waiting) -> str:
        """The number without this office's own prefix; whole for a case of another office."""
        return short_number(line.number, self._office)

    def said_below(self, line: Waiting, brief: bool = False) -> str:
        """The second line: number and proposer, or why it cannot be chosen. `brief`: the number alone."""
        if line.own or line.by_oneself:
            return self.tr("Usulan Anda sendiri")
        who = line.proposer or line.place
        return self.short_number(line) if brief else " · ".join(part for part in (self.short_number(line), who) if part)

    @staticmethod
    def to_words(line: Waiting) -> str:
        """Where a disposition goes."""
        return f"→ {line.to}" if line.to else ""

    # --- Qt ---

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # the signature is Qt's
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.title
            case Qt.ItemDataRole.ToolTipRole:
                said = (line.title, self.said_below(line), self.to_words(line), self._due(line))
                return "\n".join(part for part in said if part)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._sentence(line)
            case Qt.ItemDataRole.CheckStateRole if not line.own:
                return Qt.CheckState.Checked if line.case in self._chosen else Qt.CheckState.Unchecked
            case LineRole.LINE:
                return line
            case LineRole.DUE:
                return due_mark(line.remaining, self._today)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        line = self.line(index.row()) if index.isValid() else None
        if line is None or line.own or role != Qt.ItemDataRole.CheckStateRole:
            return False
        (self._chosen.add if Qt.CheckState(value) == Qt.CheckState.Checked else self._chosen.discard)(line.case)
        self.dataChanged.emit(index, index, [role])
        self.chosen_changed.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return usual if line.own else usual | Qt.ItemFlag.ItemIsUserCheckable

    def _sentence(self, line: Waiting) -> str:
        chosen = self.tr("dipilih") if line.case in self._chosen else self.tr("belum dipilih")
        parts = [line.title, line.number, self.tr("Anda yang mengusulkan, perlu orang lain") if line.own else chosen]
        if line.proposer and not line.own:
            parts.append(self.tr("diusulkan {who}").format(who=line.proposer))
        if line.to:
            parts.append(self.tr("ke {office}").format(office=line.to))
        return ", ".join([*parts, due] if (due := self._due(line)) else parts)

    def _due(self, line: Waiting) -> str:
        return "" if line.remaining is None else due_told(line.remaining, self._today)
