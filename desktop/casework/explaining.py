"""Why an act is not legal, in a sentence of Indonesian that a person at the desk can act on."""

from desktop.casework.roles import LABELS, Role
from desktop.casework.workflow import ROWS, STATE_LABELS, Course, Refusal, State

_MOST_STATES = 4
"""More states than that are not worth naming in one sentence."""


def refusal_words(refusal: Refusal, kind: str, course: Course | None, roles: frozenset[Role] = frozenset()) -> str:
    """Why not, as a sentence in Indonesian, for a person of these roles."""
    verb = VERBS.get(kind, kind)
    rows = ROWS.get(kind, ())
    state = STATE_LABELS[course.state] if course else ""
    mine = [row for row in rows if row.roles & roles] or rows
    fitting = [STATE_LABELS[s] for s in State if any(s in row.from_ for row in mine)]
    fitting = [label for label in fitting if label != state]
    wanted = " atau ".join(fitting) if 0 < len(fitting) <= _MOST_STATES else "keadaan lain"
    who = " atau ".join(sorted({LABELS[role] for row in rows for role in row.roles}))
    return _WORDS[refusal].format(verb=verb, state=state, wanted=wanted, who=who or LABELS[Role.CLERK])


VERBS: dict[str, str] = {
    "complaint.recorded": "dicatat",
    "complaint.amended": "diubah",
    "complaint.verified": "diverifikasi",
    "complaint.voided": "dibatalkan",
    "note.added": "diberi catatan",
    "disposition.proposed": "diusulkan disposisinya",
    "disposition.approved": "disetujui disposisinya",
    "disposition.declined": "ditolak disposisinya",
    "case.taken_up": "ditangani",
    "case.returned": "dikembalikan",
    "case.archived": "diarsipkan",
    "case.closed": "ditutup",
    "answer.proposed": "diusulkan jawabannya",
    "answer.approved": "disetujui jawabannya",
    "answer.returned": "dikembalikan jawabannya",
    "answer.handed_over": "diserahkan jawabannya",
}

_WORDS: dict[Refusal, str] = {
    Refusal.UNKNOWN_KIND: "Tindakan ini perlu Loket yang lebih baru.",
    Refusal.NOT_RECORDED: "Belum bisa {verb}: kasus ini belum ada di meja ini.",
    Refusal.ALREADY_RECORDED: "Kasus ini sudah dicatat.",
    Refusal.FOREIGN_CASE: "Kasus ini milik berkas instansi lain.",
    Refusal.WRONG_ROLE: "Belum bisa {verb}: ini wewenang {who}.",
    Refusal.WRONG_STATE: "Belum bisa {verb}: kasus ini {state}, padahal perlu {wanted}.",
    Refusal.WRONG_OFFICE: "Belum bisa {verb}: kasus ini {state} dan sekarang di tangan instansi lain.",
    Refusal.NOT_STANDING: "Belum bisa {verb}: usulan yang dimaksud sudah tidak berlaku.",
    Refusal.OWN_PROPOSAL: "Perlu penyelia lain: ini Anda tulis sendiri. Usulannya tetap menunggu.",
    Refusal.OVERTAKEN: "Belum bisa {verb}: ada keputusan yang lebih baru. Buka lagi kasus ini, lalu putuskan.",
}
