"""Which roles see what: a table written by hand beside the one in code, and the rule for reporters."""

import pytest

from desktop.casework.privacy import EVERYTHING, Sight, may_see_reporter, sight_of
from desktop.casework.roles import Role, standing

SEES: dict[str, set[str]] = {
    "clerk": {"texts", "secret", "reporter", "anonymous"},
    "supervisor": {"texts", "secret", "reporter", "anonymous", "coordinates"},
    "liaison": {"texts", "secret", "reporter"},
    "observer": {"texts"},
    "sync_operator": set(),
}


def told(sight: Sight) -> set[str]:
    return {name for name in Sight.__struct_fields__ if getattr(sight, name)}


@pytest.mark.parametrize("role", SEES)
def test_what_a_role_sees(role: str) -> None:
    assert told(sight_of(standing([role]))) == SEES[role]


@pytest.mark.parametrize("one", SEES)
@pytest.mark.parametrize("other", SEES)
def test_two_roles_see_what_either_does(one: str, other: str) -> None:
    assert told(sight_of(standing([one, other]))) == SEES[one] | SEES[other]


def test_no_role_and_the_service_see_nothing() -> None:
    assert told(sight_of(())) == told(sight_of([Role.SERVICE])) == set()
    assert told(EVERYTHING) == set(Sight.__struct_fields__)


@pytest.mark.parametrize(
    ("role", "anonymous", "recorded", "coordinated", "sees"),
    [
        ("clerk", False, False, False, True),
        ("clerk", True, True, False, True),
        ("clerk", True, False, True, False),
        ("clerk", True, False, False, False),
        ("supervisor", True, True, False, True),
        ("supervisor", True, False, True, True),
        ("supervisor", True, False, False, False),
        ("liaison", False, False, False, True),
        ("liaison", True, True, False, False),
        ("liaison", True, False, True, False),
        ("observer", False, True, True, False),
        ("observer", True, True, True, False),
        ("sync_operator", False, True, True, False),
    ],
)
def test_who_sees_a_reporter(role: str, anonymous: bool, recorded: bool, coordinated: bool, sees: bool) -> None:
    sight = sight_of(standing([role]))
    found = may_see_reporter(sight, anonymous=anonymous, recorded_here=recorded, coordinated_here=coordinated)
    assert found is sees
