"""Who is on duty, and when the office works: four eyes or one person, zone, week, hours, collective leave."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit

from desktop.casework.office_settings import ZONES, OfficeSettings
from desktop.ui.context import Context
from desktop.ui.parts.field import Field
from desktop.ui.parts.segments import Segments
from desktop.ui.settings.office_part import OfficePart

_RULES = "rules"
"""As the rules have it: nothing is corrected."""
_LEAVE = {"off": False, "works": True}


class Duty(OfficePart):
    """Four eyes, and the calendar by which deadlines are counted."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "duty")
        theme = context.theme
        self._names: list[QLabel] = []
        self.eyes = self._segments("four", "alone")
        self._eyes_help = QLabel()
        self._eyes_help.setProperty("t", "caption")
        self._eyes_help.setWordWrap(True)
        self.column.addWidget(self._eyes_help)
        self.zone = self._segments(_RULES, *ZONES)
        self.week = self._segments(_RULES, "5", "6")
        self.leave = self._segments(_RULES, *_LEAVE)
        self.opens, self.closes = QLineEdit(), QLineEdit()
        for edit, name in ((self.opens, "opens"), (self.closes, "closes")):
            edit.setObjectName(name)
            edit.setMaxLength(5)
            edit.setEnabled(self.may)
        self._opens, self._closes = Field(theme, "", self.opens), Field(theme, "", self.closes)
        self._hours = QHBoxLayout()
        self._hours.addWidget(self._opens)
        self._hours.addWidget(self._closes)
        self.column.addLayout(self._hours)
        self._told = QLabel()
        self._told.setProperty("t", "caption")
        self._told.setWordWrap(True)
        self.column.addWidget(self._told)
        self.finish_layout()

    def fill(self, settings: OfficeSettings) -> None:
        self.eyes.choose("alone" if settings.single_person else "four")
        self.zone.choose(settings.zone or _RULES)
        self.week.choose(str(settings.work_week or _RULES))
        leave = settings.works_in_collective_leave
        self.leave.choose(_RULES if leave is None else "works" if leave else "off")
        self.opens.setText(_shown(settings.opens))
        self.closes.setText(_shown(settings.closes))

    def wanted(self, settings: OfficeSettings) -> OfficeSettings:
        zone, week, leave = self.zone.chosen(), self.week.chosen(), self.leave.chosen()
        return replace(
            settings,
            single_person=self.eyes.chosen() == "alone",
            zone=zone if zone in ZONES else None,
            work_week=int(week) if week in ("5", "6") else None,
            works_in_collective_leave=_LEAVE.get(leave or ""),
            opens=_written(self.opens.text()),
            closes=_written(self.closes.text()),
        )

    def retranslate(self) -> None:
        super().retranslate()
        names = (
            self.tr("Penyetuju"), self.tr("Zona waktu kantor"), self.tr("Hari kerja"), self.tr("Cuti bersama"),
        )  # fmt: skip
        for label, control, name in zip(self._names, (self.eyes, self.zone, self.week, self.leave), names, strict=True):
            label.setText(name)
            control.setAccessibleName(name)
        by_rules = self.tr("Menurut aturan")
        self.eyes.say({"four": self.tr("Orang lain"), "alone": self.tr("Satu petugas bertugas")})
        self._eyes_help.setText(
            self.tr(
                "Satu petugas bertugas: usulan boleh diputus penulisnya sendiri, dan setiap keputusan itu bertanda"
                " “disetujui sendiri”."
            )
        )
        self.zone.say({_RULES: self.tr("Ikuti komputer"), **{zone: zone for zone in ZONES}})
        self.week.say({_RULES: by_rules, "5": self.tr("Sen–Jum"), "6": self.tr("Sen–Sab")})
        self.leave.say({_RULES: by_rules, "off": self.tr("Libur"), "works": self.tr("Tetap bekerja")})
        self._opens.rename(self.tr("Jam buka"))
        self._closes.rename(self.tr("Jam tutup"))
        for edit in (self.opens, self.closes):
            edit.setPlaceholderText(self.tr("menurut aturan"))
        self._told.setText(
            self.tr("Tenggat yang berjalan dihitung ulang. Tanggal yang sudah dijanjikan pada tanda terima tetap.")
        )

    def measure(self) -> None:
        super().measure()
        px = self._context.theme.metrics.px
        self._hours.setSpacing(px(12))
        for name in self._names:
            name.setContentsMargins(0, px(6), 0, 0)

    def _segments(self, *values: str) -> Segments:
        made = Segments(self._context.theme, "", dict.fromkeys(values, ""))
        made.setEnabled(self.may)
        name = QLabel()
        name.setProperty("t", "label")
        name.setBuddy(made)
        self._names.append(name)
        self.column.addWidget(name)
        self.column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        return made


def _shown(time: str | None) -> str:
    """`08:00` as people write it."""
    return (time or "").replace(":", ".")


def _written(text: str) -> str | None:
    """`8.00` or `08:00` as the setting has it; nothing where nothing is typed; a slip as it is, to be refused."""
    digits = text.strip().replace(".", ":")
    hours, _, minutes = digits.partition(":")
    if hours.isdigit() and minutes.isdigit():
        return f"{int(hours):02}:{int(minutes):02}"
    return digits or None
