"""Bytes that were once written stay what they are, and stay readable (wire.md, An event)."""

import base64
import hashlib
from pathlib import Path

import pytest
from msgspec import Raw, json
from msgspec.structs import asdict, fields

from desktop.casework import bodies
from desktop.casework import events as ev
from tests.unit import make_vectors
from tests.unit.make_vectors import VECTORS, add_missing, read_digests
from tests.unit.samples import BARE, DIGEST_INPUTS, DIGESTS, EVENTS, FULL, GROWN, Inputs, event


def vector(name: str) -> bytes:
    return bytes.fromhex((VECTORS / f"{name}.hex").read_text(encoding="ascii"))


STORED = sorted(path.name.removesuffix(".hex") for path in VECTORS.glob("*.hex"))
DIGEST_VECTORS = read_digests(VECTORS)


# --- events ---


def test_no_kind_is_without_its_two_vectors() -> None:
    grown = {f"{kind}.grown" for kind in GROWN}
    assert set(STORED) == {*ev.KINDS, *(f"{kind}.minimal" for kind in ev.KINDS), *grown}


@pytest.mark.parametrize("kind", ev.KINDS)
def test_the_vectors_of_a_kind_fill_every_field_of_its_body(kind: str) -> None:
    filled = [json.decode(vector(name), type=dict[str, Raw]) for name in (kind, f"{kind}.grown") if name in STORED]
    written = {name for one in filled for name in json.decode(one["body"], type=dict[str, Raw])}
    assert written == {field.encode_name for field in fields(ev.KINDS[kind])}


@pytest.mark.parametrize("name", STORED)
def test_encoding_gives_the_same_bytes(name: str) -> None:
    sample, _ = EVENTS[name]
    assert sample.encode() == vector(name)


@pytest.mark.parametrize("name", STORED)
def test_the_keys_stand_in_the_order_of_the_format(name: str) -> None:
    keys = ["v", "id", "office", "stream", "kind", "at", "hlc", "actor", "saw", "body"]
    assert list(json.decode(vector(name), type=dict[str, Raw])) == keys


@pytest.mark.parametrize("name", STORED)
def test_decoding_gives_the_same_values(name: str) -> None:
    sample, body = EVENTS[name]
    decoded = ev.decode_event(vector(name))
    assert {**asdict(decoded), "body": bytes(decoded.body)} == {**asdict(sample), "body": bytes(sample.body)}
    assert ev.decode_body(decoded) == body


@pytest.mark.parametrize("name", STORED)
def test_fields_of_a_newer_version_do_not_disturb(name: str) -> None:
    sample, body = EVENTS[name]
    newer = b'{"baru":{"isi":[1,null,"x"]},'
    data = vector(name).replace(bytes(sample.body), bytes(sample.body).replace(b"{", newer, 1).replace(b",}", b"}"))
    data = data.replace(b"{", newer, 1)
    decoded = ev.decode_event(data)
    assert (decoded.id, decoded.kind, decoded.actor, decoded.saw) == (sample.id, sample.kind, sample.actor, sample.saw)
    assert ev.decode_body(decoded) == body


def test_a_kind_of_a_newer_version_has_no_body_here() -> None:
    sample = event("case.teleported", BARE["note.added"], full=False)
    assert ev.decode_body(ev.decode_event(sample.encode())) is None


@pytest.mark.parametrize("kind", ev.KINDS)
def test_a_decision_names_its_target(kind: str) -> None:
    named = ev.target_of(FULL[kind])
    assert (named is not None) == ("target" in {field.name for field in fields(ev.KINDS[kind])})
    assert named == getattr(FULL[kind], "target", None)


def test_an_unknown_body_has_no_target() -> None:
    assert ev.target_of(None) is None


def test_what_may_be_amended_is_all_but_what_identifies_the_record() -> None:
    fixed = {"parts", "number", "source_id", "source_topic", "source_agency", "assumed", "promises", "region_edition"}
    assert {field.name for field in fields(bodies.Recorded)} - bodies.AMENDABLE == fixed
    assert bodies.AMENDABLE.isdisjoint(fixed)


# --- digests ---


