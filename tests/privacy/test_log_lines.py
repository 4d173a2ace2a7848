"""A log line: the whole main job with every logger at DEBUG, crash notes, and the texts of errors."""

import logging
from pathlib import Path
from types import TracebackType
from typing import NoReturn

import pytest
from sqlalchemy.exc import DBAPIError

from desktop.ui.shell.crash import FILE, CrashGuard
from national.service import NationalService
from tests.commands.running import Terminal, make_desk
from tests.desks import Workplace
from tests.national.country import KECAMATAN, a_country
from tests.privacy.markers import MARKERS, NAME, NIK, PHONE, WHO, traces
from tests.privacy.planted import SAID, settled


def everything(records: list[logging.LogRecord]) -> str:
    """All that a handler could write of these records, whatever its format."""
    formatter = logging.Formatter("%(name)s %(message)s")
    return "\n".join(f"{formatter.format(record)} {vars(record)!r}" for record in records)


def test_the_whole_main_job_is_logged_without_a_person(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    with settled(tmp_path):
        pass
    logged = everything(caplog.records)
    assert len(caplog.records) > 50
    assert traces(logged) == set()
    assert not any(said in logged for said in SAID.values())
    assert traces("".join(capfd.readouterr())) == set()


def test_and_the_search_would_have_found_a_line(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("siapa.saja").debug("disimpan %s", WHO.encode())
    assert traces(everything(caplog.records)) > {NAME, NIK, PHONE}
    caplog.clear()
    logging.getLogger("siapa.saja").debug("disimpan", extra={"pelapor": NAME})
    assert NAME in traces(everything(caplog.records))
    caplog.clear()
    logging.getLogger("siapa.saja").debug("disimpan %s", WHO)
    assert traces(everything(caplog.records)) == set()


# --- what nobody caught ---


def broken() -> NoReturn:
    """An error whose words, and whose cause's words, repeat a reporter."""
    try:
        raise ValueError(WHO.encode())
    except ValueError as error:
        raise RuntimeError(" ".join(MARKERS)) from error


def caught() -> tuple[type[BaseException], BaseException, TracebackType | None]:
    """The same, as a hook is given it."""
    try:
        broken()
    except RuntimeError as error:
        return type(error), error, error.__traceback__


def test_a_crash_of_the_window_is_noted_by_place_alone(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    guard = CrashGuard(tmp_path)
    told: list[str] = []
    guard.crashed.connect(lambda bug: told.append(bug.words()))
    guard.on_exception(*caught())
    CrashGuard(tmp_path / "hilang").on_exception(*caught())
    noted = (tmp_path / FILE).read_text("utf-8")
    assert "RuntimeError" in noted
    assert "test_log_lines.py" in noted
    assert traces(noted + "".join(told) + "".join(capfd.readouterr())) == set()


def test_a_command_that_fails_says_where_and_never_what(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.commands.status.status", lambda desk: broken())
    said = Terminal(capfd, make_desk(tmp_path / "meja")).at_desk("status")
    assert said.code == 1
    assert said.result["error"] == "Bug"
    assert "test_log_lines.py" in said.err
    assert traces(said.out + said.err) == set()


def test_a_statement_that_fails_is_told_without_its_values(place: Workplace) -> None:
    with pytest.raises(DBAPIError) as found, place.store.reading() as connection:
        connection.exec_driver_sql("SELECT * FROM tidak_ada WHERE a = ? AND b = ?", (NAME, WHO.encode()))
    assert traces(f"{found.value} {found.value!r}") == set()


def test_a_failure_of_the_service_is_logged_and_answered_without_what_a_desk_sent(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.DEBUG)
    monkeypatch.setattr(NationalService, "sync", lambda *arguments: broken())
    with a_country(tmp_path) as country:
        answer = country.client.post(f"/v1/offices/{KECAMATAN}/sync", content=WHO.encode())
    assert answer.status_code == 500
    logged = everything(caplog.records)
    assert "RuntimeError" in logged
    assert traces(logged + answer.text) == set()
