"""A case whose id follows from a line of an office's own file is that office's: nobody takes it in advance."""

from uuid import UUID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import json
from msgspec.structs import replace

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.acts import State
from desktop.casework.complaint import Entry, Fate, Outcome, fold
from desktop.casework.ids import CaseId, EventId, OfficeCode, case_stream, imported_case_id
from desktop.casework.roles import Role, standing
from desktop.casework.workflow import Refusal, begin, judge
from tests.unit.cases import ANI, CITRA, ELSEWHERE, Person, act, course_in, pending
from tests.unit.samples import AGENCY, BARE, OFFICE, uid
from tests.unit.samples import CASE as OF_NO_FILE

LINE = "baris-17"
IMPORTED = imported_case_id(OFFICE, LINE)
CLERK_THERE = ANI._replace(office=ELSEWHERE)


def record(case: CaseId, source: str | None = None, who: Person = ANI) -> tuple[ev.Event, bodies.Recorded]:
    """A clerk's record of a complaint under the id `case`."""
    plain = BARE["complaint.recorded"]
    assert isinstance(plain, bodies.Recorded)
    body = replace(plain, source_id=source)
    event = act("complaint.recorded", who, 1, body=body)
    return replace(event, stream=case_stream(case)), body


def verdict(case: CaseId, source: str | None = None, who: Person = ANI) -> Refusal | None:
    return judge(None, *record(case, source, who), who.roles)


def test_an_office_begins_the_case_of_a_line_of_its_own_file() -> None:
    assert verdict(IMPORTED, LINE) is None


@pytest.mark.parametrize(
    ("source", "who"),
    [
        pytest.param(LINE, CLERK_THERE, id="another office, the same line"),
        pytest.param(None, CLERK_THERE, id="another office, no line"),
        pytest.param("baris-18", ANI, id="another line"),
        pytest.param(None, ANI, id="no line"),
        pytest.param("", ANI, id="an empty line"),
        pytest.param(LINE + " ", ANI, id="almost the line"),
    ],
)
def test_nobody_else_begins_it(source: str | None, who: Person) -> None:
    assert verdict(IMPORTED, source, who) is Refusal.FOREIGN_CASE


def test_the_border_between_office_and_line_is_kept() -> None:
    """`33.74` with the line `01/7` is not `33.74.01` with the line `7`."""
    above = ANI._replace(office=OfficeCode("33.74"))
    for line in ("01/7", ".01/7", "7"):
        assert verdict(imported_case_id(OFFICE, "7"), line, above) is Refusal.FOREIGN_CASE


@pytest.mark.parametrize("case", [CaseId(OF_NO_FILE.removeprefix("case:")), CaseId(str(uuid5(UUID(int=1), "x")))])
def test_an_id_of_version_5_that_follows_from_no_file_begins_nothing(case: CaseId) -> None:
    for source in (None, LINE):
        assert verdict(case, source) is Refusal.FOREIGN_CASE


DRAWN = [uid(1), "8055f3b0-86e7-4aa9-be57-d03762c2962e", str(UUID(int=0)), str(UUID(int=2**128 - 1))]


@pytest.mark.parametrize("source", [None, LINE])
@pytest.mark.parametrize(
    "case", [uid(1), "8055f3b0-86e7-4aa9-be57-d03762c2962e", str(UUID(int=0)), str(UUID(int=2**128 - 1))]
)
def test_any_id_that_was_drawn_begins_a_case_also_one_with_a_source(case: str, source: str | None) -> None:
    assert verdict(CaseId(case), source) is None


def test_whose_case_it_is_comes_after_whether_it_was_recorded_and_before_the_role() -> None:
    nobody = ANI._replace(roles=standing({Role.OBSERVER}))
    assert verdict(IMPORTED, None, nobody) is Refusal.FOREIGN_CASE
    assert verdict(IMPORTED, LINE, nobody) is Refusal.WRONG_ROLE
    foreign = record(IMPORTED, LINE, CLERK_THERE)
    assert judge(course_in(State.RECEIVED), *foreign, CLERK_THERE.roles) is Refusal.ALREADY_RECORDED


def test_only_the_record_asks_whose_file_it_is() -> None:
    """What goes on in an imported case goes on as in any other."""
    event, _ = record(IMPORTED, LINE)
    course = begin(event)
    verify = replace(act("complaint.verified", CITRA, 2, event.id), stream=event.stream)
    assert judge(course, verify, bodies.Verified(), CITRA.roles) is None


OFFICES = st.sampled_from([OFFICE, AGENCY, ELSEWHERE, OfficeCode("33.74"), OfficeCode("33")])
LINES = st.none() | st.sampled_from(["", "7", "01/7", LINE]) | st.text(max_size=6)


@given(OFFICES, OFFICES, LINES, LINES.filter(lambda line: line is not None), st.uuids(), st.booleans())
def test_a_derived_id_is_legal_exactly_for_its_office_and_line(
    office: OfficeCode, owner: OfficeCode, line: str | None, of_line: str, drawn: UUID, derived: bool
) -> None:
    case = imported_case_id(owner, of_line) if derived else CaseId(str(drawn))
    may = (office, line) == (owner, of_line) if derived else drawn.version != 5
    assert verdict(case, line, ANI._replace(office=office)) == (None if may else Refusal.FOREIGN_CASE)


# --- at a desk ---


def test_a_foreign_record_that_waits_begins_no_case() -> None:
    event, _ = record(IMPORTED, LINE, CLERK_THERE)
    assert fold([pending(event, CLERK_THERE)]) is None
    own, body = record(IMPORTED, LINE)
    case = fold([pending(event, CLERK_THERE), pending(replace(own, id=EventId(uid(2))), ANI)])
    assert case is not None
    assert [(step.fate, step.refusal) for step in case.steps] == [
        (Fate.DISPUTED, Refusal.FOREIGN_CASE),
        (Fate.IN_EFFECT, None),
    ]
    assert (case.course.office, case.content) == (OFFICE, body)


def test_what_the_service_accepted_is_not_asked_again_whose_file_it_is() -> None:
    event, body = record(IMPORTED, None, CLERK_THERE)
    case = fold([Entry(event, Outcome.ACCEPTED)])
    assert case is not None
    assert (case.course.office, case.content, case.steps[0].fate) == (ELSEWHERE, body, Fate.IN_EFFECT)
    assert json.decode(bytes(event.body), type=bodies.Recorded) == body
