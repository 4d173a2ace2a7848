"""A service that is not ours, and answers that nobody signed, make no desk; and damaged reference data stops none."""

import base64
from pathlib import Path

import httpx
import pytest
from msgspec.structs import replace

from desktop.contract.enrolment import EnrolAnswer
from desktop.contract.signatures import ANSWER_HEADER
from desktop.db import history, identity, reference
from desktop.security.staff_keys import DeskKey
from desktop.service.enrolling import NotOurService, enrol
from desktop.service.syncing import client_of
from desktop.sync.troubles import Remedy
from tests.desks import ROOT, Workplace, desk_in
from tests.service.fake_national import National, exchange


def ask(place: Workplace, national: National) -> None:
    client = client_of(place.desk, national)
    try:
        enrol(place.desk, client)
    finally:
        client.close()


class Altered(National):
    """Answers an enrolment almost right."""

    def __init__(self, **changes: object) -> None:
        super().__init__()
        self.changes = changes

    def _enrol(self, asked: object) -> EnrolAnswer:
        return replace(super()._enrol(asked), **self.changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "national",
    [
        pytest.param(National(DeskKey.from_private(b"X" * 32)), id="another root key"),
        pytest.param(Altered(signature=bytes(64)), id="a signature that does not hold"),
        pytest.param(Altered(root_public=DeskKey.from_private(b"X" * 32).public), id="a key that did not sign"),
    ],
)
def test_a_service_without_the_root_key_of_the_code_is_not_believed(place: Workplace, national: National) -> None:
    before = place.desk.identity
    with pytest.raises(NotOurService, match="dibuang"):
        ask(place, national)
    with place.store.reading() as connection:
        assert identity.read(connection) == before
        assert reference.edition(connection, "published") is None


def test_a_certificate_for_another_desk_is_not_believed(place: Workplace, tmp_path: Path) -> None:
    with desk_in(tmp_path / "lain", number="02", seed=5) as other:
        national = National()
        ask(other, national)
        theirs = national.asked[0]

    class Confused(National):
        def _enrol(self, asked: object) -> EnrolAnswer:
            return super()._enrol(theirs)

    with pytest.raises(NotOurService):
        ask(place, Confused())
    assert place.desk.identity.root_public is None


class Unsigned(National):
    """Its answers carry no signature, or that of somebody else."""

    def __init__(self, header: bytes | None) -> None:
        super().__init__()
        self.header = header

    def _answer(self, request: httpx.Request, body: bytes, media_type: str) -> httpx.Response:
        answer = super()._answer(request, body, media_type)
        del answer.headers[ANSWER_HEADER]
        if self.header is not None:
            answer.headers[ANSWER_HEADER] = base64.b64encode(self.header).decode()
        return answer


@pytest.mark.parametrize("header", [None, b"", bytes(64), DeskKey.from_private(b"X" * 32).sign(b"jawaban")])
def test_a_confirmation_that_the_service_did_not_sign_is_not_believed(place: Workplace, header: bytes | None) -> None:
    """Its certificate may be a true one: whoever is in between could give other reference data with it."""
    before = place.desk.identity
    with pytest.raises(NotOurService) as caught:
        ask(place, Unsigned(header))
    assert caught.value.remedy is Remedy.PERSON
    with place.store.reading() as connection:
        assert identity.read(connection) == before
        assert reference.edition(connection, "published") is None


def test_a_service_that_is_not_ours_ends_a_run_of_the_sync_in_words(place: Workplace) -> None:
    done = exchange(place, Unsigned(None))
    assert isinstance(done.trouble, NotOurService)
    with place.store.reading() as connection:
        assert [attempt.words for attempt in history.newest(connection)] == [done.trouble.words()]


DAMAGED = (b'{"version":"x"}', b"{}", b"[]", b'"teks"', b"5")


@pytest.mark.parametrize("document", DAMAGED)
def test_damaged_reference_data_does_not_keep_a_desk_from_being_confirmed(place: Workplace, document: bytes) -> None:
    national = National()
    national.reference = document
    ask(place, national)
    assert place.desk.identity.root_public == ROOT.public
    with place.store.reading() as connection:
        assert reference.edition(connection, "published") is None
    place.record()
    national.reference = National().reference
    assert exchange(place, national).trouble is None
    with place.store.reading() as connection:
        assert reference.edition(connection, "published") == "terbitan-1"
