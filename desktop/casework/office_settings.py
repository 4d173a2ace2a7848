"""What an office has set for itself, folded from the `settings.changed` of its stream. The last word counts."""

import datetime as dt

from msgspec import UNSET, Struct
from msgspec.structs import fields, replace

from desktop.casework.office_bodies import SettingsChanged, Template
from desktop.casework.working_days import WorkCalendar


class OfficeSettings(Struct, frozen=True, kw_only=True):
    """The settings of one office, each with what holds before anybody has set it.

    `single_person`: one person is on duty alone and may decide what they wrote themselves; every such decision is
    marked (domain.md, Four eyes). `rules` names a set of deadline rules; `zone` None is the zone of each receipt. The
    next four correct the calendar of those rules, where they are set: days of the week from Monday on, hours as
    `08:00`. `address` are the lines below the office's name on its papers, `crest` its own picture (PNG or JPEG).
    """

    single_person: bool = False
    rules: str = "nasional"
    zone: str | None = None
    work_week: int | None = None
    opens: str | None = None
    closes: str | None = None
    works_in_collective_leave: bool | None = None
    address: tuple[str, ...] = ()
    crest: bytes = b""
    head_name: str = ""
    head_title: str = ""
    head_number: str = ""
    answer_templates: tuple[Template, ...] = ()
    archive_templates: tuple[Template, ...] = ()


ZONES: dict[str, dt.timezone] = {
    name: dt.timezone(dt.timedelta(hours=hours), name) for name, hours in (("WIB", 7), ("WITA", 8), ("WIT", 9))
}
"""The three zones of Indonesia; none of them has summer time."""


_NAMES = tuple(field.name for field in fields(OfficeSettings))


def settled(before: OfficeSettings, change: SettingsChanged) -> OfficeSettings:
    """The settings after one change; what it does not say stays."""
    said = {name: value for name in _NAMES if (value := getattr(change, name)) is not UNSET}
    return replace(before, **said)


def calendar_of(settings: OfficeSettings, calendar: WorkCalendar) -> WorkCalendar:
    """The calendar of the rules as the office has corrected it."""
    week = settings.work_week
    leave = settings.works_in_collective_leave
    return replace(
        calendar,
        weekdays=calendar.weekdays if week is None else tuple(range(1, week + 1)),
        opens=calendar.opens if settings.opens is None else dt.time.fromisoformat(settings.opens),
        closes=calendar.closes if settings.closes is None else dt.time.fromisoformat(settings.closes),
        collective_leave_off=calendar.collective_leave_off if leave is None else not leave,
    )


def difference(before: OfficeSettings, after: OfficeSettings) -> SettingsChanged:
    """The change that leads from one to the other, and says nothing of what is the same."""
    changed = {name: getattr(after, name) for name in _NAMES if getattr(after, name) != getattr(before, name)}
    return SettingsChanged(**changed)
