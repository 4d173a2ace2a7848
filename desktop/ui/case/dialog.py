"""The dialog of an act: a question, one paragraph, what is needed, [Batal Esc] [verb] (visual.md, Dialog).

It keeps what was typed until the act is saved: while it is being saved, when it is refused, and when the case changes
under it. Closed without saving, it gives its words to whoever keeps them for the next time.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.errors import LoketError
from desktop.service.case_shapes import OfficeChoice
from desktop.ui.actions import spec
from desktop.ui.case.forms import Form, Input, say
from desktop.ui.case.inputs import AnyInput, make_input
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.field import Field
from desktop.ui.parts.keys import bind
from desktop.ui.parts.trouble import TroublePanel
from desktop.ui.theme.theme import Theme


class ActDialog(QDialog):
    """`confirmed` follows the verb with the values by field name."""

    confirmed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        form: Form,
        about: str,
        offices: Sequence[OfficeChoice],
        typed: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.form = form
        self._theme = theme
        self._saving = False
        self._inputs: dict[str, AnyInput] = {}
        self.setObjectName(f"act-{form.kind}")
        self.setWindowTitle(say(form.question))
        self.setAccessibleDescription(say(form.paragraph))
        self.trouble = TroublePanel(theme, self)
        self.changed = QLabel(self.tr("Kasus ini berubah sementara Anda mengetik. Ketikan Anda tetap ada di sini."))
        self.changed.setObjectName("case-changed")
        self.changed.setProperty("t", "warning")
        self.changed.setWordWrap(True)
        self.changed.hide()
        self._lay_out(about, offices)
        for name, value in typed.items():
            if name in self._inputs:
                self._inputs[name].set_value(value)
        bind(theme, spec("confirm_text"), self, self._on_verb)
        self._check()
        first = next(iter(self._inputs.values()), self.verb)
        first.setFocus()

    def _lay_out(self, about: str, offices: Sequence[OfficeChoice]) -> None:
        px = self._theme.metrics.px
        self.setFixedWidth(px(460))
        question = QLabel(say(self.form.question))
        question.setProperty("t", "dialog")
        question.setWordWrap(True)
        paragraph = QLabel(say(self.form.paragraph))
        paragraph.setWordWrap(True)
        ground = QFrame()
        ground.setProperty("k", "surface")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ground)
        whole = QVBoxLayout(ground)
        whole.setContentsMargins(px(24), px(24), px(24), px(20))
        whole.setSpacing(px(12))
        whole.addWidget(question)
        whole.addWidget(paragraph)
        if about:
            whole.addWidget(self._quote(about))
        whole.addWidget(self.changed)
        for ask in self.form.asks:
            made = make_input(self._theme, self.form.kind, ask, offices, self._check)
            self._inputs[ask.name] = made
            whole.addWidget(Field(self._theme, say(ask.label), made, ask.required))
        whole.addWidget(self.trouble)
        whole.addLayout(self._buttons())

    def _quote(self, about: str) -> QFrame:
        """What is decided: the disposition or the answer, in the words of its author."""
        px = self._theme.metrics.px
        frame = QFrame()
        frame.setProperty("k", "sunken")
        words = QLabel(about)
        words.setObjectName("about")
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        column = QVBoxLayout(frame)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.addWidget(words)
        return frame

    def _buttons(self) -> QHBoxLayout:
        self._multiline = any(ask.input is Input.TEXT for ask in self.form.asks)
        keys = spec("confirm_text") if self._multiline else spec("confirm")
        self.missing = QLabel()
        self.missing.setObjectName("missing")
        self.missing.setProperty("t", "caption")
        self.missing.setWordWrap(True)
        self.cancel = Button(self._theme, self.tr("Batal"), self.reject, action=spec("cancel"))
        self.cancel.setObjectName("cancel")
        self.cancel.setAutoDefault(False)
        kind = "danger" if self.form.ends else "primary"
        self.verb = Button(self._theme, say(self.form.verb), self._on_verb, kind, keys)
        self.verb.setObjectName("verb")
        self.verb.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(self._theme.metrics.px(8))
        row.addWidget(self.missing, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.verb)
        return row

    # --- what the page does with it ---

    def values(self) -> dict[str, str]:
        """What stands in the fields."""
        return {name: made.value() for name, made in self._inputs.items()}

    def say_changed(self) -> None:
        """The case changed under the dialog."""
        self.changed.show()

    def refused(self, trouble: LoketError) -> None:
        """The act was not saved: says why, and everything typed stays."""
        self._saving = False
        self.trouble.show_trouble(trouble)
        self._check()
        self.trouble.setFocus()

    # --- inside ---

    def _check(self) -> None:
        lacking = [say(ask.label) for ask in self.form.asks if ask.required and not self._inputs[ask.name].value()]
        self.verb.setEnabled(not lacking and not self._saving)
        if self._saving:
            self.missing.setText(self.tr("Menyimpan…"))
        else:
            self.missing.setText(self.tr("Belum diisi: {what}").format(what=", ".join(lacking)) if lacking else "")

    def _on_verb(self) -> None:
        if self.verb.isEnabled():
            self._saving = True
            self.trouble.hide()
            self._check()
            self.confirmed.emit(self.values())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self._multiline:
                self._on_verb()
            event.accept()
            return
        super().keyPressEvent(event)

    def reject(self) -> None:
        if not self._saving:
            super().reject()
