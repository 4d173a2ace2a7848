"""What is asked before a decision: a reason before declining, where else before changing.

No choice is made beforehand; the verb stays shut until what it needs is there.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QButtonGroup, QComboBox, QLineEdit, QPlainTextEdit, QRadioButton, QWidget

from desktop.casework import bodies
from desktop.service.case_shapes import OfficeChoice
from desktop.ui.parts.field import Field
from desktop.ui.parts.words_asked import WordsAsked
from desktop.ui.theme.theme import Theme

REASON_LIMIT = 2_000
"""Characters of a reason; a longer one belongs into a note."""


def _tr(words: str) -> str:
    return QCoreApplication.translate("approvals", words)


class ReasonDialog(WordsAsked):
    """A reason in the person's own words; for some decisions also one of a few kinds of reason."""

    def __init__(self, theme: Theme, title: str, words: str, verb: str, kinds: dict[str, str], parent: QWidget) -> None:
        super().__init__(theme, "decline-dialog", title, words, verb, parent, "danger")
        self._kinds = QButtonGroup(self)
        for code, label in kinds.items():
            button = QRadioButton(label)
            button.setObjectName(f"kind-{code}")
            self._kinds.addButton(button)
            self.asked.addWidget(button)
        self._reason = QPlainTextEdit()
        self._reason.setObjectName("reason")
        self._reason.setTabChangesFocus(True)
        self._reason.setFixedHeight(theme.metrics.px(84))
        self._field = Field(theme, self.tr("Alasan"), self._reason, required=True, help_line=True)
        reader = (
            self.tr("Dibaca oleh yang mencatat, dan tetap tercatat pada kasus.")
            if kinds
            else self.tr("Dibaca oleh yang mengusulkan, dan tetap tercatat pada kasus.")
        )
        self._field.say(reader)
        self.asked.addWidget(self._field)
        self._reason.textChanged.connect(self._check)
        self._kinds.buttonToggled.connect(self._check)
        self._check()
        (self._kinds.buttons()[0] if kinds else self._reason).setFocus()

    def kind(self) -> str:
        """The code that was chosen, or nothing."""
        button = self._kinds.checkedButton()
        return button.objectName().removeprefix("kind-") if button is not None else ""

    def reason(self) -> str:
        """The words, without what surrounds them."""
        return self._reason.toPlainText().strip()

    def typed(self) -> dict[str, str]:
        return {"kind": self.kind(), "reason": self._reason.toPlainText()}

    def put_back(self, typed: Mapping[str, str]) -> None:
        for button in self._kinds.buttons():
            button.setChecked(button.objectName() == f"kind-{typed['kind']}")
        self._reason.setPlainText(typed["reason"])
        self._reason.moveCursor(QTextCursor.MoveOperation.End)

    def missing(self) -> str:
        if self._kinds.buttons() and not self.kind():
            return self.tr("Pilih dahulu salah satu.")
        if not self.reason():
            return self.tr("Belum diisi: {what}").format(what=self.tr("Alasan"))
        return self.tr("Ringkas alasannya.") if len(self.reason()) > REASON_LIMIT else ""


class ChangeDialog(WordsAsked):
    """Another office, unit or instruction before a disposition is approved; starts from what was proposed.

    `named` is the name of the office proposed, which need not be among `offices`.
    """

    def __init__(
        self, theme: Theme, proposed: bodies.Disposition, named: str, offices: Sequence[OfficeChoice], parent: QWidget
    ) -> None:
        super().__init__(
            theme,
            "change-dialog",
            _tr("Ubah disposisi, lalu setujui?"),
            _tr("Usulan semula dan perubahan Anda tersimpan berdampingan. Pengusul dapat membaca keduanya."),
            _tr("Setujui dengan perubahan"),
            parent,
        )
        self._proposed = proposed
        self._office = QComboBox()
        self._office.setObjectName("office")
        for code, name in ({proposed.to: named} | {str(one.code): one.name for one in offices}).items():
            self._office.addItem(name, code)
        self._unit = QLineEdit(proposed.unit or "")
        self._unit.setObjectName("unit")
        self._instruction = QPlainTextEdit(proposed.instruction or "")
        self._instruction.setObjectName("instruction")
        self._instruction.setTabChangesFocus(True)
        self._instruction.setFixedHeight(theme.metrics.px(84))
        self.asked.addWidget(Field(theme, self.tr("Disposisi ke"), self._office, required=True))
        self.asked.addWidget(Field(theme, self.tr("Unit di instansi itu"), self._unit))
        self.asked.addWidget(Field(theme, self.tr("Petunjuk"), self._instruction))
        self._office.currentIndexChanged.connect(self._check)
        self._unit.textChanged.connect(self._check)
        self._instruction.textChanged.connect(self._check)
        self._check()
        self._office.setFocus()

    def disposition(self) -> bodies.Disposition:
        """What shall take effect."""
        return bodies.Disposition(
            to=self._office.currentData(),
            unit=self._unit.text().strip() or None,
            instruction=self._instruction.toPlainText().strip() or None,
        )

    def typed(self) -> dict[str, str]:
        office, unit = str(self._office.currentData()), self._unit.text()
        return {"office": office, "unit": unit, "instruction": self._instruction.toPlainText()}

    def put_back(self, typed: Mapping[str, str]) -> None:
        self._office.setCurrentIndex(max(self._office.findData(typed["office"]), 0))
        self._unit.setText(typed["unit"])
        self._instruction.setPlainText(typed["instruction"])
        self._instruction.moveCursor(QTextCursor.MoveOperation.End)

    def missing(self) -> str:
        return "" if self.disposition() != self._proposed else self.tr("Belum ada yang diubah.")
