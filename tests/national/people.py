"""The people of a test, each with the key of one desk."""

import os
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop.casework import events as ev
from desktop.casework.ids import KeyId, PersonId, new_id
from desktop.contract import wire
from desktop.contract.signatures import key_id


class Key:
    """A signer."""

    def __init__(self) -> None:
        self._private = Ed25519PrivateKey.generate()
        self.public = self._private.public_key().public_bytes_raw()
        self.key_id: KeyId = key_id(self.public)

    def sign(self, message: bytes) -> bytes:
        """The signature over `message`."""
        return self._private.sign(message)


@dataclass
class Person:
    """Somebody who signs in at one desk."""

    name: str
    roles: tuple[str, ...]
    key: Key = field(default_factory=Key)
    id: PersonId = field(default_factory=lambda: PersonId(new_id(0, os.urandom(10))))

    @property
    def actor(self) -> ev.Actor:
        """As an event names them."""
        return ev.Actor(self.id, self.key.key_id)

    def request(self, desk: str) -> wire.StaffRequest:
        """The wish to be certified."""
        return wire.StaffRequest(
            person=self.id,
            username=self.name.lower(),
            name=self.name,
            roles=self.roles,
            key=self.key.key_id,
            public=self.key.public,
            desk=desk,
        )
