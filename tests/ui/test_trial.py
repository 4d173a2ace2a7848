"""A window on trial: it closes by itself, and its exit code says whether anybody could have used it."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.start import Running
from desktop.ui.trial import Trial
from tests.desks import PASSPHRASE


@pytest.mark.parametrize("passphrase", [PASSPHRASE, None])
def test_it_closes_once_a_page_that_can_be_used_was_painted(
    running: Running, qtbot: QtBot, passphrase: str | None
) -> None:
    trial = Trial(running)
    assert trial.code == 1
    with qtbot.waitSignal(running.window.closed):
        running.begin(passphrase)
    assert trial.code == 0


def test_where_the_data_does_not_open_it_says_so(running: Running, qtbot: QtBot) -> None:
    trial = Trial(running)
    with qtbot.waitSignal(running.window.closed):
        running.begin("melati putih")
    assert trial.code == 1
