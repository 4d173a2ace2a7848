"""Writes THIRD-PARTY-NOTICES.md: what Loket brings along that others wrote, and under which licences.

Started by `python3 run.py notices`. It reads the metadata of the installed packages that the program and the service
need at run time (not what only checks need), so the versions are those of `requirements.lock`.
"""

import sys
from importlib.metadata import Distribution, distribution
from pathlib import Path, PurePath

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

TARGET = Path(__file__).resolve().parent.parent.parent / "THIRD-PARTY-NOTICES.md"
LICENCE_NAMES = ("licen", "copying", "notice", "authors")
HEAD = """# Third-party notices

Loket is made with the packages below. Each is used as it was published. This file is made by `python3 run.py notices`
from what is installed on Linux; a package that only Windows or macOS needs is not in it.
"""


def runtime_packages(name: str, extras: frozenset[str]) -> dict[str, Distribution]:
    """Everything that `name[extras]` needs on this machine, by normalised name, without `name` itself."""
    found: dict[str, Distribution] = {}
    waiting = [(name, extras)]
    seen: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        at = waiting.pop()
        if at in seen:
            continue
        seen.add(at)
        current = distribution(at[0])
        found[canonicalize_name(at[0])] = current
        for line in current.requires or []:
            requirement = Requirement(line)
            marker = requirement.marker
            if marker is None or any(marker.evaluate({"extra": extra}) for extra in {"", *at[1]}):
                waiting.append((requirement.name, frozenset(requirement.extras)))
    del found[canonicalize_name(name)]
    return dict(sorted(found.items()))


def licence_of(package: Distribution) -> str:
    """The licence as the package names it: an SPDX expression where it gives one."""
    for field in ("License-Expression", "License"):
        for text in package.metadata.get_all(field) or []:
            if text.strip() and "\n" not in text and text != "UNKNOWN":
                return str(text)
    classifiers = package.metadata.get_all("Classifier") or []
    licences = [line.rsplit(" :: ", 1)[1] for line in classifiers if line.startswith("License :: ")]
    return " / ".join(licences) or "see the text"


def licence_texts(package: Distribution) -> list[tuple[str, str]]:
    """The licence files that came with the package: their names and texts."""
    files = [
        file
        for file in package.files or []
        if ".dist-info" in str(file) and PurePath(file).name.lower().startswith(LICENCE_NAMES)
    ]
    return [(file.name, file.read_text("utf-8").strip()) for file in sorted(files)]


def section(name: str, package: Distribution) -> str:
    """One package: name, version, licence, texts. Raises SystemExit for one whose licence nobody can tell."""
    licence, texts = licence_of(package), licence_texts(package)
    if licence == "see the text" and not texts:
        raise SystemExit(f"{name} {package.version} names no licence and carries no text of one")
    blocks = [f"### {title}\n\n```text\n{text}\n```\n" for title, text in texts]
    return "\n".join([f"## {name} {package.version}\n\nLicence: {licence}\n", *blocks])


def main() -> int:
    """Write the file and say how many packages are in it."""
    packages = runtime_packages("loket", frozenset({"service"}))
    inside = Path(__file__).with_name("inside.md").read_text("utf-8")
    parts = [HEAD, *(section(name, package) for name, package in packages.items()), inside]
    text = "\n".join(parts)
    lines = (line.rstrip() for line in text.splitlines())
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{TARGET.name}: {len(packages)} packages")
    return 0


if __name__ == "__main__":
    sys.exit(main())
