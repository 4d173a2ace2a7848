"""`loket verify`."""

import argparse

from msgspec import Struct

from desktop.commands.opening import desk_of
from desktop.commands.output import DONE, FAILED, result, tell
from desktop.service.verifying import Finding, verify


class Verified(Struct, frozen=True):
    """What was checked and what does not hold."""

    verified: bool
    events: int
    entries: int
    signatures: int
    unknown_keys: int
    unlinked: int
    findings: tuple[Finding, ...]


def run(options: argparse.Namespace) -> int:
    """Checks everything and names the first wrong thing of each kind."""
    with desk_of(options) as desk:
        verdict = verify(desk)
    for finding in verdict.findings:
        tell(f"{finding.check}: {finding.words}")
    if verdict.holds:
        tell(f"Utuh: {verdict.events} peristiwa, {verdict.signatures} tanda tangan, {verdict.entries} entri umpan.")
    else:
        tell("Jangan hapus apa pun. Salin folder ini, lalu hubungi pengelola Loket.")
    result(
        Verified(
            verdict.holds,
            verdict.events,
            verdict.entries,
            verdict.signatures,
            verdict.unknown_keys,
            verdict.unlinked,
            verdict.findings,
        ),
        options.json,
    )
    return DONE if verdict.holds else FAILED
