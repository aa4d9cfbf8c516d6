"""A scenario with its cost per query proves that item."""

from msgspec.structs import replace

from planner.plan import Plan, PrepItem, Scenario
from planner.prep.checklist import ChecklistItem, checklist
from tests.lexicon import LEXICON


def cost_item(plan: Plan) -> ChecklistItem:
    return next(check for check in checklist(plan, LEXICON) if check.item is PrepItem.COST_PER_QUERY)


def test_a_priced_scenario_ticks_the_item_and_an_empty_one_does_not() -> None:
    empty = Scenario(id="c1", name="Today")
    assert not cost_item(Plan(scenarios=(empty,))).done
    assert cost_item(Plan()).proof.where == "scenarios"
    typed = {"requests": 1e6, "tokens_in": 1000.0, "tokens_out": 200.0, "price_in": 1.0, "price_out": 4.0}
    priced = replace(empty, **typed)
    check = cost_item(Plan(scenarios=(empty, priced)))
    assert check.done
    assert check.proof.in_full == "1 scenario priced: “Today”."
    assert check.proof.links[0].where == "scenarios.c1.name"
