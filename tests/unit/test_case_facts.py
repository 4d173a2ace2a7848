"""What facts leave behind on a case: two wordings at once both stand, the last assignment of an office counts."""

from desktop.casework import bodies, fact_bodies
from desktop.casework.case_facts import Assignee, CaseFacts, Contact
from desktop.casework.complaint import Case, fold
from desktop.casework.ids import EventId
from tests.unit.cases import ANI, BUDI, CITRA, DEWI, Person, accepted, act
from tests.unit.samples import AGENCY, FULL, OFFICE, uid

RECORD = act("complaint.recorded", ANI, 1, body=FULL["complaint.recorded"])
Step = tuple[str, Person, bodies.Body]


def told(*steps: Step) -> Case:
    """The case after the record and these acts; the first of them is event 2."""
    events = [act(kind, who, 2 + n, body=body) for n, (kind, who, body) in enumerate(steps)]
    case = fold([accepted(RECORD), *map(accepted, events)])
    assert case is not None
    return case


def edited(who: Person, narrative: str, base: int | None = None, *settles: int, title: str | None = None) -> Step:
    seen = None if base is None else uid(base)
    also = tuple(uid(one) for one in settles)
    body = fact_bodies.WordingEdited(narrative=narrative, title=title, base=seen, settles=also)
    return "wording.edited", who, body


def texts(case: Case) -> list[str]:
    return [one.narrative for one in case.facts.wordings]


def test_an_edited_wording_is_what_the_case_says_now_and_isi_awal_stays() -> None:
    case = told(edited(ANI, "Sampah menumpuk di pasar.", title="Sampah pasar"))
    assert (case.content.narrative, case.content.title) == ("Sampah menumpuk di pasar.", "Sampah pasar")
    assert case.steps[0].event == RECORD
    assert case.reworded
    assert not case.in_dispute


def test_without_a_title_the_title_stays() -> None:
    recorded = told().content
    assert told(edited(ANI, "Sampah menumpuk.")).content.title == recorded.title


def test_an_edit_of_the_edited_wording_takes_its_place() -> None:
    case = told(edited(ANI, "Satu."), edited(BUDI, "Dua.", 2))
    assert (texts(case), case.content.narrative, case.in_dispute) == (["Dua."], "Dua.", False)


def test_two_editors_at_once_are_both_kept_until_a_person_chooses() -> None:
    both = (edited(ANI, "Satu."), edited(BUDI, "Dua."))
    case = told(*both)
    assert texts(case) == ["Satu.", "Dua."]
    assert case.content.narrative == "Satu."
    assert [one.author for one in case.facts.disputed_wordings] == [ANI.id, BUDI.id]
    assert case.in_dispute
    chosen = told(*both, edited(CITRA, "Dua, dan satu.", 3, 2))
    assert (texts(chosen), chosen.in_dispute) == (["Dua, dan satu."], False)


def test_who_saw_only_one_of_two_does_not_overrule_the_other() -> None:
    case = told(edited(ANI, "Satu."), edited(BUDI, "Dua."), edited(BUDI, "Dua lagi.", 3))
    assert texts(case) == ["Satu.", "Dua lagi."]
    assert case.in_dispute


def test_the_same_words_twice_are_no_dispute_and_give_way_together() -> None:
    twice = (edited(ANI, "Sama."), edited(BUDI, "Sama."))
    assert told(*twice).facts.disputed_wordings == ()
    assert texts(told(*twice, edited(CITRA, "Baru.", 3))) == ["Baru."]


def test_an_amendment_of_another_field_leaves_the_edited_wording() -> None:
    place = told().content.place
    change = bodies.Change(field="place", base=place, value="belakang pasar")
    case = told(edited(ANI, "Satu."), ("complaint.amended", BUDI, bodies.Amended(changes=(change,))))
    assert (case.content.narrative, case.content.place) == ("Satu.", "belakang pasar")


def test_each_office_gives_a_case_to_its_own_people_and_takes_it_back() -> None:
    here = ("case.assigned", BUDI, fact_bodies.Assigned(to=ANI.id, name="Ani"))
    there = ("case.assigned", DEWI, fact_bodies.Assigned(to=DEWI.id))
    case = told(here, there)
    assert case.facts.assigned == {OFFICE: Assignee(ANI.id, "Ani"), AGENCY: Assignee(DEWI.id, "")}
    assert told(here, there, ("case.assigned", BUDI, fact_bodies.Assigned())).facts.assigned == {
        AGENCY: Assignee(DEWI.id, "")
    }


def test_copies_are_kept_once_each() -> None:
    sent = ("copy.sent", BUDI, fact_bodies.CopySent(to=AGENCY))
    assert told(sent, sent).facts.copies == (AGENCY,)


def test_who_called_whom_is_kept_in_order() -> None:
    called = fact_bodies.ReporterNotified(how="phone", direction="in", reached=True)
    reminded = fact_bodies.AgencyReminded(to=AGENCY, how="phone", reached=False)
    case = told(("reporter.notified", ANI, called), ("agency.reminded", ANI, reminded))
    at = case.steps[1].event.at
    assert case.facts.contacts == (
        Contact(EventId(uid(2)), at, "phone", True, inward=True),
        Contact(EventId(uid(3)), at, "phone", False, agency=AGENCY),
    )


def test_other_acts_leave_no_fact() -> None:
    assert told(("note.added", ANI, bodies.Noted(text="Catatan."))).facts == CaseFacts()
