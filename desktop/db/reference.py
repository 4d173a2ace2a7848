"""Reference tables: offices, categories, holidays, deadline rules as the service publishes them; regions as shipped.

Taken over whole or not at all, in the caller's transaction. Rows of a later version keep what this one does not read.
"""

from collections.abc import Iterable

from msgspec import json
from sqlalchemy import Connection

from desktop.casework.deadlines import DeadlineRule
from desktop.casework.working_days import Holiday, WorkCalendar
from desktop.contract.digest import sha256
from desktop.contract.reference import Category, Office, ReferenceSet, RuleBook
from desktop.contract.regions import Region
from desktop.db.keys import holders
from desktop.db.remembered import forget

TIMEKEEPING = "timekeeping"
"""The edition of what deadlines are counted by: a digest, so that the same tables published again change nothing."""
_HIGHEST = 8
"""Offices one above the other; a list that goes round in a circle must end too."""
_PUBLISHED = ("offices", "categories", "holidays", "deadline_rules", "calendars")


def edition(connection: Connection, name: str) -> str | None:
    """Which edition of `published` or `regions` is here, or None."""
    found = connection.exec_driver_sql("SELECT edition FROM reference_editions WHERE name = ?", (name,)).scalar()
    return None if found is None else str(found)


def set_edition(connection: Connection, name: str, value: str) -> None:
    """Notes which edition of `name` is here."""
    connection.exec_driver_sql("INSERT OR REPLACE INTO reference_editions (name, edition) VALUES (?, ?)", (name, value))


def take_over(connection: Connection, published: ReferenceSet) -> None:
    """Replaces everything that the service publishes."""
    for table in _PUBLISHED:
        connection.exec_driver_sql(f"DELETE FROM {table}")
    _insert(connection, "offices", [(o.code, o.name, o.kind, o.parent, o.active) for o in published.offices])
    _insert(connection, "categories", [(c.id, c.parent, c.name, c.active) for c in published.categories])
    _insert(connection, "holidays", [(h.date.isoformat(), h.kind, h.name, json.encode(h)) for h in published.holidays])
    _insert(
        connection,
        "deadline_rules",
        [(r.rules, r.clock, r.valid_from.isoformat(), json.encode(r)) for r in published.rules],
    )
    _insert(connection, "calendars", [(c.rules, json.encode(c)) for c in published.calendars])
    set_edition(connection, "published", published.version)
    counted_by = (published.holidays, published.rules, published.calendars)
    set_edition(connection, TIMEKEEPING, sha256(json.encode(counted_by)).hex())
    forget(connection)


def take_over_regions(connection: Connection, regions: Iterable[Region], name: str) -> None:
    """Replaces the regions by those of edition `name`."""
    connection.exec_driver_sql("DELETE FROM regions")
    _insert(connection, "regions", [(region.code, region.name, region.level) for region in regions])
    set_edition(connection, "regions", name)


def _insert(connection: Connection, table: str, rows: list[tuple[object, ...]]) -> None:
    if rows:
        connection.exec_driver_sql(f"INSERT INTO {table} VALUES ({holders(len(rows[0]))})", rows)


def office(connection: Connection, code: str) -> Office | None:
    """An office by its code."""
    row = connection.exec_driver_sql(
        "SELECT code, name, kind, parent, active FROM offices WHERE code = ?", (code,)
    ).first()
    return None if row is None else Office(row[0], row[1], row[2], row[3], bool(row[4]))


def above(connection: Connection, code: str) -> list[str]:
    """The coordinators of an office, the nearest first, as far as the list of offices tells."""
    found: list[str] = []
    here = office(connection, code)
    while here is not None and here.parent is not None and len(found) < _HIGHEST:
        found.append(here.parent)
        here = office(connection, here.parent)
    return found


def active_offices(connection: Connection) -> list[tuple[str, str]]:
    """Code and name of the offices in use, by name."""
    rows = connection.exec_driver_sql("SELECT code, name FROM offices WHERE active ORDER BY name, code")
    return [(str(code), str(name)) for code, name in rows]


def category(connection: Connection, identity: str) -> tuple[str, str | None] | None:
    """Name and parent of a category, or None."""
    row = connection.exec_driver_sql("SELECT name, parent FROM categories WHERE id = ?", (identity,)).first()
    return None if row is None else (str(row[0]), row[1])


def categories(connection: Connection) -> list[Category]:
    """All categories, parents before their children."""
    rows = connection.exec_driver_sql("SELECT id, name, parent, active FROM categories ORDER BY rowid")
    return [Category(identity, name, parent, bool(active)) for identity, name, parent, active in rows]


def rule_book(connection: Connection) -> RuleBook | None:
    """Deadline rules and calendars as the service published them, or None before they have come."""
    rules = connection.exec_driver_sql("SELECT row FROM deadline_rules ORDER BY rules, clock, valid_from").all()
    calendars = connection.exec_driver_sql("SELECT row FROM calendars ORDER BY rules").all()
    if not rules or not calendars:
        return None
    return RuleBook(
        rules=tuple(json.decode(row[0], type=DeadlineRule) for row in rules),
        calendars=tuple(json.decode(row[0], type=WorkCalendar) for row in calendars),
    )


def holidays(connection: Connection) -> tuple[Holiday, ...]:
    """The published holidays, by date."""
    rows = connection.exec_driver_sql("SELECT row FROM holidays ORDER BY date, kind, name")
    return tuple(json.decode(row[0], type=Holiday) for row in rows)


def regions_within(connection: Connection, code: str) -> list[tuple[str, str, int]]:
    """Code, name and level of every region inside `code`, by code."""
    rows = connection.exec_driver_sql(
        "SELECT code, name, level FROM regions WHERE code > ? AND code < ? ORDER BY code", (f"{code}.", f"{code}.~")
    )
    return [(str(inner), str(name), int(level)) for inner, name, level in rows]


def has_offices(connection: Connection) -> bool:
    """Whether a list of offices has come yet."""
    return connection.exec_driver_sql("SELECT 1 FROM offices LIMIT 1").first() is not None


def region_name(connection: Connection, code: str) -> str | None:
    """The name of a province, regency, district or village."""
    found = connection.exec_driver_sql("SELECT name FROM regions WHERE code = ?", (code,)).scalar()
    return None if found is None else str(found)


def regions_named(connection: Connection, name: str, within: str, level: int) -> list[str]:
    """Codes of the regions of one level inside `within` that bear a name, however it is capitalised or spaced."""
    rows = connection.exec_driver_sql(
        "SELECT code, name FROM regions WHERE code > ? AND code < ? AND level = ?", (within, within + "~", level)
    )
    wanted = "".join(name.split()).casefold()
    return [str(code) for code, known in rows if "".join(str(known).split()).casefold() == wanted]


def has_category(connection: Connection, identity: str) -> bool:
    """Whether a category is known here."""
    return connection.exec_driver_sql("SELECT 1 FROM categories WHERE id = ?", (identity,)).first() is not None


def counts(connection: Connection) -> dict[str, int]:
    """Rows of each reference table, for `loket doctor`."""
    return {
        table: int(connection.exec_driver_sql(f"SELECT COUNT(*) FROM {table}").scalar_one())
        for table in (*_PUBLISHED, "regions")
    }
