"""Isi laporan: as it reads now, as it was taken down, and the difference word by word (visual.md, Diff)."""

import re
from difflib import SequenceMatcher
from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QTextEdit, QWidget

from desktop.ui.parts.segments import Segments
from desktop.ui.theme.metrics import Type
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import Palette

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
_COMPARED = 4_000
"""Words up to which two wordings are compared word by word; longer ones are shown whole, one after the other."""

Piece = tuple[str, str]
"""`=`, `-` or `+`, and the words it says that of."""


def difference(before: str, after: str) -> list[Piece]:
    """What was taken out of `before` (`-`) and put in (`+`) to make `after`."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if len(old) + len(new) > _COMPARED:
        return [("=", before)] if before == after else [("-", before), ("+", after)]
    pieces: list[Piece] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(("=", "".join(old[a:b])))
        else:
            pieces += [(sign, words) for sign, words in (("-", "".join(old[a:b])), ("+", "".join(new[c:d]))) if words]
    return pieces


def difference_html(pieces: list[Piece], colours: Palette) -> str:
    """The difference as rich text: struck or underlined, and tinted."""
    styles = {
        "-": f"color:{colours.red.ink};background-color:{colours.red.ground};text-decoration:line-through",
        "+": f"color:{colours.green.ink};background-color:{colours.green.ground};"
        "text-decoration:underline;font-weight:700",
    }
    html = ""
    before = "="
    for sign, words in pieces:
        bare = words.strip()
        lead, trail = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
        tinted = (
            f'<span style="{styles[sign]}">{plain_html(bare)}</span>' if sign in styles and bare else plain_html(bare)
        )
        apart = " " if (before, sign) == ("-", "+") and not lead and not html.endswith(" ") else ""
        html += apart + (
            plain_html(words) if sign not in styles or not bare else plain_html(lead) + tinted + plain_html(trail)
        )
        before = sign
    return html


def plain_html(words: str) -> str:
    """Words as they are, line by line."""
    return escape(words, quote=False).replace("\n", "<br/>")


_LEAST = 127
"""Height of five lines: so much of a complaint is always seen; the history below it scrolls."""


class Reading(QTextEdit):
    """Text to read and to select; where room is short it scrolls.

    One that `fits` is as high as it needs to be, up to a limit; else it takes the height it is given.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, fits: bool = True) -> None:
        super().__init__(parent)
        self._theme = theme
        self._high = theme.metrics.px(24)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        if fits:
            self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def read_out(self, html: str) -> None:
        """Shows `html` in reading type, from its beginning."""
        self.document().setDefaultFont(self._theme.metrics.font(Type.READING))
        self.setHtml(f'<div style="line-height:150%;color:{self._theme.colours.ink}">{html}</div>')

    def _fit(self) -> None:
        px = self._theme.metrics.px
        self._high = min(max(round(self.document().size().height()) + px(2), px(24)), px(190))
        self.setMaximumHeight(self._high)
        self.setMinimumHeight(min(self._high, px(_LEAST)))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._high)


class WordingPanel(QWidget):
    """The three ways to read a complaint."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._first, self._now = "", ""
        px = theme.metrics.px
        self._head = QLabel(self.tr("Isi laporan"))
        self._head.setProperty("t", "section")
        self._legend = QLabel()
        self._legend.setObjectName("wording-legend")
        self._legend.setProperty("t", "caption")
        self.ways = Segments(theme, self.tr("Isi laporan"), self._words())
        self.ways.setObjectName("wording")
        self.ways.choose("now")
        self.ways.changed.connect(self.show_way)
        self.text = Reading(theme)
        self.text.setObjectName("narrative")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(8))
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._head, 0, 0)
        self._grid.addWidget(self.ways, 0, 2)
        self._grid.addWidget(self.text, 2, 0, 1, 3)
        self._place()
        theme.changed.connect(self.show_way)

    def _place(self) -> None:
        """The legend stands beside the heading, or below it where there is less room."""
        parts = (self._head, self._legend, self.ways)
        needed = sum(part.sizeHint().width() for part in parts) + 2 * self._grid.horizontalSpacing()
        if self.width() >= needed:
            self._grid.addWidget(self._legend, 0, 1)
        else:
            self._grid.addWidget(self._legend, 1, 0, 1, 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def minimumSizeHint(self) -> QSize:
        """What it needs on a narrow page: what is wide now may become narrow."""
        return QSize(self._theme.metrics.px(370), super().minimumSizeHint().height())

    def _words(self) -> dict[str, str]:
        return {"now": self.tr("Isi akhir"), "first": self.tr("Isi awal"), "diff": self.tr("Bandingkan")}

    def toggle_difference(self) -> None:
        """To the difference, and back to what it says now."""
        self.ways.choose("now" if self.ways.chosen() == "diff" else "diff")
        self.show_way()

    def show_wordings(self, first: str, now: str) -> None:
        """Takes both wordings; what a person is reading stays in its place when they did not change."""
        if (first, now) != (self._first, self._now):
            self._first, self._now = first, now
            self.show_way()

    def retranslate(self) -> None:
        """Sets every text again."""
        self._head.setText(self.tr("Isi laporan"))
        self.ways.setAccessibleName(self.tr("Isi laporan"))
        self.ways.say(self._words())
        self.show_way()

    def show_way(self) -> None:
        """Shows the chosen way."""
        way = self.ways.chosen()
        legend = ""
        if self._first == self._now:
            legend = self.tr("Isi belum pernah disunting")
        elif way == "diff":
            legend = self.tr("− dihapus   + ditambah saat penyuntingan")
        self._legend.setText(legend)
        self._legend.setVisible(bool(legend))
        self._place()
        names = self._words()
        self.text.setAccessibleName(self.tr("Isi laporan, {way}").format(way=names.get(way or "", "")))
        if way == "diff":
            self.text.read_out(difference_html(difference(self._first, self._now), self._theme.colours))
        else:
            self.text.read_out(plain_html(self._first if way == "first" else self._now))
