"""Issue 2, Must show 4: no file of a profile holds a word of a complaint, a name or a key, in UTF-8 or in UTF-16.

A desk is used in a process of its own (complaints with reporters, drafts, search, sync, an import, a rebuild, a save
that is rolled back after its pages went to the write-ahead log) and then killed, so that the log it leaves is there.
"""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from msgspec import json

from desktop.casework.reporter import IdKind, Reporter
from desktop.db import drafts
from desktop.db.drafts import Draft
from desktop.db.lock import FILE as LOCK_FILE
from desktop.db.lock import FolderLock
from desktop.db.store import FILE
from desktop.security.database_key import KEY_FILE, open_key
from desktop.service import overview
from desktop.service.importing import import_file
from desktop.service.opening import open_folder
from desktop.service.verifying import verify
from tests.desks import KEY, MAIN_PATH, PASSPHRASE, PASSWORD, SITI, TEAM, Workplace, desk_in
from tests.service.fake_national import National, exchange, settle
from tests.unit.keyrings import forms_of

AGUS = Reporter(name="Agus Hermawan", id_kind=IdKind.NIK, id_number="3374012203850004", phone="085640009988")
NARRATIVE = "Pompa pengendali banjir di Tambakrejo mati sejak Selasa, kami sudah mengungsi dua kali."
TITLE = "Pompa banjir Tambakrejo mati"
PLACE = "rumah pompa Tambakrejo"
DRAFT = "Konsep yang belum disimpan: trotoar dipakai berjualan."
ABORTED = "Simpanan yang dibatalkan: pohon beringin hampir rubuh."
IMPORTED = "Truk pengangkut pasir melindas gorong-gorong Bandarharjo."
UNSAVED = "Transaksi yang masih terbuka saat komputer mati mendadak."
TEXTS = (
    NARRATIVE, TITLE, PLACE, DRAFT, ABORTED, IMPORTED, UNSAVED, PASSWORD, PASSPHRASE,
    *(str(value) for one in (SITI, AGUS) for value in (one.name, one.id_number, one.phone)),
    str(SITI.address), str(SITI.birth_date), *(name for name, _ in TEAM.values()),
    *(text for _, _, form in MAIN_PATH for text in form.values() if isinstance(text, str) and len(text) > 12),
)  # fmt: skip
SCRIPT = """
import sys
from pathlib import Path
from tests.db.test_no_plain_text import use
use(*map(Path, sys.argv[1:]))
"""


# --- in the process that is killed ---


def use(folder: Path, temporary: Path) -> None:
    """A busy day, told to standard output as the keys that must show nowhere; ends by signal 9."""
    folder.mkdir(mode=0o700)
    with FolderLock(folder), desk_in(folder, passphrase=PASSPHRASE) as place:
        national = National()
        settle(place, national)
        first = place.record(NARRATIVE, title=TITLE, place=PLACE, who=SITI)
        place.record(NARRATIVE.upper(), who=AGUS)
        place.walk(first.case)
        exchange(place, national)
        with place.store.writing() as connection:
            drafts.save(connection, Draft("satu", "2026-11-24T08:00:00+07:00", DRAFT.encode()))
        overview.find_cases(place.desk, place.session("sari"), NARRATIVE, 10)
        import_lines(place, temporary)
        abort(place)
        assert verify(place.desk).holds
        sys.stdout.write(json.encode([key.hex() for key in keys_of(place)]).decode())
        sys.stdout.flush()
        with place.store.writing() as connection:
            drafts.save(connection, Draft("dua", "2026-11-24T09:00:00+07:00", UNSAVED.encode()))
            os.kill(os.getpid(), signal.SIGKILL)


def import_lines(place: Workplace, temporary: Path) -> None:
    """An import, from a file that is then gone."""
    source = temporary / "laporan.jsonl"
    source.write_bytes(json.encode({"id": 1, "text": IMPORTED}))
    import_file(place.desk, place.session("sari"), source)
    source.unlink()


def abort(place: Workplace) -> None:
    """A save larger than the page cache, whose pages reach the write-ahead log before it is rolled back."""
    try:
        with place.store.writing() as connection:
            connection.exec_driver_sql("PRAGMA cache_size = -256")
            for n in range(20):
                drafts.save(connection, Draft(f"batal-{n}", "2026", ABORTED.encode() * 1_000))
            raise ZeroDivisionError
    except ZeroDivisionError:
        pass


def keys_of(place: Workplace) -> Iterator[bytes]:
    """Every private key of the desk, and the key of its database."""
    yield open_key(place.folder, PASSPHRASE)
    yield place.desk.identity.private_key
    for username in TEAM:
        yield place.session(username).key._private.private_bytes_raw()


# --- the search ---


