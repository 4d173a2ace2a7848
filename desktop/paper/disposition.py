"""The *lembar disposisi*: what the head sends to whom, on A4, with name, title and signature (domain.md, Paper)."""

import datetime as dt
from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import Qt

from desktop.paper.blocks import Block, Framed, Row, Rule, Space, Stack, Text
from desktop.paper.letterhead import Letterhead, wide_head
from desktop.paper.measures import A4, Weight
from desktop.paper.pages import Document
from desktop.paper.wording import long_day, short_day, time_of_day

_TITLE = "LEMBAR DISPOSISI"
_LABEL = 38.0
_SIZE = 10.0
_FRAMED, _FRAMED_LINES = 1200, 15
"""Letters and lines of an instruction that still stand in the frame."""
_MOST = 6
"""Lines of a fact."""
_MIDDLE = Qt.AlignmentFlag.AlignHCenter


class DispositionContent(Struct, frozen=True, kw_only=True):
    """What the sheet says. `facts` are labels and values, the reporter among them masked already.

    `by_oneself` is set where an office with one person on duty approved its own proposal (four eyes, domain.md).
    """

    letterhead: Letterhead
    number: str
    facts: Sequence[tuple[str, str]]
    secret: bool
    title: str
    narrative: str
    to: str
    unit: str = ""
    instruction: str = ""
    due: str = ""
    proposed_by: str
    approved_by: str = ""
    """Who approved it, where that is not the head who signs."""
    place: str = ""
    decided_at: dt.datetime
    head_title: str
    head_name: str
    head_number: str = ""
    """The head's NIP."""
    by_oneself: bool = False
    printed_at: dt.datetime
    printing: int | None = None
    """None while nobody counts them; else the foot says which one it is."""


def disposition_sheet(content: DispositionContent) -> Document:
    """As many pages of A4 as the narrative needs; the number heads each, the signature stands once, at the end."""
    again = f"cetakan ke-{content.printing}" if (content.printing or 1) > 1 else ""
    body: list[Block] = [
        wide_head(content.letterhead, _TITLE, again, right=42.0, lines=2),
        Space(5),
        _facts([("Nomor loket", content.number)], Weight.BOLD),
        _facts([*content.facts, ("Sifat", "RAHASIA" if content.secret else "Terbuka")]),
        Space(2),
        Rule(),
        Space(3),
        Text(content.title, 11, Weight.BOLD),
        Space(1.5),
        Text(content.narrative or "(tanpa uraian)", _SIZE),
        Space(4),
        Framed(_decision(content)),
        *((Space(3), Text(content.instruction, _SIZE, Weight.MEDIUM)) if _flows(content) else ()),
        Space(6),
        Row(((None, Space(0)), (78.0, _signature(content)))),
    ]
    marks = " · ".join(part for part in (content.number, "RAHASIA" if content.secret else "") if part)
    return Document(
        title=f"Lembar disposisi {content.number}",
        paper=A4,
        body=body,
        again=Stack((Text(f"{_TITLE} · {marks}", 8, most=1), Space(0.8), Rule(0.15))),
        foot=lambda at, pages: _foot(content, at, pages),
    )


def _facts(rows: Sequence[tuple[str, str]], weight: Weight = Weight.REGULAR, most: int = _MOST) -> Block:
    lines: list[Block] = []
    for name, value in rows:
        if value:
            lines += (
                Row(((_LABEL, Text(name, _SIZE)), (None, Text(value, _SIZE, weight, most=most))), gap=2),
                Space(1.1),
            )
    return Stack(lines)


def _decision(content: DispositionContent) -> Block:
    instruction = "lihat di bawah" if _flows(content) else content.instruction
    to = [("Diteruskan kepada", content.to), ("Unit", content.unit), ("Isi disposisi", instruction)]
    by = [("Diusulkan oleh", content.proposed_by), ("Disetujui oleh", content.approved_by)]
    return _facts([*to, ("Jatuh tempo", content.due), *by], Weight.MEDIUM, most=40)


def _flows(content: DispositionContent) -> bool:
    """Whether the instruction is too long for a frame, which stands on one page."""
    return len(content.instruction) > _FRAMED or content.instruction.count("\n") > _FRAMED_LINES


def _signature(content: DispositionContent) -> Block:
    day = long_day(content.decided_at).partition(", ")[2]
    dated = f"{content.place}, {day}" if content.place else day
    number = (Text(f"NIP {content.head_number}", 9, across=_MIDDLE),) if content.head_number else ()
    alone = (Space(1), Text("disetujui sendiri (satu petugas bertugas)", 8, across=_MIDDLE))
    return Stack(
        (
            Text(dated, _SIZE, across=_MIDDLE),
            Text(f"{content.head_title},", _SIZE, across=_MIDDLE),
            Space(18),
            Rule(),
            Space(0.8),
            Text(content.head_name, _SIZE, Weight.MEDIUM, _MIDDLE),
            *number,
            *(alone if content.by_oneself else ()),
        )
    )


def _foot(content: DispositionContent, at: int, pages: int) -> Block:
    moment = f"{short_day(content.printed_at).partition(', ')[2]} {time_of_day(content.printed_at)}"
    counted = f", cetakan ke-{content.printing}" if content.printing else ""
    told = f"Dicetak {moment}{counted}"
    right = Text(f"Halaman {at} dari {pages}", 8, across=Qt.AlignmentFlag.AlignRight)
    return Row(((None, Text(told, 8, most=1)), (40.0, right)))
