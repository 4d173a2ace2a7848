"""What people type at Catat, read: dates, amounts, and the complaint that comes of a form."""

import datetime as dt
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import UNSET
from PySide6.QtCore import QLocale

from desktop.casework.reporter import IdKind
from desktop.ui import words
from desktop.ui.dates import read_date
from desktop.ui.record.content import Content, Why, complaint_of, decode, encode, is_blank, obstacles, read_amount

TODAY = dt.date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("hari ini", dt.date(2026, 11, 24)),
        ("Kemarin", dt.date(2026, 11, 23)),
        ("2 Nov 2026", dt.date(2026, 11, 2)),
        ("2 Nov 2026 (kira-kira)", dt.date(2026, 11, 2)),
        ("2 Desember", dt.date(2025, 12, 2)),
        ("17 agustus 2026", dt.date(2026, 8, 17)),
        ("2/11", dt.date(2026, 11, 2)),
        ("2-11-26", dt.date(2026, 11, 2)),
        ("05.05.90", dt.date(1990, 5, 5)),
        ("2026-11-02", dt.date(2026, 11, 2)),
        ("31/2", None),
        ("entah", None),
        ("", None),
    ],
)
def test_a_day_is_read_as_people_write_it(text: str, day: dt.date | None) -> None:
    assert read_date(text, TODAY) == day


@pytest.fixture(params=[QLocale.Language.Indonesian, QLocale.Language.English], ids=["id", "en"])
def language(request: pytest.FixtureRequest) -> Iterator[None]:
    """Days and months are written in this language."""
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield
    QLocale.setDefault(before)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(day=st.dates(dt.date(1000, 1, 1), dt.date(9999, 12, 31)))
def test_a_day_that_is_written_is_read_as_the_same(language: None, day: dt.date) -> None:
    assert read_date(words.plain_date(day), TODAY) == day


@pytest.mark.parametrize(
    ("text", "amount"),
    [("Rp50.000", 50_000), ("50000", 50_000), ("Rp 1.250.000,00", 1_250_000), ("lima ribu", None), ("", None)],
)
def test_an_amount_is_read_as_people_write_it(text: str, amount: int | None) -> None:
    assert read_amount(text) == amount


texts = st.text(max_size=40)


@given(st.builds(Content, narrative=texts, name=texts, anonymous=st.none() | st.booleans(), consent=st.booleans()))
def test_a_form_comes_back_from_its_json(content: Content) -> None:
    assert decode(encode(content)) == content


@given(st.binary(max_size=60))
def test_bytes_that_are_no_form_are_none_or_a_form(data: bytes) -> None:
    assert decode(data) is None or isinstance(decode(data), Content)


def test_a_value_of_another_type_leaves_the_others_alone() -> None:
    assert decode(b'{"narrative":"Lampu","title":7}') == Content(narrative="Lampu")


def test_a_form_is_blank_until_something_was_told() -> None:
    assert is_blank(Content(channel="phone", clerk="x", received_at="2026-11-24T08:30:00+07:00"))
    assert not is_blank(Content(anonymous=False))


def test_everything_that_holds_it_back_is_named_in_the_order_of_the_form() -> None:
    wrong = Content(title="a" * 151, category_text="?", region_text="?", occurred="?", amount="?")
    assert obstacles(wrong, TODAY) == [
        Why.NO_NARRATIVE,
        Why.TITLE_TOO_LONG,
        Why.CATEGORY_UNKNOWN,
        Why.REGION_UNKNOWN,
        Why.DATE_UNREADABLE,
        Why.AMOUNT_UNREADABLE,
        Why.NAME_UNCHOSEN,
        Why.SECRECY_UNCHOSEN,
    ]


def test_an_empty_field_is_none_and_an_unchosen_flag_unset() -> None:
    complaint = complaint_of(Content(narrative="Lampu"), TODAY)
    assert (complaint.anonymous, complaint.secret) == (UNSET, UNSET)
    assert (complaint.place, complaint.category, complaint.amount, complaint.who) == (None, None, None, None)


def test_the_person_is_what_was_told_and_no_more() -> None:
    who = complaint_of(Content(name="Siti", birth_date="5 mei 1990", consent=True), TODAY).who
    assert who is not None
    assert (who.id_kind, who.birth_date, who.consent, who.phone) == (IdKind.NONE, "1990-05-05", True, None)
