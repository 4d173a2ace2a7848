"""What becomes of each event (sync.md, section 2; wire.md, Outcomes), and that a bad one blocks no other."""

import msgspec
import pytest

from desktop.casework import bodies, office_bodies
from desktop.casework.ids import EventId, PersonId
from desktop.contract import wire
from desktop.contract.signatures import key_id
from tests.national.country import DLH, KECAMATAN, Case, Country, approval
from tests.national.peer import Peer, new_case
from tests.national.people import Person


@pytest.fixture
def office(country: Country) -> tuple[Peer, Person, Peer, Person]:
    """The supervisor's desk and the clerk's."""
    return *country.desk(KECAMATAN, "supervisor"), *country.desk(KECAMATAN, "clerk")


Office = tuple[Peer, Person, Peer, Person]


def test_nobody_approves_what_they_proposed_themselves(office: Office) -> None:
    boss, camat, _, _ = office
    case = Case()
    proposal = case.proposed(boss, camat)
    own = case.approved(boss, camat, proposal)
    boss.sync()
    assert boss.outcome(own) == ("superseded", "own_proposal")


def test_a_decision_on_an_overtaken_view_is_superseded(office: Office) -> None:
    boss, camat, desk, clerk = office
    case = Case()
    case.proposed(desk, clerk)
    desk.sync()
    boss.sync()
    verified = boss.decide(camat, "complaint.verified", bodies.Verified(), case.id)
    boss.sync()
    late = desk.decide(clerk, "disposition.proposed", _proposal(DLH, "segera"), case.id)
    desk.sync()
    assert boss.outcome(verified) == ("accepted", "")
    assert desk.outcome(late) == ("superseded", "wrong_state")


def test_the_same_decision_at_two_desks_is_a_duplicate_and_stands_for_the_first(office: Office) -> None:
    boss, camat, desk, clerk = office
    case = Case()
    desk.record(clerk, case.id)
    desk.sync()
    boss.sync()
    first = desk.decide(clerk, "disposition.proposed", _proposal(DLH), case.id)
    second = boss.decide(camat, "disposition.proposed", _proposal(DLH), case.id)
    desk.sync()
    boss.decide(camat, "complaint.verified", bodies.Verified(), case.id, saw=second.id)
    approved = boss.decide(camat, "disposition.approved", approval(second), case.id)
    boss.sync()
    assert desk.outcome(first) == ("accepted", "")
    assert boss.outcome(second) == ("duplicate", "")
    assert boss.outcome(approved) == ("accepted", ""), "saw and target that name a duplicate stand for the first"


def test_the_same_complaint_imported_at_two_desks_is_one(office: Office) -> None:
    boss, camat, desk, clerk = office
    case = new_case()
    first = desk.record(clerk, case, source_id="7", number="33.74.01-02-2611-0001-A", assumed=("secret",))
    again = boss.record(camat, case, source_id="7", number="33.74.01-01-2611-0001-B", assumed=("secret",))
    other = boss.record(camat, case, source_id="7", title="Lain")
    desk.sync()
    boss.sync()
    assert desk.outcome(first) == ("accepted", "")
    assert boss.outcome(again) == ("duplicate", "")
    assert boss.outcome(other) == ("superseded", "already_recorded")


def test_a_fact_that_the_state_refuses_is_superseded(office: Office) -> None:
    boss, camat, desk, clerk = office
    case = Case()
    proposal = case.proposed(desk, clerk)
    desk.sync()
    boss.sync()
    case.approved(boss, camat, proposal)
    boss.sync()
    change = bodies.Change(field="title", base="Jalan berlubang", value="Jalan rusak")
    amended = desk.act(clerk, "complaint.amended", bodies.Amended(changes=(change,)), case.id)
    desk.sync()
    assert desk.outcome(amended) == ("superseded", "wrong_state")


def test_an_act_without_the_role_is_held(office: Office) -> None:
    _, _, desk, clerk = office
    case = Case()
    case.proposed(desk, clerk)
    verified = desk.decide(clerk, "complaint.verified", bodies.Verified(), case.id)
    desk.sync()
    assert desk.outcome(verified) == ("held", "wrong_role")


def test_an_act_of_a_kind_this_version_does_not_know_is_held(office: Office) -> None:
    boss, _, desk, clerk = office
    case = Case()
    desk.record(clerk, case.id)
    newer = desk.act(clerk, "case.teleported", bodies.Noted(text="menunggu"), case.id, parts={"who": b"Siti"})
    desk.sync()
    boss.sync()
    assert boss.outcome(newer) == ("held", "unknown_kind")
    assert newer.id in [part.event for part in boss.parts()], "its parts are kept for the version that knows it"


