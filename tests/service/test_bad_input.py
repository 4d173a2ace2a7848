"""What people type, paste and import that is no use: taken as it is where it can be kept, else refused in words.

At the door of the service; `tests/commands/test_bad_input.py` stands at the terminal's, `tests/ui/test_bad_input.py`
at the form's.
"""

from pathlib import Path
from typing import Any

import pytest
from msgspec import json
from msgspec.structs import replace

from desktop.casework import bodies
from desktop.casework.ids import CaseId
from desktop.casework.reporter import IdKind
from desktop.service import case_view, overview, suggesting
from desktop.service.acting import UnusableBody, act
from desktop.service.case_file import case_file_of
from desktop.service.checks import LONGEST_NARRATIVE
from desktop.service.importing import import_file
from desktop.service.pen import Pen, TooLong
from desktop.service.printing import receipt_of
from desktop.service.receipts import moment_of
from desktop.service.recording import CannotRecord, complaint_of, record
from desktop.service.verifying import verify
from tests.desks import Workplace

FORM = {"narrative": "Lampu padam.", "channel": "walk_in", "classification": "aspiration"} | {
    "anonymous": False,
    "secret": False,
}
ODD = {
    "emoji": "Jalan 🕳️ berlubang 👩‍👩‍👧‍👦 di depan 🏫",
    "right to left": "الطريق مكسور أمام السوق",
    "mixed": "Warung سوق di \u202eterbalik\u202c jalan",
    "accents apart": "Cafe\u0301 di sudut",
    "controls": "baris satu\r\nbaris\tdua\x00\x07\x1b[31m",
    "widest": "\U0010ffff \U0001f9d1 漢字",
}


def saved(place: Workplace, /, **fields: Any) -> Any:
    """What was recorded of a form, read back."""
    case = record(place.desk, place.session("sari"), complaint_of(FORM | fields)).case
    return case, case_view.read(place.desk, place.session("sari"), case)


# --- texts ---


@pytest.mark.parametrize("what", ODD)
def test_any_letters_are_kept_shown_searched_and_filed(place: Workplace, what: str) -> None:
    typed = ODD[what]
    who = {"name": typed, "address": typed}
    case, view = saved(place, narrative=typed, place=typed, requested_outcome=typed, who=who)
    assert (view.first.narrative, view.content.place) == (typed, typed)
    place.act("sari", case, "note.added", text=typed)
    sari = place.session("sari")
    word = "Café" if what == "accents apart" else max(typed.split(), key=lambda word: sum(map(str.isalpha, word)))
    assert [row.id for row in overview.find_cases(place.desk, sari, word, 5)] == [case]
    suggesting.suggest(place.desk, sari, suggesting.Draft(narrative=typed))
    assert receipt_of(place.desk, sari, case).number == view.number
    assert case_file_of(place.desk, place.session("budi"), case).told.first == typed
    assert verify(place.desk).findings == ()


@pytest.mark.parametrize("letter", ["a", "😀", "ن", '"', "\x01"])
def test_thirty_thousand_letters_of_any_kind_are_taken_and_one_more_is_not(place: Workplace, letter: str) -> None:
    case, view = saved(place, narrative=letter * LONGEST_NARRATIVE, title="Panjang")
    assert len(view.first.narrative) == LONGEST_NARRATIVE
    change = {"field": "narrative", "base": letter * LONGEST_NARRATIVE, "value": "ringkas"}
    place.act("budi", case, "wording.edited", narrative=letter * LONGEST_NARRATIVE)
    place.act("budi", case, "complaint.amended", changes=[change])
    assert len(case_file_of(place.desk, place.session("budi"), case).told.first) == LONGEST_NARRATIVE
    with pytest.raises(CannotRecord, match="isi laporan 30001 karakter, paling banyak 30000"):
        saved(place, narrative=letter * (LONGEST_NARRATIVE + 1))


@pytest.mark.parametrize("kind", ["note.added", "case.withdrawn"])
def test_words_of_an_act_that_no_event_can_hold_are_refused(place: Workplace, kind: str) -> None:
    case = place.record().case
    field = {"note.added": "text", "case.withdrawn": "reason"}[kind]
    with pytest.raises(TooLong, match="paling banyak 256 KB"):
        place.act("sari", case, kind, **{field: "x" * 300_000})
    assert [line.kind for line in case_view.read(place.desk, place.session("sari"), case).lines] == [
        "complaint.recorded"
    ]


