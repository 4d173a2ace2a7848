"""Kasus: one case, read in one go; acts are asked for in a dialog, saved off-thread, and shown at once."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.casework.events import Event
from desktop.casework.ids import CaseId
from desktop.casework.numbering import short_number
from desktop.errors import LoketError
from desktop.service import newness
from desktop.service.case_file import FILE
from desktop.service.case_shapes import CaseView, Line
from desktop.service.printing import PRINTED
from desktop.ui.actions import Place, spec
from desktop.ui.case.acts_menu import ActsMenu
from desktop.ui.case.asking import Asking, Shown, read_shown
from desktop.ui.case.facts import complaint_facts, following_facts
from desktop.ui.case.filing import Filing
from desktop.ui.case.frame import CaseFrame
from desktop.ui.case.timeline import TimelineModel
from desktop.ui.case.timeline_view import TimelineView
from desktop.ui.case.vocabulary import act_words
from desktop.ui.context import Context, Offer
from desktop.ui.page import Page
from desktop.ui.parts.keys import bind
from desktop.ui.parts.state import state_mark


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
        self.asking = Asking(context, self)
        self.filing = Filing(context, self)
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
            work = partial(read_shown, self.context.desk, self.context.session, self._case)
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
        self.frame.linked.opened.connect(self._on_linked)
        self.header.menu.connect(self._on_menu)
        self.header.printed.connect(self.print_receipt)
        self.header.copied.connect(self._on_copied)
        self.menu.chosen.connect(self.ask)
        self.asking.acted.connect(self._on_acted)
        self.asking.failed.connect(self.show_trouble)
        self.filing.failed.connect(self._on_not_filed)
        self.asking.refused.connect(self.refresh)
        self.asking.closed.connect(self._on_asked)
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
        if shown.new:
            seen = partial(newness.see, self.context.desk, self.context.session, shown.view.case)
            self.context.tasks.run(self, seen, self._on_seen, self.show_trouble)
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
        self.frame.facts.show_facts([*complaint_facts(view), *following_facts(view)])
        today = self.context.desk.now().date()
        self.timeline.show_lines(view.lines, today, view.clocks)
        self.frame.count_steps(len(view.lines))
        self.frame.clocks.show_clocks(view.clocks, view.leading, today)
        self.frame.reporter.show_reporter(view)
        self.frame.dispatch.show_dispatch(view.disposition)
        self.frame.disputes.show_disputes(view)
        self.frame.linked.show_case(view, self.context.desk.office)
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
        if self.asking.dialog is not None:
            self.asking.dialog.say_changed()

    def _news_words(self, line: Line) -> str:
        said = self.tr("Kasus ini baru saja berubah: {act} oleh {who}. Yang tampak sudah yang terbaru.")
        return said.format(act=act_words(line.kind), who=line.who or line.office or "?")

    # --- acting ---

    def ask(self, kind: str) -> None:
        """Opens the dialog of an act; for the case file, that of the folder it shall go to; for a paper its page."""
        if kind == FILE:
            self.ask_for_file()
        elif kind == PRINTED:
            self.print_receipt()
        elif self._shown is not None:
            self.asking.ask(kind, self._shown)

    def _on_acted(self, event: Event) -> None:
        self._own.add(event.id)
        told = self.tr("{act}. Tersimpan di meja ini.").format(act=act_words(event.kind))
        self.context.shell.toast(told, (event.id,), self._offer_after(event.kind))
        self.context.shell.data_changed()

    def _on_asked(self) -> None:
        self.timeline_view.setFocus()

    def _offer_after(self, kind: str) -> Offer | None:
        """An approved disposition goes out on paper, too; what goes to the Ombudsman needs its file."""
        if kind == "case.escalated":
            return Offer(self.tr("Buat berkas kasus"), self.ask_for_file)
        if kind != "disposition.approved" or self._case is None:
            return None
        show = partial(self.context.shell.print_paper, self._case, "disposition")
        return Offer(self.tr("Cetak lembar disposisi"), show)

    # --- the rest ---

    def ask_for_file(self) -> None:
        """Where the case file of the case in front shall go."""
        if self._case is not None:
            self.filing.ask_where(self._case)

    def _on_seen(self, was_new: bool) -> None:
        if was_new:
            self.context.shell.case_opened()

    def print_receipt(self) -> None:
        """The papers of this case, the receipt first."""
        if self._case is not None:
            self.context.shell.print_paper(self._case)

    def _on_not_filed(self, trouble: LoketError) -> None:
        self.show_trouble(trouble, self.ask_for_file)

    def _on_linked(self, case: CaseId) -> None:
        self.context.shell.open_case(case, self._among)

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
