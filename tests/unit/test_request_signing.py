"""Requests under the key of a desk (RFC 9421): what was altered on the way is refused, a wrong clock is not."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.casework.ids import KeyId
from desktop.contract.request_signing import (
    BadRequestSignature,
    SignedBy,
    content_digest,
    digest_matches,
    sign_request,
    verify_request,
)
from tests.unit.signers import DESK, OTHER, FixedSigner

NOW = dt.datetime(2026, 11, 2, 1, 15, tzinfo=dt.UTC)
PATH = "/v1/offices/33.74.01/sync"
BODY = b"isi yang sudah dimampatkan"
NONCE = "bm9uY2Utc2F0dS1kdWEtMw"
KEYS = {DESK.key_id: DESK.public, OTHER.key_id: OTHER.public}


def signed(
    signer: FixedSigner = DESK, path: str = PATH, body: bytes = BODY, created: dt.datetime = NOW, nonce: str = NONCE
) -> dict[str, str]:
    return sign_request(signer, "POST", path, body, created, nonce)


HEADERS = signed()
CREATED = f";created={int(NOW.timestamp())}"


def who(headers: dict[str, str], method: str = "POST", path: str = PATH, body: bytes = BODY) -> SignedBy:
    return verify_request(method, path, headers.items(), body, KEYS.get)


def with_input(old: str, new: str) -> dict[str, str]:
    assert old in HEADERS["Signature-Input"]
    return {**HEADERS, "Signature-Input": HEADERS["Signature-Input"].replace(old, new)}


def test_a_request_names_its_desk_and_its_nonce() -> None:
    assert who(HEADERS) == SignedBy(DESK.key_id, NONCE)


def test_the_signature_covers_method_path_and_digest() -> None:
    covered = f'loket=("@method" "@path" "content-digest"){CREATED};keyid="{DESK.key_id}";alg="ed25519"'
    assert HEADERS["Signature-Input"] == f'{covered};nonce="{NONCE}";tag="loket"'
    assert set(HEADERS) == {"Content-Digest", "Signature-Input", "Signature"}


@given(st.binary(max_size=40), st.from_regex(r"(/[a-z0-9.\-]{1,9}){1,4}", fullmatch=True))
def test_whatever_was_signed_verifies(body: bytes, path: str) -> None:
    assert who(signed(path=path, body=body), path=path, body=body).key == DESK.key_id


def test_names_of_headers_may_arrive_in_small_letters() -> None:
    assert who({name.lower(): value for name, value in HEADERS.items()}).key == DESK.key_id


# --- altered on the way ---


@pytest.mark.parametrize("method", ["PUT", "GET", "post", ""])
def test_another_method_is_refused(method: str) -> None:
    with pytest.raises(BadRequestSignature):
        who(HEADERS, method=method)


@pytest.mark.parametrize(
    "path", ["/v1/offices/33.74.02/sync", PATH + "/", "/", "", PATH.upper(), "/jalan lain", "/\xe9"]
)
def test_another_path_is_refused(path: str) -> None:
    with pytest.raises(BadRequestSignature):
        who(HEADERS, path=path)


@pytest.mark.parametrize("body", [b"", BODY[:-1], BODY + b"\0", BODY.upper()])
def test_a_cut_or_altered_body_is_refused(body: bytes) -> None:
    with pytest.raises(BadRequestSignature):
        who(HEADERS, body=body)


def test_another_digest_for_another_body_is_refused() -> None:
    with pytest.raises(BadRequestSignature):
        who({**HEADERS, "Content-Digest": content_digest(b"lain")}, body=b"lain")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(NONCE, "x" * 22, id="nonce"),
        pytest.param(f';nonce="{NONCE}"', "", id="no nonce"),
        pytest.param(DESK.key_id, OTHER.key_id, id="another desk"),
        pytest.param(DESK.key_id, "tidakdikenal", id="unknown desk"),
        pytest.param(f';keyid="{DESK.key_id}"', "", id="no desk"),
        pytest.param(CREATED, ";created=1", id="time"),
        pytest.param(CREATED, "", id="no time"),
        pytest.param(CREATED, ";created=1.5", id="half a second"),
        pytest.param(CREATED, ';created="kemarin"', id="a time in words"),
        pytest.param('alg="ed25519"', 'alg="hmac-sha256"', id="another algorithm"),
        pytest.param('tag="loket"', 'tag="lain"', id="another purpose"),
        pytest.param(' "content-digest"', "", id="body not covered"),
        pytest.param('"@method" ', "", id="method not covered"),
        pytest.param(' "@path"', "", id="path not covered"),
        pytest.param("loket=(", "lain=(", id="another label"),
        pytest.param("loket=(", "\x00", id="garbage"),
        pytest.param("loket=(", "\ud800", id="half a character"),
    ],
)
def test_an_altered_signature_input_is_refused(old: str, new: str) -> None:
    with pytest.raises(BadRequestSignature):
        who(with_input(old, new))


@pytest.mark.parametrize("missing", list(HEADERS))
def test_a_missing_header_is_refused(missing: str) -> None:
    with pytest.raises(BadRequestSignature):
        who({name: value for name, value in HEADERS.items() if name != missing})


@pytest.mark.parametrize("name", list(HEADERS))
@pytest.mark.parametrize("value", ["", "loket", "loket=1", "loket=:AAAA:", "sha-256=:AAAA:", "((((", "\xff"])
def test_a_header_of_garbage_is_refused(name: str, value: str) -> None:
    with pytest.raises(BadRequestSignature):
        who({**HEADERS, name: value})


@given(st.integers(0, 511))
def test_one_flipped_bit_of_the_signature_is_seen(bit: int) -> None:
    class Flipping(FixedSigner):
        def sign(self, message: bytes) -> bytes:
            signature = bytearray(super().sign(message))
            signature[bit // 8] ^= 1 << bit % 8
            return bytes(signature)

    with pytest.raises(BadRequestSignature):
        who(signed(Flipping(bytes([1]) * 32)))


def test_a_revoked_or_unknown_key_is_refused() -> None:
    def nobody(_: KeyId) -> bytes | None:
        return None

    with pytest.raises(BadRequestSignature):
        verify_request("POST", PATH, HEADERS.items(), BODY, nobody)


@pytest.mark.parametrize("public", [b"", bytes(31), OTHER.public])
def test_a_wrong_key_for_a_known_name_is_refused(public: bytes) -> None:
    with pytest.raises(BadRequestSignature):
        verify_request("POST", PATH, HEADERS.items(), BODY, lambda _: public)


# --- two signatures ---


def test_two_signatures_under_our_label_are_refused() -> None:
    theirs = signed(OTHER)
    both = {name: f"{HEADERS[name]}, {theirs[name]}" for name in ("Signature", "Signature-Input")}
    with pytest.raises(BadRequestSignature):
        who({**HEADERS, **both})


@pytest.mark.parametrize("first", [True, False])
def test_a_signature_that_a_proxy_added_under_its_own_label_neither_helps_nor_harms(first: bool) -> None:
    proxy = {name: value.replace("loket=", "proxy=") for name, value in signed(OTHER).items()}
    both = {
        name: f"{HEADERS[name]}, {proxy[name]}" if first else f"{proxy[name]}, {HEADERS[name]}"
        for name in ("Signature", "Signature-Input")
    }
    assert who({**HEADERS, **both}) == SignedBy(DESK.key_id, NONCE)
    with pytest.raises(BadRequestSignature):
        who({**HEADERS, **{name: proxy[name] for name in both}})


# --- clocks and nonces ---


@pytest.mark.parametrize("year", [1970, 1999, 2026, 2099, 9999])
def test_no_desk_is_refused_for_its_clock(year: int) -> None:
    assert who(signed(created=dt.datetime(year, 1, 1, tzinfo=dt.UTC))).key == DESK.key_id


@pytest.mark.parametrize(("length", "good"), [(15, False), (16, True), (64, True), (65, False)])
def test_a_nonce_is_neither_guessable_nor_endless(length: int, good: bool) -> None:
    headers = signed(nonce="n" * length)
    if good:
        assert who(headers).nonce == "n" * length
    else:
        with pytest.raises(BadRequestSignature):
            who(headers)


# --- Content-Digest by itself (RFC 9530) ---


def test_a_published_digest() -> None:
    """RFC 9530, appendix B.1, over the JSON that stands there."""
    body = b'{"hello": "world"}\n'
    assert content_digest(body) == "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:"


@given(st.binary(max_size=40), st.binary(max_size=40))
def test_a_digest_matches_its_body_and_no_other(body: bytes, other: bytes) -> None:
    assert digest_matches(content_digest(body), other) == (body == other)


@pytest.mark.parametrize("header", ["", "x", "sha-256=1", "sha-256=:AAAA:", "md5=:AAAA:", "\ud800", "sha-256=:AAAA"])
def test_a_digest_of_garbage_matches_nothing(header: str) -> None:
    assert not digest_matches(header, b"")
