"""HTTP with the national service: signs, compresses, checks what comes back, and puts every failure into words.

`transport` is the seam for tests. TLS is verified against the authorities that the computer trusts; nothing here can
switch that off.
"""

import base64
import datetime as dt
import json as plain_json
import ssl
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import httpx

from desktop.casework.ids import OfficeCode
from desktop.contract import encoding, wire
from desktop.contract.request_signing import digest_matches, sign_request
from desktop.contract.signatures import ANSWER_HEADER, Signer, answer_message, verifies
from desktop.sync import troubles
from desktop.sync.addresses import SYSTEM, routing

Transport = httpx.BaseTransport
"""The seam: what carries requests instead of the network, in tests."""
STALL = 30.0
"""Seconds of silence after which a connection counts as dead; there is no limit on a whole exchange."""
_LARGEST_PROBLEM = 64 * 1024
_LONGEST_REASON = 300
"""Letters of somebody else's sentence."""
_NETWORK = (httpx.HTTPError, httpx.InvalidURL)
_NEVER_THERE = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.InvalidURL,
)
_BY_PROBLEM: dict[str, type[troubles.SyncTrouble]] = {
    "bad-digest": troubles.CutBody,
    "replayed": troubles.Repeated,
    "revoked-desk": troubles.Revoked,
    "newer-protocol": troubles.ServiceBehind,
}
"""Problem types of the service that have words and remedies of their own here."""


def _signature_of(response: httpx.Response) -> bytes:
    try:
        return base64.b64decode(response.headers.get(ANSWER_HEADER, ""), validate=True)
    except ValueError:
        return b""


