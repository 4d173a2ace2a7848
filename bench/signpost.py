"""The window of a sample desk: the program's own, with the names and passwords to sign in with below its sign-in.

    python -m bench.signpost PROFILE POST      the desk's passphrase comes by standard input

The program itself knows no password and has no place for one: what shows them is only here, which is never installed.
"""

import sys
from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from bench.sample.cast import POSTS, Player
from desktop.app import open_window
from desktop.ui.front.page import FrontPage
from desktop.ui.start import Running
from desktop.ui.theme.theme import Theme

_HEADS = {"id": "Contoh: nama dan kata sandi", "en": "Sample: names and passwords"}


class Signpost(QObject):
    """Puts the panel on every sign-in of a window."""

    def __init__(self, running: Running, players: Sequence[Player]) -> None:
        super().__init__(running)
        self._running, self._players = running, players
        running.window.locked.connect(self._on_sign_in)

    @Slot()
    def _on_sign_in(self) -> None:
        """The sign-in stands in the window, at first and whenever somebody locked it."""
        page = self._running.window.centralWidget()
        if isinstance(page, FrontPage):
            page.column.addSpacing(page.theme.metrics.px(10))
            page.column.addWidget(Passwords(self._running, page.theme, self._players))


class Passwords(QFrame):
    """Who can sign in, and with what; to be copied by the mouse."""

    def __init__(self, running: Running, theme: Theme, players: Sequence[Player]) -> None:
        super().__init__()
        self._running, self._players = running, players
        px = theme.metrics.px
        self.setProperty("k", "sunken")
        self.words = QLabel()
        self.words.setObjectName("passwords")
        self.words.setProperty("t", "caption")
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.addWidget(self.words)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets the words again. They stand in no catalogue: nobody sees them at work."""
        head = _HEADS.get(self._running.language.code, _HEADS["en"])
        rows = "".join(
            f"<tr><td>{escape(one.name)}</td><td style='padding-left:12px'><b>{escape(one.password)}</b></td></tr>"
            for one in self._players
        )
        self.words.setText(f"{escape(head)}<table cellspacing='0' cellpadding='1'>{rows}</table>")

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # the name is Qt's
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()


def main(profile: str, post: str) -> int:
    """Shows the window until it is closed."""
    players = next(one.players for one in POSTS if one.name == post)
    passphrase = sys.stdin.readline().rstrip("\n")
    return open_window(Path(profile), passphrase, beside=lambda running: Signpost(running, players))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
