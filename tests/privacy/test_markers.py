"""The search finds what is planted, in every form; else the silence of the other tests would prove nothing."""

import base64
import os

import pytest

from desktop.casework.ids import EventId
from desktop.contract.parts import Part
from desktop.contract.wire import FeedPart, PartStanding, PushedPart
from desktop.db.drafts import Draft
from tests.desks import complaint
from tests.privacy.markers import MARKERS, MASKED, NAME, NIK, PHONE, WHO, masked_traces, traces


@pytest.mark.parametrize("marker", MARKERS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-16"])
def test_text_is_found(marker: str, encoding: str) -> None:
    assert marker in traces(os.urandom(99) + marker.encode(encoding) + os.urandom(99))


@pytest.mark.parametrize("marker", MARKERS)
@pytest.mark.parametrize("before", range(4))
def test_hex_and_base64_are_found(marker: str, before: int) -> None:
    whole = b"{" * before + marker.encode() + b"}}}"
    assert marker in traces(base64.b64encode(whole))
    assert marker in traces(whole.hex())
    assert marker in traces(whole.hex().upper())


@pytest.mark.parametrize("marker", MARKERS)
def test_other_case_and_single_words_are_found(marker: str) -> None:
    assert marker in traces(marker.upper())
    assert marker in traces(marker.lower())
    assert NAME in traces("oleh permatahati, kemarin")


def test_a_private_part_is_found_and_an_innocent_text_is_not() -> None:
    assert traces(WHO.encode()) >= {NAME, NIK, PHONE}
    assert traces("Lampu jalan padam sejak Senin. Warga takut lewat.") == set()
    assert masked_traces(f"Pelapor {MASKED[0]} hadir") == {MASKED[0]}


def test_what_holds_an_identity_does_not_say_it_when_it_is_printed() -> None:
    data = WHO.encode()
    event = EventId("01930000-0000-7000-8000-000000000001")
    held = (
        WHO,
        Part(event, "who", b"s" * 16, data),
        PushedPart(event=event, name="who", salt=b"s" * 16, data=data),
        FeedPart(g=1, event=event, name="who", standing=PartStanding.HERE, commitment=b"c" * 32, data=data),
        Draft("satu", "2026", data),
        complaint(who=WHO),
    )
    for one in held:
        assert traces(repr(one)) == traces(str(one)) == set(), type(one)
