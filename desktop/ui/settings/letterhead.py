"""The head of the office's papers, and who signs them: address, crest, name, title and number of the head."""

from msgspec.structs import replace
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Slot
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit

from desktop.casework.office_bodies import MAX_CREST
from desktop.casework.office_settings import OfficeSettings
from desktop.service.office_settings import UnusableCrest
from desktop.ui.context import Context
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.field import Field
from desktop.ui.settings.office_part import OfficePart

_SIDES = (480, 320, 240, 160)
"""Pixels that a crest is made small to, until it can be sent along; 20 mm at 600 dots an inch are 472."""
_LARGEST_SIDE = 20_000
_SHOWN = 56


class LetterheadPart(OfficePart):
    """What stands above and below the office's papers."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "letterhead")
        theme = context.theme
        self._crest = b""
        self.address = QPlainTextEdit()
        self.address.setTabChangesFocus(True)
        self.address.setObjectName("address")
        self.name, self.head_title, self.number = QLineEdit(), QLineEdit(), QLineEdit()
        for edit, name in ((self.name, "head-name"), (self.head_title, "head-title"), (self.number, "head-number")):
            edit.setObjectName(name)
            edit.setReadOnly(not self.may)
        self.address.setReadOnly(not self.may)
        self._fields = [Field(theme, "", edit) for edit in (self.address, self.name, self.head_title, self.number)]
        self.picture, self._told = QLabel(), QLabel()
        self._told.setProperty("t", "caption")
        self._told.setWordWrap(True)
        self.choose = Button(theme, "", self._on_choose, small=True)
        self.remove = Button(theme, "", self._on_remove, "quiet", small=True)
        for button, name in ((self.choose, "choose-crest"), (self.remove, "remove-crest")):
            button.setObjectName(name)
        self._row = QHBoxLayout()
        self._row.addWidget(self.picture)
        self._row.addWidget(self._told, 1)
        self._row.addWidget(self.choose)
        self._row.addWidget(self.remove)
        self.column.addWidget(self._fields[0])
        self.column.addLayout(self._row)
        for field in self._fields[1:]:
            self.column.addWidget(field)
        self.choose.setVisible(self.may)
        self.finish_layout()

    def fill(self, settings: OfficeSettings) -> None:
        self.address.setPlainText("\n".join(settings.address))
        self.name.setText(settings.head_name)
        self.head_title.setText(settings.head_title)
        self.number.setText(settings.head_number)
        self._show_crest(settings.crest)

    def wanted(self, settings: OfficeSettings) -> OfficeSettings:
        lines = (line.strip() for line in self.address.toPlainText().splitlines())
        return replace(
            settings,
            address=tuple(line for line in lines if line),
            crest=self._crest,
            head_name=self.name.text().strip(),
            head_title=self.head_title.text().strip(),
            head_number=self.number.text().strip(),
        )

    def retranslate(self) -> None:
        super().retranslate()
        names = (
            self.tr("Alamat di kop, paling banyak 4 baris"), self.tr("Nama kepala"), self.tr("Jabatan kepala"),
            self.tr("NIP kepala"),
        )  # fmt: skip
        for field, name in zip(self._fields, names, strict=True):
            field.rename(name)
        self.choose.say(self.tr("Pilih lambang…"))
        self.remove.say(self.tr("Hapus lambang"))
        self._show_crest(self._crest)

    def measure(self) -> None:
        super().measure()
        px = self._context.theme.metrics.px
        self.address.setFixedHeight(px(84))
        self._row.setSpacing(px(8))
        self._show_crest(self._crest)

    def take_picture(self, path: str) -> None:
        """Makes a picture file the crest: small enough to be sent along, nothing of the file but what is seen."""
        data = _small(path)
        if not data:
            self._on_refused(UnusableCrest())
            return
        self.trouble.hide()
        self._show_crest(data)

    def _show_crest(self, data: bytes) -> None:
        self._crest = data
        side = self._context.theme.metrics.px(_SHOWN)
        image = QImage.fromData(data)
        self.picture.setVisible(not image.isNull())
        self.remove.setVisible(self.may and bool(data))
        if image.isNull():
            self._told.setText(self.tr("Tanpa lambang. Kop memuat nama kantor saja."))
            return
        fitting = image.scaled(
            QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        self.picture.setPixmap(QPixmap.fromImage(fitting))
        self.picture.setAccessibleName(self.tr("Lambang kantor"))
        self._told.setText(self.tr("Lambang kantor, dicetak di kop."))

    @Slot()
    def _on_choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Pilih lambang"), "", self.tr("Gambar (*.png *.jpg *.jpeg)")
        )
        if path:
            self.take_picture(path)

    @Slot()
    def _on_remove(self) -> None:
        self._show_crest(b"")


def _small(path: str) -> bytes:
    """The picture as PNG of at most MAX_CREST bytes; empty where the file is none that can be used."""
    reader = QImageReader(path)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > _LARGEST_SIDE:
        return b""
    image = reader.read()
    for side in _SIDES:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        fitting = image.scaled(
            QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        if (
            not image.isNull()
            and QImageWriter(buffer, QByteArray(b"png")).write(fitting)
            and buffer.size() <= MAX_CREST
        ):
            return bytes(buffer.data().data())
    return b""