@pytest.mark.parametrize("empty", ["", " ", "\n\t ", "\u00a0", "\u2003\u3000"])
def test_nothing_but_space_is_no_report(place: Workplace, empty: str) -> None:
    with pytest.raises(CannotRecord, match="isi laporan masih kosong"):
        saved(place, narrative=empty)


@pytest.mark.parametrize("form", [{}, {"narrative": None}, {"who": {}}, None, [], "", 0])
def test_empty_everything_is_refused_with_the_first_thing_that_lacks(place: Workplace, form: Any) -> None:
    with pytest.raises(CannotRecord) as refused:
        record(place.desk, place.session("sari"), complaint_of(form))
    assert "belum bisa disimpan" in refused.value.words()
    assert "Perbaiki isian itu" in refused.value.words()


def test_a_reporter_of_whom_nothing_is_known_is_kept_as_that(place: Workplace) -> None:
    _, view = saved(place, who={})
    assert view.reporter is not None
    assert (view.reporter.name, view.reporter.id_number, view.reporter.phone) == (None, None, None)
    _, view = saved(place, who={"name": "", "phone": "", "id_number": ""})
    assert (view.reporter.name, view.reporter.id_number) == ("", None)


@pytest.mark.parametrize("form", [None, [], "", {}])
def test_an_act_that_needs_no_words_is_done_without_any(place: Workplace, form: Any) -> None:
    case = place.record().case
    assert act(place.desk, place.session("budi"), case, "complaint.verified", form).kind == "complaint.verified"


@pytest.mark.parametrize("kind", ["note.added", "case.archived", "answer.handed_over", "case.linked"])
@pytest.mark.parametrize("form", [None, [], "", {"text": None}, {"parts": {}}, {"asing": 1}, {"text": 7}])
def test_an_act_of_another_shape_is_refused_in_words(place: Workplace, kind: str, form: Any) -> None:
    case = place.record().case
    with pytest.raises(UnusableBody, match="Tidak ada yang diubah"):
        act(place.desk, place.session("budi"), case, kind, form)


# --- who reports ---


def test_a_child_is_told_apart_by_age_band_alone(place: Workplace) -> None:
    _, view = saved(
        place, who={"name": "Dimas", "id_kind": "nik", "id_number": "3374010203150001", "birth_date": "2015-03-02"}
    )
    assert view.content.age_band == "0-17"
    assert "2015" not in json.encode(view).decode().replace(view.case, "")
    assert view.reporter.id_number == "337401••••••0001"


@pytest.mark.parametrize(
    ("who", "shown"),
    [
        ({"id_kind": "passport", "id_number": "X1234567"}, (IdKind.PASSPORT, "••••••••")),
        ({"id_kind": "other", "id_number": "SIM 12-34"}, (IdKind.OTHER, "•••••••••")),
        ({"id_kind": "nik", "id_number": "12"}, (IdKind.NIK, "••")),
        ({"id_kind": "nik", "id_number": "0000000000000000"}, (IdKind.NIK, "000000••••••0000")),
        ({"id_kind": "nik", "id_number": "٣٣٧٤٠١٤٥٠٥٩٠٠٠٠٢"}, (IdKind.NIK, "٣٣٧٤٠١••••••٠٠٠٢")),
        ({"id_kind": "none", "id_number": "3374014505900002"}, (IdKind.NONE, "•" * 16)),
    ],
)
def test_foreign_and_malformed_papers_are_taken_and_hidden(
    place: Workplace, who: dict[str, str], shown: tuple[IdKind, str]
) -> None:
    _, view = saved(place, who=who)
    assert (view.reporter.id_kind, view.reporter.id_number) == shown


@pytest.mark.parametrize("born", ["2030-01-01", "besok", "0001-01-01", "1990-13-01", "9999-12-31"])
def test_an_impossible_birth_date_costs_nothing_but_the_age_band(place: Workplace, born: str) -> None:
    _, view = saved(place, who={"name": "Ani", "birth_date": born})
    assert view.content.age_band in (None, "0-17", "60+")
    assert view.reporter.name == "A••"


