"""The credible total, and what is trimmed for it."""

from planner.ask.package.package_results import OwnValue
from planner.ask.package.span import ComponentSpan, credible_total, trimmed
from planner.plan.fields.terms import Component

BASE = ComponentSpan(Component.BASE, 200e3, 200e3, 210e3, 230e3, 240e3, 500.0, 1.0)
EQUITY = ComponentSpan(Component.EQUITY, 400e3, 400e3, 450e3, 600e3, 640e3, 5_000.0, 0.25)
SPANS = {Component.BASE: BASE, Component.EQUITY: EQUITY}
RANKED = (OwnValue(Component.BASE, 3.0, 4.0), OwnValue(Component.EQUITY, 0.2, 0.8))


def test_the_usual_limit_is_a_share_of_the_package() -> None:
    assert credible_total(300e3, 0.27, 0.0, 0.0).most == 81e3


def test_a_released_better_offer_makes_more_credible_and_a_worse_one_does_not() -> None:
    assert credible_total(300e3, 0.27, 400e3, 0.0).most == 100e3
    assert credible_total(300e3, 0.27, 350e3, 0.0).most == 81e3


def test_stories_add_their_room() -> None:
    assert credible_total(300e3, 0.27, 0.0, 50e3).most == 131e3


def test_what_is_credible_stays_as_it_is() -> None:
    credible, spans = trimmed(credible_total(300e3, 0.27, 0.0, 0.0), SPANS, RANKED)
    assert (credible.openings, credible.trimmed) == (80e3, ())
    assert spans == SPANS


def test_the_worst_value_for_its_cost_is_cut_first_to_a_whole_step() -> None:
    credible, spans = trimmed(credible_total(250e3, 0.27, 0.0, 0.0), SPANS, RANKED)
    # 30k + 50k a year is 12.5k over 67.5k: 50k of a grant that vests a quarter a year
    assert spans[Component.EQUITY].opening == spans[Component.EQUITY].top == 550e3
    assert spans[Component.BASE] == BASE
    assert [one.cut_to for one in credible.trimmed] == [550e3]


def test_what_one_cut_leaves_over_is_taken_from_the_next() -> None:
    _, spans = trimmed(credible_total(100e3, 0.2, 0.0, 0.0), SPANS, RANKED)
    assert spans[Component.EQUITY].opening == 400e3
    assert spans[Component.BASE].opening == 220e3
