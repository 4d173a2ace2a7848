"""What is sealed under words opens with these words, in this use, unaltered; and in no other way."""

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import json, structs

from desktop.errors import Bug, KeyTrouble
from desktop.security.wrapping import (
    DEFAULT_COST,
    Cost,
    DamagedSeal,
    NewerSeal,
    NotEnoughMemory,
    Sealed,
    UnusableWords,
    WrongWords,
    normalised,
    seal,
    unseal,
)

CHEAP = Cost(time=1, memory_kib=8, lanes=1)
SECRET = bytes(range(32))
CONTEXT = b"database key"

GOLDEN = (  # written by version 1, must open for ever
    b'{"v":1,"salt":"AAECAwQFBgcICQoLDA0ODw==","cost":{"time":2,"memory_kib":256,"lanes":2},'
    b'"nonce":"ZGVmZ2hpamtsbW5v","box":"ZtYZGDEfuNIA03fBQodc5R8r6fWcA7XD1XvWp0eT2Mi22xEZkqq9QYRQScxbMAdo"}'
)

known = st.characters(exclude_categories=["Cn", "Cs"])
passphrases = st.text(known, min_size=1).filter(normalised)


@settings(deadline=None)
@given(secret=st.binary(max_size=200), words=passphrases, context=st.binary(max_size=40))
def test_what_is_sealed_opens_with_the_same_words(secret: bytes, words: str, context: bytes) -> None:
    assert unseal(seal(secret, words, context, CHEAP), words, context) == secret


@settings(deadline=None)
@given(words=passphrases, others=passphrases)
def test_other_words_do_not_open(words: str, others: str) -> None:
    sealed = seal(SECRET, words, CONTEXT, CHEAP)
    if normalised(words) != normalised(others):
        with pytest.raises(WrongWords):
            unseal(sealed, others, CONTEXT)


@settings(deadline=None)
@given(context=st.binary(max_size=20), other=st.binary(max_size=20))
def test_another_use_does_not_open(context: bytes, other: bytes) -> None:
    sealed = seal(SECRET, "words", context, CHEAP)
    if context != other:
        with pytest.raises(WrongWords):
            unseal(sealed, "words", other)


@settings(deadline=None)
@given(data=st.data(), field=st.sampled_from(["salt", "nonce", "box"]), bit=st.integers(0, 7))
def test_any_flipped_bit_is_refused(data: st.DataObject, field: str, bit: int) -> None:
    sealed = seal(SECRET, "words", CONTEXT, CHEAP)
    altered = bytearray(getattr(sealed, field))
    altered[data.draw(st.integers(0, len(altered) - 1))] ^= 1 << bit
    with pytest.raises(WrongWords):
        unseal(structs.replace(sealed, **{field: bytes(altered)}), "words", CONTEXT)


@settings(deadline=None)
@given(data=st.data(), field=st.sampled_from(["salt", "nonce", "box"]))
def test_any_cut_is_refused(data: st.DataObject, field: str) -> None:
    sealed = seal(SECRET, "words", CONTEXT, CHEAP)
    whole = getattr(sealed, field)
    cut = whole[: data.draw(st.integers(0, len(whole) - 1))]
    with pytest.raises((DamagedSeal, WrongWords)):
        unseal(structs.replace(sealed, **{field: cut}), "words", CONTEXT)


def test_two_seals_of_one_secret_have_nothing_in_common() -> None:
    first, second = (seal(SECRET, "words", CONTEXT, CHEAP) for _ in range(2))
    assert first.salt != second.salt
    assert first.nonce != second.nonce
    assert first.box != second.box


@pytest.mark.parametrize(
    ("sealed_with", "typed"),
    [
        pytest.param("caf\u00e9", "cafe\u0301", id="nfc-nfd"),
        pytest.param("cafe\u0301", "caf\u00e9", id="nfd-nfc"),
        pytest.param("\ufb01nal", "final", id="ligature"),
        pytest.param("\uff21\uff22\uff11\uff12", "AB12", id="full-width"),
        pytest.param("\u1100\u1161", "\uac00", id="hangul"),
        pytest.param("dua\u00a0kata", "dua kata", id="no-break-space"),
        pytest.param("kata", " kata\r\n", id="line-end-of-a-pipe"),
        pytest.param("\u3000kata\t", "kata", id="wide-space-around"),
    ],
)
def test_the_same_words_in_another_form_open(sealed_with: str, typed: str) -> None:
    assert unseal(seal(SECRET, sealed_with, CONTEXT, CHEAP), typed, CONTEXT) == SECRET


