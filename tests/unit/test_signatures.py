"""Signatures: Ed25519 as its standard has it, keys by name, and nothing malformed ever verifies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.casework.ids import OfficeCode
from desktop.contract.signatures import ANSWER_HEADER, answer_message, event_message, head_message, key_id, verifies
from tests.unit.signers import DESK, OTHER, FixedSigner

MESSAGE = event_message(b'{"v":1}')
SIGNED = DESK.sign(MESSAGE)


@pytest.mark.parametrize(
    ("seed", "public", "message", "signature"),
    [
        pytest.param(
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
            id="RFC 8032, 7.1, TEST 1",
        ),
        pytest.param(
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
            id="RFC 8032, 7.1, TEST 2",
        ),
    ],
)
def test_signatures_are_those_of_the_standard(seed: str, public: str, message: str, signature: str) -> None:
    signer = FixedSigner(bytes.fromhex(seed))
    assert signer.public.hex() == public
    assert signer.sign(bytes.fromhex(message)).hex() == signature
    assert verifies(signer.public, bytes.fromhex(message), bytes.fromhex(signature))


@given(st.binary(max_size=60))
def test_what_was_signed_verifies(message: bytes) -> None:
    assert verifies(DESK.public, message, DESK.sign(message))


@given(st.integers(0, 511))
def test_one_flipped_bit_of_a_signature_is_seen(bit: int) -> None:
    flipped = bytearray(SIGNED)
    flipped[bit // 8] ^= 1 << bit % 8
    assert not verifies(DESK.public, MESSAGE, bytes(flipped))


@given(st.integers(0, 255))
def test_one_flipped_bit_of_a_key_is_seen(bit: int) -> None:
    flipped = bytearray(DESK.public)
    flipped[bit // 8] ^= 1 << bit % 8
    assert not verifies(bytes(flipped), MESSAGE, SIGNED)


def test_another_key_or_another_message_is_seen() -> None:
    assert not verifies(OTHER.public, MESSAGE, SIGNED)
    assert not verifies(DESK.public, event_message(b'{"v":2}'), SIGNED)


@pytest.mark.parametrize("key", [b"", b"x", bytes(31), bytes(33), b"\xff" * 32, DESK.public.hex().encode()])
def test_a_malformed_key_verifies_nothing(key: bytes) -> None:
    assert not verifies(key, MESSAGE, SIGNED)


@pytest.mark.parametrize("signature", [b"", b"x", bytes(64), SIGNED[:-1], SIGNED + b"\0", b"\xff" * 64])
def test_a_malformed_signature_is_none(signature: bytes) -> None:
    assert not verifies(DESK.public, MESSAGE, signature)


def test_a_signature_serves_one_purpose_only() -> None:
    """An event whose bytes are those of a feed's head is still no head."""
    head = head_message(OfficeCode("33.74.01"), "a1b2", 7, bytes(32))
    assert event_message(head) != head
    assert not verifies(DESK.public, head, DESK.sign(event_message(head)))


@given(st.text(max_size=6), st.text(max_size=6), st.integers(0, 2**64 - 1))
def test_what_the_service_signs_tells_office_and_epoch_apart(office: str, epoch: str, g: int) -> None:
    signed = head_message(OfficeCode(office), epoch, g, bytes(32))
    assert signed != head_message(OfficeCode(office + "x"), epoch, g, bytes(32))
    assert signed != head_message(OfficeCode(office), epoch + "x", g, bytes(32))
    assert signed != head_message(OfficeCode(office), epoch, g ^ 1, bytes(32))
    assert signed != head_message(OfficeCode(office), epoch, g, bytes(31) + b"\1")
    if office:
        assert signed != head_message(OfficeCode(office[:-1]), office[-1] + epoch, g, bytes(32))


PATH = "/v1/offices/33.74.01/sync"


@given(st.text(max_size=6), st.text(max_size=6), st.binary(max_size=20), st.data())
def test_what_the_service_signs_of_an_answer_is_of_one_request_and_one_body(
    path: str, nonce: str, body: bytes, data: st.DataObject
) -> None:
    signed = answer_message(path, nonce, body)
    assert signed == answer_message(path, nonce, body)
    assert signed != answer_message(path + "x", nonce, body)
    assert signed != answer_message(path, nonce + "x", body)
    other = data.draw(st.binary(max_size=20).filter(lambda content: content != body))
    assert signed != answer_message(path, nonce, other)
    if path:
        assert signed != answer_message(path[:-1], path[-1] + nonce, body)


def test_an_answer_under_its_signature_serves_no_other_request() -> None:
    """Its message is the hash of a body of any size, and neither that of an event nor that of a feed's head."""
    message = answer_message(PATH, "satu", b"isi")
    signature = DESK.sign(message)
    assert (len(message), ANSWER_HEADER) == (32, "Loket-Signature")
    assert verifies(DESK.public, message, signature)
    for other in (
        answer_message(PATH, "dua", b"isi"),
        answer_message("/v1/enrol", "satu", b"isi"),
        answer_message(PATH, "satu", b"isi lain"),
        event_message(b"isi"),
        head_message(OfficeCode("33.74.01"), "satu", 0, bytes(32)),
    ):
        assert not verifies(DESK.public, other, signature)


@given(st.binary(min_size=32, max_size=32), st.binary(min_size=32, max_size=32))
def test_a_key_has_one_name(public: bytes, other: bytes) -> None:
    name = key_id(public)
    assert len(name) == 26
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz234567")
    assert (key_id(other) == name) == (other == public)
