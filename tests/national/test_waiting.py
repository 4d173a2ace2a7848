"""Events that arrive before what they refer to wait, block nothing, and are decided when it comes (sync.md, 2)."""

import datetime as dt
from itertools import permutations

import msgspec
import pytest

from desktop.casework import bodies
from tests.national.answers import Refused
from tests.national.country import DLH, KECAMATAN, KOTA, Case, Country
from tests.national.peer import new_case
from tests.national.people import Person


def test_a_supervisor_may_sync_before_the_clerk_whose_bundle_they_decided_on(country: Country) -> None:
    boss, camat = country.desk(KECAMATAN, "supervisor")
    desk, clerk = country.desk(KECAMATAN, "clerk")
    case = Case()
    proposal = case.proposed(desk, clerk)
    boss.decision[case.stream] = proposal.id
    approved = case.approved(boss, camat, proposal)
    unrelated = boss.record(camat, new_case())
    boss.sync()
    assert boss.outcome(approved) is None
    assert boss.outcome(unrelated) == ("accepted", "")
    desk.sync()
    boss.sync()
    assert boss.outcome(approved) == ("accepted", "")
    agency, _ = country.desk(DLH, "supervisor")
    assert agency.kinds(case.stream)[-1] == "disposition.approved"


def test_any_order_of_arrival_comes_to_the_same(country: Country) -> None:
    boss, camat = country.desk(KECAMATAN, "supervisor")
    desk, clerk = country.desk(KECAMATAN, "clerk")
    for order in permutations(range(4)):
        case = Case()
        proposal = case.proposed(desk, clerk)
        recorded, who, proposed = desk.queue
        boss.decision[case.stream] = proposal.id
        approved = case.approved(boss, camat, proposal)
        arrivals = [(desk, [recorded, who]), (desk, [proposed]), *((boss, [line]) for line in boss.queue)]
        desk.queue, boss.queue = [], []
        for number in order:
            peer, lines = arrivals[number]
            peer.sync(lines)
        boss.sync()
        desk.sync()
        assert boss.outcome(proposal) == boss.outcome(approved) == ("accepted", ""), order
        assert desk.kinds(case.stream) == ["complaint.verified", "disposition.approved"], order
    assert country.verify()["verified"] is True


def test_a_part_may_arrive_before_its_event(country: Country) -> None:
    boss, _ = country.desk(KECAMATAN, "supervisor")
    desk, clerk = country.desk(KECAMATAN, "clerk")
    recorded = desk.record(clerk, new_case())
    event, part = desk.queue
    desk.sync([part])
    assert desk.parts() == []
    desk.sync([event])
    boss.sync()
    assert [(entry.event, entry.standing, entry.data) for entry in boss.parts()] == [
        (recorded.id, "here", b'{"name":"Siti"}')
    ]


def test_a_part_that_its_event_does_not_promise_is_dropped_also_when_it_came_first(country: Country) -> None:
    desk, camat = country.desk(KECAMATAN, "supervisor")
    desk.record(camat, new_case())
    event, part = desk.queue
    false = type(part)(**{name: getattr(part, name) for name in ("event", "name", "salt")} | {"data": b"Bukan Siti"})
    desk.sync([false])
    desk.sync([event, false])
    desk.sync([part])
    assert [entry.data for entry in desk.parts()] == [b'{"name":"Siti"}']
    assert country.verify()["parts"] == 1


def test_what_a_person_records_before_their_certificate_waits_for_it(country: Country) -> None:
    boss, camat = country.desk(KECAMATAN, "supervisor")
    desk, clerk = country.desk(KECAMATAN, "clerk", certify=False)
    case = Case()
    proposal = case.proposed(desk, clerk)
    desk.sync()
    assert desk.outcome(proposal) is None
    boss.sync()
    boss.certify(camat, boss.staff_requests[0])
    boss.sync()
    desk.sync([])
    assert desk.outcome(proposal) == ("accepted", "")
    assert [part.standing for part in boss.parts()] == ["here"]


