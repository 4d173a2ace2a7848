"""The commands of an office or an operator. Without one, the window opens.

Exit codes: 0 done, 1 refused or failed, 2 usage, 3 partly. `--json` prints one object of `resources/schemas` as the
last line of standard output; everything else goes to standard error. What a command needs is imported when it runs.
"""

import argparse
import importlib
import traceback
from collections.abc import Sequence
from pathlib import Path

from desktop import __version__
from desktop.commands.output import PARTLY, fail, tell
from desktop.errors import Bug, LoketError, UserTrouble


class Interrupted(UserTrouble):
    """Ctrl-C."""

    what = "Dihentikan."
    safe = "Yang sudah tersimpan tetap tersimpan."
    todo = "Jalankan lagi untuk melanjutkan."


def run(arguments: Sequence[str]) -> int:
    """Runs one command; every failure leaves in words. The outermost boundary of the program."""
    options = _parser().parse_args(arguments)
    try:
        code: int = importlib.import_module(f"desktop.commands.{options.module}").run(options)
    except LoketError as trouble:
        if isinstance(trouble, Bug):
            _trace(trouble)
        return fail(trouble, options.json)
    except KeyboardInterrupt:
        fail(Interrupted(), options.json)
        return PARTLY
    except Exception as error:  # the boundary: a bug of ours, told as one
        _trace(error)
        return fail(Bug(detail=type(error).__name__), options.json)
    return code


def _trace(error: BaseException) -> None:
    """Where it happened, for whoever mends it; never the message or the cause, which may hold a name or a key."""
    tell("Traceback (most recent call last):")
    tell("".join(traceback.format_tb(error.__traceback__)).rstrip())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="loket", description="Meja pengaduan yang tetap bekerja tanpa jaringan.")
    parser.add_argument("--version", action="version", version=f"loket {__version__}")
    _profile(parser)
    trial = "buka jendela sampai siap dipakai, lalu tutup lagi: untuk memeriksa pemasangan"
    parser.add_argument("--trial", action="store_true", help=trial)
    parser.set_defaults(module="window", json=False)
    commands = parser.add_subparsers(title="perintah", metavar="PERINTAH", description="tanpa perintah: buka jendela")
    common = _common()
    acting = _acting()
    _enrol(commands.add_parser("enrol", parents=[common], help="jadikan folder ini sebuah meja"))
    _import(commands.add_parser("import", parents=[common, acting], help="masukkan laporan dari berkas JSON Lines"))
    _act(commands.add_parser("act", parents=[common, acting], help="lakukan satu tindakan pada kasus"))
    _sync(commands.add_parser("sync", parents=[common], help="kirim dan ambil dari layanan nasional"))
    _deadline(commands.add_parser("deadline", parents=[common], help="hitung tenggat dan alasannya"))
    _receipt(commands.add_parser("receipt", parents=[common], help="periksa tanda terima, tanpa jaringan"))
    _casefile(commands.add_parser("casefile", parents=[common, acting], help="buat berkas kasus untuk Ombudsman"))
    for name, module, words in (
        ("status", "status", "apa yang ada di meja ini dan apa yang menunggu"),
        ("verify", "verify", "periksa rantai, tanda tangan, dan daftar"),
        ("doctor", "doctor", "periksa komputer, kunci, jam, dan layanan"),
    ):
        commands.add_parser(name, parents=[common], help=words).set_defaults(module=module)
    return parser


def _common() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(add_help=False)
    _profile(parser, default=argparse.SUPPRESS)  # else an absent option would undo the one before the command
    parser.add_argument("--json", action="store_true", help="cetak hasil sebagai satu baris JSON")
    return parser


def _profile(parser: argparse.ArgumentParser, default: str | None = None) -> None:
    parser.add_argument("--profile", type=_path, metavar="DIR", default=default, help="folder data meja ini")
    words = "baca frasa sandi dari berkas terbuka N"
    parser.add_argument("--passphrase-fd", type=_count, metavar="N", default=default, help=words)


