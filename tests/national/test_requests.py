"""Requests that are not what they should be: each gets a clear answer, and changes nothing."""

import gzip
import os
import zlib
from collections.abc import Callable

import pytest
from backports import zstd

from desktop.casework import bodies
from desktop.contract import wire
from national import service
from tests.national.answers import Received, Refused, checked, post
from tests.national.country import DLH, KECAMATAN, Case, Country
from tests.national.peer import Peer, new_case
from tests.national.people import Person


@pytest.fixture
def desk(country: Country) -> tuple[Peer, Person]:
    """The desk of a supervisor."""
    return country.desk(KECAMATAN, "supervisor")


Desk = tuple[Peer, Person]


def _refusal(answer: Received) -> tuple[str, int]:
    with pytest.raises(Refused) as refused:
        checked(answer)
    return refused.value.slug, answer.status


def test_health(country: Country) -> None:
    answer = country.client.get("/v1/health").json()
    assert (answer["status"], answer["schema"]) == ("ok", wire.SCHEMA)
    assert set(answer) == {"status", "epoch", "schema", "now"}


def test_a_request_sent_twice_is_taken_once(country: Country, desk: Desk) -> None:
    peer, camat = desk
    peer.record(camat, new_case())
    body = zstd.compress(peer.request_body(peer.queue))
    path = f"/v1/offices/{KECAMATAN}/sync"
    headers = peer.signed(path, body) | {"content-encoding": "zstd"}
    checked(post(country.client, path, body, headers))
    before = country.verify()
    assert _refusal(post(country.client, path, body, headers)) == ("replayed", 401)
    assert country.verify() == before


def test_a_lost_answer_is_asked_for_again_and_doubles_nothing(country: Country, desk: Desk) -> None:
    peer, camat = desk
    recorded = peer.record(camat, new_case())
    for _ in range(3):
        peer.send(peer.request_body(peer.queue))
    peer.sync()
    assert peer.outcome(recorded) == ("accepted", "")
    assert [entry.id for entry in peer.events()].count(recorded.id) == 1
    assert len(peer.parts()) == 1


def test_a_cut_body_is_refused_before_it_is_read(country: Country, desk: Desk) -> None:
    peer, camat = desk
    peer.record(camat, new_case())
    body = zstd.compress(peer.request_body(peer.queue))
    path = f"/v1/offices/{KECAMATAN}/sync"
    headers = peer.signed(path, body) | {"content-encoding": "zstd"}
    assert _refusal(post(country.client, path, body[:-1], headers)) == ("bad-digest", 400)
    peer.sync()
    assert [entry.outcome.value for entry in peer.events()].count("accepted") == len(peer.events())


def _without(name: str) -> Callable[[dict[str, str]], dict[str, str]]:
    return lambda headers: {key: value for key, value in headers.items() if key.lower() != name}


def _foreign(headers: dict[str, str]) -> dict[str, str]:
    return headers | {"Signature": "loket=:" + "A" * 86 + "==:"}


@pytest.mark.parametrize(
    "spoil",
    [_without("signature"), _without("signature-input"), _without("content-digest"), _foreign],
    ids=["no signature", "no input", "no digest", "foreign"],
)
def test_a_request_must_carry_the_desks_signature(
    country: Country, desk: Desk, spoil: Callable[[dict[str, str]], dict[str, str]]
) -> None:
    peer, _ = desk
    body, path = peer.request_body([]), f"/v1/offices/{KECAMATAN}/sync"
    assert _refusal(post(country.client, path, body, spoil(peer.signed(path, body)))) == ("bad-signature", 401)


def test_a_signature_for_another_address_does_not_do(country: Country, desk: Desk) -> None:
    peer, _ = desk
    body = peer.request_body([])
    headers = peer.signed(f"/v1/offices/{DLH}/sync", body)
    assert _refusal(post(country.client, f"/v1/offices/{KECAMATAN}/sync", body, headers)) == ("bad-signature", 401)


def test_a_nonce_that_is_too_short_does_not_do(country: Country, desk: Desk) -> None:
    peer, _ = desk
    body, path = peer.request_body([]), f"/v1/offices/{KECAMATAN}/sync"
    headers = peer.signed(path, body, nonce="1")
    assert _refusal(post(country.client, path, body, headers)) == ("bad-signature", 401)


