"""The service without its web framework: requests in, replies out, on one database with one writer.

Nothing here is asynchronous: the web layer calls it from a single worker thread.
"""

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field

from msgspec import Struct, json
from sqlalchemy import Connection

from desktop.casework.events import UNREADABLE
from desktop.casework.ids import KeyId
from desktop.contract import encoding, wire
from desktop.contract.enrolment import EnrolRequest
from desktop.contract.request_signing import content_digest
from desktop.contract.signatures import ANSWER_HEADER, answer_message, key_id
from desktop.errors import EnvironmentTrouble
from national import answering, batch, desks, enrolment, metastore
from national.moment import Moments, stamp
from national.offices import Tree, load_tree
from national.opening import open_database
from national.problems import (
    MEDIA_TYPE,
    BadSignature,
    Malformed,
    Problem,
    RevokedDesk,
    TooLarge,
    Unavailable,
    UnsupportedEncoding,
    WrongOffice,
)
from national.root import root_key
from national.settings import Settings
from national.unit import Unit

LARGEST_ENCODED = 32 * 1024 * 1024
"""Bytes of the largest request as it travels."""
_LARGEST_ENROLMENT = 64 * 1024


@dataclass(frozen=True)
class Reply:
    """What goes back: the body as it travels, and the headers that describe it."""

    body: bytes
    media_type: str
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


class Health(Struct, frozen=True):
    """`GET /v1/health`."""

    status: str
    epoch: str
    schema: int
    now: str


class NationalService:
    """All that desks may ask. `close` ends it; a process that is killed instead loses nothing."""

    def __init__(self, settings: Settings, moments: Moments | None = None) -> None:
        self._moments = moments or Moments()
        self._engine = open_database(settings)
        with self._engine.begin() as connection:
            self._root = root_key(connection)
            self._epoch = metastore.epoch(connection)
        self._tree: tuple[int, Tree] = (-1, Tree(()))

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def health(self) -> Health:
        """That the service is there and its database can be read."""
        with self._engine.begin() as connection:
            metastore.epoch(connection)
        return Health("ok", self._epoch, wire.SCHEMA, self._now())

    def sync(self, office: str, path: str, headers: Mapping[str, str], body: bytes) -> Reply:
        """One exchange with a desk. Raises Problem. Header names are in small letters."""
        with self._engine.begin() as connection:
            desk, nonce = desks.identify(connection, "POST", path, headers, body)
        if desk.office != office:
            raise WrongOffice
        decoded = _decoded(headers, body, wire.LARGEST_BODY)
        request = batch.read_batch(decoded, desk)
        who = answering.Service(self._root, self._epoch, self._now())
        with self._engine.begin() as connection:
            desk = desks.desk_of(connection, desk.key) or desk  # may have been revoked a moment ago
            desks.use_nonce(connection, desk.key, nonce)
            batch.take_in(self._unit(connection), who, desk, request, headers)
            answer = b"" if desk.revoked else answering.answer(connection, who, desk.office, request.header)
        if desk.revoked:
            raise RevokedDesk
        return self._reply(answer, wire.MEDIA_TYPE, headers, (path, nonce))

    def enrol(self, path: str, headers: Mapping[str, str], body: bytes) -> Reply:
        """A data folder asks to be a desk. Raises Problem."""
        decoded = _decoded(headers, body, _LARGEST_ENROLMENT)
        try:
            request = json.decode(decoded, type=EnrolRequest)
        except UNREADABLE as error:
            raise Malformed from error

        def public_of(key: KeyId) -> bytes | None:
            return request.public if key == key_id(request.public) else None

        signed = desks.signed_by("POST", path, headers, body, public_of)
        if signed is None:
            raise BadSignature
        with self._engine.begin() as connection:
            answer = enrolment.enrol(self._unit(connection), self._root, self._moments, request)
        return self._reply(json.encode(answer), "application/json", headers, (path, signed.nonce))

    def _reply(self, body: bytes, media_type: str, headers: Mapping[str, str], asked: tuple[str, str]) -> Reply:
        """An answer in an encoding that was asked for, signed together with the path and nonce of its request."""
        coding = encoding.best_accepted(headers.get("accept-encoding", ""))
        encoded = encoding.encode(body, coding)
        more = {"content-digest": content_digest(encoded), "vary": "accept-encoding", "cache-control": "no-store"}
        more[ANSWER_HEADER] = base64.b64encode(self._root.sign(answer_message(*asked, body))).decode()
        if coding != "identity":
            more["content-encoding"] = coding
        return Reply(encoded, media_type, headers=more)

    def _unit(self, connection: Connection) -> Unit:
        return Unit(connection, self._tree_of(connection), self._moments.now())

    def _now(self) -> str:
        return stamp(self._moments.now())

    def _tree_of(self, connection: Connection) -> Tree:
        """The tree of offices, read again once another process has changed it."""
        edition = metastore.read_number(connection, metastore.TREE)
        if self._tree[0] != edition:
            self._tree = (edition, load_tree(connection))
        return self._tree[1]


def _decoded(headers: Mapping[str, str], body: bytes, limit: int) -> bytes:
    """A body before it was encoded; at most `limit` bytes."""
    try:
        return encoding.decode(body, headers.get("content-encoding", ""), limit)
    except encoding.UnknownEncoding as error:
        raise UnsupportedEncoding from error
    except encoding.TooLarge as error:
        raise TooLarge from error
    except encoding.BadBody as error:
        raise Malformed from error


def problem_of(error: Exception) -> Problem:
    """The problem that an error is to a desk; the environment's trouble is worth trying again."""
    if isinstance(error, Problem):
        return error
    return Unavailable() if isinstance(error, EnvironmentTrouble) else Problem()


def problem_reply(problem: Problem) -> Reply:
    """A problem document."""
    more = {"cache-control": "no-store"}
    if problem.retry_after is not None:
        more["retry-after"] = str(problem.retry_after)
    return Reply(json.encode(problem.document()), MEDIA_TYPE, problem.status, more)
