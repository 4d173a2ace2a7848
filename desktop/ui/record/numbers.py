"""Watches what is dictated for numbers of persons, and takes them where they belong: into the reporter's fields."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from desktop.casework.personal_numbers import Found, NumberKind, personal_numbers
from desktop.casework.reporter import IdKind
from desktop.ui.parts.number_watch import take_out, text_of
from desktop.ui.parts.numbers_told import NumbersTold
from desktop.ui.record.matter import MatterPanel
from desktop.ui.record.reporter import ReporterPanel
from desktop.ui.theme.theme import Theme

_FIELDS = {NumberKind.NIK: "id_number", NumberKind.PHONE: "phone"}
_LIVE = 3_000
"""A text up to this length is looked through with every key while the warning stands, so that it goes in time."""


class NumbersWatched(QObject):
    """Looks when a field is left, never while it is typed; `changed` follows what it moved or took out."""

    changed = Signal()

    def __init__(self, theme: Theme, matter: MatterPanel, reporter: ReporterPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._matter, self._reporter = matter, reporter
        self._first: tuple[QPlainTextEdit | QLineEdit, Found] | None = None
        self.note = NumbersTold(theme)
        matter.narrative.hold_warning(self.note)
        self._texts: dict[str, QPlainTextEdit | QLineEdit] = {
            self.tr("isi laporan"): matter.editor,
            self.tr("judul"): matter.lines["title"],
            self.tr("harapan pelapor"): matter.lines["outcome"],
        }
        matter.editor.left.connect(self.look)
        for line in (matter.lines["title"], matter.lines["outcome"], *reporter.lines.values()):
            line.editingFinished.connect(self.look)
        matter.changed.connect(self._on_changed)
        self.note.move_wanted.connect(self._on_move)
        self.note.remove_wanted.connect(self._on_remove)

    def look(self) -> None:
        """Says the first number that is found, or nothing."""
        found = [(where, text, one) for where, text in self._texts.items() for one in personal_numbers(text_of(text))]
        self._first = None
        if not found:
            self.note.hide()
            return
        where, text, one = found[0]
        self._first = text, one
        field = _FIELDS.get(one.kind)
        others = {other.value for _, _, other in found} - {one.value}
        self.note.say(one, len(others), where, field is not None and self._is_free(field, one.value))

    def _is_free(self, field: str, value: str) -> bool:
        line = self._reporter.lines[field]
        return line.isEnabled() and line.text().strip() in ("", value)

    def _on_changed(self) -> None:
        if not self.note.isHidden() and self._matter.editor.document().characterCount() <= _LIVE:
            self.look()

    def _on_move(self) -> None:
        if self._first is None:
            return
        found = self._first[1]
        if found.kind is NumberKind.NIK:
            self._reporter.take_number(IdKind.NIK, found.value)
        else:
            self._reporter.lines["phone"].setText(found.value)
        self._on_remove()

    def _on_remove(self) -> None:
        if self._first is None:
            return
        text, found = self._first
        take_out(text, found)
        self.look()
        self.changed.emit()
        text.setFocus()
