"""The person who reports: what they showed, how they are reached, and what may be known of them."""

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.casework.reporter import IdKind, NikDoubt, doubt_nik
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.field import Field
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import Picture, set_kind
from desktop.ui.record.content import Content
from desktop.ui.record.lookup import CalmCombo, Line
from desktop.ui.record.privacy import Privacy
from desktop.ui.record.promise_card import PromiseCard
from desktop.ui.theme.theme import Theme

_LINES = ("id_number", "phone", "name", "address", "birth_date", "occupation", "email", "needs_help")


class ReporterPanel(QWidget):
    """The right column. Nothing in it holds the save but the two questions."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.lines = {name: Line() for name in _LINES}
        for name, line in self.lines.items():
            line.setObjectName(name)
            line.textEdited.connect(self.changed)
        self.id_kind = self._choice("id_kind", self._id_kinds())
        self.gender = self._choice("gender", {"": "—", "P": self.tr("Perempuan"), "L": self.tr("Laki-laki")})
        self.privacy = Privacy(theme)
        self.consent = QCheckBox(self.tr("Pelapor setuju datanya dipakai"))
        self.consent.setObjectName("consent")
        self.nameless = Button(theme, self.tr("Tanpa identitas"), self._on_nameless, "link")
        self.nameless.setObjectName("nameless")
        self.more = Button(theme, self.tr("Data tambahan"), picture="chevron-right", small=True)
        self.help = Button(theme, self.tr("Butuh bantuan khusus"), picture="accessibility", small=True)
        for button, name in ((self.more, "more"), (self.help, "help")):
            button.setObjectName(name)
            button.setCheckable(True)
        self._doubt = QLabel()
        self._doubt.setObjectName("nik_doubt")
        self._doubt.setProperty("t", "warning")
        self._doubt.setWordWrap(True)
        self._picture = Picture(theme, "triangle-alert", "amber")
        self.promises = PromiseCard(theme)
        self._fields()
        self._build()
        self._connect()
        self._unfold()

    def _choice(self, name: str, words: dict[str, str]) -> CalmCombo:
        combo = CalmCombo()
        combo.setObjectName(name)
        for value, shown in words.items():
            combo.addItem(shown, value)
        return combo

    def _id_kinds(self) -> dict[str, str]:
        return {
            IdKind.NIK.value: self.tr("NIK"),
            IdKind.PASSPORT.value: self.tr("Paspor"),
            IdKind.OTHER.value: self.tr("Identitas lain"),
            IdKind.NONE.value: self.tr("Tanpa identitas"),
        }

    def _fields(self) -> None:
        words = {
            "id_number": self.tr("NIK"),
            "phone": self.tr("No. HP"),
            "name": self.tr("Nama"),
            "address": self.tr("Alamat"),
            "birth_date": self.tr("Tanggal lahir"),
            "occupation": self.tr("Pekerjaan"),
            "email": self.tr("Email"),
            "needs_help": self.tr("Bantuan yang dibutuhkan"),
        }
        self.fields = {name: Field(self._theme, words[name], line) for name, line in self.lines.items()}
        self.fields["id_kind"] = Field(self._theme, self.tr("Jenis identitas"), self.id_kind)
        self.fields["gender"] = Field(self._theme, self.tr("Jenis kelamin"), self.gender)
        self.lines["birth_date"].setPlaceholderText(self.tr("misal 5 Mei 1990"))

    def _build(self) -> None:
        px = self._theme.metrics.px
        title = QLabel(self.tr("Pelapor"))
        title.setProperty("t", "section")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.nameless)
        doubt = QHBoxLayout()
        doubt.setSpacing(px(6))
        doubt.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        doubt.addWidget(self._doubt, 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(9))
        rows = (("id_number", "phone"), ("doubt",), ("name",), ("address",))
        extra = (("id_kind", "gender"), ("birth_date", "occupation"), ("email",), ("needs_help",))
        for number, names in enumerate(rows + extra):
            for column, name in enumerate(names):
                if name == "doubt":
                    grid.addLayout(doubt, number, 0, 1, 2)
                else:
                    grid.addWidget(self.fields[name], number, column, 1, 3 - len(names))
        grid.setColumnStretch(0, 6)  # a NIK is longer than a telephone number
        grid.setColumnStretch(1, 5)
        buttons = Flow(px(8))
        buttons.addWidget(self.more)
        buttons.addWidget(self.help)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(9))
        whole.addLayout(head)
        whole.addLayout(grid)
        whole.addLayout(buttons)
        whole.addWidget(self.privacy)
        whole.addWidget(self.consent)
        whole.addStretch(1)
        whole.addWidget(self.promises)

    def _connect(self) -> None:
        for combo in (self.id_kind, self.gender):
            combo.activated.connect(self.changed)
        self.id_kind.activated.connect(self._show_kind)
        self.privacy.changed.connect(self.changed)
        self.consent.clicked.connect(self.changed)
        self.more.toggled.connect(self._unfold)
        self.help.toggled.connect(self._unfold)
        self.help.clicked.connect(self._on_help)
        self.lines["id_number"].editingFinished.connect(self.check_number)

    def fill(self, content: Content) -> None:
        """Shows what was kept."""
        for name, line in self.lines.items():
            line.setText(getattr(content, name))
        self.id_kind.setCurrentIndex(max(self.id_kind.findData(content.id_kind), 0))
        self.gender.setCurrentIndex(max(self.gender.findData(content.gender), 0))
        self.privacy.anonymous.choose(content.anonymous)
        self.privacy.secret.choose(content.secret)
        self.consent.setChecked(content.consent)
        others = (content.gender, content.birth_date, content.occupation, content.email)
        self.more.setChecked(any(others) or content.id_kind in (IdKind.PASSPORT, IdKind.OTHER))
        self.help.setChecked(bool(content.needs_help))
        self._show_kind()
        self._unfold()

    def read(self, content: Content) -> Content:
        """`content` with what stands here."""
        return replace(
            content,
            **{name: line.text() for name, line in self.lines.items()},
            id_kind=str(self.id_kind.currentData()),
            gender=str(self.gender.currentData()),
            anonymous=self.privacy.anonymous.answer(),
            secret=self.privacy.secret.answer(),
            consent=self.consent.isChecked(),
        )

    def take_number(self, kind: IdKind, number: str) -> None:
        """Takes a number that was told elsewhere."""
        self.id_kind.setCurrentIndex(self.id_kind.findData(kind.value))
        self.lines["id_number"].setText(number)
        self._show_kind()

    def check_number(self) -> None:
        """Says what is odd about a NIK. Only a warning: the number is kept as it was read out."""
        number = self.lines["id_number"].text().strip()
        doubt = doubt_nik(number) if number and self.id_kind.currentData() == IdKind.NIK.value else None
        words = "" if doubt is None else self._doubt_words(doubt, number)
        self._doubt.setText(words)
        self._doubt.setVisible(bool(words))
        self._picture.setVisible(bool(words))
        self.lines["id_number"].setAccessibleDescription(words)
        set_kind(self.lines["id_number"], "doubtful", bool(words))

    def _doubt_words(self, doubt: NikDoubt, number: str) -> str:
        reasons = {
            NikDoubt.NOT_DIGITS: self.tr("NIK hanya angka, ini ada huruf atau tanda. Laporan tetap boleh disimpan."),
            NikDoubt.LENGTH: self.tr("NIK 16 angka, ini {count}. Laporan tetap boleh disimpan."),
            NikDoubt.NO_SUCH_DAY: self.tr("Tanggal lahir di dalam NIK ini tidak ada. Laporan tetap boleh disimpan."),
        }
        return reasons[doubt].format(count=len(number))

    def _on_nameless(self) -> None:
        without = self.id_kind.currentData() == IdKind.NONE.value
        self.id_kind.setCurrentIndex(self.id_kind.findData(IdKind.NIK.value if without else IdKind.NONE.value))
        self._show_kind()
        self.changed.emit()

    def _show_kind(self) -> None:
        kind = self.id_kind.currentData()
        without = kind == IdKind.NONE.value
        self.fields["id_number"].rename(self.tr("NIK") if kind == IdKind.NIK.value else self.tr("Nomor identitas"))
        line = self.lines["id_number"]
        line.setEnabled(not without)
        line.setPlaceholderText(self.tr("tanpa identitas") if without else "")
        self.nameless.say(self.tr("Ada identitas") if without else self.tr("Tanpa identitas"))
        self.check_number()

    def _on_help(self, wanted: bool) -> None:
        if wanted:
            self.lines["needs_help"].setFocus()

    def _unfold(self) -> None:
        for name in ("id_kind", "gender", "birth_date", "occupation", "email"):
            self.fields[name].setVisible(self.more.isChecked())
        self.more.show_picture("chevron-down" if self.more.isChecked() else "chevron-right")
        self.fields["needs_help"].setVisible(self.help.isChecked())

    def stops(self) -> list[QWidget]:
        """What the Tab key goes to, in order (visual.md, section 6); what is seldom needed comes last."""
        shown = [self.lines[name] for name in ("id_number", "phone", "name", "address")]
        extra = [self.id_kind, self.gender, *(self.lines[name] for name in _LINES[4:])]
        flags = [*self.privacy.anonymous.stops(), *self.privacy.secret.stops()]
        return [*shown, *extra, *flags, self.consent]

    def last_stops(self) -> list[QWidget]:
        """The buttons that show more."""
        return [self.nameless, self.more, self.help]
