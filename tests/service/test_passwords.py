"""Other words for the same key: the old ones are asked for, the new ones must be good, and nothing else changes."""

from pathlib import Path

import pytest

from desktop.security.database_key import NotUnderPassphrase, WrongPassphrase, create_key, open_key
from desktop.security.staff_keys import WrongPassword
from desktop.security.strength import TooEasy, TooShort
from desktop.service.desk import sign_in
from desktop.service.passwords import change_passphrase, change_password, is_under_passphrase
from tests.desks import CHEAP, PASSPHRASE, PASSWORD, Workplace, desk_in
from tests.unit.keyrings import MemoryKeyring, use_keyring

NEW = "angin barat di sawah"


def test_only_the_new_password_opens_and_the_key_is_the_same(place: Workplace) -> None:
    key = place.session("sari").key.key_id
    change_password(place.desk, place.session("sari"), PASSWORD, NEW, CHEAP)
    assert sign_in(place.desk, "sari", NEW).key.key_id == key
    with pytest.raises(WrongPassword):
        sign_in(place.desk, "sari", PASSWORD)
    assert sign_in(place.desk, "budi", PASSWORD).username == "budi"


@pytest.mark.parametrize(
    ("old", "new", "trouble"),
    [("salah sekali", NEW, WrongPassword), (PASSWORD, "pendek", TooShort), (PASSWORD, "sari wulandari", TooEasy)],
)
def test_the_old_password_stays_when_the_change_is_refused(
    place: Workplace, old: str, new: str, trouble: type[Exception]
) -> None:
    with pytest.raises(trouble):
        change_password(place.desk, place.session("sari"), old, new, CHEAP)
    assert sign_in(place.desk, "sari", PASSWORD).username == "sari"


def test_the_passphrase_of_the_folder_changes_and_the_key_stays(tmp_path: Path) -> None:
    with desk_in(tmp_path, passphrase=PASSPHRASE) as place:
        key = open_key(tmp_path, PASSPHRASE)
        assert is_under_passphrase(place.desk)
        change_passphrase(place.desk, PASSPHRASE, NEW, CHEAP)
        assert open_key(tmp_path, NEW) == key
        for old, new, trouble in ((PASSPHRASE, NEW, WrongPassphrase), (NEW, "pendek", TooShort)):
            with pytest.raises(trouble):
                change_passphrase(place.desk, old, new, CHEAP)
        assert open_key(tmp_path, NEW) == key


def test_a_key_in_the_keyring_has_no_passphrase(place: Workplace, monkeypatch: pytest.MonkeyPatch) -> None:
    use_keyring(monkeypatch, MemoryKeyring())
    create_key(place.folder, None, CHEAP)
    assert not is_under_passphrase(place.desk)
    with pytest.raises(NotUnderPassphrase):
        change_passphrase(place.desk, "apa saja yang panjang", NEW, CHEAP)
