"""Pages of the list, as the table asks for them. Runs in the database's thread; knows no widget."""

from dataclasses import dataclass, field

from msgspec import Struct
from msgspec.structs import asdict

from desktop.casework.clock_remaining import Remaining
from desktop.casework.ids import CaseId
from desktop.db.cases import CaseRow, Due
from desktop.service import case_view, dues, overview
from desktop.service.desk import Desk, Session
from desktop.service.newness import Mine, count_mine, list_mine, new_among
from desktop.ui.cases.highlight import excerpt, words_of

PAGE = 100
_LOOKED_AT = 4_000
"""Most rows looked through for one page of a state of sync: what else waits for the database comes in between."""


Place = int | tuple[str, int]
"""Behind which row a page goes on: by its number, or by due date and number in a list by due date."""


@dataclass(frozen=True)
class Query:
    """What the list shows: hits of `text`; or cases of one state, of one state of sync, by due date, one's own, all."""

    text: str = ""
    state: str | None = None
    sync: str | None = None
    due: Due | None = None
    mine: Mine | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """What is searched for, as hits are compared."""
        return words_of(self.text)


class Line(Struct, frozen=True, gc=False):
    """A row of the list, its clock as it stood when it was read; `excerpt` is the line under it while searching."""

    row: CaseRow
    remaining: Remaining | None = None
    excerpt: str = ""
    new: bool = False
    """Work that this person has not opened yet."""


@dataclass(frozen=True)
class Page:
    """Some rows of `query` in their order, read from behind `before`; `next` asks for more, None is the end."""

    query: Query
    before: Place | None
    lines: tuple[Line, ...]
    next: Place | None


@dataclass(frozen=True)
class Counts:
    """How many cases are here by state, by state of sync and by due date, and hits where `query` is a search."""

    query: Query
    states: dict[str, int]
    sync: dict[str, int]
    found: int | None
    due: dict[str, int] = field(default_factory=dict)
    mine: dict[Mine, int] = field(default_factory=dict)

    @property
    def all(self) -> int:
        """Every case at this desk."""
        return sum(self.states.values())

    def shown(self, query: Query) -> int:
        """How many rows a query without a text has."""
        if query.state:
            return self.states.get(query.state, 0)
        if query.due:
            return self.due.get(query.due, 0)
        if query.mine:
            return self.mine.get(query.mine, 0)
        return self.sync.get(query.sync, 0) if query.sync else self.all


def read_counts(desk: Desk, session: Session, query: Query) -> Counts:
    """What the pills and the sentence above the list say."""
    status = overview.status(desk)
    found = case_view.count_found(desk, session, query.text) if query.words else None
    due, mine = asdict(dues.count_due(desk, session)), count_mine(desk, session)
    return Counts(query, status.states, status.sync, found, due, mine)


def read_page(desk: Desk, session: Session, query: Query, before: Place | None, limit: int = PAGE) -> Page:
    """The next rows of a query. A page may be short, even empty, and not be the last: `next` tells."""
    if query.due is not None:
        after = before if isinstance(before, tuple) else None
        rows = dues.list_due(desk, session, query.due, limit, after)
        following = dues.behind(rows[-1]) if len(rows) == limit else None
        return Page(query, before, _lines(desk, session, query, rows), following)
    at = before if isinstance(before, int) else None
    if query.mine is not None:
        rows = list_mine(desk, session, query.mine, limit, at)
        return _page(desk, session, query, at, rows, len(rows) == limit)
    if query.text:
        rows = overview.find_cases(desk, session, query.text, limit, at) if query.words else []
        return _page(desk, session, query, at, rows, len(rows) == limit)
    if query.sync is None:
        rows = overview.list_cases(desk, session, limit, at, query.state)
        return _page(desk, session, query, at, rows, len(rows) == limit)
    return _of_sync(desk, session, query, at, limit)


def _of_sync(desk: Desk, session: Session, query: Query, before: int | None, limit: int) -> Page:
    """`list_cases` does not ask by state of sync, so the rows are looked through, a bounded number at a time."""
    found: list[CaseRow] = []
    at = before
    for _ in range(_LOOKED_AT // 1_000):
        rows = overview.list_cases(desk, session, 1_000, at)
        found += [row for row in rows if row.sync == query.sync]
        if len(found) > limit:
            return _page(desk, session, query, before, found[:limit], more=True)
        if len(rows) < 1_000:
            return _page(desk, session, query, before, found, more=False)
        at = rows[-1].n
    return Page(query, before, _lines(desk, session, query, found), at)


def _page(desk: Desk, session: Session, query: Query, before: int | None, rows: list[CaseRow], more: bool) -> Page:
    following = rows[-1].n if more and rows else None
    return Page(query, before, _lines(desk, session, query, rows), following)


def _lines(desk: Desk, session: Session, query: Query, rows: list[CaseRow]) -> tuple[Line, ...]:
    clocks, new = dues.dues(desk), new_among(desk, session, rows)
    if not query.words:
        return tuple(Line(row, clocks.of(row), new=row.n in new) for row in rows)
    said: dict[CaseId, str] = case_view.narratives(desk, session, [row.id for row in rows])
    return tuple(Line(row, clocks.of(row), excerpt(said.get(row.id, ""), query.words), row.n in new) for row in rows)
