"""Pengaturan: colours and text size take effect at once; the address of the service with the next run of the sync."""

from PySide6.QtCore import QSettings, Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.errors import LoketError
from desktop.service.moving import move_service
from desktop.ui.context import Context
from desktop.ui.language import trouble_words
from desktop.ui.page import Page
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.field import Field, Note
from desktop.ui.parts.segments import Segments
from desktop.ui.theme.theme import Choice

SCALES = ("1.0", "1.2", "1.5", "2.0")


class SettingsPage(Page):
    """What a person may choose at this desk."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        px = theme.metrics.px
        self._colours = Segments(theme, self.tr("Warna"), self._colour_words())
        self._colours.choose(theme.choice.value)
        self._colours.changed.connect(self._on_colours)
        self._scale = Segments(theme, self.tr("Ukuran huruf"), {scale: _percent(scale) for scale in SCALES})
        self._scale.choose(min(SCALES, key=lambda scale: abs(float(scale) - theme.metrics.scale)))
        self._scale.changed.connect(self._on_scale)
        self._address = QLineEdit(context.desk.identity.service_url)
        self._address.setObjectName("service-url")
        self._field = Field(theme, self.tr("Alamat layanan nasional"), self._address, help_line=True)
        self._field.say(self.tr("Diberikan koordinator. Yang menunggu dikirim tetap tersimpan di meja ini."))
        self._save = Button(theme, self.tr("Simpan alamat"), self._on_save)
        self._save.setObjectName("save-address")
        column = QVBoxLayout()
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(8))
        for name, part in ((self.tr("Warna"), self._colours), (self.tr("Ukuran huruf"), self._scale)):
            label = QLabel(name)
            label.setProperty("t", "label")
            column.addWidget(label)
            column.addWidget(part)
        column.addWidget(self._field)
        column.addWidget(self._save)
        column.addStretch(1)
        middle = QWidget()
        middle.setMaximumWidth(px(560))
        middle.setLayout(column)
        self.body.addWidget(middle, 1)

    def title(self) -> str:
        return self.tr("Pengaturan")

    def _colour_words(self) -> dict[str, str]:
        return {
            Choice.SYSTEM.value: self.tr("Ikuti komputer"),
            Choice.LIGHT.value: self.tr("Terang"),
            Choice.DARK.value: self.tr("Gelap"),
        }

    @Slot(str)
    def _on_colours(self, value: str) -> None:
        self.context.theme.choose(Choice(value))
        _remember("theme", value)

    @Slot(str)
    def _on_scale(self, value: str) -> None:
        self.context.theme.resize_text(float(value))
        _remember("scale", value)

    @Slot()
    def _on_save(self) -> None:
        desk, url = self.context.desk, self._address.text().strip()
        self.context.tasks.run(self, lambda: move_service(desk, url), self._on_saved, self._on_refused)

    def _on_saved(self, _: object) -> None:
        self._field.say("", Note.ERROR)
        self.context.shell.toast(self.tr("Alamat layanan tersimpan."))
        self.context.shell.sync_now()

    def _on_refused(self, trouble: LoketError) -> None:
        self._field.say(trouble_words(trouble), Note.ERROR)


def _percent(scale: str) -> str:
    return f"{round(float(scale) * 100)} %"


def _remember(name: str, value: str) -> None:
    """Looks are a person's habit on this computer, not the office's data: they may lie in plain settings."""
    QSettings("Loket", "Loket").setValue(name, value)
