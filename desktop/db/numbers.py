"""The numbers this desk gives out: a counter per month, taken in the transaction that saves the case.

A restored copy learns from the feed which numbers were given out after the copy was made, and goes on behind them.
"""

from collections.abc import Iterable

from sqlalchemy import Connection

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.numbering import WrongNumber, parse_number
from desktop.contract.wire import FeedEvent
from desktop.db import identity


def next_counter(connection: Connection, series: str) -> int:
    """The next number of a series (desk and month), from 1; taken for good when the caller's transaction commits."""
    return int(
        connection.exec_driver_sql(
            "INSERT INTO numbers (series, last) VALUES (?, 1)"
            " ON CONFLICT (series) DO UPDATE SET last = last + 1 RETURNING last",
            (series,),
        ).scalar_one()
    )


def remember(connection: Connection, arrived: Iterable[FeedEvent]) -> None:
    """Never gives out a number again that the feed shows as this desk's."""
    here = identity.read(connection)
    if here is None:
        return
    for entry in arrived:
        if not entry.origin.startswith(f"{here.office}-{here.number}/") or entry.data is None:
            continue
        try:
            body = ev.decode_body(ev.decode_event(entry.data))
            if not isinstance(body, bodies.Recorded):
                continue
            office, desk, yymm, counter = parse_number(body.number)
        except (*ev.UNREADABLE, WrongNumber):
            continue
        if (office, desk) == (here.office, here.number):
            connection.exec_driver_sql(
                "INSERT INTO numbers (series, last) VALUES (?, ?)"
                " ON CONFLICT (series) DO UPDATE SET last = MAX(last, excluded.last)",
                (f"{desk}-{yymm}", counter),
            )
