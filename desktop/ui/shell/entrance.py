"""The way from a profile folder to its open desk: passphrase, first start, or words on why it does not open."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.ui.preferences import Preferences
from desktop.ui.shell.opening import Opened, Opening, Wanted
from desktop.ui.shell.window import MainWindow
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from desktop.errors import LoketError


class Entrance(QObject):
    """`opened` brings the desk (Opened) and who is meant to sign in first, by user name, or nothing."""

    opened = Signal(object, str)

    def __init__(self, window: MainWindow, tasks: Tasks, theme: Theme, preferences: Preferences, folder: Path) -> None:
        super().__init__(window)
        self._window, self._tasks, self._theme, self._preferences = window, tasks, theme, preferences
        self._folder = folder
        self._page: QWidget | None = None
        self._passphrase: str | None = None
        self._first = ""
        self.opening = Opening(folder, tasks, self)
        self.opening.opened.connect(self._on_opened)
        self.opening.wanted.connect(self._on_wanted)
        self.opening.failed.connect(self._on_failed)

    @Slot(str)
    def begin(self, passphrase: str | None = None) -> None:
        """Tries to open, with a passphrase where one was given."""
        self._passphrase = passphrase
        self.opening.begin(passphrase)

    @Slot(object)
    def _on_opened(self, opened: Opened) -> None:
        self._page, self._passphrase = None, None
        self.opened.emit(opened, self._first)

    @Slot(object)
    def _on_wanted(self, wanted: Wanted) -> None:
        if wanted is Wanted.PASSPHRASE:
            self._ask_passphrase()
        else:
            self._ask_enrolment()

    def _ask_passphrase(self) -> None:
        from desktop.ui.opening.passphrase import PassphrasePage

        page = PassphrasePage(self._theme, self._preferences, self._folder)
        page.given.connect(self.begin)
        page.folder_asked.connect(self._on_folder)
        self._show(page)

    def _ask_enrolment(self) -> None:
        from desktop.service.founding import Founding
        from desktop.ui.enrolment.page import EnrolmentPage

        founding = Founding(self._folder)
        page = EnrolmentPage(self._theme, self._preferences, self._tasks, founding, self._passphrase)
        page.enrolled.connect(self._on_enrolled)
        page.folder_asked.connect(self._on_folder)
        self._show(page)

    @Slot(str, object)
    def _on_enrolled(self, username: str, passphrase: object) -> None:
        self._first = username
        self.begin(passphrase if isinstance(passphrase, str) else None)

    @Slot(object)
    def _on_failed(self, trouble: "LoketError") -> None:
        """A wrong passphrase is told at its field; everything else on a page of its own."""
        from desktop.security.database_key import WrongPassphrase
        from desktop.ui.opening.passphrase import PassphrasePage
        from desktop.ui.opening.trouble import OpeningTroublePage

        if isinstance(self._page, PassphrasePage) and isinstance(trouble, WrongPassphrase):
            self._page.refuse(trouble)
        elif isinstance(self._page, OpeningTroublePage):
            self._page.show_trouble(trouble)
        else:
            page = OpeningTroublePage(self._theme, self._preferences, self._folder, trouble)
            page.again.connect(self._on_again)
            page.folder_asked.connect(self._on_folder)
            page.closed.connect(self._window.close)
            self._show(page)

    @Slot()
    def _on_again(self) -> None:
        self.begin(self._passphrase)

    @Slot()
    def _on_folder(self) -> None:
        """Another folder is this computer's from now on; only a folder that a person chose is remembered."""
        chosen = QFileDialog.getExistingDirectory(self._window, self.tr("Folder data meja"), str(self._folder.parent))
        if chosen:
            self._folder = Path(chosen)
            self._preferences.folder = self._folder
            self.opening.move(self._folder)
            self.begin()

    def _show(self, page: QWidget) -> None:
        self._page = page
        self._window.show_front(page)
