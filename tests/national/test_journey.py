"""The main path of a case over two offices: what each of them is told, in which order."""

from desktop.casework import bodies, office_bodies
from desktop.casework import events as ev
from desktop.casework.complaint import Outcome
from desktop.contract.wire import FeedEvent, FeedPart
from tests.national.country import DLH, KECAMATAN, KOTA, OTHER, Case, Country, approval
from tests.national.peer import FACTS, Peer

PATH = [
    "complaint.recorded",
    "disposition.proposed",
    "complaint.verified",
    "disposition.approved",
    "case.taken_up",
    "answer.proposed",
    "answer.approved",
    "answer.handed_over",
    "case.closed",
]


def test_a_case_goes_from_a_desk_to_a_dinas_and_back(country: Country) -> None:
    boss, camat = country.desk(KECAMATAN, "supervisor")
    desk, clerk = country.desk(KECAMATAN, "clerk")
    agency, head = country.desk(DLH, "supervisor")
    field, liaison = country.desk(DLH, "liaison")
    above, _ = country.desk(KOTA, "supervisor")
    stranger, _ = country.desk(OTHER, "supervisor")
    everybody = (desk, boss, agency, field, above, stranger)
    case = Case()

    proposal = case.proposed(desk, clerk)
    desk.sync()
    boss.sync()
    case.approved(boss, camat, proposal)
    boss.sync()
    field.sync()
    field.decide(liaison, "case.taken_up", bodies.TakenUp(), case.id)
    answer = field.decide(liaison, "answer.proposed", bodies.AnswerProposed(text="Sudah diaspal."), case.id)
    field.sync()
    agency.sync()
    agency.decide(head, "answer.approved", bodies.AnswerApproved(target=answer.id), case.id)
    agency.sync()
    desk.sync()
    handed = bodies.HandedOver(how="in_person")
    desk.act(clerk, "answer.handed_over", handed, case.id, parts={"taker": b'{"name":"Siti"}'})
    desk.decide(clerk, "case.closed", bodies.Closed(reason="content"), case.id)
    for peer in everybody:
        peer.sync()

    for peer in (boss, agency, field, above):
        assert _outcomes(peer, case) == [(kind, "accepted") for kind in PATH if not _is_own(peer, kind)]
    assert _outcomes(stranger, case) == []
    for first, second in ((desk, boss), (agency, field)):
        assert first.cursor == second.cursor
        assert _without_bytes(first) == _without_bytes(second)
    assert [(part.name, part.data) for part in agency.parts()] == [
        ("who", b'{"name":"Siti"}'),
        ("taker", b'{"name":"Siti"}'),
    ]
    assert country.verify()["verified"] is True


def _is_own(peer: Peer, kind: str) -> bool:
    """Own events come back without bytes: the peer declares that it holds them."""
    own = {
        KECAMATAN + "-01": ("complaint.verified", "disposition.approved"),
        DLH + "-01": ("answer.approved",),
        DLH + "-02": ("case.taken_up", "answer.proposed"),
    }
    return kind in own.get(peer.name, ())


def _outcomes(peer: Peer, case: Case) -> list[tuple[str, str]]:
    told = {entry.id: entry.outcome.value for entry in peer.events()}
    return [(event.kind, told[event.id]) for event in peer.pulled(case.stream)]


def _without_bytes(peer: Peer) -> list[tuple[int, str, str]]:
    return [
        (entry.g, entry.id, entry.outcome) if isinstance(entry, FeedEvent) else (entry.g, entry.event, entry.name)
        for entry in peer.feed
    ]


def test_certificates_of_people_travel_before_their_first_event(country: Country) -> None:
    boss, camat = country.desk(KECAMATAN, "supervisor")
    desk, clerk = country.desk(KECAMATAN, "clerk")
    agency, _ = country.desk(DLH, "supervisor")
    proposal = (case := Case()).proposed(desk, clerk)
    desk.sync()
    boss.sync()
    case.approved(boss, camat, proposal)
    boss.sync()
    agency.sync()
    certified = set()
    for event in agency.pulled():
        body = ev.decode_body(event)
        if isinstance(body, office_bodies.StaffAdded):
            certified.add(body.key)
        elif event.kind not in FACTS:
            assert event.actor.key in certified
    assert {clerk.key.key_id, camat.key.key_id} <= certified
    assert len(agency.kinds()) == len({event.id for event in agency.pulled()}), "nothing is told twice"


def test_the_history_comes_before_the_event_that_brings_the_case_and_its_parts_beside_it(country: Country) -> None:
    boss, camat = country.desk(KECAMATAN, "supervisor")
    desk, clerk = country.desk(KECAMATAN, "clerk")
    agency, _ = country.desk(DLH, "supervisor")
    case = Case()
    proposal = case.proposed(desk, clerk)
    late = desk.act(clerk, "note.added", bodies.Noted(text="Pelapor menelepon."), case.id, parts={"caller": b"Siti"})
    desk.sync()
    boss.sync()
    case.approved(boss, camat, proposal)
    boss.sync()
    agency.sync()
    assert agency.kinds(case.stream) == [PATH[0], PATH[1], "note.added", PATH[2], PATH[3]]
    beside = [(entry.event, entry.name) for entry in agency.feed if isinstance(entry, FeedPart)]
    assert beside == [(agency.pulled(case.stream)[0].id, "who"), (late.id, "caller")]
    for before, part in zip(agency.feed, agency.feed[1:], strict=False):
        if isinstance(part, FeedPart):
            assert isinstance(before, FeedEvent)
            assert before.id == part.event


def test_a_case_that_was_returned_is_told_no_more_and_comes_whole_when_it_comes_again(country: Country) -> None:
    boss, camat = country.desk(KECAMATAN, "supervisor")
    desk, clerk = country.desk(KECAMATAN, "clerk")
    agency, head = country.desk(DLH, "supervisor", "liaison")
    case = Case()
    proposal = case.proposed(desk, clerk)
    desk.sync()
    boss.sync()
    case.approved(boss, camat, proposal)
    boss.sync()
    agency.sync()
    returned = agency.decide(head, "case.returned", bodies.Returned(reason="Bukan urusan kami."), case.id)
    agency.sync()
    assert agency.outcome(returned) == (Outcome.ACCEPTED, "")
    desk.sync()
    desk.act(clerk, "note.added", bodies.Noted(text="Ditanyakan ke Bagian Hukum."), case.id)
    again = desk.decide(
        clerk, "disposition.proposed", bodies.DispositionProposed(disposition=bodies.Disposition(to=DLH)), case.id
    )
    desk.sync()
    agency.sync()
    assert "note.added" not in agency.kinds(case.stream)
    boss.sync()
    boss.decide(camat, "disposition.approved", approval(again), case.id)
    boss.sync()
    agency.sync()
    told = agency.kinds(case.stream)
    assert told[-3:] == ["note.added", "disposition.proposed", "disposition.approved"]
    assert told.count("complaint.recorded") == 1
    assert [e.id for e in agency.events()].count(again.id) == 1


def test_coordinators_hear_of_the_staff_and_desks_of_their_offices(country: Country) -> None:
    above, _ = country.desk(KOTA, "supervisor")
    country.desk(KECAMATAN, "supervisor")
    country.desk(OTHER, "supervisor")
    above.sync()
    assert [(e.office, e.kind) for e in above.pulled()] == [
        (KOTA, "desk.enrolled"),
        (KOTA, "staff.added"),
        (KECAMATAN, "desk.enrolled"),
        (KECAMATAN, "staff.added"),
    ]
