"""What needs a person now, by role, and what was done here today. Every count is the length of the list under it."""

import datetime as dt
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Any

from msgspec import DecodeError, Struct, json
from msgspec.structs import replace

from desktop.casework.acts import State
from desktop.casework.clock_remaining import Remaining
from desktop.casework.ids import CaseId
from desktop.casework.roles import Role
from desktop.casework.workflow import Course
from desktop.db import cases, drafts, news, timekeeping
from desktop.db.cases import Due
from desktop.db.projections import DISPUTE
from desktop.db.store import Transaction
from desktop.service.approvals import Queue, is_turn_of, read_queue
from desktop.service.desk import Desk, Session
from desktop.service.dues import Dues, moments
from desktop.service.naming import office_name
from desktop.service.newness import new_cases, reader_of
from desktop.service.recording import title_of

_PAGE = 500
MOST_DUE = 200
"""Late cases that the home page holds; an office that has imported years of them works through a list."""


class Need(StrEnum):
    """Why something is on the list, in the order in which a person should look at it."""

    LATE = "late"
    DUE = "due"
    DISPUTED = "disputed"
    TASK = "task"
    APPROVE = "approve"
    HAND_OVER = "hand_over"
    TAKE_UP = "take_up"
    ANSWER = "answer"
    DRAFT = "draft"
    VERIFY = "verify"


_FOR: dict[Need, frozenset[Role]] = {
    Need.LATE: frozenset({Role.CLERK, Role.SUPERVISOR, Role.LIAISON}),
    Need.DUE: frozenset({Role.CLERK, Role.SUPERVISOR, Role.LIAISON}),
    Need.DISPUTED: frozenset({Role.CLERK, Role.SUPERVISOR, Role.LIAISON}),
    Need.TASK: frozenset({Role.CLERK, Role.SUPERVISOR, Role.LIAISON}),
    Need.APPROVE: frozenset({Role.SUPERVISOR}),
    Need.HAND_OVER: frozenset({Role.CLERK}),
    Need.TAKE_UP: frozenset({Role.LIAISON}),
    Need.ANSWER: frozenset({Role.LIAISON}),
    Need.DRAFT: frozenset({Role.CLERK}),
    Need.VERIFY: frozenset({Role.SUPERVISOR}),
}


class Item(Struct, frozen=True, kw_only=True):
    """One thing to do: a case, or a draft. `since` is when it was received or saved."""

    title: str
    since: str
    case: CaseId | None = None
    draft: str | None = None
    number: str = ""
    channel: str = ""
    queue: Queue | None = None
    """The queue in which a supervisor finds it."""
    office: str = ""
    """The office it would go to, or is at, by name."""
    person: str = ""
    """Who proposed it."""
    state: str = ""
    remaining: Remaining | None = None
    """Which clock makes it late or due, and by how much."""
    new: bool = False
    """Put there by somebody else, and not opened yet by this person."""

    @property
    def key(self) -> str:
        """What this is the same as after the next look."""
        return self.case or self.draft or ""


class Group(Struct, frozen=True):
    """Everything of one need, the longest waiting first.

    `more`: how many of a list by due date follow after `items`; *Daftar kasus* has them all (`dues.list_due`).
    """

    need: Need
    items: tuple[Item, ...]
    more: int = 0

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.items) + self.more


class Today(Struct, frozen=True):
    """What was done at this office since midnight."""

    recorded: int
    handed_over: int
    drafts: int


def worklist(desk: Desk, session: Session) -> tuple[Group, ...]:
    """The groups that this person can do something about; those without anything in them are left out."""
    with desk.store.reading() as connection:
        mine = [need for need in Need if _FOR[need] & session.roles]
        groups = [_group(connection, desk, session, need) for need in mine]
        new = new_cases(connection, session)
    groups = [replace(group, items=tuple(_marked(item, new) for item in group.items)) for group in groups]
    return tuple(group for group in groups if group.items)


def _marked(item: Item, new: frozenset[CaseId]) -> Item:
    return replace(item, new=True) if item.case in new else item


def _group(connection: Transaction, desk: Desk, session: Session, need: Need) -> Group:
    which = _BY_DUE.get(need)
    if which is None:
        return Group(need, tuple(_READERS[need](connection, desk, session)))
    at, read = moments(connection, desk), Dues(timekeeping.keeping(connection), desk.now())
    rows = cases.page_by_due(connection, which, at, MOST_DUE, sight=session.sight)
    items = tuple(
        Item(
            title=row.title, since=row.received_at, case=row.id, number=row.number, state=row.state,
            office=office_name(connection, row.handling), remaining=read.of(row),
        )
        for row in rows
    )  # fmt: skip
    return Group(need, items, cases.count_by_due(connection, which, at, sight=session.sight) - len(items))


def _disputed(connection: Transaction, desk: Desk, session: Session) -> Iterator[Item]:
    left = cases.counters(connection).get(f"sync:{DISPUTE}", 0)
    for row in _newest(connection):
        if not left:
            return
        if row.sync == DISPUTE:
            left -= 1
            yield _item(row)


def _newest(connection: Transaction) -> Iterator[cases.CaseRow]:
    before: int | None = None
    while rows := cases.page(connection, _PAGE, before):
        yield from rows
        before = rows[-1].n


