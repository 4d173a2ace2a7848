"""`loket enrol`."""

import argparse
from pathlib import Path

from msgspec import Struct

from desktop.commands.opening import profile_of
from desktop.commands.output import DONE, PARTLY, result, tell
from desktop.commands.secrets import Secrets
from desktop.config import World
from desktop.contract.enrolment import WrongCode, parse_code
from desktop.service.desk import Desk
from desktop.service.enrolling import check_address, enrol, found_desk, take_over_regions
from desktop.service.newcomers import Newcomer, welcome
from desktop.service.opening import open_desk, open_folder, prepare_folder
from desktop.service.overview import Status, status
from desktop.service.syncing import client_of
from desktop.sync.troubles import SyncTrouble


class Enrolled(Struct, frozen=True):
    """What became of an enrolment. `confirmed` false: the desk can record, and asks again when it syncs."""

    desk: str
    confirmed: bool
    words: str
    waits_for_supervisor: bool


def run(options: argparse.Namespace) -> int:
    """Makes the folder a desk and asks the service to confirm it; without a code, adds a person to the desk it is."""
    secrets = Secrets(options)
    if options.code is None:
        return _add_person(options, secrets)
    code = _code(options.code)
    parse_code(code)
    check_address(options.service)
    folder = profile_of(options)
    under_passphrase = options.no_keyring or options.passphrase_fd is not None
    prepare_folder(folder, secrets.new_passphrase if under_passphrase else None)
    with open_folder(folder, secrets.passphrase) as store:
        desk = found_desk(folder, store, World(), code, options.service, _newcomer(options, secrets))
        take_over_regions(desk)
        words = _ask(desk)
        return _told(options, status(desk), words)


def _add_person(options: argparse.Namespace, secrets: Secrets) -> int:
    with open_desk(profile_of(options), secrets.passphrase) as desk:
        welcome(desk, _newcomer(options, secrets))
        return _told(options, status(desk), f"{options.name} dapat masuk dan mencatat; penyelia perlu menambahkannya.")


def _newcomer(options: argparse.Namespace, secrets: Secrets) -> Newcomer:
    roles = tuple(role.strip() for role in options.roles.split(",") if role.strip())
    return Newcomer(options.username, options.name, roles, secrets.new_password())


def _ask(desk: Desk) -> str:
    client = client_of(desk)
    try:
        enrol(desk, client)
    except SyncTrouble as trouble:
        return f"Meja siap mencatat, tetapi belum terdaftar. {trouble.words()}"
    finally:
        client.close()
    return "Meja terdaftar."


def _told(options: argparse.Namespace, here: Status, words: str) -> int:
    tell(words)
    result(Enrolled(here.desk, here.enrolled, words, options.username in here.people_waiting), options.json)
    return DONE if here.enrolled else PARTLY


def _code(text: str) -> str:
    """The code as typed, or what the file behind `@` holds."""
    if not text.startswith("@"):
        return text
    try:
        return Path(text[1:]).read_text("utf-8")[:4096]
    except (OSError, UnicodeDecodeError) as error:
        raise WrongCode from error
