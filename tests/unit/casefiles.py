"""A verifier of case files that knows nothing but `resources/casefile/format.md` and plain cryptography."""

import base64
import hashlib
import json
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

File = dict[str, Any]


def h(tag: str, *fields: bytes) -> bytes:
    whole = b"".join(len(field).to_bytes(4, "big") + field for field in (tag.encode(), *fields))
    return hashlib.sha256(whole).digest()


def raw(text: str | None) -> bytes:
    return b"" if text is None else base64.b64decode(text, validate=True)


def signed(public: bytes, message: bytes, signature: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def name_of(public: bytes) -> str:
    return base64.b32encode(h("loket/key/1", public)[:16]).decode().rstrip("=").lower()


def faults(data: bytes, fingerprint: bytes) -> list[str]:
    """What does not hold, in the order of the page's last chapter."""
    file: File = json.loads(data)
    if file["format"] != "loket-casefile/1":
        return ["format"]
    root = raw(file["seal"]["root_public"])
    found = [] if h("loket/root/1", root)[:16] == fingerprint else ["root"]
    keys, doubted = _keys(file, root)
    found += doubted
    for proof in file["proofs"]:
        found += _faults_of(proof, keys)
    return found + _seal_faults(file, root)


def _keys(file: File, root: bytes) -> tuple[dict[str, bytes], list[str]]:
    """The keys that certificates of the root's descent name."""
    keys, left, found = {name_of(root): root}, list(file["certificates"]), []
    while left:
        ready = [one for one in left if json.loads(raw(one["data"]))["actor"]["key"] in keys]
        if not ready:
            return keys, ["certificate without descent"]
        for one in ready:
            left.remove(one)
            event = json.loads(raw(one["data"]))
            message = h("loket/event/1", raw(one["data"]))
            if not signed(keys[event["actor"]["key"]], message, raw(one["signature"])):
                found.append("certificate")
            keys[event["body"]["key"]] = raw(event["body"]["public"])
    return keys, found


def _faults_of(proof: File, keys: dict[str, bytes]) -> list[str]:
    data, hashed = raw(proof["data"]), bytes.fromhex(proof["hash"])
    found = [] if hashlib.sha256(data).digest() == hashed else ["hash"]
    signature = raw(proof["signature"])
    if proof["previous"] is not None:
        fields = (proof["origin"].encode(), proof["seq"].to_bytes(8, "big"), hashed, signature)
        linked = h("loket/authored/1", bytes.fromhex(proof["previous"]), *fields)
        found += [] if linked == bytes.fromhex(proof["chain"]) else ["chain"]
    event = json.loads(data)
    if event["id"] != proof["event"]:
        found.append("id")
    if signature and not signed(keys.get(event["actor"]["key"], b""), h("loket/event/1", data), signature):
        found.append("signature")
    return found


def _seal_faults(file: File, root: bytes) -> list[str]:
    seal = file["seal"]
    hashes = b"".join(bytes.fromhex(proof["hash"]) for proof in file["proofs"])
    message = h("loket-casefile/1", file["number"].encode(), file["made_at"].encode(), hashlib.sha256(hashes).digest())
    certificate = raw(seal["certificate"])
    found = [] if signed(raw(seal["public"]), message, raw(seal["signature"])) else ["seal"]
    if not signed(root, h("loket/event/1", certificate), raw(seal["certificate_signature"])):
        found.append("desk")
    elif json.loads(certificate)["body"]["public"] != seal["public"]:
        found.append("desk key")
    return found
