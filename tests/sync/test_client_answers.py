"""Every answer that is not the service's, not whole or not welcome: the right trouble, in whole sentences."""

from typing import Any

import httpx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec import json

from desktop.contract.encoding import encode
from desktop.contract.request_signing import content_digest
from desktop.sync import troubles
from desktop.sync.troubles import NotTheService, Remedy, SyncTrouble
from tests.sync.feeds import OFFICE
from tests.sync.http_fakes import GOOD_BODY, LOGIN_PAGE, client_of, encoded, problem, respond, trouble_with

HTML = "text/html; charset=utf-8"
FIRST_LINE = GOOD_BODY.split(b"\n", 1)[0] + b"\n"
OTHER_DIGEST = content_digest(b"lain")


def words(**fields: Any) -> bytes:
    """A problem document as the service writes it."""
    return json.encode(fields)


# --- another end ---


@pytest.mark.parametrize(
    "answer",
    [
        respond(LOGIN_PAGE, content_type=HTML),
        respond(LOGIN_PAGE, content_type=HTML, digest=None),
        respond(LOGIN_PAGE, content_type=None),
        respond(b"", content_type=None, digest=None),
        respond(b"", status=204, content_type=None),
        respond(b"", status=302, content_type=HTML, location="http://masuk.invalid/"),
        respond(b"", status=307, content_type=HTML, location="http://masuk.invalid/"),
        respond(LOGIN_PAGE, status=400, content_type=HTML),
        respond(LOGIN_PAGE, status=401, content_type=HTML, www_authenticate="Basic"),
        respond(LOGIN_PAGE, status=403, content_type=HTML),
        respond(LOGIN_PAGE, status=404, content_type=HTML),
        respond(LOGIN_PAGE, status=407, content_type=HTML),
        respond(GOOD_BODY, content_type="application/json"),
        respond(GOOD_BODY, content_type="text/plain"),
    ],
    ids=(
        "a captive portal",
        "a captive portal without a digest",
        "a page of no type",
        "nothing at all",
        "no content",
        "a redirect to a portal",
        "a redirect that keeps the method",
        "a page with 400",
        "a page with 401",
        "a page with 403",
        "a page with 404",
        "a proxy that wants a password",
        "JSON",
        "plain text",
    ),
)
def test_whoever_answers_otherwise_is_not_the_service(answer: httpx.Response) -> None:
    assert type(trouble_with(answer)) is NotTheService


def test_a_redirect_is_never_followed() -> None:
    asked: list[str] = []

    def portal(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.host)
        return respond(b"", status=302, content_type=HTML, location="http://masuk.invalid/")

    trouble_with(portal)
    assert asked == ["layanan.invalid"]


# --- not whole ---


@pytest.mark.parametrize("digest", [None, "", "garbage", OTHER_DIGEST, "sha-256=:AAAA:", "md5=:AAAA:"])
@pytest.mark.parametrize("coding", ["zstd", "identity"])
def test_a_body_that_is_not_the_one_that_was_sent(digest: str | None, coding: Any) -> None:
    trouble = trouble_with(encoded(encoding=coding, digest=digest))
    assert type(trouble) is troubles.CutBody
    assert trouble.remedy is Remedy.SMALLER


@pytest.mark.parametrize("coding", ["zstd", "gzip", "identity"])
@given(data=st.data())
def test_a_body_that_was_cut_anywhere(coding: Any, data: st.DataObject) -> None:
    whole = encode(GOOD_BODY, coding)
    kept = data.draw(st.integers(0, len(whole) - 1))
    answer = respond(whole[:kept], encoding=coding, digest=content_digest(whole))
    assert type(trouble_with(answer)) is troubles.CutBody


@given(st.text(st.characters(max_codepoint=255, exclude_characters="\r\n\0"), max_size=40))
def test_whatever_stands_where_the_digest_should(digest: str) -> None:
    assert type(trouble_with(respond(GOOD_BODY, digest=digest))) is troubles.CutBody


# --- whole, and wrong ---

_STRANGE: dict[str, httpx.Response] = {
    "garbage": respond(b"\x00\xff\x13 sampah"),
    "an empty body": respond(b""),
    "only line ends": respond(b"\n\n\n"),
    "garbage said to be zstd": respond(b"\x00\xff\x13 sampah", encoding="zstd"),
    "garbage said to be gzip": respond(b"\x00\xff\x13 sampah", encoding="gzip"),
    "zstd with something behind it": respond(encode(GOOD_BODY, "zstd") + b"x", encoding="zstd"),
    "zstd that ends early": respond(encode(GOOD_BODY, "zstd")[:-1], encoding="zstd"),
    "zstd said to be gzip": respond(encode(GOOD_BODY, "zstd"), encoding="gzip"),
    "zstd said to be plain": respond(encode(GOOD_BODY, "zstd")),
    "an encoding that nobody knows": respond(GOOD_BODY, encoding="br"),
    "two encodings": respond(GOOD_BODY, encoding="zstd, gzip"),
    "a list": respond(b"[]\n"),
    "a number": respond(b"7\n"),
    "null": respond(b"null\n"),
    "no head": respond(b'{"epoch":"a1b2c3d4","now":""}\n'),
    "a head of words": respond(b'{"epoch":"a1b2c3d4","now":"","head":"tiga"}\n'),
    "an epoch that is a number": respond(FIRST_LINE.replace(b'"a1b2c3d4"', b"7")),
    "a negative position": respond(FIRST_LINE.replace(b'"g":3', b'"g":-3')),
    "a position past all numbers": respond(FIRST_LINE.replace(b'"g":3', b'"g":' + b"9" * 30)),
    "an entry of a kind that is none": respond(FIRST_LINE + b'{"t":"x","g":1}\n'),
    "an entry without a hash": respond(FIRST_LINE + b'{"t":"e","g":1,"id":"a","outcome":"accepted"}\n'),
    "an entry cut in its line": respond(GOOD_BODY[:-20]),
    "a thousand brackets": respond(FIRST_LINE + b"[" * 100_000),
    "not UTF-8": respond(FIRST_LINE.replace(b"a1b2c3d4", b"a1b2\xff\xfe")),
}


