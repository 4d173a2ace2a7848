"""Who will sign in: name, user name, roles, and a password that is typed twice. Checked when a field is left."""

import unicodedata

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.contract.wire import LONGEST_NAME, LONGEST_USERNAME
from desktop.errors import LoketError
from desktop.security.strength import TooEasy, TooShort
from desktop.security.wrapping import UnusableWords
from desktop.service.newcomers import NameTaken, Newcomer, UnusableName
from desktop.service.staffing import NoSuchRole
from desktop.ui import words
from desktop.ui.front.new_secret import NewSecret
from desktop.ui.language import trouble_words
from desktop.ui.parts.field import Field, Note
from desktop.ui.theme.theme import Theme

ROLES = ("supervisor", "clerk", "liaison", "observer", "sync_operator")


class PersonForm(QWidget):
    """`newcomer` gives the person once everything is as it must be; else it marks what is not, and goes there."""

    entered = Signal()
    """Enter was pressed in a field."""

    about = (NoSuchRole, NameTaken, UnusableName, TooShort, TooEasy, UnusableWords)
    """Troubles that `refuse` shows at one of the fields."""

    def __init__(self, theme: Theme, role: str) -> None:
        super().__init__()
        self._theme = theme
        self._settled = False
        self._offered = ""
        self._role_help = ""
        self.name, self.username = QLineEdit(), QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.username.setMaxLength(LONGEST_USERNAME)
        self.secret = NewSecret(theme)
        self.roles = {one: QCheckBox() for one in ROLES}
        self.roles[role].setChecked(True)
        self._box = QWidget()
        self._grid = QGridLayout(self._box)
        for at, (one, check) in enumerate(self.roles.items()):
            check.setObjectName(f"role-{one}")
            check.toggled.connect(self._on_role)
            last = at == len(ROLES) - 1  # the longest of them has a line of its own
            self._grid.addWidget(check, at // 2, at % 2, 1, 2 if last else 1)
        self._box.setFocusProxy(self.roles[ROLES[0]])
        self._name = Field(theme, "", self.name, required=True, help_line=True)
        self._username = Field(theme, "", self.username, required=True, help_line=True)
        self._roles = Field(theme, "", self._box, required=True, help_line=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._who = QHBoxLayout()
        self._who.addWidget(self._name, 3, Qt.AlignmentFlag.AlignTop)
        self._who.addWidget(self._username, 2, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(self._who)
        self._column.addWidget(self._roles)
        self._column.addWidget(self.secret)
        self._connect()
        self.retranslate()
        self.measure()

    def _connect(self) -> None:
        self.name.setObjectName("name")
        self.username.setObjectName("username")
        self.name.textEdited.connect(self._on_name)
        self.name.editingFinished.connect(self._check_name)
        self.username.editingFinished.connect(self._check_username)
        for edit in (self.name, self.username):
            edit.returnPressed.connect(self.entered)
        self.secret.entered.connect(self.entered)

    # --- what comes out of it ---

    def newcomer(self) -> Newcomer | None:
        """The person, or None where something is missing; that field then has the focus and says what."""
        checks = (self._check_name(), self._check_username(), self._check_roles())
        widgets: tuple[QWidget, ...] = (self.name, self.username, self._box)
        wrong = next((widget for ok, widget in zip(checks, widgets, strict=True) if not ok), None)
        password = None if self._settled else self.secret.take(self.name.text(), self.username.text())
        if wrong is not None:
            wrong.setFocus()
            return None
        if password is None and not self._settled:
            return None
        chosen = tuple(role for role, check in self.roles.items() if check.isChecked())
        kept = password if password is not None else self.secret.text()
        return Newcomer(self.username.text().strip(), self.name.text().strip(), chosen, kept)

    def refuse(self, trouble: LoketError) -> None:
        """Shows a trouble of `about` at its field, and goes there."""
        if isinstance(trouble, NoSuchRole):
            self.refuse_role(trouble_words(trouble))
        elif isinstance(trouble, NameTaken):
            self._point(self._username, self.username, trouble_words(trouble))
        elif isinstance(trouble, UnusableName):
            own = trouble.params.get("name") == self.username.text().strip()
            field, edit = (self._username, self.username) if own else (self._name, self.name)
            self._point(field, edit, trouble_words(trouble))
        else:
            self.secret.refuse(trouble)

    def refuse_role(self, said: str) -> None:
        """Says at the roles why they cannot be."""
        self._point(self._roles, self._box, said)

    def settle(self) -> None:
        """The key was made: name and roles may still change, user name and password no more."""
        self._settled = True
        self.username.setReadOnly(True)
        self._username.say(self.tr("Sudah dibuat di meja ini."))
        self.secret.setVisible(False)

    # --- words and sizes ---

    def say_role_help(self, said: str) -> None:
        """What the line below the roles says."""
        self._role_help = said
        self._roles.say(said)

    def retranslate(self) -> None:
        """Sets every text again; what is typed stays."""
        self._name.rename(self.tr("Nama lengkap"))
        self._username.rename(self.tr("Nama masuk"))
        self._username.say(self.tr("Pendek, untuk meja ini."))
        self._roles.rename(self.tr("Peran"))
        for role, check in self.roles.items():
            check.setText(words.role_words((role,)))
        self.secret.retranslate()

    def measure(self) -> None:
        """Sets every size again."""
        px = self._theme.metrics.px
        self._column.setSpacing(px(10))
        self._who.setSpacing(px(16))
        self.secret.measure()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(0)
        self._grid.setHorizontalSpacing(px(16))

    # --- checks ---

    def _point(self, field: Field, widget: QWidget, said: str) -> None:
        field.say(said, Note.ERROR)
        widget.setFocus()

    @Slot(str)
    def _on_name(self, name: str) -> None:
        """Offers a user name as long as nobody has typed one."""
        if self._settled or self.username.text() != self._offered:
            return
        first = unicodedata.normalize("NFKD", name.strip().partition(" ")[0]).casefold()
        self._offered = "".join(letter for letter in first if letter.isascii() and letter.isalnum())
        self.username.setText(self._offered)

    @Slot()
    def _check_name(self) -> bool:
        ok = bool(self.name.text().strip())
        self._name.say("" if ok else self.tr("Nama belum diisi."), Note.ERROR)
        return ok

    @Slot()
    def _check_username(self) -> bool:
        ok = bool(self.username.text().strip())
        self._username.say("" if ok else self.tr("Nama masuk belum diisi."), Note.ERROR)
        return ok

    @Slot()
    def _on_role(self) -> None:
        self._check_roles()

    def _check_roles(self) -> bool:
        ok = any(check.isChecked() for check in self.roles.values())
        self._roles.say("" if ok else self.tr("Pilih sedikitnya satu peran."), Note.ERROR)
        return ok
