"""Brings the English catalogue up to date with the code, and compiles what Qt loads.

Started by `python3 run.py translations`. It keeps every translation whose text still stands in the code, drops the
others, and takes over what the same text is called elsewhere. What is left has no translation yet: it is listed, and
`python3 run.py test` fails on it. With `--check` nothing is written.
"""

import argparse
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import PySide6

from resources.make.pseudo import READ_BY_QT, stretched
from resources.make.sources import Found, Source, collect

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "resources" / "translations"
ENGLISH, QT, PSEUDO = FOLDER / "loket_en.ts", FOLDER / "qtbase_id.ts", FOLDER / "loket_pseudo.qm"
_FIELD = re.compile(r"\{([^{}]*)\}")
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


class Entry(NamedTuple):
    """A text in English: one form, or two (one, many) where a number inflects it; none while nobody translated it."""

    source: Source
    forms: tuple[str, ...]
    counted: bool


def read_catalogue(path: Path) -> dict[Source, tuple[str, ...]]:
    """What a .ts file translates; a message that is unfinished there is not in the answer."""
    if not path.exists():
        return {}
    return dict(_messages(ET.parse(path).getroot()))


def _messages(root: ET.Element) -> Iterator[tuple[Source, tuple[str, ...]]]:
    for context in root.iter("context"):
        for message in context.iter("message"):
            found = message.find("translation")
            if found is None or found.get("type") == "unfinished":
                continue
            forms = tuple(form.text or "" for form in found.iter("numerusform")) or (found.text or "",)
            yield Source(context.findtext("name", ""), message.findtext("source", "")), forms


def entries(found: Found, known: Mapping[Source, tuple[str, ...]]) -> list[Entry]:
    """Every text of the code with its English, in the order of the file."""
    elsewhere = {source.text: forms for source, forms in known.items()}
    made = []
    for source in sorted(found.places):
        counted = source in found.counted
        forms = known.get(source) or elsewhere.get(source.text) or ()
        if forms:
            forms = (forms[0], forms[-1]) if counted else forms[-1:]
        made.append(Entry(source, forms, counted))
    return made


def troubles_of(made: list[Entry]) -> list[str]:
    """What a reader would stumble on: nothing there, or other fields than in the source."""
    troubles = []
    for entry in made:
        wanted = sorted(_FIELD.findall(entry.source.text))
        if not entry.forms or not all(entry.forms):
            troubles.append(f"not translated: {entry.source.context}: {entry.source.text!r}")
        elif any(sorted(_FIELD.findall(form)) != wanted for form in entry.forms):
            troubles.append(f"other fields than the source: {entry.source.context}: {entry.source.text!r}")
    return troubles


def catalogue(made: list[Entry]) -> str:
    """The .ts file."""
    root = ET.Element("TS", version="2.1", language="en", sourcelanguage="id")
    contexts: dict[str, ET.Element] = {}
    for entry in made:
        context = contexts.get(entry.source.context)
        if context is None:
            context = contexts[entry.source.context] = ET.SubElement(root, "context")
            ET.SubElement(context, "name").text = entry.source.context
        message = ET.SubElement(context, "message", {"numerus": "yes"} if entry.counted else {})
        ET.SubElement(message, "source").text = entry.source.text
        translation = ET.SubElement(message, "translation", {} if entry.forms else {"type": "unfinished"})
        if entry.counted:
            for form in entry.forms or ("", ""):
                ET.SubElement(translation, "numerusform").text = form
        elif entry.forms:
            translation.text = entry.forms[0]
    ET.indent(root, "    ")
    return _HEAD + ET.tostring(root, "unicode") + "\n"


def pseudo_catalogue(made: list[Entry], qt: Mapping[Source, tuple[str, ...]]) -> str:
    """The .ts of the language of nobody: our texts and those of Qt, stretched."""
    ours = [entry._replace(forms=(stretched(entry.source.text),) * (2 if entry.counted else 1)) for entry in made]
    theirs = [
        Entry(source, tuple(map(stretched, forms)), False)
        for source, forms in sorted(qt.items())
        if source.context not in READ_BY_QT
    ]
    return catalogue(ours + theirs)


def compiled_text(text: str) -> bytes:
    """What Qt loads, of the text of a .ts file."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "made.ts"
        source.write_text(text, "utf-8")
        return compiled(source)


def compiled(source: Path) -> bytes:
    """What Qt loads, of one .ts file."""
    tool = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "made.qm"
        subprocess.run([str(tool), "-silent", "-removeidentical", str(source), "-qm", str(made)], check=True)
        return made.read_bytes()


def collected(root: Path) -> Found:
    """The texts of the desk."""
    return collect(root, sorted((root / "desktop").rglob("*.py")))


def state(root: Path = ROOT) -> tuple[dict[Path, bytes], list[str]]:
    """Every file as it should be, and everything that is not right with the English."""
    found = collected(root)
    made = entries(found, read_catalogue(ENGLISH))
    english = catalogue(made)
    pseudo = pseudo_catalogue(made, read_catalogue(QT))
    files = {
        ENGLISH: english.encode(),
        ENGLISH.with_suffix(".qm"): compiled_text(english),
        QT.with_suffix(".qm"): compiled(QT),
        PSEUDO: compiled_text(pseudo),
    }
    return files, found.troubles + troubles_of(made)


def main(arguments: list[str]) -> int:
    """Write or check; 1 where something is to be done by a person."""
    parser = argparse.ArgumentParser(prog="run.py translations", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, fail on what is not up to date")
    options = parser.parse_args(arguments)
    files, troubles = state()
    old = [path for path, data in files.items() if not path.exists() or path.read_bytes() != data]
    if not options.check:
        for path in old:
            path.write_bytes(files[path])
            print(f"written: {path.relative_to(ROOT)}")
        old = []
    troubles += [f"not up to date: {path.name} (python3 run.py translations)" for path in old]
    for trouble in troubles:
        print(trouble)
    print(f"{files[ENGLISH].count(b'<message')} texts, {len(troubles)} to be mended")
    return 1 if troubles else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
