"""The note under an ask names the assumptions that move it most, once the keys rest."""

import pytest

from planner.plan.fields.terms import Component
from planner.ui.counter.asks.otherwise_note import COMPUTING
from planner.ui.counter.sheet import CounterSheet
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window(same_sheets=True)


def test_assumptions_come_once_the_keys_rest(sampled: User, counter: CounterSheet) -> None:
    counter.asks.look_at(Component.EQUITY)
    row = counter.asks.curve_panel
    sampled.bot.waitUntil(lambda: row.otherwise.text() != COMPUTING, timeout=10_000)
    analysis = sampled.window.session.analysis
    assert analysis is not None
    first, second = analysis.offers["o1"].asks[Component.EQUITY].otherwise
    assert f"If {first.text}: " in row.otherwise.text()
    assert f"If {second.text}: " in row.otherwise.text()


def test_the_chances_name_the_range_of_withdrawals(counter: CounterSheet) -> None:
    assert counter.asks.curve_panel.withdrawn.text().startswith("Withdrawn: ")


def test_a_component_without_an_ask_has_no_such_line(counter: CounterSheet) -> None:
    counter.asks.look_at(Component.BONUS)
    assert counter.asks.curve_panel.otherwise.isHidden()
