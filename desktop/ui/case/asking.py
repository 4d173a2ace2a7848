"""Asks for an act in its dialog, has it saved off-thread, and keeps half-typed words for the next time."""

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.casework.events import Event
from desktop.casework.ids import CaseId, EventId
from desktop.casework.office_bodies import Template
from desktop.errors import LoketError
from desktop.service import acting, case_view, newness
from desktop.service.case_choosing import choose_case
from desktop.service.case_file import file_act
from desktop.service.case_shapes import CaseView, Doable, OfficeChoice, PersonChoice
from desktop.service.desk import Desk, Session
from desktop.service.drafting import form_lists
from desktop.service.examples import examples, filled
from desktop.ui.case.abouts import about
from desktop.ui.case.amending import AmendDialog
from desktop.ui.case.case_input import CaseSource
from desktop.ui.case.dialog import ActAsked, ActDialog
from desktop.ui.case.edit_wording import WordingDialog
from desktop.ui.case.forms import BY_KIND
from desktop.ui.case.inputs import Lists
from desktop.ui.context import Context
from desktop.ui.parts.words_asked import KeptWords
from desktop.ui.words import plain_date

_DECIDE = frozenset({"disposition.approved", "disposition.declined", "answer.approved", "answer.returned"})
"""Acts on something that somebody proposed: on what this person read, and nothing that came after."""


class Shown(NamedTuple):
    """All that the page reads at once."""

    view: CaseView
    acts: tuple[Doable, ...]
    offices: tuple[OfficeChoice, ...]
    people: tuple[PersonChoice, ...]
    examples: dict[str, tuple[Template, ...]]
    new: bool
    """Work that this person had not opened yet."""


def read_shown(desk: Desk, session: Session, case: CaseId) -> Shown:
    """Reads it. Raises UnknownCase, MayNotRead."""
    return Shown(
        case_view.read(desk, session, case),
        (*case_view.acts(desk, session, case), file_act(session)),
        case_view.offices(desk),
        case_view.people(desk),
        examples(desk),
        newness.is_new(desk, session, case),
    )


class Asking(QObject):
    """`acted` brings the event that was saved, `failed` a trouble that no dialog is there to tell of.

    `refused` follows every trouble, `closed` every dialog.
    """

    acted = Signal(object)
    failed = Signal(object)
    refused = Signal()
    closed = Signal()

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self._kept = KeptWords()
        self._case: CaseId | None = None
        self._target: EventId | None = None
        """What the dialog decides, as it stood when it was opened."""
        self.dialog: ActAsked | None = None

    def ask(self, kind: str, shown: Shown) -> None:
        """Opens the dialog of an act, with what was typed the last time it was closed without saving."""
        if self.dialog is not None:
            return
        dialog = self._made(kind, shown)
        self._case = shown.view.case
        self._target = _decided_by(kind, shown.view)
        self._kept.give_back(self._case, dialog)
        dialog.confirmed.connect(self._on_confirmed)
        dialog.finished.connect(self._on_finished)
        self.dialog = dialog
        dialog.open()

    def _made(self, kind: str, shown: Shown) -> ActAsked:
        theme, form = self._context.theme, BY_KIND[kind]
        if kind == "wording.edited":
            return WordingDialog(theme, form, shown.view, self._page)
        desk, session = self._context.desk, self._context.session
        today = desk.now().date()
        if kind == "complaint.amended":
            amending = AmendDialog(theme, form, shown.view, shown.offices, today, self._page)
            self._context.tasks.run(amending, partial(form_lists, desk), amending.take_lists, self.failed.emit)
            return amending
        cases = CaseSource(self._context.tasks, partial(choose_case, desk, session, shown.view.case))
        sentences = {kind: _filled(some, shown.view, today) for kind, some in shown.examples.items()}
        lists = Lists(today, shown.offices, shown.people, cases, sentences)
        return ActDialog(theme, form, about(kind, shown.view), lists, self._page)

    def _on_confirmed(self) -> None:
        dialog = self.dialog
        if dialog is None or self._case is None:
            return
        desk, session = self._context.desk, self._context.session
        target = {} if self._target is None else {"target": self._target}
        work = partial(acting.act, desk, session, self._case, dialog.form.kind, dialog.body() | target)
        self._context.tasks.run(self, work, self._on_acted, self._on_refused)

    def _on_acted(self, event: Event) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self.acted.emit(event)

    def _on_refused(self, trouble: LoketError) -> None:
        if self.dialog is None:
            self.failed.emit(trouble)
        else:
            self.dialog.refused(trouble)
        self.refused.emit()

    def _on_finished(self, result: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is None or self._case is None:
            return
        self._kept.keep(self._case, dialog, result)
        dialog.deleteLater()
        self.closed.emit()


def _decided_by(kind: str, view: CaseView) -> EventId | None:
    if kind not in _DECIDE:
        return None
    return view.answer if kind.startswith("answer.") else view.proposal


def _filled(examples: Sequence[Template], view: CaseView, today: dt.date) -> tuple[Template, ...]:
    """Sentences with what they leave open said of this case."""
    said = {"nomor": view.number, "tanggal": plain_date(today), "instansi": view.handling or view.office}
    return tuple(Template(one.name, filled(one.text, said)) for one in examples)
