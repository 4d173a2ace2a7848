"""What the bench of duplicates is made of: another hand, strangers, truth; and the bench itself on a small desk."""

import gzip
import json
import random
from dataclasses import replace
from pathlib import Path

import pytest

from bench import duplicates
from bench.twins import Hand, Strangers, Told, Truth, read

LAMPS = Told(
    "Lampu penerangan jalan di depan balai warga padam sejak Senin malam, anak sekolah takut lewat.",
    "Jalan Kenanga 7, dekat Pasar Wage",
    ("Tembalang", "Kramas"),
    "Lampu",
    "2026-11-20T09:00:00+07:00",
)
RUBBISH = replace(
    LAMPS, text="Sampah di tempat penampungan sudah empat hari tidak diangkut dan berbau.", topic="Sampah"
)
STREETS = ("Kenanga", "Mawar", "Dahlia", "Cempaka", "Teratai", "Seruni")
TROUBLES = ("lampu padam", "selokan mampet", "paving pecah", "sampah menumpuk", "pohon tumbang", "air keruh")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Thirty-six complaints in nine villages, each of its own."""
    rows = [
        {
            "id": f"{street}{trouble}",
            "text": f"Di Jalan {street} {trouble} sudah {days} hari, warga {street.lower()} minta petugas datang.",
            "address": f"Jalan {street} {days}" if days % 2 else None,
            "received_at": f"2026-0{1 + at % 9}-12 08:00:00",
            "topic": trouble,
            "district": "Tembalang",
            "village": f"Desa {at % 9}",
        }
        for days, street in enumerate(STREETS, start=2)
        for at, trouble in enumerate(TROUBLES, start=days)
    ]
    path = tmp_path / "laporan.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    return path


def test_another_hand_tells_the_same_in_other_letters_and_the_same_seed_again() -> None:
    once, again = (Hand(random.Random(3)).rewrite(LAMPS) for _ in range(2))
    assert once == again
    assert once.text != LAMPS.text
    assert (once.area, once.received) == (LAMPS.area, LAMPS.received)
    assert {Hand(random.Random(seed)).rewrite(LAMPS).place == "" for seed in range(20)} == {True, False}


def test_every_sentence_has_several_slips() -> None:
    left = [set(LAMPS.text.split()) - set(Hand(random.Random(seed)).rewrite(LAMPS).text.split()) for seed in range(50)]
    assert sum(map(len, left)) / len(left) >= 4


def test_a_stranger_is_made_of_clauses_of_others() -> None:
    told = Strangers(random.Random(1), [LAMPS, RUBBISH]).one()
    assert all(piece in LAMPS.text + RUBBISH.text for piece in told.text.split(". "))


def test_twins_share_their_letters_or_were_filed_as_the_same() -> None:
    truth = Truth()
    assert truth.same(LAMPS, replace(LAMPS, text=LAMPS.text.replace("Senin", "Selasa"), topic=None))
    assert truth.same(LAMPS, replace(LAMPS, text="Gelap sekali di sini."))
    assert not truth.same(LAMPS, RUBBISH)
    assert not truth.same(LAMPS, replace(RUBBISH, topic="Lampu", place=""))
    assert not truth.same(LAMPS, replace(RUBBISH, topic="Lampu", received="2026-02-01T09:00:00+07:00"))
    assert not truth.same(LAMPS, replace(LAMPS, area=("Tembalang", "Meteseh"))), "a short text says it of one village"


def test_a_file_is_read_with_times_in_its_zone(file: Path) -> None:
    first = read(file)[0]
    assert first.received == "2026-03-12T08:00:00+07:00"
    assert (first.place, first.area) == ("", ("Tembalang", "Desa 2"))


def test_the_bench_says_what_was_found(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert duplicates.main(["--input", str(file), "--cases", "60", "--questions", "4", "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["recall_exact"] == 1.0
    assert figures["cases"] == 60
    assert figures["questions"] == 4 + 4 * 4 + 4
    assert 0 <= figures["precision"] <= 1
    assert figures["p95_ms"] > 0
