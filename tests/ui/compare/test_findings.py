"""The title of a panel says what the panel shows."""

from dataclasses import replace

from planner.ui.charts.values import Part, Party, Spread, Stack, Track
from planner.ui.compare import findings
from planner.values import Certainty, Figure, Unit

AURORA, BEACON = Party("o1", "Aurora", 0), Party("o2", "Beacon", 1)


def figure(value: float) -> Figure:
    return Figure("x", value, Unit.MONEY, (), Certainty.TARGET)


def stack(party: Party, year: int, value: float) -> Stack:
    return Stack(party, year, (Part(Certainty.GUARANTEED, figure(value)),))


def test_an_offer_that_overtakes_is_named_with_its_year() -> None:
    bars = (
        *(stack(AURORA, year, 300_000) for year in (1, 2, 3)),
        *(stack(BEACON, year, 200_000 + 60_000 * (year - 1)) for year in (1, 2, 3)),
    )
    assert findings.of_years(bars) == "Beacon overtakes Aurora in year 3, but not in all of 3 years"


def test_who_is_ahead_in_all_is_told_with_the_year() -> None:
    bars = (
        *(stack(AURORA, year, 300_000) for year in (1, 2, 3)),
        *(stack(BEACON, year, 100_000 * (year + 1)) for year in (1, 2, 3)),
    )
    beaten = "Beacon overtakes Aurora in year 3, but not in all of 3 years"
    assert findings.of_years(bars) == beaten
    longer = (*bars, stack(AURORA, 4, 300_000), stack(BEACON, 4, 500_000))
    assert (
        findings.of_years(longer) == "Beacon overtakes Aurora in year 3, and Beacon is ahead in all by year 4"
    )


def test_refreshers_are_told_apart_and_count_in_no_total() -> None:
    bar = replace(stack(AURORA, 2, 300_000), apart=Part(Certainty.ASSUMPTION, figure(25_000)))
    assert (bar.total, bar.told) == (300_000, "300k + 25k")
    assert findings.of_years((bar,)) == "Aurora pays 300k in year 1 at face value"


def test_the_largest_step_is_named_with_what_is_left() -> None:
    def step(name: str, value: float) -> Figure:
        return Figure(f"{name} · Aurora", value, Unit.MONEY, (), Certainty.ASSUMPTION)

    steps = (step("Face value", 1e6), step("Tax", -3e5), step("Caution", -1e5), step("Worth to you", 6e5))
    assert (
        findings.of_steps(AURORA, steps) == "Aurora: 60 % of the face value is left as worth; tax takes most"
    )


def test_worth_is_told_with_the_gap_to_the_second() -> None:
    spreads = (Spread(AURORA, figure(200_000)), Spread(BEACON, figure(187_500)))
    assert findings.of_worth(spreads) == "Aurora is worth most to you: 12.5k a year above Beacon"


def test_the_month_at_which_leaving_favours_another_is_told() -> None:
    steady = Track(AURORA, tuple(figure(10_000 * month) for month in range(25)))
    late = Track(BEACON, tuple(figure(0 if month < 18 else 500_000) for month in range(25)))
    assert (
        findings.of_leaving((steady, late)) == "Leave before month 18 and Aurora pays most; after it Beacon"
    )


def test_no_offer_has_no_finding() -> None:
    assert findings.of_years(()) == findings.NOTHING


def test_equal_worth_is_no_victory() -> None:
    spreads = (Spread(AURORA, figure(200_000)), Spread(BEACON, figure(199_990)))
    assert findings.of_worth(spreads) == "Aurora and Beacon are worth the same to you"


def test_a_long_name_leaves_room_for_what_was_found() -> None:
    party = Party("o1", "A Company With a Name That Does Not End", 0)
    assert party.short == "A Company With a Na…"
    assert Party("o2", "Crest", 1).short == "Crest"
