"""What the office sets: by a supervisor, known at once, sent like any act; and what follows from it."""

import datetime as dt

import pytest
from msgspec.structs import replace

from desktop.casework.ids import CaseId
from desktop.casework.office_bodies import MAX_CREST, Template
from desktop.casework.office_settings import OfficeSettings
from desktop.casework.workflow import Refusal
from desktop.db import projections, timekeeping
from desktop.service import approvals
from desktop.service.acting import act
from desktop.service.approvals import Queue
from desktop.service.case_view import acts, read
from desktop.service.office_settings import (
    NotForYou,
    UnknownRules,
    UnusableCrest,
    UnusableSetting,
    change,
    rule_sets,
    settings_of,
)
from desktop.service.office_settings import read as read_settings
from desktop.service.pen import NotLegal
from desktop.service.staffing import NotConfirmedYet
from tests.desks import OFFICE, Workplace
from tests.service.fake_national import National, exchange, settle

_SATURDAY = dt.date(2026, 11, 28)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


@pytest.fixture
def led(place: Workplace) -> Workplace:
    """A desk with its whole team confirmed."""
    settle(place, National())
    return place


def test_a_supervisor_sets_and_everybody_reads(led: Workplace) -> None:
    wanted = OfficeSettings(zone="WITA", address=("Jalan Melati 1",), crest=PNG, head_title="Camat")
    event = change(led.desk, led.session("budi"), wanted)
    assert event is not None
    assert event.stream == f"office:{OFFICE}"
    assert read_settings(led.desk) == wanted
    assert change(led.desk, led.session("budi"), wanted) is None, "nothing differs, nothing is written"


def test_only_what_differs_is_said(led: Workplace) -> None:
    change(led.desk, led.session("budi"), OfficeSettings(head_title="Camat"))
    event = change(led.desk, led.session("budi"), OfficeSettings(head_title="Camat", zone="WIT"))
    assert event is not None
    assert bytes(event.body) == b'{"zone":"WIT"}'


def test_a_clerk_does_not_set_what_holds_for_all(led: Workplace) -> None:
    with pytest.raises(NotForYou):
        change(led.desk, led.session("sari"), OfficeSettings(single_person=True))
    assert read_settings(led.desk) == OfficeSettings()


def test_a_supervisor_whom_nobody_confirmed_does_not_either(place: Workplace) -> None:
    with pytest.raises(NotConfirmedYet):
        change(place.desk, place.session("budi"), OfficeSettings(single_person=True))


@pytest.mark.parametrize(
    ("wanted", "trouble"),
    [
        (OfficeSettings(crest=b"GIF89a"), UnusableCrest),
        (OfficeSettings(crest=PNG + bytes(MAX_CREST)), UnusableCrest),
        (OfficeSettings(rules="lain"), UnknownRules),
        (OfficeSettings(address=("a",) * 5), UnusableSetting),
        (OfficeSettings(head_name="n" * 201), UnusableSetting),
        (OfficeSettings(opens="8"), UnusableSetting),
        (OfficeSettings(opens="16:00", closes="08:00"), UnusableSetting),
        (OfficeSettings(answer_templates=(Template(" ", "Isi"),)), UnusableSetting),
        (OfficeSettings(archive_templates=(Template("Nama", "x" * 8_001),)), UnusableSetting),
        (OfficeSettings(answer_templates=(Template("Nama", "Isi"),) * 51), UnusableSetting),
    ],
)
def test_what_cannot_be_set_is_refused_in_words_and_nothing_changes(
    led: Workplace, wanted: OfficeSettings, trouble: type[Exception]
) -> None:
    with pytest.raises(trouble):
        change(led.desk, led.session("budi"), wanted)
    assert read_settings(led.desk) == OfficeSettings()


def test_the_sets_of_rules_that_are_here(led: Workplace) -> None:
    assert rule_sets(led.desk) == ("nasional",)


def test_the_calendar_that_deadlines_are_counted_by_follows(led: Workplace) -> None:
    with led.store.reading() as connection:
        before, saturday = timekeeping.counting(connection).edition, timekeeping.keeping(connection).days
    change(led.desk, led.session("budi"), OfficeSettings(work_week=6, closes="14:30", zone="WIT"))
    with led.store.reading() as connection:
        after, keeping = timekeeping.counting(connection).edition, timekeeping.keeping(connection)
    assert before != after, "due dates are counted anew"
    assert saturday.why_off(_SATURDAY) is not None
    assert keeping.days.why_off(_SATURDAY) is None
    assert (keeping.days.closes.isoformat("minutes"), str(keeping.zone)) == ("14:30", "WIT")


def test_settings_survive_a_rebuild_of_the_lists(led: Workplace) -> None:
    wanted = OfficeSettings(head_name="Hendra", answer_templates=(Template("Jadwal", "Senin dan Kamis."),))
    change(led.desk, led.session("budi"), wanted)
    with led.store.writing() as connection:
        before = projections.fingerprint(connection)
        projections.rebuild(connection)
        assert settings_of(connection) == wanted
        assert projections.fingerprint(connection) == before


# --- one person on duty ---


def test_one_person_on_duty_approves_what_they_proposed_and_it_is_marked(led: Workplace) -> None:
    case, budi = _proposed_by_budi(led), led.session("budi")
    with pytest.raises(NotLegal) as refused:
        act(led.desk, budi, case, "disposition.approved", {})
    assert refused.value.refusal is Refusal.OWN_PROPOSAL
    assert approvals.count_waiting(led.desk, budi) == 0
    change(led.desk, budi, OfficeSettings(single_person=True))
    (line,) = approvals.queues(led.desk, budi).lines[Queue.DISPOSITION]
    assert (line.own, line.by_oneself, approvals.count_waiting(led.desk, budi)) == (False, True, 1)
    assert next(one for one in acts(led.desk, budi, case) if one.kind == "disposition.approved").refusal is None
    act(led.desk, budi, case, "disposition.approved", {})
    assert [line.kind for line in read(led.desk, budi, case).lines if line.by_oneself] == ["disposition.approved"]


def test_what_others_proposed_is_not_marked(led: Workplace) -> None:
    change(led.desk, led.session("budi"), OfficeSettings(single_person=True))
    case = led.record().case
    for who, kind, form in (
        ("sari", "disposition.proposed", {"disposition": {"to": OFFICE}}),
        ("budi", "complaint.verified", {}),
        ("budi", "disposition.approved", {}),
    ):
        act(led.desk, led.session(who), case, kind, form)
    assert not any(line.by_oneself for line in read(led.desk, led.session("budi"), case).lines)


def test_settings_that_come_with_the_feed_count(place: Workplace) -> None:
    settle(place, national := National())
    change(place.desk, place.session("budi"), OfficeSettings(single_person=True))
    exchange(place, national)
    exchange(place, national)
    assert place.sql("SELECT COUNT(*) FROM queue") == [(0,)]
    assert read_settings(place.desk).single_person
    assert replace(read_settings(place.desk), single_person=False) == OfficeSettings()


def _proposed_by_budi(led: Workplace) -> CaseId:
    case, budi = led.record().case, led.session("budi")
    act(led.desk, budi, case, "disposition.proposed", {"disposition": {"to": OFFICE}})
    act(led.desk, budi, case, "complaint.verified", {})
    return case
