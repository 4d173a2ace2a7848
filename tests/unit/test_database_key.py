"""The key of a profile has one of two places: never in clear, never overwritten, never half written."""

import errno
import os
import stat
import traceback
from pathlib import Path
from typing import NoReturn

import keyring.errors
import pytest

from desktop.errors import UserTrouble
from desktop.security.database_key import (
    KeyExists,
    KeyFileBlocked,
    KeyFileMissing,
    NotUnderPassphrase,
    PassphraseNeeded,
    WrongPassphrase,
    change_passphrase,
    create_key,
    describe,
    open_key,
)
from desktop.security.wrapping import Cost, UnusableWords
from tests.unit.keyrings import FailingKeyring, MemoryKeyring, forms_of, use_keyring

CHEAP = Cost(time=1, memory_kib=8, lanes=1)
PASSPHRASE = "melati merah di pagar"


@pytest.fixture
def vault(monkeypatch: pytest.MonkeyPatch) -> MemoryKeyring:
    return use_keyring(monkeypatch, MemoryKeyring())


@pytest.fixture(params=["keyring", "passphrase"])
def passphrase(request: pytest.FixtureRequest, vault: MemoryKeyring) -> str | None:
    """Each test with it runs for both places."""
    return PASSPHRASE if request.param == "passphrase" else None


def full_disk(*_: object) -> NoReturn:
    raise OSError(errno.ENOSPC, "No space left on device")


def refuse_to_sync_folders(monkeypatch: pytest.MonkeyPatch, refusal: int) -> None:
    genuine = os.fsync

    def fsync(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(refusal, os.strerror(refusal))
        genuine(handle)

    monkeypatch.setattr(os, "fsync", fsync)


def test_the_key_comes_back(tmp_path: Path, passphrase: str | None) -> None:
    key = create_key(tmp_path, passphrase, CHEAP)
    assert len(key) == 32
    assert open_key(tmp_path, passphrase) == key
    assert open_key(tmp_path, passphrase) == key


def test_two_profiles_have_two_keys(tmp_path: Path, passphrase: str | None) -> None:
    profiles = [tmp_path / "a", tmp_path / "b"]
    keys = []
    for profile in profiles:
        profile.mkdir()
        keys.append(create_key(profile, passphrase, CHEAP))
    assert keys[0] != keys[1]
    assert [open_key(profile, passphrase) for profile in profiles] == keys


def test_the_file_holds_no_key_and_stands_alone(tmp_path: Path, passphrase: str | None) -> None:
    key = create_key(tmp_path, passphrase, CHEAP)
    assert [entry.name for entry in tmp_path.iterdir()] == ["key.json"]
    content = (tmp_path / "key.json").read_bytes()
    assert not any(form in content for form in forms_of(key))
    assert PASSPHRASE.encode() not in content


@pytest.mark.skipif(os.name == "nt", reason="Windows has access lists instead of modes")
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_the_file_is_for_its_owner_alone(tmp_path: Path, passphrase: str | None, umask: int) -> None:
    before = os.umask(umask)
    try:
        create_key(tmp_path, passphrase, CHEAP)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "key.json").stat().st_mode) == 0o600


def test_a_key_is_never_overwritten(tmp_path: Path, passphrase: str | None, vault: MemoryKeyring) -> None:
    create_key(tmp_path, passphrase, CHEAP)
    content, entries = (tmp_path / "key.json").read_bytes(), dict(vault.entries)
    for second in (None, PASSPHRASE):
        with pytest.raises(KeyExists):
            create_key(tmp_path, second, CHEAP)
    assert (tmp_path / "key.json").read_bytes() == content
    assert vault.entries == entries


def test_not_even_a_broken_key_file_is_overwritten(tmp_path: Path, passphrase: str | None) -> None:
    (tmp_path / "key.json").write_bytes(b"")
    with pytest.raises(KeyExists):
        create_key(tmp_path, passphrase, CHEAP)


def test_a_key_that_came_meanwhile_is_not_overwritten(
    tmp_path: Path, passphrase: str | None, vault: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os.path, "lexists", lambda _: False)
    (tmp_path / "key.json").write_bytes(b"another")
    with pytest.raises(KeyExists):
        create_key(tmp_path, passphrase, CHEAP)
    assert (tmp_path / "key.json").read_bytes() == b"another"
    assert vault.entries == {}


