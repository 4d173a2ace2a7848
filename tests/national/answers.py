"""What the service sends back, as it travelled."""

import base64
import gzip
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import httpx
import msgspec
from backports import zstd

from desktop.contract.request_signing import digest_matches
from desktop.contract.signatures import ANSWER_HEADER, answer_message, verifies


@dataclass(frozen=True)
class Received:
    """An answer as it travelled."""

    status: int
    headers: httpx.Headers
    raw: bytes
    path: str
    nonce: str
    """Of the request's signature."""

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
        raw = b"".join(response.iter_raw())
        nonce = re.search('nonce="([^"]*)"', headers.get("Signature-Input", ""))
        return Received(response.status_code, response.headers, raw, path, nonce[1] if nonce else "")


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
    assert ANSWER_HEADER in response.headers
    return response.content


def is_signed(root: bytes, response: Received) -> bool:
    """Whether an answer is the service's, to this very request."""
    signature = base64.b64decode(response.headers[ANSWER_HEADER])
    return verifies(root, answer_message(response.path, response.nonce, response.content), signature)
