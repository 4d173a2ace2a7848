"""`python -m tests.unit.make_vectors` adds the vectors that are missing and refuses where one would change."""

import sys
from pathlib import Path

from msgspec import json

from tests.unit.samples import DIGEST_INPUTS, DIGESTS, EVENTS, Inputs

VECTORS = Path(__file__).resolve().parent / "vectors"
DIGEST_FILE = "digests.json"
_WIDTH = 100


def wrapped(data: bytes) -> str:
    """The hex of `data` in lines that fit a screen."""
    text = data.hex()
    return "".join(text[at : at + _WIDTH] + "\n" for at in range(0, len(text), _WIDTH))


def read_digests(folder: Path) -> dict[str, Inputs]:
    """The digest vectors by name: `digest`, `inputs`, `hex`."""
    path = folder / DIGEST_FILE
    return json.decode(path.read_bytes(), type=dict[str, Inputs]) if path.exists() else {}


def add_missing(folder: Path) -> tuple[list[str], list[str]]:
    """Writes what is missing. Returns the names of what was added, and of what no longer comes out as it was."""
    added, changed = [], []
    for name, (event, _) in EVENTS.items():
        path = folder / f"{name}.hex"
        if not path.exists():
            path.write_text(wrapped(event.encode()), encoding="ascii", newline="\n")
            added.append(name)
        elif bytes.fromhex(path.read_text(encoding="ascii")) != event.encode():
            changed.append(name)
    digests = read_digests(folder)
    for name, (kind, inputs) in DIGEST_INPUTS.items():
        now: Inputs = {"digest": kind, "inputs": inputs, "hex": DIGESTS[kind](inputs).hex()}
        if name not in digests:
            digests[name] = now
            added.append(name)
        elif digests[name] != now:
            changed.append(name)
    text = json.format(json.encode(digests), indent=2).decode() + "\n"
    (folder / DIGEST_FILE).write_text(text, encoding="utf-8", newline="\n")
    return added, changed


def main() -> int:
    """Adds, says what, and fails where something would have changed."""
    added, changed = add_missing(VECTORS)
    sys.stdout.write("".join(f"added {name}\n" for name in added))
    sys.stdout.write("".join(f"REFUSED to change {name}\n" for name in changed))
    return 1 if changed else 0


if __name__ == "__main__":
    sys.exit(main())
