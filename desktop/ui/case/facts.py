"""Facts as pairs of label and value: of the complaint, of its reporter, of its disposition, of what is in dispute."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop.casework.complaint import Fate
from desktop.casework.reporter import IdKind
from desktop.service.case_shapes import CaseView, Contacted, Dispatch, Line, Masked, Worded
from desktop.ui import words
from desktop.ui.case.header import flag
from desktop.ui.case.vocabulary import act_words, code_words, field_words, value_words
from desktop.ui.language import said
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.state import Chip
from desktop.ui.theme.theme import Theme

Fact = tuple[str, str]
"""A label and what stands beside it."""
_TWO_COLUMNS = 560


class Facts(QWidget):
    """Pairs in one or two columns. Labels are made as they are needed and used again."""

    def __init__(self, theme: Theme, columns: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._most = self._columns = columns
        self._shown: Sequence[Fact] = ()
        self._pairs: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.metrics.px(12))
        self._grid.setVerticalSpacing(theme.metrics.px(4))
        for column in range(columns):
            self._grid.setColumnStretch(2 * column + 1, 1)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Shows these, column by column from the top."""
        self._shown = facts
        while len(self._pairs) < len(facts):
            self._pairs.append(self._new_pair())
        rows = -(-len(facts) // self._columns)
        for at, (label, value) in enumerate(self._pairs):
            there = at < len(facts)
            label.setVisible(there)
            value.setVisible(there)
            if there:
                label.setText(facts[at][0])
                value.setText(facts[at][1])
                value.setAccessibleName(f"{facts[at][0]}: {facts[at][1]}")
                column = 2 * (at // rows)
                self._grid.addWidget(label, at % rows, column, Qt.AlignmentFlag.AlignTop)
                self._grid.addWidget(value, at % rows, column + 1, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = self._most if self.width() >= self._theme.metrics.px(_TWO_COLUMNS) else 1
        if columns != self._columns:
            self._columns = columns
            for column in range(1, self._most):
                self._grid.setColumnStretch(2 * column + 1, 1 if column < columns else 0)
            self.show_facts(self._shown)

    def texts(self) -> list[Fact]:
        """What is shown."""
        return [(label.text(), value.text()) for label, value in self._pairs if not label.isHidden()]

    def _new_pair(self) -> tuple[QLabel, QLabel]:
        label, value = QLabel(self), QLabel(self)  # without a parent, showing one would open a window
        label.setProperty("t", "caption")
        for each in (label, value):
            each.setTextFormat(Qt.TextFormat.PlainText)
        value.setWordWrap(True)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label, value


class Card(QFrame):
    """A panel with a heading, room for chips beside it, facts, and one line below."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.metrics.px
        self.setProperty("k", "panel")
        self.setObjectName(name)
        self._heading = QLabel()
        self._heading.setProperty("t", "section")
        self.facts = Facts(theme)
        self.below = QLabel()
        self.below.setProperty("t", "caption")
        self.below.setTextFormat(Qt.TextFormat.PlainText)
        self.below.setWordWrap(True)
        self.head = Flow(px(8))
        self.head.addWidget(self._heading)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(10), px(14), px(12))
        column.setSpacing(px(8))
        column.addLayout(self.head)
        column.addWidget(self.facts)
        column.addWidget(self.below)

    def show_card(self, heading: str, facts: Sequence[Fact], below: str = "") -> None:
        """Fills it."""
        self._heading.setText(heading)
        self.facts.show_facts(facts)
        self.facts.setVisible(bool(facts))
        self.below.setText(below)
        self.below.setVisible(bool(below))


class ReporterCard(Card):
    """The reporter, masked, with the two flags."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "reporter", parent=parent)
        self.anonymous, self.secret = Chip(theme), Chip(theme)
        self.anonymous.setObjectName("anonymous")
        self.secret.setObjectName("secret")
        for chip in (self.anonymous, self.secret):
            self.head.addWidget(chip)

    def show_reporter(self, view: CaseView) -> None:
        """Shows what may be seen of them."""
        self.anonymous.show_mark(flag(self.tr("Anonim"), "eye-off"))
        self.anonymous.setVisible(view.content.anonymous)
        self.secret.show_mark(flag(self.tr("Rahasia"), "lock"))
        self.secret.setVisible(view.content.secret)
        if view.reporter is not None:
            self.show_card(self.tr("Pelapor"), self._facts(view.reporter))
        elif view.reporter_hidden:
            self.show_card(self.tr("Pelapor"), (), self.tr("Data pelapor tidak ditampilkan untuk peran Anda."))
        elif view.reporter_elsewhere:
            self.show_card(self.tr("Pelapor"), (), self.tr("Data pelapor hanya ada di instansi yang mencatat."))
        else:
            self.show_card(self.tr("Pelapor"), (), self.tr("Tidak ada data pelapor yang dicatat."))

    def _facts(self, who: Masked) -> list[Fact]:
        kinds = {
            IdKind.NIK: self.tr("NIK"),
            IdKind.PASSPORT: self.tr("Paspor"),
            IdKind.OTHER: self.tr("Identitas"),
            IdKind.NONE: self.tr("NIK"),
        }
        return [
            (self.tr("Nama"), who.name or self.tr("tidak disebut")),
            (kinds[who.id_kind], who.id_number or self.tr("tidak ada")),
            (self.tr("HP"), who.phone or self.tr("tidak ada")),
        ]


class DispatchCard(Card):
    """Where the case goes, or shall go."""

    def show_dispatch(self, dispatch: Dispatch | None) -> None:
        """Shows the newest disposition that counts."""
        if dispatch is None:
            self.show_card(self.tr("Disposisi"), (), self.tr("Belum ada disposisi."))
            return
        facts = [(self.tr("Ke"), dispatch.office)]
        facts += [(self.tr("Unit"), dispatch.unit)] if dispatch.unit else []
        facts += [(self.tr("Petunjuk"), dispatch.instruction)] if dispatch.instruction else []
        by = self.tr("Disetujui {who}, {when}") if dispatch.decided else self.tr("Diusulkan {who}, {when}")
        self.show_card(self.tr("Disposisi"), facts, by.format(who=dispatch.by, when=words.long_moment(dispatch.at)))


class DisputeCard(Card):
    """What two desks did differently: both values of a field until somebody chooses, or an act not accepted."""

    def show_disputes(self, view: CaseView) -> None:
        """Shows every value of every field in dispute; else the newest act that did not take effect, or nothing."""
        refused = next((line for line in view.lines if line.fate is Fate.DISPUTED), None)
        worded = view.facts.wordings[1:] and view.facts.wordings
        self.setVisible(bool(view.disputes or worded) or refused is not None)
        if worded:
            self._show_wordings(worded)
            return
        if not view.disputes and refused is not None:
            self._show_refused(refused)
            return
        facts = [
            (field_words(field), "\n".join(value_words(field, value) for value in values))
            for field, values in view.disputes.items()
        ]
        below = self.tr("Dua meja mengubah isian ini sebelum saling tersambung. Semua nilai tersimpan utuh.")
        self.show_card(self.tr("Perlu ditinjau"), facts, below)

    def _show_wordings(self, wordings: Sequence[Worded]) -> None:
        """Who edited at the same time; the texts themselves stand in the dialog, where one is chosen."""
        facts = [
            (self.tr("Oleh"), self.tr("{who}, {when}").format(who=one.by or "?", when=words.long_moment(one.at)))
            for one in wordings
        ]
        below = self.tr(
            "Lebih dari satu orang menyunting isi sebelum saling tersambung. Semua suntingan tersimpan utuh;"
            " yang pertama tampil sampai seseorang memilih lewat Tindakan lain, Sunting isi…"
        )
        self.show_card(self.tr("Perlu ditinjau"), facts, below)

    def _show_refused(self, line: Line) -> None:
        facts = [(self.tr("Langkah"), act_words(line.kind)), (self.tr("Waktu"), words.long_moment(line.at))]
        facts += [(self.tr("Oleh"), line.who)] if line.who else []
        facts += [(self.tr("Mengapa"), said(line.reason))] if line.reason else []
        below = self.tr(
            "Langkah ini tidak berlaku. Tidak ada yang hilang: isinya tetap di Riwayat."
            " Bila masih perlu, lakukan lagi lewat Tindakan lain."
        )
        self.show_card(self.tr("Perlu ditinjau"), facts, below)


def _tr(text: str) -> str:
    return QCoreApplication.translate("facts", text)


def following_facts(view: CaseView) -> list[Fact]:
    """Who has the case, who got a copy, when somebody was last spoken to; nothing of what was not done."""
    facts = view.facts
    has = [name if office is None else f"{name} ({office})" for office, name in facts.assigned]
    found = [
        (_tr("Ditugaskan"), ", ".join(has)),
        (_tr("Tembusan"), ", ".join(facts.copies)),
        (_tr("Kontak terakhir"), _contacted(facts.contact) if facts.contact else ""),
    ]
    return [(label, value) for label, value in found if value]


def _contacted(last: Contacted) -> str:
    kind = "agency.reminded" if last.agency else "reporter.notified"
    spoke = ("reached" if last.reached else "missed") if last.agency else (
        "in" if last.inward else "out_reached" if last.reached else "out_missed"
    )  # fmt: skip
    parts = (last.agency, words.sentence(code_words(kind, last.how)), code_words(kind, spoke))
    return f"{words.long_moment(last.at)} · " + " · ".join(part for part in parts if part)


def complaint_facts(view: CaseView) -> list[Fact]:
    """What is known of the complaint beside its wording; what was not told is left out."""
    content = view.content
    reported = (content.reported_name, content.reported_position, content.reported_unit, view.reported_office)
    place = ", ".join(part for part in (content.place, *view.region) if part)
    occurred = words.parse(content.occurred_on or "")
    facts = [
        ("classification", code_words("classification", content.classification)),
        ("category", " \u203a ".join(view.category)),
        ("received_at", f"{words.long_moment(content.received_at)} · {code_words('channel', content.channel)}"),
        ("place", place),
        ("occurred_on", words.plain_date(occurred.date()) if occurred else content.occurred_on or ""),
        ("reported", ", ".join(part for part in reported if part)),
        ("amount", "" if content.amount is None else f"Rp{words.number(content.amount)}"),
        ("requested_outcome", content.requested_outcome or ""),
        ("priority_programme", value_words("priority_programme", True) if content.priority_programme else ""),
        ("strategic_issue", value_words("strategic_issue", True) if content.strategic_issue else ""),
    ]
    return [(field_words(field), value) for field, value in facts if value]
