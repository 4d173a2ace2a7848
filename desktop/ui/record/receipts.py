"""What comes after a complaint was saved: its receipt is printed at once, or offered."""

from functools import partial

from desktop.casework.ids import CaseId
from desktop.service.recording import Saved
from desktop.ui.context import Context, Offer
from desktop.ui.record.draft import OpenDraft


class Receipts:
    """Remembers which drafts are saved in order to be printed, and which complaint was saved last."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._wanted: OpenDraft | None = None
        self._last: CaseId | None = None

    def want(self, draft: OpenDraft | None) -> None:
        """The receipt of this draft is wanted as soon as it is saved; None: of none."""
        self._wanted = draft

    def settle(self, draft: OpenDraft, saved: Saved, told: str, offered: str, is_waited_for: bool) -> None:
        """It is saved, whatever a printer does: shows the receipt, or offers it beside `told`.

        Who went on to something else meanwhile is not taken away from it.
        """
        shell, self._last = self._context.shell, saved.case
        wanted = self._wanted is draft
        if wanted:
            self._wanted = None
        if wanted and is_waited_for:
            shell.print_paper(saved.case, is_new=True)
        else:
            shell.toast(told, offer=Offer(offered, partial(shell.print_paper, saved.case, is_new=True)))

    def print_last(self) -> None:
        """The receipt of the complaint that was saved last."""
        if self._last is not None:
            self._context.shell.print_paper(self._last)
