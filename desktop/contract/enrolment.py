"""How a data folder becomes a desk of an office (wire.md, Enrolment).

The coordinator gives a code: office, desk number with epoch letter, fingerprint of the service's root key, one-time
secret. The fingerprint lets the desk know the service before it trusts its answer; the secret lets the service know
the desk.
"""

import base64
from typing import Annotated

from msgspec import Meta, Raw, Struct

from desktop.casework.ids import OfficeCode, Origin
from desktop.casework.numbering import (
    DESK_PATTERN,
    OFFICE_PATTERN,
    check_character,
    exactly,
    is_desk_number,
    is_office_code,
)
from desktop.contract.digest import digest
from desktop.contract.wire import StaffRequest
from desktop.errors import UserTrouble

SECRET_BYTES = 16
FINGERPRINT_BYTES = 16


class WrongCode(UserTrouble):
    """The enrolment code was mistyped or is not one."""

    what = "Kode pendaftaran ini tidak lengkap atau salah ketik."
    safe = "Belum ada yang dibuat atau dikirim."
    todo = "Salin ulang seluruh kode dari koordinator, termasuk huruf terakhirnya."


class Code(Struct, frozen=True):
    """An enrolment code, opened."""

    office: OfficeCode
    desk: str
    fingerprint: bytes
    secret: bytes

    def text(self) -> str:
        """The code as it is given: `LOKET1:office:desk:fingerprint:secret:check`."""
        payload = f"LOKET1:{self.office}:{self.desk}:{_base32(self.fingerprint)}:{_base32(self.secret)}"
        return f"{payload}:{check_character(payload)}"


def parse_code(text: str) -> Code:
    """The code in `text`; spaces and line breaks are forgiven. Raises WrongCode."""
    fields = "".join(text.split()).upper().split(":")
    if len(fields) != 6 or fields[0] != "LOKET1" or check_character(":".join(fields[:5])) != fields[5]:
        raise WrongCode
    try:
        fingerprint, secret = (base64.b32decode(field + "=" * (-len(field) % 8)) for field in fields[3:5])
    except ValueError as error:
        raise WrongCode from error
    named = is_office_code(fields[1]) and is_desk_number(fields[2])
    if not named or len(fingerprint) != FINGERPRINT_BYTES or len(secret) != SECRET_BYTES:
        raise WrongCode
    code = Code(OfficeCode(fields[1]), fields[2], fingerprint, secret)
    if code.text() != ":".join(fields):  # base 32 reads some other letters as the same bytes, and a padding too many
        raise WrongCode
    return code


def fingerprint(root_public: bytes) -> bytes:
    """The 16 bytes by which a desk knows the root key of the service."""
    return digest("loket/root/1", root_public)[:FINGERPRINT_BYTES]


def secret_hash(secret: bytes) -> bytes:
    """What the service keeps of a one-time secret; compared in constant time."""
    return digest("loket/enrolment/1", secret)


def _base32(data: bytes) -> str:
    return base64.b32encode(data).decode().rstrip("=")


class EnrolRequest(Struct, frozen=True, kw_only=True):
    """`POST /v1/enrol`: the desk asks, under the signature of its new key. `person` is the first to sign in there."""

    office: Annotated[OfficeCode, Meta(pattern=exactly(OFFICE_PATTERN), max_length=32)]
    desk: Annotated[str, Meta(pattern=exactly(DESK_PATTERN))]
    secret: Annotated[bytes, Meta(min_length=SECRET_BYTES, max_length=SECRET_BYTES)]
    origin: Annotated[Origin, Meta(pattern=exactly(f"{OFFICE_PATTERN}-{DESK_PATTERN}/[0-9a-f]{{16}}"), max_length=80)]
    public: Annotated[bytes, Meta(min_length=32, max_length=32)]
    person: StaffRequest


class EnrolAnswer(Struct, frozen=True, kw_only=True):
    """The root key (to be checked against the code's fingerprint), the desk's certificate, the reference data.

    `certificate` are the bytes of the `desk.enrolled` event under `signature` of the root. The first supervisor of an
    office comes back certified in the feed; anybody else waits for one.
    """

    root_public: Annotated[bytes, Meta(min_length=32, max_length=32)]
    certificate: Raw
    signature: Annotated[bytes, Meta(min_length=64, max_length=64)]
    epoch: str
    reference: Raw
