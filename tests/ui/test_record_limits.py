"""Catat at its limits: five megabytes, the largest letters, the smallest window, another language in the middle."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.db.cipher import DiskFull
from desktop.service.checks import LONGEST_NARRATIVE
from desktop.service.drafting import DraftNotKept
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Choice, Theme
from tests.desks import Workplace
from tests.ui.test_record_help import TOLD, Counter, completeness, focused, furnish


@pytest.fixture
def counter(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> Counter:
    furnish(place)
    return Counter(place, tasks, theme, qtbot)


@pytest.mark.parametrize(
    "text", ["selokan " * 655_360, "Selokan mampet di depan rumah.\n" * 170_000], ids=["line", "lines"]
)
def test_five_megabytes_are_kept_flagged_and_refused_in_words(counter: Counter, text: str) -> None:
    editor = counter.page.current.form.matter.editor
    editor.insertFromMimeData(pasted(text))
    counter.qtbot.keyClicks(editor, "x")
    assert len(counter.content().narrative) == len(text) + 1
    assert counter.content().narrative.replace("x", "", 1)[:1_000] == text[:1_000]
    assert editor.document().characterCount() <= LONGEST_NARRATIVE + 2  # what Qt lays out at every key
    assert "5.2" in editor.accessibleDescription()
    counter.choose()
    counter.page.save()
    counter.qtbot.waitUntil(counter.page.trouble.isVisible)
    assert "paling banyak 30000" in counter.page.trouble.accessibleName()
    assert len(counter.content().narrative) == len(text) + 1
    counter.settle()
    assert len(counter.stored_content()[0].narrative) == len(text) + 1


def test_a_paste_in_the_middle_tears_nothing_apart_and_can_be_undone_whole(counter: Counter) -> None:
    counter.type("narrative", "Lampu padam. Warga takut.")
    editor = counter.page.current.form.matter.editor
    counter.page.current.form.place_cursor(len("Lampu padam. "))
    for text in ("selokan " * 100_000, "jembatan " * 1_000):
        editor.insertFromMimeData(pasted(text))
    assert counter.content().narrative.startswith("Lampu padam. selokan ")
    assert counter.content().narrative.endswith("selokan Warga takut.")
    assert len(counter.content().narrative) == len("Lampu padam. Warga takut.") + 800_000 + 9_000
    for _ in range(2):
        counter.qtbot.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert counter.content().narrative == "Lampu padam. Warga takut."
    counter.qtbot.keyClick(editor, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert counter.content().narrative == "Lampu padam. Warga takut."  # half of it would be worse than none
    counter.settle()
    assert counter.stored_content()[0].narrative == "Lampu padam. Warga takut."


def pasted(text: str) -> QMimeData:
    """What a clipboard holds."""
    made = QMimeData()
    made.setText(text)
    return made


def test_a_long_text_is_flagged_and_may_be_saved(counter: Counter) -> None:
    counter.page.current.form.matter.editor.insertPlainText("Selokan mampet. " * 214)
    counter.choose()
    assert "LAPOR! menerima 3.000" in counter.field("narrative").accessibleDescription()
    assert completeness(counter)[0] == "Lengkap, siap disimpan"


@pytest.fixture
def looks(theme: Theme) -> Iterator[Theme]:
    yield theme
    theme.choose(Choice.LIGHT)


def cut(counter: Counter) -> list[str]:
    """What has less room than it needs, or stands outside the window."""
    form = counter.page.current.form
    inside = form.widget()
    assert inside is not None
    wide = [] if inside.width() == form.viewport().width() else [f"form {inside.width()}"]
    buttons = [button for button in counter.page.findChildren(QPushButton) if button.isVisible()]
    edge = counter.page.width()
    narrow = [one.text() for one in buttons if one.width() < one.minimumSizeHint().width()]
    outside = [one.text() for one in buttons if one.mapTo(counter.page, one.rect().topRight()).x() >= edge]
    return wide + narrow + outside


@pytest.mark.parametrize("size", [(1366, 697), (808, 645), (1024, 697)])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_is_wider_than_the_window(counter: Counter, looks: Theme, scale: float, size: tuple[int, int]) -> None:
    counter.type("narrative", TOLD)
    looks.resize_text(scale)
    counter.page.resize(*size)
    counter.wait()
    assert counter.content().narrative == TOLD
    counter.qtbot.waitUntil(lambda: cut(counter) == [])


def test_another_language_or_size_in_the_middle_keeps_words_place_and_focus(counter: Counter) -> None:
    counter.type("narrative", TOLD)
    counter.qtbot.keyClick(counter.field("narrative"), Qt.Key.Key_Home)
    counter.page.retranslate()
    assert counter.content().narrative == TOLD
    assert focused().objectName() == "narrative"
    counter.qtbot.keyClicks(focused(), "Kata pelapor: ")
    assert counter.content().narrative.startswith("Kata pelapor: Lampu")
    counter.settle()
    assert counter.stored_content()[0].narrative.startswith("Kata pelapor: Lampu")


def test_every_field_has_a_name_for_the_program_and_one_for_a_reader(counter: Counter) -> None:
    for stop in counter.page.current.form.stops():
        assert stop.objectName()
        assert stop.accessibleName() or stop.property("text"), stop.objectName()


def test_the_narrative_keeps_its_lines_whatever_stands_above_it(counter: Counter) -> None:
    counter.page.resize(1150, 560)
    counter.page.show_trouble(DraftNotKept(cause="Penyimpanan komputer penuh.", remedy="Kosongkan 200 MB."))
    editor = counter.page.current.form.matter.editor
    counter.qtbot.waitUntil(lambda: counter.page.current.form.verticalScrollBar().maximum() > 0)
    assert editor.height() >= 4 * editor.fontMetrics().lineSpacing()


# --- room ---


def test_a_long_reporter_column_leaves_the_left_fields_in_sight(counter: Counter) -> None:
    form = counter.page.current.form
    editor, title = form.matter.editor, counter.field("title")
    before = editor.height()
    form.reporter.more.setChecked(True)
    form.reporter.help.setChecked(True)
    counter.qtbot.waitUntil(lambda: form.verticalScrollBar().maximum() > 0)
    assert editor.height() == before
    form.verticalScrollBar().setValue(0)
    bottom = counter.field("outcome").mapTo(form.viewport(), QPoint(0, counter.field("outcome").height())).y()
    assert bottom <= form.viewport().height()
    assert title.mapTo(form.viewport(), QPoint()).y() > 0


def test_the_other_sources_open_under_their_button(counter: Counter) -> None:
    source = counter.page.current.form.matter.source
    other = counter.field("segment-other")
    counter.qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    counter.qtbot.waitUntil(source.menu.isVisible)
    assert source.menu.pos() == other.mapToGlobal(QPoint(0, other.height()))
    source.menu.close()


def test_where_the_sources_are_one_list_the_key_opens_that(counter: Counter) -> None:
    source = counter.page.current.form.matter.source
    source.fold(True)
    source.choose_nth(5)
    counter.qtbot.waitUntil(source.combo.view().isVisible)
    assert not source.menu.isVisible()
    source.combo.hidePopup()


def test_a_refused_save_can_be_tried_again_and_only_the_draft_is_said_to_be_kept(counter: Counter) -> None:
    counter.type("narrative", TOLD)
    counter.page.flush()
    counter.settle()
    counter.page.current.refused.emit(DiskFull())
    assert counter.page.trouble.again.isVisible()
    assert counter.page.saved.words().startswith("Draf tersimpan")
