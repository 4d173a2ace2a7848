"""The first start: a folder, from what a person typed to a desk that can record, however many tries it takes.

Nothing is made for what can be seen to be wrong. What only the service can see comes back from `ask`; the desk records
meanwhile. Each call opens the folder and lets it go again.
"""

from pathlib import Path

from msgspec import Struct

from desktop.config import World
from desktop.contract.enrolment import parse_code
from desktop.db import identity
from desktop.security.database_key import KEY_FILE
from desktop.security.os_keyring import KeyringProbe, probe_keyring
from desktop.security.strength import check_new
from desktop.security.wrapping import DEFAULT_COST, Cost
from desktop.service.desk import Desk
from desktop.service.enrolling import check_address, enrol, found_desk, take_over_regions
from desktop.service.moving import check_proxy
from desktop.service.newcomers import Newcomer, check_newcomer
from desktop.service.opening import open_folder, prepare_folder
from desktop.service.syncing import client_of
from desktop.sync.addresses import SYSTEM
from desktop.sync.client import Transport


class NewDesk(Struct, frozen=True):
    """What a person filled in. Without a passphrase the key goes to the keyring of the computer."""

    code: str
    url: str
    newcomer: Newcomer
    passphrase: str | None = None
    proxy: str = SYSTEM

    def __repr__(self) -> str:
        return f"NewDesk({self.url}, {self.newcomer})"


class Founding:
    """The first start of one folder. `transport` and `cost` are seams for tests."""

    def __init__(
        self, folder: Path, world: World | None = None, transport: Transport | None = None, cost: Cost = DEFAULT_COST
    ) -> None:
        self.folder = folder
        self._world = world or World()
        self._transport = transport
        self._cost = cost

    @property
    def has_key(self) -> bool:
        """Whether an earlier try has made the data key, so that nobody chooses where it goes any more."""
        return (self.folder / KEY_FILE).exists()

    def probe(self) -> KeyringProbe:
        """Whether this computer can keep the data key. May show the prompt of a locked keyring."""
        return probe_keyring()

    def found(self, wish: NewDesk) -> str:
        """Makes the desk, or goes on where the last try ended; gives its name.

        Raises WrongCode, WrongAddress, WrongProxy, ProxyWithPassword, AlreadyADesk, what `check_newcomer` raises,
        KeyTrouble and StorageTrouble.
        """
        parse_code(wish.code)
        check_address(wish.url)
        check_proxy(wish.proxy)
        check_newcomer(wish.newcomer)
        words = wish.passphrase
        if words is not None and not self.has_key:
            check_new(words)
        prepare_folder(self.folder, None if words is None else lambda: words)
        with open_folder(self.folder, lambda: words) as store:
            desk = found_desk(self.folder, store, self._world, wish.code, wish.url, wish.newcomer, self._cost)
            with store.writing() as connection:
                identity.move(connection, desk.identity.service_url, wish.proxy)
            take_over_regions(desk)
            return desk.identity.desk

    def ask(self, passphrase: str | None) -> None:
        """Asks the service to confirm the desk; nothing happens where it has.

        Raises SyncTrouble or NotOurService: the desk can record anyway, and asks again with the next exchange.
        """
        with open_folder(self.folder, lambda: passphrase) as store:
            desk = Desk(self.folder, store, self._world)
            client = client_of(desk, self._transport)
            try:
                enrol(desk, client)
            finally:
                client.close()
