"""What each office has set: a projection of the `settings.changed` of the offices' streams.

What the service accepted counts in its order; then what this desk wrote and nobody confirmed yet.
"""

from msgspec import json
from sqlalchemy import Connection

from desktop.casework import events as ev
from desktop.casework.ids import OfficeCode
from desktop.casework.office_bodies import SettingsChanged
from desktop.casework.office_settings import OfficeSettings, settled
from desktop.db.remembered import forget, once

_READ = """
SELECT e.bytes FROM events e
LEFT JOIN feed f ON f.g = (SELECT MAX(g) FROM feed WHERE event = e.id AND part IS NULL AND hash = e.hash)
WHERE e.kind = 'settings.changed' AND e.bytes IS NOT NULL AND (f.outcome = 'accepted' OR f.outcome IS NULL)
ORDER BY f.g IS NULL, f.g, e.hlc
"""


def rebuild(connection: Connection) -> None:
    """Drops the settings and reads them anew from the log."""
    found: dict[str, OfficeSettings] = {}
    for row in connection.exec_driver_sql(_READ).all():
        try:
            event = ev.decode_event(row[0])
            body = ev.decode_body(event)
        except ev.UNREADABLE:
            continue  # a newer version's; kept in the log, and read again after an upgrade
        if isinstance(body, SettingsChanged):
            office = event.stream.removeprefix("office:")
            found[office] = settled(found.get(office, OfficeSettings()), body)
    connection.exec_driver_sql("DELETE FROM office_settings")
    forget(connection)
    if found:
        connection.exec_driver_sql(
            "INSERT INTO office_settings (office, settings) VALUES (?, ?)",
            [(office, json.encode(settings)) for office, settings in sorted(found.items())],
        )


def own(connection: Connection) -> OfficeSettings:
    """What the office of this desk has set."""
    return once(connection, "settings", _own)


def _own(connection: Connection) -> OfficeSettings:
    data = connection.exec_driver_sql(
        "SELECT settings FROM office_settings WHERE office = (SELECT office FROM desk)"
    ).scalar()
    return OfficeSettings() if data is None else json.decode(data, type=OfficeSettings)


def read(connection: Connection, office: OfficeCode) -> OfficeSettings:
    """What an office has set, as this desk knows it."""
    data = connection.exec_driver_sql("SELECT settings FROM office_settings WHERE office = ?", (office,)).scalar()
    return OfficeSettings() if data is None else json.decode(data, type=OfficeSettings)