class Client:
    """A connection to one service. Counts the bytes of HTTP bodies both ways.

    With `root_public`, an answer counts only under the service's signature over it and over this very request. Before
    the service is known (enrolment) `signed` says whether the last answer was signed by a key.
    """

    def __init__(
        self,
        url: str,
        signer: Signer,
        now: Callable[[], dt.datetime],
        chance: Callable[[int], bytes],
        transport: Transport | None = None,
        root_public: bytes | None = None,
        proxy: str = SYSTEM,
    ) -> None:
        self.url = url.rstrip("/")
        self.bytes_up = 0
        self.bytes_down = 0
        self._signer = signer
        self._now = now
        self._chance = chance
        self._root = root_public
        self._last = (b"", b"")
        timeout = httpx.Timeout(STALL, connect=10.0)
        # The computer's own list, for offices have authorities of their own; 25 ms that another transport needs not.
        trusted = ssl.create_default_context() if transport is None else True
        self._http = httpx.Client(
            transport=transport, timeout=timeout, follow_redirects=False, verify=trusted, **routing(self.url, proxy)
        )

    def close(self) -> None:
        """Lets go of the connection."""
        self._http.close()

    def exchange(self, office: OfficeCode, body: bytes) -> tuple[wire.SyncAnswer, list[wire.FeedEntry]]:
        """One request and its answer. Raises SyncTrouble; nothing of a damaged answer gets through."""
        answer = self._post(f"/v1/offices/{office}/sync", body, wire.MEDIA_TYPE, wire.LARGEST_BODY)
        try:
            return wire.decode_answer(answer)
        except wire.Malformed as error:
            raise troubles.NotTheService(url=self.url) from error

    def enrol(self, body: bytes) -> bytes:
        """Asks for this desk to be enrolled; the answer is JSON of `contract.enrolment.EnrolAnswer`."""
        return self._post("/v1/enrol", body, "application/json", wire.LARGEST_BODY)

    def health(self) -> dict[str, object]:
        """What the service says of itself; not signed, and believed for nothing but `loket doctor`."""
        try:
            with self._http.stream("GET", f"{self.url}/v1/health", headers={"Accept-Encoding": "identity"}) as response:
                answer = plain_json.loads(self._bounded(response.iter_bytes(), _LARGEST_PROBLEM))
        except _NETWORK as error:
            raise self._network_trouble(error) from error
        except (ValueError, RecursionError) as error:
            raise troubles.NotTheService(url=self.url) from error
        if response.status_code != 200 or not isinstance(answer, dict) or "epoch" not in answer:
            raise troubles.NotTheService(url=self.url)
        return answer

    def _post(self, path: str, body: bytes, media_type: str, limit: int) -> bytes:
        coded = encoding.encode(body, "zstd")
        try:
            base = urlsplit(self.url).path
        except ValueError as error:
            raise troubles.Unreachable(url=self.url) from error
        nonce = self._chance(16).hex()
        headers = sign_request(self._signer, "POST", base + path, coded, self._now(), nonce)
        headers |= {
            "Content-Type": media_type,
            "Content-Encoding": "zstd",
            "Accept-Encoding": encoding.ACCEPTED,
        }
        before = self.bytes_up
        try:
            with self._http.stream("POST", self.url + path, content=coded, headers=headers) as response:
                self.bytes_up = before + len(coded)
                answer = self._read(response, media_type, limit)
                self._last = (answer_message(base + path, nonce, answer), _signature_of(response))
                if self._root is not None and not self.signed(self._root):
                    raise troubles.BrokenChain
                return answer
        except _NETWORK as error:
            if isinstance(error, httpx.ReadError | httpx.ReadTimeout | httpx.RemoteProtocolError):
                self.bytes_up = before + len(coded)  # it left; only the answer did not come
            raise self._network_trouble(error) from error

    def know(self, root_public: bytes | None) -> None:
        """From now on only answers under this key count."""
        self._root = root_public

    def signed(self, public: bytes) -> bool:
        """Whether the owner of `public` signed the last answer, as an answer to that very request."""
        message, signature = self._last
        return verifies(public, message, signature)

    def _read(self, response: httpx.Response, media_type: str, limit: int) -> bytes:
        """The body of an answer, decoded. The digest is over the body as it travelled, so a cut one never passes."""
        if response.status_code not in (200, 201):
            raise self._refusal(response)
        if not response.headers.get("Content-Type", "").startswith(media_type):
            raise troubles.NotTheService(url=self.url)
        body = self._bounded(response.iter_raw(), limit)
        if not digest_matches(response.headers.get("Content-Digest", ""), body):
            raise troubles.CutBody
        try:
            return encoding.decode(body, response.headers.get("Content-Encoding", ""), limit)
        except (encoding.UnknownEncoding, encoding.BadBody, encoding.TooLarge) as error:
            raise troubles.NotTheService(url=self.url) from error

    def _bounded(self, pieces: Iterator[bytes], limit: int) -> bytes:
        body = bytearray()
        for piece in pieces:
            body += piece
            if len(body) > limit:
                raise troubles.NotTheService(url=self.url)
        self.bytes_down += len(body)
        return bytes(body)

    def _refusal(self, response: httpx.Response) -> troubles.SyncTrouble:
        status = response.status_code
        retry_after = _seconds(response.headers.get("Retry-After"))
        if status == 413:
            return troubles.TooMuch()
        if status == 429 or status >= 500:
            return troubles.ServiceFailing(retry_after=retry_after, status=status)
        problem = self._problem(response)
        kind = problem.get("type", "").rpartition("/")[2].rpartition(":")[2] if problem else ""
        if kind in _BY_PROBLEM:
            return _BY_PROBLEM[kind]()
        if status == 426:
            return troubles.NeedsNewer()
        if problem is None:
            return troubles.NotTheService(url=self.url)
        reason = _sentence(problem.get("detail", "")) or _sentence(problem.get("title", "")) or f"{status}."
        return troubles.Refused(reason=reason, problem=kind)

    def _problem(self, response: httpx.Response) -> dict[str, str] | None:
        """The service's own words (RFC 9457), or None where this is not the service."""
        if not response.headers.get("Content-Type", "").startswith("application/problem+json"):
            return None
        try:
            body = encoding.decode(
                self._bounded(response.iter_raw(), _LARGEST_PROBLEM),
                response.headers.get("Content-Encoding", ""),
                _LARGEST_PROBLEM,
            )
            problem = plain_json.loads(body)
        except (ValueError, RecursionError, encoding.UnknownEncoding, encoding.BadBody, encoding.TooLarge):
            return None
        return {str(k): str(v) for k, v in problem.items()} if isinstance(problem, dict) else None

    def _network_trouble(self, error: Exception) -> troubles.SyncTrouble:
        if isinstance(error, _NEVER_THERE):
            untrusted = isinstance(error.__context__, ssl.SSLCertVerificationError) or "CERTIFICATE" in str(error)
            return troubles.Untrusted(url=self.url) if untrusted else troubles.Unreachable(url=self.url)
        if isinstance(error, httpx.TimeoutException):
            return troubles.Stalled()
        return troubles.CutBody()


def _seconds(header: str | None) -> float | None:
    """Retry-After in seconds, within a day; dates are not worth trusting a wrong clock for."""
    return min(float(header), 86_400.0) if header is not None and header.isascii() and header.isdigit() else None


def _sentence(words: str) -> str:
    """Somebody else's words as one sentence of ours: one line with a point at its end; empty where they say nothing."""
    line = " ".join(words.split())[:_LONGEST_REASON].rstrip(". ")
    return f"{line}." if line else ""
