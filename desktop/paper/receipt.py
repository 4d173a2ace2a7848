"""The *tanda terima*: what the reporter takes home, on A5 across or on an 80 mm roll (domain.md, Paper).

Everything that names the reporter arrives here masked; this module cannot know more than it prints.
"""

import datetime as dt
from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import Qt

from desktop.paper.blocks import Block, Framed, Row, Rule, Space, Stack, Text
from desktop.paper.letterhead import Letterhead, narrow_head, wide_head
from desktop.paper.measures import A5_LANDSCAPE, ROLL_80, Weight
from desktop.paper.pages import Document
from desktop.paper.qr import Code
from desktop.paper.wording import Promise, long_day, short_day, time_of_day

_TITLE = "TANDA TERIMA PENGADUAN"
_LABEL = 25.0
_RIGHT, _MIDDLE = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter
_FOLLOW = (
    "Datang atau telepon ke kantor ini pada jam kerja dengan menyebut nomor loket. Nomor SP4N-LAPOR! kami kabarkan"
    " setelah terbit. Bila belum puas, Anda dapat mengadu ke Ombudsman RI."
)
_KEEP = "Simpan lembar ini. Sebutkan nomor di atas bila menanyakan laporan Anda."
_NOBODY = "tidak menyebut nama"
_NO_CODE = "Kode QR menyusul pada cetakan ulang: meja ini belum disahkan layanan nasional."


class ReceiptContent(Struct, frozen=True, kw_only=True):
    """What a receipt says. `code` is the text of its QR code, None while the desk has no certificate.

    `name`, `identity` and `phone` are masked already; `printing` counts from 1.
    """

    letterhead: Letterhead
    number: str
    received_at: dt.datetime
    desk: str
    channel: str
    classification: str
    summary: str
    anonymous: bool
    secret: bool
    name: str = ""
    identity: str = ""
    identity_kind: str = "NIK"
    phone: str = ""
    attachments: str = ""
    promises: Sequence[Promise] = ()
    fine_print: str = ""
    officer: str
    printed_at: dt.datetime
    printed_by: str = ""
    """The desk that prints, where it is not `desk`, which took the complaint down."""
    printing: int = 1
    code: str | None = None
    short_code: str = ""


def a5_receipt(content: ReceiptContent) -> Document:
    """One sheet of A5 across, whatever it has to hold: what is too long is cut with an ellipsis."""
    head = Stack(
        (
            Text("Nomor loket", 8.5),
            _number(content.number),
            Text(_KEEP, 8.5, most=2),
            Space(2.4),
            Rule(0.15),
            Space(2),
            *_facts(_reporter(content), most=1),
        )
    )
    facts = Stack(tuple(_facts(_matter(content), most=4)))
    body: list[Block] = [
        wide_head(content.letterhead, _TITLE, f"Lembar untuk pelapor{_again(content)}"),
        Space(1.6),
        Row(((None, head), (33.5, _code(content, 32.0)))),
        Space(0.9),
        Row(((None, facts), (96.0, _promises(content)))),
        Space(1.6),
        Rule(0.15),
        Space(1.6),
        Row(((112.0, _following()), (None, Space(0)), (60.0, _signature(content)))),
    ]
    return Document(
        title=f"{_TITLE.capitalize()} {content.number}",
        paper=A5_LANDSCAPE,
        body=body,
        foot=lambda at, pages: Text(_printed(content), 7, most=1),
    )


def roll_receipt(content: ReceiptContent) -> Document:
    """The same for an 80 mm roll, the number over two lines."""
    front, _, counter = _split(content.number)
    moment = f"{short_day(content.received_at)}, {time_of_day(content.received_at)}"
    flags = _flags(content)
    facts = [
        ("Diterima", moment),
        ("Pelapor", f"{_cut(content.name, 60)} {flags}".strip() or _NOBODY),
        (content.identity_kind, content.identity),
        ("HP", _cut(content.phone, 26)),
        ("Perihal", content.summary),
    ]
    officer = (f"Petugas: {content.officer}",) if content.officer else ()
    promised = [(one.short, one.short_when) for one in content.promises]
    body: list[Block] = [
        narrow_head(content.letterhead, _TITLE + _again(content)),
        Space(2),
        Text(front, 13, Weight.BOLD, _MIDDLE),
        Text(counter, 24, Weight.BOLD, _MIDDLE),
        Space(1.5),
        *_facts(facts, most=4, label=20.0, gap=1.0),
        Space(2),
        Rule(0.2),
        Space(1.6),
        *((Text("Janji kami kepada Anda", 9, Weight.BOLD), Space(1)) if promised else ()),
        *_facts(promised, most=2, label=20.0, gap=1.0),
        Space(1),
        Text(content.fine_print, 7),
        Space(1),
        _code(content, 42.5, centred=True),
        Space(1),
        Text(", ".join((*officer, f"Meja {content.desk}")), 8.5, across=_MIDDLE),
        Space(0.8),
        Text("Simpan struk ini di tempat teduh: kertas termal memudar.", 7.5, across=_MIDDLE),
        Text(_printed(content), 7, across=_MIDDLE),
    ]
    return Document(title=f"{_TITLE.capitalize()} {content.number}", paper=ROLL_80, body=body)


