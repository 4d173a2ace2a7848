"""`loket` without a command: the window."""

import argparse

from desktop.app import open_window
from desktop.config import default_profile


def run(options: argparse.Namespace) -> int:
    """Shows the window until it is closed."""
    return open_window(options.profile or default_profile())
