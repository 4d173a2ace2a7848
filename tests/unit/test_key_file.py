"""`key.json` as somebody else may have left it: cut, altered, hostile, newer. A version 1 opens for ever."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import json

from desktop.errors import KeyTrouble
from desktop.security.database_key import (
    DamagedKeyFile,
    KeyFileBlocked,
    KeyFileMissing,
    NewerKeyFile,
    describe,
    open_key,
)
from desktop.security.wrapping import Cost, seal
from tests.unit.keyrings import MemoryKeyring, use_keyring

KEY = bytes(range(32))
PASSPHRASE = "Loket Karangjati 7"
ENTRY = "ab" * 16

# both written by version 1
GOLDEN_KEYRING = b'{"kind":"keyring","v":1,"entry":"abababababababababababababababab"}'
GOLDEN_PASSPHRASE = (
    b'{"kind":"passphrase","v":1,"sealed":{"v":1,"salt":"AAECAwQFBgcICQoLDA0ODw==","cost":{"time":2,'
    b'"memory_kib":256,"lanes":2},"nonce":"ZGVmZ2hpamtsbW5v","box":'
    b'"ZtYZGDEfuNIA03fBQodc5R8r6fWcA7XD1XvWp0eT2Mi22xEZkqq9QYRQScxbMAdo"}}'
)


@pytest.fixture
def vault(monkeypatch: pytest.MonkeyPatch) -> MemoryKeyring:
    return use_keyring(monkeypatch, MemoryKeyring())


def test_version_1_opens_for_ever(tmp_path: Path, vault: MemoryKeyring) -> None:
    (tmp_path / "key.json").write_bytes(GOLDEN_PASSPHRASE)
    assert open_key(tmp_path, PASSPHRASE) == KEY
    vault.set_password("loket", ENTRY, "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")
    (tmp_path / "key.json").write_bytes(GOLDEN_KEYRING)
    assert open_key(tmp_path, None) == KEY


def test_a_missing_file_is_said_in_words(tmp_path: Path) -> None:
    for ask in (
        lambda: open_key(tmp_path, None),
        lambda: open_key(tmp_path, "words"),
        lambda: describe(tmp_path),
    ):
        with pytest.raises(KeyFileMissing, match="Data tetap terkunci dan utuh"):
            ask()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\x00" * 200, id="zeros"),
        pytest.param(b"\xff\xfe{\x00}\x00", id="utf-16"),
        pytest.param(b"hello", id="text"),
        pytest.param(b"[]", id="list"),
        pytest.param(b"null", id="null"),
        pytest.param(b"{}", id="bare"),
        pytest.param(b'{"v":1}', id="no-kind"),
        pytest.param(b'{"v":"1","kind":"keyring","entry":"' + ENTRY.encode() + b'"}', id="version-as-text"),
        pytest.param(b'{"v":0,"kind":"keyring","entry":"' + ENTRY.encode() + b'"}', id="version-0"),
        pytest.param(b'{"v":1,"kind":"clear","key":"AAAA"}', id="unknown-kind"),
        pytest.param(b'{"v":1,"kind":"\x80"}', id="kind-not-utf-8"),
        pytest.param(b'{"v":1,"kind":"keyring"}', id="no-entry"),
        pytest.param(b'{"v":1,"kind":"keyring","entry":""}', id="empty-entry"),
        pytest.param(b'{"v":1,"kind":"keyring","entry":"../../etc/passwd"}', id="odd-entry"),
        pytest.param(b'{"v":1,"kind":"keyring","entry":"' + ENTRY.encode() + b'\\n"}', id="entry-with-line-end"),
        pytest.param(b'{"v":1,"kind":"passphrase","sealed":{}}', id="bare-seal"),
        pytest.param(GOLDEN_PASSPHRASE.replace(b"256", b"107374182400"), id="hostile-memory"),
        pytest.param(GOLDEN_PASSPHRASE.replace(b'"time":2', b'"time":9999999999'), id="hostile-time"),
        pytest.param(GOLDEN_PASSPHRASE.replace(b"256", b"9" * 400), id="endless-number"),
        pytest.param(GOLDEN_PASSPHRASE.replace(b"ZGVm", b"????"), id="not-base64"),
        pytest.param(b'{"v":1,"x":' + b"[" * 15_000, id="brackets"),
        pytest.param(GOLDEN_KEYRING + b" " * 20_000, id="long"),
    ],
)
def test_a_damaged_file_is_said_in_words(tmp_path: Path, vault: MemoryKeyring, content: bytes) -> None:
    (tmp_path / "key.json").write_bytes(content)
    with pytest.raises(DamagedKeyFile, match="Data tetap terkunci dan utuh"):
        open_key(tmp_path, PASSPHRASE)
    assert (tmp_path / "key.json").read_bytes() == content


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b'{"v":2}', id="other-form"),
        pytest.param(b'{"v":2,"kind":["recovery"],"entry":7}', id="other-fields"),
        pytest.param(GOLDEN_PASSPHRASE.replace(b'"sealed":{"v":1', b'"sealed":{"v":2'), id="newer-seal"),
    ],
)
def test_a_newer_file_asks_for_an_upgrade(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "key.json").write_bytes(content)
    with pytest.raises(NewerKeyFile, match="Perbarui Loket"):
        open_key(tmp_path, PASSPHRASE)


@pytest.mark.parametrize("length", range(len(GOLDEN_PASSPHRASE)))
def test_a_file_cut_anywhere_is_damaged(tmp_path: Path, length: int) -> None:
    (tmp_path / "key.json").write_bytes(GOLDEN_PASSPHRASE[:length])
    with pytest.raises(DamagedKeyFile):
        open_key(tmp_path, PASSPHRASE)


same_folder = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@same_folder
@given(content=st.binary(max_size=300))
def test_garbage_is_never_a_key_and_never_a_crash(tmp_path: Path, vault: MemoryKeyring, content: bytes) -> None:
    (tmp_path / "key.json").write_bytes(content)
    with pytest.raises(KeyTrouble):
        open_key(tmp_path, PASSPHRASE)


@same_folder
@given(place=st.integers(0, len(GOLDEN_PASSPHRASE) - 1), byte=st.integers(0, 255))
def test_an_altered_byte_gives_the_key_or_a_trouble(tmp_path: Path, place: int, byte: int) -> None:
    """Never another key. The same one where only a bit that base64 leaves unused, or nothing, was altered."""
    altered = bytearray(GOLDEN_PASSPHRASE)
    altered[place] = byte
    (tmp_path / "key.json").write_bytes(altered)
    with suppress(KeyTrouble):
        assert open_key(tmp_path, PASSPHRASE) == KEY


def test_a_sealed_secret_of_another_length_is_no_key(tmp_path: Path) -> None:
    sealed = json.encode(seal(b"short", PASSPHRASE, b"database key", Cost(time=1, memory_kib=8, lanes=1)))
    (tmp_path / "key.json").write_bytes(b'{"kind":"passphrase","v":1,"sealed":' + sealed + b"}")
    with pytest.raises(DamagedKeyFile):
        open_key(tmp_path, PASSPHRASE)


def test_a_key_file_that_cannot_be_read_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "key.json").mkdir()
    with pytest.raises(KeyFileBlocked):
        open_key(tmp_path, None)
