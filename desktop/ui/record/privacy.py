"""*Siapa yang boleh tahu?* Two questions to be asked, both without an answer at first: a forgotten one hurts people."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.parts.labels import Elided, Picture, set_kind
from desktop.ui.parts.segments import Segments
from desktop.ui.theme.theme import Theme

_NO, _YES = "no", "yes"


class Flag(QWidget):
    """One question with two answers; `answer` is None until somebody chose."""

    changed = Signal()

    def __init__(
        self, theme: Theme, name: str, question: str, answers: tuple[str, str], meant: tuple[str, str]
    ) -> None:
        super().__init__()
        self._meant = meant
        self.segments = Segments(theme, question, dict(zip((_NO, _YES), answers, strict=True)))
        self.segments.setObjectName(name)
        self._label = QLabel(question)
        self._picture = Picture(theme, "circle-alert", "amber")
        self._words = Elided()
        px = theme.metrics.px
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(px(4))
        self._row.addWidget(self._label)
        self._row.addStretch(1)
        self._row.addWidget(self.segments)
        below = QHBoxLayout()
        below.setSpacing(px(6))
        below.addWidget(self._picture)
        below.addWidget(self._words, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(4))
        whole.addLayout(self._row)
        whole.addLayout(below)
        self.segments.changed.connect(self._on_changed)
        self._show()

    def answer(self) -> bool | None:
        """The answer, or None."""
        chosen = self.segments.chosen()
        return None if chosen is None else chosen == _YES

    def choose(self, answer: bool | None) -> None:
        """Shows an answer, or that there is none yet."""
        self.segments.choose(None if answer is None else _YES if answer else _NO)
        self._show()

    def toggle(self) -> None:
        """By its key: the guarded answer first, the other one at the second press."""
        self.choose(self.answer() is not True)
        self.changed.emit()

    def stops(self) -> list[QWidget]:
        """What the Tab key goes to, in order."""
        return list(self.segments.findChildren(QPushButton))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.segments.sizeHint().width(), super().minimumSizeHint().height())

    def width_beside(self) -> int:
        """The pixels that it takes to have the answers beside the question."""
        return self._label.sizeHint().width() + self.segments.sizeHint().width() + 2 * self._row.spacing()

    def put_beside(self, beside: bool) -> None:
        """The answers beside the question, or below it."""
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if beside else direction.TopToBottom)

    def _on_changed(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        answer = self.answer()
        words = self.tr("Belum dipilih. Tanyakan kepada pelapor.") if answer is None else self._meant[answer]
        self._words.setText(words)
        self._picture.setVisible(answer is None)
        set_kind(self._words, "t", "warning" if answer is None else "caption")
        for button in self.segments.findChildren(QPushButton):
            button.setAccessibleDescription(words)


class Privacy(QFrame):
    """The panel with both questions."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("k", "sunken")
        self.anonymous = Flag(
            theme,
            "anonymous",
            self.tr("Nama pelapor"),
            (self.tr("Boleh terlihat"), self.tr("Anonim")),
            (
                self.tr("Nama terlihat oleh instansi yang menangani."),
                self.tr("Nama disembunyikan dari pihak di luar kantor ini."),
            ),
        )
        self.secret = Flag(
            theme,
            "secret",
            self.tr("Isi laporan"),
            (self.tr("Terbuka"), self.tr("Rahasia")),
            (self.tr("Isi laporan boleh dibaca umum."), self.tr("Isi laporan tidak ditampilkan kepada umum.")),
        )
        title = QLabel(self.tr("Siapa yang boleh tahu?"))
        title.setProperty("t", "label")
        required = QLabel(self.tr("wajib dipilih"))
        required.setProperty("t", "caption")
        px = theme.metrics.px
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(required)
        self._column = whole = QVBoxLayout(self)
        whole.setContentsMargins(px(10), px(10), px(10), px(10))
        whole.setSpacing(px(8))
        whole.addLayout(head)
        whole.addWidget(self.anonymous)
        whole.addWidget(self.secret)
        self.anonymous.changed.connect(self.changed)
        self.secret.changed.connect(self.changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Both questions alike: one above its answers and the other beside them would look like a mistake."""
        super().resizeEvent(event)
        flags, around = (self.anonymous, self.secret), self.contentsMargins()
        inside = self._column.contentsMargins()
        room = self.width() - around.left() - around.right() - inside.left() - inside.right()
        beside = max(flag.width_beside() for flag in flags) <= room
        for flag in flags:
            flag.put_beside(beside)
