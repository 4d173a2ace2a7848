"""Who may do which kind of act (domain.md, People). Rights follow from the role; four eyes follow from the act."""

from collections.abc import Iterable
from enum import StrEnum

from desktop.phrases import Phrase


class Role(StrEnum):
    """What a person is at an office. One person may be several."""

    CLERK = "clerk"
    SUPERVISOR = "supervisor"
    LIAISON = "liaison"
    SYNC_OPERATOR = "sync_operator"
    OBSERVER = "observer"
    SERVICE = "service"
    """The national service itself; never granted to a person."""


LABELS: dict[Role, Phrase] = {
    Role.CLERK: Phrase("petugas loket"),
    Role.SUPERVISOR: Phrase("penyelia"),
    Role.LIAISON: Phrase("pejabat penghubung"),
    Role.SYNC_OPERATOR: Phrase("operator sinkronisasi"),
    Role.OBSERVER: Phrase("pemantau"),
    Role.SERVICE: Phrase("layanan nasional"),
}

GRANTABLE: frozenset[Role] = frozenset(Role) - {Role.SERVICE}


def standing(roles: Iterable[str]) -> frozenset[Role]:
    """The roles a person acts in: what was granted, and a supervisor is a clerk too. Other names give nothing."""
    granted = {Role(name) for name in roles if name in GRANTABLE}
    return frozenset(granted | ({Role.CLERK} if Role.SUPERVISOR in granted else set()))
