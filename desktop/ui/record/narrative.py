"""The text as the person tells it: takes all spare height, counts, warns over 3,000, and stays quick after any paste.

Qt lays out a paragraph as one piece: five megabytes in one line take a second for every key. So the editor holds as
much as a complaint may have, and what goes beyond is kept behind it, told in words, saved with the draft.
"""

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop.service.checks import LONGEST_NARRATIVE
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.field import Note
from desktop.ui.parts.labels import Elided, set_kind
from desktop.ui.theme.theme import Theme
from desktop.ui.words import number

NATIONAL_LIMIT = 3_000
_OPENING = 600
"""Characters that may hold the first sentence."""


class Editor(QPlainTextEdit):
    """A plain text field that never holds more than a complaint may have; the rest of a paste goes to `overflowed`."""

    overflowed = Signal(str)
    left = Signal()
    """Somebody went on to another field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # asks for nothing, takes the rest

    def keep_open(self, height: int) -> None:
        """Never less than this: by its own sheet, because the application's would beat `setMinimumHeight`."""
        self.setStyleSheet(f"min-height: {height}px;")

    def insertFromMimeData(self, source: QMimeData) -> None:
        pasted = source.text().replace("\r\n", "\n").replace("\0", "")
        if self.document().characterCount() - 1 + len(pasted) <= LONGEST_NARRATIVE:
            self.insertPlainText(pasted)
            return
        cursor = self.textCursor()
        last = self.document().characterCount() - 1
        whole = self.between(0, cursor.selectionStart()) + pasted + self.between(cursor.selectionEnd(), last)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(whole[:LONGEST_NARRATIVE])
        self.overflowed.emit(whole[LONGEST_NARRATIVE:])

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def between(self, start: int, end: int) -> str:
        """The text between two places as Qt counts them."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText().replace("\u2029", "\n")


class Narrative(QWidget):
    """Editor, help and counter, and what does not fit."""

    changed = Signal()

    def __init__(self, theme: Theme, editor: Editor) -> None:
        super().__init__()
        self.editor = editor
        self._tail = ""
        self._held: list[QWidget] = []
        self._pastes: list[tuple[int, str]] = []
        """For every paste that did not fit: the steps that can be undone with it, and the tail before it."""
        px = theme.metrics.px
        self._help = Elided(self.tr("Tulis seperti yang diucapkan pelapor. Kalimat asli tidak pernah ditimpa."))
        self._help.setProperty("t", "caption")
        self._counter = QLabel()
        self._counter.setObjectName("counter")
        self._drop = Button(theme, self.tr("Buang sisanya"), self._on_drop, "link")
        self._drop.setObjectName("drop_tail")
        self._drop.hide()
        self._warning: QWidget | None = None
        self._below = below = QHBoxLayout()
        below.setSpacing(px(8))
        below.addWidget(self._help, 1)
        below.addWidget(self._drop)
        below.addWidget(self._counter, 0, Qt.AlignmentFlag.AlignTop)
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(4))
        whole.addWidget(editor, 1)
        whole.addLayout(below)
        editor.textChanged.connect(self._on_changed)
        editor.overflowed.connect(self._on_overflowed)
        self._count()

    def hold(self, below: QWidget) -> None:
        """Shows something below that belongs to the text, and is seen with it."""
        self._whole.addWidget(below)
        self._held.append(below)

    def hold_warning(self, warning: QWidget) -> None:
        """The same in place of the help, which gives way while the warning stands."""
        self._below.insertWidget(0, warning, 1)
        self._held.append(warning)
        self._warning = warning
        warning.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._count()
        return super().eventFilter(watched, event)

    def stops(self) -> list[QWidget]:
        """What the Tab key goes to, in order."""
        return [self.editor, self._drop, *(button for held in self._held for button in held.findChildren(Button))]

    def text(self) -> str:
        """All of it, also what does not fit into the editor."""
        return self.editor.toPlainText() + self._tail

    def set_text(self, text: str) -> None:
        """Shows a text that was kept."""
        self._tail, self._pastes = text[LONGEST_NARRATIVE:], []
        self.editor.setPlainText(text[:LONGEST_NARRATIVE])

    def opening(self) -> str:
        """The beginning, enough to find a first sentence in; quick at any length."""
        return self.editor.between(0, min(self.editor.document().characterCount() - 1, _OPENING))

    def _on_overflowed(self, tail: str) -> None:
        self._pastes.append((self.editor.document().availableUndoSteps(), self._tail))
        self._tail = tail + self._tail
        self._on_changed()

    def _take_back(self) -> None:
        """A paste that was undone takes its tail along, for good: what could be done again would lack it."""
        document = self.editor.document()
        while self._pastes and document.availableUndoSteps() < self._pastes[-1][0]:
            self._tail = self._pastes.pop()[1]
            document.clearUndoRedoStacks(QTextDocument.Stacks.RedoStack)

    def _on_drop(self) -> None:
        self._tail, self._pastes = "", []
        self._on_changed()
        self.editor.setFocus()

    def _on_changed(self) -> None:
        self._take_back()
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        count = self.editor.document().characterCount() - 1 + len(self._tail)
        self._drop.setVisible(bool(self._tail))
        if self._tail:
            words = self.tr("{count} karakter; {shown} yang pertama tampak di sini, sisanya ikut tersimpan.").format(
                count=number(count), shown=number(count - len(self._tail))
            )
        elif count > NATIONAL_LIMIT:
            words = self.tr(
                "Isi {count} karakter; LAPOR! menerima {most}. Disimpan utuh, diringkas sebelum diteruskan."
            ).format(count=number(count), most=number(NATIONAL_LIMIT))
        else:
            words = self.tr("Tulis seperti yang diucapkan pelapor. Kalimat asli tidak pernah ditimpa.")
        kind = Note.WARNING if count > NATIONAL_LIMIT else Note.HELP
        warned = self._warning is not None and not self._warning.isHidden()
        self._help.setVisible(kind is Note.WARNING or not warned)
        self._help.setText(words)
        self.editor.setAccessibleDescription(words)
        self._counter.setText(self.tr("{count} / {most}").format(count=number(count), most=number(NATIONAL_LIMIT)))
        for label in (self._help, self._counter):
            set_kind(label, "t", kind.value)
