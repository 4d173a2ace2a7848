"""What a complaint still lacks: asked for where nobody has told it, in a field or in their own words."""

import pytest

from desktop.casework.completeness import Gap, Told, gaps

BARE = "Air keran keruh dan berbau."


def lacks(gap: Gap, words: str) -> bool:
    return gap in gaps(Told(words=words))


def test_before_anything_is_told_nothing_is_asked() -> None:
    assert gaps(Told()) == ()
    assert gaps(Told(words="  \n", contact="0812")) == ()


def test_what_nobody_told_is_asked_in_order() -> None:
    assert gaps(Told(words=BARE)) == (Gap.PLACE, Gap.TIME, Gap.EVIDENCE, Gap.CONTACT)


@pytest.mark.parametrize(
    ("fields", "gap"),
    [
        ({"place": "Pasar Wage"}, Gap.PLACE),
        ({"region": "33.74.01.1001"}, Gap.PLACE),
        ({"occurred": "kemarin"}, Gap.TIME),
        ({"contact": "0812"}, Gap.CONTACT),
    ],
)
def test_a_field_tells_it(fields: dict[str, str], gap: Gap) -> None:
    assert gap not in gaps(Told(words=BARE, **fields))
    assert gap in gaps(Told(words=BARE, **dict.fromkeys(fields, "  ")))


@pytest.mark.parametrize(
    "words",
    [
        "Lampu di Jalan Melati padam",
        "lampu jl melati padam",
        "di jln. kenanga gelap",
        "warga RT 03 RW 05",
        "rt03/rw05",
        "di depan SD Kalisongo",
        "dekat pasar ada sampah",
        "di perempatan sering macet",
        "Desa Ngadirejo belum dapat",
        "Gang 7 banjir",
        "jalan tol macet",
        "perumahan blok C",
        "sampai km 12",
    ],
)
def test_words_tell_the_place(words: str) -> None:
    assert not lacks(Gap.PLACE, words)


@pytest.mark.parametrize("words", ["jalan rusak parah", "pelayanan di loket lambat", "desa kami"])
def test_a_road_is_not_yet_a_place(words: str) -> None:
    assert lacks(Gap.PLACE, words)


@pytest.mark.parametrize(
    "words",
    [
        "kemarin malam padam",
        "sudah dua minggu",
        "sdh 3 hari",
        "sejak Senin",
        "tanggal 2",
        "tgl 12-11-2026",
        "pukul 10.00",
        "2 Des",
        "bulan lalu",
        "setiap malam bau",
        "berbulan-bulan",
        "seminggu ini",
        "tiap hari antre",
    ],
)
def test_words_tell_the_time(words: str) -> None:
    assert not lacks(Gap.TIME, words)


@pytest.mark.parametrize("words", ["harinya panas", "bulan madu", "jamnya rusak", "tahunya basi"])
def test_a_word_of_time_is_not_yet_a_time(words: str) -> None:
    assert lacks(Gap.TIME, words)


@pytest.mark.parametrize(
    "words", ["ada fotonya", "bukti terlampir", "kuitansi saya simpan", "rekaman video", "dua saksi", "Screenshot WA"]
)
def test_words_tell_of_evidence(words: str) -> None:
    assert not lacks(Gap.EVIDENCE, words)


def test_a_very_long_text_is_looked_through_in_part() -> None:
    assert lacks(Gap.PLACE, BARE + "x" * 10_000 + " di Jalan Melati")
    assert gaps(Told(words="di " * 10_000, contact="x")) == (Gap.PLACE, Gap.TIME, Gap.EVIDENCE)
