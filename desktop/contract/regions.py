"""The regions of the country, from provinces to villages: their codes, and the file that ships all of them.

Turns bytes into regions and regions into bytes, and refuses what does not fit together, as `reference` does.
"""

import lzma
import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from msgspec import Struct

from desktop.contract.reference import DamagedReference
from desktop.errors import Bug
from desktop.phrases import Phrase

REGION_EDITION = "Kepmendagri 300.2.2-2138/2025"
"""The edition of the shipped region codes. Stored beside every code, because codes change hands."""

_REGION_HEADER = f"loket-regions 1 {REGION_EDITION}"
_REGION_LIMIT = 16 << 20
"""Most bytes that a list of regions may unpack to, ten times the real one: a damaged file must not fill the memory."""
_REGION_CODE = re.compile(r"[0-9]{2}(?:\.[0-9]{2}(?:\.[0-9]{2}(?:\.[0-9]{4})?)?)?")
_REGION_KEYS = re.compile(r"(?:(?:\.{0,2}[0-9]{2}|\.{3}[0-9]{4})\n)+")

_REGIONS = Phrase("wilayah")


class Region(Struct, frozen=True, gc=False):
    """A province (level 1), regency or city (2), district (3) or village (4), named as in the edition."""

    code: str
    name: str
    level: int
    parent: str | None


def is_region_code(text: str) -> bool:
    """Whether `text` has the form of a code (Permendagri 137/2017): 2.2.2.4 digits or the first groups of it."""
    return _REGION_CODE.fullmatch(text) is not None


def region_level(code: str) -> int:
    """1 province, 2 regency or city, 3 district, 4 village. Anything but a code is a `Bug`: check it before."""
    if not is_region_code(code):
        raise Bug(detail=Phrase("{code} bukan kode wilayah", code=code))
    return code.count(".") + 1


def parent_region(code: str) -> str | None:
    """The code of the region around this one, or None for a province. Anything but a code is a `Bug`."""
    return code.rpartition(".")[0] if region_level(code) > 1 else None


# The list of regions: an xz file of UTF-8 lines, a header, the keys, an empty line, the names. A key is the last group
# of a code behind a dot for each level above it (`33`, `.74`, `..01`, `...1001`), and those levels stand before it.
# 91,599 regions take 0.36 MB so, and 0.49 MB with code and name side by side; reading takes 0.1 s.


def write_regions(regions: Iterable[Region]) -> bytes:
    """The list of regions as a file, in the order of their codes. Equal regions give equal bytes."""
    ordered = sorted(regions, key=lambda region: region.code)
    keys = ["." * (region.level - 1) + region.code.rpartition(".")[2] for region in ordered]
    text = "\n".join([_REGION_HEADER, *keys, "", *(region.name for region in ordered)])
    return lzma.compress(text.encode())


def read_regions(data: bytes) -> Iterator[Region]:
    """The regions of such a file, ordered by code, each after its parent.

    Raises `DamagedReference`, for most damage at once; for codes that do not follow on each other only while the
    regions are drawn, so take them inside one transaction. Another edition is refused too, because its codes would be
    stored under the wrong one.
    """
    header, _, body = _unpack(data).partition("\n")
    keys, _, names = body.partition("\n\n")
    if header != _REGION_HEADER:
        raise DamagedReference(subject=_REGIONS, detail=Phrase("edisinya bukan {edition}", edition=REGION_EDITION))
    if not _REGION_KEYS.fullmatch(f"{keys}\n"):
        raise DamagedReference(subject=_REGIONS, detail=Phrase("ada kode yang bentuknya salah"))
    rows = list(zip_longest(keys.split("\n"), names.split("\n"), fillvalue=""))
    if not all(key and name for key, name in rows):
        raise DamagedReference(subject=_REGIONS, detail=Phrase("jumlah kode dan jumlah nama berbeda"))
    return _regions(rows)


def _unpack(data: bytes) -> str:
    decoder = lzma.LZMADecompressor(lzma.FORMAT_XZ)
    try:
        text = decoder.decompress(data, max_length=_REGION_LIMIT).decode()
    except (lzma.LZMAError, UnicodeDecodeError) as error:
        raise DamagedReference(subject=_REGIONS, detail=Phrase("berkasnya rusak")) from error
    if not decoder.eof or decoder.unused_data:
        raise DamagedReference(subject=_REGIONS, detail=Phrase("berkasnya terpotong atau kelebihan isi"))
    return text


def _regions(rows: Iterable[tuple[str, str]]) -> Iterator[Region]:
    path: list[str] = []  # the codes of the regions around the present one, outermost first
    previous = ""
    for key, name in rows:
        depth = key.count(".")
        del path[depth:]
        if len(path) < depth:
            raise DamagedReference(subject=_REGIONS, detail=Phrase("wilayah di atas {name} tidak ada", name=name))
        parent = path[-1] if path else None
        code = f"{parent}.{key[depth:]}" if parent else key
        if code <= previous:
            raise DamagedReference(subject=_REGIONS, detail=Phrase("kode {code} ganda atau tidak urut", code=code))
        yield Region(code, name, depth + 1, parent)
        path.append(code)
        previous = code
