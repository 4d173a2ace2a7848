"""What a person's roles let them see of the cases at a desk: texts, secret cases, who reported.

One table for every door: lists, search, the case, papers, exports. Queries ask it, windows do not (domain.md, People
and A complaint). What an office may have at all is decided before, when parts and cases are sent out (contract/parts).
"""

from collections.abc import Iterable

from msgspec import Struct

from desktop.casework.roles import Role


class Sight(Struct, frozen=True):
    """What somebody may see. Without any of it: numbers, states and counts."""

    texts: bool = False
    """What a case says: title, wording, place, notes, answers. Else it is neither shown nor searched."""
    secret: bool = False
    """Secret cases (*rahasia*) too. Else there is no such case, in no list and no count of hits."""
    reporter: bool = False
    """Who reported, masked, where they did not ask to be anonymous."""
    anonymous: bool = False
    """Who reported anonymously, masked, at the office that took it down."""
    coordinates: bool = False
    """The same at the coordinator of that office."""


EVERYTHING = Sight(texts=True, secret=True, reporter=True, anonymous=True, coordinates=True)
"""For what reads in order to write, and shows nobody what it read."""

_BY_ROLE: dict[Role, Sight] = {
    Role.CLERK: Sight(texts=True, secret=True, reporter=True, anonymous=True),
    Role.SUPERVISOR: EVERYTHING,
    Role.LIAISON: Sight(texts=True, secret=True, reporter=True),
    Role.SYNC_OPERATOR: Sight(),
    Role.OBSERVER: Sight(texts=True),
}


def sight_of(roles: Iterable[Role]) -> Sight:
    """What all the roles of one person let them see together."""
    seen = [_BY_ROLE.get(role, Sight()) for role in roles]
    return Sight(*(any(getattr(sight, name) for sight in seen) for name in Sight.__struct_fields__))


def may_see_reporter(sight: Sight, *, anonymous: bool, recorded_here: bool, coordinated_here: bool) -> bool:
    """Whether a person may see, masked, who reported a case that this office holds.

    `recorded_here`: this office took it down; `coordinated_here`: it stands above the one that did.
    """
    if not sight.reporter or not anonymous:
        return sight.reporter
    return (sight.anonymous and recorded_here) or (sight.coordinates and coordinated_here)
