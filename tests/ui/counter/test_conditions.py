"""Conditions to succeed on Counter: typed, ticked by keys, and no figure moves by them."""

from planner.analysis import analyse
from planner.ui.counter.sheet import CounterSheet
from tests.ui.conftest import User

TYPED = "head count: two engineers by June; title: Staff PM"


def test_a_condition_is_typed_and_ticked_as_it_comes_along(sampled: User, counter: CounterSheet) -> None:
    panel = counter.asks.conditions
    assert panel.place.field is not None
    panel.place.field.setFocus()
    sampled.enter(TYPED)
    first, second = sampled.plan.counter("o1").conditions
    assert (first.kind.value, first.text, first.asked) == ("head count", "two engineers by June", True)
    panel.boxes[0]["agreed"].setFocus()
    sampled.press("Space")
    panel.boxes[1]["asked"].setFocus()
    sampled.press("Space")
    first, second = sampled.plan.counter("o1").conditions
    assert (first.agreed, first.in_writing, second.asked) == (True, False, False)
    assert not panel.texts[2].isVisible()
    sampled.press("Ctrl+Z")
    assert sampled.plan.counter("o1").conditions[1].asked


def test_no_figure_moves_by_a_condition(sampled: User, counter: CounterSheet) -> None:
    before = sampled.window.session.analysis
    assert before is not None
    assert counter.asks.conditions.place.field is not None
    counter.asks.conditions.place.field.setFocus()
    sampled.enter(TYPED)
    after = analyse(sampled.plan, before.model_inputs, before)
    assert after.offers["o1"] is before.offers["o1"]
    assert after.package_inputs == before.package_inputs
