"""What would make a complaint easier to work on: place, time, evidence, a way back to the reporter. Never required.

People tell much of it in their own words, so the words are looked through before anybody is asked again. The look is
modest: what it overlooks is asked for once too often, and nothing is held up by it. Pure; knows no form.
"""

import re
from enum import StrEnum

from msgspec import Struct


class Gap(StrEnum):
    """What is not told yet, in the order in which it is asked."""

    PLACE = "place"
    TIME = "time"
    EVIDENCE = "evidence"
    CONTACT = "contact"


class Told(Struct, frozen=True, kw_only=True):
    """What has been typed so far. `contact` is anything that reaches the reporter: telephone, email or address."""

    words: str = ""
    place: str = ""
    region: str = ""
    occurred: str = ""
    contact: str = ""


_LONGEST = 4_000
"""Characters that are looked through, in 3 ms: a longer text has told by then where and when."""
_NAMED = (
    r"(?:[Jj]alan|[Gg]ang|[Ll]orong|[Dd]esa|[Dd]usun|[Kk]ampung|[Kk]elurahan|[Kk]el|[Kk]ecamatan|[Kk]ec|[Pp]erumahan"
    r"|[Pp]erum|[Kk]ompleks?|[Pp]asar)\b\.?\s+(?:[A-Z0-9]|raya\b|tol\b)"
)
"""*jalan rusak* is no place, *Jalan Melati* is one."""
_SHORT = r"(?:jl|jln|gg)\b\.?\s*\w|r[tw]\s*\.?\s*/?\s*\d|blok\s+\w|km\s*\.?\s*\d"
_SITES = (
    r"(?:di|ke|dekat|depan|samping|belakang|sebelah|seberang|sekitar)\s+(?:(?:depan|samping|belakang|dekat)\s+)?"
    r"(?:sd|sdn|mi|smp|smpn|mts|sma|sman|smk|tk|paud|sekolah|pasar|puskesmas|pustu|posyandu|rsud|rumah sakit|kantor"
    r"|balai|masjid|mesjid|mushala|musala|langgar|gereja|pura|vihara|makam|lapangan|terminal|stasiun|halte|jembatan"
    r"|perempatan|pertigaan|simpang|tikungan|bundaran|alun-alun|sungai|warung|toko|gudang|pos)\b"
)
_PLACE = re.compile(rf"\b(?:{_NAMED}|(?i:{_SHORT}|{_SITES}))")
_TIME = re.compile(
    r"\b(?:kemarin|kmrn|kmarin|tadi|barusan|hari ini|semalam|td (?:pagi|siang|sore|malam)|besok"
    r"|(?:sejak|sjk|mulai|dari|pada|tiap|setiap|hari|malam|pagi)\s+"
    r"(?:\d|senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|pagi|siang|sore|malam|januari|februari|maret|april|mei"
    r"|juni|juli|agustus|september|oktober|november|desember|awal|akhir|lebaran|hari)"
    r"|(?:jam|pukul|pkl|tanggal|tgl)\s*\.?\s*\d"
    r"|(?:\d+|se|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|beberapa|berminggu|berbulan)[\s-]*"
    r"(?:jam|hari|hr|minggu|mgg|bulan|bln|tahun|thn)\b"
    r"|\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{2,4}"
    r"|\d{1,2}\s+(?:jan|feb|mar|apr|mei|jun|jul|agu|sep|okt|nov|des)"
    r"|(?:minggu|bulan|tahun)\s+(?:lalu|kemarin|ini))",
    re.IGNORECASE,
)
_EVIDENCE = re.compile(
    r"\b(?:foto\w*|poto|video\w*|rekaman|kuitansi|kwitansi|nota|struk|karcis|bukti\w*|saksi\w*|tangkapan layar"
    r"|screenshot|skrinsut|dokumen\w*|fotokopi|lampiran\w*|terlampir|melampirkan|cctv)\b",
    re.IGNORECASE,
)


def gaps(told: Told) -> tuple[Gap, ...]:
    """What is missing; nothing while nobody has told anything."""
    words = told.words[:_LONGEST]
    if not words.strip():
        return ()
    has = {
        Gap.PLACE: bool(told.place.strip() or told.region.strip()) or _PLACE.search(words) is not None,
        Gap.TIME: bool(told.occurred.strip()) or _TIME.search(words) is not None,
        Gap.EVIDENCE: _EVIDENCE.search(words) is not None,
        Gap.CONTACT: bool(told.contact.strip()),
    }
    return tuple(gap for gap in Gap if not has[gap])
