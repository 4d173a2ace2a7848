"""A search: hits, excerpts and the number of hits tell nothing of a reporter, nor of what the searcher may not read."""

import pytest

from desktop.casework.ids import CaseId
from desktop.db import likeness, search
from desktop.service import case_choosing, case_view, overview, suggesting
from desktop.service.desk import Desk, Session
from tests.privacy.markers import MAIL, MARKERS, NIK, PHONE, masked_traces, traces
from tests.privacy.planted import AGAINST, OPEN, ROLES, SAID, SECRET, Places

WHERE = ["recording", "coordinator", "agency", "reported"]
ASKED = sorted({*MARKERS, *(word for marker in MARKERS for word in marker.split() if len(word) > 6)})
ASKED += [NIK[:10], NIK[-6:], f"0{PHONE[1:]}", f"+62{PHONE[1:]}", f"62 {PHONE[1:4]} {PHONE[4:]}", MAIL.upper()]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("where", WHERE)
def test_no_name_number_or_address_finds_anything(places: Places, where: str, role: str) -> None:
    desk, session = places.stations[where].desk, places.somebody(where, role)
    for text in ASKED:
        assert (hits(desk, session, text), case_view.count_found(desk, session, text)) == ([], 0), text
        assert suggesting.suggest(desk, session, suggesting.Draft(narrative=text, title=text, place=text)) == ()
        assert case_choosing.choose_case(desk, session, CaseId("01930000-0000-7000-8000-00000000dead"), text) == ()


def hits(desk: Desk, session: Session, text: str) -> list[str]:
    """The titles that a search shows, each with its excerpt."""
    rows = overview.find_cases(desk, session, text, 100)
    said = case_view.narratives(desk, session, [row.id for row in rows])
    return [f"{row.title}|{said.get(row.id, '')}" for row in rows]


@pytest.mark.parametrize("where", WHERE)
def test_no_index_holds_a_word_of_a_private_part(places: Places, where: str) -> None:
    with places.stations[where].desk.store.reading() as connection:
        held = repr([*search.words(connection), *likeness.rows(connection)])
    assert (traces(held), masked_traces(held)) == (set(), set())
    assert where == "reported" or "trotoar" in held


@pytest.mark.parametrize(
    ("role", "found"),
    [("clerk", set(SAID)), ("supervisor", set(SAID)), ("liaison", set(SAID)), ("observer", {"open", "anonymous"}),
     ("sync_operator", set())],
)  # fmt: skip
def test_words_of_a_case_find_it_for_those_who_may_read_it(places: Places, role: str, found: set[str]) -> None:
    desk, session = places.recording.desk, places.somebody("recording", role)
    counted = {kind: case_view.count_found(desk, session, said) for kind, said in SAID.items()}
    assert {kind for kind, n in counted.items() if n} == found
    assert {kind for kind, said in SAID.items() if hits(desk, session, said)} == found


def test_a_secret_case_is_no_hit_for_who_may_not_know_of_it_not_even_by_its_number(places: Places) -> None:
    desk = places.recording.desk
    clerk, observer = places.somebody("recording", "clerk"), places.somebody("recording", "observer")
    numbers = {row.id: row.number for row in overview.list_cases(desk, clerk, 100)}
    for kind in (SECRET, AGAINST):
        number = numbers[places.cases[kind]]
        assert case_view.count_found(desk, clerk, number) == 1
        assert (case_view.count_found(desk, observer, number), hits(desk, observer, number)) == (0, [])
    in_common = numbers[places.cases[OPEN]].rsplit("-", 2)[0]
    assert case_view.count_found(desk, clerk, in_common) == len(SAID)
    assert case_view.count_found(desk, observer, in_common) == len(SAID) - 2


def test_a_sync_operator_finds_a_case_by_its_number_and_reads_nothing_of_it(places: Places) -> None:
    desk, operator = places.recording.desk, places.somebody("recording", "sync_operator")
    clerk = places.somebody("recording", "clerk")
    number = next(row.number for row in overview.list_cases(desk, clerk, 100) if row.id == places.cases[OPEN])
    (row,) = overview.find_cases(desk, operator, number, 10)
    assert (row.number, row.title, row.place, row.category) == (number, "", None, None)
    assert hits(desk, operator, number) == ["|"]


def test_what_is_typed_into_a_search_is_no_operator_of_it(places: Places) -> None:
    desk, operator = places.recording.desk, places.somebody("recording", "sync_operator")
    for text in ("narrative:trotoar", "trotoar) OR (narrative : trotoar", '" OR trotoar', "{title narrative}: trotoar"):
        assert case_view.count_found(desk, operator, text) == 0
