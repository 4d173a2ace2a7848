"""What every screen is given: the desk, who is signed in, the bridge to the database, the look, and the way about."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol

from desktop.casework.ids import CaseId, EventId
from desktop.db.cases import Due
from desktop.errors import LoketError
from desktop.service.approvals import Queue
from desktop.service.desk import Desk, Session
from desktop.ui.preferences import Preferences, computer_preferences
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from desktop.ui.printing.printers import Printers


class Offer(NamedTuple):
    """What a message offers to do next: the words of its button, and what that does."""

    words: str
    act: Callable[[], object]


class Shell(Protocol):
    """What a screen may ask of the window around it."""

    def show_page(self, name: str) -> None:
        """Goes to a page of the sidebar: `home`, `record`, `cases`, `approvals`, `sync`, `settings`."""
        ...

    def open_case(self, case: CaseId, among: Sequence[CaseId] = ()) -> None:
        """Shows one case; Alt+← comes back here. `among` is the list it stands in, for Ctrl+↑ and Ctrl+↓."""
        ...

    def show_cases(self, state: str | None = None, sync: str | None = None, due: Due | None = None) -> None:
        """Shows the list of the cases of one state, of one state of sync, or by due date."""
        ...

    def show_approval(self, queue: Queue, case: CaseId | None = None) -> None:
        """Shows a queue of what waits for a decision, and in it a case."""
        ...

    def new_report(self, by_phone: bool = False) -> None:
        """Begins a complaint beside those that are being typed; by telephone with the clock of the call running."""
        ...

    def open_draft(self, identity: str) -> None:
        """Goes on with a complaint that was begun."""
        ...

    def search(self, text: str) -> None:
        """Shows the list of cases that hold `text`."""
        ...

    def toast(self, words: str, acts: Sequence[EventId] = (), offer: Offer | None = None) -> None:
        """Says that something went well, never an error. `acts` can be taken back until they are sent.

        `offer` is what a person may want to do next.
        """
        ...

    def show_trouble(self, trouble: LoketError) -> None:
        """Says a trouble above whatever is shown: for what failed when its own page was left already."""
        ...

    def print_paper(self, case: CaseId, document: str = "receipt", is_new: bool = False) -> None:
        """Shows the *tanda terima* of a case (`receipt`) or its *lembar disposisi* (`disposition`), to be printed.

        `is_new` where it was saved a moment ago.
        """
        ...

    def go_back(self) -> None:
        """To the page before this one."""
        ...

    def sync_now(self) -> None:
        """A person wants the exchange to run now."""
        ...

    def pause_sync(self, paused: bool) -> None:
        """A person wants the line left alone, or not any more."""
        ...

    def case_opened(self) -> None:
        """A case that was new to this person is before them: counts are read anew, nothing else."""
        ...

    def data_changed(self) -> None:
        """Something was saved here: counts and lists are read anew, and the sync worker is woken."""
        ...


@dataclass(frozen=True)
class Context:
    """Handed to every page when it is made."""

    desk: Desk
    session: Session
    tasks: Tasks
    theme: Theme
    shell: Shell
    preferences: Preferences = field(default_factory=computer_preferences)
    printers: "Printers | None" = None
    """None for those of the computer."""
