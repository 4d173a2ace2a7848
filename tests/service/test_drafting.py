"""Drafts are kept in words or not at all; the lists of the form are the desk's own."""

import pytest

from desktop.contract.reference import Category, ReferenceSet, read_rules
from desktop.contract.regions import Region
from desktop.db import reference
from desktop.db.cipher import DiskFull
from desktop.resources import resource
from desktop.service.drafting import Choice, DraftNotKept, FormLists, discard_draft, drafts, form_lists, save_draft
from tests.desks import Workplace

REGIONS = (
    Region("33.74", "Kota Semarang", 2, "33"),
    Region("33.74.01", "Semarang Tengah", 3, "33.74"),
    Region("33.74.01.1001", "Miroto", 4, "33.74.01"),
    Region("33.75", "Kota Pekalongan", 2, "33"),
    Region("33.75.01", "Pekalongan Barat", 3, "33.75"),
    Region("33.75.01.1001", "Medono", 4, "33.75.01"),
)
CATEGORIES = (
    Category("jalan", "Jalan"),
    Category("jalan.lampu", "Lampu", "jalan"),
    Category("jalan.lama", "Nama lama", "jalan", active=False),
)


def test_a_draft_is_kept_replaced_and_thrown_away(place: Workplace) -> None:
    first = save_draft(place.desk, "a", b"{}")
    assert first.saved_at == "2026-11-24T08:30:00+07:00"
    place.clock.advance(seconds=12)
    second = save_draft(place.desk, "a", b'{"narrative":"Lampu"}')
    assert drafts(place.desk, place.session("sari")) == [second]
    discard_draft(place.desk, "a")
    assert drafts(place.desk, place.session("sari")) == []


def test_a_full_disk_is_told_and_the_last_state_stays(place: Workplace, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = save_draft(place.desk, "a", b"{}")

    def full(*_: object) -> None:
        raise DiskFull

    with monkeypatch.context() as patched:
        patched.setattr("desktop.service.drafting.table.save", full)
        with pytest.raises(DraftNotKept, match=r"Penyimpanan komputer penuh\. Ketikan terakhir belum tersimpan\."):
            save_draft(place.desk, "a", b"later")
    assert drafts(place.desk, place.session("sari")) == [kept]


def test_the_form_offers_categories_in_use_and_villages_of_the_own_regency(place: Workplace) -> None:
    book = read_rules(resource("reference/deadline_rules.json"))
    published = ReferenceSet(
        version="1", offices=(), categories=CATEGORIES, holidays=(), rules=book.rules, calendars=book.calendars
    )
    with place.store.writing() as connection:
        reference.take_over(connection, published)
        reference.take_over_regions(connection, REGIONS, "percobaan")
    lists = form_lists(place.desk)
    assert lists.categories == (Choice("jalan", "Jalan"), Choice("jalan.lampu", "Jalan › Lampu"))
    assert lists.villages == (Choice("33.74.01.1001", "Miroto, Kec. Semarang Tengah"),)


def test_a_desk_without_lists_offers_none(place: Workplace) -> None:
    assert form_lists(place.desk) == FormLists()
