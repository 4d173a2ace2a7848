"""Betulkan data: every amendable field has its door, reads what people type, and keeps what stood there."""

from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from desktop.casework import bodies
from desktop.ui.case.amend_inputs import OFFERED, Listed, Pick, Typed
from desktop.ui.case.amending import AmendDialog
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import Workplace
from tests.service.fake_national import AGENCY, National, settle
from tests.ui.case_reader import Key, Reader, Reading


@pytest.fixture
def reader(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> Reader:
    settle(place, National())
    return partial(Reading, place, tasks, theme, qtbot)


def asked(reading: Reading, field: str) -> AmendDialog:
    reading.page.ask("complaint.amended")
    dialog = reading.asked("complaint.amended")
    assert isinstance(dialog, AmendDialog)
    reading.wait()
    dialog.field.setCurrentIndex(dialog.field.findData(field))
    return dialog


def test_every_amendable_field_is_offered_here_or_edited_beside_isi_awal() -> None:
    assert {*OFFERED, "title", "narrative"} == bodies.AMENDABLE


@pytest.mark.parametrize(
    ("field", "words", "value"),
    [
        ("place", "Belakang pasar", "Belakang pasar"),
        ("occurred_on", "kemarin", "2026-11-23"),
        ("received_at", "23 Nov 2026, 09.30", "2026-11-23T09:30:00+07:00"),
        ("amount", "Rp50.000", 50_000),
        ("channel", "Telepon", "phone"),
        ("classification", "Aspirasi", "aspiration"),
        ("secret", "ya", True),
        ("gender", "Perempuan", "P"),
        ("age_band", "60+", "60+"),
        ("reported_office", AGENCY.name, AGENCY.code),
        ("requested_outcome", "Lampu menyala", "Lampu menyala"),
    ],
)
def test_a_field_is_amended(place: Workplace, reader: Reader, field: str, words: str, value: object) -> None:
    case = place.record().case
    reading = reader("sari")
    reading.open(case)
    dialog = asked(reading, field)
    made = dialog._input
    if isinstance(made, Typed):
        made.setText(words)
    elif made is not None:
        made.setCurrentIndex(made.findText(words))
    assert dialog.verb.isEnabled(), dialog.why.text()
    reading.confirm()
    reading.gone("complaint.amended")
    (change,) = place.last_body(case).changes
    assert (change.field, change.value) == (field, value)


def test_a_category_is_found_by_its_words(place: Workplace, reader: Reader) -> None:
    case = place.record().case
    reading = reader("sari")
    reading.open(case)
    dialog = asked(reading, "category")
    made = dialog._input
    assert isinstance(made, Listed)
    made.setEditText("tidak ada yang begini")
    made.edited.emit()
    assert dialog.why.text() == "Belum terbaca: Kategori"
    made.setEditText(made.itemText(0))
    made.edited.emit()
    assert dialog.verb.isEnabled()
    reading.confirm()
    reading.gone("complaint.amended")
    assert dict(reading.page.frame.facts.texts())["Kategori"]


def test_by_keyboard_alone_and_nothing_is_saved_that_says_the_same(place: Workplace, reader: Reader) -> None:
    reading = reader("sari")
    reading.open(place.record(place="Pasar").case)
    reading.page.ask("complaint.amended")
    dialog = reading.asked("complaint.amended")
    assert isinstance(dialog, AmendDialog)
    assert dialog.why.text() == "Belum diisi: Yang dibetulkan"
    reading.press(*[Key.Key_Down] * (1 + OFFERED.index("place")))
    assert dialog.now.text() == "Sekarang: Pasar"
    assert dialog.why.text() == "Belum ada yang dibetulkan"
    reading.press(Key.Key_Tab, Key.Key_End)
    reading.write(" Wage")
    assert dialog.verb.isEnabled()
    reading.press(Key.Key_Escape)
    reading.gone("complaint.amended")
    reading.page.ask("complaint.amended")
    again = reading.asked("complaint.amended")
    assert again.typed() == {"field": "place", "value": "Pasar Wage"}


def test_what_must_be_there_cannot_be_emptied(place: Workplace, reader: Reader) -> None:
    reading = reader("sari")
    reading.open(place.record().case)
    dialog = asked(reading, "received_at")
    assert isinstance(dialog._input, Typed)
    for words in ("", "kapan saja", "24 Nov 2026, 25.00"):
        dialog._input.setText(words)
        assert dialog.why.text() == "Belum terbaca: Diterima"
    picked = asked_again(dialog, "anonymous")
    assert [picked.itemText(at) for at in range(picked.count())] == ["ya", "tidak"]


def asked_again(dialog: AmendDialog, field: str) -> Pick:
    dialog.field.setCurrentIndex(dialog.field.findData(field))
    assert isinstance(dialog._input, Pick)
    return dialog._input
