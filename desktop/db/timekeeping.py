"""What this desk counts deadlines by: rules, calendars and holidays as published, else as they come with the program;
the calendar as the office has corrected it, in its zone.

Read again only when other tables or settings have come: every save needs it.
"""

from functools import cache

from msgspec import Struct, json
from sqlalchemy import Connection

from desktop.casework.clocks import Timekeeping
from desktop.casework.ids import OfficeCode
from desktop.casework.office_settings import ZONES, OfficeSettings, calendar_of
from desktop.casework.working_days import Holiday, WorkingDays
from desktop.contract.digest import sha256
from desktop.contract.reference import RuleBook, read_holidays, read_rules
from desktop.db import office_settings, reference
from desktop.db.remembered import once
from desktop.resources import resource

_KEPT = "loket.timekeeping"
_FILES = ("reference/deadline_rules.json", "reference/holidays.json")


class Counting(Struct, frozen=True):
    """From where due dates are seen: this office, and what it counts by.

    What was counted under another `edition` (of the tables, and of what the office has set) is counted anew.
    """

    office: OfficeCode
    keeping: Timekeeping
    edition: str


def counting(connection: Connection) -> Counting:
    """What deadlines are counted by at this desk now."""
    return once(connection, "counting", _counting)


def keeping(connection: Connection) -> Timekeeping:
    """Its rules and working days alone."""
    return counting(connection).keeping


def rule_sets(connection: Connection) -> tuple[str, ...]:
    """The sets of rules that are here, in their order."""
    book = reference.rule_book(connection) or _shipped()[0]
    return tuple(calendar.rules for calendar in book.calendars)


def _counting(connection: Connection) -> Counting:
    office, published = connection.exec_driver_sql(
        "SELECT (SELECT office FROM desk), (SELECT edition FROM reference_editions WHERE name = ?)",
        (reference.TIMEKEEPING,),
    ).one()
    settings = office_settings.own(connection)
    edition = f"{_shipped_edition()} {published or '-'} {_edition_of(settings)}"
    before, kept = connection.info.get(_KEPT, (None, None))
    if before != edition:
        kept = _read(connection, settings)
        connection.info[_KEPT] = (edition, kept)
    return Counting(OfficeCode(office or ""), kept, edition)


def _edition_of(settings: OfficeSettings) -> str:
    """Of what an office has set, that which moves dates."""
    week, leave = settings.work_week, settings.works_in_collective_leave
    counted_by = (settings.rules, settings.zone, week, settings.opens, settings.closes, leave)
    return sha256(json.encode(counted_by)).hex()


def _read(connection: Connection, settings: OfficeSettings) -> Timekeeping:
    book, holidays = reference.rule_book(connection), reference.holidays(connection)
    shipped_book, shipped_holidays = _shipped()
    book, holidays = book or shipped_book, holidays or shipped_holidays
    calendar = next((calendar for calendar in book.calendars if calendar.rules == settings.rules), book.calendars[0])
    days = WorkingDays(calendar_of(settings, calendar), holidays)
    zone = ZONES.get(settings.zone) if settings.zone else None
    return Timekeeping(rules=book.rules, name=calendar.rules, days=days, zone=zone)


@cache
def _shipped() -> tuple[RuleBook, tuple[Holiday, ...]]:
    rules, holidays = (resource(name) for name in _FILES)
    return read_rules(rules), read_holidays(holidays)


@cache
def _shipped_edition() -> str:
    return sha256(b"".join(resource(name) for name in _FILES)).hex()
