"""Third step: where the key of the data is kept. The computer's own keyring, or a passphrase where there is none."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QVBoxLayout, QWidget

from desktop.errors import KeyTrouble, LoketError
from desktop.security.database_key import WrongPassphrase
from desktop.security.os_keyring import KeyringProbe
from desktop.ui.front.new_secret import NewSecret
from desktop.ui.language import said, trouble_words
from desktop.ui.parts.buttons import Button
from desktop.ui.theme.theme import Theme


class KeyStep(QWidget):
    """Until `show_probe` nothing can be chosen. `ready` says whether `passphrase` gives what was chosen."""

    entered = Signal()
    folder_asked = Signal()

    about = (KeyTrouble,)

    def __init__(self, theme: Theme, folder: Path) -> None:
        super().__init__()
        self._theme = theme
        self._folder = folder
        self._probe: KeyringProbe | None = None
        self._trouble: LoketError | None = None
        self.keyring, self.phrase = QRadioButton(), QRadioButton()
        self.keyring.setObjectName("in-keyring")
        self.phrase.setObjectName("under-passphrase")
        group = QButtonGroup(self)
        self._why_keyring, self._why_phrase, self._where = QLabel(), QLabel(), QLabel()
        for label in (self._why_keyring, self._why_phrase, self._where):
            label.setProperty("t", "caption")
            label.setWordWrap(True)
        self.secret = NewSecret(theme)
        self.secret.entered.connect(self.entered)
        self.other = Button(theme, "", self.folder_asked.emit, "link")
        self.other.setObjectName("other-folder")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for button, label in ((self.keyring, self._why_keyring), (self.phrase, self._why_phrase)):
            group.addButton(button)
            button.setEnabled(False)
            button.toggled.connect(self._on_choice)
            self._column.addWidget(button)
            self._column.addWidget(label)
        self._column.addWidget(self.secret)
        self._column.addWidget(self._where)
        self._column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        self.secret.hide()
        self.retranslate()
        self.measure()

    def show_probe(self, probe: KeyringProbe) -> None:
        """What this computer can do: the keyring where it answers, else a passphrase and why."""
        self._probe = probe
        self.keyring.setEnabled(probe.usable)
        self.phrase.setEnabled(True)
        (self.keyring if probe.usable else self.phrase).setChecked(True)
        self.retranslate()

    def ready(self) -> bool:
        """Whether a place was chosen, and a good passphrase where it needs one; else the focus is where it is not."""
        if self._probe is None:
            return False
        return self.keyring.isChecked() or self.secret.take() is not None

    def passphrase(self) -> str | None:
        """The passphrase that was chosen, or None for the keyring."""
        return None if self.keyring.isChecked() else self.secret.text()

    def refuse(self, trouble: LoketError) -> None:
        """The keyring or the passphrase does not do; a passphrase always can."""
        self._trouble = trouble
        if not isinstance(trouble, WrongPassphrase):
            self.phrase.setEnabled(True)
            self.phrase.setChecked(True)
        self.retranslate()
        self.secret.first.setFocus()

    def retranslate(self) -> None:
        """Sets every text again; what is typed stays."""
        self.keyring.setText(self.tr("Di penyimpanan kata sandi komputer ini"))
        self.phrase.setText(self.tr("Di balik frasa sandi yang Anda pilih"))
        self._why_keyring.setText(self._keyring_words())
        self._why_phrase.setText(
            self.tr(
                "Ditanyakan setiap Loket dibuka. Simpan salinannya di amplop tertutup: tanpa frasa itu data hilang."
            )
        )
        self.secret.rename(self.tr("Frasa sandi"), self.tr("Frasa sandi sekali lagi"))
        self._where.setText(self.tr("Folder data: {folder}").format(folder=self._folder))
        self.other.say(self.tr("Pilih folder lain…"))
        for button, label in ((self.keyring, self._why_keyring), (self.phrase, self._why_phrase)):
            button.setAccessibleDescription(label.text())

    def measure(self) -> None:
        """Sets every size again."""
        px = self._theme.metrics.px
        self._column.setSpacing(px(4))
        for label in (self._why_keyring, self._why_phrase):
            label.setContentsMargins(px(26), 0, 0, px(8))
        self.secret.setContentsMargins(px(26), 0, 0, 0)
        self.secret.measure()
        self._where.setContentsMargins(0, px(12), 0, 0)

    def _keyring_words(self) -> str:
        if self._trouble is not None:
            return trouble_words(self._trouble)
        if self._probe is None:
            return self.tr("Memeriksa penyimpanan kata sandi komputer…")
        if not self._probe.usable:
            return self.tr("Tidak ada di komputer ini, atau tidak menjawab.")
        told = self.tr("Disarankan. Terbuka bersama akun komputer Anda ({name}).")
        return told.format(name=said(self._probe.found))

    @Slot()
    def _on_choice(self) -> None:
        self.secret.setVisible(self.phrase.isChecked())
