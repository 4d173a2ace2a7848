"""States of a case and of its sync: shape, word and tone, drawn the same in every list (visual.md, section 4)."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.parts.painting import draw_icon
from desktop.ui.theme.metrics import Type
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import STATE_TONES, SYNC_TONES

_STATES: dict[str, tuple[object, object]] = {
    "draft": (QT_TRANSLATE_NOOP("state", "Draf"), ""),
    "received": (QT_TRANSLATE_NOOP("state", "Diterima"), ""),
    "incomplete": (
        QT_TRANSLATE_NOOP("state", "Menunggu Kelengkapan"),
        QT_TRANSLATE_NOOP("state", "Tunggu Kelengkapan"),
    ),
    "verified": (QT_TRANSLATE_NOOP("state", "Terverifikasi"), ""),
    "proposed": (
        QT_TRANSLATE_NOOP("state", "Menunggu Persetujuan Disposisi"),
        QT_TRANSLATE_NOOP("state", "Tunggu Setuju Disposisi"),
    ),
    "disposed": (QT_TRANSLATE_NOOP("state", "Didisposisikan"), ""),
    "in_process": (QT_TRANSLATE_NOOP("state", "Dalam Proses"), ""),
    "answer_proposed": (
        QT_TRANSLATE_NOOP("state", "Menunggu Persetujuan Jawaban"),
        QT_TRANSLATE_NOOP("state", "Tunggu Setuju Jawaban"),
    ),
    "answered": (QT_TRANSLATE_NOOP("state", "Ditindaklanjuti"), ""),
    "closed": (QT_TRANSLATE_NOOP("state", "Selesai"), ""),
    "not_ours": (QT_TRANSLATE_NOOP("state", "Bukan Kewenangan"), ""),
    "postponed": (QT_TRANSLATE_NOOP("state", "Ditunda"), ""),
    "archived": (QT_TRANSLATE_NOOP("state", "Diarsipkan"), ""),
    "withdrawn": (QT_TRANSLATE_NOOP("state", "Dicabut Pelapor"), ""),
}
_SYNC: dict[str, tuple[object, object]] = {
    "here": (QT_TRANSLATE_NOOP("state", "Hanya di sini"), QT_TRANSLATE_NOOP("state", "Di sini")),
    "sent": (QT_TRANSLATE_NOOP("state", "Terkirim, menunggu jawaban"), QT_TRANSLATE_NOOP("state", "Terkirim")),
    "arrived": (QT_TRANSLATE_NOOP("state", "Sudah sampai"), QT_TRANSLATE_NOOP("state", "Sampai")),
    "dispute": (QT_TRANSLATE_NOOP("state", "Perlu ditinjau"), QT_TRANSLATE_NOOP("state", "Tinjau")),
}

STATES = tuple(_STATES)
"""Every state, in the order of a case's life."""
SYNC_STATES = tuple(_SYNC)
"""The four honest states of sync."""


@dataclass(frozen=True)
class Mark:
    """A shape, its words and the name of its tone; `urgent` is what may be red in a list."""

    icon: str
    words: str
    tone: str
    urgent: bool = False


def state_mark(state: str, short: bool = False) -> Mark:
    """The mark of a state of a case; `short` in tables."""
    return Mark(f"state-{state}", _words(_STATES, state, short), STATE_TONES.get(state, "neutral"))


def sync_mark(sync: str, short: bool = False) -> Mark:
    """The mark of a state of sync."""
    return Mark(f"sync-{sync}", _words(_SYNC, sync, short), SYNC_TONES.get(sync, "neutral"), sync == "dispute")


def _words(table: dict[str, tuple[object, object]], name: str, short: bool) -> str:
    long, brief = table.get(name, (name, ""))
    return QCoreApplication.translate("state", str((brief or long) if short else long))


def draw_mark(painter: QPainter, theme: Theme, rect: QRect, mark: Mark, font: QFont, quiet: bool = False) -> None:
    """Shape and word, from the left of `rect`, both in the mark's tone, or the word in plain ink where it is `quiet`.

    What is urgent is never quiet: bold, and in its tone.
    """
    px = theme.metrics.px
    tone = theme.colours.tone(mark.tone).ink
    draw_icon(painter, theme, QRect(rect.left(), rect.top(), px(16), rect.height()), mark.icon, tone)
    if mark.urgent:
        font = QFont(font)
        font.setWeight(QFont.Weight.Bold)
    room = rect.adjusted(px(16) + px(7), 0, 0, 0)
    painter.setFont(font)
    painter.setPen(QColor(theme.colours.ink if quiet and not mark.urgent else tone))
    words = QFontMetrics(font).elidedText(mark.words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


class Chip(QWidget):
    """A tinted box with shape and word, for one item at a time: the head of a case, a flag of its reporter."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._mark = Mark("", "", "neutral")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_mark(self, mark: Mark) -> None:
        """Shows this mark, also to a screen reader."""
        if mark == self._mark:
            return
        self._mark = mark
        self.setAccessibleName(mark.words)
        self.updateGeometry()
        self.update()

    def width_of(self, mark: Mark) -> int:
        """How wide it would be with this one."""
        words = QFontMetrics(self._font()).horizontalAdvance(mark.words)
        return words + self._theme.metrics.px(16 + 6 + 18)

    def sizeHint(self) -> QSize:
        return QSize(self.width_of(self._mark), self._theme.metrics.px(24))

    def _font(self) -> QFont:
        font = self._theme.metrics.font(Type.CAPTION)
        font.setWeight(QFont.Weight.Bold)
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        px, tone = self._theme.metrics.px, self._theme.colours.tone(self._mark.tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.ground))
        painter.drawRoundedRect(self.rect(), px(4), px(4))
        draw_icon(painter, self._theme, QRect(px(9), 0, px(16), self.height()), self._mark.icon, tone.ink)
        painter.setFont(self._font())
        painter.setPen(QColor(tone.ink))
        painter.drawText(self.rect().adjusted(px(31), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._mark.words)
        painter.end()
