"""Why an act is not legal, in a sentence that a person at the desk can act on."""

from desktop.casework.roles import LABELS, Role
from desktop.casework.workflow import ROWS, STATE_LABELS, Course, Refusal, State
from desktop.phrases import Phrase, either

_MOST_STATES = 4
"""More states than that are not worth naming in one sentence."""


def refusal_words(refusal: Refusal, kind: str, course: Course | None, roles: frozenset[Role] = frozenset()) -> Phrase:
    """Why not, for a person of these roles."""
    state = STATE_LABELS[course.state] if course else ""
    who = {role: LABELS[role] for row in ROWS.get(kind, ()) for role in row.roles} or {Role.CLERK: LABELS[Role.CLERK]}
    return _WORDS[refusal].filled(
        verb=VERBS.get(kind, kind),
        state=state,
        wanted=_wanted(kind, course, roles),
        who=either(sorted(who.values(), key=str)),
    )


def _wanted(kind: str, course: Course | None, roles: frozenset[Role]) -> Phrase:
    """The states in which these roles could do it."""
    rows = ROWS.get(kind, ())
    mine = [row for row in rows if row.roles & roles] or rows
    fitting = [state for state in State if any(state in row.from_ for row in mine)]
    others = [STATE_LABELS[state] for state in fitting if course is None or state is not course.state]
    return either(others) if 0 < len(others) <= _MOST_STATES else Phrase("keadaan lain")


VERBS: dict[str, Phrase] = {
    "complaint.recorded": Phrase("dicatat"),
    "complaint.amended": Phrase("diubah"),
    "complaint.verified": Phrase("diverifikasi"),
    "complaint.voided": Phrase("dibatalkan"),
    "note.added": Phrase("diberi catatan"),
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
    "act.undone": Phrase("diurungkan"),
}

_WORDS: dict[Refusal, Phrase] = {
    Refusal.UNKNOWN_KIND: Phrase("Tindakan ini perlu Loket yang lebih baru."),
    Refusal.NOT_RECORDED: Phrase("Belum bisa {verb}: kasus ini belum ada di meja ini."),
    Refusal.ALREADY_RECORDED: Phrase("Kasus ini sudah dicatat."),
    Refusal.FOREIGN_CASE: Phrase("Kasus ini milik berkas instansi lain."),
    Refusal.WRONG_ROLE: Phrase("Belum bisa {verb}: ini wewenang {who}."),
    Refusal.WRONG_STATE: Phrase("Belum bisa {verb}: kasus ini {state}, padahal perlu {wanted}."),
    Refusal.WRONG_OFFICE: Phrase("Belum bisa {verb}: kasus ini {state} dan sekarang di tangan instansi lain."),
    Refusal.NOT_STANDING: Phrase("Belum bisa {verb}: usulan yang dimaksud sudah tidak berlaku."),
    Refusal.OWN_PROPOSAL: Phrase("Perlu penyelia lain: ini Anda tulis sendiri. Usulannya tetap menunggu."),
    Refusal.OVERTAKEN: Phrase("Belum bisa {verb}: ada keputusan yang lebih baru. Buka lagi kasus ini, lalu putuskan."),
    Refusal.SENT_ALREADY: Phrase("Tidak bisa {verb} lagi: sudah terkirim. Lanjutkan dengan tindakan berikutnya."),
    Refusal.NOT_THE_LAST: Phrase("Tidak bisa {verb} lagi: sudah ada langkah lain sesudahnya."),
    Refusal.NOT_ONES_OWN: Phrase("Belum bisa {verb}: hanya pelakunya yang dapat mengurungkan."),
}
