"""Who reads who reported, and which office a secret case must not reach (wire.md, Private parts stand apart)."""

from desktop.casework import bodies
from desktop.casework import events as ev
from tests.national.country import DINKES, DLH, KECAMATAN, KOTA, UPT, Case, Country
from tests.national.peer import Peer
from tests.national.people import Person


def _sent(country: Country, to: str, **complaint: object) -> tuple[Case, ev.Event, Peer, Peer, Person]:
    """A case recorded, proposed, verified and approved for an office."""
    boss, camat = country.desk(KECAMATAN, "supervisor")
    desk, clerk = country.desk(KECAMATAN, "clerk")
    case = Case()
    proposal = case.proposed(desk, clerk, to, **complaint)
    desk.sync()
    boss.sync()
    approved = case.approved(boss, camat, proposal, to)
    boss.sync()
    return case, approved, boss, desk, clerk


def test_an_anonymous_reporter_is_known_to_the_recording_office_and_its_coordinator_alone(country: Country) -> None:
    agency, head = country.desk(DLH, "supervisor", "liaison")
    above, _ = country.desk(KOTA, "supervisor")
    case, _, boss, desk, _ = _sent(country, DLH, anonymous=True)
    for peer in (agency, above, boss, desk):
        peer.sync()
    assert [part.standing for part in boss.parts()] == ["here"]
    assert [part.standing for part in above.parts()] == ["here"]
    assert agency.parts() == []
    assert agency.kinds(case.stream)[-1] == "disposition.approved"
    handed = bodies.HandedOver(how="post")
    agency.decide(head, "case.taken_up", bodies.TakenUp(), case.id)
    agency.act(head, "answer.handed_over", handed, case.id, parts={"taker": b"Siti"})
    agency.sync()
    boss.sync()
    assert [(part.standing, part.data) for part in agency.parts()] == [("not_yours", b"")]
    assert [part.data for part in boss.parts()] == [b'{"name":"Siti"}', b"Siti"]


def test_a_secret_case_does_not_reach_the_office_of_the_reported_party(country: Country) -> None:
    agency, _ = country.desk(DLH, "supervisor")
    case, approved, boss, *_ = _sent(country, DLH, secret=True, reported_office=DLH)
    agency.sync()
    assert boss.outcome(approved) == ("held", "secret_reported_office")
    assert agency.kinds(case.stream) == []
    assert agency.parts() == []


def test_nor_an_office_below_it(country: Country) -> None:
    below, _ = country.desk(UPT, "supervisor")
    case, approved, boss, *_ = _sent(country, UPT, secret=True, reported_office=DLH)
    below.sync()
    assert boss.outcome(approved) == ("held", "secret_reported_office")
    assert below.kinds(case.stream) == []


def test_nor_the_coordinator_when_the_coordinator_is_complained_of(country: Country) -> None:
    above, _ = country.desk(KOTA, "supervisor")
    case, _, boss, *_ = _sent(country, DLH, secret=True, reported_office=KOTA)
    above.sync()
    assert above.kinds(case.stream) == []
    assert above.parts() == []
    assert [part.standing for part in boss.parts()] == ["here"], "the office that recorded it keeps it"


def test_a_secret_case_goes_to_others_as_it_was_sent(country: Country) -> None:
    health, _ = country.desk(DINKES, "supervisor")
    case, approved, boss, *_ = _sent(country, DINKES, secret=True, reported_office=DLH)
    health.sync()
    assert boss.outcome(approved) == ("accepted", "")
    assert health.kinds(case.stream)[-1] == "disposition.approved"


def test_a_case_that_becomes_secret_is_told_no_more_to_whom_it_must_not_reach(country: Country) -> None:
    agency, _ = country.desk(DLH, "supervisor")
    case, _, boss, _, _ = _sent(country, DLH, reported_office=DLH)
    camat = country.supervisors[KECAMATAN][1]
    boss.act(camat, "complaint.amended", _change("secret", base=False, value=True), case.id)
    boss.act(camat, "note.added", bodies.Noted(text="Pelapor minta dirahasiakan."), case.id, parts={"caller": b"Siti"})
    boss.sync()
    agency.sync()
    assert "note.added" not in agency.kinds(case.stream)
    assert [part.name for part in agency.parts()] == ["who"]


def test_while_two_amendments_dispute_a_flag_the_careful_reading_holds(country: Country) -> None:
    agency, _ = country.desk(DLH, "supervisor")
    boss, camat = country.desk(KECAMATAN, "supervisor")
    desk, clerk = country.desk(KECAMATAN, "clerk")
    case = Case()
    desk.record(clerk, case.id, anonymous=True)
    desk.act(clerk, "complaint.amended", _change("anonymous", base=False, value=False), case.id)
    proposal = desk.decide(
        clerk, "disposition.proposed", bodies.DispositionProposed(disposition=bodies.Disposition(to=DLH)), case.id
    )
    desk.sync()
    boss.sync()
    case.approved(boss, camat, proposal)
    boss.sync()
    agency.sync()
    assert agency.parts() == []


def test_a_disposition_to_an_office_that_is_not_in_the_tree_is_held(country: Country) -> None:
    case, approved, boss, *_ = _sent(country, "99.99")
    assert boss.outcome(approved) == ("held", "unknown_office")
    assert case.stream in [event.stream for event in boss.pulled()]


def test_an_office_reported_by_amendment_is_kept_away_too(country: Country) -> None:
    boss, camat = country.desk(KECAMATAN, "supervisor")
    desk, clerk = country.desk(KECAMATAN, "clerk")
    case = Case()
    desk.record(clerk, case.id, secret=True)
    desk.act(clerk, "complaint.amended", _change("reported_office", base=None, value=DLH), case.id)
    proposal = desk.decide(
        clerk, "disposition.proposed", bodies.DispositionProposed(disposition=bodies.Disposition(to=DLH)), case.id
    )
    desk.sync()
    boss.sync()
    approved = case.approved(boss, camat, proposal)
    boss.sync()
    assert boss.outcome(approved) == ("held", "secret_reported_office")


def _change(field: str, base: bool | str | None, value: bool | str | None) -> bodies.Amended:
    return bodies.Amended(changes=(bodies.Change(field=field, base=base, value=value),))