@pytest.mark.parametrize("answer", _STRANGE.values(), ids=_STRANGE)
def test_a_body_that_says_what_no_service_says(answer: httpx.Response) -> None:
    assert type(trouble_with(answer)) is NotTheService


@given(st.binary(max_size=200))
def test_no_bytes_make_it_fail_in_any_other_way(tail: bytes) -> None:
    assert isinstance(trouble_with(respond(FIRST_LINE + b"\x00" + tail)), NotTheService)


# --- the service's own words ---


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("0", 0.0),
        ("120", 120.0),
        ("999999999", 86_400.0),
        ("-5", None),
        ("1.5", None),
        ("²", None),
        ("Wed, 25 Nov 2026 07:00:00 GMT", None),
    ],
)
@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_service_that_is_failing_or_asks_for_time(status: int, header: str | None, seconds: float | None) -> None:
    more = {} if header is None else {"retry_after": header}
    trouble = trouble_with(respond(LOGIN_PAGE, status=status, content_type=HTML, **more))
    assert type(trouble) is troubles.ServiceFailing
    assert (trouble.retry_after, trouble.remedy) == (seconds, Remedy.LATER)
    assert str(status) in trouble.words()


@pytest.mark.parametrize("content_type", [HTML, "application/problem+json"])
@pytest.mark.parametrize(
    ("status", "kind", "remedy"),
    [(413, troubles.TooMuch, Remedy.SMALLER), (426, troubles.NeedsNewer, Remedy.PERSON)],
    ids=["too much", "needs newer"],
)
def test_what_a_number_says_whoever_it_comes_from(
    status: int, kind: type[SyncTrouble], remedy: Remedy, content_type: str
) -> None:
    trouble = trouble_with(respond(b"{}", status=status, content_type=content_type))
    assert (type(trouble), trouble.remedy) == (kind, remedy)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 415])
def test_a_refusal_in_words_is_passed_on_to_the_person(status: int) -> None:
    said = words(type="wrong-office", title="Bukan instansi meja ini", status=status, detail="Periksa pengaturannya.")
    trouble = trouble_with(problem(status, said))
    assert (type(trouble), trouble.remedy) == (troubles.Refused, Remedy.PERSON)
    assert "Periksa pengaturannya." in trouble.words()


@pytest.mark.parametrize("coding", ["zstd", "gzip", "identity"])
def test_a_refusal_is_read_in_any_encoding(coding: Any) -> None:
    answer = problem(403, encode(words(title="Kode sudah dipakai"), coding), encoding=coding)
    assert "Kode sudah dipakai" in trouble_with(answer).words()


@pytest.mark.parametrize(
    ("document", "expected"),
    [(words(title="Judul", detail=""), "Judul"), (words(title=""), "403"), (words(), "403"), (words(status=1), "403")],
    ids=["no detail", "no title", "nothing", "only a number"],
)
def test_a_refusal_with_few_words_still_says_something(document: bytes, expected: str) -> None:
    trouble = trouble_with(problem(403, document))
    assert type(trouble) is troubles.Refused
    assert expected in trouble.words()


@pytest.mark.parametrize("slug", ["revoked-desk", "https://layanan.invalid/masalah/revoked-desk"])
def test_a_desk_that_was_revoked_is_told_so_and_to_keep_its_folder(slug: str) -> None:
    trouble = trouble_with(problem(403, words(type=slug, title="Meja ini sudah dicabut", detail="…")))
    assert (type(trouble), trouble.remedy) == (troubles.Revoked, Remedy.PERSON)
    assert "Jangan hapus folder ini" in trouble.words()


@pytest.mark.parametrize("slug", ["bad-digest", "replayed"])
def test_a_request_that_was_damaged_or_doubled_on_its_way_is_sent_again_by_itself(slug: str) -> None:
    document = words(type=slug, title="Kiriman tidak utuh", detail="Tidak ada yang disimpan; kirim lagi.")
    status = 400 if slug == "bad-digest" else 401
    assert trouble_with(problem(status, document)).remedy is not Remedy.PERSON


@pytest.mark.parametrize(
    "document",
    [b"", b"[]", b"7", b"sampah", b"\xff\xfe", b'"teks"', b"[" * 60_000, b"{" + b" " * 70_000 + b"}"],
    ids=["nothing", "a list", "a number", "garbage", "no text", "a text", "brackets", "too long"],
)
def test_a_refusal_that_cannot_be_read_is_not_the_service_s(document: bytes) -> None:
    assert type(trouble_with(problem(403, document))) is NotTheService


@example(fields={"title": "0 "})
@example(fields={"detail": " . ", "title": "Dua\nbaris\n"})
@example(fields={"detail": "x" * 5_000})
@given(st.dictionaries(st.sampled_from(["type", "title", "status", "detail"]), st.one_of(st.text(), st.integers())))
def test_no_words_of_a_refusal_can_break_ours(fields: dict[str, str | int]) -> None:
    with pytest.raises(SyncTrouble) as raised:
        client_of(problem(403, words(**fields))).exchange(OFFICE, b"{}\n")
    texts = {name: " ".join(str(value).split())[:300].rstrip(". ") for name, value in fields.items()}
    said = texts.get("detail") or texts.get("title") or "403"
    assert f"{said}." in raised.value.words() or isinstance(raised.value, troubles.Revoked)
