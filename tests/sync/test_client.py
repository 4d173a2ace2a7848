"""The client on the wire: requests that verify, bodies in every encoding, and never more memory than was agreed."""

import itertools
import tracemalloc
import zlib
from collections.abc import Iterator

import httpx
import pytest
from backports import zstd
from msgspec import json

from desktop.casework.ids import KeyId
from desktop.contract import encoding, wire
from desktop.contract.request_signing import verify_request
from desktop.contract.wire import MEDIA_TYPE
from desktop.sync import troubles
from tests.sync.feeds import OFFICE, three_entries
from tests.sync.http_fakes import (
    GOOD_BODY,
    LOGIN_PAGE,
    URL,
    Travelling,
    client_of,
    encoded,
    problem,
    respond,
)
from tests.unit.signers import DESK

PATH = f"/v1/offices/{OFFICE}/sync"
BODY = b'{"origin":"33.74.01-02/00"}\n'
MIB = 1024 * 1024


class Recorder:
    """A service that keeps what it was sent, and answers well."""

    def __init__(self) -> None:
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        request.read()
        self.requests.append(request)
        if request.url.path.endswith("/enrol"):
            return respond(b'{"certificate":{}}', content_type="application/json")
        return encoded()

    @property
    def one(self) -> httpx.Request:
        """The only request."""
        (request,) = self.requests
        return request


def public_of(key: KeyId) -> bytes | None:
    """The service's table of desks."""
    return DESK.public if key == DESK.key_id else None


# --- what it sends ---


@pytest.mark.parametrize("base", ["", "/", "/loket", "/loket/"])
def test_a_request_is_signed_by_the_desk_over_the_address_it_goes_to_and_the_body_as_it_travels(base: str) -> None:
    service = Recorder()
    client_of(service, URL + base).exchange(OFFICE, BODY)
    request = service.one
    assert request.method == "POST"
    assert request.url.path == base.rstrip("/") + PATH
    signed = verify_request("POST", request.url.path, request.headers.items(), request.content, public_of)
    assert signed.key == DESK.key_id
    assert encoding.decode(request.content, request.headers["content-encoding"], MIB) == BODY


def test_a_request_says_what_it_is_and_which_encodings_it_takes_back() -> None:
    service = Recorder()
    client_of(service).exchange(OFFICE, BODY)
    sent = service.one.headers
    assert sent["content-type"] == MEDIA_TYPE
    assert sent["content-encoding"] == "zstd"
    assert encoding.best_accepted(sent["accept-encoding"]) == "zstd"


def test_every_request_bears_a_nonce_of_its_own_also_when_it_says_the_same() -> None:
    service = Recorder()
    client = client_of(service)
    for _ in range(3):
        client.exchange(OFFICE, BODY)
    nonces = [
        verify_request("POST", PATH, one.headers.items(), one.content, public_of).nonce for one in service.requests
    ]
    assert len(set(nonces)) == 3


def test_an_enrolment_is_json_under_the_same_signature() -> None:
    service = Recorder()
    assert client_of(service).enrol(b'{"desk":"02"}') == b'{"certificate":{}}'
    request = service.one
    assert (request.url.path, request.headers["content-type"]) == ("/v1/enrol", "application/json")
    assert verify_request("POST", "/v1/enrol", request.headers.items(), request.content, public_of).key == DESK.key_id


# --- what it takes ---


@pytest.mark.parametrize("coding", ["zstd", "gzip", "identity"])
def test_an_answer_is_read_in_every_encoding_that_a_proxy_may_have_made_of_it(coding: encoding.Encoding) -> None:
    assert client_of(encoded(encoding=coding)).exchange(OFFICE, BODY) == three_entries().answer()


def test_an_answer_is_read_however_small_the_pieces_it_comes_in() -> None:
    coded = encoding.encode(GOOD_BODY, "zstd")
    pieces = Travelling(coded[at : at + 1] for at in range(len(coded)))
    answer = respond(pieces, encoding="zstd", digest=respond(coded).headers["Content-Digest"])
    assert client_of(answer).exchange(OFFICE, BODY) == three_entries().answer()


def test_bytes_of_bodies_are_counted_as_they_travel_both_ways() -> None:
    service = Recorder()
    client = client_of(service)
    for _ in range(2):
        client.exchange(OFFICE, BODY)
    assert client.bytes_up == sum(len(request.content) for request in service.requests)
    assert client.bytes_down == 2 * len(encoding.encode(GOOD_BODY, "zstd"))


