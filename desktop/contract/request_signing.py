"""Requests under the key of their desk: HTTP Message Signatures (RFC 9421) over method, path, digest, time, nonce.

Content-Digest (RFC 9530) is over the body as it travels, so a cut or altered body is seen before it is decompressed.
The time is signed but never a reason to refuse: desks' clocks are wrong. A nonce is used once.
"""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from http_message_signatures import (
    HTTPMessageSigner,
    HTTPMessageVerifier,
    HTTPSignatureKeyResolver,
    InvalidSignature,
    algorithms,
)
from http_message_signatures.digests import ContentDigest
from http_message_signatures.exceptions import HTTPMessageSignaturesException
from msgspec import Struct

from desktop.casework.ids import KeyId
from desktop.contract.signatures import Signer

TAG = "loket"
LABEL = "loket"
COVERED = ("@method", "@path", "content-digest")
_HOST = "https://service.invalid"  # the library wants a whole URL; only its path is signed, so that proxies may rename


class BadRequestSignature(Exception):
    """The request was not signed by the desk it names, or not as it arrived."""


class SignedBy(Struct, frozen=True):
    """Whose key signed a request, and the nonce it must never use again."""

    key: KeyId
    nonce: str


@dataclass
class _Message:
    """A request in the shape that the signing library reads and writes."""

    method: str
    url: str
    headers: dict[str, str] = field(default_factory=dict)


class _AnyTime(HTTPMessageVerifier):
    def validate_created_and_expires(self, sig_input: Any, max_age: dt.timedelta | None = None) -> None:
        """Wants a creation time and lets it be any: no desk is refused for its clock (sync.md, section 3)."""
        if type(sig_input.params.get("created")) is not int:
            raise InvalidSignature("no creation time")


class _Keys(HTTPSignatureKeyResolver):
    def __init__(self, public_of: Callable[[KeyId], bytes | None]) -> None:
        self._public_of = public_of

    def resolve_public_key(self, key_id: str) -> Ed25519PublicKey | None:
        public = self._public_of(KeyId(key_id))
        return None if public is None else Ed25519PublicKey.from_public_bytes(public)


def content_digest(body: bytes) -> str:
    """The value of Content-Digest for a body as it travels."""
    return str(ContentDigest.create(body))


def digest_matches(header: str, body: bytes) -> bool:
    """Whether a body arrived as it was sent, by its Content-Digest."""
    try:
        ContentDigest.verify(header, body)
    except HTTPMessageSignaturesException:
        return False
    return True


def sign_request(
    signer: Signer, method: str, path: str, body: bytes, created: dt.datetime, nonce: str
) -> dict[str, str]:
    """The headers that make `body` (encoded, as it will travel) a request of the owner of `signer`."""
    message = _Message(method, _HOST + path)
    handler = HTTPMessageSigner(signature_algorithm=algorithms.ED25519)
    prepared = handler.prepare(
        message,
        key_id=signer.key_id,
        created=created,
        nonce=nonce,
        label=LABEL,
        tag=TAG,
        covered_component_ids=COVERED[:2],
        body=body,
    )
    handler.apply(message, prepared, signer.sign(prepared.signature_base))
    return message.headers


def verify_request(
    method: str,
    path: str,
    headers: Iterable[tuple[str, str]],
    body: bytes,
    public_of: Callable[[KeyId], bytes | None],
) -> SignedBy:
    """Who signed this request; `public_of` gives the public key of a desk, or None where it is unknown.

    Raises BadRequestSignature for anything but one good signature over method, path and this very body.
    """
    message = _Message(method, _HOST + path, dict(headers))
    verifier = _AnyTime(signature_algorithm=algorithms.ED25519, key_resolver=_Keys(public_of))
    try:
        results = verifier.verify(
            message, max_age=None, expect_tag=TAG, expect_label=LABEL, require_components=COVERED, body=body
        )
    except (HTTPMessageSignaturesException, ValueError) as error:
        raise BadRequestSignature(str(error)) from error
    parameters = results[0].parameters
    nonce = parameters.get("nonce")
    if len(results) != 1 or not isinstance(nonce, str) or not 16 <= len(nonce) <= 64:
        raise BadRequestSignature("no usable nonce")
    return SignedBy(KeyId(str(parameters["keyid"])), nonce)
