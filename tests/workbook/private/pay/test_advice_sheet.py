"""The advice on the private sheet Asks: present and advised asks, and the effect of each lever."""

import pytest

from planner.analysis import Analysis, analyse
from planner.analysis.moves.plan_first_move import plan_first_move
from planner.plan.fields.terms import Component
from planner.workbook.private.private_book import private_book
from tests.analysis.test_advice import plan
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY

Row = tuple[object, ...]


def rows_of_advice(unvested: float = 120_000.0) -> tuple[Analysis, list[Row]]:
    inputs = known_inputs(TODAY)
    now = plan(unvested)
    analysis = analyse(now, inputs)
    rows: list[Row] = [tuple(row) for row in private_book(analysis).sheet("Asks").rows()]
    start = next(place for place, row in enumerate(rows) if row[0] == "Told what is advised")
    return analysis, rows[start - 1 :]


@pytest.fixture(scope="module")
def advice() -> tuple[Analysis, list[Row]]:
    return rows_of_advice()


def test_each_ask_has_its_advised_ask_with_what_it_needs(advice: tuple[Analysis, list[Row]]) -> None:
    analysis, rows = advice
    now = analysis.offers["o1"].asks[Component.SIGN_ON]
    best = analysis.advice["o1"].asks[Component.SIGN_ON]
    row = next(row for row in rows if row[0] == "Sign-on")
    assert row[1:6] == (now.standing, now.opening, best.opening, now.target, best.target)
    assert "the 120,000 unvested" in str(row[6])


def test_each_lever_has_its_sentence_and_whether_it_is_advised(advice: tuple[Analysis, list[Row]]) -> None:
    analysis, rows = advice
    sentences = {str(row[1]): row[0] for row in rows if len(row) > 1}
    for effect in analysis.advice["o1"].effects:
        if effect.raises:
            assert sentences[effect.sentence] == ("Advised" if effect.advised else "Not advised")


def test_it_names_the_first_step_and_that_nothing_was_released(advice: tuple[Analysis, list[Row]]) -> None:
    texts = [str(row[0]) for row in advice[1] if row]
    assert plan_first_move(advice[0]).sentence in texts
    assert any(text.startswith("Nothing here has been told") for text in texts)
