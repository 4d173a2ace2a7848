"""What a test leaves behind: threads that run, timers that will fire, windows that are still there.

`conftest.py` asks after every test, when all its fixtures are done. Loads no Qt where the test did not.
"""

import gc
import sys
import threading
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

Standing = dict[tuple[str, int], str]
"""What runs or stands, by kind and identity, each in words."""

JOIN_S = 5.0
"""For a thread that was told to end and is on its way. Only one that stays costs this much."""
_OF_QT = "Dummy-"
"""Python's note of a thread that it did not begin; the note stays when that thread is over."""


def standing() -> Standing:
    """All that runs or stands now."""
    found: Standing = {("thread", thread.ident or 0): f"thread {thread.name}" for thread in _threads()}
    if "PySide6.QtCore" in sys.modules:
        found |= _running_in_qt()
    if "PySide6.QtWidgets" in sys.modules:
        found |= _windows()
    return found


def left_behind(before: Mapping[tuple[str, int], str]) -> list[str]:
    """What stands now and did not before, in words; what only waits to be cleared away is cleared away first."""
    _delete_later_is_now()
    if standing().keys() - before.keys():
        gc.collect()
        _delete_later_is_now()
        for thread in _threads():
            if ("thread", thread.ident) not in before:
                thread.join(JOIN_S)
    return sorted(words for key, words in standing().items() if key not in before)


def _threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if not thread.name.startswith(_OF_QT)]


def _delete_later_is_now() -> None:
    """`deleteLater` waits for an event loop, and after a test there is none."""
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _running_in_qt() -> Standing:
    """Those that Python made or has met; Qt keeps no list of its own."""
    import shiboken6
    from PySide6.QtCore import QThread, QTimer

    found: Standing = {}
    for one in shiboken6.getAllValidWrappers():
        if isinstance(one, QThread) and one.isRunning():
            found["QThread", _address(one)] = f"running QThread of {_owner(one)}"
        elif isinstance(one, QTimer) and one.isActive():
            found["QTimer", _address(one)] = f"running QTimer of {_owner(one)}"
    return found


def _windows() -> Standing:
    from PySide6.QtWidgets import QApplication

    windows = QApplication.topLevelWidgets()
    return {("window", _address(one)): f"window {_named(one)} of {_owner(one)}" for one in windows}


def _address(one: "QObject") -> int:
    import shiboken6

    return int(shiboken6.getCppPointer(one)[0])


def _owner(one: "QObject") -> str:
    parent = one.parent()
    return "nobody" if parent is None else _named(parent)


def _named(one: "QObject") -> str:
    return f"{type(one).__name__} “{one.objectName()}”"
