"""The facts of a case for a person to see: offices and people by name, wordings in dispute with their authors."""

from collections.abc import Callable

from desktop.casework.case_facts import CaseFacts
from desktop.casework.ids import OfficeCode
from desktop.service.case_shapes import Contacted, Facts, Worded
from desktop.service.naming import Names


def facts_view(facts: CaseFacts, names: Names, office: OfficeCode, named: Callable[[str], str | None]) -> Facts:
    """`office` is this desk's; `named` gives an office its name."""
    mine = facts.assigned.get(office)
    last = facts.contacts[-1] if facts.contacts else None
    return Facts(
        mine=mine.person if mine else None,
        assigned=tuple(
            (None if code == office else named(code), names.get(who.person) or who.name)
            for code, who in facts.assigned.items()
        ),
        copies=tuple(named(code) or code for code in facts.copies),
        contact=None
        if last is None
        else Contacted(last.at, last.how, last.reached, last.inward, named(last.agency) if last.agency else None),
        contacts=len(facts.contacts),
        wordings=tuple(
            Worded(one.event, names.get(one.author, ""), one.at, one.title, one.narrative)
            for one in facts.disputed_wordings or facts.wordings[:1]
        ),
    )
