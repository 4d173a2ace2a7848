"""What most commands begin with: the desk of the profile, and the person who acts there."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.commands.secrets import Secrets
from desktop.config import default_profile
from desktop.service.desk import Desk, Session, sign_in
from desktop.service.opening import open_desk


def profile_of(options: argparse.Namespace) -> Path:
    """The data folder that is meant."""
    return options.profile or default_profile()


@contextmanager
def desk_of(options: argparse.Namespace) -> Iterator[Desk]:
    """The desk, open."""
    with open_desk(profile_of(options), Secrets(options).passphrase) as desk:
        yield desk


@contextmanager
def desk_and_person(options: argparse.Namespace) -> Iterator[tuple[Desk, Session]]:
    """The desk, open, and the person who signed in."""
    secrets = Secrets(options)
    with open_desk(profile_of(options), secrets.passphrase) as desk:
        yield desk, sign_in(desk, options.username, secrets.password())
