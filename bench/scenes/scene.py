"""What a scene is, and the studio in which scenes are played one after the other."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QMessageLogContext, QObject, QSettings, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from bench.scenes.looks import Look, Wardrobe
from bench.scenes.stage import Stage
from bench.scenes.worlds import Worlds
from desktop.ui.preferences import computer_preferences
from desktop.ui.start import application
from desktop.ui.theme.fonts import load_fonts
from desktop.ui.theme.theme import Choice, Theme

_PLATFORM_SAYS = "This plugin does not support"
Drive = Callable[[Stage], object]


def nothing(stage: Stage) -> None:
    """Where a scene is what is there anyhow."""


@dataclass(frozen=True)
class Scene:
    """`go` brings the window there once. `then` opens what does not outlive another look: dialogs, menus, a toast."""

    name: str
    words: str
    who: str
    """Who has signed in; nobody where it is empty."""
    go: Drive
    then: Drive = nothing
    world: str = "clerk"
    focused: str = ""
    """The part that has the focus in the end; what the window itself chose where it is empty."""


class StrayWindows(QObject):
    """Notes what is shown as a window of its own before it has a place in one: it flashes up and takes the focus."""

    def __init__(self, said: list[str], parent: QObject) -> None:
        super().__init__(parent)
        self._said = said

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # the name is Qt's
        is_shown = event.type() is QEvent.Type.Show
        if is_shown and isinstance(watched, QWidget) and _is_stray(watched):
            self._said.append(f"a {type(watched).__name__} was shown as a window of its own")
        return False


def _is_stray(widget: QWidget) -> bool:
    plain = widget.windowType() is Qt.WindowType.Window
    return plain and widget.isWindow() and not isinstance(widget, QMainWindow)


class Studio:
    """Application, theme and worlds, made once."""

    def __init__(self, folder: Path, lasts_days: int | None = None) -> None:
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder / "settings"))
        self.said: list[str] = []
        """What Qt complained of, and windows that nobody wanted; the offscreen platform's own complaint is not ours."""
        self._before = qInstallMessageHandler(self._on_message)
        self.app: QApplication = application()
        self._strays = StrayWindows(self.said, self.app)
        self.app.installEventFilter(self._strays)
        load_fonts()
        self.preferences = computer_preferences()
        self.theme = Theme(self.app, Choice.LIGHT)
        self.wardrobe = Wardrobe(self.theme, self.preferences)
        self.worlds = Worlds(folder) if lasts_days is None else Worlds(folder, lasts_days)

    def close(self) -> None:
        """Qt speaks for itself again."""
        self.app.removeEventFilter(self._strays)
        qInstallMessageHandler(self._before)

    def _on_message(self, kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
        if not words.startswith(_PLATFORM_SAYS):
            self.said.append(words)

    @contextmanager
    def play(self, scene: Scene) -> Iterator["Played"]:
        """The window in a scene."""
        stage = Stage(self.worlds, scene.world, self.theme, self.preferences)
        try:
            self.wardrobe.put_on(Look(), stage.window)
            if scene.who:
                stage.sign_in(scene.who)
            scene.go(stage)
            stage.settle()
            yield Played(scene, stage, self.wardrobe)
        finally:
            stage.close()


class Played:
    """A scene that is on."""

    def __init__(self, scene: Scene, stage: Stage, wardrobe: Wardrobe) -> None:
        self.scene, self.stage, self._wardrobe = scene, stage, wardrobe

    def look(self, look: Look) -> None:
        """Shows it in another look, with everything that belongs to it open."""
        self.stage.dismiss()
        self._wardrobe.put_on(look, self.stage.window)
        self.stage.settle()
        self.scene.then(self.stage)
        self.stage.activate()
        if self.scene.focused:
            self.stage.find(QWidget, self.scene.focused).setFocus()
            self.stage.settle()
