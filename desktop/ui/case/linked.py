"""The cases that are tied to the one that is shown, each a link that opens it; and how many persons stand behind it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop.casework.numbering import short_number
from desktop.service.case_shapes import CaseView, LinkView
from desktop.ui import words
from desktop.ui.case.vocabulary import code_words
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.following import follow_size
from desktop.ui.parts.labels import Elided
from desktop.ui.parts.state import state_mark
from desktop.ui.theme.theme import Theme


class LinkedCard(QFrame):
    """`opened` brings the case that was chosen. Hidden where there is neither."""

    opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[LinkView, ...] = ()
        self._rows: list[QWidget] = []
        self.setProperty("k", "panel")
        self.setObjectName("linked")
        self._heading, self.supporters = QLabel(), QLabel()
        self._heading.setProperty("t", "section")
        self.supporters.setObjectName("supporters")
        self._column = QVBoxLayout(self)
        follow_size(theme, self._column, 8, (14, 10, 14, 12))
        self._column.addWidget(self._heading)
        self._column.addWidget(self.supporters)

    def show_case(self, view: CaseView, office: str) -> None:
        """Shows what belongs to a case."""
        self.setVisible(bool(view.links or view.supporters))
        self._heading.setText(self.tr("Terkait"))
        self.supporters.setVisible(bool(view.supporters))
        self.supporters.setText(self.tr("Pendukung: {n} orang").format(n=words.number(view.supporters)))
        self._rebuild(view.links, office)

    def _rebuild(self, links: Sequence[LinkView], office: str) -> None:
        """Few rows, made anew: the keyboard is among them only where somebody is about to leave."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(link, office) for link in links]
        for at, row in enumerate(self._rows, 1):
            self._column.insertWidget(at, row)

    def _row(self, link: LinkView, office: str) -> QWidget:
        row = QWidget(self)
        column = QVBoxLayout(row)
        follow_size(self._theme, column, 2)
        number = short_number(link.number, office)
        relation = words.sentence(code_words("case.linked", link.relation))
        if link.case is None or link.state is None:
            told = self.tr("{relation} · tidak ada di meja ini").format(relation=relation)
            column.addWidget(_label(number))
        else:
            told = f"{relation} · {state_mark(link.state).words} · {link.title}"
            button = Button(self._theme, number, partial(self.opened.emit, link.case), "link")
            button.setObjectName(f"linked-{link.number}")
            button.setAccessibleDescription(told)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        caption = Elided(told)
        caption.setProperty("t", "caption")
        column.addWidget(caption)
        return row


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
