"""What holds for every test, wherever it is: it leaves nothing running."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.leaks import left_behind, standing

# Its first draw on a fresh machine builds a table of all characters: that time says nothing of what is tested.
settings.register_profile("loket", suppress_health_check=[HealthCheck.too_slow], deadline=None)
settings.load_profile("loket")


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """Fails a test that leaves a thread, a running timer or a window behind. Made first, so that it looks last."""
    before = standing()
    yield
    left = left_behind(before)
    if left:
        pytest.fail("left behind: " + "; ".join(left), pytrace=False)
