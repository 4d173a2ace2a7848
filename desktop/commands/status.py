"""`loket status`."""

import argparse

from desktop.casework.acts import STATE_LABELS, State
from desktop.commands.opening import desk_of
from desktop.commands.output import DONE, result, tell
from desktop.service.overview import Status, status

_SYNC = {
    "here": "hanya di sini",
    "sent": "terkirim, menunggu jawaban",
    "arrived": "sudah sampai",
    "dispute": "perlu ditinjau",
}


def run(options: argparse.Namespace) -> int:
    """Says what is here and what waits."""
    with desk_of(options) as desk:
        here = status(desk)
    _say(here)
    result(here, options.json)
    return DONE


def _say(here: Status) -> None:
    tell(f"Meja {here.desk} — {'terdaftar' if here.enrolled else 'belum terdaftar'} — {here.service}")
    for state, n in here.states.items():
        tell(f"{n:8} {STATE_LABELS[State(state)]}")
    due = here.due
    tell(f"Lewat waktu: {due.late}. Jatuh tempo hari ini dan besok: {due.soon}.")
    tell(f"Menunggu pelapor: {due.paused}. Waktu pelapor habis: {due.elapsed}.")
    for name, words in _SYNC.items():
        tell(f"{here.sync.get(name, 0):8} {words}")
    tell(f"Antrean: {here.events_here} belum terkirim, {here.events_sent} terkirim dan menunggu jawaban.")
    for username in here.people_waiting:
        tell(f"{username} menunggu ditambahkan oleh penyelia.")
    for attempt in here.attempts[:1]:
        tell(f"Sinkronisasi terakhir {attempt.ended}: {attempt.words or 'selesai'}")
