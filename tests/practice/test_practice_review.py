"""The review says what was given away and what was left, by figures of the talk and the plan."""

from planner.practice.lines import YourLine, YourMove
from planner.practice.review import KEPT_PAY, NAMED_PAY, NOT_AGREED, review_talk
from tests.practice.talks import BASE, FIGURES, SIGN_ON, ask, past_pay, talk

ACCEPT = YourLine(YourMove.ACCEPT, "Yes.")


def test_what_is_left_is_their_limit_less_what_stands() -> None:
    review = review_talk(past_pay(talk()).say(ask(base=230_000.0)).say(ACCEPT), FIGURES)
    base, sign_on = review.rows
    # they began at 210,000 with room for 14,000 and gave half of 20,000
    assert (base.began, base.asked, base.standing, base.limit, base.left) == (
        210_000.0,
        230_000.0,
        220_000.0,
        224_000.0,
        4_000.0,
    )
    assert (sign_on.component, sign_on.asked, sign_on.left) == (SIGN_ON, None, 0.0)


def test_a_low_opening_and_a_low_yes_are_named() -> None:
    given = review_talk(past_pay(talk()).say(ask(base=230_000.0)).say(ACCEPT), FIGURES).given_away
    assert "You opened base at 230,000; your ask is 234,000." in given
    assert "You took base 220,000, below the 222,000 that you settle from, and they had it." in given
    assert "You never asked for sign-on: your ask is 90,000." in given


def test_asking_again_after_a_final_is_named() -> None:
    practised = past_pay(talk()).say(ask(base=250_000.0))
    for figure in (240_000.0, 238_000.0):
        practised = practised.say(ask(base=figure))
    given = review_talk(practised, FIGURES).given_away
    assert "You asked for base again after they had called it final." in given


def test_present_pay_is_kept_or_named() -> None:
    asked = talk().say(ask(base=234_000.0))
    assert KEPT_PAY in review_talk(asked.say(YourLine(YourMove.KEEP_PAY, "")), FIGURES).withheld
    named = review_talk(asked.say(YourLine(YourMove.NAME_PAY, "185")), FIGURES)
    assert NAMED_PAY in named.given_away
    assert not named.withheld


def test_leaving_leaves_everything() -> None:
    over = past_pay(talk()).say(YourLine(YourMove.LEAVE, "No."))
    assert NOT_AGREED in review_talk(over, FIGURES).given_away
    assert review_talk(over, FIGURES).rows[0].component is BASE
