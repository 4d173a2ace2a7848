"""Receipts for tests, and a verifier that knows nothing but `resources/receipt/format.md` and plain cryptography."""

import base64
import datetime as dt
import hashlib
import json
import zlib

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from desktop.casework.ids import OfficeCode
from desktop.casework.numbering import desk_number
from desktop.contract.receipt import Certificate, issue
from tests.unit.signers import FixedSigner

ROOT = FixedSigner(b"R" * 32)
WIB = dt.timezone(dt.timedelta(hours=7))
RECEIVED = dt.datetime(2026, 12, 16, 10, 31, 7, tzinfo=WIB)
NUMBER = desk_number(OfficeCode("33.74.01"), "02", "2612", 47)
RECORD = hashlib.sha256(b"a record").digest()
DICTIONARY = (
    b'{"v":1,"id":"","office":"","stream":"office:","kind":"desk.enrolled","at":"+00:00","hlc":"","actor":{"person"'
    b':"service","key":""},"saw":null,"body":{"desk":"","origin":"","key":"","public":"="}}'
)


def certificate(
    desk: FixedSigner, root: FixedSigner = ROOT, office: str = "33.74.01", number: str = "02"
) -> Certificate:
    """What the service gives a desk, as it writes it."""
    name = f"{office}-{number}"
    body = {
        "desk": name,
        "origin": f"{name}/a8f5019de5ceb5cb",
        "key": desk.key_id,
        "public": base64.b64encode(desk.public).decode(),
    }
    event = {
        "v": 1, "id": "0193a1c0-0000-7000-8000-000000000001", "office": office, "stream": f"office:{office}",
        "kind": "desk.enrolled", "at": "2026-11-24T09:55:56+00:00", "hlc": "0193a1c0fe380000",
        "actor": {"person": "service", "key": root.key_id}, "saw": None, "body": body,
    }  # fmt: skip
    data = json.dumps(event, separators=(",", ":")).encode()
    return Certificate(data, root.sign(_h("loket/event/1", data)), root.public)


def receipt(desk: FixedSigner, counter: int = 47, root: FixedSigner = ROOT) -> str:
    """A true receipt of that desk, another one for every counter."""
    number = desk_number(OfficeCode("33.74.01"), "02", "2612", counter)
    record = hashlib.sha256(str(counter).encode()).digest()
    return issue(desk, certificate(desk, root), number, RECEIVED + dt.timedelta(seconds=counter), record)


def stranger_says(text: str, trusted: bytes) -> str:
    """`true`, `altered`, `forged` or `unreadable`, by the format's own words."""
    try:
        data = _bytes_of(text)
        n = data[0]
        number = data[1 : 1 + n].decode("ascii")
        at = 1 + n + 8 + 2 + 32
        root, c = data[at : at + 32], int.from_bytes(data[at + 32 : at + 34], "big")
        at += 34
        event, unpacker = b"", zlib.decompressobj(-15, zdict=DICTIONARY)
        event = unpacker.decompress(data[at : at + c], 2048)
        if not unpacker.eof or unpacker.unused_data or len(data) != at + c + 128:
            return "unreadable"
        made = json.loads(event)
        desk, key = made["body"]["desk"], base64.b64decode(made["body"]["public"])
        if made["kind"] != "desk.enrolled":
            return "unreadable"
    except (ValueError, IndexError, KeyError, TypeError, zlib.error):
        return "unreadable"
    if not _fits(key, _h("loket/receipt/1", data[:-64]), data[-64:]):
        return "altered"
    certified = _fits(root, _h("loket/event/1", event), data[-128:-64])
    ours = number.startswith(desk.rpartition("-")[0] + "-") and _check(number[:-1]) == number[-1]
    return "true" if certified and ours and _h("loket/root/1", root)[:16] == trusted else "forged"


def _bytes_of(text: str) -> bytes:
    bare = "".join(text.split()).upper()
    if not bare.startswith("LOKETR1:"):
        raise ValueError(text)
    letters = bare[8:]
    data = base64.b32decode(letters + "=" * (-len(letters) % 8))
    if base64.b32encode(data).decode().rstrip("=") != letters:
        raise ValueError(text)
    return data


def _h(tag: str, field: bytes) -> bytes:
    whole = b"".join(len(part).to_bytes(4, "big") + part for part in (tag.encode(), field))
    return hashlib.sha256(whole).digest()


def _fits(key: bytes, message: bytes, signature: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def _check(payload: str) -> str:
    """ISO 7064 MOD 37,36."""
    alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    product = 36
    for character in payload:
        if character in alphabet:
            product = (product + alphabet.index(character)) % 36 or 36
            product = product * 2 % 37
    return alphabet[(37 - product) % 36]
