"""What the settings of the office have in common: read by everybody, changed and signed by a supervisor."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.casework.office_settings import OfficeSettings
from desktop.casework.roles import Role
from desktop.errors import LoketError
from desktop.service.office_settings import change, read
from desktop.ui.context import Context
from desktop.ui.language import trouble_words
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.field import Note


class OfficePart(QWidget):
    """One group of them. `saved` when something else holds from now on; `troubled` with what could not be read.

    Subclasses say what they show (`fill`) and what is wanted (`wanted`). What is typed and not saved stays.
    """

    saved = Signal()
    troubled = Signal(object)

    def __init__(self, context: Context, name: str) -> None:
        super().__init__()
        self._context = context
        self._settings = OfficeSettings()
        self._read_once = False
        self.may = Role.SUPERVISOR in context.session.roles
        self.why = QLabel()
        self.save = Button(context.theme, "", self._on_save)
        self.save.setObjectName(f"save-{name}")
        self.trouble = QLabel()
        for label, kind in ((self.why, "caption"), (self.trouble, Note.ERROR.value)):
            label.setProperty("t", kind)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.why)
        self.why.setVisible(not self.may)  # only now: shown without a parent, a label would open as a window

    def fill(self, settings: OfficeSettings) -> None:
        """Shows what holds."""
        raise NotImplementedError

    def wanted(self, settings: OfficeSettings) -> OfficeSettings:
        """`settings` with what this part shows in its place."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Reads what holds."""
        self._context.tasks.run(self, partial(read, self._context.desk), self._on_read, self.troubled.emit)

    def retranslate(self) -> None:
        """Sets every text again."""
        self.why.setText(self.tr("Hanya penyelia yang dapat mengubah ini."))
        self.save.say(self.tr("Simpan untuk seluruh kantor"))

    def measure(self) -> None:
        """Sets every size again."""
        self.column.setSpacing(self._context.theme.metrics.px(8))

    def finish_layout(self, *more: QWidget) -> None:
        """The foot of the part: what went wrong, and the buttons."""
        self.column.addWidget(self.trouble)
        self._foot = QHBoxLayout()
        for widget in (self.save, *more):
            self._foot.addWidget(widget)
        self._foot.addStretch(1)
        self.column.addLayout(self._foot)
        self.save.setVisible(self.may)
        self.fill(self._settings)
        self.retranslate()
        self.measure()

    def keep(self, settings: OfficeSettings) -> None:
        """Writes what is wanted; what was typed stays where it is refused."""
        desk, session = self._context.desk, self._context.session
        self._context.tasks.run(self, partial(change, desk, session, settings), self._on_changed, self._on_refused)

    def _on_read(self, settings: OfficeSettings) -> None:
        untouched = not self._read_once or self.wanted(self._settings) == self._settings
        self._settings, self._read_once = settings, True
        if untouched:
            self.fill(settings)

    @Slot()
    def _on_save(self) -> None:
        self.keep(self.wanted(self._settings))

    def _on_changed(self, event: object) -> None:
        self.trouble.hide()
        if event is not None:
            self.saved.emit()
        self._read_once = False  # what is shown is what holds now
        self.refresh()

    def _on_refused(self, trouble: LoketError) -> None:
        self.trouble.setText(trouble_words(trouble))
        self.trouble.show()
