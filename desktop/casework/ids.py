"""Names of things. Every id is text on the wire; NewTypes keep a case from being taken for an event."""

from typing import NewType
from uuid import UUID, uuid5

UUID_PATTERN = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"

EventId = NewType("EventId", str)
"""A UUID in its 36-character form; drawn at random, time first (RFC 9562, version 7)."""
CaseId = NewType("CaseId", str)
"""A UUID. For an imported complaint it follows from office and source id, so that importing twice changes nothing."""
OfficeCode = NewType("OfficeCode", str)
"""An office in the national tree: digits, capitals and dots, e.g. `33.74.01` or `33.74.DLH`. Never a dash."""
PersonId = NewType("PersonId", str)
"""A person on the staff of an office: a UUID."""
KeyId = NewType("KeyId", str)
"""Names a public key; see `contract.signatures.key_id`."""
Origin = NewType("Origin", str)
"""Who numbers events: desk id, a slash, the install epoch as 16 hex digits, e.g. `33.74.01-02/9f86d081884c7d65`."""
Stream = NewType("Stream", str)
"""What an event belongs to: `case:<uuid>` or `office:<code>`."""

_IMPORTED = UUID("6b4f2f0e-53c7-5b0a-9a41-0d6c2f3b8e11")  # our own namespace; never changes, or imports would double


def new_id(now_ms: int, chance: bytes) -> str:
    """A UUID version 7 from milliseconds since 1970 and 10 random bytes (RFC 9562, section 5.7)."""
    value = (max(now_ms, 0) & ((1 << 48) - 1)) << 80 | int.from_bytes(chance[:10], "big")
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return str(UUID(int=value))


def imported_case_id(office: OfficeCode, source_id: str) -> CaseId:
    """The case that line `source_id` of an office's own file becomes, at whatever desk it is imported."""
    return CaseId(str(uuid5(_IMPORTED, f"{office}/{source_id}")))


def case_stream(case: CaseId) -> Stream:
    """The stream of a case."""
    return Stream(f"case:{case}")


def office_stream(office: OfficeCode) -> Stream:
    """The stream of an office: its staff, desks and settings."""
    return Stream(f"office:{office}")


def case_of(stream: str) -> CaseId | None:
    """The case of a stream, or None where the stream belongs to an office."""
    scope, _, name = stream.partition(":")
    return CaseId(name) if scope == "case" else None