def test_no_digest_is_without_a_vector() -> None:
    assert set(DIGEST_VECTORS) == set(DIGEST_INPUTS)
    assert {stored["digest"] for stored in DIGEST_VECTORS.values()} == set(DIGESTS)


@pytest.mark.parametrize("name", sorted(DIGEST_VECTORS))
def test_a_digest_comes_out_as_it_was(name: str) -> None:
    stored = DIGEST_VECTORS[name]
    assert DIGESTS[stored["digest"]](stored["inputs"]).hex() == stored["hex"]


def by_hand(*fields: bytes) -> bytes:
    return hashlib.sha256(b"".join(len(field).to_bytes(4, "big") + field for field in fields)).digest()


RUNS_OVER = {
    "authored": ("loket/authored/1", "previous:hex origin seq:number bytes_hash:hex signature:hex"),
    "fed-event": ("loket/feed/event/1", "previous:hex g:number id outcome reason hash:hex evidence:digest"),
    "fed-part": ("loket/feed/part/1", "previous:hex g:number event name standing commitment:hex"),
    "evidence": ("loket/evidence/1", "origin seq:number chain:hex signature:hex"),
    "event-message": ("loket/event/1", "event_bytes:hex"),
    "head-message": ("loket/head/1", "office epoch g:number chain:hex"),
    "answer-message": ("loket/answer/1", "path nonce body:sha256"),
    "commitment": ("loket/part/1", "event name salt:hex data:hex"),
    "key-id": ("loket/key/1", "public:hex"),
    "fingerprint": ("loket/root/1", "root_public:hex"),
    "secret-hash": ("loket/enrolment/1", "secret:hex"),
}
"""Tag and fields of every digest, in order: hex gives bytes, a number eight bytes big end first, sha256 the hash of
bytes, digest another digest of the same inputs, the rest text."""


def digest_by_hand(name: str, inputs: Inputs) -> bytes:
    tag, specs = RUNS_OVER[name]
    return by_hand(tag.encode(), *(field_by_hand(spec, inputs) for spec in specs.split()))


def field_by_hand(spec: str, inputs: Inputs) -> bytes:
    name, _, form = spec.partition(":")
    if form == "digest":
        return digest_by_hand(name, inputs)
    if form == "sha256":
        return hashlib.sha256(bytes.fromhex(inputs[name])).digest()
    if form == "hex":
        return bytes.fromhex(inputs[name] or "")
    return int(inputs[name]).to_bytes(8, "big") if form == "number" else str(inputs[name]).encode()


@pytest.mark.parametrize("name", sorted(DIGEST_VECTORS))
def test_a_digest_is_what_the_format_says(name: str) -> None:
    stored = DIGEST_VECTORS[name]
    whole = digest_by_hand(stored["digest"], stored["inputs"])
    shown = {
        "key-id": base64.b32encode(whole[:16]).rstrip(b"=").lower(),
        "fingerprint": whole[:16],
    }.get(stored["digest"], whole)
    assert shown.hex() == stored["hex"]


# --- the command that adds vectors ---


def test_vectors_that_are_missing_are_added(tmp_path: Path) -> None:
    added, changed = add_missing(tmp_path)
    assert (set(added), changed) == ({*EVENTS, *DIGEST_INPUTS}, [])
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        path.name: path.read_bytes() for path in VECTORS.iterdir() if path.suffix != ".md"
    }


def test_a_vector_that_would_change_is_left_as_it_was(tmp_path: Path) -> None:
    add_missing(tmp_path)
    (tmp_path / "note.added.hex").write_text("7b7d\n")
    digests = (tmp_path / "digests.json").read_text().replace('"g": 7', '"g": 9')
    (tmp_path / "digests.json").write_text(digests)
    assert add_missing(tmp_path) == ([], ["note.added", "fed-accepted", "fed-superseded"])
    assert (tmp_path / "note.added.hex").read_text() == "7b7d\n"
    assert (tmp_path / "digests.json").read_text() == digests


def test_the_command_fails_where_a_vector_would_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(make_vectors, "VECTORS", tmp_path)
    assert make_vectors.main() == 0
    (tmp_path / "note.added.hex").write_text("7b7d\n")
    capsys.readouterr()
    assert make_vectors.main() == 1
    assert capsys.readouterr().out == "REFUSED to change note.added\n"
