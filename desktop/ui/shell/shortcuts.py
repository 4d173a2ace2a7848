"""F1: every shortcut by its place, what acts here first; a word or a key finds one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.actions import Place, Spec, of_place, spec
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.keycaps import KeyCaps
from desktop.ui.theme.metrics import Room
from desktop.ui.theme.theme import Theme

_WIDTH, _HEIGHT = 960, 560
_COLUMNS = {Room.LARGE: 3, Room.MIDDLE: 2, Room.SMALL: 1}
_KEYS = 104
"""Width of the column of keys."""


class Group(QFrame):
    """The keys of one place. It takes the focus as a whole, and says all of them then."""

    def __init__(self, theme: Theme, place: Place, actions: Sequence[Spec]) -> None:
        super().__init__()
        self._rows: list[tuple[Spec, QWidget, QWidget]] = []
        self.setObjectName(f"keys-{place.value}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(place.words())
        px = theme.metrics.px
        head = QLabel(place.words())
        head.setProperty("t", "section")
        rule = QFrame()
        rule.setProperty("k", "line")
        grid = QGridLayout(self)
        grid.setContentsMargins(px(2), px(2), px(2), px(12))
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(8))
        grid.setColumnMinimumWidth(0, px(_KEYS))
        grid.setColumnStretch(1, 1)
        grid.addWidget(head, 0, 0, 1, 2)
        grid.addWidget(rule, 1, 0, 1, 2)
        for at, action in enumerate(actions, 2):
            caps, words = KeyCaps(theme, action), QLabel(action.text())
            words.setWordWrap(True)
            grid.addWidget(caps, at, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(words, at, 1)
            self._rows.append((action, caps, words))
        self.narrow("")

    def narrow(self, wanted: str) -> bool:
        """Shows the rows that fit; whether any does."""
        found = []
        for action, caps, words in self._rows:
            fits = wanted in action.text().casefold() or wanted in " ".join(action.keycaps()).casefold()
            caps.setVisible(fits)
            words.setVisible(fits)
            found += [f"{' + '.join(action.keycaps())}: {action.text()}."] if fits else []
        self.setAccessibleDescription(" ".join(found))
        return bool(found)


class ShortcutsDialog(QDialog):
    """`here` is the place the person comes from. Letters that are switched off are left out."""

    def __init__(self, theme: Theme, here: Place, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("shortcuts")
        self.setWindowTitle(self.tr("Pintasan"))
        self._theme = theme
        order = dict.fromkeys((Place.EVERYWHERE, here, *Place))
        offered = {place: [one for one in of_place(place) if theme.letters or not one.letter] for place in order}
        self.groups = [Group(theme, place, actions) for place, actions in offered.items() if actions]
        px = theme.metrics.px
        room = theme.metrics.room(parent.window().width(), parent.window().height())
        ground = QFrame()
        ground.setProperty("k", "surface")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ground)
        whole = QVBoxLayout(ground)
        whole.setContentsMargins(px(24), px(16), px(24), px(16))
        whole.setSpacing(px(12))
        whole.addLayout(self._head())
        whole.addWidget(self._columns(_COLUMNS[room]), 1)
        self._nothing = QLabel()
        self._nothing.setObjectName("nothing-found")
        self._nothing.hide()
        whole.addWidget(self._nothing)
        around = parent.window().size()
        self.resize(min(px(_WIDTH), around.width() - px(40)), min(px(_HEIGHT), around.height() - px(40)))
        self.wanted.setFocus()

    def _head(self) -> QHBoxLayout:
        title = QLabel(self.tr("Pintasan"))
        title.setProperty("t", "dialog")
        self.wanted = QLineEdit()
        self.wanted.setObjectName("find-shortcut")
        self.wanted.setPlaceholderText(self.tr("Cari pintasan, misal simpan atau Ctrl"))
        self.wanted.setAccessibleName(self.tr("Cari pintasan"))
        self.wanted.textChanged.connect(self._on_wanted)
        close = Button(self._theme, self.tr("Tutup"), self.reject, action=spec("cancel"))
        close.setObjectName("close-shortcuts")
        close.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(self._theme.metrics.px(12))
        row.addWidget(title)
        row.addWidget(self.wanted, 1)
        row.addWidget(close)
        return row

    def _columns(self, count: int) -> QScrollArea:
        """The groups, each under the column that is shortest so far."""
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, self._theme.metrics.px(12), 0)
        row.setSpacing(self._theme.metrics.px(28))
        columns = [QVBoxLayout() for _ in range(count)]
        filled = [0] * count
        for group in self.groups:
            at = filled.index(min(filled))
            filled[at] += group.sizeHint().height()
            columns[at].addWidget(group)
        for column in columns:
            column.addStretch(1)
            row.addLayout(column, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        inside.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        return area

    @Slot(str)
    def _on_wanted(self, text: str) -> None:
        wanted = " ".join(text.split()).casefold()
        found = [group.narrow(wanted) for group in self.groups]
        for group, any_of_it in zip(self.groups, found, strict=True):
            group.setVisible(any_of_it)
        self._nothing.setText(self.tr("Tidak ada pintasan untuk “{text}”.").format(text=text.strip()[:60]))
        self._nothing.setVisible(not any(found))
