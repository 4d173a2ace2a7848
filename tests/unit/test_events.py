"""What may come in as an event: bounded in size, every name in its form; anything else is one known kind of error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Raw, ValidationError, json

from desktop.casework import bodies
from desktop.casework import events as ev
from tests.unit.samples import CASE, COMMITMENT, FULL, uid

GOOD: dict[str, object] = {
    "v": 1,
    "id": uid(1),
    "office": "33.74.01",
    "stream": str(CASE),
    "kind": "note.added",
    "at": "2026-11-02T08:00:00+07:00",
    "hlc": "0193a1c0f3e80000",
    "actor": {"person": uid(80), "key": "ztkkf6cw2w6gguv7324erhyxye"},
    "saw": None,
}


BODY = b'{"text":"Catatan."}'


def event_bytes(body: bytes = BODY, /, **changes: object) -> bytes:
    return json.encode({**GOOD, **changes, "body": Raw(body)})


def test_an_event_in_its_form_comes_in() -> None:
    assert ev.decode_event(event_bytes(saw=uid(2), stream="office:33.74.01")).saw == uid(2)


@pytest.mark.parametrize("missing", [*GOOD, "body"])
def test_every_field_of_the_envelope_must_be_there(missing: str) -> None:
    fields = json.decode(event_bytes(), type=dict[str, Raw])
    del fields[missing]
    with pytest.raises(ValidationError):
        ev.decode_event(json.encode(fields))


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("id", "1"),
        ("id", uid(1).upper()),
        ("id", uid(1) + "0"),
        ("office", "33-74"),
        ("office", "33..74"),
        ("office", "dlh"),
        ("office", ""),
        ("office", "3" * 33),
        ("stream", "case:1"),
        ("stream", "desk:33.74.01"),
        ("stream", f"case:{uid(1)}/x"),
        ("stream", "office:" + "3" * 42),
        ("kind", "note.added.twice"),
        ("kind", "Note.added"),
        ("kind", "a" * 65),
        ("at", "2" * 41),
        ("at", 1),
        ("hlc", "0193a1c0f3e8000"),
        ("hlc", "0193A1C0F3E80000"),
        ("saw", ""),
        ("saw", 1),
        ("actor", {"person": uid(80)}),
        ("actor", {"person": "x" * 37, "key": "k"}),
        ("actor", {"person": "x", "key": "k" * 33}),
        ("v", "1"),
    ],
)
def test_a_name_out_of_its_form_is_refused(field: str, wrong: object) -> None:
    with pytest.raises(ValidationError):
        ev.decode_event(event_bytes(**{field: wrong}))


@pytest.mark.parametrize("field", ["id", "office", "stream", "kind", "hlc", "saw"])
def test_a_name_with_a_line_break_behind_it_is_another_name(field: str) -> None:
    with pytest.raises(ValidationError):
        ev.decode_event(event_bytes(**{field: f"{GOOD[field] or uid(2)}\n"}))


@pytest.mark.parametrize(
    ("kind", "name", "wrong"),
    [
        ("answer.approved", "target", uid(41) + "\n"),
        ("answer.approved", "target", "bukan id"),
        ("case.returned", "suggested_office", "33.DPU\n"),
        ("case.returned", "suggested_office", "3" * 33),
        ("disposition.proposed", "disposition", {"to": "33.DPU\n"}),
    ],
)
def test_names_in_a_body_have_their_form_too(kind: str, name: str, wrong: object) -> None:
    body = json.decode(json.encode(FULL[kind]), type=dict[str, object]) | {name: wrong}
    with pytest.raises(ValidationError):
        ev.decode_body(ev.decode_event(event_bytes(json.encode(body), kind=kind)))


# --- size ---


@pytest.mark.parametrize("character", ["a", "—", "\N{FACE WITH OPEN MOUTH VOMITING}", "\x01", '"'])
def test_the_longest_narrative_fits_into_an_event(character: str) -> None:
    body = bodies.Recorded(
        parts={"who": COMMITMENT},
        number="33.74.01-02-2611-0042-D",
        channel="walk_in",
        classification="aspiration",
        title="Panjang",
        narrative=character * 30_000,
        anonymous=False,
        secret=False,
        received_at="2026-11-02T08:15:00+07:00",
    )
    event = ev.decode_event(event_bytes(json.encode(body), kind="complaint.recorded"))
    assert ev.decode_body(event) == body


def test_a_larger_event_is_refused_before_it_is_read() -> None:
    room = ev.LARGEST - len(event_bytes(b'{"text":""}'))
    largest = event_bytes(b'{"text":"' + b"a" * room + b'"}')
    assert len(ev.decode_event(largest).encode()) == ev.LARGEST
    with pytest.raises(ValidationError, match=str(ev.LARGEST + 1)):
        ev.decode_event(largest + b" ")


# --- hostile bytes ---


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"null", id="null"),
        pytest.param(b"[]", id="a list"),
        pytest.param(event_bytes()[:-1], id="cut"),
        pytest.param(event_bytes() + b"x", id="more behind it"),
        pytest.param(event_bytes().replace(b'"v":1', b'"v":' + b"9" * 5_000), id="endless number"),
        pytest.param(event_bytes(b'{"text":"\\ud800x"}'), id="half a character"),
        pytest.param(event_bytes(at="A").replace(b'"A"', b'"\xff"'), id="not UTF-8"),
        pytest.param(event_bytes(b"[" * 100_000 + b"]" * 100_000), id="too deep"),
        pytest.param(b"[" * 100_000, id="too deep and cut"),
    ],
)
def test_hostile_bytes_are_unreadable_and_nothing_worse(data: bytes) -> None:
    """Callers catch UNREADABLE and nothing else: another error would let one event stop all behind it."""
    with pytest.raises(ev.UNREADABLE):
        ev.decode_event(data)


def test_a_body_that_is_not_utf_8_is_unreadable_too() -> None:
    """The envelope leaves the body alone, and so does not see it."""
    event = ev.decode_event(event_bytes(b'{"text":"\xff"}'))
    with pytest.raises(ev.UNREADABLE):
        ev.decode_body(event)


@given(st.binary(max_size=200))
def test_chance_bytes_are_no_event(data: bytes) -> None:
    with pytest.raises(ev.UNREADABLE):
        ev.decode_event(data)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats(allow_nan=False) | st.text(max_size=9),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    ).map(json.encode)
)
def test_the_body_stays_as_it_came_whatever_it_is(body: bytes) -> None:
    data = event_bytes(body)
    event = ev.decode_event(data)
    assert bytes(event.body) == body
    assert event.encode() == data
