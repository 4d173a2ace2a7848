"""The commands of `loket-national`. Without one, the service runs.

Results go to standard output (with `--json` one object as its last line), everything else to standard error. Exit
codes: 0 done, 1 refused or failed, 2 usage.
"""

import argparse
import json
import logging
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.casework.numbering import DESK_PATTERN
from desktop.errors import LoketError, UserTrouble
from national import __version__
from national.settings import Settings

if TYPE_CHECKING:
    from sqlalchemy import Connection

DONE, FAILED, USAGE = 0, 1, 2
_Report = dict[str, Any]


class CannotRead(UserTrouble):
    """A file that was named on the command line."""

    what = "Berkas {path} tidak dapat dibaca."
    safe = "Tidak ada yang diubah."
    todo = "Periksa nama dan hak akses berkas itu."


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments say; returns the exit code."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s")
    if asked.data is None and asked.act is not _openapi:
        parser.error("--data DIR")
    try:
        code: int = asked.act(asked)
    except LoketError as error:
        if getattr(asked, "json", False):
            _say(json.dumps({"error": error.code, "message": str(error)}, ensure_ascii=False))
        sys.stderr.write(f"{error}\n")
        return FAILED
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "loket-national", parents=[_place()], description="The service that desks sync with."
    )
    parser.set_defaults(act=_serve, data=None, key_file=None, json=False)
    parser.add_argument("--version", action="version", version=f"loket-national {__version__}")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8443, help="0 takes any free port")
    commands = parser.add_subparsers(metavar="COMMAND")

    def command(name: str, act: Callable[[argparse.Namespace], int], words: str) -> argparse.ArgumentParser:
        one = commands.add_parser(name, parents=[_place()], help=words, description=words)
        one.set_defaults(act=act)
        return one

    setup = command("setup", _setup, "publish reference data and the tree of offices from a file")
    setup.add_argument("file", type=Path, metavar="FILE")
    office = command("office", _office_add, "add an office to the tree")
    office.add_argument("verb", choices=["add"])
    office.add_argument("--code", required=True)
    office.add_argument("--name", required=True)
    office.add_argument("--kind", required=True, choices=["district", "agency", "coordinator", "province", "national"])
    office.add_argument("--parent")
    invite = command("invite", _invite, "make a one-time enrolment code for a desk")
    invite.add_argument("--office", required=True)
    invite.add_argument("--desk", required=True, type=_desk_number, help="two digits, after a restore with a letter")
    revoke = command("revoke", _revoke, "shut a desk out")
    revoke.add_argument("--desk", required=True, help="office, dash and desk number: 33.74.01-02")
    revoke.add_argument("--reason", required=True)
    command("verify", _verify, "recompute every chain, hash, commitment and signature")
    command("openapi", _openapi, "print the OpenAPI document")
    return parser


def _place() -> argparse.ArgumentParser:
    """Options that may stand before and behind a command. Made anew for each: parsers share the defaults of parents."""
    place = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    place.add_argument("--data", type=Path, metavar="DIR", help="the service's data folder")
    place.add_argument("--key-file", type=Path, metavar="FILE", help="its key (default: DIR.key, beside the folder)")
    place.add_argument("--json", action="store_true", help="the result as one JSON object")
    return place


def _desk_number(text: str) -> str:
    if not re.fullmatch(DESK_PATTERN, text):
        raise argparse.ArgumentTypeError(f"{text!r}")
    return text


def _settings(asked: argparse.Namespace) -> Settings:
    return Settings.of(
        asked.data,
        asked.key_file,
        getattr(asked, "host", "127.0.0.1"),
        getattr(asked, "port", 0),
    )


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _report(asked: argparse.Namespace, report: _Report, words: str) -> None:
    _say(json.dumps(report, ensure_ascii=False) if asked.json else words)


def _in_transaction(asked: argparse.Namespace, work: "Callable[[Connection], _Report]") -> _Report:
    """Open the database beside a running service, do one thing in one transaction, close."""
    from national.opening import open_database

    engine = open_database(_settings(asked))
    try:
        with engine.begin() as connection:
            return work(connection)
    finally:
        engine.dispose()


def _serve(asked: argparse.Namespace) -> int:
    from national.serving import serve

    serve(_settings(asked), _say)
    return DONE


def _setup(asked: argparse.Namespace) -> int:
    from national import offices

    try:
        document = asked.file.read_bytes()
    except OSError as error:
        raise CannotRead(path=asked.file) from error

    def work(connection: "Connection") -> _Report:
        reference = offices.publish(connection, document)
        return {"version": reference.version, "offices": len(reference.offices)}

    report = _in_transaction(asked, work)
    _report(asked, report, f"Rujukan versi {report['version']} terbit, {report['offices']} instansi.")
    return DONE


def _office_add(asked: argparse.Namespace) -> int:
    from desktop.contract.reference import Office
    from national import offices

    def work(connection: "Connection") -> _Report:
        offices.add(connection, Office(asked.code, asked.name, asked.kind, asked.parent))
        return {"office": asked.code}

    _report(asked, _in_transaction(asked, work), f"Instansi {asked.code} ada dalam pohon.")
    return DONE


def _invite(asked: argparse.Namespace) -> int:
    from national import enrolment, root
    from national.moment import Moments

    def work(connection: "Connection") -> _Report:
        code = enrolment.invite(connection, root.root_key(connection), Moments(), asked.office, asked.desk)
        return {"office": asked.office, "desk": asked.desk, "code": code.text()}

    report = _in_transaction(asked, work)
    _report(asked, report, report["code"])
    return DONE


def _revoke(asked: argparse.Namespace) -> int:
    from national import desks, offices, root
    from national.moment import Moments
    from national.unit import Unit

    def work(connection: "Connection") -> _Report:
        moments = Moments()
        unit = Unit(connection, offices.load_tree(connection), moments.now())
        fresh = desks.revoke(unit, root.root_key(connection), moments, asked.desk, asked.reason)
        return {"desk": asked.desk, "revoked": True, "before": not fresh}

    _report(asked, _in_transaction(asked, work), f"Meja {asked.desk} dicabut.")
    return DONE


def _verify(asked: argparse.Namespace) -> int:
    from national import verifying

    def work(connection: "Connection") -> _Report:
        return verifying.verify(connection)

    report = _in_transaction(asked, work)
    _report(asked, report, verifying.words(report))
    return DONE if report["verified"] else FAILED


def _openapi(asked: argparse.Namespace) -> int:
    from national.openapi import document

    sys.stdout.write(document())
    return DONE
