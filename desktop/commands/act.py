"""`loket act`: one act on one case, or on every case that waits for it."""

import argparse
import sys
from pathlib import Path
from typing import Any

from msgspec import Struct, ValidationError, convert, json

from desktop.casework.events import UNREADABLE
from desktop.casework.explaining import VERBS
from desktop.commands.opening import desk_and_person
from desktop.commands.output import DONE, PARTLY, result, tell
from desktop.errors import UserTrouble
from desktop.service import acting, recording, staffing
from desktop.service.desk import Desk, Session


class CannotReadBody(UserTrouble):
    """`--body` is not there or not JSON."""

    what = "Isian {name} tidak terbaca: {problem}."
    safe = "Tidak ada yang diubah."
    todo = "Beri berkas berisi satu objek JSON."


class WhichCase(UserTrouble):
    """Neither --case nor --every, or both."""

    what = "Belum jelas kasus mana yang dimaksud."
    safe = "Tidak ada yang diubah."
    todo = "Beri --case NOMOR, atau --every untuk semua yang menunggu tindakan ini."


class StaffForm(Struct, frozen=True):
    """The body of `staff.added` as a person gives it: who waits, and the roles where they are not those asked for."""

    username: str
    roles: tuple[str, ...] | None = None


class Acted(Struct, frozen=True, omit_defaults=True):
    """What was done: how many acts, for one the event and (when recorded) the number; and every refusal in words."""

    kind: str
    done: int
    event: str | None = None
    number: str | None = None
    refused: tuple[tuple[str, str], ...] = ()


def run(options: argparse.Namespace) -> int:
    """Does it and says what was done."""
    body = _body(options.body)
    with desk_and_person(options) as (desk, session):
        acted = _act(desk, session, options, body)
    verb = VERBS.get(options.kind, "ditambahkan")
    tell(f"{acted.done} {verb}." if not acted.refused else f"{acted.done} {verb}, {len(acted.refused)} tidak:")
    for case, words in acted.refused[:20]:
        tell(f"{case}: {words}")
    result(acted, options.json)
    return PARTLY if acted.refused else DONE


def _act(desk: Desk, session: Session, options: argparse.Namespace, body: dict[str, Any]) -> Acted:
    kind: str = options.kind
    if kind == "complaint.recorded":
        saved = recording.record(desk, session, recording.complaint_of(body))
        return Acted(kind, 1, saved.event.id, saved.number)
    if kind == "staff.added":
        form = _form(body)
        return Acted(kind, 1, staffing.add(desk, session, form.username, form.roles).id)
    if options.every == (options.case is not None):
        raise WhichCase
    if options.every:
        bulk = acting.act_on_waiting(desk, session, kind, body, lambda done: tell(f"{kind}: {done}"))
        return Acted(kind, bulk.done, refused=tuple((case, str(reason)) for case, reason in bulk.refused))
    with desk.store.reading() as connection:
        case = acting.find_case(connection, options.case)
    return Acted(kind, 1, acting.act(desk, session, case, kind, body).id)


def _form(body: dict[str, Any]) -> StaffForm:
    try:
        return convert(body, StaffForm)
    except ValidationError as error:
        raise acting.UnusableBody(kind="staff.added", problem=error) from error


def _body(name: str) -> dict[str, Any]:
    if not name:
        return {}
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return json.decode(data, type=dict[str, Any])
    except (OSError, *UNREADABLE) as error:
        raise CannotReadBody(name=name, problem=error) from error
