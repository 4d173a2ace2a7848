"""*Yang berubah bila disetujui*: a detail as rows of field, now, afterwards; and the table that shows them."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from desktop.casework.codes import CHANNELS, CLASSIFICATIONS
from desktop.phrases import Phrase
from desktop.service.approvals import Queue
from desktop.service.proposal import Detail
from desktop.ui.language import said
from desktop.ui.parts.state import state_mark
from desktop.ui.theme.theme import Theme

_COLUMNS = 5
"""Field, sign and words of now, sign and words of afterwards."""


@dataclass(frozen=True)
class Row:
    """A field, what stands there now and what would afterwards. Empty is said as *belum ada*."""

    field: str
    now: str
    after: str

    @property
    def changes(self) -> bool:
        """Whether approving changes anything here."""
        return self.now != self.after


def _tr(words: str) -> str:
    return QCoreApplication.translate("approvals", words)


def rows_of(detail: Detail, short: bool = False) -> list[Row]:
    """What changes first, then what stays and helps to decide; `short` words where there is little room."""
    changing = {
        Queue.VERIFICATION: _verification,
        Queue.DISPOSITION: _disposition,
        Queue.ANSWER: _answer,
    }[detail.queue](detail)
    state = Row(_tr("Status"), state_mark(detail.state, short).words, state_mark(detail.state_after, short).words)
    kind = _codes(CLASSIFICATIONS, detail.classification)
    channel = _codes(CHANNELS, detail.channel)
    return [*changing, state, Row(_tr("Klasifikasi"), kind, kind), Row(_tr("Sumber"), channel, channel)]


def _codes(table: dict[str, Phrase], code: str) -> str:
    return said(table.get(code, code))


def _verification(detail: Detail) -> list[Row]:
    to = _office(detail)
    return [Row(_tr("Usulan disposisi"), to, to)] if to else []


def _disposition(detail: Detail) -> list[Row]:
    instruction = (detail.disposition.instruction if detail.disposition else None) or ""
    rows = [Row(_tr("Disposisi ke"), detail.handling, _office(detail))]
    return [*rows, Row(_tr("Petunjuk"), "", instruction)] if instruction else rows


def _answer(detail: Detail) -> list[Row]:
    return [Row(_tr("Jawaban"), detail.answer_before, detail.answer)]


def _office(detail: Detail) -> str:
    unit = (detail.disposition.unit if detail.disposition else None) or ""
    return ", ".join(part for part in (detail.office_after, unit) if part)


class ChangesTable(QWidget):
    """Three columns of labels: shape, sign and weight tell old from new, the colour only as well."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("changes")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.metrics.px(8))
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(2, 2)
        self._grid.setColumnStretch(4, 3)
        self._dress()
        theme.changed.connect(self._dress)

    def show_rows(self, rows: list[Row]) -> None:
        """Shows these, in place of what was shown."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for at, row in enumerate(rows):
            self._add(at, row)
        self.setAccessibleDescription(" ".join(sentence(row) for row in rows if row.changes))

    def _add(self, at: int, row: Row) -> None:
        rule = QFrame()
        rule.setProperty("k", "line")
        self._grid.addWidget(rule, 2 * at, 0, 1, _COLUMNS)
        field = self._label(row.field, "field")
        field.setMinimumWidth(self._theme.metrics.px(82))
        self._put(field, at, 0)
        if not row.changes:
            self._put(self._label(row.now, "same"), at, 1, 4)
            return
        if row.now:
            self._put(self._label("\N{MINUS SIGN}", "old"), at, 1)
            self._put(self._label(row.now, "old"), at, 2)
        else:
            self._put(self._label(_tr("belum ada"), "none"), at, 1, 2)
        after = self._label(row.after, "new")
        after.setAccessibleName(sentence(row))
        self._put(self._label("+", "new"), at, 3)
        self._put(after, at, 4)

    def _put(self, label: QLabel, at: int, column: int, columns: int = 1) -> None:
        self._grid.addWidget(label, 2 * at + 1, column, 1, columns, Qt.AlignmentFlag.AlignTop)

    def _label(self, words: str, kind: str) -> QLabel:
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("diff", kind)
        label.setContentsMargins(0, self._theme.metrics.px(7), 0, self._theme.metrics.px(7))
        return label

    def _dress(self) -> None:
        colours = self._theme.colours
        self.setStyleSheet(
            f'QLabel[diff="field"] {{ color: {colours.ink2}; font-size: {self._theme.metrics.px(12)}px; }}'
            f'QLabel[diff="same"], QLabel[diff="none"] {{ color: {colours.ink2}; }}'
            f'QLabel[diff="old"] {{ color: {colours.red.ink}; }}'
            f'QLabel[diff="new"] {{ color: {colours.green.ink}; font-weight: 700; }}'
        )


def sentence(row: Row) -> str:
    """A row as it is read aloud."""
    said = _tr("{field}: dari {now} menjadi {after}.")
    return said.format(field=row.field, now=row.now or _tr("belum ada"), after=row.after)