def test_a_desk_that_was_never_enrolled_is_unknown(country: Country) -> None:
    assert _refusal(Peer(country.client, KECAMATAN).send(b"")) == ("unknown-desk", 401)


def test_a_desk_reads_and_writes_for_its_own_office_alone(country: Country, desk: Desk) -> None:
    peer, _ = desk
    peer.office = type(peer.office)(DLH)
    assert _refusal(peer.send(peer.request_body([]))) == ("wrong-office", 403)


def test_a_desk_does_not_write_as_another(country: Country, desk: Desk) -> None:
    peer, _ = desk
    assert _refusal(peer.send(peer.request_body([], origin=f"{KECAMATAN}-02/{'0' * 16}"))) == ("malformed", 400)
    peer.receive(peer.send(peer.request_body([], origin=f"{KECAMATAN}-01A/{'0' * 16}")))


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\n\n",
        b"<html><body>Silakan masuk ke Wi-Fi</body></html>",
        b"{}",
        b"\x00\xff" * 50,
        b"[" * 60_000,
        b'{"protocol":1}',
    ],
)
@pytest.mark.parametrize("encoding", ["zstd", ""])
def test_garbage_is_malformed(country: Country, desk: Desk, body: bytes, encoding: str) -> None:
    peer, _ = desk
    assert _refusal(peer.send(body, encoding=encoding)) == ("malformed", 400)


def test_a_newer_protocol_is_told_apart_from_garbage(country: Country, desk: Desk) -> None:
    peer, _ = desk
    assert _refusal(peer.send(b'{"protocol":2,"form":"altogether different"}')) == ("newer-protocol", 426)
    assert _refusal(peer.send(peer.request_body([], protocol=2))) == ("newer-protocol", 426)


@pytest.mark.parametrize("encoding", ["br", "deflate", "zstd, gzip"])
def test_an_encoding_nobody_agreed_on(country: Country, desk: Desk, encoding: str) -> None:
    peer, _ = desk
    answer = peer.send(peer.request_body([]), encoding="", headers={"content-encoding": encoding})
    assert _refusal(answer) == ("unsupported-encoding", 415)


def test_bodies_that_are_not_what_their_encoding_says(country: Country, desk: Desk) -> None:
    peer, _ = desk
    whole = zstd.compress(peer.request_body([]))
    for encoding, body in (("zstd", whole[:-3]), ("zstd", whole + b"x"), ("gzip", whole), ("gzip", b"\x1f\x8b")):
        answer = peer.send(body, encoding="", headers={"content-encoding": encoding})
        assert _refusal(answer) == ("malformed", 400)


@pytest.mark.parametrize(
    ("encoding", "bomb"),
    [
        ("zstd", zstd.compress(bytes(wire.LARGEST_BODY + 1))),
        ("gzip", gzip.compress(bytes(wire.LARGEST_BODY + 1), 1)),
        ("zstd", zstd.compress(bytes(wire.LARGEST_BODY)) + zstd.compress(bytes(wire.LARGEST_BODY))),
    ],
    ids=["zstd", "gzip", "two frames"],
)
def test_a_small_body_that_would_become_huge_is_refused(
    country: Country, desk: Desk, encoding: str, bomb: bytes
) -> None:
    peer, _ = desk
    assert len(bomb) < 500_000
    slug, status = _refusal(peer.send(bomb, encoding="", headers={"content-encoding": encoding}))
    assert (slug, status) in {("too-large", 413), ("malformed", 400)}