def test_an_act_under_a_key_that_is_certified_for_another_is_held(country: Country, office: Office) -> None:
    _, _, desk, clerk = office
    _, head = country.desk(DLH, "supervisor")
    borrowed = desk.record(Person("Orang", ("clerk",), key=clerk.key), new_case())
    elsewhere = desk.record(head, new_case())
    desk.sync()
    assert desk.outcome(borrowed) == ("held", "uncertified")
    assert desk.outcome(elsewhere) == ("held", "uncertified")


def test_nobody_at_a_desk_acts_as_the_service(office: Office) -> None:
    _, _, desk, _ = office
    posing = Person("Layanan", ("clerk",))
    posing.key.key_id = key_id(desk.root)
    recorded = desk.record(posing, new_case())
    desk.sync()
    assert desk.outcome(recorded) == ("held", "uncertified"), "there is no certificate to wait for"


def test_an_act_in_another_offices_name_is_set_aside_and_takes_no_id(country: Country, office: Office) -> None:
    _, _, desk, clerk = office
    agency, _ = country.desk(DLH, "supervisor")
    recorded = desk.record(clerk, new_case())
    stolen = desk.queue[0]
    agency.sync([stolen])
    assert agency.outcome(recorded) == ("held", "uncertified")
    desk.sync()
    assert desk.outcome(recorded) == ("accepted", "")


def test_a_decision_of_authority_needs_its_signature(office: Office) -> None:
    boss, camat, desk, clerk = office
    case = Case()
    case.proposed(desk, clerk)
    desk.sync()
    boss.sync()
    verified = boss.act(camat, "complaint.verified", bodies.Verified(), case.id, sign=False)
    boss.sync()
    assert boss.outcome(verified) == ("rejected", "unsigned")


def test_a_forged_signature_is_rejected_and_the_genuine_event_still_enters(office: Office) -> None:
    boss, camat, desk, clerk = office
    case = Case()
    case.proposed(desk, clerk)
    desk.sync()
    boss.sync()
    genuine = boss.act(camat, "complaint.verified", bodies.Verified(), case.id)
    pushed = boss.queue[-1]
    forged = msgspec.structs.replace(pushed, signature=clerk.key.sign(b"something else"))
    desk.sync([forged])
    desk.sync([forged])
    assert desk.outcome(genuine) == ("rejected", "bad_signature")
    assert [entry.id for entry in desk.events()].count(genuine.id) == 1
    boss.sync()
    assert boss.outcome(genuine) == ("accepted", "")


def test_other_bytes_under_a_known_id_are_rejected_and_change_nothing(office: Office) -> None:
    _, _, desk, clerk = office
    case = Case()
    recorded = desk.record(clerk, case.id)
    altered = msgspec.structs.replace(recorded, at="2026-11-25T08:00:00+00:00")
    desk.push(altered.encode())
    after = desk.decide(clerk, "disposition.proposed", _proposal(DLH), case.id)
    desk.sync()
    assert desk.outcome(recorded) == ("accepted", "")
    assert desk.outcome(altered) == ("rejected", "id_taken")
    assert desk.outcome(after) == ("accepted", "")


def test_a_line_of_poison_blocks_nothing_behind_it(country: Country, office: Office) -> None:
    boss, _, desk, clerk = office
    good = [desk.record(clerk, new_case())]
    name = "01a20c91-a000-7658-a8fc-375eee874832"
    for poison in (
        b"[]",
        b'"peristiwa"',
        b'{"id":"%s"}' % name.encode(),
        msgspec.structs.replace(good[0], id=EventId(name[:-1] + "3"), body=msgspec.Raw(b'{"number":7}')).encode(),
        msgspec.structs.replace(good[0], id=EventId(name[:-1] + "4"), kind="staff.added").encode(),
        b'{"id":"\\u0000"}',
        b'{"id":"big"}',
        b'{"id":"%s"}' % name.upper().encode(),
        b'{"id":"%s5","body":"%s"}' % (name[:-1].encode(), b"x" * 300_000),
    ):
        desk.push(poison)
        good.append(desk.record(clerk, new_case()))
    lines = [wire.line_of(line) for line in desk.queue]
    for at, garbage in ((5, b"<html>\n"), (3, b'{"t":"e","seq":-1}\n'), (1, b"\xff\n"), (0, b"[" * 5000 + b"\n")):
        lines.insert(at, garbage)
    response = desk.send(desk.request_body([]) + b"".join(lines))
    desk.receive(response)
    assert [desk.outcome(event) for event in good] == [("accepted", "")] * len(good)
    told = {entry.id: (entry.outcome.value, entry.reason) for entry in desk.events() if entry.outcome == "rejected"}
    assert told == {
        name: ("rejected", "malformed"),
        name[:-1] + "3": ("rejected", "malformed"),
        name[:-1] + "4": ("rejected", "malformed"),
        name[:-1] + "5": ("rejected", "too_large"),
    }
    boss.sync()
    assert boss.cursor == desk.cursor
    report = country.verify()
    assert (report["verified"], report["strays"]) == (True, 9), "what no feed can name is kept all the same"


