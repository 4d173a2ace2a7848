"""Builds the program with its window, in order, and stops it in reverse: application, look, one window, desk, sync."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.ui.preferences import computer_preferences
from desktop.ui.shell.crash import CrashGuard
from desktop.ui.shell.only_one import OnlyOne
from desktop.ui.start import Running, application, themed
from desktop.ui.trial import Trial

_SWITCH_S = 0.0005
"""For how long a thread at work may keep the window waiting for its turn; Python's usual 5 ms, with the hundred calls
that paint a list, is half a second."""


Beside = Callable[[Running], QObject]
"""Makes what goes along with a window from outside: it belongs to the window, and the program knows nothing of it."""


def open_window(
    folder: Path, passphrase: str | None = None, *, trial: bool = False, beside: Beside | None = None
) -> int:
    """Shows the window of a profile folder until it is closed; gives the exit code.

    Where that folder has a window already, that one comes to the front and this start is over. A `trial` closes it
    once there is a page that a person can use, and gives 1 where none came.
    """
    sys.setswitchinterval(_SWITCH_S)
    app = application()
    app.setApplicationName("Loket")
    only = OnlyOne(folder)
    if only.ask_other():
        return 0
    only.listen()
    guard = CrashGuard(folder)
    guard.install()
    preferences = computer_preferences()
    running = Running(folder, themed(app, preferences), preferences)
    guard.crashed.connect(running.window.on_crash)
    only.asked.connect(running.window.come_to_front)
    closing = Trial(running) if trial else None
    if beside is not None:
        beside(running)
    running.begin(passphrase)
    try:
        code = app.exec()
        return code if closing is None else closing.code
    finally:
        only.close()
        running.close()
        guard.remove()
