"""Which desk this database belongs to, and its logical clock."""

from msgspec import Struct
from sqlalchemy import Connection

from desktop.casework.clock import ZERO as BEFORE_ALL
from desktop.casework.clock import Stamp
from desktop.casework.ids import OfficeCode, Origin
from desktop.contract.digest import ZERO


class Identity(Struct, frozen=True):
    """The desk as it stands in the database. `root_public` is None until the service has confirmed the enrolment.

    `proxy` is how this computer gets to the service: `sync.addresses` knows its forms.
    """

    office: OfficeCode
    number: str
    origin: Origin
    private_key: bytes
    service_url: str
    code: str | None
    root_public: bytes | None
    proxy: str = "system"

    @property
    def desk(self) -> str:
        """The desk id: office, dash, desk number with its epoch letter."""
        return f"{self.office}-{self.number}"

    def __repr__(self) -> str:
        return f"Identity({self.origin})"


def found(connection: Connection, identity: Identity) -> None:
    """Makes this database the one of `identity`, with an empty feed."""
    connection.exec_driver_sql(
        "INSERT INTO desk (one, office, number, origin, private_key, service_url, code, proxy, hlc)"
        " VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            identity.office,
            identity.number,
            identity.origin,
            identity.private_key,
            identity.service_url,
            identity.code,
            identity.proxy,
            BEFORE_ALL,
        ),
    )
    connection.exec_driver_sql("INSERT INTO exchange (one, epoch, g, chain) VALUES (1, '', 0, ?)", (ZERO,))


def read(connection: Connection) -> Identity | None:
    """The desk of this database, or None before one was founded here."""
    row = connection.exec_driver_sql(
        "SELECT office, number, origin, private_key, service_url, code, root_public, proxy FROM desk"
    ).first()
    if row is None:
        return None
    office, number, origin, private_key, service_url, code, root_public, proxy = row
    return Identity(
        office,
        number,
        origin,
        bytes(private_key),
        service_url,
        code,
        None if root_public is None else bytes(root_public),
        proxy,
    )


def confirm(connection: Connection, root_public: bytes, certificate: bytes, signature: bytes, epoch: str) -> None:
    """Keeps what the service answered to the enrolment; the one-time code is forgotten."""
    connection.exec_driver_sql(
        "UPDATE desk SET root_public = ?, certificate = ?, certificate_signature = ?, code = NULL",
        (root_public, certificate, signature),
    )
    connection.exec_driver_sql("UPDATE exchange SET epoch = ?", (epoch,))


def certificate(connection: Connection) -> tuple[bytes, bytes] | None:
    """The bytes of this desk's `desk.enrolled` and the root's signature over them; None until it was confirmed."""
    row = connection.exec_driver_sql("SELECT certificate, certificate_signature FROM desk").first()
    return None if row is None or row[0] is None else (bytes(row[0]), bytes(row[1]))


def use_code(connection: Connection, code: str, service_url: str) -> None:
    """Tries the enrolment with another code or address, before the service has confirmed one."""
    connection.exec_driver_sql("UPDATE desk SET code = ?, service_url = ?", (code, service_url))


def move(connection: Connection, service_url: str, proxy: str) -> None:
    """The service has another address, or is reached in another way."""
    connection.exec_driver_sql("UPDATE desk SET service_url = ?, proxy = ?", (service_url, proxy))


def stamp(connection: Connection) -> Stamp:
    """The last stamp this desk gave or saw."""
    return Stamp(connection.exec_driver_sql("SELECT hlc FROM desk").scalar_one())


def set_stamp(connection: Connection, last: Stamp) -> None:
    """Keeps the last stamp."""
    connection.exec_driver_sql("UPDATE desk SET hlc = MAX(hlc, ?)", (last,))
