"""What this desk counts deadlines by: rules, calendars and holidays as published, else as they come with the program.

Read once for each connection and kept there until other tables come: every save asks for it.
"""

from functools import cache

from msgspec import json
from sqlalchemy import Connection

from desktop.casework.clocks import Timekeeping
from desktop.casework.office_settings import ZONES, OfficeSettings, calendar_of
from desktop.casework.working_days import Holiday, WorkingDays
from desktop.contract.digest import sha256
from desktop.contract.reference import RuleBook, read_holidays, read_rules
from desktop.db import office_settings, reference
from desktop.resources import resource

_KEPT = "loket.timekeeping"
_FILES = ("reference/deadline_rules.json", "reference/holidays.json")


def edition(connection: Connection) -> str:
    """Which tables are here, and what the office has set. Whatever was counted otherwise is counted anew."""
    published = reference.edition(connection, reference.TIMEKEEPING) or "-"
    settings = office_settings.own(connection)
    set_here = (
        settings.rules,
        settings.zone,
        settings.work_week,
        settings.opens,
        settings.closes,
        settings.works_in_collective_leave,
    )
    return f"{_shipped_edition()} {published} {sha256(json.encode(set_here)).hex()}"


def keeping(connection: Connection) -> Timekeeping:
    """What deadlines are counted by at this desk now."""
    settings = office_settings.own(connection)
    marker = edition(connection)
    kept = connection.info.get(_KEPT)
    if kept is None or kept[0] != marker:
        kept = connection.info[_KEPT] = (marker, _read(connection, settings))
    found: Timekeeping = kept[1]
    return found


def rule_sets(connection: Connection) -> tuple[str, ...]:
    """The sets of rules that are here, in their order."""
    book = reference.rule_book(connection) or _shipped()[0]
    return tuple(calendar.rules for calendar in book.calendars)


def _read(connection: Connection, settings: OfficeSettings) -> Timekeeping:
    book, holidays = reference.rule_book(connection), reference.holidays(connection)
    if book is None:
        book, shipped = _shipped()
        holidays = holidays or shipped
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
