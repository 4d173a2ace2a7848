"""Before a person is added: who they are, where they signed up, and which roles they get. Signed, and final."""

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.contract.wire import StaffRequest
from desktop.ui import words
from desktop.ui.front.person import ROLES
from desktop.ui.parts.question import Question
from desktop.ui.theme.theme import Theme


def _tr(text: str) -> str:
    return QCoreApplication.translate("AddPersonDialog", text)


class AddPersonDialog(Question):
    """`confirmed` with the request and the roles. The roles start as they were asked for."""

    confirmed = Signal(object, object)

    def __init__(self, theme: Theme, request: StaffRequest, parent: QWidget) -> None:
        super().__init__(
            theme,
            "add-person-dialog",
            _tr("Tambahkan {name}?").format(name=request.name),
            _tr(
                "{name} mendaftar di meja {desk} dengan nama masuk {username}. Setelah ditambahkan, yang dicatatnya"
                " terkirim dan diakui. Pastikan orangnya Anda kenal."
            ).format(name=request.name, desk=request.desk, username=request.username),
            _tr("Tambahkan"),
            parent,
        )
        self._request = request
        self.roles = {role: QCheckBox(words.role_words((role,))) for role in ROLES}
        for role, check in self.roles.items():
            check.setObjectName(f"role-{role}")
            check.setChecked(role in request.roles)
            check.toggled.connect(self._on_toggled)
            self.asked.addWidget(check)
        self.accepted.connect(self._on_accepted)
        self._on_toggled()

    def chosen(self) -> tuple[str, ...]:
        """The roles that are checked."""
        return tuple(role for role, check in self.roles.items() if check.isChecked())

    @Slot()
    def _on_toggled(self) -> None:
        self.shut("" if self.chosen() else _tr("Pilih sedikitnya satu peran."))

    @Slot()
    def _on_accepted(self) -> None:
        self.confirmed.emit(self._request, self.chosen())
