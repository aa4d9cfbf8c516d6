"""The paragraph for a stakeholder and the economics of a story: only figures that are there."""

from msgspec.structs import replace

from planner.plan import Plan, Scenario, Story
from planner.plan.edits.stories import link_story
from planner.story.query_cost.cost_sentences import (
    economics,
    money,
    outdated,
    stakeholder_paragraph,
    with_economics,
)
from tests.lexicon import LEXICON
from tests.story.scenarios import LEVERS, by_gpu, by_tokens

BASE, ROUTED = by_tokens(), by_tokens(id="c2", name="Routed", **LEVERS)


def told(*scenarios: Scenario, currency: str = "USD") -> str:
    return stakeholder_paragraph(Plan(scenarios=scenarios, currency=currency), scenarios[-1], LEXICON.costs)


def written(scenario: Scenario) -> str:
    return economics(Plan(scenarios=(scenario,)), scenario)


def test_money_is_written_as_people_write_it() -> None:
    assert [money(one, "USD") for one in (6_000.4, 0.3, 12.5, 0.00231, 0.0, -250.0)] == [
        *("$6,000", "$0.30", "$12.50", "$0.00231", "$0", "-$250"),
    ]
    assert money(6_000.0, "EUR") == "6,000 EUR"


def test_a_stakeholder_reads_what_an_answer_a_month_and_a_user_cost() -> None:
    assert told(BASE) == (
        "Each answer of “Large model” costs $0.006; 1,000,000 a month come to $6,000, $0.30 for each user."
    )


def test_levers_are_told_in_plain_words_the_largest_first() -> None:
    words = told(ROUTED)
    assert "61 % less than without sending easy questions to a smaller model and keeping answers" in words
    assert "quantisation" not in told(by_gpu())


def test_the_break_even_is_said_with_both_sides() -> None:
    dear = by_tokens(id="c2", price_in=4.2, price_out=21.0, accuracy=0.92)  # .0084, 40 % more
    assert told(BASE, dear).endswith(
        "Against “Large model” it is 2 points more accurate and 40 % dearer: worth it where a right answer "
        "is worth more than $0.12."
    )
    judged = replace(dear, right_value=0.1)
    assert told(BASE, judged).endswith("more than $0.12. At $0.10, as we judge it, it does not pay.")


def test_a_better_and_cheaper_one_is_said_to_be_so() -> None:
    assert told(BASE, by_gpu()).endswith("so it is the better one whatever a right answer is worth.")


def test_without_a_cost_there_is_no_sentence() -> None:
    assert told(Scenario(id="c1")) == ""
    assert written(Scenario(id="c1")) == ""


def test_the_economics_name_before_after_and_the_trade_off() -> None:
    assert written(by_gpu()) == (
        "Cost per query fell from $0.0024 to $0.000375 by quantisation to INT8 and batching 8 at once (4 "
        "times the throughput), which saves $2,025 a month on 1,000,000 queries. "
        "Accuracy went from 92 % to 91.5 %."
    )
    assert written(BASE) == "A query costs $0.006, $6,000 a month on 1,000,000 queries."
    assert written(by_tokens(routed=0.5, small_cost=2.0, requests=None)).startswith(
        "Cost per query rose from"
    )


def test_a_story_is_out_of_date_once_a_figure_changes_and_not_for_other_words() -> None:
    plan = Plan(scenarios=(ROUTED,), stories=(Story(id="y1", cost="We traded speed."),))
    plan = link_story(plan, "y1", "c2", with_economics("We traded speed.", economics(plan, ROUTED)))
    assert plan.story("y1").cost.startswith("We traded speed.\nCost per query fell")
    assert not outdated(plan, plan.story("y1"))
    reworded = replace(
        plan.story("y1"), cost="0.00231 instead of 0.006 by 30, 50: 3,690 on 1,000,000; 90, 88"
    )
    assert not outdated(plan, reworded)
    dearer = replace(plan, scenarios=(replace(ROUTED, price_in=4.0),))
    assert outdated(dearer, plan.story("y1"))
    assert not outdated(dearer, Story(id="y2"))


def test_new_figures_take_the_place_of_the_old_ones_and_of_nothing_else() -> None:
    old = "Mine.\nA query costs $0.006, $6,000 a month on 1,000,000 queries.\nMore of mine."
    new = "A query costs $0.007, $7,000 a month on 1,000,000 queries."
    assert with_economics(old, new) == f"Mine.\n{new}\nMore of mine."
    assert with_economics("", new) == new
    assert with_economics("Mine. ", new) == f"Mine.\n{new}"


def test_a_lever_that_makes_it_dearer_is_part_of_what_the_saving_is_told_of() -> None:
    words = told(by_tokens(cache_rate=0.6, routed=0.5, small_cost=1.2, cache_cost=0.0))
    # .006 x .4 x (.5 + .5 x 1.2) = .00264, 56 % less than .006; without the cache alone it would be .0066
    assert "56 % less than without keeping answers that are asked for again and sending easy" in words
    assert "Of these, sending easy questions to a smaller model makes it dearer." in words


def test_a_saving_of_nearly_nothing_or_nearly_all_is_not_rounded_to_that() -> None:
    assert "0.3 % less" in told(by_tokens(cache_rate=0.003))
    assert "99.7 % less" in told(by_tokens(cache_rate=0.997))
