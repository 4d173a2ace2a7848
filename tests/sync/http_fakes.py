"""A service behind `httpx.MockTransport` that answers what a test tells it to, and a client on it."""

import datetime as dt
import itertools
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import httpx
import pytest

from desktop.contract.encoding import Encoding, encode
from desktop.contract.request_signing import content_digest
from desktop.contract.wire import MEDIA_TYPE, encode_lines
from desktop.sync.client import Client
from desktop.sync.troubles import SyncTrouble
from tests.sync.feeds import OFFICE, three_entries
from tests.unit.signers import DESK

URL = "https://layanan.invalid"
MOMENT = dt.datetime(2026, 11, 24, 8, 0, tzinfo=dt.UTC)
LOGIN_PAGE = b"<!doctype html><title>Masuk ke WiFi Hotel Melati</title>"
GOOD_BODY = encode_lines(*three_entries().answer())

Handler = Callable[[httpx.Request], httpx.Response]


class Travelling(httpx.SyncByteStream):
    """A body piece by piece, as a network gives it; an exception among the pieces is raised in its place."""

    def __init__(self, pieces: Iterable[bytes | Exception]) -> None:
        self._pieces = iter(pieces)
        self.read = 0

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            if isinstance(piece, Exception):
                raise piece
            self.read += len(piece)
            yield piece


def respond(
    body: bytes | Travelling = b"",
    *,
    status: int = 200,
    content_type: str | None = MEDIA_TYPE,
    encoding: str = "",
    digest: str | None = "fitting",
    **headers: str,
) -> httpx.Response:
    """An answer as it travels; `digest` fits the body unless it is given, None leaves it out."""
    stream = body if isinstance(body, Travelling) else Travelling([body])
    if digest == "fitting":
        digest = content_digest(body) if isinstance(body, bytes) else None
    named = {"Content-Type": content_type, "Content-Encoding": encoding or None, "Content-Digest": digest}
    named |= {name.replace("_", "-"): value for name, value in headers.items()}
    raw = [(name.encode(), value.encode("latin-1")) for name, value in named.items() if value is not None]
    return httpx.Response(status, headers=raw, stream=stream)


def encoded(body: bytes = GOOD_BODY, encoding: Encoding = "zstd", **more: Any) -> httpx.Response:
    """The same, encoded."""
    return respond(encode(body, encoding), encoding=encoding, **more)


def problem(status: int, body: bytes, **more: Any) -> httpx.Response:
    """A problem document of the service."""
    return respond(body, status=status, content_type="application/problem+json", **more)


def client_of(answer: Handler | httpx.Response | Exception, url: str = URL, root_public: bytes | None = None) -> Client:
    """A client whose every request meets `answer`; with `root_public` only what is signed under it counts."""

    def handle(request: httpx.Request) -> httpx.Response:
        if isinstance(answer, Exception):
            raise answer
        return answer if isinstance(answer, httpx.Response) else answer(request)

    counter = itertools.count()
    chance = lambda size: next(counter).to_bytes(size, "big")  # noqa: E731
    return Client(url, DESK, lambda: MOMENT, chance, httpx.MockTransport(handle), root_public)


def trouble_with(answer: Handler | httpx.Response | Exception, url: str = URL) -> SyncTrouble:
    """What the person is told of an exchange that met `answer`, after a look at the words."""
    with pytest.raises(SyncTrouble) as raised:
        client_of(answer, url).exchange(OFFICE, b'{"origin":"33.74.01-02/00"}\n')
    said = raised.value.words()
    assert not re.search(r"[{}]", said)
    assert len(re.findall(r"[.!?](?:\s|$)", said)) >= 2, "what happened, what is safe, what to do"
    return raised.value
