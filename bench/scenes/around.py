"""What belongs to no page: settings, the shortcuts, the menu of small windows, troubles, messages."""

from bench.scenes.scene import Scene
from bench.scenes.stage import Stage
from desktop.db.cipher import Damaged, DiskFull
from desktop.ui.shell.crash import FILE, WindowBug


def _settings(stage: Stage) -> None:
    stage.go("settings")


def _office(stage: Stage) -> None:
    """What holds for the whole office, scrolled to its end."""
    stage.go("settings")
    page = stage.workspace.pages.page("settings")
    page.templates.text.setFocus()


def _duty(stage: Stage) -> None:
    stage.go("settings")
    stage.workspace.pages.page("settings").duty.closes.setFocus()


def _password(stage: Stage) -> None:
    stage.go("settings")
    stage.workspace.pages.page("settings").keys.password.open.click()


def _disk_full(stage: Stage) -> None:
    stage.go("home")
    stage.workspace.show_trouble(DiskFull())


def _damaged(stage: Stage) -> None:
    stage.go("cases")
    stage.workspace.show_trouble(Damaged(path=r"C:\Users\loket\AppData\Local\loket\loket.db"))


def _bug(stage: Stage) -> None:
    stage.go("home")
    stage.window.on_crash(WindowBug(detail="ValueError", file=FILE))


def _menu(stage: Stage) -> None:
    stage.workspace.topbar.open_menu()


def _toast(stage: Stage) -> None:
    stage.workspace.toast("Nomor 35.78.01-01-2612-0042-V disalin.")


def _stuck(stage: Stage) -> None:
    stage.window._on_stuck_close()


def _shortcuts(stage: Stage) -> None:
    stage.workspace._on_shortcuts()


SCENES = (
    Scene("settings", "what a person may choose", "siti", _settings),
    Scene("settings-office", "what a supervisor sets for the office", "camat", _office, world="supervisor"),
    Scene("settings-duty", "who approves, and when the office works", "camat", _duty, world="supervisor"),
    Scene("settings-office-read", "the same, to be read by a clerk", "siti", _office),
    Scene("settings-password", "another password for one's key", "siti", _password),
    Scene("trouble-disk-full", "the disk is full", "siti", _disk_full),
    Scene("trouble-damaged", "the database is damaged", "siti", _damaged),
    Scene("trouble-bug", "a slip of ours", "siti", _bug),
    Scene("menu", "every page, for a small window", "siti", lambda stage: stage.go("home"), _menu),
    Scene("toast", "something went well", "siti", lambda stage: stage.go("cases"), _toast),
    Scene("stuck", "closing with typing that the disk refuses", "siti", lambda stage: stage.go("record"), _stuck),
    Scene("shortcuts", "every key", "siti", lambda stage: stage.go("home"), _shortcuts),
)