def _number(number: str) -> Block:
    """24 points; smaller only where an office's code is so long that it would be cut."""
    return Text(number, 24 if len(number) <= 26 else 24 * 26 / len(number), Weight.BOLD, most=1)


def _reporter(content: ReceiptContent) -> list[tuple[str, str]]:
    moment = f"{long_day(content.received_at)}, {time_of_day(content.received_at)}"
    told = [(content.identity_kind, content.identity), ("HP", content.phone)]
    known = [(name, value) for name, value in told if value]
    reached = "  /  ".join(_cut(value, 26) for _, value in known)
    return [
        ("Diterima", moment),
        ("Cara", ", ".join(part for part in (content.channel, f"Meja {content.desk}") if part)),
        ("Pelapor", f"{_cut(content.name, 44)}  {_flags(content)}".strip() or _NOBODY),
        (" / ".join(name for name, _ in known), reached),
    ]


def _matter(content: ReceiptContent) -> list[tuple[str, str]]:
    return [
        ("Klasifikasi", content.classification),
        ("Perihal", content.summary),
        ("Lampiran", content.attachments),
    ]


def _facts(rows: Sequence[tuple[str, str]], most: int, label: float = _LABEL, gap: float = 0.9) -> list[Block]:
    """Labels and values; one without a value is left out."""
    found: list[Block] = []
    for name, value in rows:
        if value:
            found += (Row(((label, Text(name, 8.5)), (None, Text(value, 8.5, most=most))), gap=1), Space(gap))
    return found


def _flags(content: ReceiptContent) -> str:
    """What the reporter asked for."""
    asked = [word for word, set_ in (("anonim", content.anonymous), ("rahasia", content.secret)) if set_]
    return f"(minta {' dan '.join(asked)})" if asked else ""


def _cut(text: str, most: int) -> str:
    """Not longer than so many letters, so that what stands behind it in the line is never pushed out."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _promises(content: ReceiptContent) -> Block:
    lines: list[Block] = []
    for at, one in enumerate(content.promises):
        if at:
            lines += (Space(1), Rule(0.15), Space(1))
        when = Stack((Text(one.when, 8.5, Weight.BOLD, _RIGHT), Text(one.rule, 7.2, across=_RIGHT)))
        lines.append(Row(((None, Text(one.what, 8.5, most=2)), (52.0, when)), gap=2))
    if not lines:
        return Space(0)
    small = (Space(1.6), Text(content.fine_print, 7, most=4)) if content.fine_print else ()
    return Framed(Stack((Text("Janji kami kepada Anda", 9.5, Weight.BOLD), Space(1.6), *lines, *small)), padding=2.4)


def _code(content: ReceiptContent, side: float, centred: bool = False) -> Block:
    if content.code is None:
        return Text(_NO_CODE, 7.2, across=_MIDDLE if centred else Qt.AlignmentFlag.AlignLeft)
    return Code(content.code, side, centred)


def _following() -> Block:
    return Stack((Text("Cara memantau", 8.5, Weight.BOLD), Text(_FOLLOW, 8.5)))


def _signature(content: ReceiptContent) -> Block:
    long = len(content.officer) > 36  # more than a line of 60 mm holds
    return Stack(
        (
            Text("Petugas loket,", 8.5, across=_MIDDLE),
            Space(7),
            Rule(0.2),
            Space(0.6),
            Text(content.officer, 7 if long else 8.5, Weight.MEDIUM, _MIDDLE, most=2),
        )
    )


def _again(content: ReceiptContent) -> str:
    return f"\n(cetakan ke-{content.printing})" if content.printing > 1 else ""


def _printed(content: ReceiptContent) -> str:
    moment = f"{short_day(content.printed_at).partition(', ')[2]} {time_of_day(content.printed_at)}"
    told = f"Dicetak {moment}, Meja {content.printed_by or content.desk}, cetakan ke-{content.printing}."
    if content.code is None:
        return told
    return f"{told} Kode keaslian {content.short_code}, dapat diperiksa di loket dengan memindai kode QR."


def _split(number: str) -> tuple[str, str, str]:
    """Office, desk and month; and counter with its check character."""
    parts = number.rsplit("-", 2)
    return parts[0], "-", "-".join(parts[1:])
