"""Betulkan data: one field of a complaint that was taken down wrongly. What stood there stays in the history."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from desktop.service.case_shapes import CaseView, OfficeChoice
from desktop.service.drafting import FormLists
from desktop.ui.case.amend_inputs import OFFERED, UNREADABLE, AmendInput, Typed, amend_input, is_required, offer
from desktop.ui.case.dialog import ActAsked
from desktop.ui.case.forms import Form
from desktop.ui.case.vocabulary import field_words, value_words
from desktop.ui.parts.field import Field
from desktop.ui.record.lookup import CalmCombo
from desktop.ui.theme.theme import Theme

_FIELD = "field"


class AmendDialog(ActAsked):
    """Which field, what stands there, and what it should say."""

    def __init__(
        self, theme: Theme, form: Form, view: CaseView, offices: Sequence[OfficeChoice], today: dt.date, parent: QWidget
    ) -> None:
        super().__init__(theme, form, parent, multiline=False)
        self._view, self._offices, self._today = view, tuple(offices), today
        self._lists = FormLists()
        self._input: AmendInput | None = None
        self.field = CalmCombo()
        self.field.setObjectName("amend-which")
        for name in OFFERED:
            self.field.addItem(field_words(name), name)
        self.field.setPlaceholderText(self.tr("Pilih isian"))
        self.field.setCurrentIndex(-1)
        self.now = QLabel()
        self.now.setObjectName("amend-now")
        self.now.setProperty("t", "caption")
        self.now.setTextFormat(Qt.TextFormat.PlainText)
        self.now.setWordWrap(True)
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        self.asked.addWidget(Field(theme, self.tr("Yang dibetulkan"), self.field, required=True))
        self.asked.addWidget(self.now)
        self.asked.addLayout(self._place)
        self.field.currentIndexChanged.connect(self._on_field)
        self._check()
        self.field.setFocus()

    def take_lists(self, lists: FormLists) -> None:
        """The lists of categories and villages, once they are read."""
        self._lists = lists
        if self._input is not None:
            offer(self._input, self._name(), lists)

    def body(self) -> dict[str, Any]:
        name = self._name()
        value = None if self._input is None else self._input.read()
        return {"changes": [{"field": name, "base": getattr(self._view.content, name), "value": value}]}

    def typed(self) -> dict[str, str]:
        shown = self._input
        words = "" if shown is None else shown.currentText() if isinstance(shown, QComboBox) else shown.text()
        return {_FIELD: self._name(), "value": words}

    def put_back(self, typed: Mapping[str, str]) -> None:
        self.field.setCurrentIndex(self.field.findData(typed.get(_FIELD, "")))
        if isinstance(self._input, Typed):
            self._input.setText(typed.get("value", ""))
        elif self._input is not None and (at := self._input.findText(typed.get("value", ""))) >= 0:
            self._input.setCurrentIndex(at)

    def missing(self) -> str:
        if self._input is None:
            return self.tr("Belum diisi: {what}").format(what=self.tr("Yang dibetulkan"))
        value = self._input.read()
        if value is UNREADABLE or (value is None and is_required(self._name())):
            return self.tr("Belum terbaca: {what}").format(what=field_words(self._name()))
        return self.tr("Belum ada yang dibetulkan") if value == getattr(self._view.content, self._name()) else ""

    def _name(self) -> str:
        return str(self.field.currentData() or "")

    @Slot()
    def _on_field(self) -> None:
        """Another field: its input takes the place of the one before."""
        while self._place.count():
            item = self._place.takeAt(0)
            before = item.widget() if item is not None else None
            if before is not None:
                before.hide()
                before.deleteLater()
        name = self._name()
        self._input = None
        self.now.setText("")
        if name:
            self._input = made = amend_input(name, self._view, self._offices, self._today, self._check)
            self.now.setText(self.tr("Sekarang: {value}").format(value=self._standing(name)))
            offer(made, name, self._lists)
            field = Field(self.theme, self.tr("Seharusnya"), made, required=is_required(name))
            self._place.addWidget(field)
            field.show()  # at once: whoever types fast has pressed Tab already
            self.setTabOrder(self.field, made)  # what is made later would come after the buttons
        self._check()

    def _standing(self, name: str) -> str:
        """What stands there, as the page says it."""
        if name == "category":
            return " › ".join(self._view.category) or value_words(name, None)
        if name == "region":
            return ", ".join(self._view.region) or value_words(name, None)
        if name == "reported_office":
            return self._view.reported_office or value_words(name, None)
        if isinstance(self._input, Typed) and self._input.text():
            return self._input.text()
        return value_words(name, getattr(self._view.content, name))
