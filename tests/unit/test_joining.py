"""Ties to other cases and supporters, as the fold of a case has them."""

import pytest

from desktop.casework import bodies, fact_bodies
from desktop.casework.complaint import Case, Link, fold
from desktop.casework.ids import CaseId
from tests.unit.cases import ANI, BUDI, DEWI, accepted, act, pending
from tests.unit.samples import uid

RECORD = act("complaint.recorded", ANI, 1)
OTHER, THIRD = uid(7001), uid(7002)


def link(number: int, to: str, relation: str, who: object = ANI) -> bodies.Body:
    return fact_bodies.Linked(to=to, number=f"N{number}", relation=relation)  # type: ignore[arg-type]  # one of the three


def folded(*tied: bodies.Body) -> Case:
    events = [act("case.linked", ANI, 2 + at, body=body) for at, body in enumerate(tied)]
    case = fold([accepted(RECORD), *(accepted(event) for event in events)])
    assert case is not None
    return case


def test_the_later_word_on_the_same_case_counts() -> None:
    case = folded(link(1, OTHER, "duplicate"), link(2, THIRD, "related"), link(1, OTHER, "related"))
    assert case.links == (Link(CaseId(OTHER), "N1", "related"), Link(CaseId(THIRD), "N2", "related"))


@pytest.mark.parametrize("lifted", [OTHER, THIRD])
def test_unrelated_lifts_what_stands_and_is_nothing_where_nothing_does(lifted: str) -> None:
    case = folded(link(1, OTHER, "duplicate"), link(2, lifted, "unrelated"))
    assert [one.to for one in case.links] == [one for one in (OTHER,) if one != lifted]


def test_each_supporter_counts_once_its_act_is_in_effect() -> None:
    one, two = act("supporter.added", ANI, 2), act("supporter.added", BUDI, 3)
    stranger = act("supporter.added", DEWI, 4)  # the case was never sent to her office
    case = fold([accepted(RECORD), accepted(one), pending(two, BUDI), pending(stranger, DEWI)])
    assert case is not None
    assert case.supporters == (one.id, two.id)