# --- dates ---


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-02-30T08:00+07:00", "tanggal tidak terbaca"),
        ("kemarin", "tanggal tidak terbaca"),
        ("", "tanggal tidak terbaca"),
        ("2026-11-24T25:00+07:00", "tanggal tidak terbaca"),
        ("2026-11-24T08:00", "belum memuat zona waktu"),
        ("2026-11-24", "belum memuat zona waktu"),
        ("2026-11-24T09:31+07:00", "belum tiba menurut jam komputer ini (2026-11-24 08.30)"),
        ("2026-11-25T08:00+07:00", "belum tiba"),
        ("9999-12-31T23:59+07:00", "belum tiba"),
        ("0001-01-01T00:00+07:00", "tidak masuk akal"),
        ("1999-12-31T00:00+07:00", "tidak masuk akal"),
    ],
)
def test_a_time_of_receipt_that_cannot_be_is_refused_in_words(place: Workplace, moment: str, words: str) -> None:
    with pytest.raises(CannotRecord) as refused:
        saved(place, received_at=moment)
    assert words in refused.value.words()
    case, view = saved(place, received_at="2026-11-24T09:29+07:00")
    change = {"field": "received_at", "base": view.content.received_at, "value": moment}
    with pytest.raises(UnusableBody) as unusable:
        place.act("sari", case, "complaint.amended", changes=[change])
    assert words in unusable.value.words()


def test_another_zone_is_counted_from_its_own_hour(place: Workplace) -> None:
    _, view = saved(place, received_at="2026-11-24T10:25+09:00")
    assert view.content.received_at == "2026-11-24T10:25+09:00"
    with pytest.raises(CannotRecord, match="belum tiba"):
        saved(place, received_at="2026-11-24T10:25+07:00")


def test_a_clock_that_was_set_back_does_not_hold_up_an_amendment_of_something_else(place: Workplace) -> None:
    case = place.record(place="Lama").case
    place.clock.advance(days=-400)
    place.act("sari", case, "complaint.amended", changes=[{"field": "place", "base": "Lama", "value": "Baru"}])


@pytest.mark.parametrize("day", ["2026-02-30", "24-11-2026", "besok", "2026-11-24T08:00"])
def test_an_impossible_day_of_the_event_is_refused(place: Workplace, day: str) -> None:
    with pytest.raises(CannotRecord, match="tanggal tidak terbaca"):
        saved(place, occurred_on=day)


@pytest.mark.parametrize(
    "moment", ["besok", "", "9999-12-31T23:59:59+07:00", "0001-01-01T00:00:00-12:00", "2026-11-24"]
)
def test_what_another_desk_wrote_of_a_moment_breaks_nothing(place: Workplace, moment: str) -> None:
    """Events of other desks are taken as they are: the service has decided on them."""
    sari, budi = place.session("sari"), place.session("budi")
    case = CaseId("01930000-0000-7000-8000-00000000feed")
    said = bodies.Recorded(
        number="33.74.01-01-2611-0042-D", channel="walk_in", classification="aspiration", title="Lampu padam",
        narrative="Lampu padam.", anonymous=False, secret=False, received_at=moment, occurred_on=moment,
    )  # fmt: skip
    with place.store.writing() as connection:
        pen = Pen(connection, place.desk, sari)
        event = pen.record(case, said)
        pen.finish()
    assert [row.received_at for row in overview.list_cases(place.desk, sari, 5)] == [moment]
    assert case_view.read(place.desk, sari, case).first.received_at == moment
    assert receipt_of(place.desk, sari, case).received_at.tzinfo is not None
    assert case_file_of(place.desk, budi, case).told.occurred_on == moment
    suggesting.suggest(place.desk, sari, suggesting.Draft(narrative="Lampu padam."))
    place.act("budi", case, "complaint.amended", changes=[{"field": "place", "base": None, "value": "Gang 3"}])
    assert moment_of(replace(event, at="kapan"), said).tzinfo is not None
    assert verify(place.desk).findings == ()


def test_impossible_dates_in_a_file_are_named_line_by_line(place: Workplace, tmp_path: Path) -> None:
    moments = ["2026-02-30", "kemarin", "2027-01-01T00:00", "0001-01-01", "9999-12-31", "2026-11-01T08:00+07:00", ""]
    lines = [{"id": n, "text": f"Laporan nomor {n}", "received_at": said} for n, said in enumerate(moments, 1)]
    path = tmp_path / "laporan.jsonl"
    path.write_bytes(b"\n".join(map(json.encode, lines)))
    report = import_file(place.desk, place.session("sari"), path)
    assert report.recorded == 1
    assert [one.line for one in report.rejected] == [1, 2, 3, 4, 5, 7]
    for one, words in zip(
        report.rejected, ("terbaca", "terbaca", "belum tiba", "masuk akal", "belum", "terbaca"), strict=True
    ):
        assert words in one.reason
