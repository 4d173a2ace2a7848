"""Roles: what was granted, and what follows from it (domain.md, People)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.casework.roles import GRANTABLE, LABELS, Role, standing

GRANTED = st.lists(st.sampled_from([*sorted(GRANTABLE)]).map(str))


@pytest.mark.parametrize("role", sorted(GRANTABLE))
def test_a_granted_role_stands(role: Role) -> None:
    assert role in standing([role.value])


def test_a_supervisor_is_a_clerk_too_and_nobody_else_is_more_than_granted() -> None:
    assert standing(["supervisor"]) == {Role.SUPERVISOR, Role.CLERK}
    for role in GRANTABLE - {Role.SUPERVISOR}:
        assert standing([role]) == {role}


@given(st.lists(st.text(max_size=12).filter(lambda name: name not in set(Role))))
def test_unknown_roles_give_nothing(names: list[str]) -> None:
    assert standing(names) == frozenset()


@given(GRANTED, GRANTED)
def test_roles_add_up(some: list[str], more: list[str]) -> None:
    assert standing([*some, *more]) == standing(some) | standing(more)
    assert standing(standing(some)) == standing(some)


def test_the_service_is_no_role_of_a_person() -> None:
    """A certificate that names it must not make anybody the national service."""
    assert frozenset(Role) - {Role.SERVICE} == GRANTABLE
    assert standing(["service"]) == frozenset()


def test_every_role_has_a_name_in_words() -> None:
    assert set(LABELS) == set(Role)
    assert all(map(str, LABELS.values()))
