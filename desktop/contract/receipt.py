"""What the QR code of a *tanda terima* says, and how anybody checks it without a network.

`resources/receipt/format.md` is the same byte by byte, for whoever writes a verifier of their own. The code names
nobody: the digest is over the record as it lies in the log, where a random commitment stands for the reporter.
"""

import base64
import datetime as dt
import hmac
import zlib

from msgspec import Struct

from desktop.casework import events as ev
from desktop.casework import office_bodies
from desktop.casework.ids import OfficeCode
from desktop.casework.numbering import WrongNumber, parse_number
from desktop.contract.digest import ZERO, Digest, digest
from desktop.contract.enrolment import fingerprint
from desktop.contract.signatures import KEY_BYTES, SIGNATURE_BYTES, Signer, event_message, verifies
from desktop.errors import UserTrouble
from desktop.phrases import Phrase

PREFIX = "LOKETR1:"
"""Not the `LOKET1:` of an enrolment code: nobody shall type one for the other."""
LARGEST_CERTIFICATE = 2048
"""Bytes of a certificate once it is inflated; ours have 430."""
LONGEST_TEXT = 4096
DICTIONARY = (
    b'{"v":1,"id":"","office":"","stream":"office:","kind":"desk.enrolled","at":"+00:00","hlc":"",'
    b'"actor":{"person":"service","key":""},"saw":null,"body":{"desk":"","origin":"","key":"","public":"="}}'
)
"""What every certificate has in common: the preset dictionary of its compression. Never changed within a version."""

_MOMENT = 10
_RAW_DEFLATE = -15
_NOT_OURS = Phrase("mejanya tidak disahkan oleh layanan nasional yang dikenal di sini")
_ANOTHER_OFFICE = Phrase("nomornya bukan nomor kantor yang menandatanganinya")


class UnreadableReceipt(UserTrouble):
    """No code of a receipt, or only a piece of one."""

    what = "Kode tanda terima ini tidak terbaca atau tidak lengkap."
    safe = "Tidak ada yang diubah."
    todo = "Pindai lagi seluruh kode QR, atau cari kasusnya dengan nomor loket di lembar itu."


class AlteredReceipt(UserTrouble):
    """The signature does not fit what the code says."""

    what = "Tanda terima ini telah diubah: tanda tangannya tidak cocok dengan isinya."
    safe = "Tidak ada yang diubah; kasus yang tersimpan di kantor tetap utuh."
    todo = "Jangan diterima sebagai bukti. Minta lembar aslinya, atau cari kasusnya dengan nomor loket."


class ForgedReceipt(UserTrouble):
    """Whole in itself, and signed by somebody whom the service never made a desk of that office."""

    what = "Tanda terima ini palsu: {why}."
    safe = "Tidak ada yang diubah; kasus yang tersimpan di kantor tetap utuh."
    todo = "Jangan diterima sebagai bukti. Simpan salinannya, lalu laporkan kepada penyelia."


class Certificate(Struct, frozen=True):
    """How the service made a desk: the bytes of `desk.enrolled`, its root's signature over them, and the root key."""

    data: bytes
    signature: bytes
    root_public: bytes


class Receipt(Struct, frozen=True, kw_only=True):
    """What a genuine receipt says. `record` is SHA-256 of the bytes of `complaint.recorded`."""

    number: str
    office: OfficeCode
    desk: str
    received_at: dt.datetime
    record: Digest
    key: bytes
    """The public key of the desk that signed."""

    @property
    def code(self) -> str:
        """The *kode keaslian* in print."""
        return short_code(self.record)


def short_code(record: bytes) -> str:
    """Ten hexadecimal digits of a digest as a person compares them, `7F3A-91C2-4D`: a hint, never the proof."""
    digits = record[:5].hex().upper()
    return f"{digits[:4]}-{digits[4:8]}-{digits[8:]}"


