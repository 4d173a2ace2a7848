"""Code lists: stable codes for the wire, words for the desk."""

import re

import pytest

from desktop.casework import codes

LISTS = {
    "channels": codes.CHANNELS,
    "classifications": codes.CLASSIFICATIONS,
    "ways to hand over": codes.HANDED_OVER,
    "reasons to close": codes.CLOSED,
    "reasons to archive": codes.ARCHIVED,
}


@pytest.mark.parametrize("name", LISTS)
def test_every_code_is_plain_and_has_words_of_its_own(name: str) -> None:
    words = LISTS[name]
    assert [code for code in words if re.fullmatch("[a-z]+(_[a-z]+)*", code) is None] == []
    assert all(map(str, words.values()))
    assert len(set(words.values())) == len(words)


def test_codes_that_stand_in_events_are_never_taken_away() -> None:
    """Written from the event format; a code that was ever stored must keep its words."""
    assert set(codes.HANDED_OVER) >= {"in_person", "phone", "message", "post"}
    assert set(codes.CLOSED) >= {"content", "time_ran_out", "nothing_left"}
    assert set(codes.ARCHIVED) >= {"out_of_format", "too_vague", "not_public_service", "slander", "expired"}
    assert set(codes.CLASSIFICATIONS) >= {"without_oversight", "with_oversight", "information_request", "aspiration"}
    assert set(codes.CHANNELS) >= {"walk_in", "phone", "letter", "sms", "whatsapp", "office_email", "website"}
