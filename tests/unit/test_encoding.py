"""Bodies on their way: three encodings, never more than was agreed, nothing cut or padded taken for whole."""

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.contract.encoding import (
    ACCEPTED,
    BadBody,
    Encoding,
    TooLarge,
    UnknownEncoding,
    best_accepted,
    decode,
    encode,
)

ENCODINGS: list[Encoding] = ["zstd", "gzip", "identity"]
COMPRESSED: list[Encoding] = ["zstd", "gzip"]
BODY = b"Sampah menumpuk di depan pasar. " * 200
LIMIT = 10_000


@given(st.binary(max_size=400), st.sampled_from(ENCODINGS), st.sampled_from([1, 3, 19]))
def test_a_body_arrives_as_it_was(body: bytes, encoding: Encoding, level: int) -> None:
    assert decode(encode(body, encoding, level), encoding, LIMIT) == body


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_the_limit_itself_is_still_allowed(encoding: Encoding) -> None:
    assert decode(encode(BODY, encoding), encoding, len(BODY)) == BODY
    with pytest.raises(TooLarge):
        decode(encode(BODY, encoding), encoding, len(BODY) - 1)


@pytest.mark.parametrize("encoding", COMPRESSED)
def test_a_small_body_that_would_become_huge_is_refused(encoding: Encoding) -> None:
    bomb = encode(bytes(20_000_000), encoding)
    assert len(bomb) < 50_000
    with pytest.raises(TooLarge):
        decode(bomb, encoding, LIMIT)


@pytest.mark.parametrize("encoding", COMPRESSED)
@given(data=st.data())
def test_a_cut_body_is_refused(encoding: Encoding, data: st.DataObject) -> None:
    whole = encode(BODY, encoding)
    with pytest.raises(BadBody):
        decode(whole[: data.draw(st.integers(0, len(whole) - 1))], encoding, LIMIT)


@pytest.mark.parametrize("encoding", COMPRESSED)
@pytest.mark.parametrize("body", [b"<html>Silakan masuk ke jaringan</html>", b"\x1f\x8b\x08", b"\xff" * 64])
def test_a_body_that_is_not_what_its_header_says_is_refused(encoding: Encoding, body: bytes) -> None:
    with pytest.raises(BadBody):
        decode(body, encoding, LIMIT)


@pytest.mark.parametrize("encoding", COMPRESSED)
def test_anything_behind_the_body_is_refused(encoding: Encoding) -> None:
    with pytest.raises(BadBody):
        decode(encode(BODY, encoding) + b"x", encoding, LIMIT)


@pytest.mark.parametrize(("header", "encoding"), [(" ZSTD ", "zstd"), ("x-gzip", "gzip"), ("", "identity")])
def test_names_as_proxies_write_them(header: str, encoding: Encoding) -> None:
    assert decode(encode(BODY, encoding), header, LIMIT) == BODY


def test_a_body_of_another_program_is_understood() -> None:
    assert decode(gzip.compress(BODY), "gzip", LIMIT) == BODY


@pytest.mark.parametrize("encoding", ["br", "deflate", "zstd, gzip", "*"])
def test_an_unknown_encoding_is_refused(encoding: str) -> None:
    with pytest.raises(UnknownEncoding):
        decode(BODY, encoding, LIMIT)


@pytest.mark.parametrize(
    ("header", "best"),
    [
        (ACCEPTED, "zstd"),
        ("gzip, zstd", "zstd"),
        ("gzip;q=1.0, identity; q=0.5", "gzip"),
        ("ZSTD;q=0.1", "zstd"),
        ("zstd;q=0, gzip", "gzip"),
        ("zstd; q=0.0, gzip ; q=0.000", "identity"),
        ("br, *", "identity"),
        ("", "identity"),
    ],
)
def test_the_answer_comes_in_the_best_encoding_the_other_end_takes(header: str, best: Encoding) -> None:
    assert best_accepted(header) == best
