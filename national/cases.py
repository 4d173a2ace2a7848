"""What the service keeps of a case: its course, and what decides who gets it. Pure."""

from msgspec import Struct, json
from msgspec.structs import replace

from desktop.casework import bodies, fact_bodies
from desktop.casework import events as ev
from desktop.casework.ids import EventId, OfficeCode
from desktop.casework.workflow import Course, advance, begin
from national.offices import Tree


class CaseRecord(Struct, frozen=True, kw_only=True):
    """`reported`: offices of the parties complained of. `following`: offices whose feeds hold all of the case.

    `copied`: offices that read it and do nothing in it (*tembusan*); who reported is not for them.
    """

    course: Course
    recorded: EventId
    anonymous: bool
    secret: bool
    reported: tuple[str, ...] = ()
    copied: tuple[OfficeCode, ...] = ()
    following: tuple[OfficeCode, ...] = ()

    def encode(self) -> bytes:
        """As it is stored."""
        return json.encode(self)


_decoder = json.Decoder(CaseRecord)


def decode_case(data: bytes) -> CaseRecord:
    """What was stored."""
    return _decoder.decode(data)


def open_case(event: ev.Event, body: bodies.Recorded, tree: Tree) -> CaseRecord:
    """The record of a case that was just accepted."""
    reported = (body.reported_office,) if body.reported_office else ()
    record = CaseRecord(
        course=begin(event), recorded=event.id, anonymous=body.anonymous, secret=body.secret, reported=reported
    )
    return replace(record, following=concerned(record, tree))


def continue_case(record: CaseRecord, event: ev.Event, body: bodies.Body, tree: Tree) -> CaseRecord:
    """The record after an accepted act."""
    after = replace(record, course=advance(record.course, event, body))
    if isinstance(body, bodies.Amended):
        for change in body.changes:
            after = _amended(after, change)
    if isinstance(body, fact_bodies.CopySent):
        after = replace(after, copied=tuple(dict.fromkeys((*after.copied, OfficeCode(body.to)))))
    return replace(after, following=concerned(after, tree))


def remember_duplicate(record: CaseRecord, event: EventId, stands_for: EventId) -> CaseRecord:
    """The record once `event` only repeated `stands_for`."""
    duplicates = {**record.course.duplicates, event: stands_for}
    return replace(record, course=replace(record.course, duplicates=duplicates))


def _amended(record: CaseRecord, change: bodies.Change) -> CaseRecord:
    """Where two amendments dispute a field, the more careful reading holds until a person has chosen."""
    value = change.value
    if change.field in ("anonymous", "secret") and isinstance(value, bool):
        now: bool = getattr(record, change.field)
        return replace(record, **{change.field: value if change.base == now else now or value})
    if change.field == "reported_office" and (value is None or isinstance(value, str)):
        kept = tuple(office for office in record.reported if office not in (change.base, value))
        return replace(record, reported=(*kept, value) if value else kept)
    return record


def concerned(record: CaseRecord, tree: Tree) -> tuple[OfficeCode, ...]:
    """The offices that get the case: those that work on it, and those that were sent a copy."""
    everybody = dict.fromkeys((*working(record, tree), *record.copied))
    return tuple(office for office in everybody if not is_kept_from(record, office, tree))


def working(record: CaseRecord, tree: Tree) -> tuple[OfficeCode, ...]:
    """Where it was recorded, where it was sent, and their coordinators (sync.md, 2)."""
    course = record.course
    offices = [course.office, *tree.coordinators(course.office)]
    if course.handling is not None:
        offices += [course.handling, *tree.coordinators(course.handling)]
    return tuple(dict.fromkeys(offices))


def is_kept_from(record: CaseRecord, office: str, tree: Tree) -> bool:
    """Whether a secret case must not reach an office: the reported party's, or one below it (wire.md).

    The office that recorded it has it already.
    """
    if not record.secret or office == record.course.office:
        return False
    return any(tree.within(office, reported) for reported in record.reported)


def same_complaint(first: bodies.Recorded, second: bodies.Recorded) -> bool:
    """Whether two records of one case say the same.

    Commitments are drawn anew each time; a row of an office's own file that was imported at two desks (same case, see
    `ids.imported_case_id`) got a number at each.
    """
    number = first.number if first.source_id is not None and first.source_id == second.source_id else second.number
    return replace(first, parts={}) == replace(second, parts={}, number=number)
