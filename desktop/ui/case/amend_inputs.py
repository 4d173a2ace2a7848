"""The inputs for one field of a complaint that was taken down wrongly: each shows what stands there, and reads a value.

`UNREADABLE` is what is typed and cannot be read (yet); None empties a field that may be empty.
"""

import datetime as dt
import re
from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.casework import bodies
from desktop.casework.codes import CHANNELS, CLASSIFICATIONS
from desktop.service.case_shapes import CaseView, OfficeChoice, Value
from desktop.service.drafting import FormLists
from desktop.ui import words
from desktop.ui.case.inputs import Changed, OfficeInput
from desktop.ui.case.vocabulary import code_words, value_words
from desktop.ui.dates import read_date
from desktop.ui.record.content import read_amount
from desktop.ui.record.lookup import CalmCombo, LookUp


class Unreadable(Enum):
    """What is typed is no value of the field."""

    YET = "yet"


UNREADABLE = Unreadable.YET
Read = Value | Unreadable

_FLAGS = ("anonymous", "secret", "priority_programme", "strategic_issue")
_BANDS = ("0-17", "18-25", "26-45", "46-59", "60+")
_REQUIRED = frozenset({"channel", "classification", "received_at", *_FLAGS})
OFFERED: tuple[str, ...] = (
    "channel",
    "classification",
    "category",
    "received_at",
    "occurred_on",
    "place",
    "region",
    "reported_name",
    "reported_position",
    "reported_unit",
    "reported_office",
    "requested_outcome",
    "amount",
    "gender",
    "age_band",
    *_FLAGS,
)
"""Every field that can be amended, but for title and narrative: those are edited beside Isi Awal, which stays."""
_CLOCK = re.compile(r"(.*?)[,\s]+(\d{1,2})[.:](\d{2})")


def _tr(text: str) -> str:
    return QCoreApplication.translate("amending", text)


def _choices(field: str) -> dict[str, Value]:
    """What a field can be, by the words for it."""
    if field in _FLAGS:
        return {value_words(field, value): value for value in (True, False)}
    if field == "gender":
        found: dict[str, Value] = {_tr("Perempuan"): "P", _tr("Laki-laki"): "L"}
    elif field == "age_band":
        found = {band: band for band in _BANDS}
    else:
        codes = CHANNELS if field == "channel" else CLASSIFICATIONS
        found = {words.sentence(code_words(field, code)): code for code in codes}
    return found if field in _REQUIRED else {**found, value_words(field, None): None}


class Pick(CalmCombo):
    """One of a few."""

    def __init__(self, field: str, now: Value, changed: Changed) -> None:
        super().__init__()
        self._values = _choices(field)
        self.addItems(list(self._values))
        standing = next((said for said, value in self._values.items() if value == now), "")
        self.setCurrentIndex(self.findText(standing))
        self.currentIndexChanged.connect(changed)

    def read(self) -> Read:
        """The value that is chosen."""
        return self._values.get(self.currentText(), UNREADABLE)


class Typed(QLineEdit):
    """Words, read by `reads`."""

    def __init__(self, shown: str, reads: Callable[[str], Read], changed: Changed) -> None:
        super().__init__(shown)
        self._reads = reads
        self.textChanged.connect(changed)

    def read(self) -> Read:
        """What the words say."""
        text = " ".join(self.text().split())
        return None if not text else self._reads(text)


class Listed(LookUp):
    """One of a long list that comes a moment later."""

    def __init__(self, now: str | None, shown: str, changed: Changed) -> None:
        super().__init__()
        self.choose(now or "", shown)
        self.edited.connect(changed)
        self.settled.connect(changed)

    def read(self) -> Read:
        """The code of what stands there."""
        return self.code() or (UNREADABLE if self.text() else None)


class Office(OfficeInput):
    """An office of the list."""

    def __init__(self, offices: tuple[OfficeChoice, ...], now: str | None, changed: Changed) -> None:
        super().__init__(offices, changed)
        self.addItem(value_words("reported_office", None), "")
        self.setCurrentIndex(self.findData(now or ""))

    def read(self) -> Read:
        """The code of the office."""
        return self.value() or None


AmendInput = Pick | Typed | Listed | Office


def amend_input(
    field: str, view: CaseView, offices: tuple[OfficeChoice, ...], today: dt.date, changed: Changed
) -> AmendInput:
    """The input for a field, with what stands there now."""
    now: Value = getattr(view.content, field)
    if field == "category":
        made: AmendInput = Listed(view.content.category, " › ".join(view.category), changed)
    elif field == "region":
        made = Listed(view.content.region, ", ".join(view.region[:2]), changed)
    elif field == "reported_office" and offices:
        made = Office(offices, view.content.reported_office, changed)
    elif field in (*_FLAGS, "channel", "classification", "gender", "age_band"):
        made = Pick(field, now, changed)
    else:
        made = Typed(_shown(field, now), _reads(field, view.content, today), changed)
    made.setObjectName(f"amend-{field}")
    return made


def offer(made: QWidget, field: str, lists: FormLists) -> None:
    """Gives an input the list it chooses from, where it has one."""
    if isinstance(made, LookUp):
        made.offer(lists.categories if field == "category" else lists.villages)


def _shown(field: str, now: Value) -> str:
    if now is None:
        return ""
    moment = words.parse(str(now))
    if field == "occurred_on" and moment is not None:
        return words.plain_date(moment.date())
    if field == "received_at" and moment is not None:
        return f"{words.plain_date(moment.date())}, {moment:%H.%M}"
    return words.number(now) if isinstance(now, int) and field == "amount" else str(now)


def _reads(field: str, content: bodies.Recorded, today: dt.date) -> Callable[[str], Read]:
    def day(text: str) -> Read:
        found = read_date(text, today)
        return UNREADABLE if found is None else found.isoformat()

    def moment(text: str) -> Read:
        return _moment(text, content.received_at, today)

    def amount(text: str) -> Read:
        found = read_amount(text)
        return UNREADABLE if found is None else found

    known: dict[str, Callable[[str], Read]] = {"occurred_on": day, "received_at": moment, "amount": amount}
    return known.get(field, str)


def _moment(text: str, before: str, today: dt.date) -> Read:
    """`24 Nov 2026, 09.30`, in the zone of the moment that stood there; that one itself where it says the same."""
    found, old = _CLOCK.fullmatch(text), words.parse(before)
    day = read_date(found[1], today) if found else None
    if found is None or day is None or old is None or int(found[2]) > 23 or int(found[3]) > 59:
        return UNREADABLE
    time = dt.time(int(found[2]), int(found[3]))
    same = (old.date(), old.hour, old.minute) == (day, time.hour, time.minute)
    return before if same else dt.datetime.combine(day, time, old.tzinfo).isoformat()


def is_required(field: str) -> bool:
    """Whether a field may not be emptied."""
    return field in _REQUIRED
