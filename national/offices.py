"""The tree of offices, and the reference document that it is published in.

The document (`contract.reference.ReferenceSet`) is kept as it was published; the table follows it. A document that
names an office no more leaves it in the table, inactive: its feed and its cases stay.
"""

from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import Connection, insert, select, update

from desktop.casework.ids import OfficeCode
from desktop.contract.reference import Office, ReferenceSet, read_reference_set, write_reference_set
from desktop.errors import UserTrouble
from national import metastore
from national.schema import offices

_EMPTY = ReferenceSet(version="0", offices=(), categories=(), holidays=(), rules=(), calendars=())


class UnknownOffice(UserTrouble):
    """No such office in the tree."""

    what = "Instansi {office} tidak ada dalam pohon instansi."
    safe = "Tidak ada yang diubah."
    todo = "Periksa kodenya, atau tambahkan dahulu dengan: loket-national office add."


class OfficeExists(UserTrouble):
    """The code is taken by an office that is described otherwise."""

    what = "Instansi {office} sudah ada dengan keterangan lain."
    safe = "Tidak ada yang diubah."
    todo = "Pakai kode lain, atau ubah keterangannya lewat berkas setup."


class Tree:
    """Who stands above whom. Immutable; built anew when the table changes."""

    def __init__(self, rows: Iterable[Office]) -> None:
        self._offices = {office.code: office for office in rows}
        self._coordinators: dict[str, tuple[OfficeCode, ...]] = {}

    def __contains__(self, office: str) -> bool:
        return office in self._offices

    def ancestors(self, office: str) -> tuple[OfficeCode, ...]:
        """The offices above this one, nearest first."""
        found: list[OfficeCode] = []
        row = self._offices.get(OfficeCode(office))
        while row is not None and row.parent is not None and row.parent not in found:
            found.append(row.parent)
            row = self._offices.get(row.parent)
        return tuple(found)

    def coordinators(self, office: str) -> tuple[OfficeCode, ...]:
        """The coordinators above this office: they get what it gets."""
        known = self._coordinators.get(office)
        if known is None:
            above = self.ancestors(office)
            known = tuple(code for code in above if code in self and self._offices[code].kind == "coordinator")
            self._coordinators[office] = known
        return known

    def within(self, office: str, other: str) -> bool:
        """Whether `office` is `other` or stands below it."""
        return office == other or other in self.ancestors(office)


def load_tree(connection: Connection) -> Tree:
    """The tree as the table has it."""
    rows = connection.execute(select(offices)).all()
    return Tree(Office(row.code, row.name, row.kind, row.parent, row.active) for row in rows)


def reference_document(connection: Connection) -> bytes:
    """The bytes that desks are given: the last published, or an empty one."""
    return metastore.read(connection, metastore.REFERENCE) or write_reference_set(_EMPTY)


def reference_unlike(connection: Connection, version: str) -> bytes | None:
    """The published document, for a desk that has another version of it; None where nothing was published."""
    current = metastore.read(connection, metastore.REFERENCE_VERSION)
    if current is None or current.decode() == version:
        return None
    return metastore.read(connection, metastore.REFERENCE)


def publish(connection: Connection, document: bytes) -> ReferenceSet:
    """Make `document` the reference data, and its offices the tree. Raises DamagedReference, with nothing changed.

    It is published without white space: in an answer it stands on one line. Nothing else in it is touched.
    """
    reference = read_reference_set(document)
    metastore.write(connection, metastore.REFERENCE, msgspec.json.format(document, indent=-1))
    metastore.write(connection, metastore.REFERENCE_VERSION, reference.version.encode())
    known = set(connection.scalars(select(offices.c.code)))
    connection.execute(update(offices).values(active=False))
    for office in reference.offices:
        values = msgspec.structs.asdict(office)
        if office.code in known:
            connection.execute(update(offices).where(offices.c.code == office.code).values(values))
        else:
            connection.execute(insert(offices).values(values))
    metastore.write_number(connection, metastore.TREE, metastore.read_number(connection, metastore.TREE) + 1)
    return reference


def add(connection: Connection, office: Office) -> None:
    """One more office. Adding the same again changes nothing. Raises UnknownOffice (its parent) and OfficeExists."""
    document: dict[str, Any] = msgspec.json.decode(reference_document(connection))
    known = {one.code: one for one in msgspec.convert(document["offices"], list[Office])}
    if office.code in known:
        if known[office.code] != office:
            raise OfficeExists(office=office.code)
        return
    if office.parent is not None and office.parent not in known:
        raise UnknownOffice(office=office.parent)
    document["offices"].append(msgspec.to_builtins(office))
    document["version"] = f"{str(document['version']).partition('+')[0]}+{len(document['offices'])}"
    publish(connection, msgspec.json.encode(document))


def require(connection: Connection, office: str) -> OfficeCode:
    """The code of an active office. Raises UnknownOffice."""
    row = connection.execute(select(offices).where(offices.c.code == office, offices.c.active)).first()
    if row is None:
        raise UnknownOffice(office=office)
    return OfficeCode(row.code)
