"""Keys that act on the form in front, and from one form to the next."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.ui.actions import spec
from desktop.ui.parts.keys import bind, bind_choice
from desktop.ui.record.drafts import PHONE, Drafts
from desktop.ui.record.form import RecordForm
from desktop.ui.theme.theme import Theme


class FormKeys:
    """Bound on the page that holds the drafts."""

    def __init__(self, theme: Theme, drafts: Drafts, page: QWidget) -> None:
        self._drafts = drafts
        keys: dict[str, Callable[[], object]] = {
            "call": self.take_call,
            "anonymous": self._on_anonymous,
            "secret": self._on_secret,
            "today": self._on_today,
            "next_draft": partial(drafts.step, +1),
            "previous_draft": partial(drafts.step, -1),
        }
        for name, act in keys.items():
            bind(theme, spec(name), page, act)
        bind_choice(theme, spec("source"), page, self._on_source)

    def take_call(self) -> None:
        """The person is on the telephone."""
        self._form.matter.source.take(PHONE)

    @property
    def _form(self) -> RecordForm:
        return self._drafts.current.form

    def _on_anonymous(self) -> None:
        self._form.reporter.privacy.anonymous.toggle()

    def _on_secret(self) -> None:
        self._form.reporter.privacy.secret.toggle()

    def _on_today(self) -> None:
        self._form.write_today()

    def _on_source(self, number: int) -> None:
        self._form.matter.source.choose_nth(number)
