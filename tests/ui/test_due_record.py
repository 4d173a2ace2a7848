"""What saving would promise, in *Catat*: two dates by their rule, anew when the class of the complaint changes."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from desktop.service import case_view
from desktop.service.promising import outlook
from desktop.ui.record.promise_card import PromiseCard
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import Workplace
from tests.ui.test_record_help import Counter, furnish


@pytest.fixture
def counter(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> Counter:
    furnish(place)
    return Counter(place, tasks, theme, qtbot)


def card(counter: Counter) -> PromiseCard:
    return counter.page.current.form.reporter.promises


def choose(counter: Counter, classification: str) -> None:
    combo = counter.page.current.form.findChild(QComboBox, "classification")
    assert combo is not None
    combo.setCurrentIndex(combo.findData(classification))
    combo.activated.emit(combo.currentIndex())
    counter.wait()


def test_what_would_be_promised_follows_the_class(counter: Counter) -> None:
    counter.wait()
    assert card(counter).isVisible()
    assert card(counter).accessibleName() == (
        "Verifikasi · 3 hari kerja: Jum 27 Nov 16.00; Selesai · 14 hari kerja: Sen 14 Des 16.00"
    )
    choose(counter, "information_request")
    assert card(counter).accessibleName().endswith("Selesai · 5 hari kerja: Sel 1 Des 16.00")
    assert "Dilewati: Sabtu, Minggu." in card(counter).accessibleDescription()
    assert "Dasar:" in card(counter).accessibleDescription()


def test_a_form_made_anew_says_it_again(counter: Counter) -> None:
    counter.wait()
    form, told = counter.page.current.form, card(counter).accessibleName()
    counter.page.retranslate()
    counter.wait()
    assert counter.page.current.form is not form
    assert card(counter).isVisible()
    assert card(counter).accessibleName() == told


def test_nothing_is_promised_from_a_moment_that_is_none(place: Workplace) -> None:
    assert outlook(place.desk, "aspiration", "kemarin") == ()


def test_what_was_told_is_what_is_promised(place: Workplace) -> None:
    saved = place.record()
    received = place.clock.time.isoformat(timespec="seconds")
    told = [face.due for face in outlook(place.desk, "without_oversight", received)]
    content = case_view.read(place.desk, place.session("sari"), saved.case).content
    assert [dt.datetime.fromisoformat(one.due) for one in content.promises] == told
