"""The language of the window."""

from PySide6.QtCore import QCoreApplication

from desktop.errors import LoketError
from desktop.phrases import Phrase

PHRASES = "phrases"
"""The context of every sentence that comes from below the window, errors among them."""


def said(words: Phrase | str) -> str:
    """A phrase in the language of the moment. What is text already is data, and stays as it is."""
    return words.said(_translated) if isinstance(words, Phrase) else words


def trouble_words(trouble: LoketError) -> str:
    """What happened, what is safe, what to do, in the language of the moment."""
    return trouble.words(_translated)


def _translated(source: str) -> str:
    return QCoreApplication.translate(PHRASES, source)
