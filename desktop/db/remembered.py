"""What many ask for in one transaction, read once in it: settings, and what deadlines are counted by.

Whoever changes any of it says so (`forget`); the end of the transaction forgets all.
"""

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection

_T = TypeVar("_T")
_KEY = "loket.remembered"


def once(connection: Connection, name: str, read: Callable[[Connection], _T]) -> _T:
    """What `read` gives; asked for the first time in this transaction, or remembered under `name`."""
    transaction = connection.get_transaction()
    asked, known = connection.info.get(_KEY, (None, {}))
    if transaction is None or asked is not transaction:
        known = {}
        connection.info[_KEY] = (transaction, known)
    if name not in known:
        known[name] = read(connection)
    found: _T = known[name]
    return found


def forget(connection: Connection) -> None:
    """Something of it has changed in this transaction."""
    connection.info.pop(_KEY, None)
