"""Lists, timelines, counters, search, likeness: what screens read. All of it follows from log, feed and queue.

`project` brings the named cases up to date and is the only way in, for an own act, for the feed, for an import and for
`rebuild`: so a rebuilt table equals the one that grew (`loket verify` proves it).
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from operator import itemgetter
from typing import Any

from msgspec import Struct, json
from sqlalchemy import Connection

from desktop.casework import events as ev
from desktop.casework.complaint import Case, Entry, Outcome, fold
from desktop.db import dues, likeness, links, news, office_settings, people, reference, rights, search, timekeeping
from desktop.db.keys import holders, unpacked
from desktop.db.rights import Rights

HERE, SENT, ARRIVED, DISPUTE = "here", "sent", "arrived", "dispute"
"""The four honest states of a case (sync.md, section 6)."""

EDITION = "8"
"""Of the rules by which the log becomes lists. Raised with every change of them; older lists are then made anew."""
_EDITION, _COUNTED = "projections", "dues"
_BY_CASE = ("timeline", "case_links", *news.TABLES)
"""What is said of a case beside its own row."""
_TABLES = ("cases", "counters", *_BY_CASE)  # dropped and made anew here; `people` makes its own
_READ = """
SELECT e.case_id, e.n, e.bytes, f.outcome, q.sent, f.reason
FROM events e
LEFT JOIN feed f ON f.g = (
    SELECT MAX(g) FROM feed WHERE event = e.id AND part IS NULL AND hash = e.hash
)
LEFT JOIN queue q ON q.n = e.n
WHERE e.case_id IN ({cases}) AND e.bytes IS NOT NULL
ORDER BY e.case_id, f.g IS NULL, f.g, e.hlc, e.id
"""


def cases_of(connection: Connection, events: Sequence[bytes]) -> list[bytes]:
    """The cases that events belong to, each once."""
    cases: dict[bytes, None] = {}
    for start in range(0, len(events), 500):
        some = tuple(events[start : start + 500])
        rows = connection.exec_driver_sql(
            f"SELECT DISTINCT case_id FROM events WHERE case_id IS NOT NULL AND id IN ({holders(len(some))})",
            some,
        )
        cases.update((bytes(row[0]), None) for row in rows)
    return list(cases)


def queued_cases(connection: Connection) -> list[bytes]:
    """The cases of which something is not confirmed yet."""
    rows = connection.exec_driver_sql(
        "SELECT DISTINCT e.case_id FROM queue q JOIN events e ON e.n = q.n WHERE e.case_id IS NOT NULL"
    )
    return [bytes(row[0]) for row in rows]


def project(connection: Connection, cases: Sequence[bytes]) -> None:
    """Folds the named cases anew and writes what lists, timelines, counters and search say of them."""
    known = rights.read(connection)
    for start in range(0, len(cases), 500):
        some = tuple(cases[start : start + 500])
        rows = connection.exec_driver_sql(_READ.format(cases=holders(len(some))), some).all()
        views = [view for _, group in groupby(rows, key=itemgetter(0)) if (view := _view(list(group), known))]
        if views:
            _write(connection, views)


def read_case(connection: Connection, case: bytes, known: Rights | None = None) -> Case | None:
    """The case as this desk sees it, folded from the log. `known` are everybody's rights, where many cases are read."""
    rows = connection.exec_driver_sql(_READ.format(cases="?"), (case,)).all()
    return fold(entry for _, entry in _entries(rows, known or rights.read(connection)))


def _entries(rows: Iterable[Any], known: Rights) -> list[tuple[Any, Entry]]:
    """What the rows hold, each beside its row; damaged ones are left out, for `loket verify` to name."""
    entries = []
    for row in rows:
        _, _, data, outcome, _, reason = row
        try:
            event = ev.decode_event(data)
            told = None if outcome is None else Outcome(outcome)
        except (*ev.UNREADABLE, ValueError):
            continue
        roles = known.of(event.actor.key) if told is None else frozenset()
        entries.append((row, Entry(event, told, roles, reason or "", known.alone)))
    return entries


