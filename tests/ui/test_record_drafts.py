"""What is typed at Catat is on the disk within a second, comes back after a kill, and stays apart in its own tab."""

import datetime as dt

import pytest
from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from desktop.service.drafting import save_draft
from desktop.ui.record.content import Content, encode
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import Workplace
from tests.ui.test_record_help import TOLD, Counter, furnish

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def counter(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> Counter:
    furnish(place)
    return Counter(place, tasks, theme, qtbot)


def press(counter: Counter, key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    counter.qtbot.keyClick(focus, key, CONTROL)


def answer(counter: Counter, name: str) -> None:
    """Answers the question that closing asks."""
    dialog = counter.page.findChild(QDialog, "closing")
    assert dialog is not None
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    button.click()


def test_what_is_typed_is_stored_within_a_second_also_without_a_pause(counter: Counter) -> None:
    counter.field("narrative").setFocus()
    clock = QElapsedTimer()
    clock.start()
    typed = 0

    def type_on() -> bool:
        nonlocal typed
        counter.qtbot.keyClicks(counter.field("narrative"), "a")
        typed += 1
        return bool(counter.stored())

    counter.qtbot.waitUntil(type_on, timeout=3_000)
    assert clock.elapsed() < 2_000  # 0.8 s and the disk; the rest is for a busy machine
    assert typed > 3


def test_the_page_says_when_it_was_stored(counter: Counter) -> None:
    assert counter.page.saved.words() == ""
    counter.type("narrative", TOLD)
    counter.settle()
    assert counter.page.saved.words() == "Draf tersimpan 08.30.00"


def test_after_a_kill_everything_is_there_again(counter: Counter) -> None:
    counter.type("narrative", TOLD)
    counter.type("name", "Siti Maryamah")
    counter.type("category", "lampu jalan")
    counter.qtbot.keyClick(counter.field("category"), Qt.Key.Key_Return)
    counter.choose(anonymous=True)
    counter.settle()
    before = counter.content()
    page = counter.open()  # the first one is simply never asked again
    assert counter.content() == before
    assert before.category == "jalan.lampu"
    assert page.restored.isVisible()
    assert page.restored.words() == (
        "Ketikan Anda dipulihkan, terakhir tersimpan 08.30.00. Periksa kalimat terakhir, lalu lanjutkan."
    )


def test_who_comes_back_goes_on_behind_their_last_word(counter: Counter) -> None:
    counter.type("narrative", "Pagar roboh")
    counter.settle()
    page = counter.open()
    counter.qtbot.keyClicks(page.current.form.field("narrative"), " semalam")
    assert counter.content().narrative == "Pagar roboh semalam"


def test_the_same_draft_is_stored_in_place_of_its_last_state(counter: Counter) -> None:
    counter.type("narrative", TOLD)
    counter.settle()
    counter.type("narrative", " Lagi.")
    counter.settle()
    assert [content.narrative for content in counter.stored_content()] == [TOLD + " Lagi."]


def test_a_draft_is_encrypted_on_the_disk(counter: Counter) -> None:
    counter.type("narrative", "Kata sandinya bintangkejora.")
    counter.settle()
    written = b"".join(path.read_bytes() for path in counter.place.folder.iterdir() if path.is_file())
    assert b"bintangkejora" not in written


def test_several_complaints_stand_apart_and_come_back_apart(counter: Counter) -> None:
    counter.type("narrative", "Lampu padam.")
    counter.page.new_draft()
    assert counter.content().narrative == ""
    counter.page.current.form.matter.source.take("phone")
    counter.type("narrative", "Selokan mampet.")
    counter.settle()
    assert [counter.page.drafts.strip.tabs.tabText(n) for n in range(2)] == ["Lampu padam", "Selokan mampet"]
    assert [counter.page.drafts.strip.tabs.tabData(n) for n in range(2)] == ["user", "phone"]
    counter.open()
    assert sorted(draft.form.content().narrative for draft in counter.page.drafts.all) == [
        "Lampu padam.",
        "Selokan mampet.",
    ]


def test_another_new_one_takes_the_untouched_tab_first(counter: Counter) -> None:
    counter.page.new_draft()
    counter.page.new_draft()
    assert len(counter.page.drafts.all) == 1


def test_closing_an_empty_tab_asks_nothing(counter: Counter) -> None:
    counter.type("narrative", TOLD)
    counter.page.new_draft()
    press(counter, Qt.Key.Key_W)
    assert counter.page.findChild(QDialog, "closing") is None
    assert counter.content().narrative == TOLD


def test_closing_asks_and_what_is_kept_can_be_opened_again(counter: Counter) -> None:
    counter.type("narrative", TOLD)
    identity = counter.page.current.identity
    press(counter, Qt.Key.Key_W)
    answer(counter, "verb")
    counter.wait()
    assert counter.page.current.is_blank
    assert [draft.id for draft in counter.stored()] == [identity]
    counter.page.open_draft(identity)
    assert counter.content().narrative == TOLD


def test_what_is_thrown_away_is_gone_from_the_disk(counter: Counter) -> None:
    counter.type("narrative", TOLD)
    counter.settle()
    press(counter, Qt.Key.Key_W)
    answer(counter, "throw_away")
    counter.wait()
    assert counter.stored() == []
    assert counter.page.current.is_blank


def test_esc_keeps_the_tab(counter: Counter) -> None:
    counter.type("narrative", TOLD)
    press(counter, Qt.Key.Key_W)
    answer(counter, "cancel")
    assert counter.content().narrative == TOLD


def test_nothing_comes_back_of_what_a_colleague_types(counter: Counter) -> None:
    counter.type("narrative", TOLD)
    counter.settle()
    page = counter.open("budi")
    assert page.current.is_blank
    assert len(counter.stored()) == 1


def test_fields_of_a_newer_form_are_kept_and_a_broken_draft_harms_nothing(counter: Counter) -> None:
    form = encode(Content(narrative=TOLD))
    save_draft(counter.place.desk, "newer", form[:-1] + b',"voice_note":{"seconds":12}}')
    save_draft(counter.place.desk, "broken", b"\xff not json")
    counter.open()
    assert len(counter.page.drafts.all) == 1
    counter.type("place", "Balai desa")
    counter.settle()
    kept = next(content for content in counter.stored_content() if content.place == "Balai desa")
    assert kept.rest == {"voice_note": {"seconds": 12}}
    assert len(counter.stored()) == 2


def test_the_clock_may_jump_back_while_somebody_types(counter: Counter) -> None:
    counter.type("narrative", "Lampu padam.")
    counter.settle()
    counter.place.clock.time -= dt.timedelta(days=3)
    counter.type("place", "Balai desa")
    counter.settle()
    assert counter.stored_content()[0].place == "Balai desa"
    assert counter.stored_content()[0].received_at == "2026-11-24T08:30:00+07:00"


def test_the_draft_that_was_saved_last_comes_to_the_front_whatever_the_clock_said(counter: Counter) -> None:
    counter.type("narrative", "Lampu padam.")
    counter.settle()
    counter.place.clock.time -= dt.timedelta(days=3)
    counter.page.new_draft()
    counter.type("narrative", "Selokan mampet.")
    counter.settle()
    page = counter.open()
    assert [draft.form.content().narrative for draft in page.drafts.all] == ["Lampu padam.", "Selokan mampet."]
    assert counter.content().narrative == "Selokan mampet."


def test_leaving_the_page_stores_at_once(counter: Counter) -> None:
    counter.type("narrative", TOLD)
    counter.page.hide()
    counter.wait()
    assert counter.stored_content()[0].narrative == TOLD
