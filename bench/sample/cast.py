"""Who there is: the offices, the three desks that are at work, and the people with what they sign in with."""

from collections.abc import Iterator
from dataclasses import dataclass

from bench.offices import AGENCY, CITY, DISTRICT, reference_set
from desktop.casework.ids import OfficeCode
from desktop.casework.office_bodies import Template
from desktop.casework.office_settings import OfficeSettings
from desktop.contract.reference import Office

PASSPHRASE = "melati merah di pagar"
"""Opens the database of every sample desk."""

SOCIAL, HEALTH, CIVIL, TRANSPORT = (OfficeCode(f"{CITY}.{name}") for name in ("DINSOS", "DINKES", "DUKCAPIL", "DISHUB"))

_OFFICES = (
    Office(CITY, "Sekretariat Daerah Kota Kalisongo", "coordinator"),
    Office(DISTRICT, "Kecamatan Kalisongo", "district", CITY),
    Office(AGENCY, "Dinas Pekerjaan Umum dan Kebersihan", "agency", CITY),
    Office(SOCIAL, "Dinas Sosial", "agency", CITY),
    Office(HEALTH, "Dinas Kesehatan", "agency", CITY),
    Office(CIVIL, "Dinas Kependudukan dan Pencatatan Sipil", "agency", CITY),
    Office(TRANSPORT, "Dinas Perhubungan", "agency", CITY),
)


@dataclass(frozen=True)
class Player:
    """Somebody at a desk."""

    username: str
    name: str
    roles: tuple[str, ...]

    @property
    def password(self) -> str:
        """What they sign in with. Everybody may know it: it guards nothing but samples."""
        return f"teh hangat {self.username}"


@dataclass(frozen=True)
class Post:
    """A desk and who works there; the first one founds it."""

    name: str
    office: OfficeCode
    number: str
    players: tuple[Player, ...]


CLERK = Post(
    "clerk",
    DISTRICT,
    "01",
    (Player("siti", "Siti Aminah", ("clerk",)), Player("yohanes", "Yohanes Tefa", ("clerk",))),
)
SUPERVISOR = Post(
    "supervisor",
    DISTRICT,
    "02",
    (
        Player("camat", "Ratna Dewi", ("supervisor",)),
        Player("sekcam", "Hendra Gunawan", ("supervisor",)),
        Player("kasi", "Wayan Sudarma", ("liaison",)),
    ),
)
DINAS = Post(
    "agency",
    AGENCY,
    "01",
    (Player("kadis", "Bambang Wijaya", ("supervisor",)), Player("made", "Made Sukerta", ("liaison",))),
)
POSTS = (SUPERVISOR, CLERK, DINAS)
"""Supervisors first: they add the others."""

SETTINGS = OfficeSettings(
    address=("Jalan Teratai 12", "Telepon (0274) 555-0112, buka Senin–Jumat 08.00–16.00"),
    head_name="Ratna Dewi, S.Sos., M.Si.",
    head_title="Camat",
    head_number="19750412 199903 2 004",
    answer_templates=(
        Template(
            "Sudah dikerjakan",
            "Laporan {nomor} sudah ditindaklanjuti {instansi} pada {tanggal}. Bila keadaan itu terulang, sampaikan lagi"
            " kepada kami.",
        ),
        Template("Dijadwalkan", "Laporan {nomor} sudah diperiksa. Pekerjaannya dijadwalkan pada …"),
    ),
    archive_templates=(
        Template("Tempat tidak disebut", "Tempat kejadian tidak disebut, dan pelapor tidak dapat dihubungi lagi."),
    ),
)
"""What the camat has set for the district office."""

PLACE_OF = {player.username: post for post in POSTS for player in post.players}


def players() -> Iterator[Player]:
    """Everybody."""
    for post in POSTS:
        yield from post.players


def reference() -> bytes:
    """What the service publishes here."""
    return reference_set("contoh-1", _OFFICES)
