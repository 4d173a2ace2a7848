"""The people of the office: who works here, and who waits for a supervisor to add them."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop.casework.roles import Role
from desktop.contract.wire import StaffRequest
from desktop.errors import LoketError
from desktop.service.staffing import Staff, add, staff
from desktop.ui import words
from desktop.ui.context import Context
from desktop.ui.parts.buttons import Button
from desktop.ui.settings.add_person import AddPersonDialog
from desktop.ui.settings.section import exchanged


class People(QWidget):
    """`added` with the name of a person who works here from now on; `troubled` with what stood in the way."""

    added = Signal(str)
    troubled = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._staff = Staff((), ())
        self._told = QLabel()
        self._told.setProperty("t", "caption")
        self._told.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._rows = QWidget()
        self._column.addWidget(self._told)
        self._column.addWidget(self._rows)
        self.retranslate()

    def refresh(self) -> None:
        """Reads who is here."""
        desk = self._context.desk
        self._context.tasks.run(self, lambda: staff(desk), self._on_staff, self.troubled.emit)

    def retranslate(self) -> None:
        """Sets every text again."""
        waiting = len(self._staff.waiting)
        if not waiting:
            told = self.tr("Tidak ada yang menunggu ditambahkan.")
        elif self._may_add:
            told = self.tr("Menunggu Anda tambahkan: {n}. Yang mereka catat baru terkirim sesudahnya.").format(
                n=waiting
            )
        else:
            told = self.tr("Menunggu ditambahkan penyelia: {n}.").format(n=waiting)
        self._told.setText(told)
        self._show_rows()

    def measure(self) -> None:
        """Sets every size again."""
        self._column.setSpacing(self._context.theme.metrics.px(8))
        self._show_rows()

    @property
    def _may_add(self) -> bool:
        return Role.SUPERVISOR in self._context.session.roles

    def _on_staff(self, found: Staff) -> None:
        self._staff = found
        self.retranslate()

    def _show_rows(self) -> None:
        """Those who wait come first; they are few, so the rows are made anew."""
        px = self._context.theme.metrics.px
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(0, 1)
        here = self._context.desk.office
        for request in self._staff.waiting:
            self._add_row(grid, f"{request.name} ({request.username})", request.roles, request.desk, request)
        for person in self._staff.people:
            if person.office == here:
                self._add_row(grid, f"{person.name} ({person.username})", person.roles, person.desk)
        self._rows = exchanged(self._column, self._rows, rows)

    def _add_row(
        self, grid: QGridLayout, who: str, roles: tuple[str, ...], desk: str, request: StaffRequest | None = None
    ) -> None:
        row = grid.rowCount()
        what = self.tr("{roles} · meja {desk}").format(roles=words.role_words(roles), desk=desk)
        name, below = QLabel(who), QLabel(what)
        name.setProperty("t", "label")
        below.setProperty("t", "caption")
        for label in (name, below):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        both = QVBoxLayout()
        both.setSpacing(0)
        both.addWidget(name)
        both.addWidget(below)
        grid.addLayout(both, row, 0)
        if request is not None and self._may_add and request.person != self._context.session.person:
            button = Button(self._context.theme, self.tr("Tambahkan…"), self._on_add, picture="user-plus")
            button.setObjectName(f"add-{request.key}")
            button.setAccessibleDescription(who)
            grid.addWidget(button, row, 1, Qt.AlignmentFlag.AlignTop)

    @Slot()
    def _on_add(self) -> None:
        key = self.sender().objectName().removeprefix("add-")
        request = next((one for one in self._staff.waiting if one.key == key), None)
        if request is None:
            return
        dialog = AddPersonDialog(self._context.theme, request, self)
        dialog.confirmed.connect(self._on_confirmed)
        dialog.open()

    @Slot(object, object)
    def _on_confirmed(self, request: StaffRequest, roles: tuple[str, ...]) -> None:
        desk, session = self._context.desk, self._context.session
        self._context.tasks.run(
            self, lambda: (add(desk, session, request.key, roles), request.name)[1], self._on_added, self._on_refused
        )

    def _on_added(self, name: str) -> None:
        self.added.emit(name)
        self.refresh()

    def _on_refused(self, trouble: LoketError) -> None:
        self.troubled.emit(trouble)
        self.refresh()
