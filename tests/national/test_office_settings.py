"""What an office sets reaches its desks and its coordinator, and decides what is legal there; copies reach offices."""

import pytest

from desktop.casework import bodies, fact_bodies, office_bodies
from tests.national.country import DINKES, DLH, KECAMATAN, KOTA, Case, Country

ALONE = office_bodies.SettingsChanged(single_person=True)


def test_a_supervisor_of_the_office_sets_it_and_its_desks_and_coordinator_are_told(country: Country) -> None:
    boss, camat = country.desk(KECAMATAN, "supervisor")
    desk, _ = country.desk(KECAMATAN, "clerk")
    city, _ = country.desk(KOTA, "supervisor")
    agency, _ = country.desk(DLH, "supervisor")
    event = boss.act(camat, "settings.changed", ALONE)
    for peer in (boss, desk, city, agency):
        peer.sync()
    assert boss.outcome(event) == ("accepted", "")
    told = [event.id in [one.id for one in peer.pulled()] for peer in (desk, city, agency)]
    assert told == [True, True, False]


def test_a_clerk_sets_nothing(country: Country) -> None:
    country.desk(KECAMATAN, "supervisor")
    desk, clerk = country.desk(KECAMATAN, "clerk")
    event = desk.act(clerk, "settings.changed", ALONE)
    desk.sync()
    assert desk.outcome(event) == ("held", "wrong_role")


def test_nobody_sets_another_office(country: Country) -> None:
    agency, head = country.desk(DLH, "supervisor")
    event = agency.act(head, "settings.changed", ALONE, office=KECAMATAN)
    agency.sync()
    assert agency.outcome(event) == ("held", "contradicts_itself")


@pytest.mark.parametrize("together", [True, False])
def test_one_person_on_duty_approves_what_they_proposed(country: Country, together: bool) -> None:
    boss, camat = country.desk(KECAMATAN, "supervisor")
    first, second = Case(), Case()
    before = first.approved(boss, camat, first.proposed(boss, camat))
    boss.sync()
    boss.act(camat, "settings.changed", ALONE)
    if not together:
        boss.sync()
    after = second.approved(boss, camat, second.proposed(boss, camat))
    boss.sync()
    assert boss.outcome(before) == ("superseded", "own_proposal")
    assert boss.outcome(after) == ("accepted", "")


def test_taken_back_it_holds_no_more(country: Country) -> None:
    boss, camat = country.desk(KECAMATAN, "supervisor")
    boss.act(camat, "settings.changed", ALONE)
    boss.act(camat, "settings.changed", office_bodies.SettingsChanged(single_person=False))
    case = Case()
    approved = case.approved(boss, camat, case.proposed(boss, camat))
    boss.sync()
    assert boss.outcome(approved) == ("superseded", "own_proposal")


# --- copies (tembusan) ---


def test_a_copy_brings_the_case_with_its_history(country: Country) -> None:
    boss, camat = country.desk(KECAMATAN, "supervisor")
    health, _ = country.desk(DINKES, "supervisor")
    case = Case()
    boss.record(camat, case.id)
    boss.sync()
    health.sync()
    assert health.kinds(case.stream) == []
    copy = boss.act(camat, "copy.sent", fact_bodies.CopySent(to=DINKES), case.id)
    boss.sync()
    boss.act(camat, "note.added", bodies.Noted(text="Sudah ditembuskan."), case.id)
    boss.sync()
    health.sync()
    assert boss.outcome(copy) == ("accepted", "")
    assert health.kinds(case.stream) == ["complaint.recorded", "copy.sent", "note.added"]


def test_who_reads_a_copy_decides_nothing(country: Country) -> None:
    boss, camat = country.desk(KECAMATAN, "supervisor")
    health, head = country.desk(DINKES, "supervisor")
    case = Case()
    record = boss.record(camat, case.id)
    boss.act(camat, "copy.sent", fact_bodies.CopySent(to=DINKES), case.id)
    boss.sync()
    health.sync()
    act = health.decide(head, "complaint.verified", bodies.Verified(), case.id, saw=record.id)
    note = health.act(head, "note.added", bodies.Noted(text="Kami catat."), case.id)
    health.sync()
    assert (health.outcome(act), health.outcome(note)) == (("superseded", "wrong_office"),) * 2


def test_a_copy_of_an_anonymous_case_goes_without_the_reporter(country: Country) -> None:
    boss, camat = country.desk(KECAMATAN, "supervisor")
    health, _ = country.desk(DINKES, "supervisor")
    case = Case()
    boss.record(camat, case.id, anonymous=True)
    boss.act(camat, "copy.sent", fact_bodies.CopySent(to=DINKES), case.id)
    boss.sync()
    health.sync()
    assert health.kinds(case.stream) == ["complaint.recorded", "copy.sent"]
    assert health.parts() == []


def test_a_secret_case_is_not_copied_to_whom_it_is_about(country: Country) -> None:
    boss, camat = country.desk(KECAMATAN, "supervisor")
    agency, _ = country.desk(DLH, "supervisor")
    case = Case()
    boss.record(camat, case.id, secret=True, reported_office=DLH)
    copy = boss.act(camat, "copy.sent", fact_bodies.CopySent(to=DLH), case.id)
    nowhere = boss.act(camat, "copy.sent", fact_bodies.CopySent(to="99.99"), case.id)
    boss.sync()
    agency.sync()
    assert boss.outcome(copy) == ("held", "secret_reported_office")
    assert boss.outcome(nowhere) == ("held", "unknown_office")
    assert agency.kinds(case.stream) == []