def test_a_problem_counts_too() -> None:
    words = json.encode({"title": "Bukan instansi meja ini"})
    client = client_of(problem(403, words))
    with pytest.raises(troubles.Refused):
        client.exchange(OFFICE, BODY)
    assert client.bytes_up == len(encoding.encode(BODY, "zstd"))
    assert client.bytes_down == len(words)


def test_a_request_whose_answer_never_came_was_sent_all_the_same() -> None:
    def lost(request: httpx.Request) -> httpx.Response:
        request.read()
        raise httpx.ReadTimeout("", request=request)

    client = client_of(lost)
    with pytest.raises(troubles.Stalled):
        client.exchange(OFFICE, BODY)
    assert (client.bytes_up, client.bytes_down) == (len(encoding.encode(BODY, "zstd")), 0)


# --- never more memory than was agreed ---


@pytest.fixture
def one_mebibyte(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The agreed limit, small; and no more than a few times of it is ever held."""
    monkeypatch.setattr(wire, "LARGEST_BODY", MIB)
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < 8 * MIB
    finally:
        tracemalloc.stop()


def _bomb(coding: str) -> bytes:
    """What would become 256 MiB of zeros."""
    zeros = bytes(MIB)
    if coding == "zstd":
        compressor = zstd.ZstdCompressor()
        return b"".join([compressor.compress(zeros) for _ in range(256)]) + compressor.flush()
    gzip = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    return b"".join([gzip.compress(zeros) for _ in range(256)]) + gzip.flush()


@pytest.mark.usefixtures("one_mebibyte")
@pytest.mark.parametrize("coding", ["zstd", "gzip"])
def test_a_small_body_that_would_become_a_huge_one_is_refused_before_it_does(coding: str) -> None:
    client = client_of(lambda request: respond(_bomb(coding), encoding=coding))
    with pytest.raises(troubles.NotTheService):
        client.exchange(OFFICE, BODY)


@pytest.mark.usefixtures("one_mebibyte")
@pytest.mark.parametrize("status", [200, 403])
def test_a_body_that_never_ends_is_given_up_on(status: int) -> None:
    body = Travelling(itertools.repeat(bytes(64 * 1024)))
    media_type = MEDIA_TYPE if status == 200 else "application/problem+json"
    with pytest.raises(troubles.NotTheService):
        client_of(respond(body, status=status, content_type=media_type)).exchange(OFFICE, BODY)
    assert body.read <= MIB + 64 * 1024


@pytest.mark.usefixtures("one_mebibyte")
def test_a_page_that_never_ends_is_not_read_at_all() -> None:
    body = Travelling(itertools.repeat(LOGIN_PAGE))
    with pytest.raises(troubles.NotTheService):
        client_of(respond(body, content_type="text/html")).exchange(OFFICE, BODY)
    assert body.read == 0


def test_the_look_at_the_service_by_the_doctor_is_bounded_too() -> None:
    body = Travelling(itertools.repeat(bytes(64 * 1024), 256))
    with pytest.raises(troubles.NotTheService):
        client_of(respond(body, content_type="application/json")).health()
    assert body.read <= 2 * MIB


# --- the doctor's look ---


def test_the_doctor_is_told_what_the_service_says_of_itself() -> None:
    said = {"status": "ok", "epoch": "a1b2c3d4", "schema": 1, "now": "2026-11-24T08:00:00Z"}
    assert client_of(httpx.Response(200, json=said)).health() == said


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(200, content=LOGIN_PAGE),
        httpx.Response(200, content=b""),
        httpx.Response(200, json=["epoch"]),
        httpx.Response(200, json={"status": "ok"}),
        httpx.Response(503, json={"epoch": "a1b2c3d4"}),
        httpx.Response(200, content=b"\xff\xfe"),
        httpx.Response(200, content=b"[" * 60_000),
    ],
    ids=["a login page", "nothing", "a list", "no epoch", "not well", "no text", "brackets"],
)
def test_the_doctor_takes_nothing_else_for_the_service(answer: httpx.Response) -> None:
    with pytest.raises(troubles.NotTheService):
        client_of(answer).health()


def test_the_doctor_hears_that_nobody_listens() -> None:
    with pytest.raises(troubles.Unreachable):
        client_of(httpx.ConnectError("refused")).health()


def test_a_client_that_was_closed_has_let_go_of_its_connection() -> None:
    client = client_of(Recorder())
    client.close()
    with pytest.raises(RuntimeError):
        client.exchange(OFFICE, BODY)
