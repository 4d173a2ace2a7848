"""Amending: a change on top of what its author saw takes effect; two changes of one field both stand (wire.md)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import asdict

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.complaint import Case, Entry, Fate, fold
from tests.unit.cases import ANI, BUDI, accepted, act, pending
from tests.unit.samples import BARE, FULL

Value = str | int | bool | None

RECORD = act("complaint.recorded", ANI, 1, body=FULL["complaint.recorded"])
CONTENT = asdict(FULL["complaint.recorded"])
PLACE = CONTENT["place"]


def change(field: str, base: Value, value: Value) -> bodies.Change:
    return bodies.Change(field=field, base=base, value=value)


def amended(*amendments: tuple[bodies.Change, ...], record: ev.Event = RECORD) -> Case:
    events = [act("complaint.amended", BUDI, 2 + n, body=bodies.Amended(changes=c)) for n, c in enumerate(amendments)]
    case = fold([accepted(record), *map(accepted, events)])
    assert case is not None
    return case


def test_a_change_of_what_stands_there_takes_effect() -> None:
    case = amended((change("place", PLACE, "belakang pasar"), change("amount", 250_000, None)))
    assert (case.content.place, case.content.amount) == ("belakang pasar", None)
    assert not case.in_dispute


def test_changes_follow_one_another() -> None:
    case = amended((change("place", PLACE, "belakang pasar"),), (change("place", "belakang pasar", "samping pasar"),))
    assert (case.content.place, case.disputed_fields) == ("samping pasar", {})


def test_a_field_that_was_empty_can_be_filled() -> None:
    bare = act("complaint.recorded", ANI, 1, body=BARE["complaint.recorded"])
    assert amended((change("place", None, "balai desa"),), record=bare).content.place == "balai desa"


def test_isi_awal_stands_in_the_first_step() -> None:
    case = amended((change("narrative", CONTENT["narrative"], "Sampah diangkut sepekan sekali."),))
    assert ev.decode_body(case.steps[0].event) == FULL["complaint.recorded"]


def test_two_changes_of_one_field_both_stand() -> None:
    case = amended((change("place", PLACE, "belakang pasar"),), (change("place", PLACE, "samping pasar"),))
    assert case.content.place == "belakang pasar"
    assert case.disputed_fields == {"place": ("belakang pasar", "samping pasar")}
    assert case.in_dispute
    assert [step.fate for step in case.steps] == [Fate.IN_EFFECT] * 3


def test_a_third_change_joins_the_others_until_a_person_chooses() -> None:
    case = amended(
        (change("place", PLACE, "belakang pasar"),),
        (change("place", PLACE, "samping pasar"),),
        (change("place", "belakang pasar", "seberang pasar"),),
        (change("place", PLACE, "samping pasar"),),
    )
    assert case.disputed_fields == {"place": ("belakang pasar", "samping pasar", "seberang pasar")}
    assert case.content.place == "belakang pasar"


def test_two_people_who_change_a_field_to_the_same_agree() -> None:
    case = amended((change("place", PLACE, "belakang pasar"),), (change("place", PLACE, "belakang pasar"),))
    assert (case.content.place, case.in_dispute) == ("belakang pasar", False)


def test_changes_of_different_fields_do_not_meet() -> None:
    case = amended((change("place", PLACE, "belakang pasar"),), (change("title", CONTENT["title"], "Sampah pasar"),))
    assert (case.content.place, case.content.title, case.in_dispute) == ("belakang pasar", "Sampah pasar", False)


def test_a_change_that_waits_here_meets_one_that_was_accepted() -> None:
    first = act("complaint.amended", BUDI, 2, body=bodies.Amended(changes=(change("place", PLACE, "belakang pasar"),)))
    second = act("complaint.amended", ANI, 3, body=bodies.Amended(changes=(change("place", PLACE, "samping pasar"),)))
    case = fold([accepted(RECORD), accepted(first), pending(second, ANI)])
    assert case is not None
    assert case.disputed_fields == {"place": ("belakang pasar", "samping pasar")}


@pytest.mark.parametrize(
    "field",
    [
        "number",
        "source_id",
        "source_topic",
        "source_agency",
        "assumed",
        "parts",
        "region_edition",
        "baru",
        "__class__",
        "",
    ],
)
def test_what_is_no_field_of_the_complaint_or_never_changes_is_passed_over(field: str) -> None:
    stands = CONTENT.get(field)
    for base in (stands if isinstance(stands, str) else None, None):
        case = amended((change(field, base, "x"),))
        assert (asdict(case.content), case.in_dispute) == (CONTENT, False)


@pytest.mark.parametrize(("field", "value"), [("title", None), ("title", 5), ("secret", "ya"), ("amount", "banyak")])
def test_a_value_of_another_type_leaves_the_field_as_it_was(field: str, value: Value) -> None:
    case = amended((change(field, CONTENT[field], value), change("place", PLACE, "belakang pasar")))
    assert (case.content.place, getattr(case.content, field)) == ("belakang pasar", CONTENT[field])


FIELDS = st.sampled_from([*sorted(bodies.AMENDABLE), "number", "parts", "source_topic", "source_agency", "baru"])
VALUES: st.SearchStrategy[Value] = st.sampled_from([None, True, False, 0, 1, "", "x", PLACE, CONTENT["title"]])
CHANGES = st.lists(st.lists(st.builds(change, FIELDS, VALUES, VALUES), max_size=3).map(tuple), max_size=6)


@given(CHANGES)
def test_no_amendment_breaks_the_complaint(amendments: list[tuple[bodies.Change, ...]]) -> None:
    content = amended(*amendments).content
    wanted: dict[str, type | tuple[type, ...]] = {"secret": bool, "anonymous": bool, "amount": (int, type(None))}
    for field, value in asdict(content).items():
        if field in wanted:
            assert isinstance(value, wanted[field])
    fixed = ("number", "parts", "source_id", "source_topic", "source_agency", "assumed", "region_edition")
    assert [getattr(content, field) for field in fixed] == [CONTENT[field] for field in fixed]


@given(CHANGES)
def test_a_disputed_field_keeps_every_value_and_the_one_in_effect_first(
    amendments: list[tuple[bodies.Change, ...]],
) -> None:
    case = amended(*amendments)
    for field, values in case.disputed_fields.items():
        assert values[0] == getattr(case.content, field)
        assert len(values) == len(set(values)) >= 2


@given(CHANGES, st.integers(0, 6))
def test_amending_is_the_same_whether_confirmed_or_not(amendments: list[tuple[bodies.Change, ...]], known: int) -> None:
    events = [act("complaint.amended", BUDI, 2 + n, body=bodies.Amended(changes=c)) for n, c in enumerate(amendments)]
    entries: list[Entry] = [accepted(RECORD), *map(accepted, events[:known])]
    case = fold([*entries, *(pending(event, BUDI) for event in events[known:])])
    whole = amended(*amendments)
    assert case is not None
    assert (case.content, case.disputed_fields) == (whole.content, whole.disputed_fields)