class _View(Struct, frozen=True):
    """A case as it shall stand in the tables: `n` is its row, `events` the log numbers of its steps."""

    n: int
    key: bytes
    case: Case
    sync: str
    events: tuple[int, ...]


def _view(rows: list[Any], known: Rights) -> _View | None:
    entries = _entries(rows, known)
    case = fold(entry for _, entry in entries)
    if case is None:
        return None
    sync = _sync_state(case, [row[4] for row, entry in entries if entry.outcome is None])
    numbers = tuple(row[1] for row, _ in entries)
    return _View(min(numbers), bytes(rows[0][0]), case, sync, numbers)


def _sync_state(case: Case, unconfirmed: list[int | None]) -> str:
    if case.in_dispute:
        return DISPUTE
    if any(not sent for sent in unconfirmed):
        return HERE
    return SENT if unconfirmed else ARRIVED


def _write(connection: Connection, views: Sequence[_View]) -> None:
    before = _before(connection, [view.n for view in views])
    seen = timekeeping.counting(connection)
    _count(connection, views, before)
    connection.exec_driver_sql(
        "INSERT OR REPLACE INTO cases (n, id, number, office, handling, state, sync, title, place, region, category,"
        f" channel, classification, anonymous, secret, received_at, acted_at, course, {', '.join(dues.COLUMNS)})"
        f" VALUES ({holders(18 + len(dues.COLUMNS))})",
        [(*_case_row(view), *dues.columns(view.case, seen)) for view in views],
    )
    if before:  # of a case that is new nothing was said yet
        for table in _BY_CASE:
            connection.exec_driver_sql(f"DELETE FROM {table} WHERE case_n = ?", [(n,) for n in before])
    connection.exec_driver_sql(
        "INSERT INTO timeline (case_n, position, event_n, kind, at, office, person, fate, state, outcome, refusal)"
        f" VALUES ({holders(11)})",
        [row for view in views for row in _timeline_rows(view)],
    )
    links.write(connection, {view.n: view.case.links for view in views})
    news.write(connection, {view.n: (view.case, view.events) for view in views}, seen.office)
    changed = [(view.n, view.case.content) for view in views if view.n not in before or view.case.reworded]
    if changed:
        search.index(connection, changed)
        likeness.index(connection, changed)


def _case_row(view: _View) -> tuple[object, ...]:
    course, content = view.case.course, view.case.content
    return (
        view.n,
        view.key,
        content.number,
        course.office,
        course.handling,
        course.state,
        view.sync,
        content.title,
        content.place,
        content.region,
        content.category,
        content.channel,
        content.classification,
        content.anonymous,
        content.secret,
        content.received_at,
        view.case.steps[-1].event.at,
        json.encode(course),
    )


def _timeline_rows(view: _View) -> Iterator[tuple[object, ...]]:
    for position, (number, step) in enumerate(zip(view.events, view.case.steps, strict=True)):
        event = step.event
        told = (step.fate, step.state, step.outcome, step.refusal)
        yield (view.n, position, number, event.kind, event.at, event.office, event.actor.person, *told)


def _before(connection: Connection, rows: list[int]) -> dict[int, tuple[str, str]]:
    """State and sync state of the cases that are in the tables already, by row."""
    found = connection.exec_driver_sql(
        f"SELECT n, state, sync FROM cases WHERE n IN ({holders(len(rows))})", tuple(rows)
    )
    return {n: (state, sync) for n, state, sync in found}


def _count(connection: Connection, views: Sequence[_View], before: dict[int, tuple[str, str]]) -> None:
    """Moves cases from the counters of what they were to those of what they are."""
    moved: Counter[str] = Counter()
    for view in views:
        moved.update((f"state:{view.case.course.state}", f"sync:{view.sync}"))
        if view.n in before:
            state, sync = before[view.n]
            moved.subtract((f"state:{state}", f"sync:{sync}"))
    _move_counters(connection, moved)


def _move_counters(connection: Connection, moved: Counter[str]) -> None:
    steps = [(name, n) for name, n in moved.items() if n]
    if steps:
        connection.exec_driver_sql(
            "INSERT INTO counters (name, n) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET n = n + excluded.n", steps
        )
        connection.exec_driver_sql("DELETE FROM counters WHERE n = 0")


