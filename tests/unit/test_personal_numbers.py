"""Numbers of persons in free text: what is warned of, and the many numbers that mean nobody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.casework.ids import OfficeCode
from desktop.casework.numbering import desk_number
from desktop.casework.personal_numbers import Found, NumberKind, personal_numbers, without

NIK, PHONE, CARD = NumberKind.NIK, NumberKind.PHONE, NumberKind.CARD


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("NIK saya 3374014505900002, mohon dicek.", NIK, "3374014505900002"),
        ("nik:3374014505900002", NIK, "3374014505900002"),
        ("3374 0145 0590 0002", NIK, "3374014505900002"),
        ("KTP 337401.450590.0002.", NIK, "3374014505900002"),
        ("33-74-01-450590-0002", NIK, "3374014505900002"),
        ("RT 03 3374011207850001", NIK, "3374011207850001"),
        ("WA 081234567890 ya", PHONE, "081234567890"),
        ("hubungi 0812-3456-7890", PHONE, "081234567890"),
        ("0812 3456 789", PHONE, "08123456789"),
        ("(0812) 3456.7890", PHONE, "081234567890"),
        ("+62 812-3456-7890", PHONE, "+6281234567890"),
        ("+62812 3456 7890", PHONE, "+6281234567890"),
        ("6281234567890", PHONE, "6281234567890"),
        ("telepon +62 24 8311234", PHONE, "+62248311234"),
        ("kartu 4111 1111 1111 1111", CARD, "4111111111111111"),
        ("5500-0000-0000-0004", CARD, "5500000000000004"),
        ("378282246310005", CARD, "378282246310005"),
        ("2223003122003222", CARD, "2223003122003222"),
    ],
)
def test_a_number_of_a_person_is_found(text: str, kind: NumberKind, value: str) -> None:
    (found,) = personal_numbers(text)
    assert (found.kind, found.value) == (kind, value)
    assert "".join(c for c in text[found.start : found.end] if c.isdigit() or c == "+") == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Rp1.250.000.000.000",
        "Rp 4.111.111.111.111.111 hilang",
        "biaya 3.374.014.505.900.002 rupiah",
        "ganti rugi Rp4111111111111111",
        "laporan 35.78.01-01-2612-0042-V",
        "lihat 08-2611-0029-K dan 02-2611-0018-Q",
        "B 1234 XYZ dan H 0812 AB",
        "tanggal 08-12-2026 10.42 sampai 31-12-2026 10.42",
        "2026-12-08 10.42 2026-12-09 11.00",
        "31/12/2026 08.00-10.00",
        "pukul 08.12 sampai 08.45 lalu 12.30",
        "NIP 198503302003121002",
        "NIP 20000330 200312 1 002",
        "ID pelanggan 512345678901",
        "3374019905900002",  # no such day
        "9974014505900002",  # no such province
        "3300014505900002",  # no such regency
        "33740145059000021",  # one digit too many
        "4111 1111 1111 1112",
        "4111-1111 1111-1111",  # nobody writes a card so
        "2911111111111119",
        "081234567",
        "08123456789012",
        "080012345678",
        "08-12 34 56 78 90",
        "62 ekor 812",
        "+62 812",
        "6 28 12345678901",
        "koordinat -7.250445, 112.768845",
        "A081234567890",
        "kode 3374014505900002X",
        "tahun 2021 2022 2023 2024 2025 2026",
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16",
        "٣٣٧٤٠١٤٥٠٥٩٠٠٠٠٢",
        "٠٨١٢٣٤٥٦٧٨٩٠",
    ],
)
def test_numbers_that_mean_nobody_are_left_alone(text: str) -> None:
    assert personal_numbers(text) == ()


def test_several_are_found_in_their_order() -> None:
    text = "NIK 3374014505900002 HP 0812 3456 7890 kartu 4111111111111111, bukan Rp1.250.000"
    assert [found.kind for found in personal_numbers(text)] == [NIK, PHONE, CARD]
    assert [one.kind for one in personal_numbers("3374014505900002 081234567890")] == [NIK, PHONE]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("HP 081234567890, tolong.", "HP, tolong."),
        ("081234567890 itu nomor saya", "itu nomor saya"),
        ("nomor saya 081234567890", "nomor saya"),
        ("saya (081234567890) melapor", "saya () melapor"),
        ("dari 081234567890 ke kantor", "dari ke kantor"),
        ("baris\n081234567890 lagi", "baris\nlagi"),
        ("081234567890", ""),
        ("HP:081234567890/rumah", "HP:/rumah"),
    ],
)
def test_taken_out_it_leaves_no_gap(text: str, left: str) -> None:
    (found,) = personal_numbers(text)
    assert without(text, found) == left


@given(st.text(alphabet="0123456789 .-()+/,:abRp\n", max_size=60))
def test_whatever_is_found_stands_where_it_says_and_does_not_overlap(text: str) -> None:
    end = 0
    for found in personal_numbers(text):
        assert end <= found.start < found.end <= len(text)
        assert found.value.lstrip("+") == "".join(c for c in text[found.start : found.end] if c.isdigit())
        end = found.end


@given(st.integers(1, 9999), st.sampled_from(["2601", "2612", "2708"]), st.sampled_from(["01", "08", "33"]))
def test_no_desk_number_is_taken_for_one(counter: int, month: str, desk: str) -> None:
    for office in ("33.74.01", "31.73", "62.81.23"):
        number = desk_number(OfficeCode(office), desk, month, counter)
        assert personal_numbers(f"Lihat {number} dan {number[len(office) + 1 :]}.") == ()


def test_very_long_texts_take_no_time_of_anybody() -> None:
    """Bounded work for every digit: this would not end in a test's patience if it were squared."""
    assert personal_numbers("1" * 30_000) == ()
    assert len(personal_numbers("3374014505900002 " * 1_000)) == 1_000
    assert personal_numbers("0 " * 15_000) == ()


def test_what_is_found_can_be_compared() -> None:
    assert personal_numbers("081234567890") == (Found(PHONE, 0, 12, "081234567890"),)
