"""The code of a receipt: true ones pass, altered and forged ones are told apart, also by a stranger's verifier."""

import base64
import datetime as dt
import random
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.contract import receipt as code
from desktop.contract.enrolment import fingerprint
from desktop.contract.receipt import AlteredReceipt, ForgedReceipt, UnreadableReceipt, check, issue
from desktop.errors import LoketError
from desktop.resources import resource
from tests.unit.receipts import DICTIONARY, NUMBER, RECEIVED, RECORD, ROOT, certificate, receipt, stranger_says
from tests.unit.signers import DESK, OTHER, FixedSigner

TRUSTED = fingerprint(ROOT.public)
TEXT = issue(DESK, certificate(DESK), NUMBER, RECEIVED, RECORD)
TRUE, ALTERED, FORGED, UNREADABLE = "true", "altered", "forged", "unreadable"
OURS: dict[type[LoketError], str] = {AlteredReceipt: ALTERED, ForgedReceipt: FORGED, UnreadableReceipt: UNREADABLE}


def as_text(data: bytes) -> str:
    return "LOKETR1:" + base64.b32encode(data).decode().rstrip("=")


def we_say(text: str, trusted: bytes = TRUSTED) -> str:
    try:
        check(text, trusted)
    except LoketError as trouble:
        return OURS[type(trouble)]
    return TRUE


def both_say(text: str, trusted: bytes = TRUSTED) -> str:
    """What we say. A stranger with the format says the same, but may read further into what is damaged."""
    ours, theirs = we_say(text, trusted), stranger_says(text, trusted)
    assert ours == theirs or {ours, theirs} == {ALTERED, UNREADABLE}
    return ours


def test_a_true_receipt_says_what_the_desk_signed() -> None:
    said = check(TEXT, TRUSTED)
    assert (said.number, said.office, said.desk) == (NUMBER, "33.74.01", "33.74.01-02")
    assert said.received_at == RECEIVED
    assert said.received_at.utcoffset() == dt.timedelta(hours=7)
    assert (said.record, said.key) == (RECORD, DESK.public)
    assert said.code == f"{RECORD.hex()[:4]}-{RECORD.hex()[4:8]}-{RECORD.hex()[8:10]}".upper()


def test_every_true_one_of_a_thousand_is_accepted_also_by_a_stranger() -> None:
    assert {both_say(receipt(DESK, counter)) for counter in range(1, 1001)} == {TRUE}


def test_ten_thousand_altered_receipts_are_refused_also_by_a_stranger() -> None:
    """A letter changed, two swapped, one dropped or added, at random places; in half of them bytes of the payload."""
    chance = random.Random(4)
    originals = [receipt(DESK, counter) for counter in range(1, 51)]
    said = [both_say(_altered(chance.choice(originals), chance)) for _ in range(10_000)]
    assert TRUE not in said
    assert FORGED not in said  # nobody can make a receipt of their own by altering one
    assert said.count(ALTERED) > 3_000


def _altered(text: str, chance: random.Random) -> str:
    prefix, letters = text[:8], text[8:]
    if chance.random() < 0.5:
        data = bytearray(base64.b32decode(letters + "=" * (-len(letters) % 8)))
        for _ in range(chance.randint(1, 3)):
            data[chance.randrange(len(data))] ^= chance.randint(1, 255)
        made = as_text(bytes(data)).removeprefix(prefix)
    else:
        at = chance.randrange(len(letters) - 1)
        other = chance.choice([one for one in string.ascii_uppercase + "234567" if one != letters[at]])
        made = chance.choice(
            [
                letters[:at] + other + letters[at + 1 :],
                letters[:at] + letters[at + 1 :],
                letters[:at] + other + letters[at:],
                letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :],
            ]
        )
    return prefix + made if made != letters else _altered(text, chance)


def test_the_fields_of_one_receipt_in_another_make_an_altered_one() -> None:
    """Number, time and digest of a true one before the rest of another true one, also with the same lengths."""
    one, other = (base64.b32decode(_padded(receipt(DESK, counter))) for counter in (1, 2))
    for end in (24, 34, 66, len(one) - 64):
        assert both_say(as_text(one[:end] + other[end:])) == ALTERED


