"""The Ed25519 keys of this desk: one for each person who signs here, and the desk's own.

Signing in is opening one's key; there is no password hash beside it. A private key leaves its desk only in
that desk's backup (wire.md, Enrolment). What is signed, under which domain tag, is for `contract.signatures`.
"""

from typing import Self

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop.casework.ids import KeyId, PersonId
from desktop.contract.signatures import key_id
from desktop.security.wrapping import DEFAULT_COST, Cost, DamagedSeal, Sealed, WrongWords, seal, unseal

PRIVATE_BYTES = 32  # RFC 8032, section 5.1.5


class WrongPassword(WrongWords):
    """The password does not open this person's key: mistyped, or a key of somebody else."""


class _SigningKey:
    """An Ed25519 key (RFC 8032). Its private half shows in no repr and no error."""

    __slots__ = ("_private", "key_id", "public")

    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private
        self.public: bytes = private.public_key().public_bytes_raw()
        self.key_id: KeyId = key_id(self.public)

    def sign(self, message: bytes) -> bytes:
        """The 64 bytes of the signature."""
        return self._private.sign(message)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.key_id})"


class StaffKey(_SigningKey):
    """A person's key, open for as long as the person is signed in."""

    __slots__ = ()


class DeskKey(_SigningKey):
    """The desk's key. It signs without a person: nothing seals it but the encrypted database it lives in."""

    __slots__ = ()

    @classmethod
    def new(cls) -> Self:
        """A key that nobody has."""
        return cls(Ed25519PrivateKey.generate())

    @classmethod
    def from_private(cls, private: bytes) -> Self:
        """The key of these 32 bytes. Raises `ValueError` for another length."""
        return cls(Ed25519PrivateKey.from_private_bytes(private))

    def private_bytes(self) -> bytes:
        """The 32 bytes, for the encrypted database alone."""
        return self._private.private_bytes_raw()


def new_staff_key() -> StaffKey:
    """A key that nobody has."""
    return StaffKey(Ed25519PrivateKey.generate())


def seal_staff_key(key: StaffKey, password: str, person: PersonId, cost: Cost = DEFAULT_COST) -> Sealed:
    """Seal a person's key under their password. Raises `UnusableWords`."""
    return seal(key._private.private_bytes_raw(), password, _context(person), cost)


def open_staff_key(sealed: Sealed, password: str, person: PersonId) -> StaffKey:
    """Open it again.

    Raises `WrongPassword` (also for another person's seal), `DamagedSeal`, `NewerSeal`, `NotEnoughMemory`.
    """
    try:
        private = unseal(sealed, password, _context(person))
    except WrongWords:
        raise WrongPassword from None
    if len(private) != PRIVATE_BYTES:
        raise DamagedSeal(detail=f"{len(private)} B")
    return StaffKey(Ed25519PrivateKey.from_private_bytes(private))


def _context(person: PersonId) -> bytes:
    return b"staff key\x00" + person.encode()
