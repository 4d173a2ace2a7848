"""A reporter whose every trait is unmistakable, and the search for it in anything: text, objects, bytes of any form."""

import base64
from collections.abc import Iterator

from desktop.casework.reporter import IdKind, Reporter, mask, mask_name, mask_nik

NAME, NIK, PHONE = "Zulaikha Permatahati", "3374014505900377", "081390007733"
ADDRESS, MAIL, WORK, HELP = "Gang Melur Sunyi 77", "zulaikha@melur.example", "penenun songket", "bertongkat rotan"
BORN = "1990-05-05"
WHO = Reporter(
    name=NAME,
    id_kind=IdKind.NIK,
    id_number=NIK,
    phone=PHONE,
    email=MAIL,
    address=ADDRESS,
    birth_date=BORN,
    occupation=WORK,
    needs_help=HELP,
    consent=True,
)
TAKER, TAKER_PHONE, REPLY = "Wuryaningsih Kaponakan", "085711119922", "Saya Zulaikha belum puas dari Gang Melur"
CALLED = "Kartosentono Pamungkas"
SUPPORTER = Reporter(
    name="Mangunwijaya Prasojo", id_kind=IdKind.NIK, id_number="3374020101700099", phone="087812340987"
)
SUPPORTS = ("Mangunwijaya Prasojo", "3374020101700099", "087812340987")
MARKERS = (NAME, NIK, PHONE, ADDRESS, MAIL, WORK, HELP, TAKER, TAKER_PHONE, REPLY, CALLED, *SUPPORTS)
MASKED = (mask_name(NAME), mask_nik(NIK), mask(PHONE, 4, 4))
"""How the recording office's own people see her."""

OTHERS_MASKED = tuple(map(mask_name, (TAKER, CALLED, SUPPORTS[0])))
"""The others whom a case tells of."""


def traces(data: bytes | str) -> set[str]:
    """The markers of which anything stands in `data`: whole or a telling word, in any of the usual encodings."""
    whole = data.encode() if isinstance(data, str) else data
    return {marker for marker in MARKERS if any(form in whole for form in _forms(marker))}


def masked_traces(text: str) -> set[str]:
    """The masked forms that stand in a text: for somebody who may not see even those."""
    return {form for form in MASKED if form in text}


def _forms(marker: str) -> Iterator[bytes]:
    words = {marker, *(word for word in marker.split() if len(word) > 5 and word.isalpha())}
    for word in words | {word.lower() for word in words} | {word.upper() for word in words}:
        plain = word.encode()
        yield plain
        yield word.encode("utf-16-le")
        yield word.encode("utf-16-be")
        yield plain.hex().encode()
        yield plain.hex().upper().encode()
        yield from _in_base64(plain)


def _in_base64(plain: bytes) -> Iterator[bytes]:
    """As it stands inside a longer text in base64, at each of the three places a byte can begin."""
    for before in range(3):
        coded = base64.b64encode(b"\0" * before + plain)
        tail = (before + len(plain)) % 3
        yield coded[(0, 2, 3)[before] : len(coded) - (0, 3, 2)[tail]]
