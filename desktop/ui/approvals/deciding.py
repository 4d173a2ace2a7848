"""Carries decisions to the store and says what came of them; the page asks, this saves, the page moves on."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.ids import CaseId, EventId
from desktop.errors import LoketError, UserTrouble
from desktop.service import approvals
from desktop.service.acting import Bulk
from desktop.service.approvals import Chosen, Queue
from desktop.ui.context import Context, Offer
from desktop.ui.language import said


class PassedOver(UserTrouble):
    """Some of what was chosen could not be approved any more."""

    what = "{count} tidak disetujui: {names}"
    safe = "Tidak ada yang berubah padanya; {done} lainnya sudah disetujui dan tersimpan."
    todo = "Baca lagi sebelum memutuskan."


class Deciding(QObject):
    """`ended` follows every decision, also one that failed; `advanced` tells how far many of them have come."""

    advanced = Signal()
    ended = Signal()
    saved = Signal()
    failed = Signal(object)
    _told = Signal(int)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.total = 0
        """How many are being decided; 0 while nothing is."""
        self.looked_at = 0
        """How many of them have been looked at."""
        self.decided: set[CaseId] = set()
        """What was decided here and has not been seen to leave the queues yet."""
        self._done_words, self._has_sheet = "", False
        self._cases: tuple[CaseId, ...] = ()
        self._names: dict[CaseId, str] = {}
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether something is being saved."""
        return self.total > 0

    def approve(self, queue: Queue, chosen: Sequence[Chosen], names: dict[CaseId, str]) -> None:
        """Approves some; `names` is what each is called where it has to be passed over."""
        desk, session = self._context.desk, self._context.session
        self._names = names
        self._begin(chosen)
        work = partial(approvals.approve, desk, session, queue, tuple(chosen), self._told.emit)
        self._done_words, self._has_sheet = self._approved_words(queue), queue is Queue.DISPOSITION
        self._context.tasks.run(self, work, self._on_approved, self._on_failed)

    def approve_changed(self, chosen: Chosen, disposition: bodies.Disposition) -> None:
        """Approves one with changes."""
        work = partial(approvals.approve_changed, self._context.desk, self._context.session, chosen, disposition)
        self._run_one(chosen, work, self.tr("Disetujui dengan perubahan. Tersimpan, belum terkirim."))
        self._has_sheet = True

    def send_back(self, queue: Queue, chosen: Chosen, reason: str) -> None:
        """Declines one proposal."""
        work = partial(approvals.send_back, self._context.desk, self._context.session, queue, chosen, reason)
        self._run_one(chosen, work, self.tr("Ditolak, alasannya tercatat. Tersimpan, belum terkirim."))

    def turn_away(self, chosen: Chosen, code: str, reason: str) -> None:
        """Does not verify one complaint."""
        work = partial(approvals.turn_away, self._context.desk, self._context.session, chosen.case, code, reason)
        self._run_one(chosen, work, self.tr("Tidak diverifikasi, alasannya tercatat. Tersimpan, belum terkirim."))

    # --- inside ---

    def _begin(self, chosen: Sequence[Chosen]) -> None:
        self.total, self.looked_at = len(chosen), 0
        self._cases = tuple(one.case for one in chosen)
        self.advanced.emit()

    def _run_one(self, chosen: Chosen, work: partial[ev.Event], words: str) -> None:
        self._begin([chosen])
        self._done_words, self._has_sheet = words, False
        self._context.tasks.run(self, work, self._on_one, self._on_failed)

    def _approved_words(self, queue: Queue) -> str:
        return {
            Queue.VERIFICATION: self.tr("{n} laporan diverifikasi. Tersimpan, belum terkirim."),
            Queue.DISPOSITION: self.tr("{n} disposisi disetujui. Tersimpan, belum terkirim."),
            Queue.ANSWER: self.tr("{n} jawaban disetujui. Tersimpan, belum terkirim."),
        }[queue]

    @Slot(int)
    def _on_told(self, looked_at: int) -> None:
        if self.busy:
            self.looked_at = looked_at
            self.advanced.emit()

    def _on_approved(self, bulk: Bulk) -> None:
        self.total = 0
        self.decided |= set(self._cases) - {case for case, _ in bulk.refused}
        self.ended.emit()
        if bulk.refused:
            names = "; ".join(f"{self._names.get(case, case)} — {said(reason)}" for case, reason in bulk.refused)
            self.failed.emit(PassedOver(count=len(bulk.refused), names=names, done=bulk.done))
        if bulk.done:
            self._say(self._done_words.format(n=bulk.done), bulk.acts)

    def _on_one(self, event: ev.Event) -> None:
        self.total = 0
        self.decided |= set(self._cases)
        self.ended.emit()
        self._say(self._done_words, (event.id,))

    def _on_failed(self, trouble: LoketError) -> None:
        self.total = 0
        self.ended.emit()
        self.failed.emit(trouble)

    def _say(self, words: str, acts: Sequence[EventId]) -> None:
        self.saved.emit()
        self._context.shell.toast(words, acts, self._offer())
        self._context.shell.data_changed()

    def _offer(self) -> Offer | None:
        """The sheet of a disposition that was approved alone; of many, each is a key away in its case."""
        if not self._has_sheet or len(self._cases) != 1:
            return None
        show = partial(self._context.shell.print_paper, self._cases[0], "disposition")
        return Offer(self.tr("Cetak lembar disposisi"), show)
