"""Two desks act on one case without a network: one decision stands, the other is kept and explained, at both desks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.casework.acts import State
from desktop.casework.complaint import Fate, Outcome
from desktop.casework.explaining import refusal_words
from desktop.casework.ids import CaseId
from desktop.casework.workflow import Refusal
from tests.national.country import DLH, KECAMATAN
from tests.sync.town import Cast, Station, a_town


class TwoSupervisors(Cast):
    """Camat has a deputy with a desk of his own."""

    def __init__(self, cast: Cast) -> None:
        self.__dict__.update(cast.__dict__)
        self.deputy = self.town.desk(KECAMATAN, "03", "sekcam", "supervisor")
        self.town.settle()
        self.camat.add("camat", "sekcam")
        self.town.settle()

    def at_a_decision(self) -> CaseId:
        """A case that waits for the decision on Siti's proposal, at both desks."""
        case = self.proposed()
        self.town.settle()
        self.camat.act("camat", case, "complaint.verified")
        self.town.settle()
        return case


@pytest.fixture
def cast(tmp_path: Path) -> Iterator[TwoSupervisors]:
    """Everybody at their desks. At the end every store verifies, whatever happened."""
    with a_town(tmp_path) as town:
        yield (cast := TwoSupervisors(Cast(town)))
        cast.town.settle()
        cast.town.check()


def fate_of(station: Station, case: CaseId, kind: str) -> Fate:
    """What became of the only act of that kind."""
    (fate,) = [fate for name, fate in station.steps(case) if name == kind]
    return fate


def test_the_first_decision_to_arrive_stands_and_the_other_is_shown_as_disputed_at_both_desks(
    cast: TwoSupervisors,
) -> None:
    case = cast.at_a_decision()
    approval = cast.camat.act("camat", case, "disposition.approved")
    refusal = cast.deputy.act("sekcam", case, "disposition.declined", reason="Bukan urusan dinas itu.")
    cast.camat.sync()
    cast.deputy.sync()
    cast.camat.sync()
    for station in (cast.camat, cast.deputy):
        row = station.row(case)
        assert row is not None
        assert (row.state, row.sync, row.handling) == (State.DISPOSED, "dispute", DLH)
        assert fate_of(station, case, "disposition.approved") is Fate.IN_EFFECT
        assert fate_of(station, case, "disposition.declined") is Fate.DISPUTED
        outcomes = station.outcomes()
        assert outcomes[approval.id] == (Outcome.ACCEPTED, "")
        assert outcomes[refusal.id][0] is Outcome.SUPERSEDED
        assert str(refusal_words(Refusal(outcomes[refusal.id][1]), refusal.kind, station.case(case).course))
    assert cast.deputy.log()[refusal.id] == cast.camat.log()[refusal.id]  # nothing of it is gone


def test_the_reason_stands_in_the_timeline_where_a_person_reads_it(cast: TwoSupervisors) -> None:
    case = cast.at_a_decision()
    cast.camat.act("camat", case, "disposition.approved")
    refusal = cast.deputy.act("sekcam", case, "disposition.declined", reason="Bukan urusan dinas itu.")
    cast.town.settle()
    for station in (cast.camat, cast.deputy):
        (step,) = [step for step in station.case(case).steps if step.event.id == refusal.id]
        assert step.refusal == station.outcomes()[refusal.id][1]


def test_who_comes_first_is_for_the_service_to_say_and_not_for_the_clock(cast: TwoSupervisors) -> None:
    case = cast.at_a_decision()
    cast.camat.act("camat", case, "disposition.approved")
    cast.deputy.clock.seconds += 86_400
    cast.deputy.act("sekcam", case, "disposition.declined", reason="Tunggu musim kering.")
    cast.deputy.sync()
    cast.town.settle()
    for station in (cast.camat, cast.deputy, cast.siti):
        assert fate_of(station, case, "disposition.declined") is Fate.IN_EFFECT
        assert fate_of(station, case, "disposition.approved") is Fate.DISPUTED
        row = station.row(case)
        assert row is not None
        assert (row.state, row.sync) == (State.VERIFIED, "dispute")
    assert cast.dinas.row(case) is None  # it was never sent on


def test_the_same_decision_twice_is_no_dispute(cast: TwoSupervisors) -> None:
    case = cast.at_a_decision()
    cast.camat.act("camat", case, "disposition.approved")
    cast.deputy.act("sekcam", case, "disposition.approved")
    cast.camat.sync()
    cast.deputy.sync()
    cast.town.settle()
    for station in (cast.camat, cast.deputy, cast.dinas):
        row = station.row(case)
        assert row is not None
        assert (row.state, row.sync) == (State.DISPOSED, "arrived")
        fates = [fate for kind, fate in station.steps(case) if kind == "disposition.approved"]
        assert fates == [Fate.IN_EFFECT, Fate.REPEATED]


def test_work_goes_on_at_the_desk_whose_same_decision_came_second(cast: TwoSupervisors) -> None:
    """What was written on top of the second one, before anybody knew, still holds."""
    case = cast.proposed(to=KECAMATAN)
    cast.town.settle()
    cast.camat.act("camat", case, "complaint.verified")
    cast.deputy.act("sekcam", case, "complaint.verified")
    cast.deputy.act("sekcam", case, "disposition.approved")
    cast.camat.sync()
    cast.deputy.sync()
    cast.town.settle()
    assert fate_of(cast.camat, case, "disposition.approved") is Fate.IN_EFFECT


def test_facts_from_everywhere_stand_side_by_side(cast: TwoSupervisors) -> None:
    case = cast.at_a_decision()
    for station, who in ((cast.siti, "siti"), (cast.camat, "camat"), (cast.deputy, "sekcam")):
        station.act(who, case, "note.added", text=f"Dilihat oleh {who}.")
    cast.town.settle()
    for station in (cast.siti, cast.camat, cast.deputy):
        notes = [fate for kind, fate in station.steps(case) if kind == "note.added"]
        assert notes == [Fate.IN_EFFECT] * 3
        row = station.row(case)
        assert row is not None
        assert row.sync == "arrived"


def test_a_field_that_two_people_changed_keeps_both_values_at_every_desk_until_one_chooses(
    cast: TwoSupervisors,
) -> None:
    case = cast.at_a_decision()
    for station, who, place in ((cast.camat, "camat", "depan pasar"), (cast.deputy, "sekcam", "belakang pasar")):
        change = {"field": "place", "base": None, "value": place}
        station.act(who, case, "complaint.amended", changes=[change])
    cast.camat.sync()
    cast.deputy.sync()
    cast.town.settle()
    for station in (cast.siti, cast.camat, cast.deputy):
        assert station.case(case).disputed_fields == {"place": ("depan pasar", "belakang pasar")}
        row = station.row(case)
        assert row is not None
        assert row.sync == "dispute"


def test_what_was_done_on_an_older_view_is_shown_as_disputed_before_it_is_even_sent(cast: TwoSupervisors) -> None:
    case = cast.at_a_decision()
    cast.camat.act("camat", case, "disposition.approved")
    cast.camat.sync()
    refusal = cast.deputy.act("sekcam", case, "disposition.declined", reason="Tunggu dahulu.")
    cast.siti.sync()
    cast.deputy.sync()
    (step,) = [step for step in cast.deputy.case(case).steps if step.event.id == refusal.id]
    assert step.fate is Fate.DISPUTED
