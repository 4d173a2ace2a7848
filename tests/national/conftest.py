"""What the tests of the service share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.national.country import Country, a_country


@pytest.fixture
def country(tmp_path: Path) -> Iterator[Country]:
    """A fresh service in this process."""
    with a_country(tmp_path) as country:
        yield country
