"""Notices when somebody, or a flat battery, puts the computer's clock back. Nothing is held up by it: it is said."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.config import World
from desktop.errors import EnvironmentTrouble
from desktop.phrases import Phrase

_LOOK_MS = 10_000
TOLERATED_S = 120
"""A clock that is set right by the network moves by less, and nobody need hear of it."""


class ClockWentBack(EnvironmentTrouble):
    """The wall clock shows an earlier time than it did. Stamps keep the order of events, and drafts that of saving."""

    what = "Jam komputer mundur {much}."
    safe = "Urutan laporan tetap benar, dan ketikan Anda tetap disimpan."
    todo = "Perbaiki jam Windows sebelum mencetak tanda terima."


class ClockWatch(QObject):
    """Compares the clock of the wall with one that only runs on. `went_back` brings a `ClockWentBack`."""

    went_back = Signal(object)

    def __init__(self, world: World, parent: QObject) -> None:
        super().__init__(parent)
        self._world = world
        self._lead_s = self._lead()
        timer = QTimer(self)
        timer.setInterval(_LOOK_MS)
        timer.timeout.connect(self.look)
        timer.start()

    @Slot()
    def look(self) -> None:
        """Whether the clock went back since the last look. Forward it goes after every sleep of the computer."""
        before, self._lead_s = self._lead_s, self._lead()
        back_s = round(before - self._lead_s)
        if back_s >= TOLERATED_S:
            self.went_back.emit(ClockWentBack(much=much(back_s)))

    def _lead(self) -> float:
        return self._world.now().timestamp() - self._world.seconds()


def much(seconds: int) -> Phrase:
    """A length of time in the largest unit of which there are two."""
    minutes, hours, days = seconds // 60, seconds // 3600, seconds // 86_400
    if days > 1:
        return Phrase("{n} hari", n=days)
    return Phrase("{n} jam", n=hours) if hours > 1 else Phrase("{n} menit", n=minutes)
