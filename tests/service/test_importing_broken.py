"""Files with something wrong in them: every bad line named with its number and reason, and no good one lost for it."""

import gzip
import tracemalloc
from pathlib import Path

import pytest
from msgspec import json

from desktop.service.importing import LARGEST_LINE, CannotRead, import_file
from tests.desks import Workplace
from tests.service.test_importing import take

GOOD = b'{"id":"baik","text":"Lampu padam di Gang Melati."}'
LAST = b'{"id":"akhir","text":"Air keruh sejak kemarin."}'
BROKEN: dict[str, tuple[bytes, str]] = {
    "cut": (b'{"id":1,"text":"Lampu', "bukan JSON"),
    "no JSON": (b"id,text", "bukan JSON"),
    "a list": (b'[1,"Lampu"]', "bentuknya bukan"),
    "null": (b"null", "bentuknya bukan"),
    "without id": (b'{"text":"Lampu padam."}', "isian id belum ada"),
    "without text": (b'{"id":1}', "isian text belum ada"),
    "text null": (b'{"id":1,"text":null}', "isian text bukan jenis"),
    "text a number": (b'{"id":1,"text":7}', "isian text bukan jenis"),
    "id a list": (b'{"id":[1],"text":"Lampu."}', "isian id bukan jenis"),
    "id a flag": (b'{"id":true,"text":"Lampu."}', "isian id bukan jenis"),
    "address an object": (b'{"id":1,"text":"Lampu.","address":{}}', "isian address bukan jenis"),
    "empty text": (b'{"id":1,"text":""}', "isi laporan masih kosong"),
    "blank text": (b'{"id":1,"text":" \\n "}', "isi laporan masih kosong"),
    "text too long": (b'{"id":1,"text":"' + b"a" * 30_001 + b'"}', "paling banyak 30000"),
    "address too long": (b'{"id":1,"text":"Lampu.","address":"' + b"a" * 300_000 + b'"}', "isian place 300000 kar"),
    "topic too long": (b'{"id":1,"text":"Lampu.","topic":"' + b"a" * 2_001 + b'"}', "isian source_topic 2001 karakter"),
    "agency a list": (b'{"id":1,"text":"Lampu.","agency":[]}', "isian agency bukan jenis"),
    "no date": (b'{"id":1,"text":"Lampu.","received_at":"kemarin"}', "tanggal tidak terbaca"),
    "date empty": (b'{"id":1,"text":"Lampu.","received_at":""}', "tanggal tidak terbaca"),
    "Latin-1": ('{"id":1,"text":"Antre résumé"}'.encode("latin-1"), "harus UTF-8"),
    "UTF-16": (b'{"id":1,"text":"Lampu"}'.decode().encode("utf-16-le"), "bukan JSON"),
    "NUL bytes": (b'{"id":1,"text":"Lam\x00pu"}', "bukan JSON"),
    "half a character": (b'{"id":1,"text":"\\ud83c"}', "bukan JSON"),
    "a thousand brackets": (b'{"baru":' + b"[" * 100_000, "bukan JSON"),
    "ten megabytes": (b'{"id":1,"text":"' + b"a" * 10_000_000 + b'"}', "baris lebih panjang dari 1024 KB"),
}  # fmt: skip


@pytest.mark.parametrize("kind", BROKEN)
def test_a_bad_line_is_named_and_harms_no_other(place: Workplace, tmp_path: Path, kind: str) -> None:
    line, reason = BROKEN[kind]
    path = tmp_path / "laporan.jsonl"
    path.write_bytes(GOOD + b"\n" + line + b"\n" + LAST)
    report = take(place, path)
    assert (report.recorded, [bad.line for bad in report.rejected]) == (2, [2])
    assert reason in report.rejected[0].reason
    assert len(report.rejected[0].reason) <= 200
    assert place.one("SELECT COUNT(*) FROM cases") == 2


def test_all_bad_lines_of_a_file_are_named_in_order(place: Workplace, tmp_path: Path) -> None:
    path = tmp_path / "laporan.jsonl"
    own_ids = [line.replace(b'"id":1,', b'"id":%d,' % n) for n, (line, _) in enumerate(BROKEN.values(), 100)]
    path.write_bytes(b"\n".join([GOOD, *own_ids, LAST]))
    report = take(place, path)
    assert report.recorded == 2
    assert [bad.line for bad in report.rejected] == list(range(2, 2 + len(BROKEN)))


def test_a_bad_line_does_not_stand_in_for_a_good_one_of_the_same_id(place: Workplace, tmp_path: Path) -> None:
    path = tmp_path / "laporan.jsonl"
    path.write_bytes(b'{"id":1,"text":""}\n{"id":1,"text":"Lampu padam."}\n')
    report = take(place, path)
    assert (report.recorded, report.known, [bad.line for bad in report.rejected]) == (1, 0, [1])


