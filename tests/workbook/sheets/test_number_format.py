"""A number is shown as spreadsheets show it in the formats that our styles use."""

import datetime

import pytest

from planner.workbook.sheets.number_format import formatted, shown_value
from planner.workbook.sheets.styles import FORMATS

CASES = [
    ("money", 1234.5, "1,235"),
    ("money", -1234, "−1,234"),
    ("money", 0, "–"),
    ("change", 17_000, "+17,000"),
    ("rate", 0.175, "17.5%"),
    ("rate", 0.18, "18.0%"),
    ("rate", 0.1825, "18.25%"),
    ("company", 0.00092, "0.092%"),
    ("company", 0.000965, "0.0965%"),
    ("company_change", 0.022, "+0.022 pts"),
    ("rate_change", -1.5, "−1.5 pts"),
    ("part", 0.25, "25%"),
    ("part", 0, "–"),
    ("millions", 1e9, "1,000.0"),
    ("millions", 2.345e8, "234.5"),
    ("share_price", 12.5, "12.50"),
    ("share_price", 0.1234, "0.1234"),
    ("over_offer", 361_940, "Over four years, +361,940 against the offer"),
    ("over_offer", -5, "Over four years, −5 against the offer"),
    ("over_offer", 0, "Over four years, as offered"),
    ("up_band", 0.82, "Base proposed: 82% up your posted range"),
    ("up_band", 1.2, "Base proposed: above your posted range"),
    ("up_band", -0.1, "Base proposed: below your posted range"),
    ("answered_4", 2, "2 of 4 lines answered"),
    ("answered_4", 0, "No line answered yet"),
    ("price_above", 3.5, "more than 3.50"),
    ("chance", 0.345, "35%"),
]


@pytest.mark.parametrize(("form", "number", "text"), CASES)
def test_a_number_is_shown_in_its_format(form: str, number: float, text: str) -> None:
    assert formatted(number, FORMATS[form].number) == text


def test_thousands_are_scaled_in_charts() -> None:
    assert formatted(601_535, '#,##0,"k"') == "602k"


def test_a_day_and_a_text_are_shown_as_they_are() -> None:
    assert shown_value(datetime.date(2026, 12, 4), "d mmm yyyy") == "4 Dec 2026"
    assert shown_value(datetime.date(2026, 12, 4), '"Computed "d mmmm yyyy') == "Computed 4 December 2026"
    assert (shown_value("=1+1", ""), shown_value(None, "0"), shown_value(2.5, "")) == ("=1+1", "", "2.5")
