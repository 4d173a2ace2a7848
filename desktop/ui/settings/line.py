"""The way to the national service: its address, and the proxy in between, where there is one."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.errors import LoketError
from desktop.service.moving import ProxyWithPassword, WrongProxy, move_service
from desktop.sync.addresses import SYSTEM
from desktop.ui.context import Context
from desktop.ui.language import trouble_words
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.field import Field, Note


class Line(QWidget):
    """`moved` when another address is in use."""

    moved = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme, here = context.theme, context.desk.identity
        self.address, self.proxy = QLineEdit(here.service_url), QLineEdit()
        self.address.setObjectName("service-url")
        self.proxy.setObjectName("proxy")
        self.proxy.setText("" if here.proxy == SYSTEM else here.proxy)
        self._address_field = Field(theme, "", self.address, help_line=True)
        self._proxy_field = Field(theme, "", self.proxy, help_line=True)
        self.save = Button(theme, "", self._on_save)
        self.save.setObjectName("save-address")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.metrics.px(9))
        for part in (self._address_field, self._proxy_field, self.save):
            column.addWidget(part)
        for edit in (self.address, self.proxy):
            edit.returnPressed.connect(self._on_save)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text again."""
        self._address_field.rename(self.tr("Alamat layanan nasional"))
        self._address_field.say(self.tr("Diberikan koordinator. Yang menunggu dikirim tetap tersimpan di meja ini."))
        self._proxy_field.rename(self.tr("Proksi"))
        self._proxy_field.say(self.tr("Kosongkan untuk memakai setelan komputer. Bentuknya http://nama:8080"))
        self.save.say(self.tr("Simpan alamat"))

    @Slot()
    def _on_save(self) -> None:
        desk, url, proxy = self._context.desk, self.address.text().strip(), self.proxy.text().strip() or SYSTEM
        self._context.tasks.run(self, lambda: move_service(desk, url, proxy), self._on_saved, self._on_refused)

    def _on_saved(self, _: object) -> None:
        for field in (self._address_field, self._proxy_field):
            field.say("", Note.ERROR)
        self.moved.emit()

    def _on_refused(self, trouble: LoketError) -> None:
        """At the field that it is about; what was typed stays."""
        about_proxy = isinstance(trouble, WrongProxy | ProxyWithPassword)
        field = self._proxy_field if about_proxy else self._address_field
        field.say(trouble_words(trouble), Note.ERROR)
        field.control.setFocus()
