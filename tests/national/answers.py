"""What the service sends back, as it travelled."""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import httpx
import msgspec
from backports import zstd

from desktop.contract.request_signing import digest_matches


@dataclass(frozen=True)
class Received:
    """An answer as it travelled."""

    status: int
    headers: httpx.Headers
    raw: bytes

    @property
    def content(self) -> bytes:
        """The body, decoded."""
        match self.headers.get("content-encoding"):
            case "zstd":
                return zstd.decompress(self.raw)
            case "gzip":
                return gzip.decompress(self.raw)
        return self.raw


def post(client: httpx.Client, path: str, body: bytes, headers: Mapping[str, str]) -> Received:
    """Send a request; the answer's body stays as it travelled."""
    with client.stream("POST", path, content=body, headers={"accept-encoding": "zstd", **headers}) as response:
        return Received(response.status_code, response.headers, b"".join(response.iter_raw()))


class Refused(Exception):
    """The service answered with a problem."""

    def __init__(self, response: Received) -> None:
        assert response.headers["content-type"] == "application/problem+json", response.raw
        self.problem: dict[str, Any] = msgspec.json.decode(response.raw)
        assert self.problem["status"] == response.status
        assert self.problem["title"]
        assert self.problem["detail"]
        self.slug: str = self.problem["type"]
        super().__init__(self.slug)


def checked(response: Received) -> bytes:
    """The body of a good answer, as a desk takes it: the digest over what travelled must fit."""
    if response.status != 200:
        raise Refused(response)
    assert digest_matches(response.headers["content-digest"], response.raw)
    return response.content