def _item(row: cases.CaseRow, office: str = "") -> Item:
    return Item(title=row.title, since=row.received_at, case=row.id, number=row.number, office=office)


def _tasks(connection: Transaction, desk: Desk, session: Session) -> Iterator[Item]:
    """Open cases that were given to this person, the longest known first."""
    found = news.tasks(connection, reader_of(session), -1)
    for row in reversed(cases.by_rows(connection, found, sight=session.sight)):
        yield replace(_item(row, office_name(connection, row.handling)), state=row.state)


def _to_approve(connection: Transaction, desk: Desk, session: Session) -> Iterator[Item]:
    for queue in (Queue.DISPOSITION, Queue.ANSWER):
        yield from _queued(connection, desk, session, queue)


def _to_verify(connection: Transaction, desk: Desk, session: Session) -> Iterator[Item]:
    yield from _queued(connection, desk, session, Queue.VERIFICATION)


def _queued(connection: Transaction, desk: Desk, session: Session, queue: Queue) -> Iterator[Item]:
    """Those of a queue that this very person may decide: what they wrote themselves waits for somebody else."""
    for one in read_queue(connection, desk, session, queue):
        if not one.own:
            yield Item(
                title=one.title, since=one.received_at, case=one.case, number=one.number,
                queue=queue, office=one.to, person=one.proposer,
            )  # fmt: skip


def _to_hand_over(connection: Transaction, desk: Desk, session: Session) -> Iterator[Item]:
    def waits(course: Course) -> bool:
        return course.office == desk.office and not course.handed_over

    return _in_state(connection, State.ANSWERED, waits)


def _to_take_up(connection: Transaction, desk: Desk, session: Session) -> Iterator[Item]:
    return _in_state(connection, State.DISPOSED, lambda course: is_turn_of(course, desk.office))


def _to_answer(connection: Transaction, desk: Desk, session: Session) -> Iterator[Item]:
    return _in_state(connection, State.IN_PROCESS, lambda course: is_turn_of(course, desk.office))


def _in_state(connection: Transaction, state: State, wanted: Callable[[Course], bool]) -> Iterator[Item]:
    here = {course.case for course in cases.courses(connection, [state.value]) if wanted(course)}
    for row in reversed(cases.page(connection, -1, state=state.value)):
        if row.id in here:
            yield _item(row, office_name(connection, row.handling))


def _drafts(connection: Transaction, desk: Desk, session: Session) -> Iterator[Item]:
    return (_draft(one) for one in drafts.everything(connection))


def _draft(one: drafts.Draft) -> Item:
    """A draft by its title or first sentence. Its form is the recording screen's; what is not understood stays out."""
    try:
        form: Any = json.decode(one.form)
    except DecodeError:
        form = None
    texts = {name: value for name, value in form.items() if isinstance(value, str)} if isinstance(form, dict) else {}
    title = texts.get("title", "").strip() or title_of(texts.get("narrative", ""))
    return Item(title=title, since=one.saved_at, draft=one.id, channel=texts.get("channel", ""))


_BY_DUE = {Need.LATE: Due.LATE, Need.DUE: Due.SOON}
_READERS: dict[Need, Callable[[Transaction, Desk, Session], Iterator[Item]]] = {
    Need.DISPUTED: _disputed,
    Need.TASK: _tasks,
    Need.APPROVE: _to_approve,
    Need.HAND_OVER: _to_hand_over,
    Need.TAKE_UP: _to_take_up,
    Need.ANSWER: _to_answer,
    Need.DRAFT: _drafts,
    Need.VERIFY: _to_verify,
}


def today(desk: Desk) -> Today:
    """Counts since midnight on this computer's clock, of what this office did."""
    midnight = desk.now().replace(hour=0, minute=0, second=0, microsecond=0)
    with desk.store.reading() as connection:
        return Today(
            recorded=_recorded(connection, desk, midnight),
            handed_over=_handed_over(connection, desk, midnight),
            drafts=len(drafts.everything(connection)),
        )


def _recorded(connection: Transaction, desk: Desk, midnight: dt.datetime) -> int:
    """Cases that were taken down here today; the rows come newest first, so that the first older one ends it."""
    found = 0
    for row in _newest(connection):
        drawn = _drawn(row.id)
        if drawn is None or not row.number.startswith(f"{desk.office}-"):
            continue
        if drawn < midnight.timestamp():
            break
        found += 1
    return found


def _handed_over(connection: Transaction, desk: Desk, midnight: dt.datetime) -> int:
    """Cases whose answer this office handed over today."""
    yesterday = (midnight - dt.timedelta(days=1)).isoformat()
    return len({n for n, at in cases.handovers(connection, desk.office, yesterday) if _is_since(at, midnight)})


def _is_since(at: str, midnight: dt.datetime) -> bool:
    """Whether a moment in an event is not before midnight; what is none, or has no zone, is not."""
    try:
        return dt.datetime.fromisoformat(at) >= midnight
    except (ValueError, TypeError):
        return False


def _drawn(identity: str) -> float | None:
    """When an id was drawn, in seconds since 1970 (RFC 9562, version 7); None for one that follows from its source."""
    return int(identity[:8] + identity[9:13], 16) / 1000 if identity[14] == "7" else None
