"""Numbers to pixels and back, and round ticks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.ui.charts.ink import Scale, ticks
from planner.values.unit import thousands


@given(st.floats(0, 1e6))
def test_a_pixel_leads_back_to_its_value(value: float) -> None:
    scale = Scale(0, 1e6, 400, 40)
    assert abs(scale.value(scale.pixel(value)) - value) < 1e-3


def test_ticks_are_round_and_no_more_than_asked() -> None:
    assert ticks(0, 450_000, 5) == (0, 100_000, 200_000, 300_000, 400_000)


def test_an_empty_range_has_no_ticks() -> None:
    assert ticks(5, 5, 4) == ()


def test_amounts_are_short() -> None:
    assert [thousands(one) for one in (0, 217_500, 1_200_000, -17_000)] == ["0", "217.5k", "1.2m", "−17k"]
    assert [thousands(one) for one in (0.4, -0.4, -40, 60, 140, 1_400)] == [
        "0",
        "0",
        "−40",
        "60",
        "140",
        "1.4k",
    ]


@pytest.mark.parametrize("high", [1e-6, 1.0, 3.0, 140.0, 450_000.0])
def test_no_two_ticks_have_the_same_label(high: float) -> None:
    labels = [thousands(tick) for tick in ticks(0, high, 5)]
    assert len(set(labels)) == len(labels)
