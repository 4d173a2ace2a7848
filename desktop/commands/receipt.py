"""`loket receipt check`: whether a receipt is true, without a network.

By the root key, revocations and cases of this desk; or, with `--root`, by nothing but a fingerprint.
"""

import argparse
import base64
import datetime as dt
import sys
from pathlib import Path
from typing import Annotated, Literal

from msgspec import Meta, Struct

from desktop.commands.opening import desk_of
from desktop.commands.output import DONE, PARTLY, result, tell
from desktop.contract.enrolment import FINGERPRINT_BYTES, WrongCode, fingerprint, parse_code
from desktop.contract.receipt import LONGEST_TEXT, PREFIX, Receipt, check
from desktop.contract.signatures import KEY_BYTES
from desktop.errors import UserTrouble
from desktop.phrases import Phrase
from desktop.service.receipts import Examined, examine

_TRUE = Phrase("Asli: {number}, diterima {moment}, ditandatangani meja {desk}. Kode keaslian {code}.")
_SAME = Phrase("Kasusnya ada di meja ini dan catatannya sama.")
_ELSEWHERE = Phrase("Kasusnya tidak ada di meja ini; bandingkan isi lembarnya di kantor {office}.")


class NoReceipt(UserTrouble):
    """The file cannot be read."""

    what = "{name} bukan isi kode tanda terima dan tidak dapat dibaca sebagai berkas."
    safe = "Tidak ada yang diubah."
    todo = "Tempel isi kode QR (LOKETR1:…), atau sebutkan berkas teks yang memuatnya."


class NoRootKey(UserTrouble):
    """`--root` is neither a fingerprint nor a file with one or with a key."""

    what = "{name} bukan sidik kunci induk, dan bukan berkas yang memuatnya."
    safe = "Tidak ada yang diperiksa."
    todo = "Salin 26 huruf sidik dari koordinator, kode pendaftaran utuh, atau berkas kunci induk (32 byte)."


class Checked(Struct, frozen=True, kw_only=True):
    """A receipt whose signatures hold. Refused ones are told as `failure`: AlteredReceipt, ForgedReceipt, …

    `verdict` is `compare` where the desk was revoked or the case here differs; `words` say which. `recorded`: whether
    the case lies at this desk as it was signed; null where it does not lie here or no desk was asked.
    """

    verdict: Literal["true", "compare"]
    number: str
    office: str
    desk: str
    received_at: dt.datetime
    record: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
    code: str
    recorded: bool | None
    doubt: str | None
    words: str


def run(options: argparse.Namespace) -> int:
    """Says what the receipt is; exit code 3 where it must be compared with its case."""
    text = _text_of(options.text)
    if options.root is None:
        with desk_of(options) as desk:
            found = examine(desk, text)
    else:
        found = Examined(check(text, _fingerprint_of(options.root)), None, None)
    words = _words(found)
    tell(words)
    result(_checked(found, words), options.json)
    return DONE if found.doubt is None else PARTLY


def _checked(found: Examined, words: str) -> Checked:
    receipt = found.receipt
    return Checked(
        verdict="true" if found.doubt is None else "compare",
        number=receipt.number,
        office=receipt.office,
        desk=receipt.desk,
        received_at=receipt.received_at,
        record=receipt.record.hex(),
        code=receipt.code,
        recorded=found.recorded,
        doubt=None if found.doubt is None else found.doubt.code,
        words=words,
    )


def _words(found: Examined) -> str:
    if found.doubt is not None:
        return found.doubt.words()
    told = str(_true(found.receipt))
    return f"{told} {_SAME}" if found.recorded else f"{told} {_ELSEWHERE.filled(office=found.receipt.office)}"


def _true(receipt: Receipt) -> Phrase:
    moment = f"{receipt.received_at:%Y-%m-%d %H.%M %z}"
    return _TRUE.filled(number=receipt.number, moment=moment, desk=receipt.desk, code=receipt.code)


def _text_of(name: str) -> str:
    """What the code says: as given, from standard input (`-`), or from a file. Raises NoReceipt."""
    if "".join(name.split()).upper().startswith(PREFIX):
        return name
    try:
        with sys.stdin.buffer if name == "-" else Path(name).open("rb") as file:
            return file.read(LONGEST_TEXT + 1).decode()
    except (OSError, ValueError) as error:
        raise NoReceipt(name=name[:80]) from error


def _fingerprint_of(name: str) -> bytes:
    """A fingerprint as given or inside an enrolment code, or either in a file, or of the key in a file."""
    found = _written(name)
    if found is not None:
        return found
    try:
        with Path(name).open("rb") as file:
            data = file.read(LONGEST_TEXT)
        found = fingerprint(data) if len(data) == KEY_BYTES else _written(data.decode())
    except (OSError, ValueError):
        found = None
    if found is None:
        raise NoRootKey(name=name[:80])
    return found


def _written(text: str) -> bytes | None:
    bare = "".join(text.split()).upper()
    try:
        return parse_code(bare).fingerprint
    except WrongCode:
        pass
    try:
        data = base64.b32decode(bare + "=" * (-len(bare) % 8))
    except ValueError:
        return None
    return data if len(data) == FINGERPRINT_BYTES else None
