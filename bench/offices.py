"""The offices of the stage: a city, a kecamatan that takes complaints down, and a dinas that answers them. Made up."""

import json
from pathlib import Path

from desktop.casework.ids import OfficeCode
from desktop.contract.reference import (
    Office,
    ReferenceSet,
    read_categories,
    read_holidays,
    read_rules,
    write_reference_set,
)
from desktop.resources import resource

CITY = OfficeCode("35.78")
DISTRICT = OfficeCode("35.78.01")
AGENCY = OfficeCode("35.78.DINAS")


OFFICES = (
    Office(CITY, "Sekretariat Daerah Kota Contoh", "coordinator"),
    Office(DISTRICT, "Kecamatan Contoh", "district", CITY),
    Office(AGENCY, "Dinas Contoh", "agency", CITY),
)


def reference_set(version: str = "panggung-1", offices: tuple[Office, ...] = OFFICES) -> bytes:
    """What the service publishes: these offices, and the categories, holidays and rules that Loket ships."""
    book = read_rules(resource("reference/deadline_rules.json"))
    return write_reference_set(
        ReferenceSet(
            version=version,
            offices=offices,
            categories=read_categories(resource("reference/categories.json")),
            holidays=read_holidays(resource("reference/holidays.json")),
            rules=book.rules,
            calendars=book.calendars,
        )
    )


def write_setup(path: Path) -> None:
    """The file for `loket-national setup`."""
    path.write_bytes(reference_set())
    json.loads(path.read_bytes())  # it is JSON, whatever the two packages agree on
