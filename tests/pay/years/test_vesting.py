"""A grant vests wholly, once, and in whole units, whatever its schedule."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.pay.years.vesting import last_vesting_month, vesting
from planner.plan import Grant
from planner.plan.fields.terms import Cadence
from planner.values.days import year_of

YEARS = st.lists(st.integers(0, 100), min_size=1, max_size=6).filter(sum)
SCHEDULES = st.builds(
    lambda parts, cadence, cliff, offset, units: Grant(
        id="g",
        years=tuple(part / sum(parts) for part in parts),
        cadence=cadence,
        cliff=cliff,
        offset=offset,
        units=units,
    ),
    YEARS,
    st.sampled_from(Cadence),
    st.integers(0, 72),
    st.integers(0, 72),
    st.none() | st.integers(1, 10**7),
)


@given(SCHEDULES)
def test_nothing_is_lost_at_any_cliff_cadence_or_offset(grant: Grant) -> None:
    events = vesting(grant)
    assert events.fractions.sum() == pytest.approx(1)
    assert (events.fractions >= 0).all()
    assert (events.months >= grant.offset + min(grant.cliff, grant.cadence.months)).all()
    assert (np.diff(events.months) > 0).all()


LISTS = st.builds(
    lambda months, offset: Grant(
        id="g", events=tuple((month, 1 / len(months)) for month in months), offset=offset
    ),
    st.lists(st.integers(0, 120), min_size=1, max_size=6),
    st.integers(0, 72),
)


@given(SCHEDULES | LISTS)
def test_the_last_month_is_that_of_the_last_event(grant: Grant) -> None:
    assert last_vesting_month(grant) == vesting(grant).months[-1]


@pytest.mark.parametrize(
    ("grant", "month"),
    [
        (Grant(id="g", years=(0.25, 0.25, 0.25, 0.25)), 48),
        (Grant(id="g", years=(0.5, 0.5), cliff=30, offset=6), 36),
        (Grant(id="g", events=((24, 0.5), (12, 0.5)), offset=1), 25),
    ],
)
def test_the_last_month_counts_offset_and_late_cliff(grant: Grant, month: int) -> None:
    assert last_vesting_month(grant) == month


@given(SCHEDULES.filter(lambda grant: grant.units is not None))
def test_whole_units_sum_to_the_grant(grant: Grant) -> None:
    assert grant.units is not None
    units = vesting(grant).fractions * grant.units
    assert units == pytest.approx(np.round(units), abs=1e-6)
    assert units.sum() == pytest.approx(grant.units, abs=1e-6)


@pytest.mark.parametrize(("month", "year"), [(0, 1), (1, 1), (12, 1), (13, 2), (24, 2), (25, 3)])
def test_an_event_at_the_end_of_a_year_belongs_to_it(month: int, year: int) -> None:
    assert year_of(month) == year


def test_all_before_the_cliff_is_paid_at_the_cliff() -> None:
    events = vesting(Grant(id="g", cadence=Cadence.MONTHLY, cliff=12))
    assert (events.months[0], events.fractions[0]) == (12, pytest.approx(0.25))
    assert len(events.months) == 37


def test_an_explicit_list_replaces_the_years_and_knows_no_cliff() -> None:
    events = vesting(Grant(id="g", events=((6, 0.5), (18, 0.5)), cliff=12, offset=1))
    assert list(events.months) == [7, 19]


def test_ten_units_over_four_quarters_are_2_3_2_3() -> None:
    events = vesting(Grant(id="g", years=(1.0,), cliff=0, units=10))
    assert events.fractions * 10 == pytest.approx([2, 3, 2, 3])
