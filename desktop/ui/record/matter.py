"""What it is about: source, the person's own words, title, kind, place and time, and what is seldom told."""

import datetime as dt
from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.casework.codes import CLASSIFICATIONS
from desktop.service.checks import LONGEST_TITLE
from desktop.service.drafting import FormLists
from desktop.service.recording import title_of
from desktop.ui.dates import read_date
from desktop.ui.language import said
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.field import Field, Note
from desktop.ui.record.alike_panel import AlikeStrip
from desktop.ui.record.content import Content, read_amount
from desktop.ui.record.lookup import CalmCombo, Line, LookUp
from desktop.ui.record.narrative import Editor, Narrative
from desktop.ui.record.source import Source
from desktop.ui.theme.theme import Theme
from desktop.ui.words import plain_date

_LINES = ("title", "place", "occurred", "outcome", "reported_name", "reported_position", "reported_unit", "amount")


class MatterPanel(QWidget):
    """The left column. `today` gives the desk's day at the moment."""

    changed = Signal()

    def __init__(self, theme: Theme, today: Callable[[], dt.date]) -> None:
        super().__init__()
        self._theme = theme
        self._today = today
        self._title_edited = False
        self._room = 0
        self.lines = {name: Line() for name in _LINES}
        for name, line in self.lines.items():
            line.setObjectName(name)
        self.source = Source(theme)
        self.source.setObjectName("channel")
        self.editor = Editor()
        self.editor.setObjectName("narrative")
        self.narrative = Narrative(theme, self.editor)
        self.classification = CalmCombo()
        self.classification.setObjectName("classification")
        for value, phrase in CLASSIFICATIONS.items():
            self.classification.addItem(said(phrase), value)
        self.category, self.region = LookUp(), LookUp()
        self.category.setObjectName("category")
        self.region.setObjectName("region")
        self.programme = QCheckBox(self.tr("Program prioritas"))
        self.programme.setObjectName("priority_programme")
        self.issue = QCheckBox(self.tr("Isu strategis"))
        self.issue.setObjectName("strategic_issue")
        self.alike = AlikeStrip(theme)
        self.narrative.hold(self.alike)
        self.received = QLabel()
        self.received.setProperty("t", "caption")
        self._fields()
        self._build()
        self._connect()
        self._unfold()

    def _fields(self) -> None:
        theme, lines = self._theme, self.lines
        self.fields = {
            "channel": Field(theme, self.tr("Sumber"), self.source),
            "narrative": Field(theme, self.tr("Isi laporan"), self.narrative, required=True),
            "title": Field(theme, self.tr("Judul"), lines["title"]),
            "classification": Field(theme, self.tr("Klasifikasi"), self.classification),
            "category": Field(theme, self.tr("Kategori"), self.category),
            "place": Field(theme, self.tr("Tempat kejadian"), lines["place"]),
            "region": Field(theme, self.tr("Desa / kelurahan"), self.region),
            "occurred": Field(theme, self.tr("Kapan terjadi"), lines["occurred"]),
            "outcome": Field(theme, self.tr("Harapan pelapor"), lines["outcome"]),
            "reported_name": Field(theme, self.tr("Pejabat terlapor"), lines["reported_name"]),
            "reported_position": Field(theme, self.tr("Jabatan"), lines["reported_position"]),
            "reported_unit": Field(theme, self.tr("Unit kerja"), lines["reported_unit"]),
            "amount": Field(theme, self.tr("Nilai uang"), lines["amount"]),
        }
        self.fields["channel"].head.addWidget(self.received)
        self.editor.setAccessibleName(self.tr("Isi laporan"))
        lines["occurred"].setPlaceholderText(self.tr("misal kemarin, 2 Des"))
        lines["amount"].setPlaceholderText(self.tr("misal Rp50.000"))

    def _build(self) -> None:
        px = self._theme.metrics.px
        self._grid = grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(9))
        grid.setColumnStretch(0, 6)  # the longest classification fits beside the categories
        grid.setColumnStretch(1, 5)
        marks = QHBoxLayout()
        marks.addWidget(self.programme)
        marks.addWidget(self.issue)
        marks.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(9))
        whole.addWidget(self.fields["channel"])
        whole.addWidget(self.fields["narrative"], 1)
        whole.addLayout(grid)
        whole.addLayout(marks)
        whole.addLayout(self._extras())
        self.fold(False)

    def fold(self, folded: bool) -> None:
        """Puts the fields side by side, or where there is little room the lists with long names below each other."""
        kinds = (("classification",), ("category",)) if folded else (("classification", "category"),)
        rows = (
            ("title",),
            *kinds,
            ("place", "region"),
            ("occurred", "outcome"),
            ("reported_name",),
            ("reported_position", "reported_unit"),
            ("amount",),
        )
        for number, names in enumerate(rows):
            for column, name in enumerate(names):
                self._grid.addWidget(self.fields[name], number, column, 1, 3 - len(names))

    def _extras(self) -> QHBoxLayout:
        theme = self._theme
        self.official = Button(theme, self.tr("Pejabat terlapor"), picture="user-x", small=True)
        self.money = Button(theme, self.tr("Nilai uang"), picture="banknote", small=True)
        self.marks = Button(theme, self.tr("Penanda"), picture="bookmark-plus", small=True)
        row = QHBoxLayout()
        row.setSpacing(self._theme.metrics.px(8))
        words = QLabel(self.tr("Tambahkan"))
        words.setProperty("t", "caption")
        row.addWidget(words)
        for button, name in ((self.official, "official"), (self.money, "money"), (self.marks, "marks")):
            button.setObjectName(name)
            button.setCheckable(True)
            button.toggled.connect(self._unfold)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        for name, line in self.lines.items():
            line.textEdited.connect(self._on_title_edited if name == "title" else self.changed)
        self.narrative.changed.connect(self._on_narrative)
        self.source.changed.connect(self.changed)
        self.classification.activated.connect(self.changed)
        self.programme.clicked.connect(self.changed)
        self.issue.clicked.connect(self.changed)
        for look_up in (self.category, self.region):
            look_up.edited.connect(self.changed)
            look_up.settled.connect(self.check)
        for name in ("title", "occurred", "amount"):
            self.lines[name].editingFinished.connect(self.check)

    def give_room(self, height: int) -> None:
        """What is seen of the form at once, in pixels: so high it likes to be, however long the other column is."""
        self._room = height
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        needed = super().sizeHint()
        return QSize(needed.width(), max(needed.height(), self._room))

    def offer(self, lists: FormLists) -> None:
        """Takes the lists of categories and villages."""
        self.category.offer(lists.categories)
        self.region.offer(lists.villages)

    def fill(self, content: Content) -> None:
        """Shows what was kept."""
        for name, line in self.lines.items():
            line.setText(getattr(content, name))
            line.setCursorPosition(0)
        self.source.choose(content.channel)
        self.narrative.blockSignals(True)
        self.narrative.set_text(content.narrative)
        self.narrative.blockSignals(False)
        self._title_edited = content.title_edited
        self.classification.setCurrentIndex(max(self.classification.findData(content.classification), 0))
        self.category.choose(content.category, content.category_text)
        self.region.choose(content.region, content.region_text)
        self.programme.setChecked(content.priority_programme)
        self.issue.setChecked(content.strategic_issue)
        self.official.setChecked(any((content.reported_name, content.reported_position, content.reported_unit)))
        self.money.setChecked(bool(content.amount))
        self.marks.setChecked(content.priority_programme or content.strategic_issue)
        self._unfold()
        self.check()

    def read(self, content: Content) -> Content:
        """`content` with what stands here."""
        return replace(
            content,
            **{name: line.text() for name, line in self.lines.items()},
            channel=self.source.channel(),
            narrative=self.narrative.text(),
            title_edited=self._title_edited,
            classification=str(self.classification.currentData()),
            category=self.category.code(),
            category_text=self.category.text(),
            region=self.region.code(),
            region_text=self.region.text(),
            priority_programme=self.programme.isChecked(),
            strategic_issue=self.issue.isChecked(),
        )

    def check(self) -> None:
        """On leaving a field: says what cannot be read there, never while it is being typed."""
        day = self.lines["occurred"].text().strip()
        read = read_date(day, self._today())
        if read is not None and "(" not in day and plain_date(read) != day:
            self.lines["occurred"].setText(plain_date(read))
            self.changed.emit()
        amount = self.lines["amount"].text().strip()
        over = len(self.lines["title"].text().strip()) > LONGEST_TITLE
        unlisted = self.tr("Tidak ada dalam daftar")
        self._mark("title", self.tr("Paling banyak {most} karakter").format(most=LONGEST_TITLE) if over else "")
        self._mark("occurred", self.tr("Tanggal tidak terbaca") if day and read is None else "")
        self._mark("amount", self.tr("Jumlah tidak terbaca") if amount and read_amount(amount) is None else "")
        self._mark("category", unlisted if self.category.text() and not self.category.code() else "")
        self._mark("region", unlisted if self.region.text() and not self.region.code() else "")

    def _mark(self, name: str, words: str) -> None:
        if self.fields[name].note() != words:
            self.fields[name].say(words, Note.ERROR)

    def say_received(self, words: str) -> None:
        """When the person stood here."""
        self.received.setText(words)

    def _on_title_edited(self) -> None:
        self._title_edited = bool(self.lines["title"].text().strip())
        self.changed.emit()

    def _on_narrative(self) -> None:
        if not self._title_edited:
            self.lines["title"].setText(title_of(self.narrative.opening()))
            self.lines["title"].setCursorPosition(0)
        self.changed.emit()

    def _unfold(self) -> None:
        for name in ("reported_name", "reported_position", "reported_unit"):
            self.fields[name].setVisible(self.official.isChecked())
        self.fields["amount"].setVisible(self.money.isChecked())
        self.programme.setVisible(self.marks.isChecked())
        self.issue.setVisible(self.marks.isChecked())

    def stops(self) -> list[QWidget]:
        """What the Tab key goes to, in order (visual.md, section 6)."""
        lines = self.lines
        extra = [*(lines[name] for name in _LINES[4:]), self.programme, self.issue]
        usual = [*self.narrative.stops(), lines["title"], self.classification, self.category]
        where = [lines["place"], self.region, lines["occurred"], lines["outcome"]]
        return [*self.source.stops(), *usual, *where, *extra]

    def last_stops(self) -> list[QWidget]:
        """The buttons that show more."""
        return [self.official, self.money, self.marks]
