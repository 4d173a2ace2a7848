"""One transaction on log and feeds: looked up first, decided in memory, written down in one go at the end.

One writer holds the database from the first statement to the last, and an answer is given only after the commit: what
was told to a desk is on disk (sync.md, section 1).
"""

import datetime as dt
from collections.abc import Iterable

from sqlalchemy import Connection

from desktop.casework.ids import OfficeCode
from national.certificates import Certificates
from national.distribution import Distribution, Known
from national.feeds import Feeds
from national.ledger import Ledger
from national.moment import stamp
from national.offices import Tree
from national.parts import Parts
from national.records import Stored


class Unit:
    """What a transaction works with. `now` is the moment it is dated by."""

    def __init__(self, connection: Connection, tree: Tree, now: dt.datetime) -> None:
        self.connection = connection
        self.tree = tree
        self.now = now
        self.ledger = Ledger(connection, stamp(now))
        self.staff = Certificates(connection, stamp(now))
        self.parts = Parts(connection, self.ledger)

    def finish(self, delivered_by: OfficeCode | None = None, again: Iterable[Stored] = ()) -> None:
        """Tell every office concerned and write everything. The caller commits."""
        feeds = Feeds(self.connection)
        distribution = Distribution(Known(self.ledger, self.staff, self.parts, self.tree), feeds)
        distribution.tell_decisions()
        if delivered_by is not None:
            distribution.tell_strays(delivered_by)
            distribution.tell_again(delivered_by, again)
            distribution.tell_parts(delivered_by)
        self.ledger.flush()
        self.staff.flush()
        self.parts.flush()
        feeds.flush()
