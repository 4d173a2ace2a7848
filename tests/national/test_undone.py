"""An act comes together with what takes it back: it is kept, told, and has no effect; what comes later is too late."""

import pytest

from desktop.casework import bodies
from desktop.casework import events as ev
from tests.national.country import DLH, KECAMATAN, Case, Country, approval
from tests.national.peer import Peer
from tests.national.people import Person

Office = tuple[Peer, Person, Peer, Person]


@pytest.fixture
def office(country: Country) -> Office:
    """The supervisor's desk and the clerk's."""
    return *country.desk(KECAMATAN, "supervisor"), *country.desk(KECAMATAN, "clerk")


def waiting_case(office: Office) -> tuple[Case, ev.Event]:
    """A case whose disposition waits, known at both desks."""
    boss, _, desk, clerk = office
    case = Case()
    proposal = case.proposed(desk, clerk)
    desk.sync()
    boss.sync()
    return case, proposal


def undo(peer: Peer, who: Person, case: Case, target: ev.Event) -> ev.Event:
    return peer.act(who, "act.undone", bodies.Undone(target=target.id), case.id)


def test_an_approval_that_comes_with_its_undoing_has_no_effect(country: Country, office: Office) -> None:
    boss, camat, desk, _ = office
    case, proposal = waiting_case(office)
    approved = case.approved(boss, camat, proposal)
    undone = undo(boss, camat, case, approved)
    boss.sync()
    assert (boss.outcome(approved), boss.outcome(undone)) == (("superseded", "undone"), ("accepted", ""))
    agency, _ = country.desk(DLH, "supervisor")
    assert agency.kinds(case.stream) == []
    desk.sync()
    assert desk.kinds(case.stream)[-2:] == ["disposition.approved", "act.undone"]
    assert country.verify()["verified"] is True


def test_the_case_goes_on_as_if_it_had_never_been(office: Office) -> None:
    boss, camat, _, _ = office
    case, proposal = waiting_case(office)
    verified = boss.decide(camat, "complaint.verified", bodies.Verified(), case.id)
    first = boss.act(camat, "disposition.approved", approval(proposal), case.id)
    undo(boss, camat, case, first)
    again = boss.act(camat, "disposition.approved", approval(proposal), case.id, saw=verified.id)
    boss.sync()
    assert [boss.outcome(one) for one in (first, again)] == [("superseded", "undone"), ("accepted", "")]


def test_what_was_decided_in_an_earlier_request_stays(country: Country, office: Office) -> None:
    boss, camat, _, _ = office
    case, proposal = waiting_case(office)
    approved = case.approved(boss, camat, proposal)
    boss.sync()
    late = undo(boss, camat, case, approved)
    boss.sync()
    assert (boss.outcome(approved), boss.outcome(late)) == (("accepted", ""), ("superseded", "sent_already"))


def test_nobody_takes_back_what_another_person_did(office: Office) -> None:
    boss, camat, desk, clerk = office
    case, proposal = waiting_case(office)
    foreign = undo(desk, clerk, case, proposal)
    desk.sync()
    assert desk.outcome(foreign) == ("superseded", "sent_already")
    approved = case.approved(boss, camat, proposal)
    boss.sync()
    assert boss.outcome(approved) == ("accepted", "")


def test_both_may_wait_for_the_key_of_their_author(country: Country) -> None:
    boss, camat = country.desk(KECAMATAN, "supervisor")
    desk, clerk = country.desk(KECAMATAN, "clerk", certify=False)
    case = Case()
    proposal = case.proposed(desk, clerk)
    undone = undo(desk, clerk, case, proposal)
    desk.sync()
    assert desk.outcome(undone) is None
    boss.sync()
    boss.certify(camat, clerk.request(desk.name))
    boss.sync()
    desk.sync()
    assert (desk.outcome(proposal), desk.outcome(undone)) == (("superseded", "undone"), ("accepted", ""))


def test_sent_again_they_are_told_again(office: Office) -> None:
    boss, camat, _, _ = office
    case, proposal = waiting_case(office)
    approved = case.approved(boss, camat, proposal)
    undone = undo(boss, camat, case, approved)
    lines = list(boss.queue)
    boss.sync()
    boss.sync(lines)
    assert (boss.outcome(approved), boss.outcome(undone)) == (("superseded", "undone"), ("accepted", ""))
