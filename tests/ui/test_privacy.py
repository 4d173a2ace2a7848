"""A person at the window: every text, description and tip on the pages of a case, of the list and of printing."""

from collections.abc import Iterator

import pytest
from msgspec import Struct
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.casework.roles import standing
from desktop.service.desk import Session
from desktop.ui.case.page import CasePage
from desktop.ui.cases.page import CasesPage
from desktop.ui.context import Context
from desktop.ui.page import Page
from desktop.ui.preferences import Preferences
from desktop.ui.printing.page import PrintPage
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import Workplace
from tests.privacy.markers import MASKED, TAKER, TAKER_PHONE, WHO, masked_traces, traces
from tests.privacy.planted import ROLES
from tests.ui.shells import FakeShell
from tests.ui.test_cases_help import quiet, show

SAID = "Trotoar ambles di tikungan timur."


class Person(Struct):
    """Somebody at the window; `shell` is what stands around the pages."""

    context: Context
    shell: FakeShell
    tasks: Tasks
    qtbot: QtBot

    def sees(self, page: Page) -> str:
        """All that a page says, once it has read what it shows."""
        self.shell.page = page
        show(self.qtbot, page)
        page.arrive()
        quiet(self.qtbot, self.tasks)
        told = "\n".join(texts(page)) + page.window_title()
        page.close()
        return told


def texts(page: QWidget) -> Iterator[str]:
    """What stands on widgets, in fields and in lists, for eyes and for screen readers."""
    for widget in page.findChildren(QWidget):
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle())
        if isinstance(widget, QLabel | QLineEdit):
            yield widget.text()
        elif isinstance(widget, QTextEdit):
            yield widget.toPlainText()
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from cells(widget.model())


def cells(model: QAbstractItemModel) -> Iterator[str]:
    """What a list says of itself in every role."""
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for row in range(model.rowCount()):
        for column in range(columns):
            for role in (*range(20), *(int(Qt.ItemDataRole.UserRole) + at for at in range(4))):
                yield repr(model.data(model.index(row, column), role))


@pytest.fixture
def person(
    request: pytest.FixtureRequest,
    place: Workplace,
    tasks: Tasks,
    theme: Theme,
    qtbot: QtBot,
    preferences: Preferences,
) -> Person:
    """Of the role that the test names."""
    sari, shell = place.session("sari"), FakeShell()
    session = Session(sari.person, sari.username, sari.name, standing([request.param]), sari.key)
    return Person(Context(place.desk, session, tasks, theme, shell, preferences), shell, tasks, qtbot)


@pytest.mark.parametrize("anonymous", [False, True])
@pytest.mark.parametrize("person", ROLES, indirect=True)
def test_no_page_names_anybody(place: Workplace, person: Person, anonymous: bool) -> None:
    case = place.record(SAID, who=WHO, anonymous=anonymous).case
    place.walk(case, "answer.approved")
    taker = {"name": TAKER, "phone": TAKER_PHONE}
    place.act("sari", case, "answer.handed_over", how="in_person", taker=taker)
    page = CasePage(person.context)
    page.open(case)
    told = person.sees(page)
    listed = person.sees(CasesPage(person.context))
    printing = PrintPage(person.context)
    printing.open(case)
    printed = person.sees(printing)
    assert traces(told + listed + printed) == set()
    roles = person.context.session.roles
    if not roles & {"clerk"} and (anonymous or not roles & {"liaison"}):
        assert masked_traces(told + listed + printed) == set()
    else:
        assert masked_traces(told) == set(MASKED)
    assert ("Trotoar" in listed) is ("sync_operator" not in roles)
    assert ("Trotoar" in told) is ("sync_operator" not in roles)
    if "sync_operator" in roles:
        assert "Isi kasus tidak dibuka untuk peran Anda." in told
        assert "(judul tidak ditampilkan untuk peran Anda)" in listed
