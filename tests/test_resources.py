"""The files that Loket carries, as a checkout has them (`test_wheel.py` proves the same of an installation)."""

import pytest

from desktop.errors import Bug
from desktop.resources import ResourceMissing, resource, resource_path

A_FILE = "reference/holidays.json"


def test_a_file_is_found_by_its_name() -> None:
    with resource_path(A_FILE) as path:
        assert path.read_bytes() == resource(A_FILE)


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", "/", "reference", "reference/none.json", "../run.py", "/etc/hosts", "reference\\holidays.json"],
)
def test_any_other_name_is_our_own_mistake_and_says_which(name: str) -> None:
    with pytest.raises(ResourceMissing) as caught:
        resource(name)
    assert isinstance(caught.value, Bug)
    assert f"bawaan {name} tidak" in caught.value.words()
