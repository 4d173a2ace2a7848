"""Digests that mean one thing each, commitments that hide and bind, chains that notice every change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Raw
from msgspec.structs import replace

from desktop.casework.complaint import Outcome
from desktop.casework.ids import EventId, OfficeCode, Origin
from desktop.contract.chain import authored, fed, fed_event
from desktop.contract.digest import ZERO, digest, number, sha256
from desktop.contract.parts import Part, may_read_part
from desktop.contract.wire import NO_BYTES, FeedEvent, FeedPart, PartStanding, evidence_of
from tests.unit.samples import AGENCY, OFFICE, ORIGIN, SIGNATURE, uid

FIELDS = st.lists(st.binary(max_size=6), max_size=4)
SALTS = st.binary(min_size=16, max_size=16)

# --- digests ---


@given(FIELDS, FIELDS)
def test_different_fields_have_different_digests(some: list[bytes], others: list[bytes]) -> None:
    assert (digest("loket/test/1", *some) == digest("loket/test/1", *others)) == (some == others)


@given(st.binary(max_size=12), st.integers(0, 12), st.integers(0, 12))
def test_moving_the_border_between_fields_changes_the_digest(data: bytes, one: int, two: int) -> None:
    same = min(one, len(data)) == min(two, len(data))
    cut = digest("loket/test/1", data[:one], data[one:])
    assert (cut == digest("loket/test/1", data[:two], data[two:])) == same


@given(FIELDS)
def test_a_digest_for_one_purpose_is_none_for_another(fields: list[bytes]) -> None:
    assert digest("loket/test/1", *fields) != digest("loket/test/2", *fields)


@given(st.text(max_size=6))
def test_text_is_its_utf_8(text: str) -> None:
    assert digest("loket/test/1", text) == digest("loket/test/1", text.encode())


def test_a_published_sha_256() -> None:
    """FIPS 180-2, appendix B.1."""
    assert sha256(b"abc").hex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert len(ZERO) == len(digest("loket/test/1")) == 32


@given(st.integers(0, 2**64 - 1))
def test_a_whole_number_is_eight_bytes(value: int) -> None:
    assert len(number(value)) == 8
    assert int.from_bytes(number(value), "big") == value


# --- private parts ---

PART = Part(EventId(uid(1)), "who", bytes(range(16)), b'{"name":"Sari"}')


def test_a_part_opens_its_commitment() -> None:
    assert PART.opens(PART.commitment)


@given(st.sampled_from(["event", "name", "salt", "data"]), st.data())
def test_a_commitment_binds_the_part(field: str, data: st.DataObject) -> None:
    other = {
        "event": st.integers(2, 99).map(uid),
        "name": st.text(max_size=6).filter(lambda name: name != "who"),
        "salt": SALTS.filter(lambda salt: salt != PART.salt),
        "data": st.binary(max_size=20).filter(lambda content: content != PART.data),
    }[field]
    altered = replace(PART, **{field: data.draw(other)})
    assert not altered.opens(PART.commitment)


@given(SALTS, SALTS)
def test_a_commitment_hides_the_part(salt: bytes, other: bytes) -> None:
    """Who guesses the reporter cannot check the guess without the random bytes."""
    same = replace(PART, salt=salt).commitment == replace(PART, salt=other).commitment
    assert same == (salt == other)


@pytest.mark.parametrize("length", [0, 15, 17, 32])
def test_a_part_with_too_few_or_too_many_random_bytes_opens_nothing(length: int) -> None:
    part = replace(PART, salt=bytes(length))
    assert not part.opens(part.commitment)


@pytest.mark.parametrize("commitment", [b"", PART.commitment[:-1], PART.commitment + b"\0"])
def test_half_a_commitment_is_not_opened(commitment: bytes) -> None:
    assert not PART.opens(commitment)


COORDINATOR = OfficeCode("33.74")


@pytest.mark.parametrize(
    ("office", "anonymous", "may"),
    [
        (OFFICE, True, True),
        (COORDINATOR, True, True),
        (AGENCY, True, False),
        (OFFICE, False, True),
        (COORDINATOR, False, True),
        (AGENCY, False, True),
    ],
)
def test_an_anonymous_reporter_is_known_at_the_recording_office_and_its_coordinator(
    office: OfficeCode, anonymous: bool, may: bool
) -> None:
    assert may_read_part(office, OFFICE, frozenset({COORDINATOR}), anonymous) == may


# --- chains ---

EVENT = FeedEvent(g=7, id=EventId(uid(1)), outcome=Outcome.ACCEPTED, hash=bytes(32))
FED_PART = FeedPart(g=7, event=EventId(uid(1)), name="who", standing=PartStanding.HERE, commitment=bytes(32))


@pytest.mark.parametrize(
    "changed",
    [
        replace(EVENT, g=8),
        replace(EVENT, id=EventId(uid(2))),
        replace(EVENT, outcome=Outcome.SUPERSEDED),
        replace(EVENT, reason="overtaken"),
        replace(EVENT, hash=b"\1" * 32),
        replace(EVENT, origin=ORIGIN),
        replace(EVENT, seq=3),
        replace(EVENT, chain=bytes(32)),
        replace(EVENT, signature=SIGNATURE),
    ],
)
def test_a_feed_notices_every_change_of_what_a_desk_relies_on(changed: FeedEvent) -> None:
    assert fed(ZERO, changed) != fed(ZERO, EVENT)


@pytest.mark.parametrize(
    "changed",
    [
        replace(FED_PART, g=8),
        replace(FED_PART, event=EventId(uid(2))),
        replace(FED_PART, name="taker"),
        replace(FED_PART, standing=PartStanding.ERASED),
        replace(FED_PART, commitment=b"\1" * 32),
    ],
)
def test_a_feed_notices_every_change_of_a_part(changed: FeedPart) -> None:
    assert fed(ZERO, changed) != fed(ZERO, FED_PART)


def test_a_feed_notices_what_was_left_out_or_moved() -> None:
    both = fed(fed(ZERO, EVENT), FED_PART)
    assert len({both, fed(fed(ZERO, FED_PART), EVENT), fed(ZERO, EVENT), fed(ZERO, FED_PART), ZERO}) == 5


CARRIED = replace(EVENT, origin=ORIGIN, seq=3, chain=bytes(32), signature=SIGNATURE, event=Raw(b'{"v":1}'))


def test_a_feed_stays_whole_without_the_bytes_of_an_event() -> None:
    """Erased, or held by the desk itself: the chain runs over hashes. Who wrote it is told all the same."""
    stub = replace(CARRIED, event=NO_BYTES)
    assert (CARRIED.data, stub.data) == (b'{"v":1}', None)
    assert fed(ZERO, stub) == fed(ZERO, CARRIED)
    assert fed(ZERO, replace(EVENT, event=CARRIED.event)) == fed(ZERO, EVENT) != fed(ZERO, CARRIED)


def test_a_feed_stays_whole_for_whoever_kept_only_the_hash_of_the_evidence() -> None:
    evidence = CARRIED.evidence
    assert evidence == evidence_of(ORIGIN, 3, bytes(32), SIGNATURE)
    assert fed_event(ZERO, EVENT, evidence) == fed_event(ZERO, CARRIED, evidence) == fed(ZERO, CARRIED)
    assert fed_event(ZERO, CARRIED, EVENT.evidence) == fed(ZERO, EVENT) != fed(ZERO, CARRIED)


EVIDENCE = st.tuples(
    st.sampled_from(["", ORIGIN, ORIGIN[:-1]]),
    st.integers(0, 2**63 - 1),
    st.binary(max_size=33),
    st.none() | st.binary(min_size=64, max_size=64),
)
Evidence = tuple[str, int, bytes, bytes | None]


@given(EVIDENCE, EVIDENCE)
def test_other_evidence_is_another_hash_and_another_feed(some: Evidence, other: Evidence) -> None:
    same = some == other
    assert (evidence_of(*some) == evidence_of(*other)) == same
    one, two = (
        replace(EVENT, origin=origin, seq=seq, chain=chain, signature=signature)
        for origin, seq, chain, signature in (some, other)
    )
    assert (one.evidence, two.evidence) == (evidence_of(*some), evidence_of(*other))
    assert (fed(ZERO, one) == fed(ZERO, two)) == same


def test_the_chain_of_an_origin_notices_every_change() -> None:
    plain = (bytes(32), ORIGIN, 1, bytes(32), None)
    variants = [
        (b"\1" * 32, ORIGIN, 1, bytes(32), None),
        (bytes(32), Origin("33.74.01-02/0000000000000001"), 1, bytes(32), None),
        (bytes(32), ORIGIN, 2, bytes(32), None),
        (bytes(32), ORIGIN, 1, b"\1" * 32, None),
        (bytes(32), ORIGIN, 1, bytes(32), SIGNATURE),
    ]
    assert len({authored(*fields) for fields in (plain, *variants)}) == 6
