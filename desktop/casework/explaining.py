"""Why an act is not legal, in a sentence that a person at the desk can act on."""

from desktop.casework.acts import ROWS, STATE_LABELS, State
from desktop.casework.roles import LABELS, Role
from desktop.casework.workflow import Course, Refusal
from desktop.phrases import Phrase, either

_MOST_STATES = 4
"""More states than that are not worth naming in one sentence."""


def refusal_words(refusal: Refusal, kind: str, course: Course | None, roles: frozenset[Role] = frozenset()) -> Phrase:
    """Why not now, for a person of these roles."""
    wanted = _wanted(kind, course, roles) or Phrase("lain")
    return _said(Phrase("Belum bisa {verb}: {why}"), _WORDS[refusal], kind, course, wanted)


def rejection_words(refusal: Refusal, kind: str, course: Course | None) -> Phrase:
    """Why an act that was tried did not take effect. `course` is where the case is now."""
    words = _WRONG_STATE_THEN if refusal is Refusal.WRONG_STATE else _WORDS[refusal]
    wanted = _wanted(kind, None, frozenset()) or Phrase("yang cocok")
    return _said(Phrase("Tidak diterima: {why}"), words, kind, course, wanted)


def _said(lead: Phrase, words: Phrase, kind: str, course: Course | None, wanted: Phrase) -> Phrase:
    """A whole sentence as it is; what only gives a reason follows on `lead`."""
    who = {role: LABELS[role] for row in ROWS.get(kind, ()) for role in row.roles} or {Role.CLERK: LABELS[Role.CLERK]}
    verb, state = VERBS.get(kind, kind), STATE_LABELS[course.state] if course else ""
    filled = words.filled(verb=verb, state=state, wanted=wanted, who=either(sorted(who.values(), key=str)))
    return filled if words.source[0].isupper() else lead.filled(verb=verb, why=filled)


def _wanted(kind: str, course: Course | None, roles: frozenset[Role]) -> Phrase | None:
    """The states in which these roles could do it; None where there are none or too many to name."""
    rows = ROWS.get(kind, ())
    mine = [row for row in rows if row.roles & roles] or rows
    fitting = [state for state in State if any(state in row.from_ for row in mine)]
    others = [STATE_LABELS[state] for state in fitting if course is None or state is not course.state]
    return either(others) if 0 < len(others) <= _MOST_STATES else None


VERBS: dict[str, Phrase] = {
    "complaint.recorded": Phrase("dicatat"),
    "complaint.amended": Phrase("diubah"),
    "complaint.verified": Phrase("diverifikasi"),
    "complaint.voided": Phrase("dibatalkan"),
    "note.added": Phrase("diberi catatan"),
    "wording.edited": Phrase("disunting isinya"),
    "supporter.added": Phrase("ditambah pendukungnya"),
    "case.linked": Phrase("ditautkan"),
    "case.assigned": Phrase("ditugaskan"),
    "copy.sent": Phrase("ditembuskan"),
    "reporter.notified": Phrase("dicatat kontak pelapornya"),
    "agency.reminded": Phrase("diingatkan"),
    "receipt.printed": Phrase("dicetak tanda terimanya"),
    "disposition.proposed": Phrase("diusulkan disposisinya"),
    "disposition.approved": Phrase("disetujui disposisinya"),
    "disposition.declined": Phrase("ditolak disposisinya"),
    "case.taken_up": Phrase("ditangani"),
    "case.returned": Phrase("dikembalikan"),
    "case.archived": Phrase("diarsipkan"),
    "case.closed": Phrase("ditutup"),
    "answer.proposed": Phrase("diusulkan jawabannya"),
    "answer.approved": Phrase("disetujui jawabannya"),
    "answer.returned": Phrase("dikembalikan jawabannya"),
    "answer.handed_over": Phrase("diserahkan jawabannya"),
    "completion.requested": Phrase("diminta kelengkapannya"),
    "completion.received": Phrase("dilengkapi"),
    "case.postponed": Phrase("ditunda"),
    "case.resumed": Phrase("dilanjutkan"),
    "case.reopened": Phrase("dibuka kembali"),
    "case.withdrawn": Phrase("dicabut"),
    "case.escalated": Phrase("diteruskan ke Ombudsman"),
    "reporter.replied": Phrase("dicatat tanggapan pelapornya"),
    "case.rated": Phrase("dinilai"),
    "act.undone": Phrase("diurungkan"),
}

_WORDS: dict[Refusal, Phrase] = {
    Refusal.UNKNOWN_KIND: Phrase("Tindakan ini perlu Loket yang lebih baru."),
    Refusal.NOT_RECORDED: Phrase("kasus ini belum ada di meja ini."),
    Refusal.ALREADY_RECORDED: Phrase("Kasus ini sudah dicatat."),
    Refusal.FOREIGN_CASE: Phrase("Kasus ini milik berkas instansi lain."),
    Refusal.WRONG_ROLE: Phrase("ini wewenang {who}."),
    Refusal.WRONG_STATE: Phrase("kasus harus berstatus {wanted}, sekarang {state}."),
    Refusal.WRONG_OFFICE: Phrase("kasus ini {state} dan sekarang di tangan instansi lain."),
    Refusal.NOT_STANDING: Phrase("usulan yang dimaksud sudah tidak berlaku."),
    Refusal.OWN_PROPOSAL: Phrase("Perlu penyelia lain: ini Anda tulis sendiri. Usulannya tetap menunggu."),
    Refusal.OVERTAKEN: Phrase("ada keputusan yang lebih baru. Buka lagi kasus ini, lalu putuskan."),
    Refusal.RATED_ALREADY: Phrase("Kasus ini sudah dinilai pelapor; penilaian hanya sekali."),
    Refusal.SENT_ALREADY: Phrase("Tidak bisa {verb} lagi: sudah terkirim. Lanjutkan dengan tindakan berikutnya."),
    Refusal.NOT_THE_LAST: Phrase("Tidak bisa {verb} lagi: sudah ada langkah lain sesudahnya."),
    Refusal.NOT_ONES_OWN: Phrase("hanya pelakunya yang dapat mengurungkan."),
}
"""Whole sentences, and reasons that follow on what could not be done."""

_WRONG_STATE_THEN = Phrase("kasus saat itu tidak berstatus {wanted}.")
"""Of an act that was tried: where the case is now would say nothing of it."""
