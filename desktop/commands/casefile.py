"""`loket casefile`: a case for the Ombudsman, as PDF and JSON."""

import argparse

from desktop.commands.opening import desk_and_person
from desktop.commands.output import DONE, result, tell
from desktop.paper.output import without_window
from desktop.service.acting import find_case
from desktop.service.case_file import export


def run(options: argparse.Namespace) -> int:
    """Writes both files, or neither, and says where they are."""
    without_window()
    with desk_and_person(options) as (desk, session):
        with desk.store.reading() as connection:
            case = find_case(connection, options.number)
        made = export(desk, session, case, options.out.absolute())
    tell(f"Berkas kasus {made.number}: {made.pages} halaman, {made.events} peristiwa. Identitas pelapor disamarkan.")
    tell(made.pdf)
    tell(made.json)
    result(made, options.json)
    return DONE
