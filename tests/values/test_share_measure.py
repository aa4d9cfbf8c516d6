"""Shares counted as a number of them or as per cent of the company, with dollars."""

import pytest

from planner.values import Certainty, Figure, Unit
from planner.values.share_measure import PER_CENT, ShareMeasure

OPTIONS, PART = ShareMeasure("options", 4.0, 3.0), ShareMeasure(PER_CENT, 9e6, 9e6)


@pytest.mark.parametrize(
    ("measure", "amount", "text"),
    [
        (OPTIONS, 240_000.0, "60,000 options (180,000 at face)"),
        (OPTIONS, 4.0, "1 option (3 at face)"),
        (OPTIONS, 239_999.0, "60,000 options (179,999 at face)"),
        (PART, 3_825_000.0, "0.425 % of the company (3,825,000)"),
        (PART, 9e6, "1 % of the company (9,000,000)"),
    ],
)
def test_an_amount_is_counted_with_its_dollars(measure: ShareMeasure, amount: float, text: str) -> None:
    assert measure.text(amount) == text


def test_a_range_names_its_noun_once() -> None:
    assert OPTIONS.span(208_000.0, 220_000.0) == "52,000 – 55,000 options"


def test_an_amount_is_brief_where_room_is_short() -> None:
    assert OPTIONS.brief(208_000.0) == "52,000 options"
    assert PART.brief(3_825_000.0) == "0.425 %"


def test_an_ask_comes_down_to_what_a_letter_names() -> None:
    assert OPTIONS.down(239_999.0, 0.005) == 4.0 * 59_999
    assert PART.down(4_625_000.0, 0.005) == pytest.approx(0.51 * 9e6)
    assert PART.down(0.51 * 9e6, 0.005) == pytest.approx(0.51 * 9e6)


def test_a_figure_is_shown_as_it_is_counted() -> None:
    figure = Figure("Opening", 240_000.0, Unit.MONEY, (), Certainty.ASSUMPTION, measure=OPTIONS)
    assert figure.text == "60,000 options (180,000 at face)"
    assert figure.text_of(None) == "–"
    assert Figure("Opening", 240_000.0, Unit.MONEY, (), Certainty.ASSUMPTION).text == "240,000"
