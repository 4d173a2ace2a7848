"""What an office has set, folded from its changes; and deciding alone where it allows one person on duty."""

import datetime as dt

import pytest
from msgspec import UNSET
from msgspec.structs import replace

from desktop.casework.acts import State
from desktop.casework.complaint import Entry, Fate, fold
from desktop.casework.office_bodies import SettingsChanged
from desktop.casework.office_settings import ZONES, OfficeSettings, calendar_of, difference, settled
from desktop.casework.roles import standing
from desktop.casework.workflow import Refusal, is_own_decision, judge
from desktop.casework.working_days import WorkCalendar
from tests.unit.cases import ANI, BUDI, CITRA, DECISION, accepted, act, body_for, course_in
from tests.unit.samples import FULL

CALENDAR = WorkCalendar(
    rules="nasional", weekdays=(1, 2, 3, 4, 5), opens=dt.time(8), closes=dt.time(16), collective_leave_off=True
)


def test_what_a_change_does_not_say_stays() -> None:
    first = settled(OfficeSettings(), SettingsChanged(single_person=True, head_name="Hendra"))
    second = settled(first, SettingsChanged(head_name=""))
    assert (second.single_person, second.head_name, second.rules) == (True, "", "nasional")


def test_every_setting_can_be_changed_and_the_difference_is_what_was_changed() -> None:
    whole = FULL["settings.changed"]
    assert isinstance(whole, SettingsChanged)
    after = settled(OfficeSettings(), whole)
    assert difference(OfficeSettings(), after) == replace(whole, parts={}, rules=UNSET)
    assert settled(after, difference(after, OfficeSettings(zone="WIT"))).zone == "WIT"
    assert difference(after, after) == SettingsChanged()


def test_a_calendar_as_the_office_corrects_it() -> None:
    assert calendar_of(OfficeSettings(), CALENDAR) == CALENDAR
    own = calendar_of(
        OfficeSettings(work_week=6, opens="07:30", closes="14:00", works_in_collective_leave=True), CALENDAR
    )
    assert (own.weekdays, own.opens, own.closes) == ((1, 2, 3, 4, 5, 6), dt.time(7, 30), dt.time(14))
    assert not own.collective_leave_off
    assert calendar_of(OfficeSettings(works_in_collective_leave=False), CALENDAR).collective_leave_off


def test_the_three_zones_are_an_hour_apart() -> None:
    hours = [zone.utcoffset(None) for zone in ZONES.values()]
    assert hours == [dt.timedelta(hours=hour) for hour in (7, 8, 9)]


FOUR_EYES = [
    ("disposition.approved", State.PROPOSED),
    ("disposition.declined", State.PROPOSED),
    ("answer.approved", State.ANSWER_PROPOSED),
    ("answer.returned", State.ANSWER_PROPOSED),
]


@pytest.mark.parametrize(("kind", "state"), FOUR_EYES)
def test_one_person_on_duty_decides_what_they_wrote_and_it_is_marked(kind: str, state: State) -> None:
    course = course_in(state)
    standing_one = course.proposal if kind.startswith("disposition") else course.answer
    assert standing_one is not None
    office = course.handling if state is State.ANSWER_PROPOSED else course.office
    assert office is not None
    author = BUDI._replace(id=standing_one.author, office=office)
    event, body, roles = act(kind, author, 50, DECISION), body_for(kind), standing({"supervisor"})
    assert judge(course, event, body, roles) is Refusal.OWN_PROPOSAL
    assert judge(course, event, body, roles, alone=True) is None
    assert is_own_decision(course, event)
    assert not is_own_decision(course, act(kind, CITRA._replace(office=office), 50, DECISION))


def test_what_decides_nothing_is_never_ones_own_decision() -> None:
    assert not is_own_decision(course_in(State.PROPOSED), act("note.added", ANI, 50))
    assert not is_own_decision(course_in(State.VERIFIED, proposal=False), act("disposition.approved", BUDI, 50))


def test_being_alone_helps_only_against_ones_own_proposal() -> None:
    course = course_in(State.PROPOSED)
    late = act("disposition.approved", CITRA, 50)
    assert judge(course, late, body_for("disposition.approved"), CITRA.roles, alone=True) is Refusal.OVERTAKEN


RECORD = act("complaint.recorded", BUDI, 1)
PROPOSE = act("disposition.proposed", BUDI, 2, RECORD.id)
VERIFY = act("complaint.verified", BUDI, 3, PROPOSE.id)
APPROVE = act("disposition.approved", BUDI, 4, VERIFY.id, target=PROPOSE.id)
BY_BUDI = (RECORD, PROPOSE, VERIFY, APPROVE)


def test_the_timeline_marks_what_was_approved_by_its_author() -> None:
    case = fold(Entry(event, None, BUDI.roles, alone=True) for event in BY_BUDI)
    assert case is not None
    assert [step.by_oneself for step in case.steps] == [False, False, False, True]
    assert case.course.state is State.DISPOSED


def test_without_that_setting_it_is_disputed_and_not_marked() -> None:
    case = fold(Entry(event, None, BUDI.roles) for event in BY_BUDI)
    assert case is not None
    assert (case.steps[-1].fate, case.steps[-1].by_oneself) == (Fate.DISPUTED, False)


def test_what_the_service_accepted_is_marked_too() -> None:
    case = fold(accepted(event) for event in BY_BUDI)
    assert case is not None
    assert case.steps[-1].by_oneself
