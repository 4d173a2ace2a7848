"""Kasus: one case, read in one go; acts are asked for in a dialog, saved off-thread, and shown at once."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from desktop.casework.events import Event
from desktop.casework.ids import CaseId, EventId
from desktop.casework.numbering import short_number
from desktop.errors import LoketError
from desktop.service import acting, case_view
from desktop.service.case_shapes import CaseView, Doable, Line, OfficeChoice
from desktop.service.desk import Desk, Session
from desktop.ui.actions import Place, spec
from desktop.ui.case.acts_menu import ActsMenu
from desktop.ui.case.dialog import ActDialog
from desktop.ui.case.facts import complaint_facts
from desktop.ui.case.forms import BY_KIND, body_of
from desktop.ui.case.frame import CaseFrame
from desktop.ui.case.timeline import TimelineModel
from desktop.ui.case.timeline_view import TimelineView
from desktop.ui.case.vocabulary import act_words
from desktop.ui.context import Context, Offer
from desktop.ui.page import Page
from desktop.ui.parts.keys import bind
from desktop.ui.parts.state import state_mark
from desktop.ui.parts.words_asked import KeptWords

_DECIDE = frozenset({"disposition.approved", "disposition.declined", "answer.approved", "answer.returned"})
"""Acts on something that somebody proposed: on what this person read, and nothing that came after."""


class Shown(NamedTuple):
    """All that the page reads at once."""

    view: CaseView
    acts: tuple[Doable, ...]
    offices: tuple[OfficeChoice, ...]


def _read(desk: Desk, session: Session, case: CaseId) -> Shown:
    return Shown(case_view.read(desk, session, case), case_view.acts(desk, session, case), case_view.offices(desk))


class CasePage(Page):
    """`open` shows a case."""

    place = Place.CASE
    has_own_head = True

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("case-page")
        theme = context.theme
        self._case: CaseId | None = None
        self._among: tuple[CaseId, ...] = ()
        self._shown: Shown | None = None
        self._own: set[str] = set()
        self._news: Line | None = None
        self._kept = KeptWords()
        self._dialog: ActDialog | None = None
        self._target: EventId | None = None
        """What the dialog decides, as it stood when it was opened."""
        self._arriving = False
        self.timeline = TimelineModel(self)
        self.timeline_view = TimelineView(theme, self.timeline)
        self.frame = CaseFrame(theme, self.timeline_view)
        self.header = self.frame.header
        self.menu = ActsMenu(theme, self)
        self.body.addWidget(self.frame)
        self.frame.hide()
        self._connect()

    # --- what the window does with it ---

    def title(self) -> str:
        return self.tr("Kasus")

    def window_title(self) -> str:
        if self._shown is None:
            return self.title()
        view = self._shown.view
        number = short_number(view.number, self.context.desk.office)
        return self.tr("{number}, {state}").format(number=number, state=state_mark(view.state).words)

    def open(self, case: CaseId, among: Sequence[CaseId] = ()) -> None:
        """Shows a case; half-typed words of other cases are kept for their turn.

        `among` is the list it was opened from, for stepping through it; without one the last list stays.
        """
        self._among = tuple(among) or self._among
        if case != self._case:
            self._case, self._shown = case, None
            self.frame.notice.hide()
            self.frame.wording.ways.choose("now")
            self.frame.clocks.begin()
            self.frame.hide()
        self.refresh()

    def arrive(self) -> None:
        self._arriving = True
        self.refresh()

    def refresh(self) -> None:
        if self._case is not None:
            work = partial(_read, self.context.desk, self.context.session, self._case)
            self.context.tasks.run(self, work, self._on_read, self.show_trouble)

    def panes(self) -> tuple[QWidget, ...]:
        return self.timeline_view, self.frame.wording, self.frame.clocks, self.header

    def retranslate(self) -> None:
        self.frame.retranslate()
        if self._shown is not None:
            self._show(self._shown)
        if self._news is not None and not self.frame.notice.isHidden():
            self.frame.notice.say(self._news_words(self._news))

    def _connect(self) -> None:
        self.header.back.connect(self._on_back)
        self.header.asked.connect(self.ask)
        self.frame.late.asked.connect(self.ask)
        self.header.menu.connect(self._on_menu)
        self.header.printed.connect(self.print_receipt)
        self.header.copied.connect(self._on_copied)
        self.menu.chosen.connect(self.ask)
        keys: dict[str, Callable[[], object]] = {
            "note": self._on_note,
            "acts": self._on_menu,
            "why": self.frame.clocks.toggle_why,
            "print": self.print_receipt,
            "compare": self.frame.wording.toggle_difference,
            "next_case": partial(self._step, +1),
            "previous_case": partial(self._step, -1),
            "leave_case": self._on_back,
        }
        for name, act in keys.items():
            bind(self.context.theme, spec(name), self, act)

    # --- showing ---

    def _on_read(self, shown: Shown) -> None:
        if shown.view.case != self._case:
            return
        before, self._shown = self._shown, shown
        if before is not None:
            self._tell_changes(before.view, shown.view)
        self.clear_trouble()
        self._show(shown)
        if self._arriving:
            self._arriving = False
            self.timeline_view.setFocus()

    def _show(self, shown: Shown) -> None:
        view = shown.view
        allowed = frozenset(act.kind for act in shown.acts if act.refusal is None)
        self.frame.show()
        self.header.show_case(view, self.context.desk.office, allowed)
        self.frame.late.show_case(view, allowed)
        self.frame.wording.show_wordings(view.first.narrative, view.content.narrative)
        self.frame.facts.show_facts(complaint_facts(view))
        today = self.context.desk.now().date()
        self.timeline.show_lines(view.lines, today, view.clocks)
        self.frame.count_steps(len(view.lines))
        self.frame.clocks.show_clocks(view.clocks, view.leading, today)
        self.frame.reporter.show_reporter(view)
        self.frame.dispatch.show_dispatch(view.disposition)
        self.frame.disputes.show_disputes(view)
        self.menu.show_acts(shown.acts)
        self.retitled.emit()

    def _tell_changes(self, before: CaseView, after: CaseView) -> None:
        """Says what others did meanwhile; what was done here needs no notice."""
        known = {line.event for line in before.lines} | self._own
        new = [line for line in after.lines if line.event not in known]
        if not new:
            return
        self._news = new[0]
        self.frame.notice.say(self._news_words(new[0]))
        if self._dialog is not None:
            self._dialog.say_changed()

    def _news_words(self, line: Line) -> str:
        said = self.tr("Kasus ini baru saja berubah: {act} oleh {who}. Yang tampak sudah yang terbaru.")
        return said.format(act=act_words(line.kind), who=line.who or line.office or "?")

    # --- acting ---

    def ask(self, kind: str) -> None:
        """Opens the dialog of an act, with what was typed the last time it was closed without saving."""
        if self._shown is None or self._case is None or self._dialog is not None:
            return
        theme = self.context.theme
        today = self.context.desk.now().date()
        dialog = ActDialog(theme, BY_KIND[kind], self._about(kind), self._shown.offices, today, self)
        self._kept.give_back(self._case, dialog)
        dialog.confirmed.connect(self._on_confirmed)
        dialog.finished.connect(self._on_finished)
        self._dialog, self._target = dialog, self._decided_by(kind)
        dialog.open()

    def _decided_by(self, kind: str) -> EventId | None:
        view = self._shown.view if self._shown else None
        if view is None or kind not in _DECIDE:
            return None
        return view.answer if kind.startswith("answer.") else view.proposal

    def _about(self, kind: str) -> str:
        """The words that an approval or a refusal is about."""
        view = self._shown.view if self._shown else None
        if view is not None and kind in ("disposition.approved", "disposition.declined") and view.disposition:
            found = view.disposition
            return "\n".join(part for part in (found.office, found.unit, found.instruction) if part)
        if view is not None and kind in ("answer.approved", "answer.returned", "answer.handed_over"):
            return next((line.said or "" for line in view.lines if line.kind == "answer.proposed"), "")
        return ""

    def _on_confirmed(self) -> None:
        dialog = self._dialog
        if dialog is None or self._case is None:
            return
        kind, desk, session = dialog.form.kind, self.context.desk, self.context.session
        target = {} if self._target is None else {"target": self._target}
        work = partial(acting.act, desk, session, self._case, kind, body_of(dialog.form, dialog.typed()) | target)
        self.context.tasks.run(self, work, self._on_acted, self._on_refused)

    def _on_acted(self, event: Event) -> None:
        self._own.add(event.id)
        if self._dialog is not None:
            self._dialog.accept()
        told = self.tr("{act}. Tersimpan di meja ini.").format(act=act_words(event.kind))
        self.context.shell.toast(told, (event.id,), self._offer_after(event.kind))
        self.context.shell.data_changed()

    def _on_refused(self, trouble: LoketError) -> None:
        if self._dialog is None:
            self.show_trouble(trouble)
        else:
            self._dialog.refused(trouble)
        self.refresh()

    def _on_finished(self, result: int) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is None or self._case is None:
            return
        self._kept.keep(self._case, dialog, result)
        dialog.deleteLater()
        self.timeline_view.setFocus()

    def _offer_after(self, kind: str) -> Offer | None:
        """An approved disposition goes out on paper, too."""
        if kind != "disposition.approved" or self._case is None:
            return None
        show = partial(self.context.shell.print_paper, self._case, "disposition")
        return Offer(self.tr("Cetak lembar disposisi"), show)

    # --- the rest ---

    def print_receipt(self) -> None:
        """The papers of this case, the receipt first."""
        if self._case is not None:
            self.context.shell.print_paper(self._case)

    def _on_back(self) -> None:
        self.context.shell.show_page("cases")

    def _step(self, by: int) -> None:
        """The case beside this one in the list that it was opened from; at the ends nothing happens."""
        at = self._among.index(self._case) + by if self._case in self._among else -1
        if 0 <= at < len(self._among):
            self.open(self._among[at])

    def _on_note(self) -> None:
        self.ask("note.added")

    def _on_menu(self) -> None:
        if self._shown is not None:
            self.menu.open_below(self.header.more)

    def _on_copied(self, number: str) -> None:
        self.context.shell.toast(self.tr("Nomor {number} disalin.").format(number=number))
