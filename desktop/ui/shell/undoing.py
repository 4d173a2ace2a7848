"""Ctrl+Z: what was done last is taken back, as long as nobody was told of it; while that is offered, nobody is."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from desktop.casework.ids import EventId
from desktop.errors import LoketError, UserTrouble
from desktop.service import undoing
from desktop.service.acting import Bulk
from desktop.ui.context import Context, Offer
from desktop.ui.language import said
from desktop.ui.shell.toast import Toast


class NotUndone(UserTrouble):
    """Some of what should be taken back had to stay."""

    what = "{count} tidak diurungkan: {reason}"
    safe = "Yang lain sudah diurungkan. Tidak ada yang hilang: semuanya tercatat dalam riwayat kasus."
    todo = ""


class Undoing(QObject):
    """Remembers acts in the order in which they were done, those of one decision together.

    `undone` follows what was taken back, `failed` a trouble; `released` says that what was held back may be sent now.
    """

    undone = Signal()
    failed = Signal(object)
    released = Signal()

    def __init__(self, context: Context, toast: Toast, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._toast = toast
        self._done: list[tuple[EventId, ...]] = []
        self._holds_back = False
        self._offer: Offer | None = None
        toast.undo_asked.connect(self.undo)
        toast.offer_taken.connect(self._on_offer_taken)
        toast.closed.connect(self._on_closed)

    def say(self, words: str, acts: Sequence[EventId], offer: Offer | None = None) -> None:
        """Says what went well; `acts` are the next to be taken back, `offer` is what may be done next."""
        if acts:
            self._done.append(tuple(acts))
        self._offer = offer
        self._toast.say(words, undoable=bool(acts), offer=offer.words if offer is not None else "")

    def hold_back(self) -> bool:
        """Whether what was saved shall not be sent yet; `released` follows then."""
        self._holds_back = self._toast.offers_undo()
        return self._holds_back

    @Slot()
    def undo(self) -> None:
        """Takes the last ones back."""
        if not self._done:
            self._toast.say(self.tr("Tidak ada yang dapat diurungkan."))
            return
        work = partial(undoing.undo, self._context.desk, self._context.session, self._done.pop())
        self._context.tasks.run(self, work, self._on_undone, self._on_failed)

    def _on_undone(self, bulk: Bulk) -> None:
        if bulk.done:
            self._toast.say(self.tr("Diurungkan. Tercatat dalam riwayat."))
            self.undone.emit()
        if bulk.refused:
            reasons = dict.fromkeys(said(reason) for _, reason in bulk.refused)
            self.failed.emit(NotUndone(count=len(bulk.refused), reason=" ".join(reasons)))

    def _on_failed(self, trouble: LoketError) -> None:
        self.failed.emit(trouble)

    @Slot()
    def _on_offer_taken(self) -> None:
        offer, self._offer = self._offer, None
        if offer is not None:
            offer.act()

    @Slot()
    def _on_closed(self) -> None:
        if self._holds_back:
            self._holds_back = False
            self.released.emit()
