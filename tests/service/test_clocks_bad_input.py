"""Rules, holidays and moments that do not fit: each is told in words, and neither a sync nor a list fails of it."""

import datetime as dt

import pytest
from msgspec import Raw, json
from msgspec.structs import replace

from desktop.casework import events as ev
from desktop.casework.bodies import Recorded
from desktop.casework.clock_faces import Face
from desktop.casework.deadlines import DeadlineRule
from desktop.casework.ids import CaseId, EventId, KeyId, PersonId, case_stream
from desktop.contract.reference import ReferenceSet, write_reference_set
from desktop.db.cases import Due
from desktop.service.case_view import read
from desktop.service.dues import count_due, dues, list_due
from desktop.service.enrolling import take_over_reference
from desktop.service.overview import list_cases
from desktop.service.verifying import verify
from tests.desks import OFFICE, Workplace
from tests.service.fake_national import National, exchange, published, settle

RULES = published().rules


def take_over(place: Workplace, changed: ReferenceSet) -> bool:
    with place.store.writing() as connection:
        taken = take_over_reference(connection, write_reference_set(changed))
    place.store.recount_dues()
    return taken


def faces(place: Workplace, case: CaseId) -> dict[str, Face]:
    return {face.clock: face for face in read(place.desk, place.session("sari"), case).clocks}


def imported(place: Workplace, received_at: str = "2026-11-20T09:00:00+07:00") -> CaseId:
    """A case of which no date was promised to anybody."""
    return place.record(received_at=received_at, source_id="baris-1").case


def split(rule: DeadlineRule, gap: int) -> tuple[DeadlineRule, DeadlineRule]:
    """The same clock as two rows, with so many days between them; below 1 they overlap."""
    end = dt.date(2026, 11, 15)
    return replace(rule, valid_to=end), replace(rule, amount=1, valid_from=end + dt.timedelta(days=1 + gap))


# --- rules ---


def test_in_a_gap_the_clock_says_which_rule_is_missing_for_which_day_and_the_other_runs(place: Workplace) -> None:
    case = imported(place)
    assert take_over(place, replace(published(), rules=(*split(RULES[0], 30), *RULES[1:])))
    found = faces(place, case)
    assert [str(note) for note in found["verify"].notes] == [
        "Tidak ada aturan tenggat Verifikasi yang berlaku pada 2026-11-20 dalam aturan nasional."
    ]
    assert found["finish_without_oversight"].standing == "running"
    assert read(place.desk, place.session("sari"), case).leading == "finish_without_oversight"


@pytest.mark.parametrize(("received", "due"), [("13", "2026-11-18"), ("16", "2026-11-17")])
def test_rows_that_follow_on_each_other_count_by_the_day_of_receipt(place: Workplace, received: str, due: str) -> None:
    case = imported(place, f"2026-11-{received}T09:00:00+07:00")
    assert take_over(place, replace(published(), rules=(*split(RULES[0], 0), *RULES[1:])))
    assert f"{faces(place, case)['verify'].due:%Y-%m-%d}" == due


def test_rows_that_overlap_are_refused_whole_and_what_was_there_goes_on(place: Workplace) -> None:
    case = imported(place)
    before = faces(place, case)
    assert not take_over(place, replace(published(), rules=(*split(RULES[0], -1), *RULES[1:])))
    assert faces(place, case) == before


def test_a_set_of_rules_without_a_calendar_is_refused_whole(place: Workplace) -> None:
    assert not take_over(place, replace(published(), rules=(replace(RULES[0], rules="lain"),)))


def test_an_office_whose_rules_are_no_longer_published_goes_on_by_those_that_are(place: Workplace) -> None:
    """The clock says by which rules it is counted."""
    other = replace(
        published(),
        rules=tuple(replace(rule, rules="baru") for rule in RULES),
        calendars=tuple(replace(calendar, rules="baru") for calendar in published().calendars),
    )
    case = imported(place)
    assert take_over(place, other)
    assert "aturan baru" in str(faces(place, case)["verify"].basis)


# --- holidays ---


def test_a_year_without_holidays_is_said_and_never_taken_to_have_none(place: Workplace) -> None:
    known = tuple(day for day in published().holidays if day.date.year < 2026)
    case = imported(place)
    assert take_over(place, replace(published(), holidays=known))
    assert [str(note) for note in faces(place, case)["verify"].notes] == [
        "Hari libur 2026 belum ada dalam daftar: tanggal ini masih dapat bergeser."
    ]


def test_a_promised_day_is_not_said_to_move(place: Workplace) -> None:
    case = place.record().case
    assert take_over(place, replace(published(), holidays=published().holidays[:1]))
    assert faces(place, case)["verify"].notes == ()


# --- moments, as a desk of another making may send them ---


def foreign(place: Workplace, received_at: str, at: str = "2026-11-24T08:00:00+07:00") -> CaseId:
    """A case that another desk of this office has recorded, and no check of ours has seen."""
    national = National()
    settle(place, national)
    case = CaseId("0193a1c0-0000-7000-8000-00000000f001")
    body = Recorded(
        number=f"{OFFICE}-09-2611-0001-X", channel="walk_in", classification="without_oversight", title="Aneh",
        narrative="Aneh.", anonymous=False, secret=False, received_at=received_at,
    )  # fmt: skip
    event = ev.Event(
        v=ev.VERSION, id=EventId("0193a1c0-0000-7000-8000-00000000f000"), office=OFFICE, stream=case_stream(case),
        kind="complaint.recorded", at=at, hlc="0193a1c0f3e80000",
        actor=ev.Actor(PersonId("orang-lain"), KeyId("kunci-lain")), saw=None, body=Raw(json.encode(body)),
    )  # fmt: skip
    national.bring(event.encode())
    exchange(place, national)
    return case


@pytest.mark.parametrize(
    "moment",
    [
        "kemarin",
        "",
        "2026-11-31T09:00:00+07:00",
        "9999-12-31T23:59:59+07:00",
        "0001-01-01T00:00:00Z",
        "2026-11-24T09:00",
    ],
)
def test_a_moment_that_is_none_gives_no_date_and_says_so(place: Workplace, moment: str) -> None:
    case = foreign(place, moment)
    (face,) = faces(place, case).values()
    assert str(face.notes[0]) == "Waktu diterima tidak masuk akal, jadi tidak ada tenggat yang dihitung."
    (row,) = list_cases(place.desk, place.session("sari"), 10)
    assert dues(place.desk).of(row) is None
    assert count_due(place.desk, place.session("sari")).late == 0
    assert verify(place.desk).findings == ()


def test_what_was_received_in_the_future_is_counted_from_there(place: Workplace) -> None:
    """The clock of the desk that took it down may have been wrong; a date that is too late harms nobody twice."""
    case = foreign(place, "2027-11-24T09:00:00+07:00")
    assert faces(place, case)["verify"].standing == "running"
    assert list_due(place.desk, place.session("sari"), Due.LATE, 10) == []


def test_an_act_at_an_impossible_time_harms_no_clock(place: Workplace) -> None:
    case = foreign(place, "2026-11-24T09:00:00+07:00", at="9999-12-31T23:59:59+07:00")
    assert faces(place, case)["verify"].standing == "running"
