"""The folder that offices install, built and tried as `run.py package` does it."""

import json

import pytest

from bench import package


@pytest.mark.timeout(600)
def test_what_is_built_enrols_a_desk_and_opens_its_window(capfd: pytest.CaptureFixture[str]) -> None:
    assert package.main(["--json"]) == 0
    out, _ = capfd.readouterr()
    result = json.loads(out.splitlines()[-1])
    assert (result["doctor_bad"], result["window"]) == ([], 0)
    assert result["version"].startswith("loket ")
    assert result["mb"] < 200
