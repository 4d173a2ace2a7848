"""The language of the window: chosen while it is open, told to every widget by Qt's own LanguageChange.

Indonesian is what every source string is written in, so it needs a catalogue for Qt's own words only. The third
language is nobody's: `pseudo` shows what is cut off, put together of pieces, or was never given to a translator.
"""

from functools import cache

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator, Signal

from desktop.errors import LoketError
from desktop.phrases import Phrase
from desktop.resources import resource

PHRASES = "phrases"
"""The context of every sentence that comes from below the window, errors among them."""
SOURCE, ENGLISH, PSEUDO = "id", "en", "pseudo"
NAMES = {SOURCE: "Bahasa Indonesia", ENGLISH: "English"}
"""What a person may choose, each by its name in itself."""
CODES = (SOURCE, ENGLISH, PSEUDO)

_CATALOGUES = {SOURCE: "qtbase_id", ENGLISH: "loket_en", PSEUDO: "loket_pseudo"}
_INDONESIA = QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia)
_BRITAIN = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
"""Its dates begin with the day and its weeks with Monday, as they do in Indonesia."""


def said(words: Phrase | str) -> str:
    """A phrase in the language of the moment. What is text already is data, and stays as it is."""
    return words.said(_translated) if isinstance(words, Phrase) else words


def trouble_words(trouble: LoketError) -> str:
    """What happened, what is safe, what to do, in the language of the moment."""
    return trouble.words(_translated)


def _translated(source: str) -> str:
    return QCoreApplication.translate(PHRASES, source)


@cache
def _catalogue_bytes(name: str) -> bytes:
    """Kept for ever: Qt reads a catalogue where it lies, and copies nothing."""
    return resource(f"translations/{name}.qm")


class Language(QObject):
    """Speaks Indonesian until another language is chosen. `changed` brings the code; widgets hear of it from Qt."""

    changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.code = ""
        self._translators: list[QTranslator] = []
        self.choose(SOURCE)

    def choose(self, code: str) -> None:
        """From now on this language; Indonesian where the code is not one of `CODES`."""
        code = code if code in CODES else SOURCE
        if code == self.code:
            return
        self.code = code
        before, self._translators = self._translators, self._made(code)
        QLocale.setDefault(_BRITAIN if code == ENGLISH else _INDONESIA)
        for translator in self._translators:
            QCoreApplication.installTranslator(translator)
        for translator in before:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
        self.changed.emit(code)

    def close(self) -> None:
        """Leaves the application without a word of ours, and numbers as Indonesia writes them."""
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators = []
        QLocale.setDefault(_INDONESIA)

    def _made(self, code: str) -> list[QTranslator]:
        catalogue = QTranslator(self)
        catalogue.load(_catalogue_bytes(_CATALOGUES[code]))
        return [catalogue]
