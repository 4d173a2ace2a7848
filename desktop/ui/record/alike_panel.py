"""*Mungkin sama*: the cases that may be the same as what is being typed, beside it; a strip below it in small windows.

Only ever a suggestion: nothing here holds the save, and nothing is linked before somebody says so.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.casework.ids import CaseId
from desktop.casework.numbering import short_number
from desktop.service.suggesting import Suggestion
from desktop.ui.actions import spec
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.following import follow_size
from desktop.ui.parts.keycaps import KeyCaps
from desktop.ui.parts.labels import Elided, Picture
from desktop.ui.parts.scrolling import Scrolling
from desktop.ui.record.alike_card import AlikeCard
from desktop.ui.theme.metrics import Room
from desktop.ui.theme.theme import Theme

_WIDTH = {Room.LARGE: 244, Room.MIDDLE: 308}


class AlikePanel(QFrame):
    """`opened` brings the case whose card was chosen; `left` follows Esc and the way back.

    `link_wanted` brings the suggestion to be tied to, or None to be tied to none; `support_wanted` the one whose
    supporter somebody becomes.
    """

    opened = Signal(object)
    link_wanted = Signal(object)
    support_wanted = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, office: str) -> None:
        super().__init__()
        self._theme = theme
        self._office = office
        self._found: tuple[Suggestion, ...] = ()
        self._linked = ("", "")
        self.cards: list[AlikeCard] = []
        self.setProperty("k", "surface")
        self.setObjectName("alike")
        self._title = QLabel()
        self._title.setProperty("t", "section")
        self._caps = KeyCaps(theme, spec("pane"))
        self._back = Button(theme, "", self.left.emit, "link")
        self._back.setObjectName("alike_back")
        self._empty, self._note = QLabel(), QLabel()
        for label, name in ((self._empty, "alike_none"), (self._note, "alike_note")):
            label.setObjectName(name)
            label.setProperty("t", "caption")
            label.setWordWrap(True)
        self._link = Elided()
        self._link.setObjectName("alike_linked")
        self._unlink = Button(theme, "", self._on_unlink, "link")
        self._unlink.setObjectName("alike_unlink")
        self._room = Room.LARGE
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self._line = QFrame()
        self._line.setProperty("k", "divider")
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._caps)
        head.addWidget(self._back)
        tied = QHBoxLayout()
        follow_size(self._theme, tied, 8)
        tied.addWidget(self._link, 1)
        tied.addWidget(self._unlink)
        inside = QWidget()
        self._cards = QVBoxLayout(inside)
        follow_size(self._theme, self._cards, 8)
        self._cards.addWidget(self._empty)
        self._cards.addStretch(1)
        self._column = QVBoxLayout()
        self._column.addLayout(head)
        self._column.addLayout(tied)
        self._column.addWidget(Scrolling(self._theme, inside), 1)
        self._column.addWidget(self._note)
        whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        follow_size(self._theme, whole, 0, (0, 12, 0, 12))
        whole.addWidget(self._line)
        whole.addLayout(self._column, 1)

    def arrange(self, room: Room) -> None:
        """A column of its own, a wider one in place of the reporter, or the whole page."""
        px = self._theme.metrics.px
        self._room = room
        self._line.setVisible(room is not Room.SMALL)
        self._caps.setVisible(room is Room.LARGE)
        self._back.setVisible(room is not Room.LARGE)
        side = px(20 if room is Room.LARGE else 16)
        self._column.setSpacing(px(9))
        self._column.setContentsMargins(px(16), 0, side, 0)
        if room is Room.SMALL:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16_777_215)
        else:
            self.setFixedWidth(px(_WIDTH[room]) + px(16) + side + 1)

    def show_found(self, found: Sequence[Suggestion]) -> None:
        """Shows these, the likeliest first; the card that has the focus keeps it."""
        self._found = tuple(found)
        while len(self.cards) < len(found):
            self.cards.append(self._card(len(self.cards)))
        for at, card in enumerate(self.cards):
            card.setVisible(at < len(found))
        self.retranslate()

    def show_link(self, case: str, number: str) -> None:
        """Says what the new report will be tied to when it is saved; empty: nothing."""
        if self._linked != (case, number):
            self._linked = case, number
            self.retranslate()

    def say_failed(self) -> None:
        """It could not be asked; the next pause asks again."""
        self.show_found(())
        self._empty.setText(self.tr("Kasus yang mirip belum bisa dicari. Laporan tetap bisa disimpan."))

    def cases(self) -> tuple[CaseId, ...]:
        """Those that are shown."""
        return tuple(one.case for one in self._found)

    def retranslate(self) -> None:
        """Sets every text again."""
        count = len(self._found)
        title = self.tr("Mungkin sama ({n})").format(n=count) if count else self.tr("Mungkin sama")
        self._title.setText(title)
        self.setAccessibleName(title)
        self._back.say(self.tr("Kembali"))
        self._note.setText(self.tr("Hanya saran. Tidak menghalangi penyimpanan."))
        self._empty.setText(self.tr("Belum ada kasus yang mirip. Loket mencarinya di sela ketikan Anda."))
        self._note.setVisible(bool(count))
        self._empty.setVisible(not count)
        tied, number = self._linked
        self._link.setText(self.tr("Akan ditautkan: {number}").format(number=_short(number, self._office)))
        self._unlink.say(self.tr("Lepas"))
        for part in (self._link, self._unlink):
            part.setVisible(bool(tied))
        for card, case in zip(self.cards, self._found, strict=False):
            card.show_case(case, self._office, case.case == tied)

    def enter(self) -> None:
        """To the first card."""
        self.cards[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _card(self, at: int) -> AlikeCard:
        card = AlikeCard(self._theme, self)
        card.setObjectName(f"alike-{at + 1}")
        card.opened.connect(self._on_opened)
        card.stepped.connect(self._on_stepped)
        card.link_wanted.connect(self._on_link)
        card.support_wanted.connect(self._on_support)
        self._cards.insertWidget(at, card)
        return card

    def _on_opened(self) -> None:
        self.opened.emit(self._found[self._at()].case)

    def _on_link(self) -> None:
        """At the second press it is not tied any more."""
        case = self._found[self._at()]
        self.link_wanted.emit(None if case.case == self._linked[0] else case)

    def _on_unlink(self) -> None:
        self.link_wanted.emit(None)

    def _on_support(self) -> None:
        self.support_wanted.emit(self._found[self._at()])

    def _on_stepped(self, by: int) -> None:
        at = self._at() + by
        if 0 <= at < len(self._found):
            self.cards[at].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _at(self) -> int:
        return next(at for at, card in enumerate(self.cards) if card is self.sender())


def _short(number: str, office: str) -> str:
    return short_number(number, office) if number else ""


class AlikeStrip(QFrame):
    """One line below what is typed, where there is no room for a column: how many, and the likeliest."""

    wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        px = theme.metrics.px
        self.setProperty("k", "sunken")
        self.setObjectName("alike_strip")
        self._count = QLabel()
        self._count.setProperty("t", "label")
        self._title = Elided()
        self._look = Button(theme, self.tr("Lihat"), self.wanted.emit, small=True)
        self._look.setObjectName("alike_look")
        self._caps = KeyCaps(theme, spec("pane"))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(10), px(3), px(6), px(3))
        row.setSpacing(px(8))
        row.addWidget(Picture(theme, "copy", "info", 16))
        row.addWidget(self._count)
        row.addWidget(self._title, 1)
        row.addWidget(self._look)
        row.addWidget(self._caps)
        self.hide()

    def show_found(self, found: Sequence[Suggestion], linked: str = "") -> None:
        """Says what was found, or what the report will be tied to; nothing of both hides it."""
        self.setVisible(bool(found or linked))
        self._look.setVisible(bool(found))
        self._caps.setVisible(bool(found))
        if linked:
            self._count.setText(self.tr("Akan ditautkan"))
            self._title.setText(linked)
        elif found:
            self._count.setText(self.tr("{n} laporan mirip").format(n=len(found)))
            self._title.setText(found[0].title)
        self.setAccessibleName(f"{self._count.text()}: {self._title.text()}")
