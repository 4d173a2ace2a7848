"""What the tests of Catat share; holds no test itself."""

from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.contract.reference import ReferenceSet, read_categories, read_rules
from desktop.contract.regions import Region
from desktop.db import reference
from desktop.resources import resource
from desktop.service.drafting import Draft, drafts
from desktop.ui.context import Context
from desktop.ui.record.content import Content, decode
from desktop.ui.record.page import RecordPage
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import Workplace
from tests.ui.shells import FakeShell

TOLD = "Lampu jalan padam di tikungan. Sudah dua minggu, warga takut lewat."
REGIONS = (
    Region("33", "Jawa Tengah", 1, None),
    Region("33.74", "Kota Semarang", 2, "33"),
    Region("33.74.01", "Semarang Tengah", 3, "33.74"),
    Region("33.74.01.1001", "Miroto", 4, "33.74.01"),
    Region("33.74.01.1002", "Brumbungan", 4, "33.74.01"),
    Region("33.75", "Kota Pekalongan", 2, "33"),
    Region("33.75.01", "Pekalongan Barat", 3, "33.75"),
    Region("33.75.01.1001", "Medono", 4, "33.75.01"),
)


def furnish(place: Workplace) -> None:
    """Gives the desk its lists: our categories, and a few regions of two towns."""
    book = read_rules(resource("reference/deadline_rules.json"))
    published = ReferenceSet(
        version="1",
        offices=(),
        categories=read_categories(resource("reference/categories.json")),
        holidays=(),
        rules=book.rules,
        calendars=book.calendars,
    )
    with place.store.writing() as connection:
        reference.take_over(connection, published)
        reference.take_over_regions(connection, REGIONS, "percobaan")


class Counter:
    """The screen at a desk, as a test handles it."""

    def __init__(self, place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> None:
        self.place = place
        self.tasks = tasks
        self.qtbot = qtbot
        self.theme = theme
        self.shell = FakeShell()
        self.page = self.open()

    def open(self, who: str = "sari", draft: str | None = None) -> RecordPage:
        """A page, shown and read; as somebody comes to it who wants that draft, or (empty) a new one."""
        context = Context(self.place.desk, self.place.session(who), self.tasks, self.theme, self.shell)
        page = RecordPage(context)
        self.qtbot.addWidget(page)
        page.resize(1366, 697)
        with self.qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.arrive()
        if draft is not None:
            page.open_draft(draft) if draft else page.new_draft()
        self.wait()
        self.page = page
        return page

    def wait(self) -> None:
        """Until the database has nothing left to do."""
        self.qtbot.waitUntil(lambda: not self.tasks.busy)

    def settle(self) -> None:
        """Until everything that was typed is stored."""
        self.qtbot.waitUntil(lambda: not any(draft.is_pending for draft in self.page.drafts.all))

    def field(self, name: str) -> QWidget:
        """A field of the form in front."""
        return self.page.current.form.field(name)

    def type(self, name: str, text: str) -> None:
        """Types into a field, having gone there."""
        field = self.field(name)
        field.setFocus()
        self.qtbot.keyClicks(field, text)

    def choose(self, anonymous: bool = False, secret: bool = False) -> None:
        """Answers both questions by their keys' act."""
        privacy = self.page.current.form.reporter.privacy
        for flag, answer in ((privacy.anonymous, anonymous), (privacy.secret, secret)):
            flag.toggle()
            if not answer:
                flag.toggle()

    def content(self) -> Content:
        """What stands in the form in front."""
        return self.page.current.form.content()

    def stored(self) -> list[Draft]:
        """The drafts on the disk."""
        return drafts(self.place.desk, self.place.session("sari"))

    def stored_content(self) -> list[Content]:
        """What they hold."""
        return [content for draft in self.stored() if (content := decode(draft.form)) is not None]


def focused() -> QWidget:
    """What has the focus."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def completeness(counter: Counter) -> tuple[str, str]:
    """What the bar says, and the words of its link."""
    words = counter.page.findChild(QLabel, "completeness")
    link = counter.page.findChild(QPushButton, "missing")
    assert words is not None
    assert link is not None
    return words.text(), "" if link.isHidden() else link.text()