@pytest.mark.parametrize("call", ["fsync", "link"])
def test_a_failing_disk_leaves_nothing(
    tmp_path: Path, passphrase: str | None, vault: MemoryKeyring, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    monkeypatch.setattr(os, call, full_disk)
    monkeypatch.setattr(os, "replace", full_disk)
    with pytest.raises(KeyFileBlocked, match="No space left"):
        create_key(tmp_path, passphrase, CHEAP)
    assert list(tmp_path.iterdir()) == []
    assert vault.entries == {}


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot sync a folder")
def test_a_name_that_may_not_survive_a_power_cut_is_taken_back(
    tmp_path: Path, passphrase: str | None, vault: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse_to_sync_folders(monkeypatch, errno.EIO)
    with pytest.raises(KeyFileBlocked):
        create_key(tmp_path, passphrase, CHEAP)
    assert list(tmp_path.iterdir()) == []
    assert vault.entries == {}


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot sync a folder")
@pytest.mark.parametrize("refusal", [errno.EINVAL, errno.ENOTSUP])
def test_a_folder_that_cannot_be_synced_is_no_failure(
    tmp_path: Path, passphrase: str | None, monkeypatch: pytest.MonkeyPatch, refusal: int
) -> None:
    refuse_to_sync_folders(monkeypatch, refusal)
    key = create_key(tmp_path, passphrase, CHEAP)
    assert open_key(tmp_path, passphrase) == key


def test_no_links_are_no_failure(tmp_path: Path, passphrase: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    def of_fat(*_: object) -> NoReturn:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", of_fat)
    key = create_key(tmp_path, passphrase, CHEAP)
    assert open_key(tmp_path, passphrase) == key
    assert [entry.name for entry in tmp_path.iterdir()] == ["key.json"]


def test_a_folder_that_is_not_there_is_said_in_words(
    tmp_path: Path, passphrase: str | None, vault: MemoryKeyring
) -> None:
    with pytest.raises(KeyFileBlocked):
        create_key(tmp_path / "absent", passphrase, CHEAP)
    assert vault.entries == {}
    with pytest.raises(KeyFileMissing):
        open_key(tmp_path / "absent", passphrase)


def test_describe_tells_the_kind_and_asks_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, passphrase: str | None
) -> None:
    create_key(tmp_path, passphrase, CHEAP)
    use_keyring(monkeypatch, FailingKeyring(AssertionError("the keyring was asked")))
    assert describe(tmp_path) == ("keyring" if passphrase is None else "passphrase")


def test_a_wrong_passphrase_is_said_in_words(tmp_path: Path) -> None:
    create_key(tmp_path, PASSPHRASE, CHEAP)
    with pytest.raises(WrongPassphrase, match=r"Frasa sandi belum cocok\..* Periksa Caps Lock"):
        open_key(tmp_path, PASSPHRASE.upper())


@pytest.mark.parametrize("nothing", [None, ""])
def test_a_passphrase_is_asked_for(tmp_path: Path, nothing: str | None) -> None:
    create_key(tmp_path, PASSPHRASE, CHEAP)
    with pytest.raises(PassphraseNeeded, match="--passphrase"):
        open_key(tmp_path, nothing)


def test_an_empty_passphrase_locks_nothing(tmp_path: Path) -> None:
    for nothing in ("", "  \n"):
        with pytest.raises(UnusableWords):
            create_key(tmp_path, nothing, CHEAP)
    assert list(tmp_path.iterdir()) == []


def test_a_passphrase_in_another_normal_form_opens(tmp_path: Path) -> None:
    key = create_key(tmp_path, "s\u00e9d\u00e9kah \u2460", CHEAP)
    assert open_key(tmp_path, "se\u0301de\u0301kah 1\n") == key


def test_a_passphrase_needs_no_keyring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use_keyring(monkeypatch, FailingKeyring(AssertionError("the keyring was asked")))
    key = create_key(tmp_path, PASSPHRASE, CHEAP)
    assert open_key(tmp_path, PASSPHRASE) == key


def test_a_changed_passphrase_opens_the_same_key(tmp_path: Path) -> None:
    key = create_key(tmp_path, PASSPHRASE, CHEAP)
    change_passphrase(tmp_path, PASSPHRASE, "kenanga putih", CHEAP)
    assert open_key(tmp_path, "kenanga putih") == key
    with pytest.raises(WrongPassphrase):
        open_key(tmp_path, PASSPHRASE)
    assert [entry.name for entry in tmp_path.iterdir()] == ["key.json"]
    if os.name != "nt":
        assert stat.S_IMODE((tmp_path / "key.json").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("old", "new", "trouble"),
    [
        ("wrong", "kenanga", WrongPassphrase),
        ("", "kenanga", PassphraseNeeded),
        (PASSPHRASE, " ", UnusableWords),
    ],
    ids=["wrong", "none", "empty"],
)
def test_a_refused_change_changes_nothing(tmp_path: Path, old: str, new: str, trouble: type[Exception]) -> None:
    create_key(tmp_path, PASSPHRASE, CHEAP)
    content = (tmp_path / "key.json").read_bytes()
    with pytest.raises(trouble):
        change_passphrase(tmp_path, old, new, CHEAP)
    assert (tmp_path / "key.json").read_bytes() == content


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_failing_disk_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    key = create_key(tmp_path, PASSPHRASE, CHEAP)
    monkeypatch.setattr(os, call, full_disk)
    with pytest.raises(KeyFileBlocked):
        change_passphrase(tmp_path, PASSPHRASE, "kenanga putih", CHEAP)
    assert open_key(tmp_path, PASSPHRASE) == key
    assert [entry.name for entry in tmp_path.iterdir()] == ["key.json"]


def test_a_key_in_the_keyring_has_no_passphrase_to_change(tmp_path: Path, vault: MemoryKeyring) -> None:
    create_key(tmp_path, None)
    with pytest.raises(NotUnderPassphrase) as caught:
        change_passphrase(tmp_path, PASSPHRASE, "kenanga putih", CHEAP)
    assert isinstance(caught.value, UserTrouble)


def test_neither_passphrase_shows_in_any_trouble(tmp_path: Path) -> None:
    create_key(tmp_path, PASSPHRASE, CHEAP)
    with pytest.raises(WrongPassphrase) as caught:
        open_key(tmp_path, "kenanga putih")
    shown = "".join(traceback.format_exception(caught.value)) + repr(caught.value.params)
    assert PASSPHRASE not in shown
    assert "kenanga" not in shown.replace('open_key(tmp_path, "kenanga putih")', "")


def test_a_keyring_that_also_fails_to_clean_up_is_told_beside_the_first_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class WriteOnce(MemoryKeyring):
        def delete_password(self, service: str, username: str) -> None:
            raise keyring.errors.KeyringLocked("locked meanwhile")

    use_keyring(monkeypatch, WriteOnce())
    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(KeyFileBlocked) as caught:
        create_key(tmp_path, None)
    assert "masih terkunci" in caught.value.__notes__[0]
