"""A *tanda terima* handed out: delivered sheet by sheet, and every sheet that left is written down in its case.

How printings are counted: a sheet bears one more than the printings of its receipt that this desk knows of. Two desks
that print before either heard of the other both say `cetakan ke-2`; their feet name desk and minute, both are in the
case, and whoever prints next, anywhere, says `cetakan ke-4`. No number is ever given back, and none is given for a
sheet that did not leave.
"""

import datetime as dt
from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from desktop.casework.ids import CaseId
from desktop.db import log
from desktop.errors import EnvironmentTrouble, LoketError, StorageTrouble, UserTrouble
from desktop.paper.disposition import disposition_sheet
from desktop.paper.output import PrinterSilent
from desktop.paper.pages import Document
from desktop.paper.receipt import ReceiptContent, a5_receipt, roll_receipt
from desktop.phrases import Phrase
from desktop.service import case_view
from desktop.service.acting import act
from desktop.service.desk import Desk, Session
from desktop.service.disposition_printing import disposition_of
from desktop.service.printing import PRINTED, receipt_of

MAKERS: dict[str, Callable[[ReceiptContent], Document]] = {"a5": a5_receipt, "roll": roll_receipt}
"""The receipt by its paper."""
PRINTER, PDF = "printer", "pdf"
MOST_SHEETS = 5


class ReceiptNotPrinted(EnvironmentTrouble):
    """The printer took nothing; the case is not touched by that (visual.md, sentence 32)."""

    what = "Tanda terima belum tercetak. Printer {name} tidak menjawab."
    safe = "Laporan {number} sudah tersimpan."
    todo = "Periksa kabel dan kertas, lalu cetak lagi, atau simpan sebagai PDF."


class SomeNotPrinted(EnvironmentTrouble):
    """The printer stopped between two sheets."""

    what = "Baru {done} dari {sheets} lembar yang tercetak. Printer {name} tidak menjawab lagi."
    safe = "Laporan {number} sudah tersimpan, dan lembar yang tercetak sudah tercatat."
    todo = "Periksa kabel dan kertas, lalu cetak sisanya."


class WhyAgain(UserTrouble):
    """A receipt is a proof: a second one needs a reason."""

    what = "Tanda terima {number} sudah pernah dicetak, jadi lembar ini cetakan ke-{printing}."
    safe = "Tidak ada yang dicetak."
    todo = "Pilih alasan cetak ulang, lalu cetak lagi."


class MayNotPrint(UserTrouble):
    """This person may not hand out receipts of this case."""

    what = "{reason}"
    safe = "Tidak ada yang dicetak."
    todo = ""


class PrintedNotNoted(StorageTrouble):
    """The paper is out, and the disk did not take the note of it."""

    what = "{cause} Lembar sudah tercetak, tetapi pencetakannya belum tercatat dalam riwayat."
    safe = "Laporan {number} tetap utuh, dan lembar yang tercetak tetap sah."
    todo = "{remedy}"


class Order(Struct, frozen=True, kw_only=True):
    """What a person wants: `paper` is a key of MAKERS, `how` PRINTER or PDF; `reason` says why it is printed again."""

    paper: str
    how: str
    sheets: int = 1
    reason: str | None = None


class HandedOut(Struct, frozen=True):
    """`sheets` left; `trouble` says why it was not all of them, or why those of `unnoted` do not stand in the case."""

    number: str
    sheets: int
    trouble: LoketError | None = None
    unnoted: tuple[int, ...] = ()
    """Printings that left and could not be written down: `note` tries again."""


def hand_out(
    desk: Desk, session: Session, case: CaseId, order: Order, deliver: Callable[[Document], object]
) -> HandedOut:
    """Delivers a receipt as often as it was ordered, then notes each sheet that left.

    `deliver` prints or writes one document, and raises PrinterSilent or another LoketError where it cannot: then that
    sheet is not counted. Raises MayNotPrint, WhyAgain, ReceiptNotPrinted and what `receipt_of` does.
    """
    _check_allowed(desk, session, case)
    content = receipt_of(desk, session, case)
    last = content.printing + order.sheets - 1
    if last > 1 and not order.reason:
        raise WhyAgain(number=content.number, printing=last)
    done, trouble = _deliver(content, order, deliver)
    left = HandedOut(content.number, done, trouble, tuple(range(content.printing, content.printing + done)))
    return note(desk, session, case, order, left)


def hand_out_sheet(
    desk: Desk, session: Session, case: CaseId, sheets: int, deliver: Callable[[Document], object]
) -> HandedOut:
    """The same for the *lembar disposisi*, whose printings are not counted: it orders, it proves nothing.

    Raises what `disposition_of` and `deliver` do.
    """
    content = disposition_of(desk, session, case)
    for _ in range(sheets):
        deliver(disposition_sheet(content))
    return HandedOut(content.number, sheets)


def note(desk: Desk, session: Session, case: CaseId, order: Order, left: HandedOut) -> HandedOut:
    """Writes the sheets that left into the case; gives what is still to be written, with the trouble in its words."""
    for at, copy in enumerate(left.unnoted):
        form = {"paper": order.paper, "how": order.how, "copy": copy}
        try:
            act(desk, session, case, PRINTED, form | ({"reason": order.reason} if copy > 1 else {}))
        except StorageTrouble as trouble:
            what, _, remedy = (*trouble.sentences(), Phrase(""), Phrase(""))[:3]
            told = PrintedNotNoted(cause=what, remedy=remedy, number=left.number)
            return replace(left, trouble=told, unnoted=left.unnoted[at:])
    return replace(left, unnoted=())


def seconds_behind(desk: Desk) -> float:
    """By how much the clock of this computer is behind the last thing that was done at this desk; 0 where it is not."""
    with desk.store.reading() as connection:
        newest = log.newest_own(connection)
    if newest is None:
        return 0.0
    return max((dt.datetime.fromisoformat(newest.at) - desk.now()).total_seconds(), 0.0)


def _check_allowed(desk: Desk, session: Session, case: CaseId) -> None:
    refusal = next((one.refusal for one in case_view.acts(desk, session, case) if one.kind == PRINTED), None)
    if refusal is not None:
        raise MayNotPrint(reason=refusal)


def _deliver(
    content: ReceiptContent, order: Order, deliver: Callable[[Document], object]
) -> tuple[int, LoketError | None]:
    """How many sheets left, and what kept the next one back."""
    for at in range(order.sheets):
        try:
            deliver(MAKERS[order.paper](replace(content, printing=content.printing + at)))
        except PrinterSilent as silent:
            name = silent.params["name"]
            if at == 0:
                raise ReceiptNotPrinted(name=name, number=content.number) from silent
            return at, SomeNotPrinted(done=at, sheets=order.sheets, name=name, number=content.number)
    return order.sheets, None
