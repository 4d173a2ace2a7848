"""Counting working days between two days, for what lists say."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from tests.unit.stories import KEEPING

DAYS = st.dates(min_value=dt.date(2024, 12, 1), max_value=dt.date(2028, 2, 1))


@given(DAYS, DAYS)
def test_between_counts_what_day_by_day_would_count(after: dt.date, until: dt.date) -> None:
    days = (after + dt.timedelta(days=n) for n in range(1, (until - after).days + 1))
    assert KEEPING.days.between(after, until) == sum(KEEPING.days.why_off(day) is None for day in days)