def issue(signer: Signer, certificate: Certificate, number: str, received_at: dt.datetime, record: bytes) -> str:
    """The text of the QR code, all of it in the alphabet of a code's alphanumeric mode; the same for every reprint.

    `signer` is the key of the certified desk, `received_at` has its zone (seconds count, fractions do not), `record`
    is the hash of the recorded event.
    """
    zone = received_at.utcoffset()
    if zone is None or len(record) != len(ZERO):
        raise ValueError("a receipt needs a moment with its zone and a digest of 32 bytes")
    packer = zlib.compressobj(9, zlib.DEFLATED, _RAW_DEFLATE, zdict=DICTIONARY)
    packed = packer.compress(certificate.data) + packer.flush()
    signed = b"".join(
        (
            len(number).to_bytes(1, "big"),
            number.encode("ascii"),
            int(received_at.timestamp() // 1).to_bytes(8, "big", signed=True),
            (zone // dt.timedelta(minutes=1)).to_bytes(2, "big", signed=True),
            record,
            certificate.root_public,
            len(packed).to_bytes(2, "big"),
            packed,
            certificate.signature,
        )
    )
    return PREFIX + _base32(signed + signer.sign(_message(signed)))


def check(text: str, root_fingerprint: bytes) -> Receipt:
    """What the receipt in `text` says, if it is true; white space and small letters are forgiven.

    Raises UnreadableReceipt; AlteredReceipt where the signature does not fit; ForgedReceipt where it does, and the key
    is not that of a desk which the root key of this fingerprint certified for the number's office.
    """
    data = _decoded(text)
    signed, signature = data[:-SIGNATURE_BYTES], data[-SIGNATURE_BYTES:]
    fields = _Fields(signed)
    number = fields.text(fields.count(1))
    moment = fields.moment()
    record = Digest(fields.take(len(ZERO)))
    root = fields.take(KEY_BYTES)
    certificate = Certificate(_inflated(fields.take(fields.count(2))), fields.take(SIGNATURE_BYTES), root)
    fields.end()
    desk = _desk_of(certificate)
    if not verifies(desk.public, _message(signed), signature):
        raise AlteredReceipt
    known = hmac.compare_digest(fingerprint(root), root_fingerprint)
    if not known or not verifies(root, event_message(certificate.data), certificate.signature):
        raise ForgedReceipt(why=_NOT_OURS)
    office = OfficeCode(desk.desk.rpartition("-")[0])
    if not _is_of(number, office):
        raise ForgedReceipt(why=_ANOTHER_OFFICE)
    return Receipt(number=number, office=office, desk=desk.desk, received_at=moment, record=record, key=desk.public)


class _Fields:
    """Reads the payload from front to back. Whatever does not fit makes the receipt unreadable."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def take(self, length: int) -> bytes:
        found = self._data[self._at : self._at + length]
        if len(found) != length:
            raise UnreadableReceipt
        self._at += length
        return found

    def count(self, length: int) -> int:
        return int.from_bytes(self.take(length), "big")

    def text(self, length: int) -> str:
        try:
            return self.take(length).decode("ascii")
        except UnicodeDecodeError as error:
            raise UnreadableReceipt from error

    def moment(self) -> dt.datetime:
        data = self.take(_MOMENT)
        seconds, minutes = (int.from_bytes(part, "big", signed=True) for part in (data[:8], data[8:]))
        try:
            zone = dt.timezone(dt.timedelta(minutes=minutes))
            return dt.datetime.fromtimestamp(0, zone) + dt.timedelta(seconds=seconds)
        except (ValueError, OverflowError) as error:
            raise UnreadableReceipt from error

    def end(self) -> None:
        if self._at != len(self._data):
            raise UnreadableReceipt


def _is_of(number: str, office: OfficeCode) -> bool:
    try:
        return parse_number(number)[0] == office
    except WrongNumber:
        return False


def _message(signed: bytes) -> bytes:
    return digest("loket/receipt/1", signed)


def _decoded(text: str) -> bytes:
    if len(text) > LONGEST_TEXT:
        raise UnreadableReceipt
    bare = "".join(text.split()).upper()
    letters = bare.removeprefix(PREFIX)
    try:
        data = base64.b32decode(letters + "=" * (-len(letters) % 8))
    except ValueError as error:
        raise UnreadableReceipt from error
    if PREFIX + _base32(data) != bare:  # base 32 reads some other letters as the same bytes, and padding too many
        raise UnreadableReceipt
    return data


def _inflated(packed: bytes) -> bytes:
    unpacker = zlib.decompressobj(_RAW_DEFLATE, zdict=DICTIONARY)
    try:
        data = unpacker.decompress(packed, LARGEST_CERTIFICATE)
    except zlib.error as error:
        raise UnreadableReceipt from error
    if not unpacker.eof or unpacker.unused_data:
        raise UnreadableReceipt
    return data


def _desk_of(certificate: Certificate) -> office_bodies.DeskEnrolled:
    try:
        body = ev.decode_body(ev.decode_event(certificate.data))
    except ev.UNREADABLE as error:
        raise UnreadableReceipt from error
    if not isinstance(body, office_bodies.DeskEnrolled):
        raise UnreadableReceipt
    return body


def _base32(data: bytes) -> str:
    return base64.b32encode(data).decode().rstrip("=")
