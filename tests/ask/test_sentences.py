"""What Counter says of an ask."""

from hypothesis import given
from hypothesis import strategies as st

from planner.ask import sentences
from planner.ask.results import Chances
from planner.plan.fields.terms import Component


def test_chances_are_said_of_100_recruiters() -> None:
    said = sentences.chances_text(Chances(0.13, 0.41, 0.45, 0.01))
    assert (
        said
        == "13 in 100 say yes in full, 41 meet you part of the way, 45 do not move, 1 withdraws the offer."
    )


@given(st.lists(st.floats(0, 1), min_size=4, max_size=4).filter(lambda parts: sum(parts) > 0.01))
def test_hundredths_sum_to_100(parts: list[float]) -> None:
    full, part, nothing, withdrawn = (one / sum(parts) for one in parts)
    assert sum(sentences.hundredths(Chances(full, part, nothing, withdrawn))) == 100


def test_a_bonus_is_said_in_per_cent_of_base() -> None:
    assert sentences.amount(Component.BONUS, 17.5) == "17.5 %"


def test_an_unreachable_break_even_is_said_so() -> None:
    said = sentences.break_even(Component.EQUITY, None, 700_000)
    assert said == "No amount of equity makes up the gap."


def test_effects_carry_their_sign() -> None:
    said = [sentences.effect(Component.BASE, one) for one in (3_000, -2_500, 0.0)]
    assert said == ["+3,000", "−2,500", "no change"]
