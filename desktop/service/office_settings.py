"""What the office has set for itself: read by everybody, changed by a supervisor, signed and sent like any act."""

import datetime as dt

from desktop.casework import events as ev
from desktop.casework.office_bodies import MAX_CREST
from desktop.casework.office_settings import OfficeSettings, difference
from desktop.casework.roles import Role
from desktop.db import office_settings, people, timekeeping
from desktop.db.store import Transaction
from desktop.errors import UserTrouble
from desktop.phrases import Phrase
from desktop.service.desk import Desk, Session
from desktop.service.pen import Pen
from desktop.service.staffing import NotConfirmedYet

_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
"""How a PNG and a JPEG file begin."""
_LINE, _LINES = 200, 4
_NAME, _TEXT, _TEMPLATES = 80, 8_000, 50


class NotForYou(UserTrouble):
    """Only a supervisor sets what holds for the whole office."""

    what = "Pengaturan kantor hanya dapat diubah penyelia."
    safe = "Tidak ada yang diubah."
    todo = "Minta penyelia kantor ini."


class UnusableSetting(UserTrouble):
    """Something that an office cannot set like this."""

    what = "{problem}"
    safe = "Tidak ada yang diubah; yang diketik tetap ada."
    todo = "Perbaiki isian itu, lalu simpan lagi."


class UnusableCrest(UserTrouble):
    """A file that is no picture, or a picture too large to be sent along."""

    what = "Berkas lambang ini tidak dapat dipakai."
    safe = "Lambang yang lama tetap dipakai."
    todo = "Pakai gambar PNG atau JPEG, paling besar 60 KB."


class UnknownRules(UserTrouble):
    """A set of deadline rules that this desk does not have."""

    what = "Aturan tenggat “{rules}” tidak ada di meja ini."
    safe = "Tidak ada yang diubah."
    todo = "Pilih salah satu yang ada, atau sinkronkan dahulu."


def settings_of(connection: Transaction) -> OfficeSettings:
    """What the office of this desk has set."""
    return office_settings.own(connection)


def read(desk: Desk) -> OfficeSettings:
    """The same, in a transaction of its own."""
    with desk.store.reading() as connection:
        return settings_of(connection)


def change(desk: Desk, session: Session, wanted: OfficeSettings) -> ev.Event | None:
    """Sets what differs from what holds now; None where nothing does.

    Raises NotForYou, NotConfirmedYet, UnusableSetting, UnusableCrest, UnknownRules; then nothing was changed.
    """
    if Role.SUPERVISOR not in session.roles:
        raise NotForYou
    with desk.store.writing() as connection:
        if not people.is_confirmed(connection, session.key.key_id):
            raise NotConfirmedYet
        now = settings_of(connection)
        if wanted == now:
            return None
        _check(connection, now, wanted)
        pen = Pen(connection, desk, session)
        event = pen.act_for_office("settings.changed", difference(now, wanted))
        pen.finish()
    desk.store.recount_dues()
    return event


def rule_sets(desk: Desk) -> tuple[str, ...]:
    """The sets of deadline rules that this desk has."""
    with desk.store.reading() as connection:
        return timekeeping.rule_sets(connection)


def _check(connection: Transaction, now: OfficeSettings, wanted: OfficeSettings) -> None:
    if wanted.crest != now.crest and wanted.crest and not _is_picture(wanted.crest):
        raise UnusableCrest
    if wanted.rules != now.rules and wanted.rules not in timekeeping.rule_sets(connection):
        raise UnknownRules(rules=wanted.rules[:40])
    problem = _line_problem(wanted) or _hours_problem(wanted) or _template_problem(wanted)
    if problem is not None:
        raise UnusableSetting(problem=problem)


def _is_picture(data: bytes) -> bool:
    return len(data) <= MAX_CREST and data.startswith(_PICTURES)


def _line_problem(wanted: OfficeSettings) -> Phrase | None:
    if len(wanted.address) > _LINES:
        return Phrase("Alamat paling banyak {most} baris.", most=_LINES)
    lines = (*wanted.address, wanted.head_name, wanted.head_title, wanted.head_number)
    longest = max(len(line) for line in lines)
    return (
        Phrase("Satu baris paling panjang {most} huruf; ini {n}.", most=_LINE, n=longest) if longest > _LINE else None
    )


def _hours_problem(wanted: OfficeSettings) -> Phrase | None:
    try:
        hours = [dt.time.fromisoformat(text) if text else None for text in (wanted.opens, wanted.closes)]
    except ValueError:
        return Phrase("Jam buka ditulis seperti 08:00.")
    if hours[0] is not None and hours[1] is not None and hours[0] >= hours[1]:
        return Phrase("Jam tutup harus sesudah jam buka.")
    return None


def _template_problem(wanted: OfficeSettings) -> Phrase | None:
    for templates in (wanted.answer_templates, wanted.archive_templates):
        if len(templates) > _TEMPLATES:
            return Phrase("Contoh kalimat paling banyak {most}.", most=_TEMPLATES)
        for one in templates:
            if not one.name.strip() or not one.text.strip():
                return Phrase("Setiap contoh kalimat perlu nama dan isi.")
            if len(one.name) > _NAME or len(one.text) > _TEXT:
                return Phrase(
                    "Contoh “{name}” terlalu panjang: nama paling banyak {name_most} huruf, isi {text_most}.",
                    name=one.name[:40],
                    name_most=_NAME,
                    text_most=_TEXT,
                )
    return None