def test_a_huge_body_is_refused_while_it_comes(country: Country, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    peer, _ = desk
    monkeypatch.setattr("national.web.LARGEST_ENCODED", 1000)
    assert service.LARGEST_ENCODED == 32 * 1024 * 1024
    assert _refusal(peer.send(os.urandom(1001), encoding="")) == ("too-large", 413)


@pytest.mark.parametrize("accepted", ["zstd", "gzip", "zstd;q=0, gzip", "br, zstd;q=0.5", "identity", ""])
def test_answers_come_in_an_encoding_that_was_asked_for(country: Country, desk: Desk, accepted: str) -> None:
    peer, _ = desk
    answer = peer.send(
        peer.request_body([], cursor=wire.Cursor(peer.cursor.epoch, 0, bytes(32))),
        headers={"accept-encoding": accepted},
    )
    used = answer.headers.get("content-encoding", "identity")
    assert used == {"zstd;q=0, gzip": "gzip", "br, zstd;q=0.5": "zstd", "": "identity"}.get(accepted, accepted)
    wire.decode_answer(checked(answer))
    assert answer.headers["content-type"] == wire.MEDIA_TYPE


def test_gzip_and_plain_requests_are_served_too(country: Country, desk: Desk) -> None:
    """Proxies strip encodings."""
    peer, camat = desk
    first, second = peer.record(camat, new_case()), peer.record(camat, new_case())
    plain, packed = (peer.request_body(peer.queue[at : at + 2]) for at in (0, 2))
    checked(peer.send(plain, encoding=""))
    compressor = zlib.compressobj(wbits=31)
    checked(
        peer.send(compressor.compress(packed) + compressor.flush(), encoding="", headers={"content-encoding": "gzip"})
    )
    peer.sync([])
    assert peer.outcome(first) == peer.outcome(second) == ("accepted", "")


def test_addresses_and_methods_nobody_serves(country: Country) -> None:
    for method, path, slug, status in (
        ("GET", "/", "not-found", 404),
        ("GET", "/v1/offices/33/sync", "method-not-allowed", 405),
        ("POST", "/schema", "not-found", 404),
        ("DELETE", "/v1/health", "method-not-allowed", 405),
    ):
        answer = country.client.request(method, path)
        assert (answer.json()["type"], answer.status_code) == (slug, status)
        assert answer.headers["content-type"] == "application/problem+json"


# --- revoked desks ---


def test_what_a_revoked_desk_sends_is_kept_and_held_and_it_gets_nothing_back(country: Country) -> None:
    boss, _ = country.desk(KECAMATAN, "supervisor")
    desk, clerk = country.desk(KECAMATAN, "clerk")
    case = Case()
    before = desk.record(clerk, case.id)
    desk.sync()
    country.revoke(desk.name)
    note = desk.act(clerk, "note.added", bodies.Noted(text="setelah dicuri"), case.id)
    another = desk.record(clerk, new_case())
    with pytest.raises(Refused, match="revoked-desk") as refused:
        desk.sync()
    assert refused.value.problem["status"] == 403
    boss.sync()
    assert boss.outcome(before) == ("accepted", "")
    assert boss.outcome(note) == ("held", "revoked_desk")
    assert boss.outcome(another) == ("held", "revoked_desk")
    assert "desk.revoked" in boss.kinds()
    assert country.verify()["verified"] is True


def test_an_error_of_our_own_comes_as_a_problem_and_says_nothing_of_the_inside(
    country: Country, desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    peer, camat = desk
    recorded = peer.record(camat, new_case())

    def break_down(*_: object) -> None:
        raise ZeroDivisionError(recorded.id)

    with monkeypatch.context() as broken:
        broken.setattr("national.batch.take_in", break_down)
        answer = peer.send(peer.request_body(peer.queue))
    assert _refusal(answer) == ("internal", 500)
    assert recorded.id.encode() not in answer.raw
    assert "ZeroDivisionError in test_requests.break_down" in caplog.text
    assert recorded.id not in caplog.text
    assert b"Zero" not in answer.raw
    peer.sync()
    assert peer.outcome(recorded) == ("accepted", "")


def test_nothing_of_a_body_is_ever_logged(country: Country, desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    peer, camat = desk
    with caplog.at_level("DEBUG"):
        peer.record(camat, new_case(), who=b'{"name":"Siti Rahasia"}', narrative="Kisah rahasia")
        peer.push(b'{"id":"Siti Rahasia"}')
        peer.sync()
    ours = [record.getMessage() for record in caplog.records if not record.name.startswith("httpx")]
    assert not [line for line in ours if "rahasia" in line.lower() or peer.key.key_id in line]
