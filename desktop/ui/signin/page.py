"""Masuk: pick a name with the arrows or its first letter, type the password, Enter. Works without a network."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.errors import LoketError
from desktop.service.desk import Desk, Session, sign_in
from desktop.service.welcoming import Welcome, welcome_of
from desktop.sync.driver import Progress
from desktop.ui import words
from desktop.ui.front.page import FrontPage
from desktop.ui.preferences import Preferences
from desktop.ui.signin.form import SignInForm
from desktop.ui.signin.newcomer import NewcomerForm
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme

_MINUTE_MS = 60_000


class SignInPage(FrontPage):
    """Emits `signed_in` with the open session. Nothing of a wrong try is kept. `chosen` is who is meant at first."""

    signed_in = Signal(object)

    def __init__(
        self,
        desk: Desk,
        welcome: Welcome,
        tasks: Tasks,
        theme: Theme,
        preferences: Preferences,
        chosen: str = "",
    ) -> None:
        super().__init__(theme, preferences)
        self._desk = desk
        self._welcome = welcome
        self._tasks = tasks
        self.form = SignInForm(theme, welcome.candidates, chosen)
        self.form.wanted.connect(self._on_wanted)
        self.form.newcomer_asked.connect(self._on_newcomer)
        self.newcomer: NewcomerForm | None = None
        self.column.addWidget(self.form)
        self._clock = QTimer(self)
        self._clock.setInterval(_MINUTE_MS)
        self._clock.timeout.connect(self._greet)
        self._clock.start()
        self.retranslate()
        self.measure()

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Masuk"))
        self._greet()
        self.form.retranslate()
        if self.newcomer is not None:
            self.newcomer.retranslate()

    def measure(self) -> None:
        super().measure()
        self.form.measure()
        if self.newcomer is not None:
            self.newcomer.measure()

    @Slot(object)
    def on_progress(self, progress: object) -> None:
        """The sync thread tells what it does: whether there is a line to the service."""
        if isinstance(progress, Progress) and (progress.finished or progress.trouble is not None):
            self.foot.show_line(progress.trouble is None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.newcomer is None:
            self.form.begin()

    @Slot()
    def _greet(self) -> None:
        """The hour and the day go on while nobody signs in."""
        now, here = self._desk.now(), self._welcome
        place = self.tr("Meja {number}").format(number=here.desk_number)
        self.panel.say(
            words.greeting(now),
            words.long_date(now.date()),
            here.office,
            f"{here.parent} · {place}" if here.parent else place,
            self.tr("Semua laporan di meja ini tersandi. Hanya terbuka dengan kata sandi Anda."),
        )

    # --- signing in ---

    @Slot(str, str)
    def _on_wanted(self, username: str, password: str) -> None:
        desk = self._desk
        self._tasks.run(self, lambda: sign_in(desk, username, password), self._on_open, self._on_closed)

    def _on_open(self, session: Session) -> None:
        self.form.forget()
        self.signed_in.emit(session)

    def _on_closed(self, trouble: LoketError) -> None:
        self.form.refuse(trouble)

    # --- one more person ---

    @Slot()
    def _on_newcomer(self) -> None:
        self.newcomer = NewcomerForm(self._desk, self._tasks, self.theme)
        self.newcomer.welcomed.connect(self._on_welcomed)
        self.newcomer.left.connect(self._on_left)
        self.column.addWidget(self.newcomer)
        self.form.hide()
        self.newcomer.retranslate()
        self.newcomer.measure()
        self.newcomer.show()
        self.newcomer.begin()

    @Slot(str)
    def _on_welcomed(self, username: str) -> None:
        desk = self._desk
        self._tasks.run(self, lambda: (welcome_of(desk), username), self._on_known, self._on_closed)

    def _on_known(self, known: tuple[Welcome, str]) -> None:
        self._welcome, chosen = known
        self._back()
        self.form.show_people(self._welcome.candidates, chosen)
        self.form.begin()

    @Slot()
    def _on_left(self) -> None:
        self._back()
        self.form.begin()

    def _back(self) -> None:
        """Away with what was typed of the newcomer."""
        if self.newcomer is not None:
            gone: QWidget = self.newcomer
            self.newcomer = None
            self.column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.form.show()
        self.form.setFocus(Qt.FocusReason.OtherFocusReason)
