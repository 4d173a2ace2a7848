"""Who gets what: private parts, people whom nobody has certified yet, desks that were shut out."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.casework.complaint import Outcome
from desktop.casework.reporter import decode_reporter
from desktop.contract import encoding, wire
from desktop.service.acting import UnusableBody
from desktop.service.newcomers import Newcomer, welcome
from desktop.service.overview import status
from desktop.sync import troubles
from tests.national.country import DLH, KECAMATAN, KOTA
from tests.sync.town import CHEAP, SITI, Cast, Station, a_town, password

PRIVATE = (b"Siti Rahmawati", b"081390001122", b"Jalan Kenanga")


@pytest.fixture
def cast(tmp_path: Path) -> Iterator[Cast]:
    """Everybody at their desks, and at the coordinator's too. At the end every store verifies."""
    with a_town(tmp_path) as town:
        cast = Cast(town)
        town.desk(KOTA, "01", "sekda", "supervisor")
        town.settle()
        yield cast
        town.settle()
        town.check()


def coordinator(cast: Cast) -> Station:
    """The desk of the city."""
    return cast.town.stations[3]


# --- private parts ---


def test_a_reporter_who_is_not_anonymous_is_known_wherever_the_case_goes(cast: Cast) -> None:
    cast.sent_on(anonymous=False)
    for station in cast.town.stations:
        assert [decode_reporter(part) for part in station.parts()] == [SITI]


def test_an_anonymous_reporter_is_known_where_the_case_was_recorded_and_to_its_coordinator(cast: Cast) -> None:
    case = cast.sent_on(anonymous=True)
    for station in (cast.siti, cast.camat, coordinator(cast)):
        assert [decode_reporter(part) for part in station.parts()] == [SITI]
    assert cast.dinas.row(case) is not None
    assert cast.dinas.parts() == []


def test_before_a_case_is_sent_on_nobody_there_has_it(cast: Cast) -> None:
    case = cast.proposed()
    cast.town.settle()
    assert (cast.dinas.row(case), cast.dinas.parts()) == (None, [])
    assert coordinator(cast).row(case) is not None


def test_a_secret_case_does_not_reach_the_office_it_complains_of(cast: Cast) -> None:
    case = cast.sent_while_it_became_secret()
    assert (cast.dinas.row(case), cast.dinas.parts()) == (None, [])
    assert not any(case.encode() in (data or b"") for data in cast.dinas.log().values())
    assert [decode_reporter(part) for part in cast.siti.parts()] == [SITI]
    held = [told for told in cast.camat.outcomes().values() if told[0] is Outcome.HELD]
    assert held == [(Outcome.HELD, "secret_reported_office")]


def test_where_a_desk_knows_that_it_may_not_go_there_it_is_refused_before_it_is_said(cast: Cast) -> None:
    case = cast.siti.record("siti", secret=True, reported_office=DLH).case
    with pytest.raises(UnusableBody, match="laporan ini rahasia dan menyangkut"):
        cast.siti.act("siti", case, "disposition.proposed", disposition={"to": DLH})
    cast.siti.act("siti", case, "disposition.proposed", disposition={"to": KOTA})
    cast.town.settle()
    assert coordinator(cast).row(case) is not None
    assert cast.dinas.row(case) is None


def test_nothing_that_names_the_reporter_stands_in_any_event_anywhere(cast: Cast) -> None:
    cast.sent_on(anonymous=False)
    cast.sent_on(anonymous=True)
    for station in cast.town.stations:
        whole = b"".join(data or b"" for data in station.log().values())
        assert len(whole) > 1_000
        assert not any(word in whole for word in PRIVATE)


# --- people whom nobody has certified yet ---


def newcomer(cast: Cast) -> Station:
    """Joko's desk is enrolled; Joko himself waits for a supervisor."""
    joko = cast.town.desk(KECAMATAN, "03", "joko", "clerk")
    assert joko.sync().trouble is None
    return joko


def certify(cast: Cast) -> None:
    """Camat hears of Joko and adds him."""
    cast.camat.sync()
    cast.camat.add("camat", "joko")
    cast.camat.sync()


def test_what_somebody_records_who_is_not_certified_yet_waits_here_and_goes_out_once_they_are(cast: Cast) -> None:
    joko = newcomer(cast)
    case = joko.record("joko").case
    synced = joko.sync()
    assert (synced.trouble, synced.waiting) == (None, 1)
    assert status(joko.desk).people_waiting == ("joko",)
    cast.town.settle()
    assert cast.camat.row(case) is None

    certify(cast)
    cast.town.settle()
    assert joko.waiting() == 0
    assert cast.camat.row(case) is not None
    assert cast.camat.parts() == [SITI.encode()]


