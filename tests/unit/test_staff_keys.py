"""A person's key opens with their password and for nobody else; no key shows its private half."""

import base64

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import json

from desktop.casework.ids import PersonId
from desktop.contract.signatures import Signer, key_id, verifies
from desktop.errors import KeyTrouble
from desktop.security.staff_keys import (
    DeskKey,
    StaffKey,
    WrongPassword,
    new_staff_key,
    open_staff_key,
    seal_staff_key,
)
from desktop.security.wrapping import Cost, DamagedSeal, Sealed, seal

CHEAP = Cost(time=1, memory_kib=8, lanes=1)
SITI = PersonId("0190a2b4-0000-7000-8000-000000000001")
BUDI = PersonId("0190a2b4-0000-7000-8000-000000000002")

GOLDEN = (  # written by version 1, must open for ever
    b'{"v":1,"salt":"AAECAwQFBgcICQoLDA0ODw==","cost":{"time":2,"memory_kib":256,"lanes":2},'
    b'"nonce":"ZGVmZ2hpamtsbW5v","box":"ZtYZGDEfuNIA03fBQodc5R8r6fWcA7XD1XvWp0eT2MjtTrJ3FYKSVHaFvwBz1R1V"}'
)


@settings(deadline=None)
@given(password=st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1), message=st.binary())
def test_a_sealed_key_opens_as_the_same_key(password: str, message: bytes) -> None:
    key = new_staff_key()
    opened = open_staff_key(seal_staff_key(key, password, SITI, CHEAP), password, SITI)
    assert (opened.key_id, opened.public) == (key.key_id, key.public)
    assert opened.sign(message) == key.sign(message)  # RFC 8032 signatures are deterministic
    assert verifies(key.public, message, opened.sign(message))


def test_a_wrong_password_is_answered_in_the_agreed_words() -> None:
    sealed = seal_staff_key(new_staff_key(), "kata sandi", SITI, CHEAP)
    with pytest.raises(WrongPassword) as caught:
        open_staff_key(sealed, "KATA SANDI", SITI)
    assert str(caught.value) == (
        "Kata sandi belum cocok. Data tetap terkunci dan utuh. Periksa Caps Lock, lalu coba lagi."
    )
    assert isinstance(caught.value, KeyTrouble)


def test_the_key_of_one_person_does_not_open_as_the_key_of_another() -> None:
    sealed = seal_staff_key(new_staff_key(), "kata sandi", SITI, CHEAP)
    with pytest.raises(WrongPassword):
        open_staff_key(sealed, "kata sandi", BUDI)


def test_something_else_under_the_same_words_is_damage() -> None:
    sealed = seal(b"short", "kata sandi", b"staff key\x00" + SITI.encode(), CHEAP)
    with pytest.raises(DamagedSeal):
        open_staff_key(sealed, "kata sandi", SITI)


def test_version_1_opens_for_ever() -> None:
    key = open_staff_key(json.decode(GOLDEN, type=Sealed), "Loket Karangjati 7", SITI)
    assert key.public == DeskKey.from_private(bytes(range(32))).public


def test_every_key_is_new() -> None:
    assert len({new_staff_key().public for _ in range(10)} | {DeskKey.new().public for _ in range(10)}) == 20


@pytest.mark.parametrize("key", [new_staff_key(), DeskKey.new()], ids=["staff", "desk"])
def test_a_key_is_a_signer(key: StaffKey | DeskKey) -> None:
    signer: Signer = key
    assert len(signer.public) == 32
    assert signer.key_id == key_id(signer.public)
    assert len(signer.key_id) == 26
    assert len(signer.sign(b"message")) == 64
    assert verifies(signer.public, b"message", signer.sign(b"message"))
    assert not verifies(signer.public, b"another", signer.sign(b"message"))


def test_a_desk_key_goes_through_its_bytes() -> None:
    key = DeskKey.new()
    again = DeskKey.from_private(key.private_bytes())
    assert again.public == key.public
    assert again.sign(b"message") == key.sign(b"message")


def test_rfc_8032_agrees() -> None:
    """Test 1 of section 7.1."""
    key = DeskKey.from_private(bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
    assert key.public.hex() == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    assert key.sign(b"").hex() == (
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555"
        "fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )


@pytest.mark.parametrize("length", [0, 31, 33, 64])
def test_bytes_of_another_length_are_no_key(length: int) -> None:
    with pytest.raises(ValueError, match="32"):
        DeskKey.from_private(bytes(length))


def test_the_private_half_never_shows() -> None:
    desk = DeskKey.new()
    private = desk.private_bytes()
    staff = open_staff_key(seal(private, "kata sandi", b"staff key\x00" + SITI.encode(), CHEAP), "kata sandi", SITI)
    shown = " ".join(f"{key!r} {key} {key!s} {[key]}" for key in (desk, staff))
    for secret in (private.hex(), base64.b64encode(private).decode(), repr(private)):
        assert secret not in shown
    assert repr(desk) == f"DeskKey({desk.key_id})"
    assert repr(staff) == f"StaffKey({staff.key_id})"
    assert not hasattr(staff, "private_bytes")
