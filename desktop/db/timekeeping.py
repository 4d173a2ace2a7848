"""What this desk counts deadlines by: rules, calendars and holidays as published, else as they come with the program.

Read once for each connection and kept there until other tables come: every save asks for it.
"""

from functools import cache

from sqlalchemy import Connection

from desktop.casework.clocks import Timekeeping
from desktop.casework.working_days import Holiday, WorkingDays
from desktop.contract.digest import sha256
from desktop.contract.reference import RuleBook, read_holidays, read_rules
from desktop.db import reference
from desktop.resources import resource

RULES = "nasional"
"""The set of rules of an office that has chosen no other."""
_KEPT = "loket.timekeeping"
_FILES = ("reference/deadline_rules.json", "reference/holidays.json")


def edition(connection: Connection) -> str:
    """Which tables are here. Whatever was counted under another edition is counted anew."""
    return f"{_shipped_edition()} {reference.edition(connection, reference.TIMEKEEPING) or '-'}"


def keeping(connection: Connection) -> Timekeeping:
    """What deadlines are counted by at this desk now."""
    marker = edition(connection)
    kept = connection.info.get(_KEPT)
    if kept is None or kept[0] != marker:
        kept = connection.info[_KEPT] = (marker, _read(connection))
    found: Timekeeping = kept[1]
    return found


def _read(connection: Connection) -> Timekeeping:
    book, holidays = reference.rule_book(connection), reference.holidays(connection)
    if book is None:
        book, shipped = _shipped()
        holidays = holidays or shipped
    calendar = next((calendar for calendar in book.calendars if calendar.rules == RULES), book.calendars[0])
    return Timekeeping(rules=book.rules, name=calendar.rules, days=WorkingDays(calendar, holidays))


@cache
def _shipped() -> tuple[RuleBook, tuple[Holiday, ...]]:
    rules, holidays = (resource(name) for name in _FILES)
    return read_rules(rules), read_holidays(holidays)


@cache
def _shipped_edition() -> str:
    return sha256(b"".join(resource(name) for name in _FILES)).hex()
