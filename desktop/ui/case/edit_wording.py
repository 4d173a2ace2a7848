"""Sunting isi: Isi Awal to read at the left, Isi Akhir to write at the right, and what differs, as it is typed.

Where two people edited at once, both wordings stand at the left to be read and taken over; what is saved settles it.
"""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.service.case_shapes import CaseView, Worded
from desktop.ui.case.dialog import ActAsked
from desktop.ui.case.forms import Form
from desktop.ui.case.vocabulary import field_words
from desktop.ui.case.wording import Reading, difference, difference_html, plain_html
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.field import Field
from desktop.ui.parts.number_watch import NumberWatch
from desktop.ui.parts.segments import Segments
from desktop.ui.theme.theme import Theme

_WIDE, _HIGH = 920, 264
_BESIDE = 760
"""A dialog narrower than this has the original above what is written."""
_FIRST, _DIFFERENCE = "first", "diff"


class WordingDialog(ActAsked):
    """Saves what stands at the right as Isi Akhir."""

    def __init__(self, theme: Theme, form: Form, view: CaseView, parent: QWidget) -> None:
        super().__init__(theme, form, parent, multiline=True)
        self._view = view
        self._others: dict[str, Worded] = {one.event: one for one in view.facts.wordings[1:]}
        """Edited wordings beside the one that the editor begins with."""
        width = min(theme.metrics.px(_WIDE), parent.window().width() - theme.metrics.px(40))
        self.widen(width)
        self.title = QLineEdit(view.content.title)
        self.title.setObjectName("wording-title")
        self.editor = QPlainTextEdit(view.content.narrative)
        self.editor.setObjectName("wording-editor")
        self.editor.setTabChangesFocus(True)
        self.ways = Segments(theme, self.tr("Yang dibaca di sebelah"), self._ways())
        self.ways.setObjectName("wording-ways")
        self.original = Reading(theme, fits=False)
        self.original.setObjectName("wording-original")
        self._take = Button(theme, self.tr("Pakai isi ini"), self._on_take, picture="copy")
        self._take.setObjectName("wording-take")
        self._lay_out_columns(QBoxLayout.Direction.LeftToRight if width >= theme.metrics.px(_BESIDE) else
                              QBoxLayout.Direction.TopToBottom)  # fmt: skip
        self.ways.choose(next(iter(self._others), _FIRST))
        self.ways.changed.connect(self._show_way)
        self.editor.textChanged.connect(self._on_typed)
        self.title.textChanged.connect(self._check)
        self._show_way()
        self._check()
        self.editor.setFocus()
        self.editor.moveCursor(QTextCursor.MoveOperation.End)

    def _ways(self) -> dict[str, str]:
        others = {event: self.tr("Suntingan {who}").format(who=one.by or "?") for event, one in self._others.items()}
        return {_FIRST: self.tr("Isi awal"), **others, _DIFFERENCE: self.tr("Bandingkan")}

    def _lay_out_columns(self, direction: QBoxLayout.Direction) -> None:
        px = self.theme.metrics.px
        read = QWidget()
        left = QVBoxLayout(read)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(px(8))
        left.addWidget(self.ways)
        left.addWidget(self.original, 1)
        left.addWidget(self._take)
        for text in (self.original, self.editor):
            text.setMinimumHeight(px(_HIGH if direction is QBoxLayout.Direction.LeftToRight else _HIGH // 2))
        written = QWidget()
        right = QVBoxLayout(written)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(px(8))
        right.addWidget(Field(self.theme, field_words("title"), self.title, required=True))
        right.addWidget(Field(self.theme, self.tr("Isi akhir"), self.editor, required=True), 1)
        right.addWidget(NumberWatch(self.theme, self.editor, self.tr("Isi akhir")).note)
        columns = QBoxLayout(direction)
        columns.setSpacing(px(16))
        columns.addWidget(read, 1)
        columns.addWidget(written, 1)
        self.asked.addLayout(columns)

    # --- what an act asks of it ---

    def body(self) -> dict[str, Any]:
        standing = [one.event for one in self._view.facts.wordings]
        said: dict[str, Any] = {"narrative": self._narrative()}
        if self._title() != self._view.first.title:
            said["title"] = self._title()
        if standing:
            said["base"] = standing[0]
        if standing[1:]:
            said["settles"] = standing[1:]
        return said

    def typed(self) -> dict[str, str]:
        return {"title": self.title.text(), "narrative": self.editor.toPlainText()}

    def put_back(self, typed: Mapping[str, str]) -> None:
        self.title.setText(typed.get("title", self.title.text()))
        self.editor.setPlainText(typed.get("narrative", self.editor.toPlainText()))
        self.editor.moveCursor(QTextCursor.MoveOperation.End)

    def missing(self) -> str:
        lacking = [
            name
            for name, words in ((field_words("title"), self._title()), (self.tr("Isi akhir"), self._narrative()))
            if not words
        ]
        if lacking:
            return self.tr("Belum diisi: {what}").format(what=", ".join(lacking))
        now = self._view.content
        same = (self._title(), self._narrative()) == (now.title.strip(), now.narrative.strip())
        return self.tr("Belum ada yang disunting") if same and not self._others else ""

    # --- inside ---

    def _title(self) -> str:
        return " ".join(self.title.text().split())

    def _narrative(self) -> str:
        return self.editor.toPlainText().strip()

    @Slot()
    def _on_typed(self) -> None:
        if self.ways.chosen() == _DIFFERENCE:
            self._show_way()
        self._check()

    @Slot()
    def _show_way(self) -> None:
        way = self.ways.chosen() or _FIRST
        first = self._view.first.narrative
        other = self._others.get(way)
        if way == _DIFFERENCE:
            self.original.read_out(difference_html(difference(first, self._narrative()), self.theme.colours))
        else:
            self.original.read_out(plain_html(first if other is None else other.narrative))
        self.original.setAccessibleName(self._ways().get(way, ""))
        self._take.setVisible(other is not None)

    @Slot()
    def _on_take(self) -> None:
        """Takes the wording at the left over; Ctrl+Z brings back what was there."""
        other = self._others.get(self.ways.chosen() or "")
        if other is None:
            return
        cursor = self.editor.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(other.narrative)
        if other.title:
            self.title.setText(other.title)
        self.editor.setFocus()
