"""Taking a complaint down: explicit flags, every refusal in words, a number at once, the reporter apart."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.codes import CHANNELS, CLASSIFICATIONS
from desktop.casework.numbering import parse_number
from desktop.casework.reporter import decode_reporter
from desktop.contract.parts import Part
from desktop.contract.regions import REGION_EDITION, Region
from desktop.db import reference
from desktop.service.checks import LONGEST_NARRATIVE, LONGEST_TEXT, LONGEST_TITLE
from desktop.service.desk import UnknownPerson, sign_in
from desktop.service.pen import NotLegal, TooLong
from desktop.service.recording import (
    CannotRecord,
    NewComplaint,
    complaint_of,
    record,
    title_of,
)
from tests.desks import MORNING, OFFICE, PASSWORD, SITI, Workplace, complaint
from tests.service.fake_national import AGENCY, published

FORM: dict[str, Any] = {
    "narrative": "Lampu jalan padam.",
    "channel": "walk_in",
    "classification": "without_oversight",
    "anonymous": False,
    "secret": False,
}


def body_of(event: ev.Event) -> bodies.Recorded:
    body = ev.decode_body(event)
    assert isinstance(body, bodies.Recorded)
    return body


def nothing_saved(place: Workplace) -> bool:
    return place.sql("SELECT 1 FROM events UNION ALL SELECT 1 FROM cases UNION ALL SELECT 1 FROM numbers") == []


def test_what_was_taken_down_is_saved_word_for_word_with_a_valid_number(place: Workplace) -> None:
    told = "  Baris satu.\nBaris dua “dengan kutip”.  "
    saved = place.record(told, place="Gang Melati", amount=50_000, requested_outcome="Lampu menyala.")
    body = body_of(saved.event)
    assert (body.narrative, body.place, body.amount) == (told, "Gang Melati", 50_000)
    assert (body.received_at, saved.event.at) == ("2026-11-24T08:30:00+07:00", "2026-11-24T08:30:00.000+07:00")
    assert parse_number(saved.number) == (OFFICE, "01", "2611", 1)
    assert place.sql("SELECT number, state FROM cases") == [(saved.number, "received")]


@pytest.mark.parametrize("flag", ["anonymous", "secret"])
def test_a_flag_that_nobody_chose_is_asked_for(place: Workplace, flag: str) -> None:
    form = {name: value for name, value in FORM.items() if name != flag}
    with pytest.raises(CannotRecord, match="belum dipilih"):
        record(place.desk, place.session("sari"), complaint_of(form))
    assert nothing_saved(place)


@pytest.mark.parametrize("anonymous", [True, False])
@pytest.mark.parametrize("secret", [True, False])
def test_the_two_flags_are_independent_choices(place: Workplace, anonymous: bool, secret: bool) -> None:
    body = body_of(place.record(anonymous=anonymous, secret=secret).event)
    assert (body.anonymous, body.secret) == (anonymous, secret)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"narrative": ""}, "isi laporan masih kosong"),
        ({"narrative": " \n\t "}, "isi laporan masih kosong"),
        ({"narrative": "a" * (LONGEST_NARRATIVE + 1)}, "30001 karakter, paling banyak 30000"),
        ({"title": "x" * (LONGEST_TITLE + 1)}, "judul 151 karakter; harus 1 sampai 150"),
        ({"channel": "pigeon"}, "sumber “pigeon” tidak dikenal"),
        ({"classification": "berat"}, "klasifikasi “berat” tidak dikenal"),
        ({"received_at": "kemarin"}, "tanggal tidak terbaca"),
        ({"received_at": ""}, "tanggal tidak terbaca"),
        ({"received_at": "2026-11-24T09:30"}, "belum memuat zona waktu"),
        ({"received_at": "2026-13-24T09:30+07:00"}, "tanggal tidak terbaca"),
        ({"occurred_on": "24 November"}, "tanggal tidak terbaca"),
        ({"category": "tidak-ada"}, "kategori “tidak-ada” tidak ada dalam daftar"),
        ({"region": "99.99"}, "kode wilayah “99.99” tidak ada dalam daftar"),
        ({"reported_office": "dinas entah"}, "instansi terlapor “dinas entah” tidak ada dalam daftar"),
        ({"amount": -1}, "nilai uang tidak masuk akal"),
        ({"amount": 10**15 + 1}, "nilai uang tidak masuk akal"),
        ({"place": "x" * (LONGEST_TEXT + 1)}, "isian place 2001 karakter, paling banyak 2000"),
        ({"reported_name": "x" * (LONGEST_TEXT + 1)}, "isian reported_name 2001 karakter"),
        ({"source_topic": "x" * (LONGEST_TEXT + 1)}, "isian source_topic 2001 karakter"),
    ],
)
def test_what_cannot_be_taken_is_refused_in_words_and_nothing_is_saved(
    place: Workplace, fields: dict[str, Any], words: str
) -> None:
    with pytest.raises(CannotRecord) as caught:
        record(place.desk, place.session("sari"), complaint_of(FORM | fields))
    assert words in caught.value.words()
    assert "Yang sudah diketik tidak berubah" in caught.value.words()
    assert nothing_saved(place)


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ([], "bentuknya bukan yang diharapkan"),
        ("teks", "bentuknya bukan yang diharapkan"),
        ({"channel": "walk_in"}, "isian narrative belum ada"),
        (FORM | {"narrative": 5}, "isian narrative bukan jenis yang diharapkan"),
        (FORM | {"anonymous": "ya"}, "isian anonymous bukan jenis yang diharapkan"),
        (FORM | {"amount": "banyak"}, "isian amount bukan jenis yang diharapkan"),
        (FORM | {"who": {"id_kind": "sim"}}, "isian who.id_kind bukan jenis yang diharapkan"),
        (FORM | {"narative": "Lampu."}, "isian narative tidak dikenal"),
        (FORM | {"number": "33.74.01-01-2611-0001-S"}, "isian number tidak dikenal"),
        (FORM | {"parts": {"who": "AAAA"}}, "isian parts tidak dikenal"),
        (FORM | {"region_edition": "lama"}, "isian region_edition tidak dikenal"),
        (FORM | {"who": {"name": "Siti", "telepon": "0813"}}, "isian telepon tidak dikenal"),
        (FORM | {"x" * 99: 1}, "isian " + "x" * 40 + " tidak dikenal"),
    ],
)
def test_a_form_of_another_shape_is_refused_with_the_field_that_is_wrong(form: Any, words: str) -> None:
    with pytest.raises(CannotRecord) as caught:
        complaint_of(form)
    assert f"Laporan belum bisa disimpan: {words}." in caught.value.words()


def test_the_longest_narrative_is_taken(place: Workplace) -> None:
    assert len(body_of(place.record("€" * LONGEST_NARRATIVE).event).narrative) == LONGEST_NARRATIVE


@pytest.mark.parametrize("field", ["place", "reported_name", "requested_outcome", "source_agency"])
def test_the_longest_text_of_any_other_field_is_taken(place: Workplace, field: str) -> None:
    event = place.record(**{field: "€" * LONGEST_TEXT}).event
    assert getattr(body_of(event), field) == "€" * LONGEST_TEXT


def test_a_reporter_larger_than_a_part_may_be_is_refused_in_words(place: Workplace) -> None:
    with pytest.raises(TooLong, match="paling banyak 256 KB"):
        place.record(who=replace(SITI, address="jauh sekali " * 30_000))
    assert nothing_saved(place)


def test_an_amount_of_nothing_and_the_largest_are_taken(place: Workplace) -> None:
    assert [body_of(place.record(amount=amount).event).amount for amount in (0, 10**15, None)] == [0, 10**15, None]


def test_an_office_that_is_complained_of_must_exist_once_the_list_is_here(place: Workplace) -> None:
    """Else a secret case could be sent to the very office it is about, under a code that is almost its own."""
    assert body_of(place.record(reported_office=AGENCY.code).event).reported_office == AGENCY.code
    with place.store.writing() as connection:
        reference.take_over(connection, published())
    assert body_of(place.record(reported_office=AGENCY.code).event).reported_office == AGENCY.code
    with pytest.raises(CannotRecord, match="instansi terlapor “33\\.74\\.DLHK” tidak ada"):
        place.record(reported_office="33.74.DLHK")


@pytest.mark.parametrize("channel", CHANNELS)
def test_every_channel_is_taken(place: Workplace, channel: str) -> None:
    assert body_of(place.record(channel=channel).event).channel == channel


@pytest.mark.parametrize("classification", CLASSIFICATIONS)
def test_every_classification_is_taken(place: Workplace, classification: str) -> None:
    assert body_of(place.record(classification=classification).event).classification == classification


def test_categories_and_regions_are_taken_from_the_lists_with_the_edition(place: Workplace) -> None:
    with place.store.writing() as connection:
        reference.take_over(connection, published())
        reference.take_over_regions(connection, [Region("33", "Jawa Tengah", 1, None)], REGION_EDITION)
    category = published().categories[0].id
    body = body_of(place.record(category=category, region="33").event)
    assert (body.category, body.region, body.region_edition) == (category, "33", REGION_EDITION)
    assert body_of(place.record().event).region_edition is None


def test_when_the_person_stood_there_is_kept_apart_from_when_it_was_written(place: Workplace) -> None:
    saved = place.record(received_at="2026-11-23T15:45:00+08:00", occurred_on="2026-11-20")
    body = body_of(saved.event)
    assert (body.received_at, body.occurred_on) == ("2026-11-23T15:45:00+08:00", "2026-11-20")
    assert saved.event.at.startswith("2026-11-24T08:30")


# --- the reporter ---


def test_the_reporter_stands_in_the_part_and_nowhere_in_the_event(place: Workplace) -> None:
    saved = place.record(who=SITI)
    data = saved.event.encode()
    for told in (SITI.name, SITI.id_number, SITI.phone, SITI.address, SITI.birth_date):
        assert told is not None
        assert told.encode() not in data
    name, salt, part = place.sql("SELECT name, salt, data FROM parts")[0]
    assert (name, decode_reporter(part)) == ("who", SITI)
    assert Part(saved.event.id, name, salt, part).opens(body_of(saved.event).parts["who"])


def test_the_same_reporter_twice_leaves_no_common_trace(place: Workplace) -> None:
    first, second = (body_of(place.record(who=SITI).event).parts["who"] for _ in range(2))
    assert first != second


def test_a_complaint_without_a_reporter_has_no_part(place: Workplace) -> None:
    assert body_of(place.record().event).parts == {}
    assert place.sql("SELECT * FROM parts") == []


@pytest.mark.parametrize(
    ("born", "band"),
    [("2010-01-01", "0-17"), ("1990-05-05", "26-45"), ("1950-12-31", "60+"), (None, None), ("entah", None)],
)
def test_the_age_band_stands_in_the_clear_and_the_birth_date_does_not(
    place: Workplace, born: str | None, band: str | None
) -> None:
    form = FORM | {"who": {"name": "Siti", "birth_date": born} if born else {"name": "Siti"}, "gender": "P"}
    event = record(place.desk, place.session("sari"), complaint_of(form)).event
    assert (body_of(event).age_band, body_of(event).gender) == (band, "P")
    assert born is None or born.encode() not in event.encode()


# --- who may ---


def test_a_supervisor_records_too_and_a_liaison_does_not(place: Workplace) -> None:
    record(place.desk, place.session("budi"), complaint())
    with pytest.raises(NotLegal, match="wewenang petugas loket"):
        record(place.desk, place.session("dewi"), complaint())
    assert place.one("SELECT COUNT(*) FROM cases") == 1
    assert place.one("SELECT last FROM numbers") == 1


def test_signing_in_needs_a_name_that_is_known(place: Workplace) -> None:
    with pytest.raises(UnknownPerson) as caught:
        sign_in(place.desk, "siapa", PASSWORD)
    assert "budi, dewi, sari" in caught.value.words()


# --- the title ---


@pytest.mark.parametrize(
    ("narrative", "title"),
    [
        ("Lampu padam. Warga takut.", "Lampu padam"),
        ("Lampu padam", "Lampu padam"),
        ("Lampu padam.", "Lampu padam"),
        ("Kapan lampu menyala? Sudah seminggu.", "Kapan lampu menyala"),
        ("Tolong! Banjir lagi.", "Tolong"),
        ("\n\n  Lampu padam \nBaris lain.", "Lampu padam"),
        ("Tagihan Rp1.250.000 tidak masuk akal. Mohon dicek.", "Tagihan Rp1.250.000 tidak masuk akal"),
    ],
)
def test_a_title_is_the_first_sentence(narrative: str, title: str) -> None:
    assert title_of(narrative) == title


def test_a_long_first_sentence_is_cut_at_a_word() -> None:
    title = title_of("sangat panjang " * 40)
    assert len(title) <= LONGEST_TITLE
    assert title.endswith(("panjang…", "sangat…"))


@given(st.text(min_size=1, max_size=400).filter(str.strip))
def test_every_narrative_has_a_title_of_one_line_that_fits(narrative: str) -> None:
    title = title_of(narrative)
    assert 0 < len(title) <= LONGEST_TITLE
    assert len(title.splitlines()) == 1


def test_a_title_that_was_typed_is_taken_without_its_edges(place: Workplace) -> None:
    assert body_of(place.record(title="  Lampu  ").event).title == "Lampu"
    assert len(body_of(place.record(title="x" * LONGEST_TITLE).event).title) == LONGEST_TITLE


def test_a_complaint_is_what_its_form_says() -> None:
    assert complaint_of(FORM) == NewComplaint(**FORM)


def test_the_clock_of_the_desk_is_the_time_of_the_act(place: Workplace) -> None:
    place.clock.advance(hours=2)
    assert place.record().event.at == "2026-11-24T10:30:00.000+07:00"
    assert place.clock.time > MORNING
