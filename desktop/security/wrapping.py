"""A secret sealed under words that a person remembers.

Argon2id (RFC 9106) makes a key of the words, ChaCha20-Poly1305 (RFC 8439) seals the secret with it. `Sealed`
carries all it takes to open it but the words, costs included: costs may rise, old seals stay readable.
A seal may come from a file that anybody could alter, so its numbers are bounded before they reach Argon2id.

This module knows nothing of files, databases, or what the secret is for; `context` keeps a seal made for one
use from passing for another. Python cannot wipe its strings: a secret stays in memory until that is reused.
"""

import os
import unicodedata

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from msgspec import Struct

from desktop.errors import Bug, KeyTrouble, UserTrouble
from desktop.phrases import Phrase

VERSION = 1

_TAG = b"loket.sealed.v1\x00"  # part of the format: what else Loket encrypts can never pass for a seal
_SALT_BYTES = 16  # RFC 9106, section 3.1
_KEY_BYTES, _NONCE_BYTES, _MAC_BYTES = 32, 12, 16  # RFC 8439, section 2.8
_MAX_SECRET_BYTES = 64 * 1024
_MAX_TIME, _MAX_MEMORY_KIB, _MAX_LANES = 64, 1024 * 1024, 16
_MIN_MEMORY_KIB_PER_LANE = 8  # RFC 9106, section 3.1


class WrongWords(KeyTrouble):
    """The seal does not open: other words, another context, or altered bytes. Nothing can tell which."""

    what = "Kata sandi belum cocok."
    safe = "Data tetap terkunci dan utuh."
    todo = "Periksa Caps Lock, lalu coba lagi."


class DamagedSeal(KeyTrouble):
    """The seal cannot have been written like this, whatever the words are."""

    what = "Kunci tersandi ini rusak ({detail})."
    safe = "Data tetap terkunci dan utuh."
    todo = "Pulihkan dari cadangan."


class NewerSeal(KeyTrouble):
    """Written by a version of Loket that knows a later format."""

    what = "Kunci tersandi ini dibuat oleh Loket yang lebih baru (format {version})."
    safe = "Data tetap terkunci dan utuh."
    todo = "Perbarui Loket di komputer ini, lalu coba lagi."


class NotEnoughMemory(KeyTrouble):
    """The computer cannot give the memory that the seal asks for."""

    what = "Memori komputer tidak cukup untuk membuka kunci (perlu {mib} MiB)."
    safe = "Data tetap terkunci dan utuh."
    todo = "Tutup program lain, lalu coba lagi."


class UnusableWords(UserTrouble):
    """Words that may not open the seal again: none at all, or characters that Unicode does not know."""

    what = "Kata atau frasa sandi kosong, atau memuat karakter yang tidak dikenal."
    safe = "Tidak ada yang diubah."
    todo = "Pilih kata lain."


class Cost(Struct, frozen=True):
    """What one guess costs: passes over the memory, memory in KiB, lanes computed side by side.

    The default is the second recommended option of RFC 9106 (section 4): the first one takes 2 GiB, more
    than an old desk PC has.
    """

    time: int = 3
    memory_kib: int = 64 * 1024
    lanes: int = 4


DEFAULT_COST = Cost()


class Sealed(Struct, frozen=True):
    """A sealed secret; in JSON its bytes are base64. Version 1 never changes: another form, another `v`."""

    v: int
    salt: bytes
    cost: Cost
    nonce: bytes
    box: bytes


def seal(secret: bytes, words: str, context: bytes, cost: Cost = DEFAULT_COST) -> Sealed:
    """Seal at most 64 KiB under `words`. Raises `UnusableWords`, `NotEnoughMemory`."""
    if trouble := _implausible_cost(cost):
        raise Bug(detail=trouble)
    if len(secret) > _MAX_SECRET_BYTES:
        raise Bug(detail=Phrase("rahasia terlalu panjang untuk disegel"))
    _refuse_unusable(words)
    salt, nonce = os.urandom(_SALT_BYTES), os.urandom(_NONCE_BYTES)
    cipher = ChaCha20Poly1305(_derive(words, salt, cost))
    return Sealed(VERSION, salt, cost, nonce, cipher.encrypt(nonce, secret, _TAG + context))


def unseal(sealed: Sealed, words: str, context: bytes) -> bytes:
    """The secret. Raises `WrongWords`, `DamagedSeal`, `NewerSeal`, `NotEnoughMemory`.

    The highest cost that is accepted takes a minute or two on an old PC: long, but it ends.
    """
    if sealed.v > VERSION:
        raise NewerSeal(version=sealed.v)
    if trouble := _implausible_shape(sealed) or _implausible_cost(sealed.cost):
        raise DamagedSeal(detail=trouble)
    cipher = ChaCha20Poly1305(_derive(words, sealed.salt, sealed.cost))
    try:
        return cipher.decrypt(sealed.nonce, sealed.box, _TAG + context)
    except InvalidTag:
        raise WrongWords from None


def normalised(words: str) -> str:
    """The words as they are sealed: NFKC, then without spaces, tabs and line ends around them.

    NFKC because the same letter arrives in another form from another keyboard or system (NIST SP 800-63B,
    section 5.1.1.2). Stripped because a pasted space or the line end of a pipe cannot be seen, and would cost
    the whole database. What is stripped is listed, as a bare `strip` follows the Unicode of the interpreter;
    NFKC turns the wider spaces into one of these. Case and inner spaces count.
    """
    return unicodedata.normalize("NFKC", words).strip(" \t\r\n")


def _refuse_unusable(words: str) -> None:
    """Refuse what a later Unicode may normalise otherwise (UAX #15, Stabilized Strings), and surrogates."""
    kept = normalised(words)
    if not kept or any(unicodedata.category(character) in ("Cn", "Cs") for character in kept):
        raise UnusableWords


def _derive(words: str, salt: bytes, cost: Cost) -> bytes:
    material = normalised(words).encode("utf-8", "surrogatepass")  # half a character is wrong, but no crash
    function = Argon2id(
        salt=salt, length=_KEY_BYTES, iterations=cost.time, lanes=cost.lanes, memory_cost=cost.memory_kib
    )
    try:
        return function.derive(material)
    except MemoryError:
        raise NotEnoughMemory(mib=cost.memory_kib // 1024) from None


def _implausible_cost(cost: Cost) -> str | None:
    """Why no seal of ours asks for this, or None."""
    if not 1 <= cost.lanes <= _MAX_LANES:
        return f"lanes={cost.lanes}"
    if not 1 <= cost.time <= _MAX_TIME:
        return f"time={cost.time}"
    if not _MIN_MEMORY_KIB_PER_LANE * cost.lanes <= cost.memory_kib <= _MAX_MEMORY_KIB:
        return f"memory_kib={cost.memory_kib}"
    return None


def _implausible_shape(sealed: Sealed) -> str | None:
    """Why this cannot be a seal of version 1, or None. Lengths only: nothing of the content is told."""
    if sealed.v != VERSION:
        return f"v={sealed.v}"
    if len(sealed.salt) != _SALT_BYTES:
        return f"salt: {len(sealed.salt)} B"
    if len(sealed.nonce) != _NONCE_BYTES:
        return f"nonce: {len(sealed.nonce)} B"
    if not _MAC_BYTES <= len(sealed.box) <= _MAX_SECRET_BYTES + _MAC_BYTES:
        return f"box: {len(sealed.box)} B"
    return None
