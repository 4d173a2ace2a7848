"""The first start: nothing is made for what is wrong, every try goes on from the last, and a desk needs no network."""

from pathlib import Path

import pytest

from desktop.contract.enrolment import WrongCode
from desktop.db.cipher import ReadOnlyFolder
from desktop.security.database_key import WrongPassphrase
from desktop.security.os_keyring import NoKeyring
from desktop.security.strength import TooEasy, TooShort
from desktop.service.enrolling import AlreadyADesk, WrongAddress, use_code
from desktop.service.founding import Founding, NewDesk
from desktop.service.moving import ProxyWithPassword, WrongProxy
from desktop.service.newcomers import Newcomer, UnusableName
from desktop.service.opening import open_desk
from desktop.sync.troubles import ServiceFailing
from tests.desks import CHEAP, PASSPHRASE, PASSWORD, SERVICE, Workplace, code, newcomer, world
from tests.service.fake_national import National, exchange
from tests.unit.keyrings import MemoryKeyring, SwallowingKeyring, use_keyring


def wish(**other: object) -> NewDesk:
    """What a person types when nothing is wrong."""
    usual: dict[str, object] = {
        "code": code(),
        "url": SERVICE,
        "newcomer": newcomer("budi"),
        "passphrase": PASSPHRASE,
    }
    return NewDesk(**(usual | other))  # type: ignore[arg-type]


def founding_in(folder: Path, national: National | None = None) -> Founding:
    return Founding(folder, world(), national, CHEAP)


def test_a_desk_is_made_without_a_network_and_confirmed_when_the_service_answers(tmp_path: Path) -> None:
    national = National()
    national.failing = 503
    founding = founding_in(tmp_path / "meja", national)
    assert not founding.has_key
    assert founding.found(wish()) == "33.74.01-01"
    assert founding.has_key
    with pytest.raises(ServiceFailing):
        founding.ask(PASSPHRASE)
    national.failing = None
    founding.ask(PASSPHRASE)
    with open_desk(tmp_path / "meja", lambda: PASSPHRASE, world()) as desk:
        assert desk.identity.root_public == national.root.public
    founding.ask(PASSPHRASE)
    assert len(national.asked) == 1


def test_the_key_may_lie_in_the_keyring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vault = use_keyring(monkeypatch, MemoryKeyring())
    founding = founding_in(tmp_path)
    assert founding.probe().usable
    founding.found(wish(passphrase=None))
    assert len(vault.entries) == 1
    with open_desk(tmp_path, lambda: None, world()) as desk:
        assert desk.identity.desk == "33.74.01-01"


@pytest.mark.parametrize(
    ("other", "trouble"),
    [
        ({"code": code()[:-1]}, WrongCode),
        ({"url": "http://layanan.go.id"}, WrongAddress),
        ({"proxy": "socks://proksi"}, WrongProxy),
        ({"proxy": "http://siti:rahasia@proksi:8080"}, ProxyWithPassword),
        ({"newcomer": Newcomer("budi", " ", ("supervisor",), PASSWORD)}, UnusableName),
        ({"newcomer": newcomer("budi", password="pendek")}, TooShort),
        ({"newcomer": newcomer("budi", password="budisantoso")}, TooEasy),
        ({"passphrase": "pendek"}, TooShort),
    ],
)
def test_nothing_is_made_for_what_can_be_seen_to_be_wrong(
    tmp_path: Path, other: dict[str, object], trouble: type[Exception]
) -> None:
    folder = tmp_path / "meja"
    with pytest.raises(trouble):
        founding_in(folder).found(wish(**other))
    assert not (folder / "key.json").exists()
    assert founding_in(folder).found(wish()) == "33.74.01-01"


def test_a_keyring_that_keeps_nothing_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use_keyring(monkeypatch, SwallowingKeyring())
    founding = founding_in(tmp_path)
    with pytest.raises(NoKeyring):
        founding.found(wish(passphrase=None))
    assert not founding.has_key
    assert founding.found(wish()) == "33.74.01-01"


def test_a_folder_of_another_desk_is_refused(tmp_path: Path) -> None:
    founding_in(tmp_path).found(wish())
    with pytest.raises(AlreadyADesk, match=r"33\.74\.01-01"):
        founding_in(tmp_path).found(wish(code=code(number="02")))


def test_the_second_try_needs_the_passphrase_of_the_first(tmp_path: Path) -> None:
    founding_in(tmp_path).found(wish())
    with pytest.raises(WrongPassphrase):
        founding_in(tmp_path).found(wish(passphrase="melati putih di pagar"))
    founding_in(tmp_path).found(wish(code=code(secret=b"t" * 16)))


def test_a_folder_that_cannot_be_made_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(ReadOnlyFolder):
        founding_in(tmp_path / "meja").found(wish())


def test_the_proxy_is_kept_with_the_desk(tmp_path: Path) -> None:
    founding_in(tmp_path).found(wish(proxy="http://proksi.kantor:8080"))
    with open_desk(tmp_path, lambda: PASSPHRASE, world()) as desk:
        assert (desk.identity.proxy, desk.identity.service_url) == ("http://proksi.kantor:8080", SERVICE)


def test_what_was_typed_shows_no_secret_when_it_is_printed() -> None:
    for secret in (PASSPHRASE, PASSWORD, code()):
        assert secret not in repr(wish())


# --- another code for a desk that nobody has confirmed ---


def test_another_code_is_used_until_one_is_confirmed(place: Workplace) -> None:
    second = code(secret=b"t" * 16)
    use_code(place.desk, second)
    assert place.desk.identity.code == second
    exchange(place, National())
    use_code(place.desk, code(secret=b"u" * 16))
    assert place.desk.identity.code is None


def test_the_code_of_another_desk_or_no_code_changes_nothing(place: Workplace) -> None:
    before = place.desk.identity
    for typed, trouble in ((code(number="02"), AlreadyADesk), ("salah", WrongCode)):
        with pytest.raises(trouble):
            use_code(place.desk, typed)
    assert place.desk.identity == before
