"""`loket deadline`: until when, and why then, by the rules and holidays that come with the program.

With `--case` those of a case at this desk, by what holds there (`case_deadlines`).
"""

import argparse
import datetime as dt

from msgspec import Struct

from desktop.casework.deadlines import CLOCKS, Pause, deadline, rule_for
from desktop.casework.office_settings import ZONES
from desktop.casework.working_days import WorkingDays
from desktop.commands import case_deadlines
from desktop.commands.output import DONE, result, tell
from desktop.contract.reference import read_holidays, read_rules
from desktop.errors import UserTrouble
from desktop.phrases import Phrase
from desktop.resources import resource

_YEARS = range(2000, 2101)
_DAY = dt.timedelta(days=1)
_RESTS = Phrase("belum dapat ditentukan, menunggu pelapor")


class UnknownClock(UserTrouble):
    """`--rule` or `--rules` names nothing."""

    what = "Tidak ada aturan {name}. Yang ada: {known}."
    safe = "Tidak ada yang diubah."
    todo = "Pilih salah satu."


class NoMoment(UserTrouble):
    """`--received` or `--pause` cannot be read."""

    what = "{name} tidak terbaca sebagai waktu: {text}."
    safe = "Tidak ada yang diubah."
    todo = "Tulis misalnya 2026-11-24T10:30+07:00, dan jeda sebagai 2026-11-25..2026-11-27."


class DayAndWhy(Struct, frozen=True):
    """A day that does not count."""

    date: dt.date
    why: str


class Due(Struct, frozen=True):
    """A date with its reasons. `due` is null while the clock rests without an end; `unknown_years` lack holidays."""

    due: dt.datetime | None
    counted: tuple[dt.date, ...]
    skipped: tuple[DayAndWhy, ...]
    legal_basis: str
    unknown_years: tuple[int, ...]


def run(options: argparse.Namespace) -> int:
    """Counts it and says why."""
    if options.case is not None:
        return case_deadlines.run(options)
    if options.received is None:
        raise NoMoment(name="--received", text="-")
    book = read_rules(resource("reference/deadline_rules.json"))
    calendars = {calendar.rules: calendar for calendar in book.calendars}
    calendar = calendars.get(options.rules)
    if calendar is None:
        raise UnknownClock(name=options.rules, known=", ".join(calendars))
    if options.rule not in CLOCKS:
        raise UnknownClock(name=options.rule, known=", ".join(CLOCKS))
    start = _moment("--received", options.received, options.zone)
    rule = rule_for(book.rules, options.rules, options.rule, start.date())
    days = WorkingDays(calendar, read_holidays(resource("reference/holidays.json")))
    found = deadline(rule, days, start, [_pause(text, start.tzinfo) for text in options.pause])
    tell(f"{CLOCKS[rule.clock]}: {found.due:%Y-%m-%d %H.%M}" if found.due else f"{CLOCKS[rule.clock]}: {_RESTS}")
    for one in found.skipped:
        tell(f"{one.date}: {one.why}")
    for year in found.unknown_years:
        tell(str(Phrase("Hari libur {year} belum ada dalam daftar: tanggal ini masih dapat bergeser.", year=year)))
    skipped = tuple(DayAndWhy(one.date, str(one.why)) for one in found.skipped)
    result(Due(found.due, found.counted, skipped, rule.legal_basis, found.unknown_years), options.json)
    return DONE


def _moment(name: str, text: str, zone: str | None, default: dt.tzinfo | None = None) -> dt.datetime:
    """A moment with its zone: its own, else `--zone`, else WIB; told in the zone of the office."""
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError as error:
        raise NoMoment(name=name, text=text) from error
    if moment.year not in _YEARS:
        raise NoMoment(name=name, text=text)
    office = default or (ZONES[zone] if zone else moment.tzinfo) or ZONES["WIB"]
    return moment.replace(tzinfo=office) if moment.tzinfo is None else moment.astimezone(office)


def _pause(text: str, zone: dt.tzinfo | None) -> Pause:
    """`FROM..TO`: days, both with all of their hours, or moments; without a TO until further notice."""
    since, dots, until = text.partition("..")
    if not dots:
        raise NoMoment(name="--pause", text=text)
    begins = _moment("--pause", since, None, zone)
    ends = _moment("--pause", until, None, zone) if until else None
    if ends is not None and "T" not in until:
        ends += _DAY
    if ends is not None and ends <= begins:
        raise NoMoment(name="--pause", text=text)
    return Pause(begins, ends)
