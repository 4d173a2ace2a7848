"""The engine where a service knows the cursor no more: back to the beginning of its feed, under its signature alone."""

import pytest

from desktop.contract.digest import ZERO
from desktop.contract.wire import Cursor, Reset
from desktop.sync.engine import Engine, GoBack
from desktop.sync.ports import Outgoing
from desktop.sync.troubles import BrokenChain
from tests.sync.feeds import STRANGER, Feed, outgoing, standing_at, three_entries

NOTHING = Outgoing()


def test_a_service_that_knows_the_cursor_no_more_sends_the_desk_back_to_the_beginning_of_its_feed() -> None:
    old, new = three_entries(), Feed(epoch="beef")
    verdict = Engine().answered(standing_at(old.cursor(3)), NOTHING, *new.answer(reset=Reset(new.cursor(0))), 1.0)
    assert verdict == GoBack(Cursor("beef", 0, ZERO))


def test_after_a_reset_what_was_sent_in_this_run_is_offered_again_from_the_first_row() -> None:
    engine, old, new = Engine(), three_entries(), Feed(epoch="beef")
    engine.answered(standing_at(old.cursor(0)), outgoing(5), *old.answer(), 1.0)
    engine.answered(standing_at(old.cursor(3)), NOTHING, *new.answer(reset=Reset(new.cursor(0))), 1.0)
    assert engine.position == 0  # the store has put every event without an entry back into the queue


def test_a_reset_counts_only_under_the_signature_of_the_service() -> None:
    old, forged = three_entries(), Feed(epoch="beef", signer=STRANGER)
    with pytest.raises(BrokenChain):
        Engine().answered(standing_at(old.cursor(3)), NOTHING, *forged.answer(reset=Reset(forged.cursor(0))), 1.0)
