"""The inputs of an act's dialog: text, a line, a choice without a default, an office of the list."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QButtonGroup, QComboBox, QLineEdit, QPlainTextEdit, QRadioButton, QVBoxLayout, QWidget

from desktop.casework.codes import NOBODY
from desktop.casework.office_bodies import Template
from desktop.service.case_shapes import OfficeChoice, PersonChoice
from desktop.ui.case.case_input import CaseInput, CaseSource
from desktop.ui.case.forms import Ask, Input, say
from desktop.ui.case.vocabulary import code_words
from desktop.ui.dates import read_coming_date
from desktop.ui.theme.theme import Theme
from desktop.ui.words import plain_date, sentence

Changed = Callable[[], object]


@dataclass(frozen=True)
class Lists:
    """What dialogs offer to choose from, and the day on which they ask."""

    today: dt.date
    offices: Sequence[OfficeChoice] = ()
    people: Sequence[PersonChoice] = ()
    cases: CaseSource | None = None
    examples: Mapping[str, Sequence[Template]] = field(default_factory=dict)
    """By kind of act, sentences to begin from, with everything filled in."""


class Choices(QWidget):
    """All choices visible, none of them taken beforehand."""

    def __init__(self, theme: Theme, where: str, name: str, codes: Sequence[str], changed: Changed) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QRadioButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.metrics.px(2))
        for code in codes:
            words = code_words(where, code)
            button = QRadioButton(sentence(words).replace("&", "&&"))
            button.setObjectName(f"choice-{code}")
            button.setAccessibleName(f"{name}: {words}")
            self._group.addButton(button)
            self._buttons[code] = button
            column.addWidget(button)
        self.setFocusProxy(next(iter(self._buttons.values())))
        self._group.buttonClicked.connect(changed)

    def value(self) -> str:
        """The code that was chosen."""
        return next((code for code, button in self._buttons.items() if button.isChecked()), "")

    def set_value(self, value: str) -> None:
        """Chooses again what was chosen before."""
        if value in self._buttons:
            self._buttons[value].setChecked(True)


class Text(QPlainTextEdit):
    """Some sentences."""

    def __init__(self, theme: Theme, changed: Changed) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(theme.metrics.px(96))
        self.textChanged.connect(changed)

    def value(self) -> str:
        """What was typed, without blanks around it."""
        return self.toPlainText().strip()

    def set_value(self, value: str) -> None:
        """Puts half-typed words back, ready to be gone on with."""
        self.setPlainText(value)
        self.moveCursor(QTextCursor.MoveOperation.End)


class LineInput(QLineEdit):
    """A few words."""

    def __init__(self, changed: Changed) -> None:
        super().__init__()
        self.textChanged.connect(changed)

    def value(self) -> str:
        """What was typed, without blanks around it."""
        return self.text().strip()

    def set_value(self, value: str) -> None:
        """Puts half-typed words back."""
        self.setText(value)


class PickInput(QComboBox):
    """One of a list of names; letters find it. Nothing is chosen at first."""

    def __init__(self, entries: Iterable[tuple[str, str]], changed: Changed) -> None:
        super().__init__()
        for name, code in entries:
            self.addItem(name, code)
        self.setCurrentIndex(-1)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(20)
        self.currentIndexChanged.connect(changed)

    def value(self) -> str:
        """The code of what is chosen."""
        return str(self.currentData() or "")

    def set_value(self, value: str) -> None:
        """Chooses again what was chosen before."""
        self.setCurrentIndex(self.findData(value))


class OfficeInput(PickInput):
    """An office of the reference list."""

    def __init__(self, offices: Sequence[OfficeChoice], changed: Changed) -> None:
        super().__init__([(office.name, office.code) for office in offices], changed)
        self.setPlaceholderText(self.tr("Pilih instansi"))


class PersonInput(PickInput):
    """Somebody of this office, or nobody."""

    def __init__(self, people: Sequence[PersonChoice], changed: Changed) -> None:
        nobody = next(iter(NOBODY))
        entries = ((person.name, str(person.person)) for person in people)
        super().__init__((*entries, (sentence(code_words("case.assigned", nobody)), nobody)), changed)
        self.setPlaceholderText(self.tr("Pilih petugas"))


class DateInput(QLineEdit):
    """A day to come, as people say it: `15 Jan 2027`, `15/1/2027`. Leaving the line writes it out."""

    def __init__(self, today: dt.date, changed: Changed) -> None:
        super().__init__()
        self._today = today
        self.setPlaceholderText(self.tr("misal 15 Jan"))
        self.textChanged.connect(changed)
        self.editingFinished.connect(self._write_out)

    def value(self) -> str:
        """The day as an ISO date; empty while no day can be read."""
        day = read_coming_date(self.text(), self._today)
        return "" if day is None else day.isoformat()

    def set_value(self, value: str) -> None:
        """Puts a day back."""
        self.setText(value)
        self._write_out()

    @Slot()
    def _write_out(self) -> None:
        day = read_coming_date(self.text(), self._today)
        if day is not None:
            self.setText(plain_date(day))


AnyInput = Choices | Text | LineInput | OfficeInput | PersonInput | DateInput | CaseInput


def make_input(theme: Theme, kind: str, ask: Ask, lists: Lists, changed: Changed) -> AnyInput:
    """The input for one field. Before any list of offices has come, a code can be typed."""
    made: AnyInput
    match ask.input:
        case Input.TEXT:
            made = Text(theme, changed)
        case Input.CHOICE:
            made = Choices(theme, kind, say(ask.label), ask.choices, changed)
        case Input.DATE:
            made = DateInput(lists.today, changed)
        case Input.OFFICE if lists.offices:
            made = OfficeInput(lists.offices, changed)
        case Input.CASE if lists.cases:
            made = CaseInput(theme, lists.cases, changed)
        case Input.PERSON:
            made = PersonInput(lists.people, changed)
        case _:
            made = LineInput(changed)
    made.setObjectName(f"ask-{ask.name}")
    made.setAccessibleName(say(ask.label))
    return made
