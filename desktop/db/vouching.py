"""Who vouches for a decision that came with the feed: its actor, by a signature under a certificate known here.

The service checked it already; the desk checks again, so that nothing takes effect in a supervisor's name that the
supervisor did not sign, whoever brought it (sync.md, section 1). Certificates come before what they vouch for.
"""

import contextlib

from sqlalchemy import Connection

from desktop.casework import events as ev
from desktop.casework import office_bodies
from desktop.casework.acts import SIGNED
from desktop.casework.ids import KeyId
from desktop.casework.roles import Role
from desktop.contract.signatures import event_message, key_id, verifies
from desktop.db import identity, people


class Vouching:
    """Reads the certificates once, and learns those that arrive."""

    def __init__(self, connection: Connection) -> None:
        here = identity.read(connection)
        root = here.root_public if here is not None else None
        self._root = key_id(root) if root is not None else None
        self._public = {person.key: person.public for person in people.everybody(connection)}
        self._public |= {own.key: own.public for own in people.own_keys(connection)}
        self._supervisors = {person.key for person in people.everybody(connection) if Role.SUPERVISOR in person.roles}
        if root is not None and self._root is not None:
            self._public[self._root] = root
            self._supervisors.add(self._root)

    def vouches_for(self, event: ev.Event, data: bytes, signature: bytes | None) -> bool:
        """Whether the event may enter the log: no signature is wanted, or a good one is there."""
        if event.kind in SIGNED:
            public = self._public.get(event.actor.key)
            if public is None or signature is None or not verifies(public, event_message(data), signature):
                return False
            if event.stream.startswith("office:") and event.actor.key not in self._supervisors:
                return False
        self._learn(event)
        return True

    def vouches_again(self, data: bytes, signature: bytes | None) -> None:
        """A certificate of the log stands in the answer once more: what comes behind it may rest on it."""
        with contextlib.suppress(*ev.UNREADABLE):
            self.vouches_for(ev.decode_event(data), data, signature)

    def _learn(self, event: ev.Event) -> None:
        if event.kind != "staff.added":
            return
        try:
            body = ev.decode_body(event)
        except ev.UNREADABLE:
            return
        if isinstance(body, office_bodies.StaffAdded) and key_id(body.public) == body.key:
            self._public.setdefault(KeyId(body.key), body.public)
            if Role.SUPERVISOR in body.roles:
                self._supervisors.add(KeyId(body.key))
