"""An answer counts only under the service's signature over it and over this very request, once the service is known."""

import base64
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from desktop.contract import encoding
from desktop.contract.request_signing import verify_request
from desktop.contract.signatures import ANSWER_HEADER, answer_message
from desktop.sync import troubles
from desktop.sync.addresses import is_address
from desktop.sync.client import Client
from desktop.sync.troubles import BrokenChain, Remedy
from tests.sync.feeds import OFFICE, ROOT, STRANGER, three_entries
from tests.sync.http_fakes import GOOD_BODY, LOGIN_PAGE, URL, client_of, encoded, problem, respond
from tests.unit.signers import DESK, FixedSigner

BODY = b'{"origin":"33.74.01-02/00"}\n'
CONFIRMED = b'{"certificate":{}}'
Sign = Callable[[str, str, bytes], bytes | None]


def by(signer: FixedSigner) -> Sign:
    return lambda path, nonce, body: signer.sign(answer_message(path, nonce, body))


GOOD = by(ROOT)


class Service:
    """Answers well, under the signature that a test makes of path, nonce and body."""

    def __init__(self, sign: Sign = GOOD, coding: encoding.Encoding = "zstd") -> None:
        self.sign, self.coding = sign, coding
        self.nonces: list[str] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        content, path = request.read(), request.url.path
        nonce = verify_request("POST", path, request.headers.items(), content, lambda key: DESK.public).nonce
        self.nonces.append(nonce)
        enrolling = path.endswith("/enrol")
        body = CONFIRMED if enrolling else GOOD_BODY
        answer = respond(body, content_type="application/json") if enrolling else encoded(encoding=self.coding)
        signature = self.sign(path, nonce, body)
        if signature is not None:
            answer.headers[ANSWER_HEADER] = base64.b64encode(signature).decode()
        return answer


def knowing(service: Any, url: str = URL) -> Client:
    """A client that knows its service."""
    return client_of(service, url, ROOT.public)


@pytest.mark.parametrize("coding", ["zstd", "gzip", "identity"])
@pytest.mark.parametrize("base", ["", "/loket", "/loket/"])
def test_a_signed_answer_counts_however_it_was_encoded_on_the_way(coding: encoding.Encoding, base: str) -> None:
    assert knowing(Service(coding=coding), URL + base).exchange(OFFICE, BODY) == three_entries().answer()


@pytest.mark.parametrize(
    "sign",
    [
        pytest.param(lambda path, nonce, body: None, id="by nobody"),
        pytest.param(lambda path, nonce, body: b"", id="with nothing in it"),
        pytest.param(lambda path, nonce, body: bytes(64), id="of zeros"),
        pytest.param(by(STRANGER), id="by a stranger"),
        pytest.param(by(DESK), id="by the desk itself"),
        pytest.param(lambda path, nonce, body: by(ROOT)(path, nonce, body + b" "), id="over another body"),
        pytest.param(lambda path, nonce, body: by(ROOT)(path, "f" * 32, body), id="over another request"),
        pytest.param(lambda path, nonce, body: by(ROOT)("/v1/enrol", nonce, body), id="over another path"),
        pytest.param(
            lambda path, nonce, body: by(ROOT)(path, nonce, encoding.encode(body, "zstd")), id="over the coded body"
        ),
    ],
)
def test_an_answer_is_dropped_that_was_signed(sign: Sign) -> None:
    with pytest.raises(BrokenChain) as caught:
        knowing(Service(sign)).exchange(OFFICE, BODY)
    assert caught.value.remedy is Remedy.LATER, "the next answer may be good"


@pytest.mark.parametrize("header", ["bukan base64!", "====", "AAA", "x" * 5_000])
def test_a_header_that_is_no_signature_is_like_none(header: str) -> None:
    answer = encoded()
    answer.headers[ANSWER_HEADER] = header
    with pytest.raises(BrokenChain):
        knowing(answer).exchange(OFFICE, BODY)


