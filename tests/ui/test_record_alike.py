"""Catat: what may be the same is shown in a pause of the typing, is walked by keys, and holds nothing up."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.db.cipher import DiskFull
from desktop.service.suggesting import Draft, Suggestion, suggest
from desktop.ui.language import ENGLISH, Language
from desktop.ui.record.alike_card import AlikeCard
from desktop.ui.record.alike_panel import AlikePanel
from desktop.ui.record.supporting import SupportDialog
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import Workplace
from tests.ui.test_record_help import Counter, focused, furnish

LAMPS = "Lampu jalan padam di depan balai warga sejak Senin malam"
OTHERS = ("Sampah menumpuk di pasar.", "Air keran keruh.", "Selokan mampet.", "Pohon tumbang.", "Paving pecah.")


@pytest.fixture
def counter(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> Counter:
    furnish(place)
    for what in OTHERS:
        for street in ("Kenanga", "Mawar", "Dahlia"):
            place.record(what, place=f"Jalan {street}")
    return Counter(place, tasks, theme, qtbot)


@pytest.fixture
def again(counter: Counter) -> Counter:
    """Somebody dictates what was reported twice before."""
    counter.place.record(f"{LAMPS}.", place="Balai warga")
    counter.place.record(f"{LAMPS}, anak takut lewat.", place="Gang Melati")
    look(counter, LAMPS)
    return counter


def look(counter: Counter, text: str) -> None:
    counter.type("narrative", text)
    counter.page.alike.search.look_now()
    counter.wait()


def panel(counter: Counter) -> AlikePanel:
    return counter.page.alike.panel


def cards(counter: Counter) -> list[AlikeCard]:
    return [card for card in panel(counter).cards if card.isVisible()]


def note(counter: Counter) -> str:
    found = [panel(counter).findChild(QLabel, name) for name in ("alike_note", "alike_none")]
    return " ".join(label.text() for label in found if label is not None and label.isVisible())


def press(counter: Counter, name: str) -> None:
    button = counter.page.findChild(QPushButton, name)
    assert button is not None
    button.click()


def small(counter: Counter, width: int, height: int = 645) -> None:
    counter.page.resize(width, height)
    counter.qtbot.waitUntil(lambda: (counter.page.width(), counter.page.height()) == (width, height))


def test_a_pause_in_the_typing_brings_what_is_here_already(counter: Counter) -> None:
    saved = counter.place.record(f"{LAMPS}.", place="Balai warga")
    assert (cards(counter), panel(counter).accessibleName()) == ([], "Mungkin sama")
    counter.type("narrative", LAMPS)
    counter.type("place", "balai warga")
    counter.qtbot.waitUntil(lambda: bool(cards(counter)))
    (card,) = cards(counter)
    assert panel(counter).accessibleName() == "Mungkin sama (1)"
    assert note(counter) == "Hanya saran. Tidak menghalangi penyimpanan."
    assert card.level.accessibleName() == "Sangat mungkin sama"
    for told in (saved.number.split(".")[-1][3:], "Diterima", "Tempat: Balai warga", "Teks hampir sama, tempat sama"):
        assert told in card.accessibleName()


def test_nothing_alike_is_said_too(counter: Counter) -> None:
    look(counter, "Kucing tetangga naik ke atap sekolah.")
    assert cards(counter) == []
    assert note(counter).startswith("Belum ada kasus yang mirip.")


def test_f6_goes_among_them_and_back_to_where_the_words_are(again: Counter) -> None:
    again.field("title").setFocus()
    again.page.next_pane()
    first, second = cards(again)
    assert focused() is first
    again.qtbot.keyClick(first, Qt.Key.Key_Up)
    assert focused() is first
    again.qtbot.keyClick(first, Qt.Key.Key_Down)
    assert focused() is second
    again.page.next_pane()
    assert focused().objectName() == "title"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_suggestion_opens_as_a_case_and_nothing_typed_is_lost(again: Counter, key: Qt.Key) -> None:
    again.page.next_pane()
    again.qtbot.keyClick(focused(), Qt.Key.Key_Down)
    again.qtbot.keyClick(focused(), key)
    second = panel(again).cases()[1]
    assert again.shell.opened == [second]
    assert again.shell.among == list(panel(again).cases())
    assert again.content().narrative == LAMPS


def test_escape_leaves_them(again: Counter) -> None:
    again.page.next_pane()
    again.qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert focused().objectName() == "narrative"


def test_without_any_f6_walks_the_form(counter: Counter) -> None:
    counter.page.next_pane()
    assert focused().objectName() == "nameless"


def test_a_narrower_window_has_a_strip_that_opens_in_place_of_the_reporter(again: Counter) -> None:
    small(again, 1024)
    form = again.page.current.form
    assert form.matter.alike.isVisible()
    assert form.matter.alike.accessibleName().startswith("2 laporan mirip: ")
    assert not panel(again).isVisible()
    again.page.next_pane()
    assert focused() is cards(again)[0]
    assert not form.reporter.isVisible()
    again.page.next_pane()
    assert form.reporter.isVisible()
    assert not panel(again).isVisible()


def test_a_small_window_has_a_page_of_them(again: Counter) -> None:
    small(again, 1024, 440)
    press(again, "alike_look")
    assert not again.page.drafts.stack.isVisible()
    assert focused() is cards(again)[0]
    press(again, "alike_back")
    assert again.page.drafts.stack.isVisible()
    assert again.content().narrative == LAMPS


def test_a_suggestion_is_tied_to_when_the_report_is_saved(again: Counter) -> None:
    cards(again)[1].link.click()
    old = panel(again).cases()[1]
    assert again.content().linked_to == old
    assert cards(again)[1].link.text().strip() == "Tertaut"
    again.choose()
    again.page.save()
    again.qtbot.waitUntil(lambda: again.shell.changes == 1)
    body = bytes(again.place.one("SELECT bytes FROM events WHERE kind = 'case.linked'"))
    assert f'"to":"{old}"'.encode() in body
    assert again.content().linked_to == ""


def test_what_it_is_tied_to_stays_seen_and_is_let_go_by_a_press(again: Counter) -> None:
    cards(again)[0].link.click()
    again.settle()
    assert again.stored_content()[0].linked_to == panel(again).cases()[0]
    look(again, " kucing naik ke atap rumah tetangga sebelah timur lapangan")
    words = panel(again).findChild(QLabel, "alike_linked")
    assert words is not None
    assert words.isVisible()
    assert words.text().startswith("Akan ditautkan: 01-2611-")
    small(again, 1024)
    assert again.page.current.form.matter.alike.isVisible()
    press(again, "alike_unlink")
    assert again.content().linked_to == ""


def test_a_second_press_unties(again: Counter) -> None:
    for expected in (panel(again).cases()[0], ""):
        cards(again)[0].link.click()
        assert again.content().linked_to == expected


def test_whoever_came_becomes_a_supporter_and_the_words_their_note(again: Counter) -> None:
    again.type("name", "Andi")
    cards(again)[0].support.click()
    dialog = again.page.findChild(SupportDialog)
    assert dialog is not None
    assert dialog.verb.isEnabled()
    dialog.verb.click()
    again.qtbot.waitUntil(lambda: again.shell.changes == 1)
    body = bytes(again.place.one("SELECT bytes FROM events WHERE kind = 'supporter.added'"))
    assert LAMPS.encode() in body
    assert b"Andi" not in body
    assert again.shell.toasts[0].startswith("Ditambahkan sebagai pendukung kasus 01-2611-")
    assert len(again.shell.undoable[0]) == 1
    assert again.page.current.is_blank
    assert again.stored() == []


def test_a_supporter_needs_a_name_or_a_number(again: Counter) -> None:
    cards(again)[0].support.click()
    dialog = again.page.findChild(SupportDialog)
    assert dialog is not None
    assert not dialog.verb.isEnabled()
    assert dialog.why.text() == "Isi dahulu nama, NIK, atau HP pelapor."
    dialog.reject()
    assert again.content().narrative == LAMPS


def test_who_stands_there_already_is_told_and_nothing_typed_is_lost(again: Counter) -> None:
    case = panel(again).cases()[0]
    again.place.act("sari", case, "supporter.added", channel="walk_in", supporter={"phone": "0812"})
    again.type("phone", "0812")
    again.page.current.support(case, "X")
    again.qtbot.waitUntil(again.page.trouble.isVisible)
    assert "sudah tercatat" in again.page.trouble.accessibleName()
    assert again.content().narrative == LAMPS
    again.settle()
    assert again.stored_content()[0].phone == "0812"


def test_arrows_step_on_also_from_a_button(again: Counter) -> None:
    first, second = cards(again)
    first.link.setFocus()
    again.qtbot.keyClick(first.link, Qt.Key.Key_Down)
    assert focused() is second


def test_another_tab_and_a_save_begin_with_none(again: Counter) -> None:
    again.page.new_draft()
    assert cards(again) == []
    again.page.drafts.step(-1)
    again.page.alike.search.look_now()
    again.wait()
    assert len(cards(again)) == 2
    again.choose()
    again.page.save()
    again.qtbot.waitUntil(lambda: again.shell.changes == 1)
    assert cards(again) == []


def test_another_text_size_keeps_them(again: Counter) -> None:
    small(again, 1024)
    again.theme.resize_text(1.1)
    assert again.page.current.form.matter.alike.isVisible()
    again.page.current.form.matter.alike.wanted.emit()
    assert focused() is cards(again)[0]


def test_an_answer_that_comes_late_is_not_shown_for_another_question(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While one question is being answered the newest one waits; those between are never asked."""
    counter.place.record(f"{LAMPS}.")
    asked: list[str] = []
    seen: list[object] = []

    def slow(desk: object, session: object, draft: Draft) -> tuple[Suggestion, ...]:
        asked.append(draft.narrative)
        return suggest(counter.place.desk, counter.place.session("sari"), draft)

    monkeypatch.setattr("desktop.ui.record.alike_search.suggest", slow)
    counter.page.alike.search.found.connect(seen.append)
    for text in (LAMPS, " a", " b"):
        counter.type("narrative", text)
        counter.page.alike.search.look_now()
    counter.wait()
    assert asked == [LAMPS, f"{LAMPS} a b"]
    assert len([found for found in seen if found]) == 1


def test_a_store_in_trouble_is_said_quietly_and_asked_again(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    counter.place.record(f"{LAMPS}.")

    def full(*_: object) -> None:
        raise DiskFull

    with monkeypatch.context() as patched:
        patched.setattr("desktop.ui.record.alike_search.suggest", full)
        look(counter, LAMPS)
    assert note(counter) == "Kasus yang mirip belum bisa dicari. Laporan tetap bisa disimpan."
    assert not counter.page.trouble.isVisible()
    counter.page.alike.search.look_now()
    counter.wait()
    assert len(cards(counter)) == 1


def test_what_may_not_be_seen_is_not_suggested(counter: Counter) -> None:
    counter.place.record(f"{LAMPS}.", secret=True)
    look(counter, LAMPS)
    assert cards(counter) == []


def test_the_words_are_in_the_language_of_the_moment(again: Counter, language: Language) -> None:
    language.choose(ENGLISH)
    again.page.retranslate()
    assert panel(again).accessibleName() == "Possibly the same (2)"
    assert cards(again)[0].level.accessibleName() == "Very likely the same"
