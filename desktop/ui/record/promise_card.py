"""*Janji setelah disimpan*: the dates that saving would promise the person at the desk, and by which rule."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from desktop.casework.clock_faces import Face
from desktop.ui.due.marks import day_and_time, length_words, sentences
from desktop.ui.parts.following import follow_size
from desktop.ui.parts.labels import Elided, Picture
from desktop.ui.theme.theme import Theme


class PromiseCard(QFrame):
    """Hidden while nothing can be promised. Its sentences are the tooltip and what a screen reader hears."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("k", "sunken")
        self.setObjectName("promises")
        self._rows: list[tuple[QLabel, QLabel]] = []
        title = QLabel(self.tr("Janji setelah disimpan"))
        title.setProperty("t", "label")
        head = QHBoxLayout()
        follow_size(theme, head, 8)
        head.addWidget(Picture(theme, "calendar-check", "neutral", 16))
        head.addWidget(title, 1)
        self._grid = QGridLayout()
        follow_size(theme, self._grid, 2)
        self._grid.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        follow_size(theme, column, 2, (10, 5, 10, 5))
        column.addLayout(head)
        column.addLayout(self._grid)
        self.hide()

    def show_promises(self, faces: Sequence[Face], today: dt.date) -> None:
        """Shows these; none hides it."""
        while len(self._rows) < len(faces):
            self._add_row()
        for at, (name, when) in enumerate(self._rows):
            there = at < len(faces)
            name.setVisible(there)
            when.setVisible(there)
            if there:
                self._fill(name, when, faces[at], today)
        self.setAccessibleName("; ".join(f"{name.text()}: {when.text()}" for name, when in self._rows[: len(faces)]))
        self.setAccessibleDescription(" ".join(words for face in faces for words in sentences(face)))
        self.setVisible(bool(faces))

    def _fill(self, name: QLabel, when: QLabel, face: Face, today: dt.date) -> None:
        what = self.tr("Verifikasi") if face.clock == "verify" else self.tr("Selesai")
        length = length_words(len(face.segments), face.remaining.unit)
        name.setText(f"{what} \N{MIDDLE DOT} {length}" if face.segments else what)
        when.setText("" if face.due is None else day_and_time(face.due, today))
        when.setToolTip("\n".join(sentences(face)))

    def _add_row(self) -> None:
        name, when = Elided(parent=self), QLabel(self)
        name.setProperty("t", "caption")
        when.setProperty("t", "when")
        at = len(self._rows)
        self._grid.addWidget(name, at, 0)
        self._grid.addWidget(when, at, 1, Qt.AlignmentFlag.AlignRight)
        self._rows.append((name, when))
