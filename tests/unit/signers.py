"""Keys that are the same in every run."""

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop.casework.ids import KeyId
from desktop.contract.signatures import key_id


class FixedSigner:
    """A `Signer` from a seed of 32 bytes."""

    def __init__(self, seed: bytes) -> None:
        self._private = Ed25519PrivateKey.from_private_bytes(seed)

    @property
    def public(self) -> bytes:
        return self._private.public_key().public_bytes_raw()

    @property
    def key_id(self) -> KeyId:
        return key_id(self.public)

    def sign(self, message: bytes) -> bytes:
        return self._private.sign(message)


DESK = FixedSigner(bytes([1]) * 32)
OTHER = FixedSigner(bytes([2]) * 32)
