"""One case, two offices that record it: nobody takes a case in advance, and nobody reads in another's (sync.md, 2)."""

from typing import Any

import pytest

from desktop.casework import bodies
from desktop.casework.ids import OfficeCode, imported_case_id
from tests.national.country import DLH, KECAMATAN, KOTA, OTHER, Case, Country
from tests.national.peer import Peer
from tests.national.people import Person


def test_a_case_that_follows_from_an_offices_own_file_is_for_that_office_alone(country: Country) -> None:
    desk, camat = country.desk(KECAMATAN, "supervisor", "clerk")
    thief, stranger = country.desk(OTHER, "supervisor", "clerk")
    above, _ = country.desk(KOTA, "supervisor")
    case = imported_case_id(OfficeCode(KECAMATAN), "7")
    taken = thief.record(stranger, case, source_id="7")
    thief.sync()
    assert thief.outcome(taken) == ("held", "foreign_case")
    assert [part.standing for part in thief.parts()] == ["here"], "what they wrote is theirs"
    recorded = desk.record(camat, case, source_id="7")
    for peer in (desk, above, thief):
        peer.sync()
    assert desk.outcome(recorded) == ("accepted", "")
    assert [entry.id for entry in above.events() if entry.outcome == "held"] == [], "it is no part of the case"
    assert above.outcome(recorded) == ("accepted", "")
    assert thief.outcome(recorded) is None
    assert country.verify()["verified"] is True


Towns = tuple[Peer, Person, Peer, Peer, Person, Case]


@pytest.fixture
def towns(country: Country) -> Towns:
    """A case of the kecamatan that is known, its coordinator, and an office that guessed its id."""
    desk, camat = country.desk(KECAMATAN, "supervisor", "clerk")
    above, _ = country.desk(KOTA, "supervisor")
    other, stranger = country.desk(OTHER, "supervisor", "clerk")
    case = Case()
    desk.record(camat, case.id)
    desk.sync()
    return desk, camat, above, other, stranger, case


@pytest.mark.parametrize(
    ("more", "outcome"),
    [({}, ("duplicate", "")), ({"title": "Lain"}, ("superseded", "already_recorded"))],
    ids=["the same words", "other words"],
)
def test_what_another_office_records_in_a_known_case_is_told_to_that_office_alone(
    country: Country, towns: Towns, more: dict[str, Any], outcome: tuple[str, str]
) -> None:
    desk, _, above, other, stranger, case = towns
    second = other.record(stranger, case.id, **more)
    event, part = other.queue
    other.sync([event])
    other.sync([part])
    for peer in (desk, above):
        peer.sync()
        assert peer.outcome(second) is None
        assert len(peer.parts()) == 1
    assert other.outcome(second) == outcome
    assert [(one.event, one.standing) for one in other.parts()] == [(second.id, "here")]
    assert other.kinds(case.stream) == []
    assert country.verify()["verified"] is True


def test_nor_is_it_told_to_an_office_that_the_case_reaches_later(country: Country, towns: Towns) -> None:
    desk, camat, _, other, stranger, case = towns
    clerks, clerk = country.desk(KECAMATAN, "clerk")
    agency, _ = country.desk(DLH, "supervisor")
    second = other.record(stranger, case.id)
    other.sync()
    proposal = clerks.decide(
        clerk, "disposition.proposed", bodies.DispositionProposed(disposition=bodies.Disposition(to=DLH)), case.id
    )
    clerks.sync()
    desk.sync()
    case.approved(desk, camat, proposal)
    desk.sync()
    agency.sync()
    assert agency.kinds(case.stream)[0] == "complaint.recorded"
    assert agency.outcome(second) is None


def test_the_coordinator_of_that_office_is_told_unless_it_is_complained_of(country: Country) -> None:
    """As if it were a case of its own: a coordinator that the secret complaint is about does not get it."""
    other, stranger = country.desk(OTHER, "supervisor", "clerk")
    desk, clerk = country.desk(KECAMATAN, "supervisor", "clerk")
    above, _ = country.desk(KOTA, "supervisor")
    open_, secret = Case(), Case()
    for case in (open_, secret):
        other.record(stranger, case.id)
    other.sync()
    told = desk.record(clerk, open_.id, title="Lain")
    kept = desk.record(clerk, secret.id, secret=True, reported_office=KOTA)
    for peer in (desk, above, other):
        peer.sync()
    assert desk.outcome(told) == desk.outcome(kept) == ("superseded", "already_recorded")
    assert above.outcome(told) == ("superseded", "already_recorded")
    assert above.outcome(kept) is None
    assert {part.event for part in above.parts()} == {told.id}
    assert other.outcome(told) is None


def test_a_second_record_of_the_same_office_is_told_to_whom_the_case_is_told(country: Country, towns: Towns) -> None:
    desk, camat, above, _, _, case = towns
    second = desk.record(camat, case.id, title="Lain")
    desk.sync()
    above.sync()
    assert desk.outcome(second) == above.outcome(second) == ("superseded", "already_recorded")
