"""Before anybody has signed in: opening, first start, passphrase, sign-in, and what stands in its way."""

from functools import partial

from PySide6.QtWidgets import QPushButton

from bench.scenes.scene import Scene, nothing
from bench.scenes.stage import Stage
from desktop.db.lock import AlreadyOpen
from desktop.db.store import NewerDatabase
from desktop.errors import LoketError
from desktop.security.database_key import WrongPassphrase
from desktop.security.os_keyring import KeyringProbe
from desktop.service.founding import Founding
from desktop.ui.enrolment.page import EnrolmentPage
from desktop.ui.opening.passphrase import PassphrasePage
from desktop.ui.opening.trouble import OpeningTroublePage
from desktop.ui.shell.window import OpeningPage


def _opening(stage: Stage) -> None:
    """Made in the language of each look: it is gone before anybody could choose another one."""
    stage.window.show_front(OpeningPage(stage.theme))


def _first_start(step: int, stage: Stage) -> None:
    founding = Founding(stage.folder.with_name(f"{stage.folder.name}-new"))
    page = EnrolmentPage(stage.theme, stage.preferences, stage.tasks, founding)
    stage.window.show_front(page)
    stage.settle()
    page._go(step)
    page.key.show_probe(KeyringProbe(True, "Windows Credential Locker"))
    stage.settle()


def _passphrase(stage: Stage) -> None:
    stage.window.show_front(PassphrasePage(stage.theme, stage.preferences, stage.folder))


def _wrong_passphrase(stage: Stage) -> None:
    page = PassphrasePage(stage.theme, stage.preferences, stage.folder)
    stage.window.show_front(page)
    page.words.setText("bukan ini")
    page.refuse(WrongPassphrase())


def _closed(trouble: LoketError, stage: Stage) -> None:
    stage.window.show_front(OpeningTroublePage(stage.theme, stage.preferences, stage.folder, trouble))


def _wrong_password(stage: Stage) -> None:
    stage.choose_name("siti", "bukan ini")


def _locked(stage: Stage) -> None:
    stage.go("record")
    stage.window.lock()


def _newcomer(stage: Stage) -> None:
    stage.find(QPushButton, "missing").click()


_FOLDER = r"C:\Users\loket\AppData\Local\loket"

SCENES = (
    Scene("opening", "the first thing that is seen", "", nothing, _opening),
    Scene("start-desk", "first start: which desk is this?", "", partial(_first_start, 0)),
    Scene("start-person", "first start: who is the first person?", "", partial(_first_start, 1)),
    Scene("start-key", "first start: where is the key kept?", "", partial(_first_start, 2)),
    Scene("passphrase", "a profile under a passphrase", "", _passphrase),
    Scene("passphrase-wrong", "it does not fit", "", _wrong_passphrase),
    Scene("closed-newer", "a newer Loket wrote here", "", partial(_closed, NewerDatabase(found="0007"))),
    Scene("closed-in-use", "another program is on the folder", "", partial(_closed, AlreadyOpen(folder=_FOLDER))),
    Scene("signin", "who works here?", "", nothing),
    Scene("signin-three", "more names", "", nothing, world="supervisor"),
    Scene("signin-wrong", "the password does not fit", "", _wrong_password),
    Scene("signin-newcomer", "a name that is not there yet", "", _newcomer),
    Scene("signin-locked", "locked in the middle of work", "siti", _locked),
)
