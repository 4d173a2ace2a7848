"""Asked before what is typed becomes a supporter's note in place of a new case."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.casework.ids import CaseId
from desktop.ui.parts.question import Question
from desktop.ui.record.content import Content
from desktop.ui.theme.theme import Theme


def _tr(words: str) -> str:
    return QCoreApplication.translate("SupportDialog", words)


class SupportDialog(Question):
    """`agreed` brings the case. The verb waits until it is known who supports it."""

    agreed = Signal(object)

    def __init__(self, theme: Theme, case: CaseId, number: str, title: str, content: Content, parent: QWidget) -> None:
        self._case = case
        words = _tr(
            "“{title}”. Tidak ada kasus baru: orang ini tercatat sebagai pendukung, dan yang sudah diketik menjadi"
            " catatannya, dibaca instansi yang menangani. Data orangnya disimpan terpisah."
        ).format(title=title)
        question = _tr("Jadikan pendukung kasus {number}?").format(number=number)
        super().__init__(theme, "supporting", question, words, _tr("Tambahkan pendukung"), parent)
        if not any(part.strip() for part in (content.name, content.id_number, content.phone)):
            self.shut(_tr("Isi dahulu nama, NIK, atau HP pelapor."))
            self.cancel.setFocus()
        self.accepted.connect(self._on_accepted)

    def _on_accepted(self) -> None:
        self.agreed.emit(self._case)
