"""Before anybody has signed in: opening, sign-in, and what stands in its way."""

from bench.scenes.scene import Scene, nothing
from bench.scenes.stage import Stage
from desktop.ui.shell.window import OpeningPage


def _opening(stage: Stage) -> None:
    stage.window.show_front(OpeningPage(stage.theme))


def _wrong_password(stage: Stage) -> None:
    stage.choose_name("siti", "bukan ini")


def _locked(stage: Stage) -> None:
    stage.go("record")
    stage.window.lock()


SCENES = (
    Scene("opening", "the first thing that is seen", "", _opening),
    Scene("signin", "who works here?", "", nothing),
    Scene("signin-three", "more names", "", nothing, world="supervisor"),
    Scene("signin-wrong", "the password does not fit", "", _wrong_password),
    Scene("signin-locked", "locked in the middle of work", "siti", _locked),
)
