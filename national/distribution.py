"""Who is told what (sync.md, section 2): the entries that the decisions of one transaction bring to the feeds.

To the offices that a case concerns and to the author's office with the bytes; to whoever else delivered an event, its
outcome and hash. What names a case without being part of it is told as if it were alone. A case that reaches an office
brings its history first, and before it the certificates of the people whose keys stand in it.
"""

from collections.abc import Iterable

from msgspec import Struct

from desktop.casework import bodies
from desktop.casework.complaint import Outcome
from desktop.casework.ids import KeyId, OfficeCode
from desktop.contract.parts import may_read_part
from desktop.contract.wire import PartStanding
from national.cases import CaseRecord, is_kept_from, open_case, working
from national.certificates import Certificates
from national.feeds import Feeds
from national.ledger import Ledger
from national.offices import Tree
from national.parts import Parts, StoredPart
from national.records import Decision, Stored


class Known(Struct, frozen=True):
    """What distribution looks at: all of one transaction."""

    ledger: Ledger
    staff: Certificates
    parts: Parts
    tree: Tree


class Distribution:
    """Tells offices of one transaction's decisions."""

    def __init__(self, known: Known, feeds: Feeds) -> None:
        self._ledger, self._staff, self._parts, self._tree = known.ledger, known.staff, known.parts, known.tree
        self._feeds = feeds
        self._history: dict[str, list[Stored]] = {}

    def tell_decisions(self) -> None:
        """Every decision of this transaction, in order."""
        decisions = self._ledger.decisions
        self._look_up(decisions)
        for decision in decisions:
            self._tell(decision)
            self._history.setdefault(decision.stored.stream, []).append(decision.stored)

    def tell_strays(self, office: OfficeCode) -> None:
        """What was set aside: only the office that delivered it hears of it."""
        for stray in self._ledger.strays:
            self._feeds.tell_stray(office, stray)

    def tell_again(self, office: OfficeCode, again: Iterable[Stored]) -> None:
        """Events that `office` delivered and that were decided before: their outcome, where its feed lacks it."""
        known = list(dict.fromkeys((stored.n, stored.id) for stored in again))
        self._feeds.look_up(n for n, _ in known)
        for stored in again:
            if not self._feeds.told(office, stored.n):
                self._feeds.tell(office, stored, whole=office == stored.office)

    def tell_parts(self, office: OfficeCode) -> None:
        """Parts that came after their event was decided, and those that `office` offered once more."""
        pairs = [*self._parts.late, *self._parts.again]
        self._feeds.look_up(stored.n for stored, _ in pairs)
        for stored, part in self._parts.late:
            record = self._case_of(stored, self._ledger.case(stored.stream))
            concerned = record.following if record is not None else ()
            for one in dict.fromkeys((*concerned, stored.office)):
                self._tell_part(one, stored, part, record)
        for stored, part in pairs:
            if self._feeds.part_told(office, part) is None:
                self._feeds.tell_part(office, stored.n, part, PartStanding.NOT_YOURS)

    # --- one decision ---

    def _look_up(self, decisions: list[Decision]) -> None:
        """Fetch what joining offices must be told first, and what they were told already."""
        joined = [decision for decision in decisions if _joining(decision)]
        self._history = self._ledger.history(decision.stored.stream for decision in joined)
        past = [stored for events in self._history.values() for stored in events]
        self._parts.prefetch(stored.id for stored in past)
        keys = dict.fromkeys(stored.key for stored in (*past, *(decision.stored for decision in decisions)))
        self._feeds.look_up([*(stored.n for stored in past), *self._certificates(keys)])

    def _certificates(self, keys: Iterable[KeyId]) -> set[int]:
        """The numbers of the certificates of some keys, of those who signed these, and so on up to the root."""
        found: set[int] = set()
        wanted = list(keys)
        while wanted:
            self._staff.prefetch(wanted)
            certificates = [one for key in wanted if (one := self._staff.certificate(key)) and one.n not in found]
            self._ledger.prefetch((one.event for one in certificates), (), ())
            found.update(one.n for one in certificates)
            wanted = [added.key for one in certificates if (added := self._ledger.event(one.event)) is not None]
        return found

    def _tell(self, decision: Decision) -> None:
        stored, record = decision.stored, self._case_of(decision.stored, decision.after)
        joining = _joining(decision)
        offices = self._audience(decision)
        for office in offices:
            if office in joining:
                for earlier in self._history.get(stored.stream, ()):
                    if not _stands_apart(earlier, record):
                        self._tell_one(office, earlier, record)
            self._tell_one(office, stored, record)
        for office in self._ledger.waiting.owed(stored):
            if office not in offices:
                self._feeds.tell(office, stored, whole=False)

    def _audience(self, decision: Decision) -> list[OfficeCode]:
        stored, before, after = decision.stored, decision.before, self._case_of(decision.stored, decision.after)
        if after is None:
            above = self._tree.coordinators(stored.office) if stored.stream.startswith("office:") else ()
            return [stored.office, *above]
        if after is not decision.after:
            return list(after.following)
        leaving = before.following if before is not None else ()
        return list(dict.fromkeys((*after.following, *leaving, stored.office)))

    def _case_of(self, stored: Stored, record: CaseRecord | None) -> CaseRecord | None:
        """The case by which an event is told: its own, for what another office recorded under the id of this one."""
        if record is None or not _stands_apart(stored, record):
            return record
        event, body = self._ledger.opened(stored)
        return open_case(event, body, self._tree) if isinstance(body, bodies.Recorded) else None

    def _tell_one(self, office: OfficeCode, stored: Stored, record: CaseRecord | None) -> None:
        """An event with what must stand before it and beside it, as far as the office does not have it."""
        if not self._feeds.has(office, stored.n):
            self._tell_certificate(office, stored)
            self._feeds.tell(office, stored, whole=True)
        for part in self._parts.of(stored.id):
            self._tell_part(office, stored, part, record)

    def _tell_certificate(self, office: OfficeCode, stored: Stored) -> None:
        certificate = self._staff.certificate(stored.key)
        if certificate is not None and certificate.n != stored.n and not self._feeds.has(office, certificate.n):
            added = self._ledger.event(certificate.event)
            if added is not None:
                self._tell_certificate(office, added)  # a desk believes a certificate by the one before it
                self._feeds.tell(office, added, whole=True)

    def _tell_part(self, office: OfficeCode, stored: Stored, part: StoredPart, record: CaseRecord | None) -> None:
        if self._may_read(office, stored, record):
            standing = PartStanding.HERE
        elif office == stored.office:
            standing = PartStanding.NOT_YOURS
        else:
            return
        if self._feeds.part_told(office, part) is not standing:
            self._feeds.tell_part(office, stored.n, part, standing)

    def _may_read(self, office: OfficeCode, stored: Stored, record: CaseRecord | None) -> bool:
        """A case that is not known concerns nobody but the author's office (wire.md, Private parts)."""
        if record is None:
            return office == stored.office
        if office not in working(record, self._tree) or is_kept_from(record, office, self._tree):
            return False
        recording = record.course.office
        coordinators = frozenset(self._tree.coordinators(recording))
        return may_read_part(office, recording, coordinators, record.anonymous)


def _stands_apart(stored: Stored, record: CaseRecord | None) -> bool:
    """Whether an event only names a case and is no part of it, so that nobody of that case is told.

    Another office recorded under the id of a case that was known, or the event is not by whom it says.
    """
    if record is None or stored.outcome is Outcome.ACCEPTED:
        return False
    second = stored.kind == "complaint.recorded" and stored.office != record.course.office
    return second or stored.outcome is Outcome.REJECTED


def _joining(decision: Decision) -> tuple[OfficeCode, ...]:
    """Offices that the case reaches by this decision."""
    if decision.after is None:
        return ()
    followed = decision.before.following if decision.before is not None else ()
    return tuple(office for office in decision.after.following if office not in followed)
