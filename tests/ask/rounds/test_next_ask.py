"""The next ask after replies, of a plain offer whose loss would cost little."""

import pytest
from msgspec.structs import replace

from planner.ask.cloud.recruiter_cloud import MOST_RISK, after_rounds
from planner.ask.opening.asks import asks
from planner.ask.recruiters.ask_facts import AskFacts
from planner.ask.results import Ask
from planner.ask.rounds.turns import TurnCache
from planner.ask.rule.assumption_effects import LIMIT_LOW as LOW
from planner.plan import Assumptions, Offer, Round
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component
from tests.ask.cases import CONSTANTS


def log(*figures: float, component: Component = Component.BASE, final: bool = False) -> tuple[Round, ...]:
    """Yours, theirs, yours …"""
    return tuple(
        Round(
            id=f"r{place}",
            who=Who.THEY if place % 2 else Who.YOU,
            component=component,
            value=value,
            final=final and place == len(figures) - 1,
        )
        for place, value in enumerate(figures)
    )


def base_ask(offer: Offer, *figures: float, final: bool = False) -> Ask:
    rounds = log(*figures, final=final)
    return asks(offer, AskFacts(), Assumptions(), CONSTANTS, TurnCache(), rounds)[Component.BASE]


def test_an_empty_log_changes_nothing(plain: Offer) -> None:
    without = asks(plain, AskFacts(), Assumptions(), CONSTANTS, TurnCache())[Component.BASE]
    ask = base_ask(plain)
    assert (ask.opening, ask.target, ask.chances, ask.answered) == (
        without.opening,
        without.target,
        without.chances,
        0,
    )


def test_of_many_replies_the_latest_are_listed_and_the_others_summed(plain: Offer) -> None:
    figures = [figure for place in range(7) for figure in (240_000 - place * 100, 212_000 + place * 100)]
    few, many = base_ask(plain, *figures[:8]), base_ask(plain, *figures)
    assert [moved.where for moved in few.moved] == [f"rounds.r{place}.value" for place in (1, 3, 5, 7)]
    texts = [moved.text for moved in many.moved]
    assert texts[0] == "The 4 earlier replies together: those who would answer so weigh more."
    assert [text.split(":")[0] for text in texts[1:]] == [
        "You asked 239,600, they answered 212,400",
        "You asked 239,500, they answered 212,500",
        "You asked 239,400, they answered 212,600",
    ]
    assert many.moved[0].where == "rounds.r1.value"
    assert sum(moved.effect for moved in few.moved) == pytest.approx(many.moved[0].effect)


def test_hundreds_of_rounds_make_no_number_too_large(plain: Offer) -> None:
    """Each multiplies the risk: after some hundred it was beyond single precision, later beyond double."""
    figures = [figure for place in range(200) for figure in (240_000 - place, 212_000 + place)]
    assert base_ask(plain, *figures).chances.withdrawn <= 1.0
    assert after_rounds(2.0, 1.5, 2) == 4.5
    assert after_rounds(1.0, 1.5, 5_000) == MOST_RISK
    assert after_rounds(1.0, 0.9, 2) == pytest.approx(0.81)


@pytest.mark.parametrize("figures", [(), (230_500, 218_000)])
def test_under_other_limits_the_opening_alone_is_that_of_the_whole_ask(
    plain: Offer, figures: tuple[float, ...]
) -> None:
    """The effect of lower limits is found without an ask; it opens where the ask under them would."""
    cache, rounds = TurnCache(), log(*figures)
    ask = asks(plain, AskFacts(), Assumptions(), CONSTANTS, cache, rounds)[Component.BASE]
    answered = len(cache.explorations.answered.keys)
    effects = {effect.text: effect.opening for effect in ask.otherwise}
    assert len(cache.explorations.answered.keys) == answered
    lower = CONSTANTS.with_column(
        Component.BASE, replace(CONSTANTS.base, ceiling=CONSTANTS.base.ceiling * LOW)
    )
    whole = asks(plain, AskFacts(), Assumptions(), lower, TurnCache(), rounds)[Component.BASE]
    assert effects["limits are a third lower"] == whole.opening


def test_an_unanswered_ask_waits_and_changes_nothing_else(plain: Offer) -> None:
    assert base_ask(plain, 240_000).waiting == 240_000
    assert base_ask(plain, 240_000).opening == base_ask(plain).opening


def test_the_next_ask_is_over_the_new_offer_and_well_under_the_last(
    plain: Offer,
) -> None:
    ask = base_ask(plain, 230_500, 218_000)
    assert ask.opening is not None
    assert ask.standing == 218_000
    assert 218_000 < ask.opening <= 230_500 - 0.25 * 12_500
    assert ask.opening % ask.step == 0
    assert ask.standing <= ask.target < ask.opening


def test_a_near_miss_leaves_only_the_steps_under_the_last_ask(plain: Offer) -> None:
    ask = base_ask(plain, 214_000, 212_000)
    assert ask.opening is None or ask.opening <= 213_500