def needles(texts: Iterable[str], keys: Iterable[bytes]) -> Iterator[tuple[str, bytes]]:
    """How each of them could stand in a file: whole, and by its longer words as an index holds them."""
    for text in texts:
        words = [word.strip(".,:;") for word in text.split()]
        forms = {text, text.upper(), *(word for word in words if len(word) > 6)}
        for form in forms | {form.lower() for form in forms}:
            for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
                yield text, form.encode(encoding)
    for key in keys:
        for held in (*forms_of(key), key.hex().upper().encode()):
            yield "a key", held
            yield "a key", held.decode("latin-1").encode("utf-16-le")


def traces(folders: Iterable[Path], texts: Iterable[str], keys: Iterable[bytes]) -> set[tuple[str, str]]:
    """Which of them stand in which file."""
    wanted = list(needles(texts, keys))
    found = set()
    for folder in folders:
        for path in folder.rglob("*"):
            data = path.read_bytes() if path.is_file() else b""
            found |= {(path.name, what) for what, form in wanted if form in data}
    return found


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, list[bytes]]:
    """The folders that a killed desk leaves, its own and the temporary one, and the keys it held."""
    base = tmp_path_factory.mktemp("terbunuh")
    (base / "sementara").mkdir()
    environment = os.environ | {"TMPDIR": str(base / "sementara"), "SQLITE_TMPDIR": str(base / "sementara")}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(base / "meja"), str(base / "sementara")],
        env=environment, cwd=Path(__file__).parents[2], capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == -signal.SIGKILL, done.stderr
    return base / "meja", base / "sementara", [bytes.fromhex(key) for key in json.decode(done.stdout)]


def test_the_killed_desk_left_all_its_files_and_what_it_had_saved(killed: tuple[Path, Path, list[bytes]]) -> None:
    folder, _, keys = killed
    assert len(set(keys)) == 2 + len(TEAM)
    names = {path.name for path in folder.iterdir()}
    assert names == {FILE, f"{FILE}-wal", f"{FILE}-shm", KEY_FILE, LOCK_FILE}
    assert (folder / f"{FILE}-wal").stat().st_size > 1_000_000


def test_no_file_holds_a_word_of_a_complaint_a_name_or_a_key(killed: tuple[Path, Path, list[bytes]]) -> None:
    folder, temporary, keys = killed
    assert traces([folder, temporary], TEXTS, keys) == set()


def test_and_yet_everything_that_was_saved_is_there(killed: tuple[Path, Path, list[bytes]], tmp_path: Path) -> None:
    folder, _, _ = killed
    copy = tmp_path / "salinan"
    copy.mkdir()
    for path in folder.iterdir():
        (copy / path.name).write_bytes(path.read_bytes())
    with open_folder(copy, lambda: PASSPHRASE) as store, store.reading() as connection:
        told = {row[0] for row in connection.exec_driver_sql("SELECT title FROM cases")}
        kept = [draft.form for draft in drafts.everything(connection)]
    assert told >= {TITLE}
    assert len(told) == 3
    assert kept == [DRAFT.encode()]
    assert traces([copy], TEXTS, []) == set()


# --- the search finds what is there ---


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-16"])
@pytest.mark.parametrize("text", [NARRATIVE, str(SITI.id_number), PASSPHRASE, TITLE.lower(), PLACE.upper()])
def test_the_search_finds_planted_text(tmp_path: Path, text: str, encoding: str) -> None:
    (tmp_path / "dalam").mkdir()
    (tmp_path / "dalam" / "berkas").write_bytes(os.urandom(999) + text.encode(encoding) + os.urandom(999))
    assert next(name for name, _ in traces([tmp_path], TEXTS, [])) == "berkas"


@pytest.mark.parametrize("form", range(6))
def test_the_search_finds_a_planted_key(tmp_path: Path, form: int) -> None:
    forms = [*forms_of(KEY), KEY.hex().upper().encode()]
    (tmp_path / "berkas").write_bytes(os.urandom(999) + forms[form] + os.urandom(999))
    assert traces([tmp_path], [], [KEY]) == {("berkas", "a key")}


def test_the_search_finds_everything_in_an_index_that_is_not_encrypted(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / FILE)
    connection.execute("CREATE VIRTUAL TABLE f USING fts5 (text, content='')")
    connection.execute("INSERT INTO f VALUES (?)", (NARRATIVE,))
    connection.commit()
    connection.close()
    assert (FILE, NARRATIVE) in traces([tmp_path], [NARRATIVE], [])


def test_nothing_in_the_folder_is_for_others_to_read(tmp_path: Path) -> None:
    with desk_in(tmp_path / "meja", passphrase=PASSPHRASE):
        assert (tmp_path / "meja").stat().st_mode & 0o077 == 0
        assert (tmp_path / "meja" / KEY_FILE).stat().st_mode & 0o077 == 0
