"""What a dialog is about, in its sunken box: the words that are decided on, or whom it concerns, masked."""

from PySide6.QtCore import QCoreApplication

from desktop.service.case_shapes import CaseView


def _tr(text: str) -> str:
    return QCoreApplication.translate("abouts", text)


def about(kind: str, view: CaseView) -> str:
    """Of an act on this case; nothing where the act is about the case as a whole."""
    match kind:
        case "disposition.approved" | "disposition.declined" if view.disposition:
            found = view.disposition
            return "\n".join(part for part in (found.office, found.unit, found.instruction) if part)
        case "answer.approved" | "answer.returned" | "answer.handed_over":
            return next((line.said or "" for line in view.lines if line.kind == "answer.proposed"), "")
        case "reporter.notified":
            return _reporter(view)
        case "agency.reminded":
            return view.handling or ""
        case "case.assigned":
            return _assigned(view)
        case "copy.sent" if view.facts.copies:
            return _tr("Sudah dikirim ke {offices}.").format(offices=", ".join(view.facts.copies))
    return ""


def _reporter(view: CaseView) -> str:
    """Whom to call, as far as this person may know: masked as on the page."""
    who = view.reporter
    if view.reporter_hidden:
        return _tr("Data pelapor tidak ditampilkan untuk peran Anda.")
    if who is None:
        return _tr("Data pelapor tidak ada di meja ini.")
    phone = _tr("HP {number}").format(number=who.phone) if who.phone else _tr("HP tidak ada")
    return f"{who.name or _tr('Nama tidak disebut')}\n{phone}"


def _assigned(view: CaseView) -> str:
    here = next((name for office, name in view.facts.assigned if office is None), None)
    return _tr("Sekarang ditugaskan kepada {name}.").format(name=here) if here else ""
