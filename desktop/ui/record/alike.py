"""Brings what may be the same to the draft in front: a column, a strip that opens in place of something, or a page."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from desktop.casework.ids import CaseId
from desktop.casework.numbering import short_number
from desktop.errors import LoketError
from desktop.service.suggesting import Suggestion
from desktop.ui.context import Context
from desktop.ui.record.alike_panel import AlikePanel
from desktop.ui.record.alike_search import AlikeSearch
from desktop.ui.record.draft import OpenDraft
from desktop.ui.record.drafts import Drafts
from desktop.ui.record.supporting import SupportDialog
from desktop.ui.theme.metrics import Room


class Alike(QObject):
    """Follows the drafts; owns the panel and the search."""

    shown = Signal()
    """What is suggested has changed."""

    def __init__(self, context: Context, drafts: Drafts, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._drafts = drafts
        self._room = Room.LARGE
        self._open = False
        """Whether the panel stands in place of something else; at 1366 it stands beside everything."""
        self._linked = ("", "")
        self._where = ("", 0)
        """The field that somebody came from, and the place in it."""
        self.found: tuple[Suggestion, ...] = ()
        self.panel = AlikePanel(context.theme, context.desk.office)
        self.search = AlikeSearch(context, self)
        drafts.hold_beside(self.panel)
        drafts.changed.connect(self._on_changed)
        drafts.opened.connect(self._on_draft)
        self.search.found.connect(self._on_found)
        self.search.failed.connect(self._on_failed)
        self.panel.opened.connect(self._on_opened)
        self.panel.left.connect(self.leave)
        self.panel.link_wanted.connect(self._on_link)
        self.panel.support_wanted.connect(self._on_support)

    @property
    def is_entered(self) -> bool:
        """Whether the keyboard is among the suggestions."""
        now = QApplication.focusWidget()
        return now is not None and self.panel.isAncestorOf(now)

    def arrange(self, room: Room) -> None:
        """Takes as much room as there is."""
        self._room = room
        self._open = False
        self.panel.arrange(room)
        self._place()

    def retranslate(self) -> None:
        """Sets every text again; the forms are new ones."""
        self.panel.retranslate()
        self._place()

    def toggle(self) -> bool:
        """F6: among the suggestions and back. False where there are none to go to."""
        if self.is_entered:
            self.leave()
            return True
        if not self.found:
            return False
        self._where = self._drafts.current.form.focused()
        self._open = self._room is not Room.LARGE
        self._place()
        self.panel.enter()
        return True

    def leave(self) -> None:
        """Back to where somebody came from."""
        self._open = False
        self._place()
        self._drafts.current.form.refocus(self._where if self._where[0] else ("narrative", 0))

    def _place(self) -> None:
        large, form = self._room is Room.LARGE, self._drafts.current.form
        self.panel.setVisible(large or self._open)
        self._drafts.stack.setVisible(not (self._open and self._room is Room.SMALL))
        form.reporter.setVisible(not (self._open and self._room is Room.MIDDLE))
        self._linked = tied, number = form.linked
        self.panel.show_link(tied, number)
        shown = short_number(number, self._context.desk.office) if number else ""
        form.matter.alike.show_found(() if large else self.found, "" if large else shown)
        if self._room is Room.SMALL:
            form.keep_in_sight()

    def _on_draft(self, draft: OpenDraft) -> None:
        draft.adopted.connect(self._on_adopted)
        draft.form.matter.alike.wanted.connect(self.toggle)

    def _on_adopted(self, draft: OpenDraft) -> None:
        """It has another form: another language, another text size."""
        draft.form.matter.alike.wanted.connect(self.toggle)

    def _on_changed(self) -> None:
        self.search.consider(self._drafts.current)
        if self._drafts.current.form.linked != self._linked:
            self._place()

    def _on_found(self, found: tuple[Suggestion, ...]) -> None:
        self.found = found
        self.panel.show_found(found)
        if self._open and not found:
            self.leave()
        else:
            self._place()
        self.shown.emit()

    def _on_failed(self, trouble: LoketError) -> None:
        """What is typed and saved has words of its own for a store in trouble; a suggestion must not stand before."""
        self._on_found(())
        self.panel.say_failed()

    def _on_link(self, found: Suggestion | None) -> None:
        self._drafts.current.form.link_to(*(("", "") if found is None else (found.case, found.number)))

    def _on_support(self, found: Suggestion) -> None:
        draft, number = self._drafts.current, short_number(found.number, self._context.desk.office)
        content = draft.form.content()
        dialog = SupportDialog(self._context.theme, found.case, number, found.title, content, self.panel)
        dialog.agreed.connect(partial(draft.support, number=number))
        dialog.open()

    def _on_opened(self, case: CaseId) -> None:
        self._context.shell.open_case(case, self.panel.cases())
