"""The first start in the window: three steps from a coordinator's code to a desk that records.

Nothing typed is ever lost: whatever is refused is said at its field, and every step can be gone back to.
"""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.contract.enrolment import Code
from desktop.errors import LoketError
from desktop.security.os_keyring import KeyringProbe
from desktop.service.founding import Founding, NewDesk
from desktop.service.newcomers import Newcomer
from desktop.sync.troubles import Refused, SyncTrouble
from desktop.ui.enrolment.desk_step import DeskStep
from desktop.ui.enrolment.end_step import EndStep
from desktop.ui.enrolment.key_step import KeyStep
from desktop.ui.enrolment.steps import StepList
from desktop.ui.front.big_button import BigButton
from desktop.ui.front.page import FrontPage, GoingOn
from desktop.ui.front.person import PersonForm
from desktop.ui.language import trouble_words
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.trouble import TroublePanel
from desktop.ui.preferences import Preferences
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme

_DESK, _PERSON, _KEY, _END = range(4)
_NEEDS_SUPERVISOR = "first-must-be-supervisor"


class EnrolmentPage(FrontPage):
    """`enrolled` carries user name and passphrase (None: the keyring has the key); the folder is closed by then.

    `folder_asked` when another folder is meant. `passphrase` is the one already given for a folder that has a key.
    """

    enrolled = Signal(str, object)
    folder_asked = Signal()

    width_px = 480

    def __init__(
        self, theme: Theme, preferences: Preferences, tasks: Tasks, founding: Founding, passphrase: str | None = None
    ) -> None:
        super().__init__(theme, preferences)
        self._tasks = tasks
        self._founding = founding
        self._passphrase = passphrase
        self._has_key = founding.has_key
        self._newcomer: Newcomer | None = None
        self._code: Code | None = None
        self._founded = False
        self._busy = False
        self.desk = DeskStep(theme)
        self.person = PersonForm(theme, "supervisor")
        self.key = KeyStep(theme, founding.folder)
        self.end = EndStep(theme, self._on_ask, self._on_correct)
        self._list = StepList(theme, 3)
        self.panel.middle.addWidget(self._list)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.measure()

    def _lay_out(self) -> None:
        self._count, self._title, self._why = QLabel(), QLabel(), QLabel()
        self._title.setProperty("t", "title")
        for label in (self._count, self._why):
            label.setProperty("t", "caption")
        self._why.setWordWrap(True)
        self._steps: list[QWidget] = [self.desk, self.person, self.key, self.end]
        self._trouble = TroublePanel(self.theme, self)
        self.next = BigButton(self.theme, "next", self._on_next)
        self._going = GoingOn(self.next)
        self.back = Button(self.theme, "", self._on_back, "quiet", picture="arrow-left")
        self.back.setObjectName("back")
        self.later = Button(self.theme, "", self._on_done, "link")
        self.later.setObjectName("later")
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.back)
        self._foot.addStretch(1)
        self._foot.addWidget(self.later)
        for label in (self._count, self._title, self._why):
            self.column.addWidget(label)
        for step in self._steps:
            self.column.addWidget(step)
        self.column.addWidget(self._trouble)
        self.next_gap = QWidget()
        self.column.addWidget(self.next_gap)
        self.column.addWidget(self._going)
        self.column.addLayout(self._foot)
        self._now = _DESK

    def _connect(self) -> None:
        self.desk.named.connect(self._on_named)
        self.key.folder_asked.connect(self.folder_asked)
        for step in (self.desk, self.person, self.key):
            step.entered.connect(self._on_next)

    # --- words and sizes ---

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Pendaftaran meja"))
        self.panel.say(
            self.tr("Meja baru."),
            self.tr("Sekali saja, lalu meja ini dapat mencatat — juga tanpa jaringan."),
            strong=self._where(),
            safe=self.tr("Kunci meja dan kunci Anda dibuat di komputer ini dan tidak keluar dari sini."),
        )
        names = [self.tr("Kode dan alamat"), self.tr("Orang pertama"), self.tr("Kunci data")]
        self._list.say(names)
        for step in (self.desk, self.person, self.key, self.end):
            step.retranslate()
        self.person.say_role_help(
            self.tr("Di kantor baru, orang pertama harus penyelia: ia yang mengesahkan petugas berikutnya.")
        )
        self.back.say(self.tr("Kembali"))
        self.later.say(self.tr("Masuk dahulu, daftarkan nanti"))
        self._show()

    def measure(self) -> None:
        super().measure()
        px = self.theme.metrics.px
        self.column.setSpacing(px(6))
        self._why.setContentsMargins(0, 0, 0, px(10))
        self.next_gap.setFixedHeight(px(8))
        self.panel.middle.setContentsMargins(0, px(20), 0, 0)
        for step in (self.desk, self.person, self.key, self.end):
            step.measure()

    def _show(self) -> None:
        """Puts the present step and its words on the page."""
        titles = (
            (self.tr("Meja mana ini?"), self.tr("Koordinator memberi kode pendaftaran dan alamat layanan nasional.")),
            (self.tr("Siapa orang pertama di meja ini?"), self.tr("Ia langsung dapat masuk dan mencatat.")),
            (self.tr("Di mana kunci data disimpan?"), self.tr("Semua laporan tersandi di komputer ini.")),
            (self.end.title(), ""),
        )
        title, why = titles[self._now]
        self._title.setText(title)
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self._count.setText(self.tr("Langkah {n} dari {all}").format(n=self._now + 1, all=self._last + 1))
        self._count.setVisible(self._now != _END)
        self._list.show_step(self._now)
        for at, step in enumerate(self._steps):
            step.setVisible(at == self._now)
        self.back.setVisible(self._now not in (_DESK, _END))
        self.later.setVisible(self._founded and self._now != _END)
        self._say_next()

    def _say_next(self) -> None:
        if self._busy:
            asking = self.tr("Bertanya kepada layanan nasional…") if self._founded else self.tr("Menyiapkan meja…")
            self.next.say(asking, wait=True)
        elif self._now == _END:
            self.next.say(self.tr("Ke halaman masuk"))
        else:
            self.next.say(self.tr("Jadikan meja") if self._now == self._last else self.tr("Lanjut"))

    @property
    def _last(self) -> int:
        """The last step to fill in: where the key was made before, nobody chooses where it goes."""
        return _PERSON if self._has_key else _KEY

    # --- going about ---

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._go(self._now)

    def _go(self, step: int) -> None:
        self._now = step
        self._show()
        self._trouble.hide()
        first: dict[int, QWidget] = {
            _DESK: self.desk.code_edit,
            _PERSON: self.person.name,
            _KEY: self.key.keyring,
            _END: self.next,
        }
        first[step].setFocus(Qt.FocusReason.TabFocusReason)
        if step == _KEY:
            self._tasks.run(self, self._founding.probe, self._on_probe, self._on_refused)

    @Slot()
    def _on_back(self) -> None:
        if not self._busy:
            self._go(self._now - 1)

    @Slot()
    def _on_next(self) -> None:
        if self._busy:
            return
        if self._now == _END:
            self._on_done()
        elif self._is_ready():
            if self._now < self._last:
                self._go(self._now + 1)
            else:
                self._on_found()

    def _is_ready(self) -> bool:
        if self._now == _DESK:
            return self.desk.ready()
        if self._now == _KEY:
            return self.key.ready()
        self._newcomer = self.person.newcomer()
        return self._newcomer is not None

    @Slot(object)
    def _on_named(self, code: object) -> None:
        self._code = code if isinstance(code, Code) else None
        self.panel.say_strong(self._where())

    def _where(self) -> str:
        if self._code is None:
            return ""
        return self.tr("Kantor {office} · Meja {number}").format(office=self._code.office, number=self._code.desk)

    @Slot()
    def _on_correct(self) -> None:
        self._go(_DESK)

    @Slot()
    def _on_done(self) -> None:
        if self._newcomer is not None:
            self.enrolled.emit(self._newcomer.username, self._passphrase)

    # --- the work ---

    def _on_probe(self, probe: KeyringProbe) -> None:
        self.key.show_probe(probe)
        (self.key.keyring if probe.usable else self.key.secret.first).setFocus()

    def _on_found(self) -> None:
        newcomer = self._newcomer
        if newcomer is None:
            return
        if not self._has_key:
            self._passphrase = self.key.passphrase()
        wish = NewDesk(self.desk.code(), self.desk.url(), newcomer, self._passphrase, self.desk.proxy())
        self._wait(True)
        self._tasks.run(self, lambda: self._founding.found(wish), self._on_founded, self._on_refused)

    def _on_founded(self, name: str) -> None:
        self._founded = self._has_key = True
        self.person.settle()
        self.end.show_desk(name)
        self._on_ask()

    @Slot()
    def _on_ask(self) -> None:
        passphrase = self._passphrase
        self._wait(True)
        self._tasks.run(self, lambda: self._founding.ask(passphrase), self._on_confirmed, self._on_refused)

    def _on_confirmed(self, _: object) -> None:
        self._wait(False)
        self._on_done()

    def _on_refused(self, trouble: LoketError) -> None:
        """At the field that it is about; where the line or the service is the trouble, the desk goes on without."""
        self._wait(False)
        self._has_key = self._founding.has_key
        if isinstance(trouble, Refused) and trouble.params.get("problem") == _NEEDS_SUPERVISOR:
            self._go(_PERSON)
            self.person.refuse_role(trouble_words(trouble))
            return
        for at, step in ((_DESK, self.desk), (_PERSON, self.person), (_KEY, self.key)):
            if isinstance(trouble, step.about) and at <= self._last:
                self._go(at)
                step.refuse(trouble)
                return
        if self._founded and isinstance(trouble, SyncTrouble):
            self.end.show_trouble(trouble)
            self._go(_END)
        else:
            self._trouble.show_trouble(trouble)
            self._say_next()

    def _wait(self, busy: bool) -> None:
        self._busy = busy
        for step in self._steps:
            step.setEnabled(not busy)
        self.back.setEnabled(not busy)
        self._say_next()
