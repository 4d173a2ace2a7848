"""What the events of an office's stream say: its people, its desks, what it has set."""

from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

from desktop.casework.bodies import Body
from desktop.casework.numbering import exactly

_Line = Annotated[str, Meta(max_length=200)]
_Time = Annotated[str, Meta(pattern=exactly("([01][0-9]|2[0-3]):[0-5][0-9]"))]
MAX_CREST = 60_000
"""Bytes of an office's crest: with it an event stays far below the largest."""


class StaffAdded(Body, frozen=True):
    """`staff.added`: a person, the roles, and the public key of this person at one desk. A certificate."""

    person: str
    username: str
    name: str
    roles: tuple[str, ...]
    key: str
    public: bytes
    desk: str


class Template(Struct, frozen=True):
    """A text that an office uses again and again, under a name of its own."""

    name: Annotated[str, Meta(min_length=1, max_length=80)]
    text: Annotated[str, Meta(min_length=1, max_length=8_000)]


class SettingsChanged(Body, frozen=True):
    """`settings.changed`: what an office has set. What is not said stays as it was; the last word counts.

    `crest` is the office's own picture as bytes of a PNG or JPEG file; empty takes it away.
    """

    single_person: bool | UnsetType = UNSET
    rules: Annotated[str, Meta(min_length=1, max_length=40)] | UnsetType = UNSET
    zone: Literal["WIB", "WITA", "WIT"] | UnsetType = UNSET
    work_week: Literal[5, 6] | UnsetType = UNSET
    opens: _Time | UnsetType = UNSET
    closes: _Time | UnsetType = UNSET
    works_in_collective_leave: bool | UnsetType = UNSET
    address: Annotated[tuple[_Line, ...], Meta(max_length=4)] | UnsetType = UNSET
    crest: Annotated[bytes, Meta(max_length=MAX_CREST)] | UnsetType = UNSET
    head_name: _Line | UnsetType = UNSET
    head_title: _Line | UnsetType = UNSET
    head_number: _Line | UnsetType = UNSET
    answer_templates: Annotated[tuple[Template, ...], Meta(max_length=50)] | UnsetType = UNSET
    archive_templates: Annotated[tuple[Template, ...], Meta(max_length=50)] | UnsetType = UNSET


class DeskEnrolled(Body, frozen=True):
    """`desk.enrolled`: `desk` is office, dash and desk number with its letter; `public` the key that signs requests."""

    desk: str
    origin: str
    key: str
    public: bytes


class DeskRevoked(Body, frozen=True):
    """`desk.revoked`."""

    desk: str
    reason: str