def test_an_event_that_waits_for_a_certificate_must_be_signed_by_the_key_that_asked(country: Country) -> None:
    country.desk(KECAMATAN, "supervisor")
    desk, clerk = country.desk(KECAMATAN, "clerk", certify=False)
    other = Person("Lain", ("clerk",), id=clerk.id)
    note = desk.act(clerk, "note.added", bodies.Noted(text="halo"), new_case(), sign=False)
    desk.queue.clear()
    desk.push(note.encode(), other.key)
    desk.sync()
    assert desk.outcome(note) == ("rejected", "bad_signature")


def test_what_came_before_anybody_asked_for_its_key_waits_for_that_key(country: Country) -> None:
    """A desk may be heard of after what was written there: the road of its wish was longer."""
    boss, camat = country.desk(KECAMATAN, "supervisor")
    newcomer, case = Person("Baru", ("clerk", "supervisor")), Case()
    proposal = case.proposed(boss, newcomer)
    verified = boss.decide(newcomer, "complaint.verified", bodies.Verified(), case.id)
    boss.sync()
    assert boss.outcome(proposal) is None
    boss.certify(camat, newcomer.request(boss.name))
    boss.sync()
    assert boss.outcome(proposal) == boss.outcome(verified) == ("accepted", "")
    assert country.verify()["verified"] is True


def test_once_the_key_is_known_its_signature_must_be_good(country: Country) -> None:
    boss, camat = country.desk(KECAMATAN, "supervisor")
    newcomer, case = Person("Baru", ("clerk", "supervisor")), Case()
    case.proposed(boss, newcomer)
    verified = boss.act(newcomer, "complaint.verified", bodies.Verified(), case.id, sign=False)
    boss.queue.pop()
    boss.push(verified.encode(), camat.key)
    boss.sync()
    above, _ = country.desk(KOTA, "supervisor")
    boss.certify(camat, newcomer.request(boss.name))
    boss.sync()
    above.sync()
    assert boss.outcome(verified) == ("rejected", "bad_signature")
    assert above.outcome(verified) is None, "nobody is told of it but those who sent it"
    assert country.verify()["verified"] is True


def test_a_key_that_turns_out_to_be_somebody_elses_holds_what_waited_for_it(country: Country) -> None:
    boss, camat = country.desk(KECAMATAN, "supervisor")
    newcomer = Person("Baru", ("clerk",))
    recorded = boss.record(Person("Lain", ("clerk",), key=newcomer.key), new_case())
    boss.sync()
    boss.certify(camat, newcomer.request(boss.name))
    boss.sync()
    assert boss.outcome(recorded) == ("held", "uncertified")


def test_a_key_that_never_comes_is_waited_for_for_ninety_days(country: Country) -> None:
    boss, _ = country.desk(KECAMATAN, "supervisor")
    recorded = boss.record(Person("Hantu", ("clerk",)), new_case())
    boss.sync()
    country.clock.now += dt.timedelta(days=90, seconds=1)
    boss.sync([])
    assert boss.outcome(recorded) == ("conflict", "waited_too_long")


def test_the_office_that_delivers_a_waiting_event_of_another_hears_its_outcome_without_the_bytes(
    country: Country,
) -> None:
    boss, camat = country.desk(KECAMATAN, "supervisor")
    stranger, _ = country.desk(DLH, "supervisor")
    case = Case()
    recorded = boss.record(camat, case.id)
    note = boss.act(camat, "note.added", bodies.Noted(text="halo"), case.id)
    first, _, second = boss.queue
    boss.sync([second])
    for _ in range(2):
        stranger.sync([second])
    assert stranger.outcome(note) is None
    boss.sync([first])
    stranger.sync([])
    assert stranger.outcome(note) == ("accepted", "")
    assert stranger.outcome(recorded) is None
    assert case.stream not in [event.stream for event in stranger.pulled()]
    stranger.sync([first])
    assert stranger.outcome(recorded) == ("accepted", "")
    assert case.stream not in [event.stream for event in stranger.pulled()]


