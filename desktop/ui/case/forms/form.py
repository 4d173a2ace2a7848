"""The shape of what an act asks of a person. The dialog draws it, and the service judges what was filled in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.casework.codes import NOBODY


class Input(Enum):
    """How something is asked."""

    TEXT = auto()
    LINE = auto()
    CHOICE = auto()
    OFFICE = auto()
    PERSON = auto()
    DATE = auto()
    CASE = auto()


@dataclass(frozen=True)
class Ask:
    """One field: where its value goes in the body (`disposition.to`), its label, how it is asked."""

    name: str
    label: str
    input: Input
    required: bool = False
    choices: tuple[str, ...] = ()
    number: bool = False
    """Stands in the body as a number."""
    means: Mapping[str, Mapping[str, Any]] = field(default_factory=dict, compare=False)
    """By code, the fields of the body that a choice stands for; without it the code itself stands there."""


@dataclass(frozen=True)
class Form:
    """One act. Words are source strings, translated by `say` where they are shown."""

    kind: str
    name: str
    question: str
    paragraph: str
    verb: str
    asks: tuple[Ask, ...] = ()
    ends: bool = False
    """Ends or turns back the case: its verb is drawn as one to think about."""


def say(words: str) -> str:
    """Words of a form in the language of the moment."""
    return QCoreApplication.translate("acts", words)


def body_of(asked: Form, values: Mapping[str, str]) -> dict[str, Any]:
    """The body of an act from its filled fields; dots nest, empty ones are left out."""
    body: dict[str, Any] = {}
    for ask in asked.asks:
        value = values.get(ask.name)
        if ask.means and value:
            body.update(ask.means[value])
        elif value and value not in NOBODY:
            outer, _, inner = ask.name.rpartition(".")
            (body.setdefault(outer, {}) if outer else body)[inner] = int(value) if ask.number else value
    return body


def form(
    kind: str, name: object, question: object, paragraph: object, verb: object, *asks: Ask, ends: bool = False
) -> Form:
    """A form from marked source strings, whose type the marking hides."""
    return Form(kind, str(name), str(question), str(paragraph), str(verb), asks, ends)


def ask(
    name: str,
    label: object,
    how: Input,
    required: bool = False,
    choices: Iterable[str] = (),
    number: bool = False,
    means: Mapping[str, Mapping[str, Any]] | None = None,
) -> Ask:
    """A field from a marked source string."""
    return Ask(name, str(label), how, required, tuple(choices), number, means or {})


OPTIONAL_NOTE = ask("note", QT_TRANSLATE_NOOP("acts", "Catatan"), Input.TEXT)
REASON = ask("reason", QT_TRANSLATE_NOOP("acts", "Alasan"), Input.TEXT, True)
