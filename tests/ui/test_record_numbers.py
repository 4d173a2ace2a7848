"""Catat: numbers of persons in what was dictated are warned of, moved where they belong or taken out; never refused."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.ui.parts.numbers_told import NumbersTold
from desktop.ui.record.content import Content
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import Workplace
from tests.ui.test_record_help import Counter, focused, furnish

NIK, PHONE, CARD = "3374014505900002", "0812 3456 7890", "4111 1111 1111 1111"


@pytest.fixture
def counter(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> Counter:
    furnish(place)
    return Counter(place, tasks, theme, qtbot)


def note(counter: Counter) -> NumbersTold:
    return counter.page.current.form.numbers.note


def tell(counter: Counter, text: str, name: str = "narrative") -> None:
    """Types it, and goes on to another field."""
    counter.type(name, text)
    counter.field("place").setFocus()


def press(button: QPushButton) -> None:
    assert button.isVisible()
    button.click()


def test_a_nik_is_warned_of_once_the_field_is_left(counter: Counter) -> None:
    counter.type("narrative", f"Bantuan saya ditolak. NIK {NIK}.")
    assert note(counter).words() == ""
    counter.field("title").setFocus()
    assert note(counter).words() == "Nomor seperti NIK (3374…0002) ada dalam isi laporan."
    assert note(counter).accessibleName().endswith("Instansi ikut membacanya.")


def test_it_can_be_moved_to_where_it_belongs(counter: Counter) -> None:
    tell(counter, f"Bantuan saya ditolak. NIK {NIK}.")
    press(note(counter).move_button)
    content = counter.content()
    assert (content.narrative, content.id_number, content.id_kind) == ("Bantuan saya ditolak. NIK.", NIK, "nik")
    assert focused().objectName() == "narrative"
    assert note(counter).words() == ""
    counter.settle()
    assert counter.stored_content()[0].id_number == NIK


def test_a_telephone_number_goes_to_its_own_field_and_undo_brings_it_back(counter: Counter) -> None:
    counter.page.current.form.matter.editor.insertPlainText("😀 ")
    tell(counter, f"Hubungi {PHONE} ya.")
    press(note(counter).move_button)
    assert (counter.content().narrative, counter.content().phone) == ("😀 Hubungi ya.", "081234567890")
    counter.qtbot.keyClick(focused(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert counter.content().narrative == f"😀 Hubungi {PHONE} ya."


def test_where_the_field_is_taken_it_can_only_be_removed(counter: Counter) -> None:
    counter.type("id_number", "3374011207850001")
    tell(counter, f"Adik saya {NIK} juga.")
    assert not note(counter).move_button.isVisible()
    press(note(counter).remove_button)
    assert (counter.content().narrative, counter.content().id_number) == ("Adik saya juga.", "3374011207850001")


def test_a_card_has_no_field(counter: Counter) -> None:
    tell(counter, f"Kartu {CARD} ditolak.")
    assert note(counter).words().startswith("Nomor seperti nomor kartu")
    assert not note(counter).move_button.isVisible()


def test_one_after_the_other_also_in_title_and_outcome(counter: Counter) -> None:
    counter.type("title", f"Judul {PHONE}")
    counter.type("outcome", f"Kartu {CARD} kembali")
    tell(counter, f"NIK {NIK}.")
    seen = []
    while note(counter).words():
        seen.append(note(counter).words())
        note(counter).remove_button.click()
    assert [words.partition(" ada dalam ")[2] for words in seen] == [
        "isi laporan. Masih ada 2 lain.",
        "judul. Masih ada 1 lain.",
        "harapan pelapor.",
    ]
    assert (counter.content().title, counter.content().outcome) == ("Judul", "Kartu kembali")


def test_it_goes_when_the_number_goes_and_never_holds_the_save(counter: Counter) -> None:
    tell(counter, f"Lampu padam. {PHONE}")
    counter.field("narrative").setFocus()
    counter.qtbot.keyClick(focused(), Qt.Key.Key_End)
    counter.qtbot.keyClick(focused(), Qt.Key.Key_Backspace)
    assert note(counter).words() != ""
    for _ in range(3):
        counter.qtbot.keyClick(focused(), Qt.Key.Key_Backspace)
    assert note(counter).words() == ""
    counter.qtbot.keyClicks(focused(), "7890")
    counter.field("place").setFocus()
    assert note(counter).words() != ""
    counter.choose()
    counter.page.save()
    counter.qtbot.waitUntil(lambda: counter.shell.changes == 1)
    assert note(counter).words() == ""


@pytest.mark.parametrize("text", ["Rugi Rp1.250.000.000.000", "Lihat 33.74.01-02-2612-0042-V", "2-12-2026 10.42"])
def test_other_numbers_are_left_alone(counter: Counter, text: str) -> None:
    tell(counter, text)
    assert note(counter).words() == ""


def test_a_draft_that_comes_back_is_looked_at_too(counter: Counter) -> None:
    counter.page.current.form.take(Content(narrative=f"NIK {NIK}"))
    assert note(counter).words() != ""


def test_who_has_no_papers_keeps_the_field_shut(counter: Counter) -> None:
    counter.page.current.form.reporter.nameless.click()
    tell(counter, f"NIK {NIK}")
    assert not note(counter).move_button.isVisible()
