"""The language of nobody: every text 40 % longer, with accents, in brackets.

What is shown without brackets was never given to a translator, or was put together of pieces; what is cut off here is
cut off in a language that needs more room than Indonesian.
"""

import re
from itertools import cycle, islice

READ_BY_QT = frozenset({"QGuiApplication", "QShortcut", "QFileDialog", "QFileSystemModel"})
"""Contexts whose texts Qt itself takes apart: names of keys, filters of file names, the direction of writing."""
_LONGER = 0.4
_ACCENTS = str.maketrans("acdeghijklnorstuwyzACDEGHIJKLNORSTUWYZ", "áçđéğĥíĵķłñöřšŧúŵýžÁÇĐÉĞĤÍĴĶŁÑÖŘŠŦÚŴÝŽ")
_PADDING = "éí óúá "
_KEPT = re.compile(
    r"\{[^{}]*\}|<[^<>]*>|&[a-z]+;|%L?n"  # filled in later; marks of rich text
    r"|\b(?:Ctrl|Alt|Shift|Enter|Return|Esc|Tab|Spasi|Space|PgUp|PgDn|Home|End|F\d{1,2})\b(?:\+\w+)*"  # caps of keys
)


def stretched(text: str) -> str:
    """`text` as a longer language would have it. Placeholders, marks, mnemonics and names of keys stay whole."""
    plain = _KEPT.sub("", text)
    if not any(letter.isalpha() for letter in plain):
        return text
    brackets = 2
    padding = "".join(islice(cycle(_PADDING), max(round(len(plain) * _LONGER) - brackets, 0)))
    pieces, at = [], 0
    for kept in _KEPT.finditer(text):
        pieces += [text[at : kept.start()].translate(_ACCENTS), kept.group()]
        at = kept.end()
    return f"[{''.join(pieces)}{text[at:].translate(_ACCENTS)}{padding}]"