def test_nothing_of_it_leaves_the_desk_before_not_even_who_reported_it(cast: Cast) -> None:
    joko = newcomer(cast)
    joko.record("joko")
    joko.road.requests.clear()
    joko.sync()
    bodies = [encoding.decode(request.content, "zstd", 1 << 20) for request in joko.road.requests]
    at_service = cast.town.parts_at_service()
    certify(cast)
    assert [line for body in bodies for line in wire.decode_request(body)[1]] == []
    assert at_service == {}


def test_the_run_that_brings_the_certificate_also_sends_what_waited_for_it(cast: Cast) -> None:
    joko = newcomer(cast)
    joko.record("joko")
    joko.sync()
    certify(cast)
    synced = joko.sync()
    assert (synced.trouble, synced.waiting) == (None, 0)


def test_others_at_the_same_desk_are_not_held_up(tmp_path: Path) -> None:
    with a_town(tmp_path) as town:
        cast = Cast(town)
        welcome(cast.siti.desk, Newcomer("joko", "Joko Susilo", ("clerk",), password("joko")), CHEAP)
        waiting = cast.siti.record("joko", "Selokan mampet di gang melati.").case
        going = cast.siti.record("siti", "Lampu taman padam.").case
        assert cast.siti.sync().waiting == 1
        cast.camat.sync()
        assert cast.camat.row(going) is not None
        assert cast.camat.row(waiting) is None
        town.check(settled=False)


def test_a_supervisor_at_another_desk_hears_of_everybody_who_waits(tmp_path: Path) -> None:
    with a_town(tmp_path) as town:
        cast = Cast(town)
        welcome(cast.siti.desk, Newcomer("joko", "Joko Susilo", ("clerk",), password("joko")), CHEAP)
        cast.siti.sync()
        cast.camat.sync()
        assert status(cast.camat.desk).people_waiting == ("joko",)


# --- desks that were shut out ---


def test_a_desk_that_was_revoked_is_told_so_and_loses_nothing(tmp_path: Path) -> None:
    with a_town(tmp_path) as town:
        cast = Cast(town)
        old = cast.proposed(narrative="Trotoar rusak di depan sekolah.")
        town.settle()
        new = cast.siti.record("siti", "Kabel listrik menjuntai rendah.")
        log = cast.siti.log()
        town.country.revoke(cast.siti.desk.identity.desk)

        synced = cast.siti.sync()
        assert isinstance(synced.trouble, troubles.Revoked)
        assert "Meja ini sudah dicabut haknya" in synced.trouble.words()
        assert "Jangan hapus folder ini" in synced.trouble.words()
        assert synced.waiting == 1
        assert cast.siti.log() == log
        assert cast.siti.row(old) is not None

        cast.camat.sync()  # what it sent was kept, and is held until somebody decides
        assert cast.camat.outcomes()[new.event.id] == (Outcome.HELD, "revoked_desk")
        assert town.parts_at_service()[new.event.id] == SITI.encode()
        assert cast.siti.session("siti").username == "siti"
        cast.siti.record("siti", "Pohon miring ke jalan.")  # it can still be worked with
        town.check(settled=False)


def test_a_revoked_desk_gets_nothing_any_more(tmp_path: Path) -> None:
    with a_town(tmp_path) as town:
        cast = Cast(town)
        town.country.revoke(cast.siti.desk.identity.desk)
        case = cast.camat.record("camat", "Saluran air meluap ke rumah warga.").case
        cast.camat.sync()
        for _ in range(2):
            assert isinstance(cast.siti.sync().trouble, troubles.Revoked)
        assert cast.siti.row(case) is None
        town.check()


# --- a service that was put back to an older backup ---


def test_a_service_that_was_restored_gets_back_what_it_lost_reporters_included(cast: Cast) -> None:
    town = cast.town
    copy = town.folder / "cadangan"
    town.restart(lambda data: shutil.copytree(data, copy))
    case = cast.siti.record("siti", "Atap halte bocor. Kursinya patah.").case
    town.settle()
    assert len(town.parts_at_service()) == 1

    def put_back(data: Path) -> None:
        shutil.rmtree(data)
        shutil.copytree(copy, data)

    town.restart(put_back)
    assert town.parts_at_service() == {}
    town.settle()
    for station in (cast.siti, cast.camat):
        row = station.row(case)
        assert row is not None
        assert row.sync == "arrived"
    assert list(town.parts_at_service().values()) == [SITI.encode()]
