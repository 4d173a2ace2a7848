"""Words of refusal: a sentence that says why not, and what would do, without a list that nobody reads."""

import re
from itertools import product

import pytest
from msgspec.structs import replace

from desktop.casework.acts import ROWS, STATE_LABELS, State
from desktop.casework.complaint import Entry, Outcome, fold
from desktop.casework.explaining import VERBS, refusal_words, rejection_words
from desktop.casework.roles import Role, standing
from desktop.casework.workflow import Refusal, judge
from desktop.phrases import either
from tests.unit.cases import ANI, BUDI, CITRA, DECISION, Person, accepted, act, body_for, course_in
from tests.unit.samples import AGENCY, OFFICE
from tests.unit.test_workflow import LEGAL

RECORD = act("complaint.recorded", ANI, 1)


@pytest.mark.parametrize("refusal", list(Refusal))
def test_every_refusal_is_a_whole_sentence(refusal: Refusal) -> None:
    for kind, state in product([*VERBS, "case.teleported"], [None, *State]):
        course = course_in(state) if state else None
        for words in (str(said(refusal, kind, course)) for said in (refusal_words, rejection_words)):
            assert words.endswith(".")
            assert not set("{}") & set(words)
            assert words[0].isupper()


def test_a_refusal_names_act_and_state() -> None:
    words = str(refusal_words(Refusal.WRONG_STATE, "case.closed", course_in(State.IN_PROCESS)))
    assert words == "Belum bisa ditutup: kasus harus berstatus Ditindaklanjuti, sekarang Dalam Proses."


def wanted(words: str) -> str:
    return words.partition("harus berstatus ")[2].partition(", sekarang")[0]


def test_a_refusal_names_up_to_four_states() -> None:
    words = str(refusal_words(Refusal.WRONG_STATE, "case.archived", course_in(State.CLOSED)))
    assert wanted(words) == "Diterima, Menunggu Kelengkapan, Terverifikasi, atau Bukan Kewenangan"
    words = str(refusal_words(Refusal.WRONG_STATE, "answer.handed_over", course_in(State.IN_PROCESS)))
    assert words == (
        "Belum bisa diserahkan jawabannya: kasus harus berstatus Ditindaklanjuti atau Selesai, sekarang Dalam Proses."
    )


def test_a_refusal_does_not_list_more_than_four_states() -> None:
    closed = course_in(State.CLOSED)
    words = str(refusal_words(Refusal.WRONG_STATE, "complaint.amended", closed, standing({"supervisor"})))
    assert words == "Belum bisa diubah: kasus harus berstatus lain, sekarang Selesai."
    words = str(refusal_words(Refusal.WRONG_STATE, "complaint.amended", closed, standing({"clerk"})))
    assert words == ("Belum bisa diubah: kasus harus berstatus Diterima atau Menunggu Kelengkapan, sekarang Selesai.")


@pytest.mark.parametrize("count", range(1, 8))
def test_four_states_are_named_and_a_fifth_is_one_too_many(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """No act of today is allowed in exactly five states; the border is tried with one that is made up."""
    states = list(State)[:count]
    monkeypatch.setitem(ROWS, "case.archived", (replace(ROWS["case.archived"][0], from_=frozenset(states)),))
    words = str(refusal_words(Refusal.WRONG_STATE, "case.archived", course_in(State.WITHDRAWN)))
    assert wanted(words) == (str(either([STATE_LABELS[s] for s in states])) if count <= 4 else "lain")


@pytest.mark.parametrize("kind", sorted({kind for kind, *_ in LEGAL}))
def test_a_refusal_names_every_state_that_would_do_or_none(kind: str) -> None:
    for state in State:
        others = {s for its_kind, s, *_ in LEGAL if its_kind == kind} - {state}
        words = wanted(str(refusal_words(Refusal.WRONG_STATE, kind, course_in(state))))
        if len(others) > 4:
            assert words == "lain"
        elif others:
            assert words == str(either([STATE_LABELS[s] for s in State if s in others]))


def test_an_old_refusal_is_a_whole_sentence_where_the_case_has_since_come_to_the_state_it_needed() -> None:
    """A superseded act stays in the timeline, explained by where the case is now (`case_view._reason`)."""
    propose = act("disposition.proposed", ANI, 2, RECORD.id)
    verify = act("complaint.verified", BUDI, 3, propose.id)
    decline = act("disposition.declined", CITRA, 4, verify.id, target=propose.id)
    late = act("disposition.approved", BUDI, 5, verify.id, target=propose.id)
    again = act("disposition.proposed", ANI, 6, decline.id)
    told = Entry(late, Outcome.SUPERSEDED, BUDI.roles, Refusal.WRONG_STATE)
    case = fold([*map(accepted, (RECORD, propose, verify, decline)), told, accepted(again)])
    assert case is not None
    assert (case.course.state, case.steps[4].refusal) == (State.PROPOSED, Refusal.WRONG_STATE)
    words = str(rejection_words(Refusal.WRONG_STATE, late.kind, case.course))
    assert words == "Tidak diterima: kasus saat itu tidak berstatus Menunggu Persetujuan Disposisi."
    for kind, state in product(ROWS, State):
        words = str(refusal_words(Refusal.WRONG_STATE, kind, course_in(state)))
        assert "berstatus ," not in words, (kind, state)


def test_who_wrote_it_themselves_hears_that_it_waits_for_another() -> None:
    words = str(refusal_words(Refusal.OWN_PROPOSAL, "answer.approved", course_in(State.ANSWER_PROPOSED)))
    assert words == "Perlu penyelia lain: ini Anda tulis sendiri. Usulannya tetap menunggu."


def test_who_takes_a_case_of_anothers_file_hears_whose_it_is() -> None:
    words = str(refusal_words(Refusal.FOREIGN_CASE, "complaint.recorded", None, ANI.roles))
    assert words == "Kasus ini milik berkas instansi lain."


def test_a_refused_role_hears_whose_right_it_is() -> None:
    words = str(refusal_words(Refusal.WRONG_ROLE, "case.taken_up", course_in(State.DISPOSED)))
    assert words == "Belum bisa ditangani: ini wewenang pejabat penghubung."
    assert "petugas loket" in str(refusal_words(Refusal.WRONG_ROLE, "complaint.recorded", None))


@pytest.mark.parametrize("kind", list(ROWS))
def test_nobody_hears_that_a_case_must_be_what_it_is(kind: str) -> None:
    """`Kasus harus berstatus Terverifikasi, sekarang Terverifikasi` would send a clerk round in circles."""
    for state, role, office in product(State, Role, (OFFICE, AGENCY)):
        somebody = Person(BUDI.id, office, standing({role}))
        course = course_in(state)
        if judge(course, act(kind, somebody, 50, DECISION), body_for(kind), somebody.roles) is Refusal.WRONG_STATE:
            named = wanted(str(refusal_words(Refusal.WRONG_STATE, kind, course, somebody.roles)))
            assert named
            assert str(STATE_LABELS[state]) not in re.split(r"(?:,| atau|, atau) ", named), (role, named)
