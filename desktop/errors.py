"""One tree of errors, each with words for the person at the desk.

    LoketError
    ├── EnvironmentTrouble   disk, keyring, clock, another program on the folder: not the person's doing
    │   ├── StorageTrouble       the data folder or the database
    │   └── KeyTrouble           keyring and passphrase
    ├── UserTrouble          what the person asked for cannot be done as asked
    ├── ServiceTrouble       the network or the national service
    └── Bug                  our own fault; the only one whose traceback is worth reading

Every class carries three templates in Indonesian, the language of the desk: what happened, what is safe, what to do.
Templates stay unformatted until they are shown (`LoketError.words`), so that a window can translate them first.
Classes live in the module that raises them, so this one knows nothing of the rest of the house but `phrases`.
"""

from typing import ClassVar

from desktop.phrases import Phrase, Translate, as_written


class LoketError(Exception):
    """What every error of ours says. Subclasses give `what`, `safe` and `todo`, with `{name}` fields for `params`."""

    what: ClassVar[str] = "Terjadi sesuatu yang tidak dikenali."
    safe: ClassVar[str] = "Data yang sudah tersimpan tidak berubah."
    todo: ClassVar[str] = "Coba lagi."

    def __init__(self, **params: object) -> None:
        super().__init__(params)
        self.params = params

    @property
    def code(self) -> str:
        """The stable name of this error in `--json` output and in reports: the class name."""
        return type(self).__name__

    def sentences(self) -> tuple[Phrase, ...]:
        """What happened, what is safe, what to do; one that has nothing to say is left out, never the first."""
        return tuple(Phrase(part, **self.params) for part in (self.what, self.safe, self.todo) if part)

    def words(self, translate: Translate = as_written) -> str:
        """The sentences one after the other."""
        return " ".join(sentence.said(translate) for sentence in self.sentences())

    def __str__(self) -> str:
        return self.words()


class EnvironmentTrouble(LoketError):
    """Something around the program failed."""


class StorageTrouble(EnvironmentTrouble):
    """The data folder or the database in it."""


class KeyTrouble(EnvironmentTrouble):
    """The key of the database: keyring, passphrase, key file."""


class UserTrouble(LoketError):
    """What was asked for cannot be done as asked."""


class ServiceTrouble(LoketError):
    """The network or the national service. Never touches what waits to be sent."""

    safe = "Semua yang menunggu dikirim tetap tersimpan di meja ini."
    todo = "Loket mencoba lagi otomatis; Anda dapat terus bekerja."


class Bug(LoketError):
    """Our own mistake."""

    what = "Loket menemukan kesalahan di dalam dirinya: {detail}."
    safe = "Yang sudah tersimpan tidak berubah."
    todo = "Laporkan kalimat ini kepada pengelola Loket."
