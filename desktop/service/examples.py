"""Sentences to begin from in answers and reasons: the office's own, or ours where it has set none.

What stands in them for the case at hand, `{nomor}`, `{tanggal}`, `{instansi}`, is filled in word for word; any other
bracket stays as it is, for whoever reads it before it is saved.
"""

from collections.abc import Mapping
from functools import cache

from msgspec import Struct, json

from desktop.casework.office_bodies import Template
from desktop.resources import resource
from desktop.service.desk import Desk
from desktop.service.office_settings import settings_of

ANSWERED, ARCHIVED = "answer.proposed", "case.archived"
"""The kinds of acts that sentences are offered for."""


class _Shipped(Struct, frozen=True):
    answers: tuple[Template, ...]
    archive: tuple[Template, ...]


def examples(desk: Desk) -> dict[str, tuple[Template, ...]]:
    """By kind of act, the sentences that this office begins from."""
    with desk.store.reading() as connection:
        own = settings_of(connection)
    return {
        ANSWERED: own.answer_templates or _shipped().answers,
        ARCHIVED: own.archive_templates or _shipped().archive,
    }


def filled(text: str, words: Mapping[str, str]) -> str:
    """`text` with each `{name}` of `words` replaced, in one go: what is filled in is never read again."""
    parts = text.split("{")
    done = [parts[0]]
    for part in parts[1:]:
        name, closed, rest = part.partition("}")
        done.append(words[name] + rest if closed and name in words else "{" + part)
    return "".join(done)


@cache
def _shipped() -> _Shipped:
    return json.decode(resource("examples/sentences.json"), type=_Shipped)
