"""Writes what is generated from the types: the service's OpenAPI document, the schemas of `--json` and the case file's.

Started by `python3 run.py documents`. Tests hold both files to the types.
"""

import sys
from pathlib import Path

from desktop.commands import schemas
from desktop.contract import case_file
from national import openapi

RESOURCES = Path(__file__).resolve().parent.parent


def main() -> int:
    """Write both."""
    for name, text in (
        (schemas.RESOURCE, schemas.document()),
        (case_file.RESOURCE, case_file.schema()),
        ("openapi/national.json", openapi.document().encode()),
    ):
        path = RESOURCES / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text)
        print(path.relative_to(RESOURCES.parent))
    return 0


if __name__ == "__main__":
    sys.exit(main())
