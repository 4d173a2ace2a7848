"""The timeline as rows: a heading for every day, and under it what happened, the newest on top."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.casework.clock_faces import Face
from desktop.casework.complaint import Fate
from desktop.casework.undoing import UNDO
from desktop.service.case_shapes import Line
from desktop.ui import words
from desktop.ui.case.milestones import Milestone, coming_row, missed
from desktop.ui.case.rows import Row
from desktop.ui.case.vocabulary import act_icon, act_words, code_words, field_words, printing_words, value_words
from desktop.ui.language import said
from desktop.ui.parts.state import state_mark, sync_mark
from desktop.ui.words import clock

ROW = int(Qt.ItemDataRole.UserRole)
_NOWHERE = QModelIndex()


class TimelineModel(QAbstractListModel):
    """Rows of one case."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def show_lines(self, lines: Sequence[Line], today: dt.date, clocks: Sequence[Face] = ()) -> None:
        """Shows these steps, and what the clocks say of them; does nothing where it reads the same."""
        coming = coming_row(clocks, today)
        rows = [*([coming] if coming else []), *self._made(lines, missed(clocks, today), today)]
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def _made(self, lines: Sequence[Line], late: list[Milestone], today: dt.date) -> Iterator[Row]:
        """Under a heading for every day; what ran out stands where it did, between the steps."""
        day: dt.date | None = None
        for moment, row in self._in_order(lines, late):
            if moment is not None and moment.date() != day:
                day = moment.date()
                yield Row(heading=words.day_heading(day, today))
            yield row

    def _in_order(self, lines: Sequence[Line], late: list[Milestone]) -> Iterator[tuple[dt.datetime | None, Row]]:
        waiting = list(late)
        for line in lines:
            moment = words.parse(line.at)
            while waiting and moment is not None and moment.tzinfo and moment <= waiting[0].moment:
                yield waiting.pop(0)
            yield moment, self._row(line, "" if moment is None else clock(moment))

    def _row(self, line: Line, time: str) -> Row:
        state = None if line.state is None else state_mark(line.state)
        who = ", ".join(part for part in (line.who or self.tr("nama belum diketahui"), line.office) if part)
        disputed = line.fate is Fate.DISPUTED
        return Row(
            event=line.event,
            time=time,
            icon="sync-dispute" if disputed else act_icon(line.kind),
            act=act_words(line.kind),
            who=who,
            said=self._said(line),
            reason=self._reason(line),
            state=state,
            sync=sync_mark(line.sync),
            arrived=line.sync == "arrived",
            tone="red" if disputed else state.tone if state else "neutral",
        )

    def _said(self, line: Line) -> str:
        named = act_words(line.code or "") if line.kind == UNDO else code_words(line.kind, line.code or "")
        parts = [words.sentence(named)] if line.code else []
        parts += [code_words(line.kind, line.result)] if line.result else []
        parts += [self.tr("dengan {who}").format(who=line.whom)] if line.whom else []
        if line.target:
            to = self.tr("Dengan {number}") if line.kind == "case.linked" else self.tr("Ke {office}")
            parts.append(to.format(office=line.target, number=line.target))
        if line.nth is not None:
            parts = list(printing_words(line.nth, line.code or "", line.result or "", line.said))
        elif line.said:
            parts.append(line.said)
        head = " · ".join(parts)
        marks = [self.tr("Disetujui sendiri (satu petugas bertugas)")] if line.by_oneself else []
        changes = [self._change(line, at) for at in range(len(line.changes))]
        return "\n".join([*([head] if head else []), *changes, *marks])

    def _change(self, line: Line, at: int) -> str:
        change = line.changes[at]
        name = field_words(change.field)
        if change.field == "narrative":
            return self.tr("{field} disunting; lihat Bandingkan.").format(field=name)
        before, after = value_words(change.field, change.before), value_words(change.field, change.after)
        return self.tr("{field}: {before} → {after}").format(field=name, before=before, after=after)

    def _reason(self, line: Line) -> str:
        if line.fate is Fate.DISPUTED:
            put_aside = self.tr("Layanan nasional menyisihkan langkah ini. Isinya tersimpan utuh.")
            return said(line.reason) if line.reason else put_aside
        if line.fate is Fate.NEEDS_NEWER:
            return self.tr("Langkah ini perlu Loket yang lebih baru. Isinya tersimpan utuh.")
        if line.fate is Fate.UNDONE:
            return self.tr("Diurungkan oleh pelakunya sebelum terkirim; tidak pernah berlaku.")
        if line.fate is Fate.REPEATED:
            return self.tr("Sama dengan keputusan yang sudah berlaku; dihitung satu kali.")
        return ""

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.heading or row.act
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.heading or self._sentence(row)
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if index.isValid() and self._rows[index.row()].heading:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def _sentence(self, row: Row) -> str:
        act = f"{row.lead} {row.act}".strip()
        state = self.tr("menjadi {state}").format(state=row.state.words) if row.state else ""
        sync = row.sync.words if row.sync else ""
        parts = (row.time, act, row.who, row.said.replace("\n", "; "), row.reason, state, sync)
        return ", ".join(part for part in parts if part)
