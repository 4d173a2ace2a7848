"""What can go wrong between a desk and the service, in words; and whether trying again by itself can help.

None of it ever touches what waits to be sent.
"""

from enum import StrEnum
from typing import ClassVar

from desktop.errors import ServiceTrouble


class Remedy(StrEnum):
    """What may help."""

    LATER = "later"
    SMALLER = "smaller"
    """A smaller batch, at once."""
    PERSON = "person"
    """Only somebody doing something."""


class SyncTrouble(ServiceTrouble):
    """Any of them. `retry_after` are seconds that the service asked for."""

    remedy: ClassVar[Remedy] = Remedy.LATER
    may_have_left: ClassVar[bool] = True
    """Whether bytes of the request may have gone out. Where not, nobody can have what was to be sent."""

    def __init__(self, retry_after: float | None = None, **params: object) -> None:
        super().__init__(**params)
        self.retry_after = retry_after


class Unreachable(SyncTrouble):
    """No network, no such host, nothing listens, TLS fails."""

    may_have_left = False
    what = "Layanan nasional di {url} tidak terjangkau."
    todo = "Luring: semua tetap bisa dikerjakan. Loket mencoba lagi otomatis."


class Untrusted(SyncTrouble):
    """The TLS certificate of the service does not hold."""

    remedy = Remedy.PERSON
    may_have_left = False
    what = "Sambungan ke {url} tidak aman: sertifikatnya tidak dapat dipercaya."
    todo = "Periksa jam komputer dan alamat layanan, lalu hubungi pengelola jaringan."


class Stalled(SyncTrouble):
    """The line went quiet in the middle."""

    remedy = Remedy.SMALLER
    what = "Sambungan terhenti di tengah jalan."


class CutBody(SyncTrouble):
    """What arrived is not what was sent."""

    remedy = Remedy.SMALLER
    what = "Jawaban layanan nasional tidak utuh sampai di sini."


class NotTheService(SyncTrouble):
    """Something answers, but not our service: a captive portal, a proxy, another program."""

    what = "Yang menjawab di {url} bukan layanan nasional, atau menjawab dengan cara yang tidak dikenali."
    todo = "Bila jaringan ini meminta masuk lewat peramban, masuklah dahulu. Loket mencoba lagi otomatis."


class ServiceFailing(SyncTrouble):
    """5xx, 429, maintenance."""

    what = "Layanan nasional sedang terganggu atau dalam pemeliharaan (kode {status})."


class Repeated(SyncTrouble):
    """The network delivered a request twice, and the service has already answered the first."""

    what = "Kiriman sampai dua kali di layanan nasional; yang kedua tidak dihiraukan."


class ServiceBehind(SyncTrouble):
    """The service speaks an older protocol than this Loket."""

    what = "Layanan nasional masih memakai versi yang lebih lama dari Loket ini."
    todo = "Loket mencoba lagi otomatis setelah layanan diperbarui; Anda dapat terus bekerja."


class TooMuch(SyncTrouble):
    """413: the batch is larger than the service takes."""

    remedy = Remedy.SMALLER
    what = "Kiriman terlalu besar untuk layanan nasional."


class Refused(SyncTrouble):
    """4xx with a reason of the service's own; `problem` is the stable name it gave it."""

    remedy = Remedy.PERSON
    what = "Layanan nasional menolak: {reason}"
    todo = "Hubungi koordinator kantor Anda; Anda dapat terus mencatat."


class Revoked(SyncTrouble):
    """This desk may not sync any more."""

    remedy = Remedy.PERSON
    what = "Meja ini sudah dicabut haknya oleh koordinator."
    todo = "Jangan hapus folder ini: isinya tetap terbaca. Minta koordinator mendaftarkan meja baru."


class NeedsNewer(SyncTrouble):
    """426: the service speaks a newer protocol."""

    remedy = Remedy.PERSON
    what = "Layanan nasional memerlukan Loket yang lebih baru."
    todo = "Perbarui Loket; yang menunggu akan terkirim sesudahnya."


class BrokenChain(SyncTrouble):
    """The entries do not end at the head that the service signed. The whole answer was dropped."""

    what = "Jawaban layanan nasional tidak cocok dengan tanda tangannya."
    safe = "Seluruh jawaban dibuang; tidak ada yang diubah. Yang menunggu tetap tersimpan di meja ini."


class NotEnrolled(SyncTrouble):
    """The service has not confirmed this desk yet."""

    remedy = Remedy.PERSON
    what = "Meja ini belum terdaftar pada layanan nasional."
    todo = "Jalankan pendaftaran lagi saat tersambung. Pencatatan tetap bisa dilakukan."
