"""Desks for the tests of who may know what; papers are drawn without a screen."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desks import Workplace, desk_in
from tests.privacy.planted import Places, settled

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is imported, here or by a plugin


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Workplace]:
    """A desk with its team that no service has confirmed yet."""
    with desk_in(tmp_path / "meja") as workplace:
        yield workplace


@pytest.fixture(scope="session")
def places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Places]:
    """A kecamatan, its coordinator and two dinas after every planted case has gone where it goes. Read, not written."""
    with settled(tmp_path_factory.mktemp("kota")) as found:
        yield found
