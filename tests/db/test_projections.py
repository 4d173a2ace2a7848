"""Lists, timelines, counters and search that grew act by act are the ones that a rebuild from the log makes.

Random legal acts of three people, several in a transaction, with syncs between them in which the service accepts some
acts and disputes others.
"""

import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import convert

from desktop.casework import events as ev
from desktop.casework.acts import State
from desktop.casework.complaint import Outcome
from desktop.casework.ids import CaseId
from desktop.casework.workflow import Course, advance, begin
from desktop.db import cases, people, projections
from desktop.db.keys import packed
from desktop.db.store import Transaction
from desktop.service.pen import NotLegal, Pen
from desktop.service.recording import write_complaint
from desktop.service.staffing import add
from tests.desks import MAIN_PATH, MORNING, SITI, Workplace, complaint, desk_in
from tests.service.fake_national import National, exchange, settle

ASIDE: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("dewi", "note.added", {"text": "Pelapor menelepon lagi."}),
    ("sari", "complaint.amended", {"changes": [{"field": "place", "base": None, "value": "Gang Melati"}]}),
    ("budi", "complaint.amended", {"changes": [{"field": "place", "base": None, "value": "Gang Mawar"}]}),
    ("budi", "disposition.declined", {"target": "", "reason": "Belum jelas."}),
    ("budi", "answer.returned", {"target": "", "reason": "Sebutkan tanggalnya."}),
    ("budi", "case.returned", {"reason": "Jalan provinsi."}),
    ("budi", "case.archived", {"reason_code": "too_vague"}),
    ("budi", "complaint.voided", {"reason": "Salah catat."}),
)
ACTS = (*MAIN_PATH, *ASIDE)
SYNC = "sync"
step = st.one_of(
    st.just(("record", 0, 0)),
    st.tuples(st.just("act"), st.integers(0, 5), st.integers(0, len(ACTS) - 1)),
    st.tuples(st.just("next"), st.integers(0, 5), st.integers(0, len(MAIN_PATH) - 1)),
)
transaction = st.one_of(
    st.lists(step, min_size=1, max_size=8),
    st.tuples(st.just(SYNC), st.sampled_from([None, *(kind for _, kind, _ in ACTS)]), st.sampled_from(list(Outcome))),
)


class Story:
    """What people do, several acts in one transaction."""

    def __init__(self, place: Workplace, national: National) -> None:
        self.place = place
        self.national = national
        self.cases: list[CaseId] = []

    def tell(self, plan: Any) -> None:
        if isinstance(plan, tuple):
            _, kind, outcome = plan
            self.national.outcomes = {} if kind is None else {kind: outcome}
            exchange(self.place, self.national)
        else:
            with self.place.store.writing() as connection:
                self._write(connection, plan)

    def _write(self, connection: Transaction, plan: list[tuple[str, int, int]]) -> None:
        courses: dict[CaseId, Course] = {}
        for what, which, choice in plan:
            if what == "record" or not self.cases:
                pen = Pen(connection, self.place.desk, self.place.session("sari"))
                saved = write_complaint(pen, complaint(f"Laporan ke-{len(self.cases)}: selokan mampet.", who=SITI))
                pen.finish()
                self.cases.append(saved.case)
                courses[saved.case] = begin(saved.event)
                continue
            case = self.cases[which % len(self.cases)]
            course = courses.get(case) or cases.course(connection, case)
            if course is not None:
                courses[case] = self._act(connection, course, self._choose(what, course, choice))

    def _choose(self, what: str, course: Course, choice: int) -> tuple[str, str, dict[str, Any]]:
        """Any act, or the next one of the main path, so that cases come far."""
        if what == "act":
            return ACTS[choice]
        after = {State.RECEIVED: choice % 2, State.PROPOSED: 2, State.DISPOSED: 3, State.IN_PROCESS: 4}
        return MAIN_PATH[after.get(course.state, {State.ANSWER_PROPOSED: 5}.get(course.state, 6 + choice % 2))]

    def _act(self, connection: Transaction, course: Course, act: tuple[str, str, dict[str, Any]]) -> Course:
        who, kind, form = act
        pen = Pen(connection, self.place.desk, self.place.session(who))
        body = convert(self._filled(course, kind, form), ev.KINDS[kind])
        try:
            event = pen.act(course, kind, body)
        except NotLegal:
            return course
        pen.finish()
        return advance(course, event, body)

    def _filled(self, course: Course, kind: str, form: dict[str, Any]) -> dict[str, Any]:
        standing = course.answer if kind.startswith("answer") else course.proposal
        target = standing.event if standing else course.decision
        if kind == "disposition.approved":
            disposition = MAIN_PATH[0][2]["disposition"]
            return {"target": target, "proposed": disposition, "disposition": disposition}
        return form | ({"target": target} if kind in ("answer.approved", "answer.returned") or "target" in form else {})


