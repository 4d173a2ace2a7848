"""What is done in a window while it is measured: with the keyboard, as a person does it."""

import socket
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QRadioButton, QTableView

from bench.watch import Story, Watch, found, press, type_text

_CONTROL = Qt.KeyboardModifier.ControlModifier
_PAGES, _NOTCHES, _DEEP = 150, 200, 12_000
_HELD_KEY_MS = 33
"""Between two presses of a key that is held down."""
_TYPING_MS = 1_500
"""What a quick person needs for a password; meanwhile the program imports what comes next."""
_PATIENCE_S = 120.0

Telling = Callable[[Watch], Story]


def sign_in(watch: Watch, user: str, password: str) -> Story:
    """Waits until the page takes typing, then types; ends when *Beranda* shows what waits for this person."""
    yield lambda: found(QLineEdit, "password") is not None and found(QRadioButton, f"name-{user}") is not None
    field, name = found(QLineEdit, "password"), found(QRadioButton, f"name-{user}")
    assert field is not None
    assert name is not None
    name.setChecked(True)
    field.window().activateWindow()  # no window manager does it here, and keys act in an active window only
    field.setFocus()
    type_text("a")
    yield lambda: field.text() == "a"
    watch.mark("usable")
    field.clear()
    type_text(password)
    yield _after(_TYPING_MS)
    press(Qt.Key.Key_Return)
    watch.mark("entered")
    yield lambda: bool(_page("home")) and not _busy()
    watch.mark("home")


def _page(name: str) -> Any:
    return next((w for w in QApplication.allWidgets() if w.objectName() == f"page-{name}" and w.isVisible()), None)


def _busy() -> bool:
    """Whether the database still works for the window."""
    from desktop.ui.page import Page  # not before the first paint: it imports the database

    page = next(w for w in QApplication.allWidgets() if isinstance(w, Page))
    return page.context.tasks.busy


def _table() -> QTableView:
    table = found(QTableView, "cases-table")
    assert table is not None
    return table


def _list(watch: Watch) -> Story:
    """Goes to *Daftar*; ends when it shows rows."""
    _page("home").window().activateWindow()
    yield lambda: QApplication.activeWindow() is not None
    watch.mark("list_asked")
    press(Qt.Key.Key_2, _CONTROL)
    yield lambda: bool(_page("cases")) and _table().model().rowCount() > 0 and not _busy()
    watch.mark("list")
    _table().setFocus()


def _end() -> None:
    QApplication.closeAllWindows()
    QCoreApplication.quit()


def start(user: str, password: str) -> Telling:
    """Sign-in, *Beranda*, *Daftar*."""

    def story(watch: Watch) -> Story:
        yield from sign_in(watch, user, password)
        yield from _list(watch)
        _end()

    return story


def scroll(user: str, password: str) -> Telling:
    """Through the list: page by page, with the wheel, to its depth; and there it is read anew."""

    def story(watch: Watch) -> Story:
        yield from sign_in(watch, user, password)
        yield from _list(watch)
        watch.listen()
        for _ in range(_PAGES):
            press(Qt.Key.Key_PageDown)
            yield _after(_HELD_KEY_MS)
        watch.marks["pages_deaf"] = watch.deaf_ms()
        watch.listen()
        for _ in range(_NOTCHES):
            _turn_wheel()
            yield _after(16)
        watch.marks["wheel_deaf"] = watch.deaf_ms()
        model, deep = _table().model(), min(_DEEP, _cases_here())
        while model.rowCount() < deep:
            press(Qt.Key.Key_End)
            yield partial(_has_grown, model.rowCount())
        watch.marks["rows"] = _table().model().rowCount()
        yield _after(200)
        watch.listen()
        _page("cases").refresh()
        yield lambda: not _busy()
        yield _after(200)
        watch.marks["refresh_deaf"] = watch.deaf_ms()
        _end()

    return story


def _has_grown(before: int) -> bool:
    return _table().model().rowCount() > before and not _busy()


def _after(ms: float) -> Callable[[], bool]:
    until = time.perf_counter() + ms / 1000
    return lambda: time.perf_counter() > until


def _turn_wheel() -> None:
    viewport = _table().viewport()
    middle = QPointF(viewport.rect().center())
    turn = QWheelEvent(
        middle, viewport.mapToGlobal(middle), QPoint(0, 0), QPoint(0, -360), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QCoreApplication.postEvent(viewport, turn)


def stall(user: str, password: str, port: str, arriving: str) -> Telling:
    """While somebody goes through the list, what waits at the service arrives; `ready` asks for the service."""

    def story(watch: Watch) -> Story:
        yield from sign_in(watch, user, password)
        yield from _list(watch)
        rows = _cases_here()
        print("ready", flush=True)
        yield lambda: _listens(int(port))
        watch.marks["idle_deaf"] = watch.deaf_ms()
        watch.listen()
        began = time.perf_counter()
        press(Qt.Key.Key_F5)
        give_up = began + _PATIENCE_S
        while _cases_here() < rows + int(arriving) and time.perf_counter() < give_up:
            press(Qt.Key.Key_PageDown)
            yield _after(_HELD_KEY_MS)
        watch.marks["arrived"] = _cases_here() - rows
        watch.marks["arrival_s"] = round(time.perf_counter() - began, 2)
        yield lambda: not _busy()
        yield _after(300)
        watch.marks["sync_deaf"] = watch.deaf_ms()
        _end()

    return story


def _cases_here() -> int:
    """How many cases the list says there are."""
    counts = _page("cases")._counts
    return counts.all if counts is not None else 0


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(0.2)
        return probe.connect_ex(("127.0.0.1", port)) == 0


STORIES: dict[str, Callable[..., Telling]] = {"start": start, "scroll": scroll, "stall": stall}
