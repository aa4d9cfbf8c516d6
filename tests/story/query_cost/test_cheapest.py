"""The finding over all scenarios: .006 a query at first; 40 % from a cache and half to a small model less."""

from planner.plan import Plan
from planner.story.query_cost.cheapest import NO_COST, NO_SCENARIO, cheapest_finding
from tests.story.scenarios import LEVERS, by_tokens


def test_the_cheapest_is_set_against_the_first() -> None:
    routed = by_tokens(id="c2", name="Routed", **{**LEVERS, "cache_rate": 0.4})
    head, under = cheapest_finding(Plan(scenarios=(by_tokens(), routed)))
    # .6 x (.5 x .006 + .5 x .1 x .006) = .00198, which is 67 % less
    assert head == "Routed costs least: $0.00198 a query, 67 % under Large model"
    assert under.startswith("$1,980 a month for 1,000,000 queries. Against “Large model” it is")


def test_one_scenario_is_said_without_a_rank() -> None:
    assert cheapest_finding(Plan(scenarios=(by_tokens(),)))[0] == "Large model costs $0.006 a query"


def test_the_first_may_be_the_cheapest() -> None:
    dear = by_tokens(id="c2", name="Dear", price_out=30.0)
    assert (
        cheapest_finding(Plan(scenarios=(by_tokens(), dear)))[0] == "Large model costs least: $0.006 a query"
    )


def test_without_costs_it_says_what_to_type() -> None:
    assert cheapest_finding(Plan()) == NO_SCENARIO
    assert cheapest_finding(Plan(scenarios=(by_tokens(price_out=None),))) == NO_COST
