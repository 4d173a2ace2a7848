"""A person: everything that a screen can ask the service for, by every role at every office, for every kind of case."""

from functools import partial

import pytest
from msgspec import json

from desktop.casework.ids import CaseId
from desktop.casework.roles import standing
from desktop.db.cases import Due
from desktop.errors import LoketError
from desktop.service import (
    approvals,
    case_choosing,
    case_view,
    drafting,
    dues,
    newness,
    office_settings,
    overview,
    proposal,
    suggesting,
    worklist,
)
from desktop.service.desk import Desk, Session
from tests.desks import Workplace
from tests.privacy.markers import MARKERS, MASKED, OTHERS_MASKED, WHO, masked_traces, traces
from tests.privacy.planted import AGAINST, ANONYMOUS, OPEN, ROLES, SAID, SECRET, Places

MASKS, HIDDEN, CLOSED, ABSENT = "masked", "hidden", "closed", "absent"
"""The reporter masked; the case without the reporter; a case that does not open; no such case."""


def seen_by(role: str, where: str, kind: str) -> str:
    """What the rules say (wire.md, Private parts; domain.md, People), written down a second time."""
    held = {
        "recording": {OPEN, ANONYMOUS, SECRET, AGAINST},
        "coordinator": {OPEN, ANONYMOUS, SECRET, AGAINST},
        "agency": {OPEN, ANONYMOUS, SECRET},
        "reported": set(),
    }
    if kind not in held[where] or (kind in (SECRET, AGAINST) and role in ("observer", "sync_operator")):
        return ABSENT
    if role == "sync_operator":
        return CLOSED
    if role == "observer":
        return HIDDEN
    if kind != ANONYMOUS:
        return MASKS
    allowed = {"recording": ("clerk", "supervisor"), "coordinator": ("supervisor",), "agency": ()}[where]
    return MASKS if role in allowed else HIDDEN


def shown(desk: Desk, session: Session, case: CaseId) -> str:
    """What opening the case gives."""
    try:
        view = case_view.read(desk, session, case)
    except LoketError as trouble:
        return {"MayNotRead": CLOSED, "UnknownCase": ABSENT}[trouble.code]
    whole = json.encode(view).decode()
    assert traces(whole) == set()
    masks = masked_traces(whole)
    assert masks in (set(), set(MASKED))
    assert masks or not any(form in whole for form in OTHERS_MASKED)
    return MASKS if masks else HIDDEN


@pytest.mark.parametrize("kind", SAID)
@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("where", ["recording", "coordinator", "agency", "reported"])
def test_opening_a_case(places: Places, where: str, role: str, kind: str) -> None:
    session = places.somebody(where, role)
    assert shown(places.stations[where].desk, session, places.cases[kind]) == seen_by(role, where, kind)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("where", ["recording", "coordinator", "agency", "reported"])
def test_everything_else_that_a_screen_asks_for(places: Places, where: str, role: str) -> None:
    desk, session = places.stations[where].desk, places.somebody(where, role)
    told = everything(desk, session, list(places.cases.values()))
    assert traces(told) == set()
    assert masked_traces(told) == set()
    for kind, sentence in SAID.items():
        if seen_by(role, where, kind) in (CLOSED, ABSENT):
            assert sentence.split(".")[0] not in told, kind


def everything(desk: Desk, session: Session, cases: list[CaseId]) -> str:
    """Lists, queues, what waits, suggestions, drafts, counts: as one text."""
    found: list[object] = [
        overview.list_cases(desk, session, 100),
        overview.status(desk),
        overview.newest_attempts(desk, 100),
        worklist.worklist(desk, session),
        worklist.today(desk),
        approvals.queues(desk, session),
        drafting.drafts(desk, session),
        case_view.narratives(desk, session, cases),
        [dues.list_due(desk, session, which, 100) for which in Due],
        [newness.list_mine(desk, session, which, 100) for which in newness.Mine],
        newness.count_mine(desk, session),
        [newness.is_new(desk, session, case) for case in cases],
        (dues.count_due(desk, session), dues.fortnight(desk, session)),
        office_settings.read(desk),
        [suggesting.suggest(desk, session, suggesting.Draft(narrative=said)) for said in SAID.values()],
    ]
    for case in cases:
        for queue in approvals.Queue:
            found.append(attempt(lambda queue=queue, case=case: proposal.detail(desk, session, queue, case)))
        found.append(attempt(lambda case=case: case_view.acts(desk, session, case)))
        found += [attempt(partial(case_choosing.choose_case, desk, session, case, said)) for said in ("", *MARKERS)]
    return f"{found!r}"


def attempt(ask: object) -> object:
    """What it gives, or the words in which it is refused."""
    try:
        return ask()  # type: ignore[operator]
    except LoketError as trouble:
        return trouble.words()


def test_nobody_without_a_role_sees_a_case(places: Places) -> None:
    desk, nobody = places.recording.desk, places.somebody("recording")
    assert {shown(desk, nobody, case) for kind, case in places.cases.items() if kind in (OPEN, ANONYMOUS)} == {CLOSED}
    assert [row.title for row in overview.list_cases(desk, nobody, 100)] == ["", ""]


def test_a_case_that_may_not_be_known_of_is_refused_in_the_words_for_one_that_is_not_here(places: Places) -> None:
    desk, observer = places.recording.desk, places.somebody("recording", "observer")
    nowhere = CaseId("01930000-0000-7000-8000-00000000dead")
    refusals = []
    for case in (places.cases[SECRET], nowhere):
        with pytest.raises(LoketError) as caught:
            case_view.read(desk, observer, case)
        refusals.append(caught.value.words().replace(case, "…"))
        with pytest.raises(LoketError) as caught:
            case_view.acts(desk, observer, case)
        refusals.append(caught.value.words().replace(case, "…"))
    assert len(set(refusals)) == 1


def test_half_typed_forms_name_reporters_and_are_for_those_who_take_complaints_down(place: Workplace) -> None:
    drafting.save_draft(place.desk, "satu", WHO.encode())
    told = {role: len(drafting.drafts(place.desk, _as(place, role))) for role in ROLES}
    assert told == {"clerk": 1, "supervisor": 1, "liaison": 0, "observer": 0, "sync_operator": 0}


def test_a_reporter_who_asks_to_be_anonymous_later_is_hidden_where_the_part_lies_already(place: Workplace) -> None:
    case = place.record(who=WHO).case
    assert shown(place.desk, _as(place, "liaison"), case) == MASKS
    change = {"field": "anonymous", "base": False, "value": True}
    place.act("sari", case, "complaint.amended", changes=[change])
    assert shown(place.desk, _as(place, "liaison"), case) == HIDDEN
    assert shown(place.desk, _as(place, "clerk"), case) == MASKS


def _as(place: Workplace, role: str) -> Session:
    sari = place.session("sari")
    return Session(sari.person, sari.username, sari.name, standing([role]), sari.key)
