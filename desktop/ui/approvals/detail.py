"""The right side: one line read closely, what approving it would change, and the acts on it."""

import datetime as dt

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.service.approvals import Queue, Waiting
from desktop.service.proposal import Detail
from desktop.ui import words
from desktop.ui.actions import spec
from desktop.ui.approvals.changes import ChangesTable, rows_of
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.keys import bind
from desktop.ui.parts.labels import Elided
from desktop.ui.parts.state import state_mark
from desktop.ui.theme.icons import pixmap
from desktop.ui.theme.theme import Theme

_QUOTED = 420
"""Characters of the complaint that are quoted; the whole stands in the case."""


class DetailPanel(QFrame):
    """Asks for acts by signals; decides nothing itself."""

    approve_asked = Signal()
    change_asked = Signal()
    decline_asked = Signal()
    open_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._today = dt.date.min
        self._short = False
        self._line: Waiting | None = None
        self._detail: Detail | None = None
        self.setObjectName("detail")
        self.setProperty("k", "surface")
        self._make_labels()
        self.changes = ChangesTable(theme)
        self.open = Button(theme, "", self.open_asked.emit, action=spec("open_proposal"))
        self.approve = Button(theme, "", self.approve_asked.emit, action=spec("approve"))
        self.change = Button(theme, "", self.change_asked.emit, action=spec("change"))
        self.decline = Button(theme, "", self.decline_asked.emit, action=spec("decline"))
        acts = {"approve": self.approve, "change": self.change, "decline": self.decline}
        for focused in (self.open, *acts.values()):  # in a small window the keys of the list are not there
            for name, button in acts.items():
                bind(theme, spec(name), focused, button.click)
        for name in ("open", "approve", "change", "decline"):
            getattr(self, name).setObjectName(f"detail-{name}")
        self._lay_out()
        self.retranslate(short=False)
        theme.changed.connect(self._dress)
        self._dress()

    def show_line(self, line: Waiting | None, number: str, today: dt.date) -> None:
        """What the list knows already, at once, under the number it has there; `show_detail` brings the rest."""
        same = line is not None and self._detail is not None and line.case == self._detail.case
        self._line, self._today = line, today
        self._number.setText(number)
        self._number.setToolTip("" if line is None else line.number)
        self._detail = self._detail if same else None
        self._fill()

    def show_detail(self, detail: Detail) -> None:
        """The rest of the line that is shown; another line's comes too late and is left."""
        if self._line is not None and self._line.case == detail.case:
            self._detail = detail
            self._fill()

    @property
    def detail(self) -> Detail | None:
        """What is shown in full, or None."""
        return self._detail

    def allow(self, idle: bool) -> None:
        """Acts are possible on what is read in full, is not one's own, and while nothing is being saved."""
        may = idle and self._detail is not None and self._line is not None and not self._line.own
        for button in (self.approve, self.change, self.decline):
            button.setEnabled(may)
        self.open.setEnabled(self._line is not None)

    def retranslate(self, short: bool) -> None:
        """Sets every text again; `short` where the panel is narrow."""
        self.change.say(spec("change").text())
        self.decline.say(spec("decline").text())
        self.open.say(spec("open_proposal").text())
        self._short = short
        px = self._theme.metrics.px
        self._column.setContentsMargins(px(12 if short else 20), px(14), px(16 if short else 20), px(14))
        self._acts.setContentsMargins(px(12 if short else 20), px(8), px(12 if short else 20), px(12))
        self._acts.setSpacing(px(6 if short else 8))
        self._fill()

    # --- inside ---

    def _make_labels(self) -> None:
        self._title, self._number, self._state = self._label("dialog"), self._label("caption"), Elided()
        self._state.setProperty("t", "caption")
        self._quote, self._heading, self._proposed = self._label(""), self._label("section"), self._label("caption")
        self._note_title, self._note = self._label("caption"), self._label("")
        self._own_words, self._own_icon = self._label("label"), QLabel()
        self._state_icon = QLabel()
        self._number.setWordWrap(False)
        self._quote.setObjectName("quote")
        self._note.setObjectName("note")
        self._own_words.setObjectName("own-words")

    @staticmethod
    def _label(kind: str) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if kind:
            label.setProperty("t", kind)
        return label

    def _lay_out(self) -> None:
        px = self._theme.metrics.px
        content = QWidget()
        column = QVBoxLayout(content)
        column.setSpacing(px(10))
        column.addWidget(self._title)
        head = self._row(self._number, self._state_icon, self._state, self.open)
        head.setStretch(2, 1)
        head.insertStretch(3)  # without the state the button keeps its width
        column.addLayout(head)
        self._quote_box = self._boxed(self._quote)
        column.addWidget(self._quote_box)
        self._own = self._boxed(self._own_icon, self._own_words)
        self._own.setObjectName("own-proposal")
        column.addWidget(self._own)
        self._proposed.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        column.addLayout(self._row(self._heading, self._proposed))
        column.addWidget(self.changes)
        note = QVBoxLayout()
        note.setSpacing(px(2))
        note.addWidget(self._note_title)
        note.addWidget(self._note)
        column.addLayout(note)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(content)
        content.setAutoFillBackground(False)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = column
        self._acts = acts = self._row(self.approve, self.change, self.decline, None)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._area, 1)
        whole.addLayout(acts)

    def _row(self, *parts: QWidget | None) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.metrics.px(8))
        for part in parts:
            if part is None:
                row.addStretch(1)
            else:
                row.addWidget(part)
        return row

    def _boxed(self, *parts: QWidget) -> QFrame:
        px = self._theme.metrics.px
        box = QFrame()
        box.setProperty("k", "sunken")
        inside = QHBoxLayout(box)
        inside.setSpacing(px(10))
        for part in parts[:-1]:
            inside.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        inside.addWidget(parts[-1], 1)
        inside.setContentsMargins(px(12), px(8), px(12), px(8))
        return box

    def _fill(self) -> None:
        line, detail = self._line, self._detail
        self._area.setVisible(line is not None)
        for button in (self.approve, self.decline):
            button.setVisible(line is not None)
        self.change.setVisible(line is not None and detail is not None and detail.queue is Queue.DISPOSITION)
        if line is None:
            return
        self._title.setText(line.title)
        self._own.setVisible((line.own or line.by_oneself) and detail is not None)
        for widget in (self._quote_box, self._heading, self.changes):
            widget.setVisible(detail is not None)
        for widget in (self._state, self._state_icon):
            widget.setVisible(detail is not None)
        self._proposed.setVisible(detail is not None)
        self._note_title.setVisible(detail is not None and bool(detail.note))
        self._note.setVisible(detail is not None and bool(detail.note))
        if detail is not None:
            self._fill_detail(detail)
        self.setAccessibleName(line.title)

    def _own_said(self, queue: Queue) -> str:
        """What follows from having written it oneself."""
        if self._line is not None and self._line.by_oneself:
            return self.tr("Usulan Anda sendiri. Keputusan Anda bertanda “disetujui sendiri (satu petugas bertugas)”.")
        return {
            Queue.VERIFICATION: self.tr("Perlu penyelia lain. Laporan ini Anda catat sendiri."),
            Queue.DISPOSITION: self.tr(
                "Perlu penyelia lain. Disposisi ini Anda usulkan sendiri. Usulan tetap dalam antrean."
            ),
            Queue.ANSWER: self.tr("Perlu penyelia lain. Jawaban ini Anda usulkan sendiri. Usulan tetap dalam antrean."),
        }[queue]

    def _fill_detail(self, detail: Detail) -> None:
        self._quote.setText(f"“{_shortened(detail.narrative)}”")
        self.changes.show_rows(rows_of(detail, self._short))
        self._note.setText(detail.note)
        self._own_words.setText(self._own_said(detail.queue))
        recorded = detail.queue is Queue.VERIFICATION
        self._say_act(recorded)
        self._note_title.setText(self.tr("Catatan pencatat") if recorded else self.tr("Catatan pengusul"))
        self.decline.say(self.tr("Kembalikan…") if detail.queue is Queue.ANSWER else spec("decline").text())
        said = self.tr("dicatat {who}, {when}") if recorded else self.tr("diusulkan {who}, {when}")
        when = words.short_moment(detail.proposed_at, self._today)
        self._proposed.setText(said.format(who=detail.proposer or self.tr("petugas lain"), when=when))
        self._dress()

    def _say_act(self, verifying: bool) -> None:
        """Verifying is another act than approving: it is signed as what it is called."""
        if verifying:
            heading, act = self.tr("Yang berubah bila diverifikasi"), self.tr("Verifikasi ini saja")
            brief = self.tr("Verifikasi")
        else:
            heading, act = self.tr("Yang berubah bila disetujui"), spec("approve").text()
            brief = self.tr("Setujui")
        self._heading.setText(heading)
        self.changes.setAccessibleName(heading)
        self.approve.say(brief if self._short else act)

    @Slot()
    def _dress(self) -> None:
        size, ratio, colours = self._theme.metrics.px(16), self.devicePixelRatioF(), self._theme.colours
        self._own_icon.setPixmap(pixmap("users", colours.ink2, size, ratio))
        if self._detail is not None:
            mark = state_mark(self._detail.state, self._short)
            tone = colours.tone(mark.tone).ink
            self._state_icon.setPixmap(pixmap(mark.icon, tone, size, ratio))
            self._state.setText(mark.words)
            self._state.setStyleSheet(f"color: {tone}; font-weight: 500;")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._dress()


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _QUOTED else text[:_QUOTED].rsplit(" ", 1)[0] + " …"
