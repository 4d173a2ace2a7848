"""The root key of the service: signs feed heads, desk certificates, and the first supervisor of each office."""

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection

from desktop.casework.ids import KeyId
from desktop.contract.signatures import key_id
from desktop.errors import Bug
from national import metastore

KEY_BYTES = 32
SERVICE = "service"
"""The person that acts of the service itself name as their actor."""


class RootKey:
    """A `contract.signatures.Signer`. The private key lies in the encrypted database and is held in memory."""

    def __init__(self, private: bytes) -> None:
        self._private = Ed25519PrivateKey.from_private_bytes(private)
        self._public = self._private.public_key().public_bytes_raw()
        self._key_id = key_id(self._public)

    @property
    def key_id(self) -> KeyId:
        """The name of the key."""
        return self._key_id

    @property
    def public(self) -> bytes:
        """The public key, 32 bytes."""
        return self._public

    def sign(self, message: bytes) -> bytes:
        """The 64 bytes of the signature over `message`."""
        return self._private.sign(message)


def root_key(connection: Connection) -> RootKey:
    """The key that was drawn when this service was first started."""
    private = metastore.read(connection, metastore.ROOT_KEY)
    if private is None:
        raise Bug(detail="layanan tanpa kunci akar")
    return RootKey(private)
