"""Pengaturan: habits take effect at once, the address of the service with the next run of the sync."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop import __version__
from desktop.ui.context import Context
from desktop.ui.page import Page
from desktop.ui.settings.habits import Habits
from desktop.ui.settings.line import Line


class SettingsPage(Page):
    """What a person may choose at this desk."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        px = context.theme.metrics.px
        self.habits = Habits(context.theme, context.preferences, context.session.person)
        self.line = Line(context)
        self.line.moved.connect(self._on_moved)
        self._about = QLabel()
        self._about.setProperty("t", "caption")
        self._about.setWordWrap(True)
        self._about.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._titles = [QLabel() for _ in range(3)]
        column = QVBoxLayout()
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(12))
        for title, part in zip(self._titles, (self.habits, self.line, self._about), strict=True):
            column.addWidget(self._panel(title, part))
        column.addStretch(1)
        inner = QWidget()
        inner.setMaximumWidth(px(640))
        inner.setLayout(column)
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inner, 100)
        row.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        self.body.addWidget(area, 1)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Pengaturan")

    def retranslate(self) -> None:
        names = (self.tr("Tampilan dan kebiasaan"), self.tr("Layanan nasional"), self.tr("Tentang meja ini"))
        for title, name in zip(self._titles, names, strict=True):
            title.setText(name)
        self.habits.retranslate()
        self.line.retranslate()
        desk = self.context.desk
        lines = (
            self.tr("Loket {version}").format(version=__version__),
            self.tr("Meja {desk}").format(desk=desk.identity.desk),
            self.tr("Folder data: {folder}").format(folder=desk.folder),
        )
        self._about.setText("\n".join(lines))
        self._about.setAccessibleName(self._about.text())

    def _panel(self, title: QLabel, part: QWidget) -> QFrame:
        px = self.context.theme.metrics.px
        frame = QFrame()
        frame.setProperty("k", "panel")
        title.setProperty("t", "section")
        column = QVBoxLayout(frame)
        column.setContentsMargins(px(16), px(12), px(16), px(14))
        column.setSpacing(px(6))
        column.addWidget(title)
        column.addWidget(part)
        return frame

    @Slot()
    def _on_moved(self) -> None:
        self.context.shell.toast(self.tr("Alamat layanan tersimpan."))
        self.context.shell.sync_now()
