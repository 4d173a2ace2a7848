"""A terminal at a desk, for every test that names one."""

from pathlib import Path

import pytest

from tests.commands.running import Terminal, make_desk


@pytest.fixture
def terminal(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Terminal:
    """Somebody at the terminal of a desk with its team that no service has confirmed yet."""
    return Terminal(capfd, make_desk(tmp_path / "meja"))


@pytest.fixture
def outside(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Terminal:
    """Somebody at a terminal whose folder is nothing yet."""
    return Terminal(capfd, tmp_path / "baru")