def test_what_waits_for_ninety_days_becomes_a_conflict_and_lets_go_of_what_waited_for_it(country: Country) -> None:
    boss, camat = country.desk(KECAMATAN, "supervisor")
    desk, clerk = country.desk(KECAMATAN, "clerk")
    case = Case()
    proposal = case.proposed(desk, clerk)
    recorded = desk.queue[0]
    boss.decision[case.stream] = proposal.id
    approved = case.approved(boss, camat, proposal)
    verified, approval = boss.queue
    verified_id = approved.saw or approved.id
    desk.sync([recorded])
    boss.sync([approval])
    country.clock.now += dt.timedelta(days=1)
    boss.sync([verified])
    country.clock.now += dt.timedelta(days=89)
    boss.sync([])
    assert boss.outcome(approved) is None, "ninety days to the moment are not more than ninety"
    country.clock.now += dt.timedelta(seconds=1)
    boss.sync([])
    assert boss.outcome(approved) == ("conflict", "waited_too_long")
    desk.sync()
    boss.sync([])
    told = {entry.id: entry.outcome for entry in boss.events()}
    assert told[proposal.id] == "accepted"
    assert told[verified_id] == "accepted", "a day younger, it was still waiting when its basis came"
    assert country.verify()["verified"] is True


def test_a_second_person_at_a_desk_asks_by_the_exchange_and_what_they_record_waits(country: Country) -> None:
    boss, camat = country.desk(KECAMATAN, "supervisor")
    desk, _ = country.desk(KECAMATAN, "clerk")
    second = Person("Kedua", ("clerk",))
    recorded = desk.record(second, new_case())
    wishes = (second.request("elsewhere"), Person("Hantu", ("king",)).request(desk.name))
    for _ in range(2):
        desk.sync(staff_requests=wishes)
    assert desk.outcome(recorded) is None
    boss.sync()
    assert boss.staff_requests == (second.request(desk.name),), "the service knows which desk it was"
    boss.certify(camat, boss.staff_requests[0])
    boss.sync()
    desk.sync(staff_requests=wishes)
    assert desk.outcome(recorded) == ("accepted", "")
    assert not desk.staff_requests


def test_of_the_people_of_one_desk_twenty_wait_and_more_are_not_kept(country: Country) -> None:
    boss, camat = country.desk(KECAMATAN, "supervisor")
    desk, _ = country.desk(KECAMATAN, "clerk")
    people = [Person(f"Orang {number}", ("clerk",)) for number in range(25)]
    wishes = [person.request(desk.name) for person in people]
    desk.sync(staff_requests=tuple(wishes[:15]))
    desk.sync(staff_requests=tuple(wishes[5:]))
    kept = {request.key for request in desk.staff_requests}
    assert kept == {request.key for request in wishes[:20]}
    boss.sync(staff_requests=(Person("Di meja lain", ("clerk",)).request(boss.name),))
    assert len(boss.staff_requests) == 21, "each desk has its own twenty"
    boss.certify(camat, wishes[0])
    boss.sync()
    desk.sync(staff_requests=tuple(wishes[20:]))
    assert len([request for request in desk.staff_requests if request.desk == desk.name]) == 20


def test_a_wish_whose_key_is_named_otherwise_is_not_kept(country: Country) -> None:
    desk, camat = country.desk(KECAMATAN, "supervisor")
    wish = Person("Kedua", ("clerk",)).request(desk.name)
    desk.sync(staff_requests=(msgspec.structs.replace(wish, key=camat.key.key_id),))
    desk.sync(staff_requests=(msgspec.structs.replace(wish, public=camat.key.public),))
    assert desk.staff_requests == ()


def test_a_revoked_desk_asks_for_nobody(country: Country) -> None:
    boss, _ = country.desk(KECAMATAN, "supervisor")
    desk, _ = country.desk(KECAMATAN, "clerk")
    country.revoke(desk.name)
    with pytest.raises(Refused, match="revoked-desk"):
        desk.sync(staff_requests=(Person("Kedua", ("clerk",)).request(desk.name),))
    boss.sync()
    assert not boss.staff_requests
