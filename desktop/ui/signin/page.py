"""Masuk: pick a name with the arrows, type the password, Enter. Works without a network."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.errors import LoketError
from desktop.resources import resource
from desktop.service.desk import Desk, Session, sign_in
from desktop.service.welcoming import Candidate, Welcome
from desktop.ui import words
from desktop.ui.language import trouble_words
from desktop.ui.parts.field import Field, Note
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme


class SignInPage(QWidget):
    """Emits `signed_in` with the open session. Nothing of a wrong try is kept."""

    signed_in = Signal(object)

    def __init__(self, desk: Desk, welcome: Welcome, tasks: Tasks, theme: Theme) -> None:
        super().__init__()
        self._desk = desk
        self._welcome = welcome
        self._tasks = tasks
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(_Greeting(desk, welcome, theme))
        row.addWidget(self._form(), 1)
        self._names[0].setFocus() if len(self._names) > 1 else self._password.setFocus()

    def _form(self) -> QWidget:
        px = self._theme.metrics.px
        form = QFrame()
        form.setProperty("k", "surface")
        column = QVBoxLayout()
        column.setSpacing(px(6))
        head = QLabel(self.tr("Siapa yang bertugas?"))
        head.setProperty("t", "title")
        column.addWidget(head)
        hint = QLabel(self.tr("Pilih nama dengan panah ↑ ↓, lalu ketik kata sandi."))
        hint.setProperty("t", "caption")
        column.addWidget(hint)
        column.addSpacing(px(8))
        self._group = QButtonGroup(self)
        self._names = [self._name(candidate) for candidate in self._welcome.candidates]
        for name in self._names:
            column.addWidget(name)
        if self._names:
            self._names[0].setChecked(True)
        column.addSpacing(px(12))
        self._password = QLineEdit()
        self._password.setObjectName("password")
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._password.returnPressed.connect(self._on_enter)
        self._password.installEventFilter(self)
        self._field = Field(self._theme, self.tr("Kata sandi"), self._password, help_line=True)
        column.addWidget(self._field)
        self._enter = QPushButton(self.tr("Masuk"))
        self._enter.setProperty("v", "big")
        self._enter.setObjectName("enter")
        self._enter.clicked.connect(self._on_enter)
        column.addWidget(self._enter)
        column.addStretch(1)
        return _centred(form, column, px(400))

    def _name(self, candidate: Candidate) -> QRadioButton:
        roles = words.role_words(candidate.roles)
        button = QRadioButton(f"{candidate.name}  ·  {roles}".replace("&", "&&"))
        button.setObjectName(f"name-{candidate.username}")
        button.setAccessibleName(f"{candidate.name}, {roles}")
        button.setMinimumHeight(self._theme.metrics.px(40))
        self._group.addButton(button)
        return button

    def chosen(self) -> Candidate | None:
        """Who is meant."""
        for candidate, button in zip(self._welcome.candidates, self._names, strict=True):
            if button.isChecked():
                return candidate
        return None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Says that Caps Lock seems to be on: a letter came as a capital without Shift."""
        if watched is self._password and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            typed = event.text()
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if typed.isalpha():
                on = typed.isupper() is not shifted
                self._field.say(self.tr("Caps Lock menyala.") if on else "", Note.WARNING)
        return False

    @Slot()
    def _on_enter(self) -> None:
        candidate = self.chosen()
        if candidate is None or not self._password.text() or not self._enter.isEnabled():
            return
        password = self._password.text()
        self._enter.setEnabled(False)
        desk = self._desk
        self._tasks.run(self, lambda: sign_in(desk, candidate.username, password), self._on_open, self._on_closed)

    def _on_open(self, session: Session) -> None:
        self._password.clear()
        self._enter.setEnabled(True)
        self.signed_in.emit(session)

    def _on_closed(self, trouble: LoketError) -> None:
        self._enter.setEnabled(True)
        self._password.selectAll()
        self._password.setFocus()
        self._field.say(trouble_words(trouble), Note.ERROR)


class _Greeting(QWidget):
    """The nila panel: the hour's greeting, the day, office and desk; the kawung faintly behind."""

    def __init__(self, desk: Desk, welcome: Welcome, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        px = theme.metrics.px
        self.setMinimumWidth(px(280))
        self.setMaximumWidth(px(520))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        now = desk.now()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(48), px(40), px(48), px(40))
        column.addStretch(2)
        for text, kind in (
            (words.greeting(now), "greeting"),
            (words.long_date(now.date()), "dialog"),
            ("", ""),
            (welcome.office, "dialog"),
            (self._place(welcome), ""),
        ):
            label = QLabel(text)
            label.setWordWrap(True)
            label.setProperty("t", kind)
            label.setStyleSheet(f"color: {theme.colours.on_accent}")
            column.addWidget(label)
        column.addStretch(3)
        safe = QLabel(self.tr("Semua laporan di meja ini tersandi. Hanya terbuka dengan kata sandi Anda."))
        safe.setWordWrap(True)
        safe.setStyleSheet(f"color: {theme.colours.on_accent}")
        column.addWidget(safe)

    def _place(self, welcome: Welcome) -> str:
        desk = self.tr("Meja {number}").format(number=welcome.desk_number)
        return f"{welcome.parent} · {desk}" if welcome.parent else desk

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.colours.accent))
        petals = QSvgRenderer(resource("icons/mark.svg").replace(b"currentColor", b"#FFFFFF"))
        painter.setOpacity(0.05)
        step = self._theme.metrics.px(112)
        for left in range(0, self.width(), step):
            for top in range(0, self.height(), step):
                petals.render(painter, QRectF(left, top, step, step))
        painter.end()


def _centred(frame: QFrame, column: QVBoxLayout, width: int) -> QFrame:
    """`column` in the middle of `frame`, `width` wide at the most."""
    middle = QWidget()
    middle.setMaximumWidth(width)
    middle.setLayout(column)
    whole = QHBoxLayout(frame)
    whole.addStretch(1)
    inner = QVBoxLayout()
    inner.addStretch(2)
    inner.addWidget(middle)
    inner.addStretch(3)
    whole.addLayout(inner, 6)
    whole.addStretch(1)
    return frame
