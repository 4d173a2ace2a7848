"""Makes `resources/reference/holidays.json`: public holidays and *cuti bersama* of the years that a decree has fixed.

Every row comes from a joint decree of three ministers (SKB 3 Menteri: Agama, Ketenagakerjaan, PANRB); nothing is
computed from moon or Easter, so a year without a decree is absent, and a deadline that reaches into it can say so.
The year 2025 is written down here (SKB 1017/2024, with 18 August added by SKB 933/2025); later years come from
lokal-id (MIT), which names the decree and its page at Kementerian Sekretariat Negara. Idulfitri and Iduladha may still
be moved by a decision of the minister of religion; an office corrects such a day in its own table.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lokal.holidays import HOLIDAY_YEARS, get_holidays

TARGET = Path(__file__).resolve().parents[1] / "reference" / "holidays.json"
KINDS = {"libur_nasional": "public", "cuti_bersama": "collective_leave"}

SOURCE_2025 = (
    "SKB Nomor 1017 Tahun 2024, Nomor 2 Tahun 2024, Nomor 2 Tahun 2024, "
    "diubah dengan SKB Nomor 933 Tahun 2025, Nomor 1 Tahun 2025, Nomor 3 Tahun 2025"
)
PUBLIC_2025 = (
    ("2025-01-01", "Tahun Baru 2025 Masehi"),
    ("2025-01-27", "Isra Mikraj Nabi Muhammad saw."),
    ("2025-01-29", "Tahun Baru Imlek 2576 Kongzili"),
    ("2025-03-29", "Hari Suci Nyepi (Tahun Baru Saka 1947)"),
    ("2025-03-31", "Idulfitri 1446 H"),
    ("2025-04-01", "Idulfitri 1446 H"),
    ("2025-04-18", "Wafat Yesus Kristus"),
    ("2025-04-20", "Kebangkitan Yesus Kristus (Paskah)"),
    ("2025-05-01", "Hari Buruh Internasional"),
    ("2025-05-12", "Hari Raya Waisak 2569 BE"),
    ("2025-05-29", "Kenaikan Yesus Kristus"),
    ("2025-06-01", "Hari Lahir Pancasila"),
    ("2025-06-06", "Iduladha 1446 H"),
    ("2025-06-27", "1 Muharam Tahun Baru Islam 1447 H"),
    ("2025-08-17", "Proklamasi Kemerdekaan"),
    ("2025-09-05", "Maulid Nabi Muhammad saw."),
    ("2025-12-25", "Kelahiran Yesus Kristus"),
)
LEAVE_2025 = (
    ("2025-01-28", "Tahun Baru Imlek 2576 Kongzili"),
    ("2025-03-28", "Hari Suci Nyepi (Tahun Baru Saka 1947)"),
    ("2025-04-02", "Idulfitri 1446 H"),
    ("2025-04-03", "Idulfitri 1446 H"),
    ("2025-04-04", "Idulfitri 1446 H"),
    ("2025-04-07", "Idulfitri 1446 H"),
    ("2025-05-13", "Hari Raya Waisak 2569 BE"),
    ("2025-05-30", "Kenaikan Yesus Kristus"),
    ("2025-06-09", "Iduladha 1446 H"),
    ("2025-08-18", "Proklamasi Kemerdekaan"),
    ("2025-12-26", "Kelahiran Yesus Kristus"),
)


class Row(NamedTuple):
    """A row of the file, its fields in their order there."""

    date: str
    name: str
    kind: str
    source: str


def source_holidays() -> Iterator[Row]:
    """All rows, unordered."""
    for date, name in PUBLIC_2025:
        yield Row(date, name, "public", SOURCE_2025)
    for date, name in LEAVE_2025:
        yield Row(date, name, "collective_leave", SOURCE_2025)
    for year in HOLIDAY_YEARS:
        decided = get_holidays(year)
        for holiday in decided.holidays:
            yield Row(holiday.date, holiday.name, KINDS[holiday.type], decided.decree)


def main() -> int:
    """Writes the file, a row on a line, so that a later decree shows as the days it changes."""
    rows = sorted(source_holidays())
    lines = ",\n".join(f"  {json.dumps(row._asdict(), ensure_ascii=False)}" for row in rows)
    TARGET.write_text(f"[\n{lines}\n]\n", encoding="utf-8", newline="\n")
    print(f"{TARGET.name}: {len(rows)} days, {rows[0].date} to {rows[-1].date}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
