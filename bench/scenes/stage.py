"""The window of one scene: the real one, over a copy of a sample desk, with the time of the sample."""

from contextlib import ExitStack
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QRadioButton, QWidget

from bench.sample import cast
from bench.sample.build import NOW
from bench.scenes.waiting import settle, until
from bench.scenes.worlds import Worlds
from desktop.config import World
from desktop.db import cases
from desktop.db.cases import CaseRow
from desktop.service.desk import Desk
from desktop.service.opening import open_desk
from desktop.service.welcoming import welcome_of
from desktop.ui.preferences import Preferences
from desktop.ui.shell.opening import Opened
from desktop.ui.shell.window import MainWindow
from desktop.ui.shell.workspace import Workspace
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme

_W = TypeVar("_W", bound=QObject)


class Stage:
    """What a scene drives. Everything it changes is gone with it."""

    def __init__(self, worlds: Worlds, world: str, theme: Theme, preferences: Preferences) -> None:
        self._worlds, self._stack = worlds, ExitStack()
        self.theme, self.preferences = theme, preferences
        self.folder: Path = worlds.copy(world)
        desk = open_desk(self.folder, lambda: cast.PASSPHRASE, World(lambda: NOW))
        self.desk: Desk = self._stack.enter_context(desk)
        self.tasks = Tasks()
        self.window = MainWindow(self.tasks, theme, preferences)
        self.window.show()
        self.window.activateWindow()
        self.window.show_opened(Opened(self.desk, welcome_of(self.desk)))
        self.settle()

    def close(self) -> None:
        """Takes the window away, and what it stood on."""
        self.dismiss()
        self.window.hide()
        self.settle()
        self.tasks.close()
        self.window.deleteLater()
        self.window = None  # type: ignore[assignment]  # nothing may be done with it any more
        self._stack.close()
        self._worlds.drop(self.folder)

    # --- waiting ---

    def settle(self) -> None:
        """Until nothing is under way."""
        settle(self.tasks)

    # --- going about ---

    @property
    def workspace(self) -> Workspace:
        """What is seen after signing in."""
        assert self.window.workspace is not None, "nobody has signed in"
        return self.window.workspace

    @property
    def page(self) -> Any:
        """The page in front; untyped, because every page has acts of its own."""
        return self.workspace.pages.front()

    def choose_name(self, username: str, password: str) -> None:
        """Picks a name and types a password, and presses *Masuk*."""
        self.find(QRadioButton, f"name-{username}").setChecked(True)
        self.find(QLineEdit, "password").setText(password)
        self.find(QPushButton, "enter").click()
        self.settle()

    def sign_in(self, username: str) -> None:
        """As a person does."""
        self.choose_name(username, f"teh hangat {username}")
        until(lambda: self.window.workspace is not None, "the workspace")
        self.settle()

    def go(self, name: str) -> Any:
        """Goes to a page."""
        self.workspace.show_page(name)
        self.settle()
        return self.page

    def open_case(self, row: CaseRow) -> Any:
        """Shows a case."""
        self.workspace.open_case(row.id)
        self.settle()
        return self.page

    def rows(self, state: str | None = None, sync: str | None = None) -> list[CaseRow]:
        """The cases of this desk, the newest first."""
        with self.desk.store.reading() as connection:
            return [row for row in cases.page(connection, -1, state=state) if sync in (None, row.sync)]

    # --- finding, and making things go away ---

    def find(self, kind: type[_W], name: str, where: QObject | None = None) -> _W:
        """A part of the window by its name."""
        found = (where or self.window).findChild(kind, name)
        assert found is not None, f"there is no {kind.__name__} {name!r}"
        return found

    def dialog(self) -> QDialog:
        """The dialog that is open."""
        found = [one for one in visible_tops(self.window) if isinstance(one, QDialog)]
        assert found, "no dialog is open"
        return found[-1]

    def front(self) -> QWidget:
        """What a person has to do with: the dialog or menu in front, else the window."""
        tops = visible_tops(self.window)
        return tops[-1] if tops else self.window

    def activate(self) -> None:
        """Gives the keyboard to what is in front: a desktop does so by itself, this platform does not."""
        self.front().activateWindow()
        self.settle()

    def dismiss(self) -> None:
        """Closes dialogs and menus, as Escape does."""
        for top in visible_tops(self.window):
            top.reject() if isinstance(top, QDialog) else top.close()
        self.activate()


def visible_tops(window: QWidget) -> list[QWidget]:
    """Dialogs, menus and popups that stand before `window`."""
    tops = [top for top in QApplication.topLevelWidgets() if top is not window and top.isVisible()]
    return [top for top in tops if top.windowType() in (Qt.WindowType.Dialog, Qt.WindowType.Popup)]
