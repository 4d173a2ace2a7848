"""The desks of all offices: who signed a request, which desk numbers are given out, and which are shut out again."""

from collections.abc import Callable, Mapping
from string import ascii_uppercase

from msgspec import Struct
from sqlalchemy import Connection, insert, select, update
from sqlalchemy.exc import IntegrityError

from desktop.casework import office_bodies
from desktop.casework.ids import KeyId, OfficeCode
from desktop.contract.request_signing import BadRequestSignature, SignedBy, digest_matches, verify_request
from desktop.errors import UserTrouble
from national.authoring import author
from national.moment import Moments, stamp
from national.problems import BadDigest, BadSignature, Replayed, UnknownDesk
from national.root import RootKey
from national.schema import desks, nonces, requests
from national.unit import Unit


class NoSuchDesk(UserTrouble):
    """No desk of this name was ever enrolled."""

    what = "Meja {desk} tidak terdaftar."
    safe = "Tidak ada yang diubah."
    todo = "Tulis lengkap, misalnya 33.74.01-02."


class Desk(Struct, frozen=True, kw_only=True):
    """An enrolled data folder. `id` is office, dash and number with its letter."""

    id: str
    office: OfficeCode
    key: KeyId
    public: bytes
    revoked: bool

    def may_write_as(self, origin: str) -> bool:
        """Whether an origin is this desk's, in this or another of its epochs (a restored desk takes a new one)."""
        desk, slash, _ = origin.partition("/")
        return bool(slash) and desk.rstrip(ascii_uppercase) == self.id.rstrip(ascii_uppercase)


def desk_of(connection: Connection, key: KeyId) -> Desk | None:
    """The desk that has a key."""
    row = connection.execute(select(desks).where(desks.c.key == key)).first()
    if row is None:
        return None
    return Desk(id=row.id, office=row.office, key=row.key, public=row.public, revoked=row.revoked_at is not None)


def identify(
    connection: Connection, method: str, path: str, headers: Mapping[str, str], body: bytes
) -> tuple[Desk, str]:
    """The desk that signed a request, also a revoked one, and the nonce. Raises BadDigest, UnknownDesk, BadSignature.

    Checked over the body as it travelled: nothing of an unknown sender is ever decompressed.
    """
    asked: list[Desk | None] = []

    def public_of(key: KeyId) -> bytes | None:
        asked.append(desk_of(connection, key))
        return asked[-1].public if asked[-1] is not None else None

    signed = signed_by(method, path, headers, body, public_of)
    if signed is not None and asked[0] is not None:
        return asked[0], signed.nonce
    if asked == [None]:
        raise UnknownDesk
    raise BadSignature


def signed_by(
    method: str, path: str, headers: Mapping[str, str], body: bytes, public_of: Callable[[KeyId], bytes | None]
) -> SignedBy | None:
    """Whose signature a request carries; None where it carries no good one. Raises BadDigest."""
    if "content-digest" in headers and not digest_matches(headers["content-digest"], body):
        raise BadDigest
    try:
        return verify_request(method, path, headers.items(), body, public_of)
    except BadRequestSignature:
        return None


def use_nonce(connection: Connection, key: KeyId, nonce: str) -> None:
    """Spend a nonce. Raises Replayed where it was spent before."""
    try:
        connection.execute(insert(nonces).values(key=key, nonce=nonce))
    except IntegrityError as error:
        raise Replayed from error


def keep_signature(connection: Connection, desk: Desk, headers: Mapping[str, str], now: str) -> int:
    """Keep what vouches for the unsigned events of a request; returns its number."""
    row = {
        "desk": desk.id,
        "digest": headers.get("content-digest", ""),
        "signature_input": headers.get("signature-input", ""),
        "signature": headers.get("signature", ""),
        "received_at": now,
    }
    result = connection.execute(insert(requests).values(row))
    return int(result.inserted_primary_key[0])  # type: ignore[index]  # one row was inserted


def revoke(unit: Unit, root: RootKey, moments: Moments, desk: str, reason: str) -> bool:
    """Shut a desk out at once and say so in its office's stream; False where it was shut out before."""
    row = unit.connection.execute(select(desks).where(desks.c.id == desk)).first()
    if row is None:
        raise NoSuchDesk(desk=desk)
    if row.revoked_at is not None:
        return False
    body = office_bodies.DeskRevoked(desk=desk, reason=reason)
    author(unit, root, moments, OfficeCode(row.office), "desk.revoked", body)
    unit.finish()
    now = stamp(moments.now())
    unit.connection.execute(update(desks).where(desks.c.id == desk).values(revoked_at=now))
    return True
