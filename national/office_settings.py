"""What an office has set for itself, as far as it decides what is legal there."""

from desktop.casework import office_bodies
from desktop.casework.complaint import Outcome
from desktop.casework.ids import OfficeCode, office_stream
from desktop.casework.office_settings import OfficeSettings, settled
from national.ledger import Ledger


def has_one_person(ledger: Ledger, office: OfficeCode) -> bool:
    """Whether the office lets one person on duty decide what they wrote, by all that was accepted so far.

    Asked only where somebody did, so the stream of the office is read each time.
    """
    settings = OfficeSettings()
    stream = office_stream(office)
    decided = [*ledger.history([stream]).get(stream, ()), *(one.stored for one in ledger.decisions)]
    for stored in decided:
        if stored.stream == stream and stored.kind == "settings.changed" and stored.outcome is Outcome.ACCEPTED:
            _, body = ledger.opened(stored)
            if isinstance(body, office_bodies.SettingsChanged):
                settings = settled(settings, body)
    return settings.single_person
