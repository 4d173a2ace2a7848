"""The one way to the files that Loket carries: translations, icons, reference data, sample cases.

In a checkout they lie in `resources/` at the top; the wheel packs that folder as `desktop/_resources`. Nobody else may
know this, so nobody else builds such a path. It knows nothing of what is in the files.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.abc import Traversable
from importlib.resources import as_file, files
from pathlib import Path

from desktop.errors import Bug


class ResourceMissing(Bug):
    """A name that is not among the files: a slip of ours, or an installation with a hole in it."""

    what = "Berkas bawaan {name} tidak ada di dalam pemasangan Loket ini."
    todo = "Pasang ulang Loket; bila kalimat ini muncul lagi, laporkan kepada pengelola Loket."


def _top() -> Traversable:
    packed = files("desktop") / "_resources"
    return packed if packed.is_dir() else Path(__file__).resolve().parent.parent / "resources"


def _find(name: str) -> Traversable:
    parts = name.split("/")
    if {"", ".", ".."} & set(parts) or "\\" in name:  # only names below the top, written in one way
        raise ResourceMissing(name=name)
    found = _top().joinpath(*parts)
    if not found.is_file():
        raise ResourceMissing(name=name)
    return found


def resource(name: str) -> bytes:
    """The bytes of one file. `name` is its path below `resources/`, with `/`. Raises ResourceMissing."""
    return _find(name).read_bytes()


@contextmanager
def resource_path(name: str) -> Iterator[Path]:
    """The file as a path while the block lasts, for libraries that open files themselves. Raises ResourceMissing."""
    with as_file(_find(name)) as path:
        yield path
