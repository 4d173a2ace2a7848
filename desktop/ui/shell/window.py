"""The window: sign-in or workspace, with the ring around what has the focus."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from desktop.service.desk import Desk, Session
from desktop.service.welcoming import Welcome
from desktop.ui.shell.focus_ring import FocusRing
from desktop.ui.shell.workspace import Workspace
from desktop.ui.signin.page import SignInPage
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme


class MainWindow(QMainWindow):
    """Shows who signs in, then their workspace; locking goes back. `closed` follows the last event."""

    signed_in = Signal(object)
    closed = Signal()

    def __init__(self, desk: Desk, welcome: Welcome, tasks: Tasks, theme: Theme) -> None:
        super().__init__()
        self._desk, self._welcome, self._tasks, self._theme = desk, welcome, tasks, theme
        self.workspace: Workspace | None = None
        self.setWindowTitle(f"Loket — {welcome.office}")
        self.resize(1366, 697)
        self.setMinimumSize(683, 384)
        self.ring = FocusRing(theme, self)
        self.show_sign_in()

    @Slot()
    def show_sign_in(self) -> None:
        """Locks: nothing of the session stays."""
        page = SignInPage(self._desk, self._welcome, self._tasks, self._theme)
        page.signed_in.connect(self._on_signed_in)
        self._swap(page)
        self.workspace = None

    @Slot(object)
    def _on_signed_in(self, session: Session) -> None:
        self.workspace = Workspace(self._desk, session, self._welcome, self._tasks, self._theme)
        self.workspace.lock_asked.connect(self.show_sign_in)
        self._swap(self.workspace)
        self.signed_in.emit(session)
        self.workspace.show_page("home")
        self.workspace.refresh()

    def _swap(self, page: QWidget) -> None:
        before = self.takeCentralWidget()
        self.setCentralWidget(page)
        if before is not None:
            before.deleteLater()
        QTimer.singleShot(0, self.ring, self.ring.raise_)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.ring.setGeometry(self.rect())

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
