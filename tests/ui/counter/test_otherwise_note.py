"""The note under an ask names the assumptions that move it most, once the keys rest."""

from planner.plan.fields.terms import Component
from planner.ui.counter.otherwise_note import COMPUTING
from planner.ui.counter.sheet import CounterSheet
from tests.ui.conftest import User


def test_assumptions_come_once_the_keys_rest(sampled: User, counter: CounterSheet) -> None:
    row = counter.rows[Component.EQUITY]
    sampled.bot.waitUntil(lambda: row.otherwise.text() != COMPUTING, timeout=10_000)
    analysis = sampled.window.session.analysis
    assert analysis is not None
    first, second = analysis.offers["o1"].asks[Component.EQUITY].otherwise
    assert f"If {first.text}: " in row.otherwise.text()
    assert f"If {second.text}: " in row.otherwise.text()


def test_the_chances_name_the_range_of_withdrawals(counter: CounterSheet) -> None:
    assert "Withdrawn: " in counter.rows[Component.BASE].chances.text()


def test_a_component_without_an_ask_has_no_such_line(counter: CounterSheet) -> None:
    for row in counter.rows.values():
        assert row.otherwise.isHidden() is (row.chances.text() == "")
