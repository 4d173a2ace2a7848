"""Ed25519 (RFC 8032) under domain tags: what is signed, how a key is named, and how a signature is checked."""

import base64
from typing import Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from desktop.casework.ids import KeyId, OfficeCode
from desktop.contract.digest import digest, number, sha256

KEY_BYTES = 32
SIGNATURE_BYTES = 64


class Signer(Protocol):
    """Whoever can sign: a staff key, a desk key, the root key of the service."""

    @property
    def key_id(self) -> KeyId:
        """The name of the key."""
        ...

    @property
    def public(self) -> bytes:
        """The public key, 32 bytes."""
        ...

    def sign(self, message: bytes) -> bytes:
        """The 64 bytes of the signature over `message`."""
        ...


def key_id(public: bytes) -> KeyId:
    """The name of a public key: 128 bits of its digest as 26 characters of base32 in small letters."""
    return KeyId(base64.b32encode(digest("loket/key/1", public)[:16]).decode().rstrip("=").lower())


def event_message(event_bytes: bytes) -> bytes:
    """What the author of an event signs."""
    return digest("loket/event/1", event_bytes)


def head_message(office: OfficeCode, epoch: str, g: int, chain: bytes) -> bytes:
    """What the service signs at the end of a feed: office, its own epoch, position and chain hash."""
    return digest("loket/head/1", office, epoch, number(g), chain)


ANSWER_HEADER = "Loket-Signature"
"""The header of an answer that carries the service's signature over it, in base64."""


def answer_message(path: str, nonce: str, body: bytes) -> bytes:
    """What the service signs of every answer: the request's path and nonce, and the body before it was encoded.

    So nobody in between can alter what is not in a feed (who waits to be certified, when to come back), nor answer
    one request with the answer to another.
    """
    return digest("loket/answer/1", path, nonce, sha256(body))


def verifies(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether `signature` over `message` is by the owner of `public`. Malformed keys and signatures are not."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True