# --- certificates ---


def test_only_a_supervisor_certifies(country: Country, office: Office) -> None:
    _, _, desk, clerk = office
    peer, newcomer = country.desk(KECAMATAN, "clerk", certify=False)
    added = desk.certify(clerk, newcomer.request(peer.name))
    desk.sync()
    assert desk.outcome(added) == ("held", "wrong_role")
    assert desk.staff_requests == (newcomer.request(peer.name),)


def test_nobody_grants_themselves_more(office: Office) -> None:
    boss, camat, _, _ = office
    other = Person("Camat", ("supervisor", "liaison"), id=camat.id)
    same = Person("Camat", ("supervisor",), id=camat.id)
    more = boss.certify(camat, other.request(boss.name))
    spare = boss.certify(camat, same.request(boss.name))
    boss.sync()
    assert boss.outcome(more) == ("held", "own_grant")
    assert boss.outcome(spare) == ("accepted", "")


def test_a_person_certified_twice_is_certified_once(country: Country, office: Office) -> None:
    boss, camat, _, clerk = office
    desk = country.numbers[KECAMATAN]
    request = clerk.request(f"{KECAMATAN}-{desk:02d}")
    same = boss.certify(camat, request)
    other_roles = boss.certify(camat, msgspec.structs.replace(request, roles=("liaison",)))
    other_person = boss.certify(camat, msgspec.structs.replace(request, person=PersonId(camat.id)))
    boss.sync()
    assert boss.outcome(same) == ("duplicate", "")
    assert boss.outcome(other_roles) == ("superseded", "already_certified")
    assert boss.outcome(other_person) == ("held", "key_taken")


def test_a_certificate_must_fit_itself_and_its_office(country: Country, office: Office) -> None:
    boss, camat, _, _ = office
    request = Person("Baru", ("clerk",)).request(f"{KECAMATAN}-03")
    elsewhere = boss.certify(camat, msgspec.structs.replace(request, desk=f"{DLH}-01"))
    misnamed = boss.certify(camat, msgspec.structs.replace(request, key=camat.key.key_id))
    service = boss.certify(camat, msgspec.structs.replace(request, person=PersonId("service")))
    boss.sync()
    assert boss.outcome(elsewhere) == ("held", "contradicts_itself")
    assert boss.outcome(misnamed) == ("held", "contradicts_itself")
    assert boss.outcome(service) == ("held", "contradicts_itself")


def test_desks_do_not_certify_or_revoke_desks(office: Office) -> None:
    boss, camat, desk, _ = office
    revoked = boss.act(camat, "desk.revoked", office_bodies.DeskRevoked(desk=desk.name, reason="iseng"))
    boss.sync()
    assert boss.outcome(revoked) == ("held", "wrong_role")
    desk.sync()


def _proposal(to: str, instruction: str | None = None) -> bodies.DispositionProposed:
    return bodies.DispositionProposed(disposition=bodies.Disposition(to=to, instruction=instruction))


def test_what_a_reporter_said_is_true_also_where_it_moves_nothing_any_more(office: Office) -> None:
    boss, camat, desk, clerk = office
    case = Case()
    desk.record(clerk, case.id)
    desk.sync()
    boss.sync()
    archived = boss.decide(camat, "case.archived", bodies.Archived(reason_code="too_vague"), case.id)
    boss.sync()
    withdrawn = desk.decide(clerk, "case.withdrawn", bodies.Withdrawn(reason="Sudah selesai."), case.id)
    desk.sync()
    assert boss.outcome(archived) == ("accepted", "")
    assert desk.outcome(withdrawn) == ("accepted", "")
    after = boss.decide(camat, "case.reopened", bodies.Reopened(reason="Terjadi lagi."), case.id)
    boss.sync()
    assert boss.outcome(after) == ("accepted", "")
