"""The way to the national service: its address, the proxy in between, and the code of a desk that waits for its yes."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.contract.enrolment import WrongCode
from desktop.errors import LoketError
from desktop.service.enrolling import AlreadyADesk, WrongAddress, use_code
from desktop.service.moving import ProxyWithPassword, WrongProxy, move_service
from desktop.sync.addresses import NONE, SYSTEM
from desktop.ui.context import Context
from desktop.ui.front.proxy import proxy_form, proxy_name
from desktop.ui.language import trouble_words
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.field import Field, Note
from desktop.ui.parts.segments import Segments

_OWN = "own"


class Line(QWidget):
    """`moved` when another way, or another code, is in use; `troubled` with what is about none of the fields."""

    moved = Signal()
    troubled = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme, here = context.theme, context.desk.identity
        self._confirmed = QLabel()
        self._confirmed.setProperty("t", "caption")
        self._confirmed.setWordWrap(True)
        self.code, self.address, self.proxy = QLineEdit(), QLineEdit(here.service_url), QLineEdit()
        for edit, name in ((self.code, "code"), (self.address, "service-url"), (self.proxy, "proxy")):
            edit.setObjectName(name)
            edit.returnPressed.connect(self._on_save)
        self.ways = Segments(theme, "", dict.fromkeys((SYSTEM, NONE, _OWN), ""))
        self.ways.choose(here.proxy if here.proxy in (SYSTEM, NONE) else _OWN)
        self.ways.changed.connect(self._on_way)
        self.proxy.setText("" if here.proxy in (SYSTEM, NONE) else here.proxy)
        self._code_field = Field(theme, "", self.code, help_line=True)
        self._address_field = Field(theme, "", self.address, help_line=True)
        self._proxy_field = Field(theme, "", self.proxy, help_line=True)
        self._ways = QLabel()
        self._ways.setProperty("t", "label")
        self._ways.setBuddy(self.ways)
        self.save = Button(theme, "", self._on_save)
        self.save.setObjectName("save-address")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._confirmed, self._code_field, self._address_field, self._ways, self.ways, self._proxy_field):
            self._column.addWidget(part)
        self._column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()
        self.measure()

    def retranslate(self) -> None:
        """Sets every text again; what is typed stays."""
        waits = self._context.desk.identity.root_public is None
        self._confirmed.setText(
            self.tr("Layanan nasional belum mengesahkan meja ini. Pencatatan tetap bisa dilakukan.")
            if waits
            else self.tr("Meja ini disahkan layanan nasional.")
        )
        self._code_field.setVisible(waits)
        self._code_field.rename(self.tr("Kode pendaftaran lain"))
        self._code_field.say(self.tr("Hanya bila koordinator memberi kode baru."))
        self._address_field.rename(self.tr("Alamat layanan nasional"))
        self._address_field.say(self.tr("Diberikan koordinator. Yang menunggu dikirim tetap tersimpan di meja ini."))
        self._ways.setText(self.tr("Proksi"))
        self.ways.setAccessibleName(self.tr("Proksi"))
        self.ways.say(
            {SYSTEM: self.tr("Ikuti komputer"), NONE: self.tr("Tanpa proksi"), _OWN: self.tr("Alamat sendiri")}
        )
        self._proxy_field.rename(proxy_name())
        self._proxy_field.say(proxy_form())
        self._proxy_field.setVisible(self.ways.chosen() == _OWN)
        self.save.say(self.tr("Simpan"))

    def measure(self) -> None:
        """Sets every size again."""
        self._column.setSpacing(self._context.theme.metrics.px(8))

    @Slot(str)
    def _on_way(self, way: str) -> None:
        self._proxy_field.setVisible(way == _OWN)
        if way == _OWN:
            self.proxy.setFocus()

    @Slot()
    def _on_save(self) -> None:
        desk, url, code = self._context.desk, self.address.text().strip(), self.code.text().strip()
        way = self.ways.chosen() or SYSTEM
        proxy = self.proxy.text().strip() if way == _OWN else way

        def save() -> None:
            move_service(desk, url, proxy)
            if code:
                use_code(desk, code)

        self._context.tasks.run(self, save, self._on_saved, self._on_refused)

    def _on_saved(self, _: object) -> None:
        for field in (self._code_field, self._address_field, self._proxy_field):
            field.say("", Note.ERROR)
        self.code.clear()
        self.moved.emit()

    def _on_refused(self, trouble: LoketError) -> None:
        """At the field that it is about; what was typed stays."""
        field = self._field_of(trouble)
        if field is None:
            self.troubled.emit(trouble)
            return
        field.say(trouble_words(trouble), Note.ERROR)
        field.control.setFocus()

    def _field_of(self, trouble: LoketError) -> Field | None:
        if isinstance(trouble, WrongProxy | ProxyWithPassword):
            return self._proxy_field
        if isinstance(trouble, WrongCode | AlreadyADesk):
            return self._code_field
        return self._address_field if isinstance(trouble, WrongAddress) else None