@settings(deadline=None)
@given(words=passphrases, forms=st.tuples(*[st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"])] * 2))
def test_every_normal_form_opens_every_other(words: str, forms: tuple[str, str]) -> None:
    sealed_with, typed = (unicodedata.normalize(form, words) for form in forms)  # type: ignore[arg-type]
    assert unseal(seal(SECRET, sealed_with, CONTEXT, CHEAP), typed, CONTEXT) == SECRET


@pytest.mark.parametrize(
    ("sealed_with", "typed"),
    [
        pytest.param("Kata", "kata", id="case"),
        pytest.param("dua kata", "duakata", id="inner-space"),
        pytest.param("dua kata", "dua  kata", id="double-space"),
        pytest.param("kata", "", id="nothing"),
        pytest.param("kata", "kata\udce9", id="half-a-character"),
        pytest.param("kata", "kata\U000e0080", id="unassigned"),
    ],
)
def test_what_differs_does_not_open(sealed_with: str, typed: str) -> None:
    with pytest.raises(WrongWords):
        unseal(seal(SECRET, sealed_with, CONTEXT, CHEAP), typed, CONTEXT)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("", id="empty"),
        pytest.param(" \t\r\n\u00a0\u3000", id="only-spaces"),
        pytest.param("kata\udce9", id="half-a-character"),
        pytest.param("kata\U000e0080", id="unassigned"),
    ],
)
def test_words_that_may_not_open_again_are_refused_before_sealing(words: str) -> None:
    with pytest.raises(UnusableWords):
        seal(SECRET, words, CONTEXT, CHEAP)


@pytest.mark.parametrize(
    "cost",
    [
        Cost(time=0, memory_kib=64, lanes=1),
        Cost(time=-1, memory_kib=64, lanes=1),
        Cost(time=65, memory_kib=64, lanes=1),
        Cost(time=2**63, memory_kib=64, lanes=1),
        Cost(time=1, memory_kib=0, lanes=1),
        Cost(time=1, memory_kib=7, lanes=1),
        Cost(time=1, memory_kib=31, lanes=4),
        Cost(time=1, memory_kib=1024 * 1024 + 1, lanes=1),
        Cost(time=1, memory_kib=100 * 1024 * 1024, lanes=1),
        Cost(time=1, memory_kib=2**64 - 1, lanes=1),
        Cost(time=1, memory_kib=64, lanes=0),
        Cost(time=1, memory_kib=64, lanes=-4),
        Cost(time=1, memory_kib=1024, lanes=17),
        Cost(time=1, memory_kib=1024, lanes=2**40),
    ],
    ids=str,
)
def test_a_hostile_cost_is_a_damaged_seal_and_costs_nothing(cost: Cost) -> None:
    sealed = structs.replace(seal(SECRET, "words", CONTEXT, CHEAP), cost=cost)
    started = time.process_time()
    with pytest.raises(DamagedSeal):
        unseal(sealed, "words", CONTEXT)
    assert time.process_time() - started < 0.1
    with pytest.raises(Bug):  # nor is such a seal ever made
        seal(SECRET, "words", CONTEXT, cost)


@pytest.mark.parametrize(
    ("field", "length"),
    [
        ("salt", 0),
        ("salt", 15),
        ("salt", 17),
        ("nonce", 11),
        ("nonce", 13),
        ("box", 15),
        ("box", 64 * 1024 + 17),
    ],
)
def test_wrong_lengths_are_a_damaged_seal(field: str, length: int) -> None:
    sealed = seal(SECRET, "words", CONTEXT, CHEAP)
    with pytest.raises(DamagedSeal):
        unseal(structs.replace(sealed, **{field: bytes(length)}), "words", CONTEXT)


def test_the_longest_secret_opens_and_a_longer_one_is_our_mistake() -> None:
    longest = bytes(64 * 1024)
    assert unseal(seal(longest, "words", CONTEXT, CHEAP), "words", CONTEXT) == longest
    with pytest.raises(Bug):
        seal(longest + b"\0", "words", CONTEXT, CHEAP)


@pytest.mark.parametrize(
    ("version", "trouble"), [(2, NewerSeal), (10**9, NewerSeal), (0, DamagedSeal), (-1, DamagedSeal)]
)
def test_another_version_is_named_as_such(version: int, trouble: type[KeyTrouble]) -> None:
    sealed = structs.replace(seal(SECRET, "words", CONTEXT, CHEAP), v=version)
    with pytest.raises(trouble):
        unseal(sealed, "words", CONTEXT)


def test_too_little_memory_is_said_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    class SmallComputer:
        def __init__(self, **_: object) -> None: ...

        def derive(self, _: bytes) -> bytes:
            raise MemoryError

    sealed = seal(SECRET, "words", CONTEXT, CHEAP)
    monkeypatch.setattr("desktop.security.wrapping.Argon2id", SmallComputer)
    with pytest.raises(NotEnoughMemory, match="Memori komputer tidak cukup"):
        unseal(sealed, "words", CONTEXT)


@settings(deadline=None)
@given(secret=st.binary(max_size=100), words=passphrases)
def test_a_seal_survives_json(secret: bytes, words: str) -> None:
    sealed = seal(secret, words, CONTEXT, CHEAP)
    assert json.decode(json.encode(sealed), type=Sealed) == sealed


def test_version_1_opens_for_ever() -> None:
    sealed = json.decode(GOLDEN, type=Sealed)
    assert unseal(sealed, "Loket Karangjati 7", CONTEXT) == SECRET
    assert json.encode(sealed) == GOLDEN


def test_the_default_cost_is_the_second_option_of_rfc_9106() -> None:
    assert Cost(time=3, memory_kib=64 * 1024, lanes=4) == DEFAULT_COST
    sealed = seal(SECRET, "words", CONTEXT)
    assert sealed.cost == DEFAULT_COST
    assert unseal(sealed, "words", CONTEXT) == SECRET


def test_neither_secret_nor_words_show() -> None:
    sealed = seal(b"a very secret thing", "open sesame", CONTEXT, CHEAP)
    with pytest.raises(WrongWords) as caught:
        unseal(sealed, "open barley", CONTEXT)
    shown = f"{sealed!r} {json.encode(sealed)!r} {caught.value!r} {caught.value} {caught.value.params}"
    for secret in ("a very secret thing", "sesame", "barley"):
        assert secret not in shown
