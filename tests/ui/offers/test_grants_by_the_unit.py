"""RSUs and options typed by number: what a cell, the explain bar and the inspector show of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.ui.conftest import User

pytestmark = pytest.mark.same_window(same_sheets=True)

VERTICAL = Qt.Orientation.Vertical
GRANTS = "offers.o1.grants"


def labels(user: User) -> list[str]:
    return [label.text() for label in user.sheet.inspector.findChildren(QLabel) if label.isVisible()]


def result(user: User) -> str:
    """The text of the row “Equity at face value”, which its label finds."""
    model = user.sheet.model
    rows = range(model.rowCount())
    row = next(row for row in rows if model.headerData(row, VERTICAL) == "Equity at face value")
    return str(model.index(row, model.index_of(GRANTS).column()).data())


def test_a_number_of_rsus_without_a_price_is_a_dash_and_no_dollars(sampled: User) -> None:
    sampled.go(GRANTS)
    sampled.enter("12,000 RSUs over 4 years")
    grant = sampled.plan.offer("o1").grants[0]
    assert (grant.units, grant.value) == (12_000, None)
    sampled.bot.waitUntil(lambda: result(sampled) == "–", timeout=5_000)
    analysis = sampled.window.session.analysis
    problems = analysis.problems if analysis else ()
    message = "The grant counts shares and has no price. Type that of one: the market’s, or the last round’s."
    assert message in [problem.message for problem in problems]


def test_options_show_face_strike_spread_and_exercise_cost(sampled: User) -> None:
    sampled.go(GRANTS)
    sampled.enter("10,000 options price 20 strike 5")
    sampled.bot.waitUntil(lambda: sampled.shown(GRANTS) == "150,000", timeout=5_000)
    assert "150,000 at face: strike 5, spread 15, exercising costs 50,000" in labels(sampled)
    sampled.go(GRANTS)
    assert "price 20 less strike 5: 15." in sampled.explained()
    assert "exercising them costs, in no sum: 50,000." in sampled.explained()


def test_options_under_water_are_nothing_at_face_and_say_so(sampled: User) -> None:
    sampled.go(GRANTS)
    sampled.enter("10,000 options price 20 strike 25")
    sampled.bot.waitUntil(lambda: sampled.shown(GRANTS) == "0", timeout=5_000)
    sampled.go(GRANTS)
    assert "nothing at face today" in sampled.explained()
