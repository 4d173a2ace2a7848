"""What import contracts cannot see: a statement of SQL needs no import."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ELSEWHERE = [path for path in (ROOT / "desktop").rglob("*.py") if "db" not in path.relative_to(ROOT / "desktop").parts]


@pytest.mark.parametrize("path", ELSEWHERE, ids=lambda path: str(path.relative_to(ROOT)))
def test_sql_is_spoken_only_in_db(path: Path) -> None:
    assert "exec_driver_sql" not in path.read_text("utf-8")


def test_the_look_sees_what_it_looks_for() -> None:
    assert "exec_driver_sql" in (ROOT / "desktop" / "db" / "log.py").read_text("utf-8")
    assert len(ELSEWHERE) > 80
