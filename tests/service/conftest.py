"""A desk for every test that names one."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desks import Workplace, desk_in

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # a case file is drawn; before Qt is imported


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Workplace]:
    """A desk with its team that no service has confirmed yet."""
    with desk_in(tmp_path / "meja") as workplace:
        yield workplace
