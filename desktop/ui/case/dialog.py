"""The dialog of an act: a question, one paragraph, what it is about, and the fields that it needs."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop.ui.case.examples import ExamplePicker
from desktop.ui.case.forms import Form, Input, body_of, say
from desktop.ui.case.inputs import AnyInput, Lists, Text, make_input
from desktop.ui.parts.field import Field
from desktop.ui.parts.number_watch import NumberWatch
from desktop.ui.parts.words_asked import WordsAsked
from desktop.ui.theme.theme import Theme

_WITH_EXAMPLES = 148
"""Height of a text that sentences are offered for: most of one is seen."""


class ActAsked(WordsAsked):
    """An act that is asked for, in whatever way."""

    def __init__(self, theme: Theme, form: Form, parent: QWidget, multiline: bool) -> None:
        super().__init__(
            theme,
            f"act-{form.kind}",
            say(form.question),
            say(form.paragraph),
            say(form.verb),
            parent,
            "danger" if form.ends else "primary",
            "confirm_text" if multiline else "confirm",
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # the page reads it first
        self.form = form
        self._multiline = multiline

    def body(self) -> dict[str, Any]:
        """What was filled in, as the body of the act."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self._multiline:
                self.on_verb()
            event.accept()
            return
        super().keyPressEvent(event)


class ActDialog(ActAsked):
    """One field for everything that the act needs."""

    def __init__(self, theme: Theme, form: Form, about: str, lists: Lists, parent: QWidget) -> None:
        super().__init__(theme, form, parent, any(ask.input is Input.TEXT for ask in form.asks))
        self._inputs: dict[str, AnyInput] = {}
        self._ask(about, lists)
        self._check()
        first = next(iter(self._inputs.values()), self.verb)
        first.setFocus()

    def _ask(self, about: str, lists: Lists) -> None:
        if about:
            self.asked.addWidget(self._quote(about))
        for ask in self.form.asks:
            made = make_input(self.theme, self.form.kind, ask, lists, self._check)
            self._inputs[ask.name] = made
            field = Field(self.theme, say(ask.label), made, ask.required)
            self.asked.addWidget(field)
            if isinstance(made, Text):
                self.asked.addWidget(NumberWatch(self.theme, made, say(ask.label)).note)
            examples = lists.examples.get(self.form.kind, ())
            if examples and isinstance(made, Text):
                made.setFixedHeight(self.theme.metrics.px(_WITH_EXAMPLES))
                field.head.addWidget(ExamplePicker(self.theme, say(ask.label), examples, made))

    def _quote(self, about: str) -> QFrame:
        """What is decided: the disposition or the answer, in the words of its author."""
        px = self.theme.metrics.px
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

    def body(self) -> dict[str, Any]:
        return body_of(self.form, self.typed())

    def typed(self) -> dict[str, str]:
        return {name: made.value() for name, made in self._inputs.items()}

    def put_back(self, typed: Mapping[str, str]) -> None:
        for name, value in typed.items():
            if name in self._inputs:
                self._inputs[name].set_value(value)

    def missing(self) -> str:
        lacking = [say(ask.label) for ask in self.form.asks if ask.required and not self._inputs[ask.name].value()]
        return self.tr("Belum diisi: {what}").format(what=", ".join(lacking)) if lacking else ""
