"""Asks which cases say the same as what is being typed: in a pause of the typing, and only ever the newest question."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.errors import LoketError
from desktop.service.suggesting import Draft, Suggestion, suggest
from desktop.ui.context import Context
from desktop.ui.parts.latest import LatestOnly
from desktop.ui.record.content import Content
from desktop.ui.record.draft import OpenDraft

PAUSE_MS = 400
"""A pause in the typing this long, and it is asked."""

_Answer = tuple[str, Draft, tuple[Suggestion, ...]]


def _question(content: Content) -> Draft:
    return Draft(
        narrative=content.narrative,
        title=content.title,
        place=content.place.strip() or None,
        region=content.region or None,
        category=content.category or None,
        received_at=content.received_at or None,
    )


class AlikeSearch(QObject):
    """`found` brings the suggestions for the draft in front; none as soon as another one comes to the front."""

    found = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._draft: OpenDraft | None = None
        self._asked: tuple[str, Draft] = ("", Draft())
        self._reads = LatestOnly(context.tasks, self)
        self._reads.read.connect(self._on_read)
        self._reads.failed.connect(self._on_failed)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.look_now)

    def consider(self, draft: OpenDraft) -> None:
        """Something was typed, or another draft came to the front. Costs nothing but a timer while keys come fast."""
        self._draft = draft
        if draft.identity != self._asked[0]:
            self._asked = draft.identity, Draft()
            self.found.emit(())
        self._pause.start()

    def look_now(self) -> None:
        """Asks at once, where the question is another than the last one."""
        self._pause.stop()
        if self._draft is None or self._draft.is_being_recorded:
            return
        asked = self._draft.identity, _question(self._draft.form.content())
        if asked != self._asked:
            self._asked = asked
            self._reads.ask(partial(self._look, *asked))

    def _look(self, identity: str, question: Draft) -> _Answer:
        """In the database's thread."""
        return identity, question, suggest(self._context.desk, self._context.session, question)

    def _on_read(self, answer: _Answer) -> None:
        identity, question, found = answer
        if (identity, question) == self._asked:
            self.found.emit(found)

    def _on_failed(self, trouble: LoketError) -> None:
        """The next pause asks again."""
        self._asked = self._asked[0], Draft()
        self.failed.emit(trouble)
