"""The window by key presses alone, on a display of its own, with a national service and three desks around it."""

import datetime as dt
import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle, pairwise
from pathlib import Path

import pytest

from bench.checker import check
from bench.sample import cast
from bench.sample.cast import CLERK, DINAS, POSTS, SUPERVISOR, Player
from bench.sample.town import Clock, a_town
from bench.stage import DeskFolder, Service
from desktop.service import case_view
from desktop.service.desk import sign_in
from desktop.service.drafting import drafts
from desktop.service.opening import open_desk
from desktop.service.overview import find_cases
from desktop.service.recording import NewComplaint
from tests.e2e.screen import Process, Screen, a_screen

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="keys are pressed through an X server")

SITI, RATNA = CLERK.players[0], SUPERVISOR.players[0]
WORDS = "Lubang besar menganga di depan pasar sejak Minggu. Dua motor jatuh tadi malam."
OTHERS = ("Lampu jalan padam.", "Got meluap ke rumah warga.", "Sampah belum diangkut.", "Antrean KTP lama sekali.")
ALL = 1 + len(OTHERS)
PLACE, NIK, NAME = "Pasar Kalisongo", "3374014505900002", "Budi Santoso"
TYPING_S = 3.2
"""Until just before the next storing, which comes every 0.8 seconds while nobody pauses: then most can be lost."""
TO_PUBLIC_WORKS = ("Down",) * 3
"""By name, the third of the offices."""
LONG = "Jalan di depan rumah kami berlubang sejak musim hujan dan setiap pagi ada saja anak sekolah yang jatuh di situ."

Stage = tuple[Service, dict[str, DeskFolder]]


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """A service, and three desks whose people know each other; at the clerk's, some complaints wait to be sent."""
    service = Service(tmp_path / "national")
    passwords = {player.username: player.password for player in cast.players()}
    with a_town(tmp_path, Clock(dt.datetime.now().astimezone()), seed=1) as town:
        town.publish(cast.reference())
        for post in POSTS:
            town.found(post, service.url)
        town.certify()
        clerk = town.stations[CLERK.name]
        for words in OTHERS:
            case = clerk.record("siti", _complaint(words)).case
            clerk.act("siti", case, "disposition.proposed", {"disposition": {"to": DINAS.office}})
    service.start()
    yield service, {post.name: DeskFolder(tmp_path / post.name, passwords, cast.PASSPHRASE) for post in POSTS}
    service.stop()


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """A display for the windows of this test."""
    folder = tmp_path / "screen"
    folder.mkdir()
    with a_screen(folder) as made:
        yield made


def _complaint(words: str) -> NewComplaint:
    return NewComplaint(
        narrative=words, channel="walk_in", classification="without_oversight", anonymous=False, secret=False
    )


@contextmanager
def at_work(screen: Screen, desk: DeskFolder, who: Player) -> Iterator[Process]:
    """Somebody who came in at a desk, and has the window of Beranda before them."""
    with screen.loket(desk.folder) as window:
        screen.wait_for("Frasa sandi meja ini – Loket")
        screen.type(cast.PASSPHRASE)
        screen.press("Return")
        screen.wait_for("Masuk – *")
        screen.type(who.name[0])
        screen.press("Return")
        screen.type(who.password)
        screen.press("Return")
        screen.wait_for("Beranda*")
        yield window


def send_and_leave(screen: Screen, window: Process) -> None:
    """Everything to the service, and home."""
    screen.press("F5", "ctrl+4")
    screen.wait_for("Semua sudah sampai – *")
    screen.press("alt+F4")
    screen.wait_for_end(window)


def open_by_search(screen: Screen, word: str, state: str) -> str:
    """Goes to the only case with that word in it; gives what the window is called there."""
    screen.press("ctrl+k")
    screen.type(word)
    screen.press("Return")
    screen.wait_for("1 kasus ditemukan – *")
    screen.press("Return")
    return screen.wait_for(f"01-????-????-?, {state} – Loket, Meja 01")


def record(screen: Screen) -> None:
    """A complaint of somebody who stands there: what happened, where, who they are; who may know is asked, and said."""
    screen.press("ctrl+n")
    screen.wait_for("Catat laporan – *")
    screen.type(WORDS)
    screen.press(*["Tab"] * 4)
    screen.type(PLACE)
    screen.press(*["Tab"] * 4)
    screen.type(NIK)
    screen.press("Tab", "Tab")
    screen.type(NAME)
    screen.press("alt+1", "alt+a", "alt+r", "alt+r", "ctrl+s")


def propose(screen: Screen, case: str) -> None:
    """The first act that is open to a clerk on a new case."""
    screen.press("t", "Return")
    screen.wait_for("Usulkan disposisi ke instansi mana?")
    screen.press(*TO_PUBLIC_WORKS, "Tab", "Tab")
    screen.type("Tutup lubangnya.")
    screen.press("ctrl+Return")
    screen.wait_for(case)