def test_the_answer_to_one_request_is_none_to_the_next() -> None:
    """Somebody in between keeps an answer and gives it again: each word of it is true, and old."""
    kept: list[httpx.Response] = []
    service = Service()

    def again(request: httpx.Request) -> httpx.Response:
        if not kept:
            kept.append(service(request))
            return kept[0]
        answer = encoded()
        answer.headers[ANSWER_HEADER] = kept[0].headers[ANSWER_HEADER]
        return answer

    client = knowing(again)
    client.exchange(OFFICE, BODY)
    with pytest.raises(BrokenChain):
        client.exchange(OFFICE, BODY)


def test_every_answer_of_a_run_is_looked_at() -> None:
    service = Service()
    client = knowing(service)
    for _ in range(3):
        client.exchange(OFFICE, BODY)
    service.sign = by(STRANGER)
    with pytest.raises(BrokenChain):
        client.exchange(OFFICE, BODY)
    assert len(set(service.nonces)) == 4


# --- before the service is known ---


def test_before_the_service_is_known_it_is_told_whose_signature_the_last_answer_bears() -> None:
    client = client_of(Service())
    assert not client.signed(ROOT.public), "nothing came yet"
    assert client.enrol(b"{}") == CONFIRMED
    assert client.signed(ROOT.public)
    assert not client.signed(STRANGER.public)


@pytest.mark.parametrize("sign", [lambda path, nonce, body: None, by(STRANGER)], ids=["nobody", "a stranger"])
def test_an_enrolment_that_the_service_did_not_sign_can_be_told_from_one_that_it_did(sign: Sign) -> None:
    client = client_of(Service(sign))
    client.enrol(b"{}")
    assert not client.signed(ROOT.public)


def test_a_good_signature_does_not_stand_for_the_next_answer() -> None:
    service = Service()
    client = client_of(service)
    client.enrol(b"{}")
    service.sign = lambda path, nonce, body: None
    client.enrol(b"{}")
    assert not client.signed(ROOT.public)


def test_once_it_is_known_only_its_answers_count_over_the_same_connection() -> None:
    service = Service()
    client = client_of(service)
    client.enrol(b"{}")
    client.know(ROOT.public)
    assert client.exchange(OFFICE, BODY) == three_entries().answer()
    client.know(STRANGER.public)
    with pytest.raises(BrokenChain):
        client.exchange(OFFICE, BODY)


# --- what is no answer of the service needs no signature to be told in words ---


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (respond(LOGIN_PAGE, content_type="text/html"), troubles.NotTheService),
        (problem(503, b"{}"), troubles.ServiceFailing),
        (problem(403, b'{"title":"Bukan instansi meja ini"}'), troubles.Refused),
        (respond(GOOD_BODY, digest="sha-256=:" + "A" * 43 + "=:"), troubles.CutBody),
    ],
    ids=["a portal", "failing", "a refusal", "cut"],
)
def test_a_trouble_of_the_road_keeps_its_own_words(answer: httpx.Response, kind: type[troubles.SyncTrouble]) -> None:
    with pytest.raises(kind):
        knowing(answer).exchange(OFFICE, BODY)


# --- addresses ---


@pytest.mark.parametrize(
    "url",
    [
        "https://layanan.go.id", "https://layanan.go.id/loket/", "https://10.0.0.7:8443", "https://[2001:db8::1]",
        "http://127.0.0.1:8080", "http://localhost", "http://[::1]:8080", "HTTPS://LAYANAN.GO.ID", "http://LOCALHOST",
    ],
)  # fmt: skip
def test_a_service_is_reached_under_tls_or_on_this_very_computer(url: str) -> None:
    assert is_address(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://layanan.go.id", "http://10.0.0.7", "http://192.168.1.2:8080", "http://127.0.0.2", "http://0.0.0.0",
        "http://localhost.lain.id", "http://127.0.0.1.lain.id", "http://127.0.0.1@lain.id", "http://[::2]",
        "http://[::ffff:10.0.0.7]", "http://lain.id#localhost", "http://lain.id?127.0.0.1", "//layanan.go.id",
        "ftp://localhost", "file:///etc/passwd", "localhost", "https://", "https:///x", "https://a:99999", "https://a:0",
        "https://[rusak", "https://a\n.id", "", " ",
    ],
)  # fmt: skip
def test_no_other_address_is_taken(url: str) -> None:
    assert not is_address(url)