def test_empty_lines_are_passed_over_and_still_count(place: Workplace, tmp_path: Path) -> None:
    path = tmp_path / "laporan.jsonl"
    path.write_bytes(b"\n   \n" + GOOD + b"\r\n\nrusak\n")
    report = take(place, path)
    assert (report.recorded, [bad.line for bad in report.rejected]) == (1, [5])


def test_escaped_nul_characters_are_text_like_any_other(place: Workplace, tmp_path: Path) -> None:
    path = tmp_path / "laporan.jsonl"
    path.write_bytes(b'{"id":"a\\u0000b","text":"Lampu\\u0000padam.","address":"Gang\\u0000Melati"}')
    assert take(place, path).recorded == 1
    assert place.one("SELECT COUNT(*) FROM cases") == 1


def test_a_byte_order_mark_costs_no_line(place: Workplace, tmp_path: Path) -> None:
    path = tmp_path / "laporan.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD + b"\n" + LAST)
    assert take(place, path).recorded == 2


def test_a_whole_file_in_another_encoding_is_told_line_by_line(place: Workplace, tmp_path: Path) -> None:
    path = tmp_path / "laporan.jsonl"
    path.write_bytes((GOOD + b"\n" + LAST + b"\n").decode().encode("utf-16"))
    report = take(place, path)
    assert report.recorded == 0
    assert len(report.rejected) >= 2


def peak_of(place: Workplace, path: Path) -> int:
    """Bytes of Python's memory that an import took at its highest."""
    tracemalloc.start()
    try:
        take(place, path)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_a_line_of_ten_megabytes_is_not_held_in_memory(place: Workplace, tmp_path: Path) -> None:
    path = tmp_path / "laporan.jsonl"
    path.write_bytes(BROKEN["ten megabytes"][0] + b"\n" + GOOD)
    assert peak_of(place, path) < 5 * LARGEST_LINE


def test_many_long_lines_are_not_held_in_memory_together(place: Workplace, tmp_path: Path) -> None:
    path = tmp_path / "laporan.jsonl"
    path.write_bytes((b'{"id":1,"text":"' + b"a" * (LARGEST_LINE - 100) + b'"}\n') * 30)
    assert peak_of(place, path) < 8 * LARGEST_LINE


def test_the_longest_line_that_is_taken_is_one_megabyte(place: Workplace, tmp_path: Path) -> None:
    path = tmp_path / "laporan.jsonl"
    fits = GOOD[:-1] + b" " * (LARGEST_LINE - len(GOOD)) + b"}"
    path.write_bytes(fits + b"\n" + fits + b" \n" + fits + b"\n")
    report = take(place, path)
    assert (report.recorded, report.known, [bad.line for bad in report.rejected]) == (1, 1, [2])


def test_a_gzip_that_breaks_off_keeps_what_came_before_and_is_told(place: Workplace, tmp_path: Path) -> None:
    lines = b"".join(
        json.encode({"id": n, "text": f"Laporan nomor {n} tentang {n * 7919}."}) + b"\n" for n in range(600)
    )
    path = tmp_path / "laporan.jsonl.gz"
    whole = gzip.compress(lines)
    path.write_bytes(whole[: len(whole) * 3 // 4])
    with pytest.raises(CannotRead) as caught:
        take(place, path)
    assert "tetap tersimpan" in caught.value.words()
    kept = place.one("SELECT COUNT(*) FROM cases")
    assert kept in (200, 400)
    path.write_bytes(whole)
    assert take(place, path).recorded == 600 - kept


@pytest.mark.parametrize("data", [b"\x1f\x8b" + b"rusak" * 99, gzip.compress(GOOD, mtime=0)[:-4] + b"0000"])
def test_a_damaged_gzip_is_told_in_words(place: Workplace, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "laporan.jsonl.gz"
    path.write_bytes(data)
    with pytest.raises(CannotRead, match="tidak dapat dibaca"):
        take(place, path)


@pytest.mark.parametrize("name", ["tidak-ada.jsonl", ".", "x" * 300])
def test_what_is_no_file_is_told_in_words(place: Workplace, tmp_path: Path, name: str) -> None:
    with pytest.raises(CannotRead, match="tidak dapat dibaca"):
        import_file(place.desk, place.session("sari"), tmp_path / name)


def test_an_empty_file_is_no_trouble(place: Workplace, tmp_path: Path) -> None:
    path = tmp_path / "kosong.jsonl"
    path.write_bytes(b"")
    report = take(place, path)
    assert (report.recorded, report.known, report.rejected) == (0, 0, ())
