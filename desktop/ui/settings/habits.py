"""What is a habit: language, colours, text size, rows, letters, idle lock. Written to the preferences, at once."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from desktop.casework.ids import PersonId
from desktop.ui.language import NAMES
from desktop.ui.parts.segments import Segments
from desktop.ui.preferences import IDLE_MINUTES, Preferences
from desktop.ui.theme.metrics import Density
from desktop.ui.theme.theme import Choice, Theme

SCALES = ("1.0", "1.2", "1.5", "2.0")


class Habits(QWidget):
    """Each choice under its name; the window follows the preferences."""

    def __init__(self, theme: Theme, preferences: Preferences, person: PersonId) -> None:
        super().__init__()
        self._theme, self._preferences, self._person = theme, preferences, person
        self._names: list[QLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.language = self._segments(NAMES, preferences.language, self._on_language)
        self.colours = self._segments(dict.fromkeys(Choice, ""), preferences.colours, self._on_colours)
        nearest = min(SCALES, key=lambda scale: abs(float(scale) - theme.metrics.scale))
        self.scale = self._segments({scale: _percent(scale) for scale in SCALES}, nearest, self._on_scale)
        self.density = self._segments(dict.fromkeys(Density, ""), preferences.density(person), self._on_density)
        letters = "on" if preferences.letters(person) else "off"
        self.letters = self._segments({"on": "", "off": ""}, letters, self._on_letters)
        self.idle = QComboBox()
        self.idle.setObjectName("idle-minutes")
        self.idle.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)  # words change with the language
        for minutes in IDLE_MINUTES:
            self.idle.addItem("", minutes)
        self.idle.setCurrentIndex(IDLE_MINUTES.index(preferences.idle_minutes))
        self.idle.activated.connect(self._on_idle)
        self._add(self.idle)
        self.retranslate()
        self.measure()

    def retranslate(self) -> None:
        """Sets every text again."""
        names = (
            self.tr("Bahasa"), self.tr("Warna"), self.tr("Ukuran huruf"), self.tr("Tinggi baris daftar"),
            self.tr("Satu huruf sebagai pintasan, misal S untuk menyetujui"), self.tr("Kunci otomatis bila ditinggal"),
        )  # fmt: skip
        chosen = (self.language, self.colours, self.scale, self.density, self.letters, self.idle)
        for label, name, control in zip(self._names, names, chosen, strict=True):
            label.setText(name)
            control.setAccessibleName(name)
        self.language.say(NAMES)
        self.language.choose(self._preferences.language)
        self.colours.say({
            Choice.SYSTEM: self.tr("Ikuti komputer"), Choice.LIGHT: self.tr("Terang"), Choice.DARK: self.tr("Gelap"),
        })  # fmt: skip
        self.scale.say({scale: _percent(scale) for scale in SCALES})
        self.density.say({
            Density.COMPACT: self.tr("Padat"), Density.USUAL: self.tr("Biasa"), Density.ROOMY: self.tr("Lega"),
        })  # fmt: skip
        self.letters.say({"on": self.tr("Dipakai"), "off": self.tr("Tidak dipakai")})
        for at, minutes in enumerate(IDLE_MINUTES):
            said = self.tr("Setelah {n} menit").format(n=minutes) if minutes else self.tr("Tidak pernah")
            self.idle.setItemText(at, said)
        self._fit_idle()

    def measure(self) -> None:
        """Sets every size again, and shows what was chosen elsewhere (Ctrl+Plus)."""
        px, scale = self._theme.metrics.px, self._theme.metrics.scale
        self._column.setSpacing(px(4))
        for name in self._names:
            name.setContentsMargins(0, px(8), 0, 0)
        self.scale.choose(min(SCALES, key=lambda one: abs(float(one) - scale)))
        self._fit_idle()

    def _fit_idle(self) -> None:
        """What Qt says that it needs is some pixels short under a style sheet, at some text sizes."""
        self.idle.setMinimumWidth(self.idle.sizeHint().width() + self._theme.metrics.px(4))

    def _segments(self, choices: Mapping[str, str], chosen: str, act: Callable[[str], object]) -> Segments:
        made = Segments(self._theme, "", choices)
        made.choose(chosen)
        made.changed.connect(act)
        self._add(made)
        return made

    def _add(self, control: QWidget) -> None:
        name = QLabel()
        name.setProperty("t", "label")
        name.setBuddy(control)
        name.setWordWrap(True)
        self._names.append(name)
        self._column.addWidget(name)
        fit = Qt.AlignmentFlag.AlignLeft if isinstance(control, QComboBox) else Qt.AlignmentFlag(0)
        self._column.addWidget(control, 0, fit)

    @Slot(str)
    def _on_language(self, code: str) -> None:
        self._preferences.language = code

    @Slot(str)
    def _on_colours(self, value: str) -> None:
        self._preferences.colours = Choice(value)

    @Slot(str)
    def _on_scale(self, value: str) -> None:
        self._preferences.scale = float(value)

    @Slot(str)
    def _on_density(self, value: str) -> None:
        self._preferences.set_density(self._person, Density(value))
        self._theme.choose_density(Density(value))

    @Slot(str)
    def _on_letters(self, value: str) -> None:
        self._preferences.set_letters(self._person, value == "on")
        self._theme.offer_letters(value == "on")

    @Slot(int)
    def _on_idle(self, at: int) -> None:
        self._preferences.idle_minutes = IDLE_MINUTES[at]


def _percent(scale: str) -> str:
    return f"{round(float(scale) * 100)} %"
