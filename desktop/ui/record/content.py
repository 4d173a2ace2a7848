"""A form as it is typed: everything as text, nothing judged yet. Its JSON is the draft; its end is a `NewComplaint`.

Knows nothing of Qt. Fields that a newer form wrote are kept as they are (`rest`).
"""

import datetime as dt
from enum import StrEnum
from typing import Any

from msgspec import UNSET, DecodeError, Struct, ValidationError, convert, field, json, structs

from desktop.casework.completeness import Gap, Told, gaps
from desktop.casework.reporter import IdKind, Reporter
from desktop.service.checks import LONGEST_TITLE
from desktop.service.recording import NewComplaint
from desktop.ui.dates import read_date


class Content(Struct, frozen=True, kw_only=True):
    """What stands in the fields. `category` and `region` are codes; their `_text` is what was typed in their place."""

    clerk: str = ""
    received_at: str = ""
    channel: str = "walk_in"
    narrative: str = ""
    title: str = ""
    title_edited: bool = False
    classification: str = "without_oversight"
    category: str = ""
    category_text: str = ""
    place: str = ""
    region: str = ""
    region_text: str = ""
    occurred: str = ""
    outcome: str = ""
    reported_name: str = ""
    reported_position: str = ""
    reported_unit: str = ""
    amount: str = ""
    priority_programme: bool = False
    strategic_issue: bool = False
    id_kind: str = IdKind.NIK.value
    id_number: str = ""
    phone: str = ""
    name: str = ""
    address: str = ""
    gender: str = ""
    birth_date: str = ""
    occupation: str = ""
    email: str = ""
    needs_help: str = ""
    anonymous: bool | None = None
    secret: bool | None = None
    consent: bool = False
    linked_to: str = ""
    """The case with the same matter, which the new one is tied to when it is saved; and its number."""
    linked_number: str = ""
    rest: dict[str, Any] = field(default_factory=dict)


_OWN = tuple(name for name in structs.asdict(Content()) if name != "rest")
_KEPT = ("clerk", "received_at", "channel", "classification", "title_edited", "id_kind", "rest")
"""What a fresh form has, too, and what follows from the rest: nobody would miss it."""


class Why(StrEnum):
    """What keeps a form from being saved."""

    NO_NARRATIVE = "narrative"
    NAME_UNCHOSEN = "anonymous"
    SECRECY_UNCHOSEN = "secret"
    TITLE_TOO_LONG = "title"
    DATE_UNREADABLE = "occurred"
    CATEGORY_UNKNOWN = "category"
    REGION_UNKNOWN = "region"
    AMOUNT_UNREADABLE = "amount"

    @property
    def field(self) -> str:
        """The field that it is about."""
        return self.value

    @property
    def is_missing(self) -> bool:
        """Whether something required is not there yet; else something is there that cannot be read."""
        return self in (Why.NO_NARRATIVE, Why.NAME_UNCHOSEN, Why.SECRECY_UNCHOSEN)


def encode(content: Content) -> bytes:
    """The JSON of a draft."""
    return json.encode(content.rest | {name: getattr(content, name) for name in _OWN})


def decode(form: bytes) -> Content | None:
    """What a draft holds, or None where it is no form at all. A value of another type stays in `rest` unread."""
    try:
        raw = json.decode(form, type=dict[str, Any])
    except (DecodeError, UnicodeDecodeError):
        return None
    content = Content()
    for name in _OWN:
        if name in raw:
            try:
                content = convert(structs.asdict(content) | {name: raw[name]}, Content)
            except ValidationError:
                continue
    return structs.replace(content, rest={name: value for name, value in raw.items() if name not in _OWN})


def is_blank(content: Content) -> bool:
    """Whether nobody has typed or chosen anything yet."""
    fresh = Content()
    return all(getattr(content, name) == getattr(fresh, name) for name in _OWN if name not in _KEPT)


def obstacles(content: Content, today: dt.date) -> list[Why]:
    """What keeps `content` from being saved, in the order of the form."""
    checks = (
        (Why.NO_NARRATIVE, not content.narrative[:10_000].strip() and not content.narrative.strip()),
        (Why.TITLE_TOO_LONG, len(content.title.strip()) > LONGEST_TITLE),
        (Why.CATEGORY_UNKNOWN, bool(content.category_text.strip()) and not content.category),
        (Why.REGION_UNKNOWN, bool(content.region_text.strip()) and not content.region),
        (Why.DATE_UNREADABLE, bool(content.occurred.strip()) and read_date(content.occurred, today) is None),
        (Why.AMOUNT_UNREADABLE, bool(content.amount.strip()) and read_amount(content.amount) is None),
        (Why.NAME_UNCHOSEN, content.anonymous is None),
        (Why.SECRECY_UNCHOSEN, content.secret is None),
    )
    return [why for why, stands in checks if stands]


def lacking(content: Content) -> tuple[Gap, ...]:
    """What would help whoever works on it, and is not told yet. Holds nothing up."""
    contact = f"{content.phone}{content.email}{content.address}"
    words = f"{content.title}\n{content.narrative}" if content.narrative.strip() else ""
    region = content.region or content.region_text
    return gaps(Told(words=words, place=content.place, region=region, occurred=content.occurred, contact=contact))


def read_amount(text: str) -> int | None:
    """Rupiah as people write them, `Rp50.000` or `50.000,00`; None where it is no amount."""
    whole = text.strip().casefold().removeprefix("rp").removesuffix(",-").removesuffix(",00")
    digits = whole.replace(".", "").replace(" ", "")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 15 else None


def complaint_of(content: Content, today: dt.date) -> NewComplaint:
    """The complaint. Empty fields become none; the flags stay unchosen until somebody chose."""
    occurred = read_date(content.occurred, today)
    return NewComplaint(
        narrative=content.narrative,
        channel=content.channel,
        classification=content.classification,
        anonymous=UNSET if content.anonymous is None else content.anonymous,
        secret=UNSET if content.secret is None else content.secret,
        title=content.title.strip(),
        received_at=content.received_at or None,
        category=content.category or None,
        occurred_on=occurred.isoformat() if occurred else None,
        place=content.place.strip() or None,
        region=content.region or None,
        reported_name=content.reported_name.strip() or None,
        reported_position=content.reported_position.strip() or None,
        reported_unit=content.reported_unit.strip() or None,
        requested_outcome=content.outcome.strip() or None,
        amount=read_amount(content.amount),
        priority_programme=content.priority_programme,
        strategic_issue=content.strategic_issue,
        gender=content.gender or None,
        who=_reporter(content, today),
    )


def _reporter(content: Content, today: dt.date) -> Reporter | None:
    """The person, or None where nothing at all is known of them."""
    born = read_date(content.birth_date, today)
    number = content.id_number.strip()
    who = Reporter(
        name=content.name.strip() or None,
        id_kind=IdKind(content.id_kind) if number and content.id_kind in set(IdKind) else IdKind.NONE,
        id_number=number or None,
        phone=content.phone.strip() or None,
        email=content.email.strip() or None,
        address=content.address.strip() or None,
        birth_date=born.isoformat() if born else content.birth_date.strip() or None,
        occupation=content.occupation.strip() or None,
        needs_help=content.needs_help.strip() or None,
        consent=True if content.consent else None,
    )
    return None if who == Reporter() else who
