"""Enrolment: a code makes one desk, once; nothing else does (wire.md, Enrolment)."""

import msgspec
import pytest

from desktop.casework import events as ev
from desktop.casework import office_bodies
from desktop.contract.enrolment import Code, EnrolRequest, parse_code
from desktop.contract.reference import read_reference_set
from desktop.contract.signatures import key_id
from tests.national.answers import Refused, checked, post
from tests.national.country import DLH, KECAMATAN, TREE, Country
from tests.national.peer import Peer
from tests.national.people import Key, Person


def test_the_first_supervisor_is_certified_by_the_service(country: Country) -> None:
    peer, camat = Peer(country.client, KECAMATAN), Person("Camat", ("supervisor",))
    answer = peer.enrol(country.invite(KECAMATAN, "01"), camat)
    assert read_reference_set(bytes(answer.reference)).offices == TREE
    peer.sync()
    enrolled, added = (ev.decode_body(event) for event in peer.pulled())
    assert isinstance(enrolled, office_bodies.DeskEnrolled)
    assert (enrolled.desk, enrolled.origin, enrolled.public) == (peer.name, peer.origin, peer.key.public)
    assert isinstance(added, office_bodies.StaffAdded)
    assert (added.person, added.key, added.roles) == (camat.id, camat.key.key_id, ("supervisor",))
    assert {event.actor.key for event in peer.pulled()} == {key_id(peer.root)}
    assert peer.staff_requests == ()


def test_the_first_person_of_an_office_must_be_a_supervisor_and_the_code_stays_good(country: Country) -> None:
    code = country.invite(KECAMATAN, "01")
    peer = Peer(country.client, KECAMATAN)
    with pytest.raises(Refused, match="first-must-be-supervisor") as refused:
        peer.enrol(code, Person("Petugas", ("clerk",)))
    assert refused.value.problem["status"] == 409
    peer.enrol(code, Person("Camat", ("supervisor", "clerk")))
    peer.sync()
    assert peer.kinds() == ["desk.enrolled", "staff.added"]


def test_everybody_else_waits_for_a_supervisor_of_the_office(country: Country) -> None:
    boss, camat = country.desk(KECAMATAN, "supervisor")
    peer, clerk = country.desk(KECAMATAN, "clerk", certify=False)
    agency, _ = country.desk(DLH, "supervisor")
    boss.sync()
    assert boss.staff_requests == (clerk.request(peer.name),)
    assert peer.staff_requests == boss.staff_requests
    assert agency.staff_requests == ()
    added = boss.certify(camat, boss.staff_requests[0])
    boss.sync()
    assert boss.outcome(added) == ("accepted", "")
    assert not boss.staff_requests


def test_a_wrong_code_changes_nothing(country: Country) -> None:
    code = parse_code(country.invite(KECAMATAN, "01"))
    wrong = Code(code.office, code.desk, code.fingerprint, bytes(16))
    before = country.verify()
    with pytest.raises(Refused, match="wrong-code"):
        Peer(country.client, KECAMATAN).enrol(wrong.text(), Person("Camat", ("supervisor",)))
    assert country.verify() == before


@pytest.mark.parametrize(("office", "desk"), [(DLH, "01"), (KECAMATAN, "02")])
def test_a_code_is_for_one_desk_of_one_office(country: Country, office: str, desk: str) -> None:
    code = parse_code(country.invite(KECAMATAN, "01"))
    country.invite(KECAMATAN, "02")
    country.invite(DLH, "01")
    foreign = msgspec.structs.replace(code, office=office, desk=desk)
    with pytest.raises(Refused, match="wrong-code"):
        Peer(country.client, office, desk).enrol(foreign.text(), Person("Camat", ("supervisor",)))


def test_a_used_code_is_used_up(country: Country) -> None:
    code = country.invite(KECAMATAN, "01")
    Peer(country.client, KECAMATAN).enrol(code, Person("Camat", ("supervisor",)))
    with pytest.raises(Refused, match="used-code"):
        Peer(country.client, KECAMATAN).enrol(code, Person("Penyusup", ("supervisor",)))


def test_a_lost_answer_is_given_again_and_nothing_is_doubled(country: Country) -> None:
    code = country.invite(KECAMATAN, "01")
    peer, camat = Peer(country.client, KECAMATAN), Person("Camat", ("supervisor",))
    first, second = peer.enrol(code, camat), peer.enrol(code, camat)
    assert msgspec.json.encode(first) == msgspec.json.encode(second)
    peer.sync()
    assert peer.kinds() == ["desk.enrolled", "staff.added"]


def test_two_codes_for_one_desk_number_make_one_desk(country: Country) -> None:
    """The operator made a second code because the first was mislaid; then both turn up."""
    codes = [country.invite(KECAMATAN, "01") for _ in range(2)]
    Peer(country.client, KECAMATAN).enrol(codes[1], Person("Camat", ("supervisor",)))
    with pytest.raises(Refused, match="used-code"):
        Peer(country.client, KECAMATAN).enrol(codes[0], Person("Penyusup", ("supervisor",)))


def _request(peer: Peer, code: Code, person: Person) -> EnrolRequest:
    return EnrolRequest(
        office=code.office,
        desk=code.desk,
        secret=code.secret,
        origin=peer.origin,
        public=peer.key.public,
        person=person.request(peer.name),
    )


def test_the_request_must_be_signed_by_the_key_inside_it(country: Country) -> None:
    code = parse_code(country.invite(KECAMATAN, "01"))
    peer, other = Peer(country.client, KECAMATAN), Peer(country.client, KECAMATAN)
    body = msgspec.json.encode(_request(peer, code, Person("Camat", ("supervisor",))))
    with pytest.raises(Refused, match="bad-signature"):
        checked(post(country.client, "/v1/enrol", body, other.signed("/v1/enrol", body)))


@pytest.mark.parametrize("roles", [(), ("service",), ("supervisor", "king"), ("supervisor", "supervisor")])
def test_roles_that_nobody_can_be_granted_are_refused(country: Country, roles: tuple[str, ...]) -> None:
    with pytest.raises(Refused, match=r"malformed|first-must-be"):
        Peer(country.client, KECAMATAN).enrol(country.invite(KECAMATAN, "01"), Person("Camat", roles))


def test_a_person_whose_key_is_named_otherwise_is_refused(country: Country) -> None:
    camat = Person("Camat", ("supervisor",))
    camat.key.key_id = Key().key_id
    with pytest.raises(Refused, match="malformed"):
        Peer(country.client, KECAMATAN).enrol(country.invite(KECAMATAN, "01"), camat)


@pytest.mark.parametrize("body", [b"", b"{}", b"<html>masuk dulu</html>", b"\xff\xfe", b"[" * 60_000])
def test_garbage_is_malformed(country: Country, body: bytes) -> None:
    peer = Peer(country.client, KECAMATAN)
    with pytest.raises(Refused, match="malformed"):
        checked(post(country.client, "/v1/enrol", body, peer.signed("/v1/enrol", body)))
