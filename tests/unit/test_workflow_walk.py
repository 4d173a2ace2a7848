"""A case walked by legal acts in any order: whatever people do, it stays a case."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.acts import ASIDE, HANDLED, ROWS, State
from desktop.casework.complaint import Fate, fold
from desktop.casework.ids import EventId, PersonId
from desktop.casework.workflow import Course, Refusal, advance, begin, judge
from tests.unit.cases import ANI, EVERYONE, Person, accepted, act, body_for, pending
from tests.unit.test_workflow import FACTS, LEGAL

DECIDES_ON = {
    "disposition.approved": "disposition.proposed",
    "disposition.declined": "disposition.proposed",
    "answer.approved": "answer.proposed",
    "answer.returned": "answer.proposed",
}
ENDINGS = {"complaint.voided", "case.archived", "case.closed", "case.withdrawn"}
"""Behind these little is legal, so that a walk keeps them for later."""
BACK = {"completion.received", "case.resumed", "case.reopened"}
"""Lead to where the case was before it was put aside."""
AT_AN_AGENCY = HANDLED | {State.ANSWERED, State.CLOSED}

Choice = tuple[str, Person]


class Walk(RuleBasedStateMachine):
    """One case; six people at two offices; only what the judge allows."""

    course: Course

    def __init__(self) -> None:
        super().__init__()
        self.log: list[tuple[ev.Event, Person]] = []
        self.decisions: list[EventId] = []
        self.author: dict[EventId, PersonId] = {}
        self.before: dict[State, State] = {}
        """Where the case was before each state that puts it aside."""

    @property
    def at(self) -> State:
        """Where the case is, or was before it was put aside."""
        return self.course.before[0] if self.course.before else self.course.state

    def event(self, kind: str, who: Person, saw: EventId | None) -> tuple[ev.Event, bodies.Body]:
        standing = self.course.answer if kind.startswith("answer.") else self.course.proposal
        target = standing.event if standing else None
        number = len(self.log) + 1
        return act(kind, who, number, saw, target=target), body_for(kind, target)

    def legal(self) -> list[Choice]:
        return [(kind, who) for kind in ROWS for who in EVERYONE if self.refusal(kind, who, self.decisions[-1]) is None]

    def refusal(self, kind: str, who: Person, saw: EventId | None) -> Refusal | None:
        return judge(self.course, *self.event(kind, who, saw), who.roles)

    @initialize()
    def somebody_records(self) -> None:
        record = act("complaint.recorded", ANI, 1)
        assert judge(None, record, body_for("complaint.recorded"), ANI.roles) is None
        self.course = begin(record)
        self.remember(record, ANI)

    def remember(self, event: ev.Event, who: Person) -> None:
        self.log.append((event, who))
        self.author[event.id] = who.id
        if event.kind not in FACTS:
            self.decisions.append(event.id)

    @rule(data=st.data())
    def somebody_does_what_is_legal(self, data: st.DataObject) -> None:
        legal = [(kind, who) for kind, who in self.legal() if kind not in ENDINGS or len(self.log) > 15]
        kind = data.draw(st.sampled_from(sorted({kind for kind, _ in legal})))  # kinds first: notes would crowd out all
        who = data.draw(st.sampled_from([who for its_kind, who in legal if its_kind == kind]))
        event, body = self.event(kind, who, self.decisions[-1])
        if kind in DECIDES_ON:
            target = ev.target_of(body)
            assert target is not None
            assert self.author[target] != who.id
        places = ["first"] * (who.office == self.course.office) + ["sent"] * (who.office == self.course.handling)
        state = self.course.state
        ways = {LEGAL.get((kind, state, role, place)) for role in who.roles for place in places}
        proposal = self.course.proposal
        self.course = advance(self.course, event, body)
        if kind == "complaint.verified" and proposal is not None:
            ways = {State.PROPOSED.value}
        if kind in BACK and state in self.before:
            ways = {self.before.pop(state).value}
        elif self.course.state in ASIDE and self.course.state is not state:
            self.before[self.course.state] = state
        assert self.course.state.value in ways
        self.remember(event, who)

    @precondition(lambda self: len(self.decisions) > 1)
    @rule(data=st.data())
    def a_decision_on_an_older_view_is_refused(self, data: st.DataObject) -> None:
        older = data.draw(st.sampled_from([None, *self.decisions[:-1]]))
        for kind, who in self.legal():
            assert self.refusal(kind, who, older) == (None if kind in FACTS else Refusal.OVERTAKEN)

    @invariant()
    def the_decision_is_the_last_one_taken(self) -> None:
        assert self.course.decision == self.decisions[-1]

    @invariant()
    def a_proposal_stands_only_before_it_is_decided(self) -> None:
        if self.at is State.PROPOSED:
            assert self.course.proposal is not None
        if self.course.proposal is not None:  # a case that was put aside keeps it for when it is back
            assert self.at in {State.RECEIVED, State.PROPOSED}

    @invariant()
    def an_answer_stands_only_while_it_waits_for_approval(self) -> None:
        assert (self.course.answer is not None) == (self.course.state is State.ANSWER_PROPOSED)

    @invariant()
    def the_case_is_at_an_agency_from_its_disposition_on(self) -> None:
        if self.at is not State.WITHDRAWN:
            assert (self.course.handling is not None) == (self.at in AT_AN_AGENCY)

    @invariant()
    def anybody_at_an_office_that_has_it_may_add_a_note(self) -> None:
        assert self.refusal("note.added", ANI, None) is None

    def teardown(self) -> None:
        """Folded from its events, told or not yet told by the service, it is the case that was walked."""
        if not self.log:
            return
        told = fold([accepted(event) for event, _ in self.log])
        untold = fold([pending(event, who) for event, who in self.log])
        assert told is not None
        assert untold is not None
        assert told.course == untold.course == self.course
        assert {step.fate for step in (*told.steps, *untold.steps)} == {Fate.IN_EFFECT}


TestWalk = Walk.TestCase
TestWalk.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
