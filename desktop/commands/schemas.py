"""The committed form of what `--json` prints: one JSON Schema for every command, in `resources/schemas/commands.json`.

Made anew by `python3 run.py documents`; a test holds the file to the types.
"""

from typing import Any

from msgspec import Struct, json

from desktop.commands.act import Acted
from desktop.commands.case_deadlines import CaseDue
from desktop.commands.deadline import Due
from desktop.commands.doctor import Examination
from desktop.commands.enrol import Enrolled
from desktop.commands.output import Failure
from desktop.commands.receipt import Checked
from desktop.commands.sync import SyncResult
from desktop.commands.verify import Verified
from desktop.service.case_file import Exported
from desktop.service.importing import Report
from desktop.service.overview import Status

RESOURCE = "schemas/commands.json"

RESULTS: dict[str, type[Struct]] = {
    "act": Acted,
    "casefile": Exported,
    "deadline": Due,
    "deadline --case": CaseDue,
    "doctor": Examination,
    "enrol": Enrolled,
    "import": Report,
    "receipt": Checked,
    "status": Status,
    "sync": SyncResult,
    "verify": Verified,
    "failure": Failure,
}


def document() -> bytes:
    """The schemas of all results, by command; `failure` is what any of them prints when it was refused or failed."""
    (schemas, components) = json.schema_components(list(RESULTS.values()), ref_template="#/$defs/{name}")
    whole: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "loket --json",
        "properties": dict(zip(RESULTS, schemas, strict=True)),
        "$defs": components,
    }
    return json.format(json.encode(whole), indent=2) + b"\n"