def note_sent(connection: Connection, cases: Sequence[bytes]) -> None:
    """Cases of which everything is on its way now turn from `here` to `sent`; nothing else of them changes."""
    _turn(connection, cases, HERE, SENT, "NOT EXISTS")


def note_waiting(connection: Connection, cases: Sequence[bytes]) -> None:
    """Cases of which something waits again turn from `sent` to `here`; nothing else of them changes."""
    _turn(connection, cases, SENT, HERE, "EXISTS")


def _turn(connection: Connection, cases: Sequence[bytes], before: str, after: str, unsent: str) -> None:
    """`unsent`: whether an event that was never sent has to be there."""
    moved: Counter[str] = Counter()
    for start in range(0, len(cases), 500):
        some = tuple(cases[start : start + 500])
        done = connection.exec_driver_sql(
            f"UPDATE cases SET sync = ? WHERE sync = ? AND id IN ({holders(len(some))}) AND {unsent} ("
            " SELECT 1 FROM events e JOIN queue q ON q.n = e.n WHERE e.case_id = cases.id AND NOT q.sent)",
            (after, before, *some),
        )
        moved.update({f"sync:{after}": done.rowcount, f"sync:{before}": -done.rowcount})
    _move_counters(connection, moved)


def is_current(connection: Connection) -> bool:
    """Whether the lists were made by this version's rules. Their due dates may wait to be counted anew (`recount`)."""
    return reference.edition(connection, _EDITION) == EDITION


def dues_are_current(connection: Connection) -> bool:
    """Whether every due date was counted by the rules and holidays that are here."""
    return reference.edition(connection, _COUNTED) == timekeeping.counting(connection).edition


def recount(connection: Connection, limit: int = 200) -> bool:
    """Counts the due dates of up to `limit` cases anew after rules or holidays have changed; whether more are left.

    Where it has come to is kept in the store: an interrupted count goes on at the next call.
    """
    seen = timekeeping.counting(connection)
    edition = seen.edition
    counted, _, at = (reference.edition(connection, _COUNTED) or "").rpartition("@")
    after = int(at) if counted == edition else 0
    rows = connection.exec_driver_sql("SELECT n, id FROM cases WHERE n > ? ORDER BY n LIMIT ?", (after, limit)).all()
    known = rights.read(connection)
    found = [(n, case) for n, key in rows if (case := read_case(connection, bytes(key), known)) is not None]
    if found:
        connection.exec_driver_sql(
            f"UPDATE cases SET {', '.join(f'{name} = ?' for name in dues.COLUMNS)} WHERE n = ?",
            [(*dues.columns(case, seen), n) for n, case in found],
        )
    more = len(rows) == limit
    reference.set_edition(connection, _COUNTED, f"{edition}@{rows[-1][0]}" if more else edition)
    return more


def rebuild(connection: Connection) -> None:
    """Drops every projection and makes it anew from the log, and notes by which version's rules."""
    reference.set_edition(connection, _EDITION, EDITION)
    people.rebuild(connection)
    office_settings.rebuild(connection)
    reference.set_edition(connection, _COUNTED, timekeeping.counting(connection).edition)
    for table in _TABLES:
        connection.exec_driver_sql(f"DELETE FROM {table}")
    search.clear(connection)
    likeness.clear(connection)
    rows = connection.exec_driver_sql("SELECT case_id FROM events WHERE case_id IS NOT NULL GROUP BY case_id")
    project(connection, [bytes(row[0]) for row in rows])


def fingerprint(connection: Connection) -> str:
    """A hash over every row of every projection and every word in the indexes."""
    whole = hashlib.sha256()
    for table in (*_TABLES, "people", "office_settings"):
        for row in connection.exec_driver_sql(f"SELECT * FROM {table} ORDER BY 1, 2"):
            whole.update(repr(tuple(row)).encode())
    for entry in chain(search.words(connection), likeness.rows(connection)):
        whole.update(repr(entry).encode())
    return whole.hexdigest()


def case_id(key: bytes) -> str:
    """A case's id as text."""
    return unpacked(key)
