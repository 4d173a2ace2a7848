"""Catat: a complaint taken down by keyboard, what holds it back, and what happens when the save does not succeed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.db.cipher import DiskFull
from desktop.service import drafting
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import Workplace
from tests.ui.test_record_help import TOLD, Counter, completeness, focused, furnish

ORDER = [
    "segment-walk_in",
    "narrative",
    "title",
    "classification",
    "category",
    "place",
    "region",
    "occurred",
    "outcome",
    "id_number",
    "phone",
    "name",
    "address",
    "segment-no",  # within a question the arrows lead on
    "segment-no",
    "consent",
]


@pytest.fixture
def counter(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> Counter:
    furnish(place)
    return Counter(place, tasks, theme, qtbot)


def name_of(widget: QWidget) -> str:
    """The name of a field, also of the line inside a list to type in."""
    parent = widget.parentWidget()
    return parent.objectName() if isinstance(parent, QComboBox) and not widget.objectName() else widget.objectName()


def test_tab_walks_the_form_in_the_order_of_the_questions(counter: Counter) -> None:
    counter.field("segment-walk_in").setFocus()
    walked = [name_of(focused())]
    for _ in range(len(ORDER) - 1):
        counter.qtbot.keyClick(focused(), Qt.Key.Key_Tab)
        walked.append(name_of(focused()))
    assert walked == ORDER


def test_a_walk_in_is_recorded_by_keys_alone(counter: Counter) -> None:
    bot = counter.qtbot
    assert focused().objectName() == "narrative"

    def tab() -> None:
        bot.keyClick(focused(), Qt.Key.Key_Tab)

    for text in (TOLD, "", "", "lampu jalan", "Tikungan depan SD", "miro", "2/11", "Lampu diperbaiki"):
        bot.keyClicks(focused(), text)
        if text in ("lampu jalan", "miro"):
            bot.keyClick(focused(), Qt.Key.Key_Return)
        tab()
    for text in ("3374014505900002", "0812 0000 4471", "Siti Maryamah", "Jalan Kenanga 7"):
        bot.keyClicks(focused(), text)
        tab()
    bot.keyClick(focused(), Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    bot.keyClick(focused(), Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    bot.keyClick(focused(), Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    bot.keyClick(focused(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    bot.waitUntil(lambda: bool(counter.shell.toasts))
    number = counter.place.one("SELECT number FROM cases")
    assert counter.shell.toasts == [f"Laporan {number} tersimpan di meja ini."]
    assert counter.shell.changes == 1
    body = counter.place.one("SELECT bytes FROM events WHERE kind = 'complaint.recorded'")
    assert b"jalan.lampu" in bytes(body)
    assert b"33.74.01.1001" in bytes(body)
    assert b"2026-11-02" in bytes(body)
    assert b'"anonymous":true' in bytes(body)
    assert b'"secret":false' in bytes(body)
    assert b"Siti" not in bytes(body)
    assert counter.page.current.is_blank
    assert counter.stored() == []


def test_after_a_save_the_cursor_waits_for_the_next_person(counter: Counter) -> None:
    counter.type("narrative", TOLD)
    counter.choose()
    counter.field("title").setFocus()
    counter.qtbot.keyClick(focused(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    counter.qtbot.waitUntil(lambda: counter.shell.changes == 1)
    assert focused().objectName() == "narrative"


def test_who_searches_while_a_complaint_is_being_saved_keeps_the_cursor(counter: Counter) -> None:
    search = QLineEdit(counter.page)
    search.show()
    counter.type("narrative", TOLD)
    counter.choose()
    counter.qtbot.keyClick(focused(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    search.setFocus()
    counter.qtbot.waitUntil(lambda: counter.shell.changes == 1)
    assert focused() is search


def test_what_is_missing_is_counted_named_and_led_to(counter: Counter) -> None:
    assert completeness(counter) == ("Kurang 3 isian wajib:", "Isi laporan")
    counter.type("narrative", TOLD)
    assert completeness(counter) == ("Kurang 2 isian wajib:", "Nama pelapor terlihat atau anonim?")
    counter.page.current.form.reporter.privacy.anonymous.toggle()
    assert completeness(counter) == ("Kurang 1 isian wajib:", "Isi laporan terbuka atau rahasia?")
    counter.qtbot.keyClick(focused(), Qt.Key.Key_F8)
    assert focused() in counter.page.current.form.reporter.privacy.secret.stops()
    counter.qtbot.keyClick(focused(), Qt.Key.Key_Right)
    counter.qtbot.keyClick(focused(), Qt.Key.Key_Space)
    assert counter.content().secret is True
    assert completeness(counter) == ("Lengkap, siap disimpan", "")


def test_neither_flag_has_an_answer_before_somebody_gave_one_and_that_blocks(counter: Counter) -> None:
    counter.type("narrative", TOLD)
    assert (counter.content().anonymous, counter.content().secret) == (None, None)
    counter.page.save()
    counter.wait()
    assert counter.place.sql("SELECT * FROM cases") == []
    assert focused() in counter.page.current.form.reporter.privacy.anonymous.stops()


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("33740145059", "NIK 16 angka, ini 11. Laporan tetap boleh disimpan."),
        ("33740145059000AB", "NIK hanya angka, ini ada huruf atau tanda. Laporan tetap boleh disimpan."),
        ("3374019905900002", "Tanggal lahir di dalam NIK ini tidak ada. Laporan tetap boleh disimpan."),
        ("3374014505900002", ""),
    ],
)
def test_an_odd_nik_is_a_warning_and_never_holds_the_save(counter: Counter, number: str, words: str) -> None:
    counter.type("narrative", TOLD)
    counter.choose()
    counter.type("id_number", number)
    doubt = counter.page.findChild(QLabel, "nik_doubt")
    assert doubt is not None
    assert doubt.text() == ""  # not while it is typed
    counter.field("phone").setFocus()
    assert doubt.text() == words
    assert counter.field("id_number").accessibleDescription() == words
    counter.page.save()
    counter.qtbot.waitUntil(lambda: counter.shell.changes == 1)


def test_a_person_without_papers_is_taken_as_such(counter: Counter) -> None:
    counter.type("id_number", "337")
    counter.page.current.form.reporter.nameless.click()
    assert not counter.field("id_number").isEnabled()
    assert counter.content().id_kind == "none"
    counter.page.current.form.reporter.nameless.click()
    assert counter.field("id_number").isEnabled()
    assert counter.content().id_number == "337"


def test_the_title_is_offered_until_somebody_writes_one(counter: Counter) -> None:
    counter.type("narrative", TOLD)
    assert counter.content().title == "Lampu jalan padam di tikungan"
    counter.type("title", " SD")
    counter.type("narrative", " Tiang nomor 14.")
    assert counter.content().title.replace(" SD", "") == "Lampu jalan padam di tikungan"
    assert " SD" in counter.content().title


def test_what_a_list_or_a_date_does_not_know_is_told_and_kept(counter: Counter) -> None:
    counter.type("narrative", TOLD)
    counter.choose()
    counter.type("region", "Desa Antah")
    counter.type("occurred", "entah kapan")
    counter.field("outcome").setFocus()
    assert completeness(counter) == ("Perlu diperbaiki:", "Desa tidak ada dalam daftar")
    assert counter.page.current.form.matter.fields["occurred"].note() == "Tanggal tidak terbaca"
    assert counter.field("occurred").property("wrong") is True
    assert counter.content().region_text == "Desa Antah"
    assert counter.content().occurred == "entah kapan"


def test_only_villages_of_the_own_regency_are_offered(counter: Counter) -> None:
    region = counter.field("region")
    assert isinstance(region, QComboBox)
    offered = [region.itemText(index) for index in range(region.count())]
    assert offered == ["Miroto, Kec. Semarang Tengah", "Brumbungan, Kec. Semarang Tengah"]


def test_the_next_one_can_be_like_the_last(counter: Counter) -> None:
    counter.page.current.form.matter.source.take("phone")
    counter.type("narrative", TOLD)
    counter.type("place", "Balai desa")
    counter.choose()
    counter.page.save()
    counter.qtbot.waitUntil(lambda: counter.shell.changes == 1)
    assert (counter.content().channel, counter.content().place) == ("phone", "")
    counter.qtbot.keyClick(focused(), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert counter.content().place == "Balai desa"
    assert counter.content().anonymous is None


def test_a_save_that_fails_is_told_and_nothing_typed_is_lost(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    counter.type("narrative", TOLD)
    counter.choose()
    before = counter.content()

    def full(*_: object) -> None:
        raise DiskFull

    with monkeypatch.context() as patched:
        patched.setattr("desktop.ui.record.draft.record", full)
        counter.page.save()
        counter.qtbot.waitUntil(counter.page.trouble.isVisible)
    assert "Penyimpanan komputer penuh" in counter.page.trouble.accessibleName()
    assert counter.content() == before
    assert focused().objectName() == counter.page.current.form.focused()[0]
    counter.settle()
    assert counter.stored_content()[0].narrative == TOLD
    counter.page.save()
    counter.qtbot.waitUntil(lambda: counter.shell.changes == 1)
    assert counter.page.trouble.isHidden()


def test_a_draft_that_cannot_be_stored_is_told_and_tried_again(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise drafting.DraftNotKept(cause="Penyimpanan komputer penuh.", remedy="Kosongkan 200 MB.")

    with monkeypatch.context() as patched:
        patched.setattr("desktop.ui.record.draft.save_draft", full)
        counter.type("narrative", TOLD)
        counter.qtbot.waitUntil(counter.page.trouble.isVisible)
        assert "Biarkan jendela ini terbuka" in counter.page.trouble.accessibleDescription()
        counter.qtbot.keyClicks(counter.field("narrative"), " Lagi.")
        assert counter.content().narrative == TOLD + " Lagi."
    counter.qtbot.waitUntil(lambda: len(counter.stored()) == 1)
    counter.settle()
    assert counter.page.trouble.isHidden()
    assert counter.stored_content()[0].narrative == TOLD + " Lagi."
