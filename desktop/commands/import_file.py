"""`loket import`."""

import argparse

from desktop.casework.ids import OfficeCode
from desktop.commands.opening import desk_and_person
from desktop.commands.output import DONE, PARTLY, result, tell
from desktop.service.importing import import_file


def run(options: argparse.Namespace) -> int:
    """Records what is in the file and names the lines it could not take."""
    office = OfficeCode(options.propose_to) if options.propose_to else None
    with desk_and_person(options) as (desk, session):
        report = import_file(
            desk, session, options.file, options.limit, office, lambda done: tell(f"{done} laporan tersimpan")
        )
    for line in report.rejected:
        tell(f"Baris {line.line} tidak dimasukkan: {line.reason}")
    tell(f"{report.recorded} laporan baru, {report.known} sudah ada, {len(report.rejected)} baris tidak dimasukkan.")
    result(report, options.json)
    return PARTLY if report.rejected else DONE
