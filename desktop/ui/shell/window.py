"""The window: opening, sign-in or workspace, with the ring around what has the focus."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QVBoxLayout, QWidget

from desktop.ui.appearance import Appearance
from desktop.ui.parts.focus_ring import DialogRings, FocusRing
from desktop.ui.preferences import Preferences
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from desktop.errors import LoketError
    from desktop.service.desk import Session
    from desktop.ui.shell.opening import Opened
    from desktop.ui.shell.workspace import Workspace


class MainWindow(QMainWindow):
    """Shows one page at a time over the whole window; locking goes back to the sign-in. `closed` follows the end."""

    signed_in = Signal(object)
    locked = Signal()
    closed = Signal()
    _progressed = Signal(object)

    def __init__(self, tasks: Tasks, theme: Theme, preferences: Preferences) -> None:
        super().__init__()
        self._tasks, self._theme, self._preferences = tasks, theme, preferences
        self._appearance = Appearance(theme, preferences, self)
        self._opened: Opened | None = None
        self._first = ""
        self._progress: object = None
        self._may_close = False
        self.workspace: Workspace | None = None
        self.resize(1366, 697)
        self.setMinimumSize(683, 384)
        self.ring = FocusRing(theme, self)
        self._dialog_rings = DialogRings(theme, self)
        self.show_front(OpeningPage(theme))

    # --- what stands in the window ---

    def show_front(self, page: QWidget) -> None:
        """Shows a page over the whole window, in place of the one before it."""
        before = self.takeCentralWidget()
        self.setCentralWidget(page)
        if before is not None:
            before.windowTitleChanged.disconnect(self._entitle)
            before.deleteLater()
        page.show()  # now, not with the next event: what is typed until then would belong to nobody
        page.windowTitleChanged.connect(self._entitle)
        self._entitle(page.windowTitle())
        QTimer.singleShot(0, self.ring, self.ring.raise_)

    def show_opened(self, opened: "Opened", first: str = "") -> None:
        """The desk is open: who works here? `first` is the user name that is meant, where one is."""
        self._opened, self._first = opened, first
        self.show_sign_in()

    @Slot()
    def show_sign_in(self) -> None:
        """Asks who works here; of the session before, nothing stays but whose it was."""
        from desktop.ui.signin.page import SignInPage

        if self._opened is None:
            return
        opened = self._opened
        page = SignInPage(opened.desk, opened.welcome, self._tasks, self._theme, self._preferences, self._first)
        page.signed_in.connect(self._on_signed_in)
        self._progressed.connect(page.on_progress)
        page.on_progress(self._progress)
        self.show_front(page)
        self.workspace = None
        self.locked.emit()

    @Slot(object)
    def on_progress(self, progress: object) -> None:
        """The sync thread tells what it does: the sign-in says whether there is a line."""
        self._progress = progress
        self._progressed.emit(progress)

    @Slot(object)
    def _on_signed_in(self, session: "Session") -> None:
        from desktop.ui.shell.workspace import Workspace

        if self._opened is None:
            return
        opened, self._first = self._opened, session.username
        self.workspace = Workspace(opened.desk, session, opened.welcome, self._tasks, self._theme, self._preferences)
        self._theme.choose_density(self._preferences.density(session.person))
        self._theme.offer_letters(self._preferences.letters(session.person))
        self.workspace.lock_asked.connect(self.lock)
        self.show_front(self.workspace)
        self.signed_in.emit(session)
        if self._progress is not None:
            self.workspace.on_progress(self._progress)
        self.workspace.show_page("home")
        self.workspace.refresh()

    @Slot(str)
    def _entitle(self, shown: str) -> None:
        """What is shown and at which desk: in the taskbar, windows of several desks may stand side by side."""
        self.setWindowTitle(" – ".join(part for part in (shown, self._desk_words()) if part))

    def _desk_words(self) -> str:
        if self._opened is None:
            return "Loket"
        return self.tr("Loket, Meja {number}").format(number=self._opened.welcome.desk_number)

    # --- leaving ---

    @Slot()
    def lock(self) -> None:
        """Writes down what is typed, then asks who works here; what cannot be written keeps the page open."""
        self._leave(self.show_sign_in, self._on_stuck_lock)

    @Slot()
    def come_to_front(self) -> None:
        """A second start wanted this window."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        if self.workspace is not None:
            self.workspace.toast(self.tr("Loket sudah terbuka di komputer ini. Jendela itu kami tampilkan."))

    @Slot(object)
    def on_crash(self, trouble: "LoketError") -> None:
        """Something of ours failed: what is typed is written down, and the page says so."""
        if self.workspace is not None:
            self.workspace.flush()
            self.workspace.show_trouble(trouble)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.workspace is not None and not self._may_close:
            event.ignore()
            self._leave(self._on_ready_to_close, self._on_stuck_close)
            return
        super().closeEvent(event)
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.ring.setGeometry(self.rect())

    def _leave(self, ready: Any, stuck: Any) -> None:
        from desktop.ui.shell.leaving import Leaving

        if self.workspace is None:
            return
        leaving = Leaving(self.workspace, self._tasks)
        leaving.ready.connect(ready)
        leaving.stuck.connect(stuck)
        leaving.begin()

    @Slot()
    def _on_ready_to_close(self) -> None:
        self._may_close = True
        self.close()

    @Slot()
    def _on_stuck_lock(self) -> None:
        if self.workspace is not None:
            self.workspace.show_page("record")

    @Slot()
    def _on_stuck_close(self) -> None:
        """The page says why; leaving all the same is a person's decision."""
        self._on_stuck_lock()
        from desktop.ui.shell.leaving import StuckQuestion

        question = StuckQuestion(self._theme, self)
        question.leave.connect(self._on_ready_to_close)
        question.open()


class OpeningPage(QWidget):
    """The first thing that is seen: light, and true for as long as it stands."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("opening")
        label = QLabel(self.tr("Membuka data meja ini …"))
        label.setProperty("t", "section")
        column = QVBoxLayout(self)
        column.addWidget(label, 0, Qt.AlignmentFlag.AlignCenter)