def test_each_reply_is_a_line_with_its_effect_on_the_ask(plain: Offer) -> None:
    first, then = base_ask(plain), base_ask(plain, 230_500, 218_000)
    assert first.opening is not None
    assert then.opening is not None
    line = then.moved[-1]
    assert line.text.startswith("You asked 230,500, they answered 218,000")
    assert line.where == "rounds.r1.value"
    assert line.effect == pytest.approx(218_000 + then.reach - (210_000 + first.reach))


def test_nothing_makes_the_next_ask_worth_less(plain: Offer) -> None:
    assert base_ask(plain, 230_000, 210_000).expected < base_ask(plain).expected


def test_a_final_figure_makes_the_next_ask_worth_less(plain: Offer) -> None:
    stated = base_ask(plain, 240_000, 230_000, 238_000, 231_000, final=True)
    plainly = base_ask(plain, 240_000, 230_000, 238_000, 231_000)
    assert stated.expected <= plainly.expected


def test_a_courtesy_is_no_more_than_nothing_given(plain: Offer) -> None:
    """500 of the 20,500 asked for: who answers so did not give all that they had, so a next ask stays."""
    nothing, courtesy = base_ask(plain, 230_500, 210_000), base_ask(plain, 230_500, 210_500)
    assert nothing.opening is not None
    assert courtesy.opening is not None
    assert courtesy.reach == pytest.approx(nothing.reach - 500, abs=0.001 * 210_000)
    assert courtesy.opening == pytest.approx(nothing.opening, abs=500)


def test_all_of_it_leaves_nothing_to_ask(plain: Offer) -> None:
    ask = base_ask(plain, 220_000, 220_000)
    assert ask.opening is None
    assert ask.why_not == "Accept 220,000 of base, or walk: you got all that you asked."


def test_after_three_rounds_accept_or_walk(plain: Offer) -> None:
    ask = base_ask(plain, 240_000, 215_000, 235_000, 217_000, 230_000, 218_000)
    assert ask.opening is None
    assert ask.answered == 3
    assert ask.why_not == "Accept 218,000 of base, or walk: more than 3 rounds are not useful."


def test_a_withdrawal_is_twice_as_likely_in_each_later_round(plain: Offer) -> None:
    def at_the_lowest(ask: Ask) -> float:
        return float(ask.curve.withdrawn[1])

    first, second = base_ask(plain), base_ask(plain, 230_000, 212_000)
    third = base_ask(plain, 230_000, 212_000, 225_000, 213_000)
    assert at_the_lowest(second) == pytest.approx(2 * at_the_lowest(first), rel=0.15)
    assert at_the_lowest(third) == pytest.approx(2 * at_the_lowest(second), rel=0.15)


def test_an_answer_outside_the_model_starts_from_the_new_offer(plain: Offer) -> None:
    ask = base_ask(plain, 700_000, 700_000, 760_000, 725_000)
    assert "outside the model" in ask.moved[-2].text
    assert ask.standing == 725_000
    assert ask.opening is not None
    assert ask.opening <= 760_000 - 0.25 * 35_000


def test_a_lower_offer_becomes_the_standing_one_and_shows_no_limit(plain: Offer) -> None:
    before, after = base_ask(plain), base_ask(plain, 230_500, 205_000)
    assert after.standing == 205_000
    assert after.reach == pytest.approx(before.reach, rel=0.05)  # the cloud is as it was


def test_what_was_accepted_is_not_asked_for_again(plain: Offer) -> None:
    ask = base_ask(plain, 240_000, 216_000, 216_000)
    assert (ask.opening, ask.why_not) == (None, "You accepted 216,000 of base.")


def test_after_acceptance_nothing_is_expected_of_an_ask_that_another_round_would_pay(plain: Offer) -> None:
    would_pay = base_ask(plain, 230_000, 215_000)
    accepted = base_ask(plain, 230_000, 215_000, 215_000)
    assert would_pay.expected > 0
    assert (accepted.opening, accepted.expected) == (None, 0)
    assert (accepted.chances.nothing, accepted.withdrawn_high) == (1, 0)


def test_a_reply_to_one_component_leaves_the_others(plain: Offer) -> None:
    before = asks(plain, AskFacts(), Assumptions(), CONSTANTS, TurnCache())
    after = asks(plain, AskFacts(), Assumptions(), CONSTANTS, TurnCache(), log(240_000, 216_000))
    assert after[Component.EQUITY].opening == before[Component.EQUITY].opening


def test_a_figure_named_again_has_not_moved(plain: Offer) -> None:
    """It said that they moved to what they offered, and that nothing called it final."""
    again = Round(id="r1", who=Who.THEY, component=Component.BASE, value=plain.base, final=True)
    ask = asks(plain, AskFacts(), Assumptions(), CONSTANTS, TurnCache(), (again,))[Component.BASE]
    assert ask.moved[-1].text == f"They named {plain.base:,.0f} again, and called it final."
    asked = base_ask(plain, 240_000.0, plain.base or 0.0, final=True)
    text = "You asked 240,000, nothing moved, and they called it final: those without room weigh more."
    assert asked.moved[-1].text == text