def _padded(text: str) -> str:
    letters = text.removeprefix("LOKETR1:")
    return letters + "=" * (-len(letters) % 8)


def test_whoever_makes_keys_of_their_own_is_a_forger() -> None:
    forger = FixedSigner(b"F" * 32)
    assert both_say(receipt(DESK, root=forger)) == FORGED
    with_our_root = code.Certificate(certificate(OTHER, forger).data, certificate(DESK).signature, ROOT.public)
    assert both_say(issue(OTHER, with_our_root, NUMBER, RECEIVED, RECORD)) == FORGED
    assert both_say(TEXT, fingerprint(forger.public)) == FORGED


def test_with_the_certificate_of_a_desk_but_without_its_key_it_is_altered() -> None:
    assert both_say(issue(OTHER, certificate(DESK), NUMBER, RECEIVED, RECORD)) == ALTERED


@pytest.mark.parametrize("number", ["33.74.02-02-2612-0047-X", NUMBER[:-1] + "0", "33.74.01-", ""])
def test_a_desk_cannot_speak_for_another_office_or_of_no_number(number: str) -> None:
    said = issue(DESK, certificate(DESK), number, RECEIVED, RECORD)
    assert both_say(said) == FORGED


@pytest.mark.parametrize(
    "text",
    ["", "LOKETR1:", TEXT[:-1], TEXT[8:], TEXT + "A", TEXT.replace("R1:", "1:"), "é", "LOKETR1:" + "A" * 5000],
)
def test_a_piece_or_something_else_is_unreadable(text: str) -> None:
    assert we_say(text) == UNREADABLE


def test_bytes_between_the_signatures_are_unreadable() -> None:
    data = base64.b32decode(_padded(TEXT))
    assert both_say(as_text(data[:-64] + b"\0" + data[-64:])) == UNREADABLE


def test_lines_and_small_letters_are_forgiven() -> None:
    assert both_say("\n".join(TEXT[at : at + 40] for at in range(0, len(TEXT), 40)).lower()) == TRUE


def test_a_certificate_that_inflates_without_end_or_is_none_is_unreadable() -> None:
    real = certificate(DESK)
    for data in (b"0" * 50_000, b"{}", b"not json", real.data.replace(b"desk.enrolled", b"desk.unheard")):
        text = issue(DESK, code.Certificate(data, real.signature, real.root_public), NUMBER, RECEIVED, RECORD)
        assert both_say(text) == UNREADABLE


@pytest.mark.parametrize(("at", "odd"), [(1, b"\xff"), (1 + len(NUMBER), b"\x7f\xff"), (9 + len(NUMBER), b"\x7f\xff")])
def test_no_letters_no_time_and_no_zone_are_unreadable(at: int, odd: bytes) -> None:
    data = base64.b32decode(_padded(TEXT))
    assert we_say(as_text(data[:at] + odd + data[at + len(odd) :])) == UNREADABLE


@given(st.text(max_size=60) | st.binary(max_size=600).map(as_text))
def test_nothing_but_a_receipt_is_read_as_one(text: str) -> None:
    assert we_say(text) in {UNREADABLE, ALTERED}


@pytest.mark.parametrize(("moment", "record"), [(RECEIVED.replace(tzinfo=None), RECORD), (RECEIVED, RECORD[1:])])
def test_without_a_zone_or_a_whole_digest_nothing_is_issued(moment: dt.datetime, record: bytes) -> None:
    with pytest.raises(ValueError, match="zone"):
        issue(DESK, certificate(DESK), NUMBER, moment, record)


def test_the_text_is_the_same_for_every_reprint_and_fits_a_code_that_can_be_scanned() -> None:
    assert issue(DESK, certificate(DESK), NUMBER, RECEIVED, RECORD) == TEXT
    assert len(TEXT) <= 733  # version 17, level M, alphanumeric: 85 modules a side
    assert set(TEXT) <= set(string.ascii_uppercase + string.digits + ":")


def test_the_format_document_names_the_dictionary_that_is_used() -> None:
    assert code.DICTIONARY == DICTIONARY
    assert DICTIONARY in resource("receipt/format.md")
