import pytest

from planner.values import Unit, shown


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (210_000.0, Unit.MONEY, "210,000"),
        (210_000.49, Unit.MONEY_YEAR, "210,000"),
        (0.175, Unit.SHARE, "17.5 %"),
        (0.0007, Unit.SHARE, "0.07 %"),
        (0.42, Unit.CHANCE, "42 in 100"),
        (17.5, Unit.POINTS, "17.5 points"),
        (12.0, Unit.MONTHS, "12 months"),
        (4.0, Unit.YEARS, "4 years"),
        (-0.4, Unit.MONEY, "0"),
        (-1_234.0, Unit.MONEY, "−1,234"),
        (100.0, Unit.COUNT, "100"),
        (2026.0, Unit.YEAR, "2026"),
        (0.00315, Unit.PRICE, "0.00315"),
        (0.000012346, Unit.PRICE, "0.0000123"),
        (2.5, Unit.PRICE, "2.50"),
        (15.0, Unit.PRICE, "15"),
        (1_234.567, Unit.PRICE, "1,234.57"),
        (0.0, Unit.PRICE, "0"),
        (-0.25, Unit.PRICE, "−0.25"),
        (None, Unit.MONEY, "–"),
    ],
)
def test_a_value_is_shown_in_one_way_for_its_unit(value: float | None, unit: Unit, text: str) -> None:
    assert shown(value, unit) == text