def _acting() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--as", dest="username", required=True, type=_text, metavar="NAMA", help="nama masuk petugas")
    parser.add_argument("--password-fd", type=_count, metavar="N", help="baca kata sandi dari berkas terbuka N")
    return parser


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 9:
        raise argparse.ArgumentTypeError(f"bukan bilangan: {text}")
    return int(text)


def _text(text: str) -> str:
    """An argument that is text: bytes that are no letters come as lone surrogates, which nothing can keep."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise argparse.ArgumentTypeError("berisi byte yang bukan huruf") from error
    return text


def _path(text: str) -> Path:
    return Path(_text(text))


def _enrol(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--code", type=_text, help="kode dari koordinator, atau @BERKAS; tanpa kode: tambah petugas di meja ini"
    )
    parser.add_argument("--service", default="", type=_text, metavar="URL", help="alamat layanan nasional")
    parser.add_argument("--username", required=True, type=_text, help="nama masuk petugas")
    parser.add_argument("--name", required=True, type=_text, help="nama lengkapnya")
    parser.add_argument(
        "--roles", default="clerk", type=_text, help="perannya, dipisah koma: clerk, supervisor, liaison …"
    )
    parser.add_argument("--password-fd", type=_count, metavar="N", help="baca kata sandi dari berkas terbuka N")
    parser.add_argument("--no-keyring", action="store_true", help="simpan kunci di balik frasa sandi")
    parser.set_defaults(module="enrol")


def _import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="BERKAS", help="JSON Lines, boleh gzip")
    parser.add_argument("--limit", type=_count, metavar="N", help="hanya N baris pertama")
    parser.add_argument("--propose-to", type=_text, metavar="KODE", help="usulkan disposisi ke instansi ini")
    parser.set_defaults(module="import_file")


def _act(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", type=_text, help="jenis tindakan, misalnya complaint.verified")
    parser.add_argument("--case", type=_text, metavar="NOMOR", help="nomor loket atau id kasus")
    parser.add_argument("--every", action="store_true", help="semua kasus yang menunggu tindakan ini")
    parser.add_argument("--body", default="", metavar="BERKAS", help="isian sebagai JSON; - dari masukan baku")
    parser.set_defaults(module="act")


def _sync(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--for", dest="patience", type=_count, default=60, metavar="DETIK", help="lama mencoba lagi")
    parser.set_defaults(module="sync")


def _deadline(parser: argparse.ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--case", type=_text, metavar="NOMOR", help="semua tenggat satu kasus, menurut meja ini")
    what.add_argument("--rule", type=_text, metavar="NAMA", help="jam yang dihitung, misalnya verify")
    parser.add_argument("--received", type=_text, metavar="ISO", help="sejak kapan, dengan zona waktu")
    parser.add_argument("--rules", default="nasional", type=_text, metavar="NAMA", help="aturan tenggat yang dipakai")
    words = "pelapor ditunggu: tanggal atau waktu, boleh berulang, tanpa SAMPAI bila belum selesai"
    parser.add_argument("--pause", action="append", default=[], type=_text, metavar="DARI..SAMPAI", help=words)
    parser.add_argument("--zone", choices=("WIB", "WITA", "WIT"), help="zona kantor, bila lain dari yang tertulis")
    parser.set_defaults(module="deadline")


def _casefile(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("number", type=_text, metavar="NOMOR", help="nomor loket atau id kasus")
    parser.add_argument("--out", type=_path, required=True, metavar="FOLDER", help="folder tempat PDF dan JSON-nya")
    parser.set_defaults(module="casefile")


def _receipt(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=("check",), help="check: asli, diubah, atau palsu")
    parser.add_argument("text", type=_text, metavar="TEKS|BERKAS", help="isi kode QR, atau berkas yang memuatnya")
    words = "sidik kunci induk layanan, atau berkas berisi sidik atau kuncinya; tanpa ini: yang dikenal meja ini"
    parser.add_argument("--root", type=_text, metavar="SIDIK|BERKAS", help=words)
    parser.set_defaults(module="receipt")
