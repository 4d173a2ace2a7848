"""`loket` without a command: the window."""

import argparse

from desktop.app import open_window
from desktop.commands.secrets import Secrets
from desktop.config import default_profile
from desktop.ui.preferences import computer_preferences


def run(options: argparse.Namespace) -> int:
    """Shows the window until it is closed. A passphrase from an open file spares the person from being asked."""
    passphrase = None if options.passphrase_fd is None else Secrets(options).passphrase()
    folder = options.profile or computer_preferences().folder or default_profile()
    return open_window(folder, passphrase, trial=options.trial)
