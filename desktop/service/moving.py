"""The way to the national service: its address, and the proxy in between."""

from desktop.db import identity
from desktop.errors import UserTrouble
from desktop.service.desk import Desk
from desktop.service.enrolling import check_address
from desktop.sync.addresses import carries_secret, is_proxy


class WrongProxy(UserTrouble):
    """No address of a proxy."""

    what = "Alamat proksi “{proxy}” tidak dapat dipakai."
    safe = "Tidak ada yang diubah."
    todo = "Tanyakan alamatnya kepada pengelola jaringan; bentuknya http://nama:8080."


class ProxyWithPassword(UserTrouble):
    """A secret in a plain field. The address itself is not told: it would show the secret."""

    what = "Alamat proksi ini memuat nama masuk atau kata sandi."
    safe = "Tidak ada yang disimpan."
    todo = "Tulis alamatnya saja. Minta pengelola jaringan mengizinkan komputer ini tanpa kata sandi."


def check_proxy(proxy: str) -> None:
    """Raises WrongProxy or ProxyWithPassword."""
    if carries_secret(proxy):
        raise ProxyWithPassword
    if not is_proxy(proxy):
        raise WrongProxy(proxy=proxy[:200])


def move_service(desk: Desk, url: str, proxy: str | None = None) -> None:
    """Takes the new address and the proxy, or leaves the proxy as it is; the next run of the sync uses them.

    Raises WrongAddress, WrongProxy, ProxyWithPassword.
    """
    check_address(url)
    taken = desk.identity.proxy if proxy is None else proxy
    check_proxy(taken)
    with desk.store.writing() as connection:
        identity.move(connection, url, taken)
        desk.refresh(connection)
