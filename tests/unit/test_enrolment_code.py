"""The enrolment code: copied by hand from paper, so what was mistyped must be seen before anything is made."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec import ValidationError, json

from desktop.casework.ids import OfficeCode
from desktop.casework.numbering import ALPHABET, DESK_PATTERN, OFFICE_PATTERN, check_character
from desktop.contract.enrolment import Code, EnrolRequest, WrongCode, fingerprint, parse_code, secret_hash
from tests.unit.samples import PUBLIC, uid

CODE = Code(OfficeCode("33.74.01"), "02", bytes(range(16)), bytes(range(16, 32)))
TEXT = CODE.text()
SIXTEEN = st.binary(min_size=16, max_size=16)
CODES = st.builds(
    Code,
    st.from_regex(OFFICE_PATTERN, fullmatch=True).filter(lambda code: len(code) <= 32).map(OfficeCode),
    st.from_regex(DESK_PATTERN, fullmatch=True),
    SIXTEEN,
    SIXTEEN,
)
PRINTABLE = "".join(map(chr, range(0x21, 0x7F)))


def checked(payload: str) -> str:
    return f"{payload}:{check_character(payload)}"


def refused(text: str) -> bool:
    try:
        parse_code(text)
    except WrongCode:
        return True
    return False


def test_the_code_as_the_coordinator_gives_it() -> None:
    assert TEXT == "LOKET1:33.74.01:02:AAAQEAYEAUDAOCAJBIFQYDIOB4:CAIREEYUCULBOGAZDINRYHI6D4:Q"
    assert parse_code(TEXT) == CODE


@given(CODES)
def test_a_code_opens_to_what_it_was_made_of(code: Code) -> None:
    assert parse_code(code.text()) == code


@given(CODES, st.lists(st.tuples(st.integers(0, 90), st.sampled_from([" ", "\n", "\r\n", "\t"])), max_size=6))
def test_spaces_line_breaks_and_small_letters_are_forgiven(code: Code, breaks: list[tuple[int, str]]) -> None:
    text = code.text().lower()
    for at, space in breaks:
        text = text[:at] + space + text[at:]
    assert parse_code(text) == code


def test_every_single_wrong_letter_or_digit_is_found() -> None:
    """All of them: 67 characters x 35 others."""
    places = [at for at, character in enumerate(TEXT) if character in ALPHABET]
    wrong = [TEXT[:at] + other + TEXT[at + 1 :] for at in places for other in ALPHABET.replace(TEXT[at], "")]
    assert len(wrong) == 2_345
    assert [text for text in wrong if not refused(text)] == []


def test_nearly_every_other_single_substitution_is_found_too() -> None:
    """Of 6,827 (small letters for their capitals are none), only a letter for a point may pass: S and N, here."""
    wrong = [
        TEXT[:at] + other + TEXT[at + 1 :]
        for at in range(len(TEXT))
        for other in PRINTABLE
        if other.upper() != TEXT[at]
    ]
    missed = [text for text in wrong if not refused(text)]
    assert len(wrong) == 6_827
    assert {text[7:15].upper() for text in missed} == {"33S74.01", "33.74N01"}


@example(at=72, extra="=")
@given(st.integers(0, len(TEXT)), st.sampled_from(PRINTABLE + "\N{LATIN SMALL LETTER E WITH ACUTE}\0\N{BULLET}"))
def test_a_character_too_many_is_refused_or_seen_in_what_comes_out(at: int, extra: str) -> None:
    text = TEXT[:at] + extra + TEXT[at:]
    assert refused(text) or parse_code(text) != CODE


@pytest.mark.parametrize("extra", ["\N{LATIN SMALL LETTER E WITH ACUTE}", "\N{BULLET}", "\0", "=", "!"])
def test_a_strange_character_in_the_secret_is_refused(extra: str) -> None:
    at = TEXT.index("CAIREE")
    assert refused(TEXT[:at] + extra + TEXT[at:])


@given(st.text(max_size=80))
def test_any_other_text_is_refused(text: str) -> None:
    assert refused(text)


@given(st.text(max_size=20), st.text(max_size=4), st.text(max_size=30), st.text(max_size=30))
def test_a_right_check_character_does_not_make_a_code(office: str, desk: str, one: str, two: str) -> None:
    text = checked(f"LOKET1:{office}:{desk}:{one}:{two}")
    assert refused(text) or parse_code(text).text() == "".join(text.split()).upper()


@pytest.mark.parametrize(
    "payload",
    [
        TEXT[:-2].replace("LOKET1", "LOKET2"),
        TEXT[:-2].replace(":02:", ":2:"),
        TEXT[:-2].replace(":02:", ":02AB:"),
        TEXT[:-2].replace("33.74.01", "33-74.01"),
        TEXT[:-2].replace("33.74.01", "33..74"),
        TEXT[:-2].replace("33.74.01", ""),
        TEXT[:-2].replace("AAAQEAYEAUDAOCAJBIFQYDIOB4", "AAAQEAYEAUDAOCAJBIFQYDIO"),
        TEXT[:-2].replace("CAIREEYUCULBOGAZDINRYHI6D4", "CAIREEYUCULBOGAZDINRYHI6D4AA"),
        TEXT[:-2].replace("CAIREEYUCULBOGAZDINRYHI6D4", "0AIREEYUCULBOGAZDINRYHI6D4"),
        TEXT[:-2].replace("CAIREEYUCULBOGAZDINRYHI6D4", ""),
    ],
)
def test_fields_out_of_their_form_are_refused_even_with_a_right_check_character(payload: str) -> None:
    assert refused(checked(payload))


def test_the_refusal_says_what_to_do() -> None:
    with pytest.raises(WrongCode) as wrong:
        parse_code("LOKET1")
    assert "Salin ulang" in wrong.value.words()
    assert wrong.value.code == "WrongCode"


@given(SIXTEEN, SIXTEEN)
def test_root_and_secret_are_known_by_hashes(one: bytes, two: bytes) -> None:
    assert (fingerprint(one) == fingerprint(two)) == (secret_hash(one) == secret_hash(two)) == (one == two)
    assert (len(fingerprint(one)), len(secret_hash(one))) == (16, 32)
    assert one not in secret_hash(one)


# --- what the desk then asks ---

REQUEST: dict[str, object] = {
    "office": "33.74.01",
    "desk": "02A",
    "secret": bytes(16),
    "origin": "33.74.01-02A/9f86d081884c7d65",
    "public": PUBLIC,
    "person": {
        "person": uid(80),
        "username": "sari",
        "name": "Sari Wulandari",
        "roles": ["clerk"],
        "key": "ztkkf6cw2w6gguv7324erhyxye",
        "public": PUBLIC,
        "desk": "33.74.01-02A",
    },
}


def test_a_request_in_its_form_comes_in() -> None:
    assert json.decode(json.encode(REQUEST), type=EnrolRequest).desk == "02A"


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("office", "33-74"),
        ("office", "33.74.01\n"),
        ("office", "3" * 33),
        ("desk", "2"),
        ("desk", "02\n"),
        ("secret", bytes(15)),
        ("secret", bytes(17)),
        ("origin", "33.74.01-02A/9f86d081884c7d65\n"),
        ("origin", "33.74.01/9f86d081884c7d65"),
        ("origin", "..-02/9f86d081884c7d65"),
        ("public", bytes(31)),
        ("person", None),
    ],
)
def test_a_request_out_of_its_form_is_refused(field: str, wrong: object) -> None:
    with pytest.raises(ValidationError):
        json.decode(json.encode({**REQUEST, field: wrong}), type=EnrolRequest)
