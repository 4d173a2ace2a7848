"""Bodies on their way: zstd where both ends have it, else gzip, else plain; and never more memory than was agreed.

Proxies strip and rename encodings, so all three are always understood. Decoding is bounded: a small body that would
become gigabytes is refused before it does.
"""

import sys
import zlib
from typing import Literal

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

Encoding = Literal["zstd", "gzip", "identity"]
ACCEPTED = "zstd, gzip"
"""What either end says it takes, best first."""

_GZIP = 16 + zlib.MAX_WBITS


class UnknownEncoding(Exception):
    """A Content-Encoding that is none of ours."""


class BadBody(Exception):
    """The body does not decode: cut, damaged, or not what its header says."""


class TooLarge(Exception):
    """The body is, or would become, larger than was agreed."""


def encode(body: bytes, encoding: Encoding, level: int = 3) -> bytes:
    """`body` as it travels."""
    if encoding == "zstd":
        return zstd.compress(body, level)
    if encoding == "gzip":
        compressor = zlib.compressobj(6, zlib.DEFLATED, _GZIP)
        return compressor.compress(body) + compressor.flush()
    return body


def decode(body: bytes, encoding: str, limit: int) -> bytes:
    """`body` as it was before `encode`, at most `limit` bytes.

    Raises UnknownEncoding, BadBody or TooLarge.
    """
    match encoding.strip().lower():
        case "zstd":
            return _unzstd(body, limit)
        case "gzip" | "x-gzip":
            return _gunzip(body, limit)
        case "" | "identity":
            if len(body) > limit:
                raise TooLarge
            return body
    raise UnknownEncoding(encoding)


def best_accepted(header: str) -> Encoding:
    """The encoding to answer in, by the Accept-Encoding of a request."""
    offered = {name.split(";")[0].strip().lower() for name in header.split(",") if not _declined(name)}
    if "zstd" in offered:
        return "zstd"
    return "gzip" if "gzip" in offered else "identity"


def _declined(name: str) -> bool:
    quality = name.replace(" ", "").partition(";q=")[2]
    return quality in {"0", "0.0", "0.00", "0.000"}


def _unzstd(body: bytes, limit: int) -> bytes:
    decompressor = zstd.ZstdDecompressor(options={zstd.DecompressionParameter.window_log_max: 24})
    try:
        plain = decompressor.decompress(body, limit + 1)
    except zstd.ZstdError as error:
        raise BadBody from error
    return _bounded(plain, limit, decompressor.eof, decompressor.unused_data)


def _gunzip(body: bytes, limit: int) -> bytes:
    decompressor = zlib.decompressobj(_GZIP)
    try:
        plain = decompressor.decompress(body, limit + 1)
    except zlib.error as error:
        raise BadBody from error
    return _bounded(plain, limit, decompressor.eof, decompressor.unused_data)


def _bounded(plain: bytes, limit: int, ended: bool, left: bytes) -> bytes:
    if len(plain) > limit:
        raise TooLarge
    if not ended or left:
        raise BadBody
    return plain
