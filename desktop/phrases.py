"""Sentences of the layers below the window, not yet put together: a template in Indonesian, and what fills it.

Whoever shows one decides on the language. A terminal takes it as it is written (`str`); the window translates template
by template, before anything is filled in (`desktop.ui.language`). Knows nothing of the rest of the house.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

Translate = Callable[[str], str]
"""Gives a template in the language of the moment, its `{fields}` untouched."""


def as_written(source: str) -> str:
    """The language that every template is written in: Indonesian."""
    return source


@dataclass(frozen=True, init=False)
class Phrase:
    """`Phrase("kasus ini {state}", state=Phrase("Selesai"))`: parts that are phrases are translated with it.

    Every other part is data and stays as it is: a number, a name, what a person typed.
    """

    source: str
    parts: Mapping[str, "Phrase | str | int"]

    def __init__(self, source: str, /, **parts: object) -> None:
        kept = {name: part if isinstance(part, Phrase | str | int) else str(part) for name, part in parts.items()}
        object.__setattr__(self, "source", source)
        object.__setattr__(self, "parts", kept)

    def said(self, translate: Translate = as_written) -> str:
        """The sentence. A part that looks like a template is none: it is filled in, never read."""
        parts = {name: part.said(translate) if isinstance(part, Phrase) else part for name, part in self.parts.items()}
        return translate(self.source).format(**parts)

    def filled(self, **parts: object) -> "Phrase":
        """The same with more parts: a template of a table, filled in where it is needed."""
        return Phrase(self.source, **{**self.parts, **parts})

    def __str__(self) -> str:
        return self.said()

    def __hash__(self) -> int:
        return hash(self.source)


def either(choices: Sequence[Phrase]) -> Phrase:
    """One of these, as a sentence lists them: `A, B, atau C`. There must be at least one."""
    *others, last = choices
    if not others:
        return last
    before = reduce(lambda one, next_one: Phrase("{before}, {last}", before=one, last=next_one), others)
    return Phrase("{before} atau {last}" if len(others) == 1 else "{before}, atau {last}", before=before, last=last)
