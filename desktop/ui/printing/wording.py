"""What is said about a paper beside it: what it is called, what does not stand on it, why it is printed again."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.paper.letterhead import Letterhead
from desktop.paper.receipt import ReceiptContent
from desktop.paper.wording import Promise

RECEIPT, DISPOSITION = "receipt", "disposition"
A4 = "a4"
OTHER = "other"

_DOCUMENTS: dict[str, object] = {
    RECEIPT: QT_TRANSLATE_NOOP("print", "Tanda terima"),
    DISPOSITION: QT_TRANSLATE_NOOP("print", "Lembar disposisi"),
}
_PAPERS: dict[str, object] = {
    "a5": QT_TRANSLATE_NOOP("print", "A5 mendatar"),
    "roll": QT_TRANSLATE_NOOP("print", "80 mm"),
    A4: QT_TRANSLATE_NOOP("print", "A4"),
}


def _tr(words: object) -> str:
    return QCoreApplication.translate("print", str(words))


def document_words(document: str) -> str:
    """What a paper is called."""
    return _tr(_DOCUMENTS[document])


def paper_words(paper: str) -> str:
    """A size of paper."""
    return _tr(_PAPERS[paper])


def left_out(content: ReceiptContent) -> str:
    """What of a reporter and of a report does not stand on a receipt, in words."""
    told = (
        (content.name, QT_TRANSLATE_NOOP("print", "nama lengkap")),
        (content.identity, QT_TRANSLATE_NOOP("print", "nomor identitas lengkap")),
        (content.phone, QT_TRANSLATE_NOOP("print", "nomor HP lengkap")),
    )
    parts = [_tr(words) for value, words in told if value] + [_tr(QT_TRANSLATE_NOOP("print", "alamat"))]
    said = [_tr(QT_TRANSLATE_NOOP("print", "Dari pelapor: {what}.")).format(what=", ".join(parts))]
    if len(parts) == 1:
        said = [_tr(QT_TRANSLATE_NOOP("print", "Alamat pelapor, bila dicatat."))]
    if content.anonymous:
        said.append(_tr(QT_TRANSLATE_NOOP("print", "Pelapor minta anonim.")))
    if content.secret:
        said.append(_tr(QT_TRANSLATE_NOOP("print", "Isi laporan: laporan ini rahasia.")))
    return " ".join(said)


def left_out_of_sheet() -> str:
    """What does not stand on a disposition sheet, which goes to another office."""
    return _tr(QT_TRANSLATE_NOOP("print", "Nama lengkap, nomor identitas, nomor HP, dan alamat pelapor."))


def crest_words(head: Letterhead | None) -> str:
    """Why the crest of the office does not stand on the paper, where it should."""
    if head is None or not head.crest_left_out:
        return ""
    return _tr(QT_TRANSLATE_NOOP("print", "Lambang kantor: berkasnya tidak dapat dibaca. Pasang lagi di Pengaturan."))


def promised(promises: Sequence[Promise]) -> str:
    """The promises of a receipt for who hears instead of sees; the paper's own words, which are Indonesian."""
    return "; ".join(f"{one.what}: {one.when}" for one in promises)
