"""Complaints for measuring, made of our own words: the same for the same seed, about 437 characters each."""

import random

from desktop.casework.reporter import IdKind, Reporter
from desktop.service.recording import NewComplaint

_WHAT = (
    "Lampu jalan di depan balai warga padam sejak Senin malam",
    "Saluran air di gang kami tersumbat dan airnya naik ke teras",
    "Sampah di tempat penampungan sudah empat hari tidak diangkut",
    "Jalan menuju pasar berlubang dan licin setelah hujan",
    "Loket kependudukan meminta berkas yang tidak ada dalam daftar syarat",
    "Air dari keran umum keruh dan berbau sejak pipa diperbaiki",
)
_MORE = (
    "Kami sudah menyampaikannya kepada ketua RT tetapi belum ada petugas yang datang melihat.",
    "Anak-anak lewat di sana setiap pagi dan dua orang sudah terjatuh minggu lalu.",
    "Petugas yang kami temui berkata harus menunggu, tanpa menyebut sampai kapan.",
    "Warga bersedia membantu tenaga bila alat dan bahannya disediakan.",
    "Kami lampirkan letaknya: sebelah utara jembatan kecil, dekat warung biru.",
    "Mohon diberi tahu kapan pekerjaan akan dimulai supaya kami dapat bersiap.",
    "Keluhan yang sama pernah kami sampaikan tahun lalu dan waktu itu cepat selesai.",
)
_NAMES = ("Wahyu", "Rahma", "Ketut", "Yohana", "Slamet", "Nurul", "Togar", "Dewi")


def complaint(number: int, seed: int = 0, length: int = 437) -> NewComplaint:
    """The complaint of that number: a walk-in with a reporter, both flags chosen."""
    chance = random.Random(f"{seed}/{number}")
    narrative = f"{chance.choice(_WHAT)} nomor {number}."
    while len(narrative) < length - 40:
        narrative += " " + chance.choice(_MORE)
    return NewComplaint(
        narrative=narrative[:length],
        channel="walk_in",
        classification="without_oversight",
        anonymous=chance.random() < 0.3,
        secret=False,
        place=f"Jalan Contoh {chance.randrange(200)}, RT {chance.randrange(9)}",
        gender=chance.choice(("f", "m")),
        who=Reporter(
            name=f"{chance.choice(_NAMES)} {chance.choice(_NAMES)}",
            id_kind=IdKind.NIK,
            id_number=f"357801{chance.randrange(10**10):010d}",
            phone=f"08{chance.randrange(10**10):010d}",
            address=f"Gang Contoh {chance.randrange(90)}",
            consent=True,
        ),
    )
