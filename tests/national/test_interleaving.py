"""However the batches of two desks interleave, the same events are accepted, and every feed is dense and chained."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.contract import wire
from tests.national.country import DLH, KECAMATAN, KOTA, Case, a_country
from tests.national.peer import Peer

CASES = 3


@st.composite
def batches(draw: st.DrawFn, length: int) -> list[range]:
    """A cut of a queue into batches, some of which are sent twice."""
    ends = [*draw(st.sets(st.integers(1, length - 1), max_size=6)), length]
    cuts = [range(start, end) for start, end in zip([0, *sorted(ends)], sorted(ends), strict=False)]
    return [cut for cut in cuts for _ in range(draw(st.integers(1, 2)))]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_interleaving_comes_to_the_same(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder, a_country(Path(folder)) as country:
        boss, camat = country.desk(KECAMATAN, "supervisor")
        desk, clerk = country.desk(KECAMATAN, "clerk")
        readers = [boss, desk, *(country.desk(office, "supervisor")[0] for office in (DLH, KOTA))]
        accepted = set()
        for case in [Case() for _ in range(CASES)]:
            proposal = case.proposed(desk, clerk)
            desk.act(clerk, "note.added", bodies.Noted(text="Pelapor menelepon."), case.id, parts={"caller": b"Siti"})
            boss.decision[case.stream] = proposal.id
            approved = case.approved(boss, camat, proposal)
            accepted |= {proposal.id, approved.id}
        wanted = {_id(line) for peer in (boss, desk) for line in peer.queue if isinstance(line, wire.PushedEvent)}
        assert accepted < wanted
        _send_interleaved(data, boss, desk)
        for peer in readers:
            peer.sync([])
            told = [entry for entry in peer.events() if entry.id in wanted]
            assert {entry.id for entry in told if entry.outcome == "accepted"} == wanted
            assert len(told) == len(wanted)
            assert [entry.g for entry in peer.feed] == list(range(1, peer.cursor.g + 1))
            assert len(peer.parts()) == 2 * CASES
        assert boss.cursor == desk.cursor
        assert country.verify()["verified"] is True


def _id(line: wire.PushedEvent) -> str:
    return ev.decode_event(wire.raw_bytes(line.event)).id


def _send_interleaved(data: st.DataObject, *peers: Peer) -> None:
    """Each desk's batches in their order, the desks mixed; half of the answers are lost."""
    queues = [[(peer, [peer.queue[at] for at in cut]) for cut in data.draw(batches(len(peer.queue)))] for peer in peers]
    while any(queues):
        peer, lines = data.draw(st.sampled_from([queue for queue in queues if queue])).pop(0)
        response = peer.send(peer.request_body(lines))
        if data.draw(st.booleans()):
            peer.receive(response)
