"""The national service has another address."""

from desktop.db import identity
from desktop.service.desk import Desk
from desktop.service.enrolling import check_address


def move_service(desk: Desk, url: str) -> None:
    """Takes the new address; the next run of the sync uses it. Raises WrongAddress."""
    check_address(url)
    with desk.store.writing() as connection:
        identity.move(connection, url)
        desk.refresh(connection)
