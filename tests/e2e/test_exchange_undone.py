"""An approval that was taken back before it was sent: no desk and no service ever gave it an effect."""

from pathlib import Path

from desktop.casework.acts import State
from desktop.casework.complaint import Fate, Outcome
from desktop.casework.ids import CaseId
from desktop.service.undoing import undo
from tests.sync.town import Cast, Station, a_town


def fates(station: Station, kind: str, case: CaseId) -> list[Fate]:
    return [fate for name, fate in station.steps(case) if name == kind]


def test_what_was_taken_back_reaches_everybody_and_moves_nothing(tmp_path: Path) -> None:
    with a_town(tmp_path) as town:
        cast = Cast(town)
        case = cast.proposed()
        town.settle()
        cast.camat.act("camat", case, "complaint.verified")
        approval = cast.camat.act("camat", case, "disposition.approved")
        assert undo(cast.camat.desk, cast.camat.session("camat"), [approval.id]).done == 1
        town.settle()
        assert cast.camat.outcomes()[approval.id] == (Outcome.SUPERSEDED, "undone")
        for station in (cast.camat, cast.siti):
            row = station.row(case)
            assert row is not None
            assert (row.state, row.sync, row.handling) == (State.PROPOSED, "arrived", None)
            assert fates(station, "disposition.approved", case) == [Fate.UNDONE]
        assert cast.dinas.row(case) is None
        cast.camat.act("camat", case, "disposition.approved")
        town.settle()
        row = cast.dinas.row(case)
        assert row is not None
        assert row.state == State.DISPOSED
        assert fates(cast.dinas, "disposition.approved", case) == [Fate.UNDONE, Fate.IN_EFFECT]
        town.check()
