"""The questions of this screen, in words by queue; the answers go on to what saves them."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop.casework.codes import ARCHIVED
from desktop.casework.ids import CaseId
from desktop.errors import LoketError
from desktop.service import case_view
from desktop.service.approvals import NOT_OURS, Chosen, Queue, Queues
from desktop.service.case_shapes import OfficeChoice
from desktop.service.proposal import Detail
from desktop.ui import words
from desktop.ui.approvals.browser import Browser
from desktop.ui.approvals.deciding import Deciding
from desktop.ui.approvals.dialogs import ChangeDialog, ReasonDialog
from desktop.ui.context import Context
from desktop.ui.language import said
from desktop.ui.parts.question import Question
from desktop.ui.parts.words_asked import KeptWords
from desktop.ui.theme.theme import Theme


def _tr(text: str) -> str:
    return QCoreApplication.translate("approvals", text)


class Asking(QObject):
    """What the keys and buttons do: at once, or after one question, which is about what was there when it was asked.

    Words that were typed into a question stay: while it is saved, when it is refused, and when the case changes.
    """

    def __init__(self, context: Context, deciding: Deciding, browser: Browser) -> None:
        super().__init__(browser)
        self._context = context
        self._deciding = deciding
        self._browser = browser
        self._many: tuple[Queue, tuple[Chosen, ...], dict[CaseId, str]] | None = None
        self._detail: Detail | None = None
        self._dialog: ReasonDialog | ChangeDialog | None = None
        self._kept = KeptWords()
        deciding.saved.connect(self._on_saved)

    @property
    def is_open(self) -> bool:
        """Whether somebody is typing an answer."""
        return self._dialog is not None

    def look(self, queues: Queues) -> None:
        """The queues were read anew: says in the dialog where what it asks about is not the same any more."""
        detail = self._detail
        if self._dialog is None or detail is None:
            return
        now = next((line for line in queues.lines[detail.queue] if line.case == detail.case), None)
        if now is None or now.target != detail.target:
            self._dialog.say_changed()

    def refused(self, trouble: LoketError) -> bool:
        """Says in the dialog why its words were not saved. False where none is open."""
        if self._dialog is None:
            return False
        self._dialog.refused(trouble)
        return True

    @Slot()
    def approve(self) -> None:
        """Approves the one that is being read."""
        detail = self._decidable()
        if detail is not None:
            chosen = Chosen(detail.case, detail.target)
            self._deciding.approve(detail.queue, [chosen], self._browser.model.names())

    @Slot()
    def approve_chosen(self) -> None:
        """Asks once, then approves everything that is chosen."""
        model = self._browser.model
        chosen = tuple(model.chosen())
        if chosen and not self._deciding.busy:
            self._many = model.queue, chosen, model.names()
            dialog = ask_before_many(self._context.theme, model.queue, len(chosen), self._browser)
            dialog.accepted.connect(self._on_many)
            dialog.open()

    @Slot()
    def decline(self) -> None:
        """Asks why not, then declines."""
        detail = self._decidable()
        if detail is not None:
            self._open(detail, ask_for_reason(self._context.theme, detail.queue, self._browser))

    @Slot()
    def change(self) -> None:
        """Asks where else, then approves with the changes. Only a disposition can be changed."""
        self._detail = self._decidable()
        if self._detail is not None and self._detail.queue is Queue.DISPOSITION:
            work = partial(case_view.offices, self._context.desk)
            self._context.tasks.run(self, work, self._on_offices, self._on_failed)

    def _open(self, detail: Detail, dialog: ReasonDialog | ChangeDialog) -> None:
        self._detail, self._dialog = detail, dialog
        self._kept.give_back(detail.case, dialog)
        dialog.confirmed.connect(self._on_confirmed)
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def _decidable(self) -> Detail | None:
        """What is before the person. Where only titles are, it is opened, and they decide once they have read it."""
        if self._deciding.busy or self.is_open or self._browser.stand_alone():
            return None
        return self._browser.read_in_full()

    @Slot()
    def _on_many(self) -> None:
        if self._many is not None:
            self._deciding.approve(*self._many)

    @Slot()
    def _on_confirmed(self) -> None:
        detail, dialog = self._detail, self._dialog
        if detail is None:
            return
        chosen = Chosen(detail.case, detail.target)
        if isinstance(dialog, ChangeDialog):
            self._deciding.approve_changed(chosen, dialog.disposition())
        elif isinstance(dialog, ReasonDialog) and detail.queue is Queue.VERIFICATION:
            self._deciding.turn_away(chosen, dialog.kind(), dialog.reason())
        elif isinstance(dialog, ReasonDialog):
            self._deciding.send_back(detail.queue, chosen, dialog.reason())

    @Slot()
    def _on_saved(self) -> None:
        if self._dialog is not None:
            self._dialog.accept()

    @Slot(int)
    def _on_finished(self, result: int) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None and self._detail is not None:
            self._kept.keep(self._detail.case, dialog, result)

    def _on_offices(self, offices: tuple[OfficeChoice, ...]) -> None:
        detail = self._detail
        if detail is not None and detail.disposition is not None and not self.is_open:
            named = detail.office_after
            self._open(detail, ChangeDialog(self._context.theme, detail.disposition, named, offices, self._browser))

    def _on_failed(self, trouble: LoketError) -> None:
        self._deciding.failed.emit(trouble)


def queue_words(queue: Queue) -> str:
    """The name of a queue."""
    return {
        Queue.VERIFICATION: _tr("Verifikasi"),
        Queue.DISPOSITION: _tr("Disposisi"),
        Queue.ANSWER: _tr("Jawaban"),
    }[queue]


def counted(queues: Queues, queue: Queue) -> str:
    """How much of a queue waits for whoever asks, as Beranda counts it, and what of it they proposed themselves."""
    own = sum(line.own for line in queues.lines[queue])
    n = words.number(len(queues.lines[queue]) - own)
    return _tr("{n} + {own} usulan Anda").format(n=n, own=words.number(own)) if own else n


def ask_before_many(theme: Theme, queue: Queue, count: int, parent: QWidget) -> Question:
    """Once, before many are signed."""
    title = {
        Queue.VERIFICATION: _tr("Verifikasi {n} laporan?"),
        Queue.DISPOSITION: _tr("Setujui {n} disposisi?"),
        Queue.ANSWER: _tr("Setujui {n} jawaban?"),
    }[queue]
    text = _tr(
        "Anda menandatangani semuanya sekaligus. Selama belum terkirim, semuanya dapat diurungkan dengan Ctrl+Z."
    )
    verb = _tr("Verifikasi {n}") if queue is Queue.VERIFICATION else _tr("Setujui {n}")
    n = words.number(count)
    return Question(theme, "confirm-dialog", title.format(n=n), text, verb.format(n=n), parent)


def ask_for_reason(theme: Theme, queue: Queue, parent: QWidget) -> ReasonDialog:
    """Why not. A complaint that is not verified also needs to go somewhere."""
    title, text, verb = {
        Queue.VERIFICATION: (
            _tr("Mengapa laporan ini tidak diverifikasi?"),
            _tr("Laporan tidak hilang: dikembalikan atau diarsipkan dengan alasan, dan nomornya tetap dapat dicari."),
            _tr("Tolak laporan"),
        ),
        Queue.DISPOSITION: (
            _tr("Tolak usulan disposisi ini?"),
            _tr("Kasus kembali Terverifikasi. Pengusul membaca alasan Anda di riwayat."),
            _tr("Tolak"),
        ),
        Queue.ANSWER: (
            _tr("Kembalikan jawaban ini?"),
            _tr("Kasus kembali Dalam Proses. Penulis jawaban membaca alasan Anda di riwayat."),
            _tr("Kembalikan"),
        ),
    }[queue]
    return ReasonDialog(theme, title, text, verb, _turned_away() if queue is Queue.VERIFICATION else {}, parent)


def _turned_away() -> dict[str, str]:
    """Another office's, or one of the reasons to archive; nothing has expired where nothing was asked for."""
    kinds = {NOT_OURS: _tr("bukan kewenangan kantor ini")}
    kinds |= {code: said(reason) for code, reason in ARCHIVED.items() if code != "expired"}
    return {code: words.sentence(kind) for code, kind in kinds.items()}