def count_anew(place: Workplace) -> dict[str, int]:
    rows = place.sql("SELECT state, sync FROM cases")
    return dict(Counter(f"state:{row[0]}" for row in rows) + Counter(f"sync:{row[1]}" for row in rows))


def check_that_nothing_changes(place: Workplace) -> None:
    """Rebuilds, and compares table by table so that a failure says where."""
    tables = ("cases", "timeline", "counters")
    with place.store.writing() as connection:
        grown = {name: connection.exec_driver_sql(f"SELECT * FROM {name} ORDER BY 1, 2").all() for name in tables}
        before = projections.fingerprint(connection)
        projections.rebuild(connection)
        for name in tables:
            assert connection.exec_driver_sql(f"SELECT * FROM {name} ORDER BY 1, 2").all() == grown[name]
        assert projections.fingerprint(connection) == before


@given(plans=st.lists(transaction, max_size=10))
@settings(max_examples=40, deadline=None)
def test_grown_lists_are_rebuilt_lists(plans: list[Any]) -> None:
    with tempfile.TemporaryDirectory() as folder, desk_in(Path(folder)) as place:
        national = National()
        settle(place, national)
        story = Story(place, national)
        for plan in plans:
            story.tell(plan)
        check_that_nothing_changes(place)
        with place.store.reading() as connection:
            assert cases.counters(connection) == count_anew(place)


def test_a_fingerprint_sees_every_row_and_every_word(place: Workplace) -> None:
    saved = place.record("Pohon tumbang menutup jalan.")
    seen = set()
    for change in (
        "UPDATE cases SET title = 'Pohon tegak'",
        "UPDATE timeline SET fate = 'disputed'",
        "UPDATE counters SET n = n + 1",
        "DELETE FROM case_search",
        "DELETE FROM case_likeness",
        "SELECT 1",
    ):
        with place.aborted() as connection:
            connection.exec_driver_sql(change)
            seen.add(projections.fingerprint(connection))
    assert len(seen) == 6
    with place.store.reading() as connection:
        case = projections.read_case(connection, packed(saved.case))
        assert case is not None
        assert case.content.title == "Pohon tumbang menutup jalan"
        assert projections.read_case(connection, bytes(16)) is None


def test_a_case_is_honest_about_where_it_is(place: Workplace) -> None:
    national = National()
    settle(place, national)
    saved = place.record()
    assert place.one("SELECT sync FROM cases") == projections.HERE
    national.failing = 503
    exchange(place, national)
    assert place.one("SELECT sync FROM cases") == projections.SENT
    national.failing = None
    exchange(place, national)
    assert place.one("SELECT sync FROM cases") == projections.ARRIVED
    national.outcomes = {"complaint.verified": Outcome.SUPERSEDED}
    place.act("budi", saved.case, "complaint.verified")
    exchange(place, national)
    assert place.one("SELECT sync FROM cases") == projections.DISPUTE


@pytest.mark.parametrize("outcome", [Outcome.HELD, Outcome.REJECTED, Outcome.CONFLICT])
def test_a_complaint_that_the_service_did_not_accept_stays_in_the_list(place: Workplace, outcome: Outcome) -> None:
    national = National()
    settle(place, national)
    saved = place.record()
    national.outcomes = {"complaint.recorded": outcome}
    exchange(place, national)
    check_that_nothing_changes(place)
    assert place.sql("SELECT number, sync FROM cases") == [(saved.number, projections.DISPUTE)]


def test_people_added_with_other_roles_than_they_asked_for_leave_lists_as_a_rebuild_makes_them(
    place: Workplace,
) -> None:
    settle(place, National(), "budi", "sari")
    saved = place.record()
    place.act("budi", saved.case, "complaint.verified")
    place.act("dewi", saved.case, "note.added", text="Sudah ditelepon.")
    add(place.desk, place.session("budi"), "dewi", ("observer",))
    check_that_nothing_changes(place)


def test_staff_that_grew_is_the_staff_that_a_rebuild_makes(place: Workplace) -> None:
    national = National()
    settle(place, national)
    with place.store.writing() as connection:
        grown = people.everybody(connection)
        people.rebuild(connection)
        assert people.everybody(connection) == grown
    assert [person.username for person in grown] == ["budi", "dewi", "sari"]


def test_a_list_comes_in_pages_of_one_state_or_of_all(place: Workplace) -> None:
    saved = [place.record(f"Laporan {n}") for n in range(5)]
    place.walk(saved[1].case, "disposition.approved")
    with place.store.reading() as connection:
        whole = cases.page(connection, 3)
        rest = cases.page(connection, 3, before=whole[-1].n)
        received = cases.page(connection, 10, state="received")
    assert [row.number for row in (*whole, *rest)] == [one.number for one in reversed(saved)]
    assert saved[1].number not in [row.number for row in received]
    assert len(received) == 4
    assert whole[0].received_at == MORNING.isoformat(timespec="seconds")
