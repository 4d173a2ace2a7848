"""The head of an office's papers, as the office has set it: address and crest; a broken crest is left out, and told."""

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from desktop.casework.office_settings import OfficeSettings
from desktop.paper.crest import is_usable
from desktop.paper.output import pictures
from desktop.paper.receipt import a5_receipt, roll_receipt
from desktop.service.office_settings import change
from desktop.service.printing import receipt_of
from tests.desks import Workplace
from tests.paper.drawn import drawn, words
from tests.paper.samples import CREST
from tests.service.fake_national import National, settle

pytestmark = pytest.mark.usefixtures("qapp")


def picture(kind: str, width: int = 40, height: int = 48) -> bytes:
    """A picture file, as an office would bring it."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(10, 20, 30))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)  # type: ignore[call-overload]  # takes the name of a format as text
    return bytes(buffer.data().data())


@pytest.mark.parametrize("data", [picture("PNG"), picture("JPEG"), CREST], ids=["png", "jpeg", "svg"])
def test_a_picture_that_can_be_drawn_is_a_crest(data: bytes) -> None:
    assert is_usable(data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not an image",
        b"\x89PNG\r\n\x1a\n" + bytes(40),
        picture("PNG")[:60],
        picture("PNG", 5000, 3),
        picture("PNG") + bytes(600_000),
        b"<svg",
        b"<html><body>svg</body></html>",
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><image href="file:///etc/passwd"/></svg>',
        b'<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    ],
    ids=["empty", "text", "head-alone", "cut", "huge", "too-large", "begun", "html", "reaches-out", "entities"],
)
def test_what_cannot_be_drawn_or_reaches_out_is_none(data: bytes) -> None:
    assert not is_usable(data)


def head_of(place: Workplace, **set_: object) -> OfficeSettings:
    wanted = OfficeSettings(**set_)  # type: ignore[arg-type]
    change(place.desk, place.session("budi"), wanted)
    return wanted


def test_address_and_crest_of_the_office_stand_on_its_papers(place: Workplace) -> None:
    settle(place, National())
    head_of(place, address=("Jalan Melati 1", "Telepon (0300) 000000"), crest=picture("PNG"))
    content = receipt_of(place.desk, place.session("sari"), place.record().case)
    for paper in (a5_receipt(content), roll_receipt(content)):
        said = words(paper)
        assert "Jalan Melati 1 · Telepon (0300) 000000" in said
        assert len(pictures(paper, 50)) == 1
    assert content.letterhead.crest is not None
    assert not content.letterhead.crest_left_out


def test_a_crest_that_cannot_be_drawn_is_left_out_and_that_is_told(place: Workplace) -> None:
    settle(place, National())
    case = place.record().case
    without = drawn(a5_receipt(receipt_of(place.desk, place.session("sari"), case)))
    head_of(place, crest=picture("PNG")[:60])
    content = receipt_of(place.desk, place.session("sari"), case)
    assert (content.letterhead.crest, content.letterhead.crest_left_out) == (None, True)
    assert len(drawn(a5_receipt(content))[0].boxes) == len(without[0].boxes)
