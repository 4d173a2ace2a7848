"""Ids as the database holds them: 16 bytes instead of 36 characters."""

from uuid import UUID


def packed(identity: str) -> bytes:
    """The 16 bytes of a UUID."""
    return bytes.fromhex(identity.replace("-", ""))


def unpacked(key: bytes) -> str:
    """The UUID that 16 bytes stand for."""
    return str(UUID(bytes=key))


def holders(count: int) -> str:
    """So many `?` for an IN list."""
    return ",".join("?" * count)
