"""What the draft in front would promise: asked for when its class or its moment changes."""

from functools import partial

from PySide6.QtCore import QObject

from desktop.casework.clock_faces import Face
from desktop.errors import LoketError
from desktop.service.promising import outlook
from desktop.ui.context import Context
from desktop.ui.parts.latest import LatestOnly
from desktop.ui.record.draft import OpenDraft
from desktop.ui.record.form import RecordForm


class Promises(QObject):
    """Brings the answers to the form that was in front when they were asked for."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._asked: tuple[str, str] | None = None
        self._form: RecordForm | None = None
        self._reads = LatestOnly(context.tasks, self)
        self._reads.read.connect(self._on_read)
        self._reads.failed.connect(self._on_failed)

    def consider(self, draft: OpenDraft) -> None:
        """Asks, where the answer is not shown already."""
        content, now = draft.form.content(), self._context.desk.now()
        received = content.received_at or now.replace(second=0, microsecond=0).isoformat()
        wanted = (content.classification, received)
        if wanted == self._asked and draft.form is self._form:
            return
        self._asked, self._form = wanted, draft.form
        self._reads.ask(partial(outlook, self._context.desk, *wanted))

    def _on_read(self, faces: tuple[Face, ...]) -> None:
        if self._form is not None:
            self._form.reporter.promises.show_promises(faces, self._context.desk.now().date())

    def _on_failed(self, trouble: LoketError) -> None:
        """Whatever is wrong with the store is said where it is saved; nothing is promised meanwhile."""
        self._asked = None
        self._on_read(())