def approve_all(screen: Screen, queue: str, question: str) -> None:
    """Everything in a queue at once."""
    screen.wait_for(f"Persetujuan, {queue} {ALL} – *")
    screen.press("ctrl+a", "ctrl+Return")
    screen.wait_for(question)
    screen.press("Return")
    screen.wait_for(f"Persetujuan, {queue} 0 – *")


def hand_over_and_close(screen: Screen, case: str) -> None:
    """The first way of each that is offered."""
    screen.press("t", "Return")
    screen.wait_for("Bagaimana jawaban diserahkan?")
    screen.press("space", "ctrl+Return")
    screen.wait_for(case)
    screen.press("t", "Down", "Return")
    screen.wait_for("Tutup kasus ini?")
    screen.press("space", "Return")
    screen.wait_for(case.replace("Ditindaklanjuti", "Selesai"))


def answer_everything(agency: DeskFolder, body: Path) -> None:
    """What the dinas does meanwhile, without a window."""
    agency.must("sync")
    agency.must("act", "case.taken_up", "--every", user="made")
    body.write_text(json.dumps({"text": "Lubang sudah ditutup."}))
    agency.must("act", "answer.proposed", "--every", "--body", str(body), user="made")
    agency.must("act", "answer.approved", "--every", user="kadis")
    agency.must("sync")


def test_a_complaint_goes_from_the_first_word_to_its_end_by_keys_alone(
    stage: Stage, screen: Screen, tmp_path: Path
) -> None:
    service, desks = stage
    clerk, supervisor, agency = (desks[post.name] for post in (CLERK, SUPERVISOR, DINAS))
    with at_work(screen, clerk, SITI) as window:
        record(screen)
        propose(screen, open_by_search(screen, "menganga", "Diterima"))
        send_and_leave(screen, window)
    with at_work(screen, supervisor, RATNA) as window:
        screen.press("ctrl+3")
        approve_all(screen, "Verifikasi", f"Verifikasi {ALL} laporan?")
        screen.press("ctrl+Next")
        approve_all(screen, "Disposisi", f"Setujui {ALL} disposisi?")
        send_and_leave(screen, window)
    assert supervisor.must("status")["states"] == {"disposed": ALL}
    answer_everything(agency, tmp_path / "body.json")
    with at_work(screen, clerk, SITI) as window:
        hand_over_and_close(screen, open_by_search(screen, "menganga", "Ditindaklanjuti"))
        send_and_leave(screen, window)
    assert clerk.must("status")["states"] == {"answered": ALL - 1, "closed": 1}
    assert what_was_recorded(clerk) == (WORDS, PLACE, "walk_in", True, False, "B••• S••••••")
    service.stop()
    findings = check(service.folder, {name: desk.folder for name, desk in desks.items()}, cast.PASSPHRASE)
    assert (findings.lost, findings.duplicated, findings.verified) == (0, 0, True), findings.details
    assert screen.complaints() == ""


def what_was_recorded(clerk: DeskFolder) -> tuple[object, ...]:
    """The case with the hole, as its desk has it; the reporter masked."""
    with open_desk(clerk.folder, lambda: cast.PASSPHRASE) as desk:
        siti = sign_in(desk, SITI.username, SITI.password)
        (row,) = find_cases(desk, siti, "menganga", 2)
        view = case_view.read(desk, siti, row.id)
    said, who = view.first, view.reporter
    return said.narrative, said.place, said.channel, said.anonymous, said.secret, who and who.name


# --- the power goes ---


def drafts_at(desk: DeskFolder) -> list[str]:
    """The narratives of the drafts in the store, read from outside."""
    with open_desk(desk.folder, lambda: cast.PASSPHRASE) as opened:
        siti = sign_in(opened, SITI.username, SITI.password)
        return [json.loads(draft.form)["narrative"] for draft in drafts(opened, siti)]


def test_a_kill_in_the_middle_of_typing_costs_a_second_of_it_at_most(stage: Stage, screen: Screen) -> None:
    """A second, and however long the machine itself kept us from typing: that long it kept the program from storing."""
    clerk = stage[1][CLERK.name]
    text = ""
    typed: list[float] = []
    with at_work(screen, clerk, SITI) as window:
        screen.press("ctrl+n")
        screen.wait_for("Catat laporan – *")
        letters = cycle(LONG)
        until = time.monotonic() + TYPING_S
        while time.monotonic() < until:
            text += next(letters)
            screen.type(text[-1])
            typed.append(time.monotonic())
        window.kill()
        killed = time.monotonic()
        window.wait()
    (kept,) = drafts_at(clerk)
    assert text.startswith(kept)
    lost = [killed - moment for moment in typed[len(kept) :]]
    stood_still = max(later - sooner for sooner, later in pairwise(typed))
    assert max(lost, default=0) <= 1 + stood_still
    with at_work(screen, clerk, SITI) as window:
        screen.wait_for("Beranda, 1 menunggu – *")
        screen.press("Return")
        screen.wait_for("Catat laporan, ketikan dipulihkan – *")
        screen.type(" Lanjut.")
        screen.press("alt+F4")
        screen.wait_for_end(window)
    assert drafts_at(clerk) == [f"{kept} Lanjut."]
    assert screen.complaints() == ""
