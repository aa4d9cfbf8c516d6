"""The steps that a figure gives as its reasons come to the figure, to the cent: what Ctrl+[ goes through."""

import datetime
from collections.abc import Callable, Mapping, Sequence

import pytest

from planner.analysis import Analysis, analyse
from planner.disk import resource
from planner.files.reading import SAMPLE, sample_plan
from planner.plan import edits
from planner.values import Figure
from tests.inputs import known_inputs

TODAY = datetime.date(2026, 6, 1)
Amounts = Sequence[float]


def _average(amounts: Amounts) -> float:
    total, years = amounts
    return total / years


def _at_prices(amounts: Amounts) -> float:
    """The share that is spent where the offer is is divided by its price level; the rest is not."""
    net, prices, spent = amounts
    return net * (spent / (prices / 100) + 1 - spent)


def _above_walk_away(amounts: Amounts) -> float:
    return amounts[1] - amounts[0]


def _first_two(amounts: Amounts) -> float:
    return amounts[0] + amounts[1]


WAYS: Mapping[str, Callable[[Amounts], float]] = {
    **dict.fromkeys(("guaranteed_1", "target_1", "headline_1", "headline_sum", "net_1"), sum),
    "headline_average": _average,
    "real_1": _at_prices,
    "cushion": _above_walk_away,
    **dict.fromkeys(("opening.base", "opening.equity", "opening.sign_on"), _first_two),
    **dict.fromkeys(("target.base", "target.equity", "target.sign_on"), _first_two),
}
"""How the steps of each figure come to it."""


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    plan = sample_plan(resource(SAMPLE).read_text(encoding="utf-8"), TODAY)
    entries = [("offers.o2.base", "191,250.35"), ("offers.o2.sign_on", "20k + 10k at 13")]
    return analyse(edits.enter_all(plan, entries, TODAY), known_inputs(TODAY))


def _cases(analysis: Analysis, key: str) -> list[Figure]:
    figures = [offer.figures.get(key) for offer in analysis.offers.values()]
    return [figure for figure in figures if figure is not None and figure.value is not None]


@pytest.mark.parametrize("key", WAYS)
def test_the_steps_of_a_figure_come_to_it(analysis: Analysis, key: str) -> None:
    figures = _cases(analysis, key)
    assert figures
    for figure in figures:
        amounts = [line.value for line in figure.because if line.value is not None]
        assert WAYS[key](amounts) == pytest.approx(figure.value, abs=0.005), figure.name


def test_each_input_that_a_reason_names_is_a_place_to_go_to(analysis: Analysis) -> None:
    from planner.ui.sheet_paths import sheet_of

    for offer in analysis.offers.values():
        for figure in offer.figures.values():
            assert all(sheet_of(line.where) for line in figure.because if line.where)
