"""Why a request was not served, as RFC 9457 problem documents: a stable slug for the program, words for the person.

Titles and details are Indonesian and say nothing of the inside. No problem ever means that something was lost: what a
desk holds stays in its queue.
"""

from msgspec import Struct

MEDIA_TYPE = "application/problem+json"


class ProblemDocument(Struct, frozen=True):
    """The body of an answer that is a refusal (RFC 9457). `type` is the slug."""

    type: str
    title: str
    status: int
    detail: str


class Problem(Exception):
    """A refusal that the desk is told. `slug` names it for ever."""

    slug = "internal"
    status = 500
    title = "Kesalahan di layanan nasional"
    detail = "Layanan nasional gagal memproses permintaan ini. Tidak ada yang diubah; meja akan mencoba lagi."
    retry_after: int | None = None

    def document(self) -> ProblemDocument:
        """The body of the answer."""
        return ProblemDocument(self.slug, self.title, self.status, self.detail)


class Unavailable(Problem):
    """Disk full, database busy: the environment's trouble, not the desk's."""

    slug, status, retry_after = "unavailable", 503, 30
    title = "Layanan nasional sedang terganggu"
    detail = "Penyimpanan layanan nasional sedang bermasalah. Tidak ada yang diubah; coba lagi sebentar lagi."


class NotFound(Problem):
    """No such address."""

    slug, status = "not-found", 404
    title = "Alamat tidak dikenal"
    detail = "Layanan nasional tidak mengenal alamat ini. Periksa alamat layanan pada pengaturan meja."


class MethodNotAllowed(Problem):
    """The address is right, the method is not."""

    slug, status = "method-not-allowed", 405
    title = "Cara memanggil tidak dikenal"
    detail = "Alamat ini tidak melayani cara pemanggilan itu."


class BadDigest(Problem):
    """The body is not the one that was sent."""

    slug, status = "bad-digest", 400
    title = "Kiriman tidak utuh"
    detail = "Isi kiriman terpotong atau berubah di jalan. Tidak ada yang disimpan; kirim lagi."


class Malformed(Problem):
    """The body cannot be read."""

    slug, status = "malformed", 400
    title = "Kiriman tidak dapat dibaca"
    detail = "Isi kiriman tidak sesuai bentuk yang disepakati. Tidak ada yang disimpan."


class TooLarge(Problem):
    """More than this version holds in memory."""

    slug, status = "too-large", 413
    title = "Kiriman terlalu besar"
    detail = "Kiriman melebihi batas layanan. Tidak ada yang disimpan; kirim dalam bagian yang lebih kecil."


class UnsupportedEncoding(Problem):
    """A Content-Encoding that is not zstd, gzip or identity."""

    slug, status = "unsupported-encoding", 415
    title = "Pemampatan tidak dikenal"
    detail = "Layanan mengenal zstd, gzip, dan tanpa pemampatan. Tidak ada yang disimpan."


class NewerProtocol(Problem):
    """The desk speaks a later protocol."""

    slug, status = "newer-protocol", 426
    title = "Layanan nasional perlu diperbarui"
    detail = "Meja ini memakai protokol yang lebih baru daripada layanan. Data menunggu dengan aman di meja."


class UnknownDesk(Problem):
    """No desk has this key."""

    slug, status = "unknown-desk", 401
    title = "Meja tidak dikenal"
    detail = "Kunci meja ini belum terdaftar. Daftarkan meja dengan kode dari koordinator."


class BadSignature(Problem):
    """The request is not signed by the desk it names."""

    slug, status = "bad-signature", 401
    title = "Tanda tangan kiriman tidak cocok"
    detail = "Kiriman tidak ditandatangani oleh meja yang disebutnya, atau berubah di jalan. Tidak ada yang disimpan."


class Replayed(Problem):
    """The nonce was used before."""

    slug, status = "replayed", 401
    title = "Kiriman ini sudah pernah diterima"
    detail = "Kiriman yang sama persis tidak diproses dua kali. Tandatangani lagi, lalu kirim."


class RevokedDesk(Problem):
    """The desk was revoked; what it sent was kept."""

    slug, status = "revoked-desk", 403
    title = "Meja ini sudah dicabut"
    detail = "Kiriman disimpan dan ditahan sampai diputuskan penyelia; meja ini tidak menerima data lagi."


class WrongOffice(Problem):
    """A desk of another office."""

    slug, status = "wrong-office", 403
    title = "Bukan instansi meja ini"
    detail = "Meja ini terdaftar pada instansi lain. Tidak ada yang disimpan."


class WrongCode(Problem):
    """No invitation fits the secret."""

    slug, status = "wrong-code", 403
    title = "Kode pendaftaran tidak cocok"
    detail = "Kode ini tidak dikenal layanan, atau bukan untuk meja ini. Mintalah kode kepada koordinator."


class UsedCode(Problem):
    """Another desk enrolled by this code."""

    slug, status = "used-code", 403
    title = "Kode pendaftaran sudah dipakai"
    detail = "Satu kode hanya untuk satu meja. Mintalah kode baru kepada koordinator."


class FirstMustBeSupervisor(Problem):
    """Nobody at this office could certify anybody."""

    slug, status = "first-must-be-supervisor", 409
    title = "Orang pertama harus penyelia"
    detail = "Instansi ini belum punya penyelia. Daftarkan dahulu meja tempat penyelia masuk; kode tetap berlaku."
