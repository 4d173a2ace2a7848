"""Who gets in, and when: other words for one's own key and for the folder's."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.service.passwords import change_passphrase, change_password, is_under_passphrase
from desktop.ui.context import Context
from desktop.ui.settings.secret import SecretChange


class Keys(QWidget):
    """`changed` with what to say when other words are in force; `troubled` with what is not about the words.

    The passphrase is only offered where the folder has one.
    """

    changed = Signal(str)
    troubled = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        theme, tasks, desk, session = context.theme, context.tasks, context.desk, context.session
        self._context = context
        self._told = QLabel()
        self._told.setProperty("t", "caption")
        self._told.setWordWrap(True)
        names = (session.username, session.name)
        self.password = SecretChange(theme, tasks, "password", partial(change_password, desk, session), *names)
        self.passphrase = SecretChange(theme, tasks, "passphrase", partial(change_passphrase, desk))
        self.passphrase.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._told, self.password, self.passphrase):
            self._column.addWidget(part)
        self.password.done.connect(self._on_password)
        self.passphrase.done.connect(self._on_passphrase)
        for change in (self.password, self.passphrase):
            change.troubled.connect(self.troubled)
        self.retranslate()
        self.measure()

    def refresh(self) -> None:
        """Looks whether the folder has a passphrase."""
        desk = self._context.desk
        self._context.tasks.run(self, lambda: is_under_passphrase(desk), self.passphrase.setVisible, self.troubled.emit)

    def retranslate(self) -> None:
        """Sets every text again."""
        told = self.tr("Anda masuk sebagai {name} ({username}).")
        session = self._context.session
        self._told.setText(told.format(name=session.name, username=session.username))
        self.password.say(
            self.tr("Ganti kata sandi…"),
            self.tr("Kata sandi sekarang"),
            self.tr("Kata sandi baru"),
            self.tr("Kata sandi baru sekali lagi"),
        )
        self.passphrase.say(
            self.tr("Ganti frasa sandi meja ini…"),
            self.tr("Frasa sandi sekarang"),
            self.tr("Frasa sandi baru"),
            self.tr("Frasa sandi baru sekali lagi"),
        )

    def measure(self) -> None:
        """Sets every size again."""
        self._column.setSpacing(self._context.theme.metrics.px(8))
        self.password.measure()
        self.passphrase.measure()

    @Slot()
    def _on_password(self) -> None:
        self.changed.emit(self.tr("Kata sandi Anda sudah diganti."))

    @Slot()
    def _on_passphrase(self) -> None:
        self.changed.emit(self.tr("Frasa sandi meja ini sudah diganti."))
