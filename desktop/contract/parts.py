"""Private parts: what names a person who is not an official stands beside the event, under a commitment in it.

The commitment hides the part (16 random bytes) and binds it (SHA-256). It stands in the body under the part's name;
the part travels beside the event to those who may read it. Erasing the part leaves every hash as it was (wire.md).
"""

import hmac

from msgspec import Struct

from desktop.casework.ids import EventId, OfficeCode
from desktop.contract.digest import Digest, digest

SALT_BYTES = 16
LARGEST_PART = 256 * 1024
"""Bytes of the largest private part."""


class Part(Struct, frozen=True):
    """A private part with what opens its commitment."""

    event: EventId
    name: str
    salt: bytes
    data: bytes

    def __repr__(self) -> str:
        """Which part it is, and nothing of what it says."""
        return f"Part({self.event}, {self.name})"

    @property
    def commitment(self) -> Digest:
        """What the body of the event must hold under `name`."""
        return digest("loket/part/1", self.event, self.name, self.salt, self.data)

    def opens(self, commitment: bytes) -> bool:
        """Whether this is the part that `commitment` was made for."""
        return len(self.salt) == SALT_BYTES and hmac.compare_digest(self.commitment, commitment)


def may_read_part(
    office: OfficeCode, recording: OfficeCode, coordinators: frozenset[OfficeCode], anonymous: bool
) -> bool:
    """Whether an office that is concerned with a case may read who reported it.

    Anonymous: the recording office and its coordinators alone. A secret case does not reach the office of the
    reported party at all, so nothing is asked here.
    """
    return not anonymous or office == recording or office in coordinators
