"""The one way in which this program hashes several fields together, so that no two meanings share a hash."""

import hashlib
from typing import NewType

Digest = NewType("Digest", bytes)
"""32 bytes of SHA-256."""

ZERO = Digest(bytes(32))


def sha256(data: bytes) -> Digest:
    """SHA-256 of bytes as they are."""
    return Digest(hashlib.sha256(data).digest())


def digest(tag: str, *fields: bytes | str) -> Digest:
    """SHA-256 over a domain tag and fields, each preceded by its length in four bytes, big end first.

    The tag (`loket/…/1`) says what is hashed, the lengths where each field ends: neither a longer first field nor a
    hash made for another purpose can stand in for this one.
    """
    pieces: list[bytes] = []
    for field in (tag, *fields):
        data = field.encode() if isinstance(field, str) else field
        pieces += (len(data).to_bytes(4, "big"), data)
    return Digest(hashlib.sha256(b"".join(pieces)).digest())


def number(value: int) -> bytes:
    """A whole number as a field of a digest: eight bytes, big end first."""
    return value.to_bytes(8, "big")
