"""How an act becomes an event, and the way in for every one of them: judge, append, project (architecture.md).

A pen writes in one transaction of the store. What it has written is in the log, in the queue and in the lists when
that transaction ends, or nowhere. Nothing gets past the judge: an illegal act cannot be written.
"""

from msgspec import Raw, json

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.acts import SIGNED
from desktop.casework.clock import Stamp, tick
from desktop.casework.explaining import refusal_words
from desktop.casework.ids import CaseId, EventId, Stream, case_of, case_stream, new_id, office_stream
from desktop.casework.roles import Role
from desktop.casework.undoing import UNDO
from desktop.casework.workflow import Course, Refusal, judge
from desktop.contract.parts import LARGEST_PART, SALT_BYTES, Part
from desktop.contract.signatures import event_message
from desktop.db import identity, log, office_settings, projections, rights
from desktop.db.keys import packed
from desktop.db.store import Transaction
from desktop.errors import UserTrouble
from desktop.service.desk import Desk, Session


class TooLong(UserTrouble):
    """More than an event or a private part may hold; the service would not take it."""

    what = "Isian ini terlalu panjang: {size} KB, paling banyak {most} KB."
    safe = "Tidak ada yang diubah; yang sudah diketik tetap ada."
    todo = "Ringkas isinya, atau bagi menjadi beberapa catatan."


class NotLegal(UserTrouble):
    """The rules do not allow this act here and now."""

    what = "{reason}"
    safe = "Tidak ada yang diubah."
    todo = ""

    def __init__(self, refusal: Refusal, kind: str, course: Course | None, roles: frozenset[Role]) -> None:
        self.refusal = refusal
        self.reason = refusal_words(refusal, kind, course, roles)
        super().__init__(reason=self.reason)


class Pen:
    """Writes the acts of one person at one desk."""

    def __init__(self, connection: Transaction, desk: Desk, session: Session) -> None:
        self.connection = connection
        self.desk = desk
        self.session = session
        self._stamp = identity.stamp(connection)
        self._written: list[log.Authored] = []

    def new_id(self) -> EventId:
        """An id for the next event, where its private parts must be committed to first."""
        return EventId(new_id(self.desk.world.now_ms(), self.desk.world.chance(10)))

    def part(self, event: EventId, name: str, data: bytes) -> Part:
        """A private part of the event that will bear `event`, with the random bytes that hide it. Raises TooLong."""
        _refuse_longer(data, LARGEST_PART)
        return Part(event, name, self.desk.world.chance(SALT_BYTES), data)

    def record(
        self, case: CaseId, body: bodies.Recorded, event_id: EventId | None = None, parts: tuple[Part, ...] = ()
    ) -> ev.Event:
        """Begins a case. Raises NotLegal where this person may not."""
        return self._keep(self._judged(None, case_stream(case), "complaint.recorded", body, event_id), parts)

    def act(
        self,
        course: Course,
        kind: str,
        body: bodies.Body,
        event_id: EventId | None = None,
        parts: tuple[Part, ...] = (),
    ) -> ev.Event:
        """Acts on a case whose course is `course`. Raises NotLegal where the rules do not allow it."""
        return self._keep(self._judged(course, case_stream(course.case), kind, body, event_id), parts)

    def undo(self, course: Course, target: EventId) -> ev.Event:
        """Takes an act back. Whether that may be is for the caller to know: the course shows its effect."""
        body = bodies.Undone(target=target)
        return self._keep(self._event(case_stream(course.case), UNDO, body, course.decision))

    def act_for_office(self, kind: str, body: bodies.Body) -> ev.Event:
        """Writes into the stream of this office. Who may is for the caller to know."""
        return self._keep(self._event(office_stream(self.desk.office), kind, body, None))

    def finish(self) -> None:
        """Appends what was written and brings lists, timelines, search and staff up to date."""
        if not self._written:
            return
        log.append(self.connection, self.desk.identity.origin, self._written)
        identity.set_stamp(self.connection, self._stamp)
        cases = {packed(case): None for event in self._written if (case := case_of(event.stream)) is not None}
        written = [packed(event.id) for event in self._written]
        if rights.project(self.connection, written):
            cases |= dict.fromkeys(projections.queued_cases(self.connection))
        projections.project(self.connection, list(cases))
        self._written = []

    def _judged(
        self, course: Course | None, stream: Stream, kind: str, body: bodies.Body, event_id: EventId | None = None
    ) -> ev.Event:
        event = self._event(stream, kind, body, course.decision if course else None, event_id)
        alone = office_settings.own(self.connection).single_person
        refusal = judge(course, event, body, self.session.roles, alone)
        if refusal is not None:
            raise NotLegal(refusal, kind, course, self.session.roles)
        return event

    def _event(
        self, stream: Stream, kind: str, body: bodies.Body, saw: EventId | None, event_id: EventId | None = None
    ) -> ev.Event:
        return ev.Event(
            v=ev.VERSION,
            id=event_id or self.new_id(),
            office=self.desk.office,
            stream=stream,
            kind=kind,
            at=self.desk.now().isoformat(timespec="milliseconds"),
            hlc=tick(self._stamp, self.desk.world.now_ms()),
            actor=ev.Actor(self.session.person, self.session.key.key_id),
            saw=saw,
            body=Raw(json.encode(body)),
        )

    def _keep(self, event: ev.Event, parts: tuple[Part, ...] = ()) -> ev.Event:
        """Freezes the event: these bytes, and this signature over them, are what it is from now on."""
        data = event.encode()
        _refuse_longer(data, ev.LARGEST)
        self._stamp = Stamp(event.hlc)
        signature = self.session.key.sign(event_message(data)) if event.kind in SIGNED else None
        self._written.append(log.Authored(event.id, event.stream, event.kind, event.hlc, data, signature, parts))
        return event


def _refuse_longer(data: bytes, most: int) -> None:
    if len(data) > most:
        raise TooLong(size=len(data) // 1024, most=most // 1024)
