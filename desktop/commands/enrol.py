"""`loket enrol`."""

import argparse
from pathlib import Path

from msgspec import Struct

from desktop.app import open_folder, prepare_folder
from desktop.commands.opening import profile_of
from desktop.commands.output import DONE, PARTLY, result, tell
from desktop.commands.secrets import Secrets
from desktop.config import World
from desktop.contract.enrolment import WrongCode, parse_code
from desktop.service.enrolling import Newcomer, enrol, found_desk, take_over_regions
from desktop.service.overview import status
from desktop.service.syncing import client_of
from desktop.sync.troubles import SyncTrouble


class Enrolled(Struct, frozen=True):
    """What became of an enrolment. `confirmed` false: the desk can record, and asks again when it syncs."""

    desk: str
    confirmed: bool
    words: str
    waits_for_supervisor: bool


def run(options: argparse.Namespace) -> int:
    """Makes the folder a desk and asks the service to confirm it."""
    code = _code(options.code)
    parse_code(code)
    folder = profile_of(options)
    secrets = Secrets(options)
    under_passphrase = options.no_keyring or options.passphrase_fd is not None
    prepare_folder(folder, secrets.passphrase() if under_passphrase else None)
    roles = tuple(role.strip() for role in options.roles.split(",") if role.strip())
    world = World()
    with open_folder(folder, secrets.passphrase) as store:
        newcomer = Newcomer(options.username, options.name, roles, secrets.password())
        desk = found_desk(folder, store, world, code, options.service, newcomer)
        take_over_regions(desk)
        client = client_of(desk)
        words = "Meja terdaftar."
        try:
            enrol(desk, client)
        except SyncTrouble as trouble:
            words = f"Meja siap mencatat, tetapi belum terdaftar. {trouble.words()}"
        finally:
            client.close()
        here = status(desk)
        tell(words)
        waits = options.username in here.people_waiting
        result(Enrolled(here.desk, here.enrolled, words, waits), options.json)
    return DONE if here.enrolled else PARTLY


def _code(text: str) -> str:
    """The code as typed, or what the file behind `@` holds."""
    if not text.startswith("@"):
        return text
    try:
        return Path(text[1:]).read_text("utf-8")[:4096]
    except (OSError, UnicodeDecodeError) as error:
        raise WrongCode from error
