"""First step: which desk this becomes, and where its service is."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.contract.enrolment import Code, WrongCode, parse_code
from desktop.errors import LoketError, UserTrouble
from desktop.service.enrolling import AlreadyADesk, NotOurService, WrongAddress, check_address
from desktop.service.moving import ProxyWithPassword, WrongProxy, check_proxy
from desktop.sync.addresses import SYSTEM
from desktop.sync.troubles import NotTheService, Refused, Untrusted
from desktop.ui.front.proxy import proxy_form, proxy_name
from desktop.ui.language import trouble_words
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.field import Field, Note
from desktop.ui.theme.theme import Theme

_LONGEST_CODE = 4096


class CodeEdit(QPlainTextEdit):
    """The code is long: two lines, pasted as it came. Tab leaves the field, Enter goes on."""

    left = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setObjectName("code")
        self.setWordWrapMode(self.wordWrapMode().WrapAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            return
        super().keyPressEvent(event)


class DeskStep(QWidget):
    """`ready` says whether everything here can be used; else it marks what cannot, and goes there."""

    entered = Signal()
    named = Signal(object)
    """What the code says (`Code`), or None."""

    about = (
        WrongCode,
        AlreadyADesk,
        Refused,
        WrongAddress,
        NotOurService,
        NotTheService,
        Untrusted,
        WrongProxy,
        ProxyWithPassword,
    )
    """Troubles that `refuse` shows at one of the fields."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.code_edit, self.url_edit, self.proxy_edit = CodeEdit(), QLineEdit(), QLineEdit()
        self.url_edit.setObjectName("service-url")
        self.proxy_edit.setObjectName("proxy")
        self._code = Field(theme, "", self.code_edit, required=True, help_line=True)
        self._url = Field(theme, "", self.url_edit, required=True, help_line=True)
        self._proxy = Field(theme, "", self.proxy_edit, help_line=True)
        self._proxy.hide()
        self._more = Button(theme, "", self._on_more, "link")
        self._more.setObjectName("more")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._code, self._url, self._proxy):
            self._column.addWidget(part)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.code_edit.installEventFilter(self)
        self.code_edit.entered.connect(self.entered)
        self.url_edit.editingFinished.connect(self._check_url)
        self.proxy_edit.editingFinished.connect(self._check_proxy)
        for edit in (self.url_edit, self.proxy_edit):
            edit.returnPressed.connect(self.entered)
        self.retranslate()
        self.measure()

    # --- what comes out of it ---

    def ready(self) -> bool:
        """Whether code, address and proxy can be used."""
        checks = (
            (self._check_code, self.code_edit),
            (self._check_url, self.url_edit),
            (self._check_proxy, self.proxy_edit),
        )
        wrong = [edit for check, edit in checks if not check()]
        if wrong:
            wrong[0].setFocus()
        return not wrong

    def code(self) -> str:
        """The code as typed."""
        return self.code_edit.toPlainText()[:_LONGEST_CODE]

    def url(self) -> str:
        """The address of the service; where only a name was typed, by https."""
        return self.url_edit.text().strip()

    def proxy(self) -> str:
        """The proxy, or the one that the computer is set to."""
        return self.proxy_edit.text().strip() or SYSTEM

    def refuse(self, trouble: LoketError) -> None:
        """Shows a trouble of `about` at its field, and goes there."""
        field: Field = self._url
        if isinstance(trouble, WrongCode | AlreadyADesk | Refused):
            field = self._code
        elif isinstance(trouble, WrongProxy | ProxyWithPassword):
            self._on_more()
            field = self._proxy
        field.say(trouble_words(trouble), Note.ERROR)
        field.control.setFocus()

    # --- words and sizes ---

    def retranslate(self) -> None:
        """Sets every text again; what is typed stays."""
        self._code.rename(self.tr("Kode pendaftaran"))
        self._code.say(self.tr("Dari koordinator. Tempel seluruhnya, termasuk huruf terakhirnya."))
        self._url.rename(self.tr("Alamat layanan nasional"))
        self._url.say(self.tr("Diberikan bersama kodenya, misalnya https://nama.layanan"))
        self._proxy.rename(proxy_name())
        self._proxy.say(f"{self.tr('Kosongkan untuk memakai setelan komputer.')} {proxy_form()}")
        self._more.say(self.tr("Jaringan ini memakai proksi"))

    def measure(self) -> None:
        """Sets every size again."""
        px = self._theme.metrics.px
        self._column.setSpacing(px(10))
        self.code_edit.setFixedHeight(px(66))

    # --- checks ---

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.code_edit and event.type() is QEvent.Type.FocusOut and self.code().strip():
            self._check_code()
        return False

    def _check_code(self) -> bool:
        try:
            found: Code | None = parse_code(self.code())
        except WrongCode as trouble:
            found = None
            self._code.say(trouble_words(trouble), Note.ERROR)
        else:
            self._code.say("", Note.ERROR)
        self.named.emit(found)
        return found is not None

    @Slot()
    def _check_url(self) -> bool:
        typed = self.url()
        if typed and "://" not in typed:
            self.url_edit.setText(f"https://{typed}")
        return self._check(self._url, check_address, self.url())

    @Slot()
    def _check_proxy(self) -> bool:
        return self._check(self._proxy, check_proxy, self.proxy())

    def _check(self, field: Field, check: Callable[[str], None], text: str) -> bool:
        try:
            check(text)
        except UserTrouble as trouble:
            field.say(trouble_words(trouble), Note.ERROR)
            return False
        field.say("", Note.ERROR)
        return True

    @Slot()
    def _on_more(self) -> None:
        self._more.hide()
        self._proxy.show()
        self.proxy_edit.setFocus()
