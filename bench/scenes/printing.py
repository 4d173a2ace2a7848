"""Cetak: the receipt before it is printed, on both papers, printed again, without a printer, failed; the sheet."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtPrintSupport import QPrinter

from bench.scenes.scene import Scene
from bench.scenes.stage import Stage
from desktop.db.cases import CaseRow
from desktop.paper.output import PrinterSilent
from desktop.service import case_view
from desktop.service.desk import sign_in
from desktop.service.recording import NewComplaint, record

_PRINTERS = ("Epson L3210", "EPSON TM-T82X Receipt", "Kantor Bersama Lantai 2 (HP LaserJet Pro M404dn)")
_LONG = "Air kotor masuk ke rumah warga setiap hujan dan tidak surut sampai sore. "


class ScenePrinters:
    """Printers that only have names: whoever prints on one learns that it does not answer."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = list(names)

    def names(self) -> list[str]:
        return self._names

    def open(self, name: str) -> QPrinter:
        raise PrinterSilent(name=name)


def _show(
    stage: Stage, row: CaseRow, document: str = "receipt", *, paper: str = "a5", names: Sequence[str] = _PRINTERS
) -> None:
    stage.preferences.set_last_used(stage.desk.identity.desk, "paper", paper)
    stage.workspace.pages.page("print").printers = ScenePrinters(names)
    stage.workspace.print_paper(row.id, document, is_new=document == "receipt")
    stage.settle()


def _case(stage: Stage, *, anonymous: bool = False, secret: bool = False) -> CaseRow:
    """The newest one like that, of this very office."""
    for row in stage.rows():
        view = case_view.read(stage.desk, stage.workspace.context.session, row.id)
        wanted = (anonymous, secret) == (view.content.anonymous, view.content.secret)
        if wanted and view.reporter is not None and row.number.startswith(stage.desk.office):
            return row
    raise LookupError("no such case in the sample")


def _first(stage: Stage) -> None:
    _show(stage, _case(stage))


def _roll(stage: Stage) -> None:
    _show(stage, _case(stage), paper="roll")


def _hidden(stage: Stage) -> None:
    _show(stage, _case(stage, anonymous=True, secret=True))


def _long(stage: Stage) -> None:
    told = NewComplaint(
        narrative=_LONG * 400,
        channel="walk_in",
        classification="with_oversight",
        anonymous=False,
        secret=False,
        place="Gang Kenanga RT 05 RW 01 " * 6,
    )
    clerk = sign_in(stage.desk, "siti", "teh hangat siti")
    saved = record(stage.desk, clerk, told)
    _show(stage, next(row for row in stage.rows() if row.id == saved.case))


def _two(stage: Stage) -> None:
    """Two sheets: the second one is a reprint, and asks why."""
    _first(stage)
    stage.page.panel.sheets.list.setCurrentIndex(1)
    stage.page.panel._check()


def _without_printer(stage: Stage) -> None:
    _show(stage, _case(stage), names=())


def _failed(stage: Stage) -> None:
    _first(stage)
    stage.page.print_now()
    stage.settle()


def _sheet(stage: Stage) -> None:
    row = stage.rows("disposed")[0]
    _show(stage, row, "disposition")


SCENES = (
    Scene("print-first", "saved a moment ago: the receipt", "siti", _first),
    Scene("print-roll", "the same on a roll", "siti", _roll),
    Scene("print-hidden", "anonymous and secret: what does not stand on it", "siti", _hidden),
    Scene("print-long", "30,000 characters", "siti", _long),
    Scene("print-again", "a second sheet, and why", "siti", _two),
    Scene("print-no-printer", "no printer at this computer", "siti", _without_printer),
    Scene("print-failed", "the printer does not answer", "siti", _failed),
    Scene("print-sheet", "the disposition sheet", "camat", partial(_sheet), world="supervisor"),
)
