"""The first start in the window: three steps from a coordinator's code to a desk that records."""

from PySide6.QtCore import Signal

from desktop.service.founding import Founding
from desktop.ui.front.page import FrontPage
from desktop.ui.preferences import Preferences
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme


class EnrolmentPage(FrontPage):
    """`enrolled` carries user name and passphrase (or None) once the folder is a desk; it is closed again by then.

    `folder_asked` when another folder is meant. `passphrase` is the one already given for a folder that has a key.
    """

    enrolled = Signal(str, object)
    folder_asked = Signal()

    def __init__(
        self, theme: Theme, preferences: Preferences, tasks: Tasks, founding: Founding, passphrase: str | None = None
    ) -> None:
        super().__init__(theme, preferences)
        self._tasks = tasks
        self._founding = founding
        self._passphrase = passphrase
