"""One complaint that is being typed, and the promise that at most a second of it can be lost."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from desktop.casework.events import Event
from desktop.casework.ids import CaseId
from desktop.errors import LoketError
from desktop.service.desk import Desk, Session
from desktop.service.drafting import Draft, discard_draft, save_draft
from desktop.service.recording import NewComplaint, Saved, record, support
from desktop.ui.context import Context
from desktop.ui.record.content import Content, complaint_of, encode, is_blank
from desktop.ui.record.form import RecordForm

PAUSE_MS = 400
"""A pause in the typing this long, and it is stored."""
LONGEST_MS = 800
"""Stored after this long also without a pause; the rest of the second is for the disk."""
RETRY_MS = 3_000


def _keep(desk: Desk, identity: str, content: Content) -> Draft:
    """In the database's thread: the JSON of five megabytes takes its time, too."""
    return save_draft(desk, identity, encode(content))


class OpenDraft(QObject):
    """A form with its draft. `kept` and `not_kept` follow every attempt to store it, `recorded` or `refused` a save."""

    changed = Signal(object)
    adopted = Signal(object)
    kept = Signal(object)
    not_kept = Signal(object)
    recorded = Signal(object, object)
    refused = Signal(object)
    supported = Signal(object, object, str)
    not_supported = Signal(object)

    def __init__(self, context: Context, identity: str, form: RecordForm, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._owner = parent
        self.identity = identity
        self._stored = False
        self._writing = False
        self._again = False
        self._stopped = False
        self._where = ("", 0)
        self._supports = ""
        self._waiting_at: QWidget | None = None
        self._pause = self._timer(PAUSE_MS)
        self._longest = self._timer(LONGEST_MS)
        self._retry = self._timer(RETRY_MS)
        self.adopt(form)

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self.flush)
        return timer

    def adopt(self, form: RecordForm) -> None:
        """Takes a form, also in place of the one it had (another language, another text size)."""
        self.form = form
        form.changed.connect(self._on_changed)
        self.adopted.emit(self)

    def was_stored(self) -> None:
        """It came from the store, so there is something to throw away."""
        self._stored = True

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed."""
        return is_blank(self.form.content())

    @property
    def is_pending(self) -> bool:
        """Whether something was typed that is not on the disk yet."""
        return self._writing or any(timer.isActive() for timer in (self._pause, self._longest, self._retry))

    def flush(self) -> None:
        """Stores it now. While one writing is under way the next one waits for it, so that they cannot pile up."""
        self._rest()
        if self._stopped:
            return
        if self._writing:
            self._again = True
            return
        self._writing = True
        work = partial(_keep, self._context.desk, self.identity, self.form.content())
        self._context.tasks.run(self, work, self._on_kept, self._on_not_kept)

    def flush_pending(self) -> None:
        """Stores it now where anything waits to be."""
        if any(timer.isActive() for timer in (self._pause, self._longest, self._retry)):
            self.flush()

    @property
    def is_being_recorded(self) -> bool:
        """Whether it is on its way to become a complaint; nothing can be typed meanwhile."""
        return not self.form.isEnabled()

    def record(self) -> None:
        """Makes a complaint of it. What was typed stays in the form until that is on the disk."""
        content = self._hand_over()
        same_as = CaseId(content.linked_to) if content.linked_to else None
        work = partial(record, *self._who_tells(content), self.identity, same_as)
        self._context.tasks.run(self, work, self._on_recorded, self._on_refused)

    def support(self, case: CaseId, number: str) -> None:
        """Adds whoever stands here to a case as a supporter, in place of a new complaint."""
        self._supports = number
        desk, session, complaint = self._who_tells(self._hand_over())
        work = partial(support, desk, session, case, complaint, self.identity)
        self._context.tasks.run(self, work, self._on_supported, self._on_not_supported)

    def _who_tells(self, content: Content) -> tuple[Desk, Session, NewComplaint]:
        desk = self._context.desk
        return desk, self._context.session, complaint_of(content, desk.now().date())

    def _hand_over(self) -> Content:
        """Shuts the form until what stands in it is on the disk."""
        content = self.form.content()
        self._stop()
        self._where = self.form.focused()
        self.form.setEnabled(False)
        self._waiting_at = QApplication.focusWidget()
        return content

    @property
    def is_waited_for(self) -> bool:
        """Whether the person did nothing else since they saved; who searches meanwhile keeps the cursor there."""
        return QApplication.focusWidget() == self._waiting_at

    def begin_anew(self, identity: str, content: Content) -> None:
        """Becomes the next complaint, in the same tab."""
        self.identity = identity
        self._stored = self._stopped = False
        self.form.fill(content)
        self.form.setEnabled(True)
        self.changed.emit(self)

    def discard(self) -> None:
        """Throws it away, where it ever was stored."""
        self._stop()
        if self._stored or self._writing:
            work = partial(discard_draft, self._context.desk, self.identity)
            self._context.tasks.run(self._owner, work, self._on_discarded, self.not_kept.emit)

    def _stop(self) -> None:
        """Stores nothing more: it becomes a complaint, or nothing."""
        self._rest()
        self._again = False
        self._stopped = True

    def _rest(self) -> None:
        for timer in (self._pause, self._longest, self._retry):
            timer.stop()

    def _on_changed(self) -> None:
        if not self.form.received_at:
            self.form.received(self._context.desk.now())
        if not self._stopped:
            self._pause.start()
            if not self._longest.isActive():
                self._longest.start()
        self.changed.emit(self)

    def _on_kept(self, draft: Draft) -> None:
        self._writing = False
        self._stored = True
        self.kept.emit(draft)
        if self._again:
            self._again = False
            self.flush()

    def _on_not_kept(self, trouble: LoketError) -> None:
        self._writing = False
        self._again = False
        if not self._stopped:
            self._retry.start()
        self.not_kept.emit(trouble)

    def _on_recorded(self, saved: Saved) -> None:
        self.recorded.emit(self, saved)

    def _on_supported(self, event: Event) -> None:
        self.supported.emit(self, event, self._supports)

    def _on_refused(self, trouble: LoketError) -> None:
        self._open_again()
        self.refused.emit(trouble)

    def _on_not_supported(self, trouble: LoketError) -> None:
        self._open_again()
        self.not_supported.emit(trouble)

    def _open_again(self) -> None:
        self._stopped = False
        self.form.setEnabled(True)
        if self.is_waited_for:
            self.form.refocus(self._where)
        self._on_changed()

    def _on_discarded(self, _: object) -> None:
        """Gone, as asked."""
