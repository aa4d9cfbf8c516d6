"""Quantiles with their n, and none below eight rows."""

import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.market.comparables import FEWEST, Quantiles, matching_jobs, quantiles
from planner.plan import Comparable
from planner.plan.fields.terms import Level, Track
from tests.draws import amounts


def rows(*bases: float) -> tuple[Comparable, ...]:
    return tuple(Comparable(id=f"k{place}", base=base) for place, base in enumerate(bases))


def base_of(jobs: tuple[Comparable, ...]) -> Quantiles:
    return next(quantile for quantile in quantiles(jobs) if quantile.measure == "base")


def test_seven_rows_are_refused_with_their_number() -> None:
    quantile = base_of(rows(*range(100_000, 170_000, 10_000)))
    assert (quantile.n, quantile.points, quantile.mean) == (7, (), None)
    assert quantile.refusal == "7 rows have it; quantiles need at least 8."


def test_eight_rows_have_quartiles_by_straight_line() -> None:
    quantile = base_of(rows(100, 110, 120, 130, 140, 150, 160, 170))
    # places 1.75, 3.5 and 5.25 of 0 … 7
    assert quantile.points == ((0.25, 117.5), (0.5, 135.0), (0.75, 152.5))
    assert (quantile.n, quantile.mean, quantile.refusal) == (8, 135.0, "")


def test_tails_need_twenty_rows() -> None:
    assert base_of(rows(*range(19))).at(0.1) is None
    quantile = base_of(rows(*range(21)))
    assert (quantile.at(0.1), quantile.at(0.9)) == (2.0, 18.0)


def test_each_measure_counts_the_rows_that_have_it() -> None:
    jobs = (*rows(*range(8)), Comparable(id="k9", sign_on=20_000.0))
    assert {quantile.measure: quantile.n for quantile in quantiles(jobs)} == {
        "base": 8,
        "bonus": 0,
        "equity": 0,
        "sign_on": 1,
        "total_year": 0,
    }
    assert next(quantile for quantile in quantiles(jobs) if quantile.measure == "sign_on").refusal.startswith(
        "1 row has"
    )


@pytest.mark.parametrize(
    ("row", "total"),
    [
        (Comparable(id="k", base=200_000.0, bonus=0.15, equity=100_000.0), 330_000),
        (Comparable(id="k", base=200_000.0, bonus=0.15), None),
        (Comparable(id="k", base=200_000.0, total=290_000.0), 290_000),
    ],
)
def test_a_total_is_reported_or_the_sum_of_all_its_parts(row: Comparable, total: float | None) -> None:
    assert row.total_year == total


def test_rows_are_chosen_by_track_and_level() -> None:
    comparable = Comparable(id="k1", track=Track.AI_PM, level=Level.STAFF)
    two = Comparable(id="k2", track=Track.ML_PM, level=Level.STAFF)
    assert matching_jobs((comparable, two), Track.AI_PM, None) == (comparable,)
    assert matching_jobs((comparable, two), None, Level.STAFF) == (comparable, two)
    assert matching_jobs((comparable, two), Track.AI_PM, Level.SENIOR) == ()


@given(st.lists(amounts(0, 1e6), min_size=FEWEST, max_size=40))
def test_quartiles_are_those_of_the_statistics_module(bases: list[float]) -> None:
    expected = statistics.quantiles(bases, n=4, method="inclusive")
    quantile = base_of(rows(*bases))
    assert [quantile.at(share) for share in (0.25, 0.5, 0.75)] == pytest.approx(expected, abs=1e-6)
