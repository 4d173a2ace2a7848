"""The form of Masuk: who is on duty, and their password."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.errors import LoketError
from desktop.service.welcoming import Candidate
from desktop.ui.front.big_button import BigButton
from desktop.ui.front.page import GoingOn
from desktop.ui.front.secret import SecretEdit
from desktop.ui.language import trouble_words
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.field import Field, Note
from desktop.ui.signin.names import NameCard
from desktop.ui.theme.theme import Theme


class SignInForm(QWidget):
    """`wanted` carries user name and password; it then waits for `refuse` or for the page to go."""

    wanted = Signal(str, str)
    newcomer_asked = Signal()

    def __init__(self, theme: Theme, people: Sequence[Candidate], chosen: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._trouble: LoketError | None = None
        self._busy = False
        self._title, self._hint, self._forgotten = QLabel(), QLabel(), QLabel()
        self._title.setProperty("t", "title")
        for label in (self._hint, self._forgotten):
            label.setProperty("t", "caption")
            label.setWordWrap(True)
        self._group = QButtonGroup(self)
        self._cards = QVBoxLayout()
        self.names: list[NameCard] = []
        self.password = SecretEdit(theme)
        self.password.setObjectName("password")
        self.password.returnPressed.connect(self._on_enter)
        self.password.caps_noticed.connect(self._on_caps)
        self._field = Field(theme, "", self.password, help_line=True)
        self.enter = BigButton(theme, "enter", self._on_enter)
        self._going = GoingOn(self.enter)
        self.forgot = Button(theme, "", self._on_forgot, "link")
        self.forgot.setObjectName("forgot")
        self.first = BigButton(theme, "first-person", self.newcomer_asked.emit)
        self.missing = Button(theme, "", self.newcomer_asked.emit, "link")
        self.missing.setObjectName("missing")
        self._lay_out()
        self.show_people(people, chosen)
        self.retranslate()

    def _lay_out(self) -> None:
        self._links = QHBoxLayout()
        self._links.addWidget(self.forgot)
        self._links.addStretch(1)
        self._links.addWidget(self.missing)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._title)
        self._column.addWidget(self._hint)
        self._column.addLayout(self._cards)
        self._column.addWidget(self._field)
        self._column.addWidget(self._going)
        self._column.addWidget(self.first)
        self._column.addLayout(self._links)
        self._column.addWidget(self._forgotten)
        self._forgotten.hide()

    # --- people ---

    def show_people(self, people: Sequence[Candidate], chosen: str = "") -> None:
        """The list, and who is meant at first: `chosen`, or the first one."""
        for card in self.names:
            self._group.removeButton(card)
            self._cards.removeWidget(card)
            card.deleteLater()
        self.names = [NameCard(self._theme, one) for one in people]
        self._is_meant = any(one.username == chosen for one in people)
        for card in self.names:
            card.letter.connect(self._on_letter)
            card.taken.connect(self.password.setFocus)
            self._group.addButton(card)
            self._cards.addWidget(card)
            card.setChecked(card.candidate.username == chosen)
        if self.names and self.chosen() is None:
            self.names[0].setChecked(True)
        self._settle_order()
        self.retranslate()

    def chosen(self) -> Candidate | None:
        """Who is meant."""
        return next((card.candidate for card in self.names if card.isChecked()), None)

    def begin(self) -> None:
        """Puts the focus where a person goes on: on the names where it is open who comes, else on the password."""
        card = next((card for card in self.names if card.isChecked()), None)
        is_open = len(self.names) > 1 and not self._is_meant
        where: QWidget = self.first if card is None else card if is_open else self.password
        where.setFocus(Qt.FocusReason.TabFocusReason)

    def _settle_order(self) -> None:
        """Names made later still come before the password."""
        before: QWidget | None = None
        for widget in (
            *self.names,
            self.password,
            self.password.eye,
            self.enter,
            self.first,
            self.forgot,
            self.missing,
        ):
            if before is not None:
                QWidget.setTabOrder(before, widget)
            before = widget

    @Slot(str)
    def _on_letter(self, letter: str) -> None:
        """The next name that begins with it, round and round."""
        at = next((n for n, card in enumerate(self.names) if card.hasFocus()), -1)
        for card in (*self.names[at + 1 :], *self.names[: at + 1]):
            if card.candidate.name.casefold().startswith(letter.casefold()):
                card.setChecked(True)
                card.setFocus(Qt.FocusReason.TabFocusReason)
                return

    # --- going in ---

    def refuse(self, trouble: LoketError) -> None:
        """It did not open: says why (words no. 37), and lets the password be typed again."""
        self._trouble = trouble
        self._wait(False)
        self._field.say(trouble_words(trouble), Note.ERROR)
        self.password.selectAll()
        self.password.setFocus()

    def forget(self) -> None:
        """Nothing of the password stays."""
        self.password.forget()
        self._wait(False)

    @Slot()
    def _on_enter(self) -> None:
        candidate = self.chosen()
        if candidate is None or self._busy:
            return
        if not self.password.text():
            self.password.setFocus()
            return
        self._trouble = None
        self._field.say("", Note.ERROR)
        self._wait(True)
        self.wanted.emit(candidate.username, self.password.text())

    @Slot(bool)
    def _on_caps(self, on: bool) -> None:
        self._trouble = None
        self._field.say(self.tr("Caps Lock menyala.") if on else "", Note.WARNING)

    @Slot()
    def _on_forgot(self) -> None:
        self._forgotten.setVisible(not self._forgotten.isVisible())

    def _wait(self, busy: bool) -> None:
        self._busy = busy
        self.password.setReadOnly(busy)
        self.enter.say(self.tr("Membuka…") if busy else self.tr("Masuk"), wait=busy)

    # --- words and sizes ---

    def retranslate(self) -> None:
        """Sets every text again; what is typed stays."""
        some = bool(self.names)
        self._title.setText(self.tr("Siapa yang bertugas?"))
        self._hint.setText(
            self.tr("Pilih nama dengan panah ↑ ↓, lalu ketik kata sandi.")
            if some
            else self.tr("Belum ada petugas yang dapat masuk di meja ini. Tambahkan orang pertamanya.")
        )
        for widget in (self._field, self._going, self.forgot, self.missing):
            widget.setVisible(some)
        self.first.setVisible(not some)
        self.first.say(self.tr("Tambah petugas"))
        self._field.rename(self.tr("Kata sandi"))
        if self._trouble is not None:
            self._field.say(trouble_words(self._trouble), Note.ERROR)
        self.password.retranslate()
        self.forgot.say(self.tr("Lupa kata sandi?"))
        self.missing.say(self.tr("Nama saya tidak ada"))
        self._forgotten.setText(
            self.tr(
                "Kata sandi tidak tersimpan di mana pun, jadi tidak dapat ditampilkan. Laporan Anda tetap aman. "
                "Tambahkan diri Anda lagi dengan nama masuk lain, lalu minta penyelia mengesahkannya."
            )
        )
        for card in self.names:
            card.retranslate()
        self._wait(self._busy)

    def measure(self) -> None:
        """Sets every size again."""
        px = self._theme.metrics.px
        self._column.setSpacing(px(6))
        self._field.setContentsMargins(0, 0, 0, px(6))  # 12 before the button, however long the note is
        self._cards.setSpacing(px(6))
        self._cards.setContentsMargins(0, px(10), 0, px(14))
        self._links.setContentsMargins(0, px(2), 0, 0)
