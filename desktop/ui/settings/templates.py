"""Sentences that the office uses again and again: in answers, and as reasons when a case is archived."""

from msgspec.structs import replace
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from desktop.casework.office_bodies import Template
from desktop.casework.office_settings import OfficeSettings
from desktop.ui.context import Context
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.field import Field
from desktop.ui.parts.segments import Segments
from desktop.ui.settings.office_part import OfficePart

_FIELDS = {"answer": "answer_templates", "archive": "archive_templates"}


class Templates(OfficePart):
    """One list at a time, one of its sentences open; the last entry of the list is for a new one."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "template")
        theme = context.theme
        self._open = ""
        self.kinds = Segments(theme, "", dict.fromkeys(_FIELDS, ""))
        self.kinds.choose("answer")
        self.kinds.changed.connect(self._on_kind)
        self.which = QComboBox()
        self.which.setObjectName("which-template")
        self.which.activated.connect(self._on_which)
        self.name, self.text = QLineEdit(), QPlainTextEdit()
        self.name.setObjectName("template-name")
        self.name.setMaxLength(80)
        self.text.setObjectName("template-text")
        self.text.setTabChangesFocus(True)
        for edit in (self.name, self.text):
            edit.setReadOnly(not self.may)
        self._which, self._name, self._text = (Field(theme, "", one) for one in (self.which, self.name, self.text))
        self.remove = Button(theme, "", self._on_remove, "quiet")
        self.remove.setObjectName("remove-template")
        for widget in (self.kinds, self._which, self._name, self._text):
            self.column.addWidget(widget)
        self.finish_layout(self.remove)

    @property
    def _field(self) -> str:
        return _FIELDS[self.kinds.chosen() or "answer"]

    def fill(self, settings: OfficeSettings) -> None:
        """The list as it holds now; the one that was open stays open where it is still there."""
        self.which.clear()
        for one in getattr(settings, self._field):
            self.which.addItem(one.name)
        if self.may or not self.which.count():
            self.which.addItem(self._last_words())
        self.which.setCurrentIndex(max(self.which.findText(self._open), 0))
        self._show_chosen()

    def wanted(self, settings: OfficeSettings) -> OfficeSettings:
        now: tuple[Template, ...] = getattr(settings, self._field)
        at = self.which.currentIndex()
        self._open = self.name.text().strip() or self._open
        typed = Template(self.name.text().strip(), self.text.toPlainText().strip())
        if typed == Template("", "") and at >= len(now):
            return settings
        return self._with(settings, (*now[:at], typed, *now[at + 1 :]))

    def retranslate(self) -> None:
        super().retranslate()
        now: tuple[Template, ...] = getattr(self._settings, self._field)
        if self.which.count() > len(now):
            self.which.setItemText(len(now), self._last_words())
        self.save.say(self.tr("Simpan contoh"))
        self.remove.say(self.tr("Hapus contoh"))
        self.kinds.setAccessibleName(self.tr("Dipakai untuk"))
        self.kinds.say({"answer": self.tr("Jawaban"), "archive": self.tr("Alasan arsip")})
        self._which.rename(self.tr("Contoh kalimat"))
        self._name.rename(self.tr("Nama contoh"))
        self._text.rename(self.tr("Isi, boleh memuat {nomor}, {tanggal}, {instansi}"))

    def measure(self) -> None:
        super().measure()
        self.text.setFixedHeight(self._context.theme.metrics.px(96))

    def _last_words(self) -> str:
        """The entry that stands for none of them."""
        return self.tr("Contoh baru") if self.may else self.tr("Belum ada contoh")

    def _with(self, settings: OfficeSettings, templates: tuple[Template, ...]) -> OfficeSettings:
        return replace(settings, **{self._field: templates})

    def _show_chosen(self) -> None:
        now: tuple[Template, ...] = getattr(self._settings, self._field)
        at = self.which.currentIndex()
        chosen = now[at] if 0 <= at < len(now) else Template("", "")
        self.name.setText(chosen.name)
        self.text.setPlainText(chosen.text)
        self.remove.setVisible(self.may and at < len(now))

    @Slot(str)
    def _on_kind(self, _: str) -> None:
        self._open = ""
        self.fill(self._settings)

    @Slot(int)
    def _on_which(self, _: int) -> None:
        self._open = self.which.currentText()
        self._show_chosen()

    @Slot()
    def _on_remove(self) -> None:
        now: tuple[Template, ...] = getattr(self._settings, self._field)
        at = self.which.currentIndex()
        self.keep(self._with(self._settings, (*now[:at], *now[at + 1 :])))
