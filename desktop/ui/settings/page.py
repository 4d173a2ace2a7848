"""Pengaturan: habits take effect at once, the way to the service with the next run of the sync."""

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.ui.context import Context
from desktop.ui.page import Page
from desktop.ui.parts.scrolling import Scrolling
from desktop.ui.settings.duty import Duty
from desktop.ui.settings.examination import Examination
from desktop.ui.settings.habits import Habits
from desktop.ui.settings.keys import Keys
from desktop.ui.settings.letterhead import LetterheadPart
from desktop.ui.settings.line import Line
from desktop.ui.settings.people import People
from desktop.ui.settings.section import Section
from desktop.ui.settings.templates import Templates

_COLUMN, _TWO_COLUMNS = 640, 860
"""The widest that a column gets; the width from which there are two of them."""


class _Column(Scrolling):
    """Gives its content the height that wrapped words need at this width; Qt would squeeze the fields between them."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        content = self.widget()
        layout = None if content is None else content.layout()
        moved = watched is content and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize)
        if moved and content is not None and layout is not None:
            needed = layout.totalHeightForWidth(self.viewport().width())
            if needed != content.minimumHeight():
                content.setMinimumHeight(needed)
        return super().eventFilter(watched, event)


class SettingsPage(Page):
    """What a person may choose at this desk, who works here, and how the desk is."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.habits = Habits(context.theme, context.preferences, context.session.person)
        self.keys = Keys(context)
        self.line = Line(context)
        self.people = People(context)
        self.examination = Examination(context)
        self.duty, self.letterhead, self.templates = Duty(context), LetterheadPart(context), Templates(context)
        self._office = (self.duty, self.letterhead, self.templates)
        self._parts = (self.habits, self.keys, self.line, self.people, self.examination, *self._office)
        self._sections = [Section(context.theme, part) for part in self._parts]
        self._lay_out()
        self._connect()
        self.retranslate()
        self._measure()

    def title(self) -> str:
        return self.tr("Pengaturan")

    def refresh(self) -> None:
        self.people.refresh()
        self.keys.refresh()
        self.line.retranslate()
        for part in self._office:
            part.refresh()

    def arrive(self) -> None:
        super().arrive()
        self.examination.refresh()

    def retranslate(self) -> None:
        names = (
            self.tr("Tampilan dan kebiasaan"), self.tr("Kata sandi"), self.tr("Layanan nasional"),
            self.tr("Petugas kantor ini"), self.tr("Data di meja ini"), self.tr("Penyetuju dan jam kerja kantor"),
            self.tr("Kop dan kepala kantor"), self.tr("Contoh kalimat kantor"),
        )  # fmt: skip
        for section, name in zip(self._sections, names, strict=True):
            section.say(name)
        for part in self._parts:
            part.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        habits, keys, line, people, examination, duty, letterhead, templates = self._sections
        self._columns = [QVBoxLayout(), QVBoxLayout()]
        left, right = (habits, keys, line, examination, templates), (people, duty, letterhead)
        for column, sections in zip(self._columns, (left, right), strict=True):
            for section in sections:
                column.addWidget(section)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._content = QWidget()
        for column in self._columns:
            column.addStretch(1)
            self._both.addLayout(column, 1)
        self._content.setLayout(self._both)
        self.body.addWidget(_Column(self.context.theme, self._content), 1)

    def _connect(self) -> None:
        self.line.moved.connect(self._on_moved)
        self.keys.changed.connect(self.context.shell.toast)
        self.people.added.connect(self._on_added)
        self.examination.copied.connect(self._on_copied)
        for office in self._office:
            office.saved.connect(self._on_office)
        for part in (self.keys, self.line, self.people, self.examination, *self._office):
            part.troubled.connect(self.show_trouble)
        self.context.theme.changed.connect(self._measure)

    @Slot()
    def _measure(self) -> None:
        px = self.context.theme.metrics.px
        self._both.setSpacing(px(16))
        for column in self._columns:
            column.setSpacing(px(12))
        for section in self._sections:
            section.setMaximumWidth(px(_COLUMN))
            section.measure()
        for part in self._parts:
            part.measure()
        self._arrange()

    def _arrange(self) -> None:
        metrics = self.context.theme.metrics
        side = metrics.px(metrics.page_side(self.window().width()))
        self._both.setContentsMargins(side, metrics.px(16), side, metrics.px(16))
        wide = self.width() >= metrics.px(_TWO_COLUMNS)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._both.setDirection(direction)

    @Slot()
    def _on_moved(self) -> None:
        self.context.shell.toast(self.tr("Setelan layanan tersimpan."))
        self.context.shell.sync_now()

    @Slot()
    def _on_office(self) -> None:
        self.context.shell.toast(self.tr("Pengaturan kantor tersimpan. Belum terkirim."))
        self.context.shell.data_changed()

    @Slot(str)
    def _on_added(self, name: str) -> None:
        self.context.shell.toast(self.tr("{name} sudah ditambahkan.").format(name=name))
        self.context.shell.data_changed()

    @Slot()
    def _on_copied(self) -> None:
        self.context.shell.toast(self.tr("Tersalin. Tempelkan di pesan untuk yang membantu."))
