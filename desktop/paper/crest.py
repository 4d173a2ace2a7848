"""The crest of an office: a file of somebody's, so it is looked at before it stands on every paper.

What cannot be drawn is left out: a paper without a crest is one, a program that stops over a picture is none.
"""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImageReader
from PySide6.QtSvg import QSvgRenderer

LARGEST_FILE = 512 * 1024
"""Bytes."""
LARGEST_SIDE = 4000
"""Pixels; a small file may unfold into gigabytes."""
_FORMATS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
_REACHES_OUT = (b"<!entity", b"<!doctype", b"<image", b"<script", b"<use", b"url(")
"""What an SVG must not hold: other files, and texts that unfold."""


def is_usable(data: bytes) -> bool:
    """Whether these bytes are a PNG, JPEG or SVG picture that can be drawn whole."""
    if not data or len(data) > LARGEST_FILE:
        return False
    return _is_picture(data) if data.startswith(_FORMATS) else _is_drawing(data)


def _is_picture(data: bytes) -> bool:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > LARGEST_SIDE:
        return False
    return not reader.read().isNull()


def _is_drawing(data: bytes) -> bool:
    plain = data.lstrip().lower()
    if not plain.startswith(b"<") or b"<svg" not in plain or any(part in plain for part in _REACHES_OUT):
        return False
    drawing = QSvgRenderer(QByteArray(data))
    return drawing.isValid() and not drawing.defaultSize().isEmpty()
