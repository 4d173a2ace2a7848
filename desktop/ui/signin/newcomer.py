"""Somebody whose name is not on the list: they get a key at this desk, and a supervisor adds them later."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.errors import LoketError
from desktop.service.desk import Desk
from desktop.service.newcomers import Newcomer, welcome
from desktop.ui.front.big_button import BigButton
from desktop.ui.front.page import GoingOn
from desktop.ui.front.person import PersonForm
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.trouble import TroublePanel
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme


class NewcomerForm(QWidget):
    """`welcomed` carries the user name of who can sign in now; `left` when nobody was added."""

    welcomed = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, theme: Theme) -> None:
        super().__init__()
        self._desk = desk
        self._tasks = tasks
        self._theme = theme
        self._busy = False
        self._title, self._why = QLabel(), QLabel()
        self._title.setProperty("t", "title")
        self._why.setProperty("t", "caption")
        self._why.setWordWrap(True)
        self.person = PersonForm(theme, "clerk")
        self.person.entered.connect(self._on_add)
        self._trouble = TroublePanel(theme, self)
        self.add = BigButton(theme, "add-person", self._on_add)
        self.back = Button(theme, "", self.left.emit, "quiet", picture="arrow-left")
        self.back.setObjectName("back")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._title, self._why, self.person, self._trouble, GoingOn(self.add)):
            self._column.addWidget(part)
        self._column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)

    def retranslate(self) -> None:
        """Sets every text again; what is typed stays."""
        self._title.setText(self.tr("Tambah petugas di meja ini"))
        self._why.setText(
            self.tr(
                "Anda langsung dapat masuk dan mencatat. Yang Anda catat terkirim setelah penyelia menambahkan Anda."
            )
        )
        self.person.retranslate()
        self.person.say_role_help(self.tr("Penyelia dapat mengubahnya saat menambahkan Anda."))
        self.back.say(self.tr("Kembali"))
        self._say_add()

    def measure(self) -> None:
        """Sets every size again."""
        px = self._theme.metrics.px
        self._column.setSpacing(px(6))
        self._why.setContentsMargins(0, 0, 0, px(10))
        self.person.measure()

    def begin(self) -> None:
        """Puts the focus where typing starts."""
        self.person.name.setFocus()

    @Slot()
    def _on_add(self) -> None:
        newcomer = None if self._busy else self.person.newcomer()
        if newcomer is None:
            return
        desk = self._desk
        self._wait(True)
        self._trouble.hide()
        self._tasks.run(self, lambda: _welcomed(desk, newcomer), self._on_welcomed, self._on_refused)

    def _on_welcomed(self, username: str) -> None:
        self._wait(False)
        self.person.secret.forget()
        self.welcomed.emit(username)

    def _on_refused(self, trouble: LoketError) -> None:
        self._wait(False)
        if isinstance(trouble, self.person.about):
            self.person.refuse(trouble)
        else:
            self._trouble.show_trouble(trouble)

    def _wait(self, busy: bool) -> None:
        self._busy = busy
        self.person.setEnabled(not busy)
        self._say_add()

    def _say_add(self) -> None:
        words = self.tr("Membuat kunci Anda…") if self._busy else self.tr("Tambah")
        self.add.say(words, wait=self._busy)


def _welcomed(desk: Desk, newcomer: Newcomer) -> str:
    welcome(desk, newcomer)
    return newcomer.username
