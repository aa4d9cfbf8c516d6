"""Answers of a recruiter whose limits are known, worked out by hand."""

import pytest

from planner.practice.lines import TheirMove, YourLine, YourMove
from planner.practice.recruiter import Luck
from tests.practice.talks import BASE, LUCKY, SIGN_ON, ask, past_pay, room, talk


def test_what_they_could_give_and_accept_they_give_whole() -> None:
    after = past_pay(talk()).say(ask(base=224_000.0))  # 14,000 over, 14,000 headroom
    assert (after.last.move, after.standing[BASE]) == (TheirMove.YES, 224_000.0)


def test_past_their_headroom_they_give_a_share_of_the_ask() -> None:
    after = past_pay(talk()).say(ask(base=230_000.0))  # half of 20,000 is 10,000, under 14,000
    assert (after.last.move, after.standing[BASE]) == (TheirMove.PART, 220_000.0)
    assert BASE not in after.final  # 4,000 are left


def test_what_a_fact_justifies_goes_beyond_a_share() -> None:
    lifted = room(headroom=14_000.0, lift=12_000.0)
    # a share would be 10,000; the fact carries 12,000 of the 20,000
    after = past_pay(talk(base=lifted)).say(ask(base=230_000.0))
    assert after.standing[BASE] == 222_000.0


def test_who_gives_all_says_that_it_is_final_and_it_is() -> None:
    first = past_pay(talk()).say(ask(base=250_000.0))  # half of 40,000 is 20,000; 14,000 is all there is
    assert (first.standing[BASE], first.final) == (224_000.0, frozenset({BASE}))
    assert "as far as I can go" in first.last.words or "no further on base" in first.last.words
    again = first.say(ask(base=226_000.0))
    assert (again.last.move, again.standing[BASE]) == (TheirMove.FINAL, 224_000.0)


def test_a_chance_that_fails_gives_a_part_of_what_could_be_had() -> None:
    unlucky = Luck(accept=1.0, serious=0.0, withdraw=1.0)
    after = past_pay(talk(luck=unlucky)).say(ask(base=224_000.0))  # half of 14,000
    assert (after.last.move, after.standing[BASE]) == (TheirMove.PART, 217_000.0)


def test_an_ask_that_is_not_taken_seriously_is_met_with_silence() -> None:
    # 5,000 past the ceiling at tau 5,000: taken seriously with chance 1/(1 + e) = .27
    doubtful = Luck(accept=1.0, serious=0.3, withdraw=1.0)
    after = past_pay(talk(luck=doubtful)).say(ask(base=255_000.0))
    assert (after.last.move, after.standing[BASE]) == (TheirMove.SILENCE, 210_000.0)
    just = Luck(accept=1.0, serious=0.26, withdraw=1.0)
    assert past_pay(talk(luck=just)).say(ask(base=255_000.0)).last.move is TheirMove.PART


def test_no_room_is_a_no_and_then_final() -> None:
    first = past_pay(talk()).say(ask(sign_on=50_000.0))
    assert first.last.move is TheirMove.NO
    second = first.say(ask(sign_on=45_000.0))
    assert second.last.move is TheirMove.FINAL
    assert SIGN_ON in second.final


def test_after_three_asks_nothing_moves() -> None:
    practised = past_pay(talk(base=room(headroom=100_000.0), luck=Luck(1.0, 0.0, 1.0)))
    for figure in (230_000.0, 232_000.0, 234_000.0):
        practised = practised.say(ask(base=figure))
    stands = practised.standing[BASE]
    assert practised.say(ask(base=250_000.0)).standing[BASE] == stands
    assert BASE in practised.final


def test_a_withdrawal_ends_the_talk() -> None:
    risky = room(headroom=14_000.0, withdraw_least=0.02)
    # risk 1 x .02 x (.5 + .5 x 20/40) = .015
    assert risky.withdrawal(20_000.0) == pytest.approx(0.015, abs=1e-4)
    over = past_pay(talk(base=risky, luck=Luck(0.0, 0.0, 0.014))).say(ask(base=230_000.0))
    assert over.last.move is TheirMove.WITHDRAWN
    assert over.say(ask(base=220_000.0)) is over
    going = past_pay(talk(base=risky, luck=Luck(0.0, 0.0, 0.016))).say(ask(base=230_000.0))
    assert not going.is_over


def test_present_pay_is_asked_once_and_a_refusal_is_fine() -> None:
    asked = talk().say(ask(base=224_000.0))
    assert asked.last.move is TheirMove.PRESENT_PAY
    assert asked.standing[BASE] == 210_000.0  # the ask waits
    refused = asked.say(YourLine(YourMove.KEEP_PAY, "I keep that out of it."))
    assert (refused.last.move, refused.standing[BASE]) == (TheirMove.YES, 224_000.0)
    named = asked.say(YourLine(YourMove.NAME_PAY, "185"))
    assert named.standing == refused.standing
    further = refused.say(ask(base=226_000.0))
    assert further.last.move is not TheirMove.PRESENT_PAY


def test_they_may_ask_for_present_pay_at_once() -> None:
    practised = talk(pay_first=True)
    assert practised.last.move is TheirMove.PRESENT_PAY
    assert "making now" in practised.last.words
    assert practised.say(ask(base=224_000.0)).standing[BASE] == 224_000.0  # an ask is an answer too


def test_silence_and_words_move_nothing() -> None:
    practised = past_pay(talk())
    for move in (YourMove.WAIT, YourMove.TALK, YourMove.TIME):
        after = practised.say(YourLine(move, "…"))
        assert after.standing == practised.standing
        assert not after.is_over


def test_agreeing_takes_what_stands() -> None:
    over = past_pay(talk()).say(ask(base=230_000.0)).say(YourLine(YourMove.ACCEPT, "Yes."))
    assert over.last.move is TheirMove.AGREED
    assert "base 220,000 and sign-on 30,000" in over.last.words


def test_both_asks_are_answered_each_for_itself() -> None:
    after = past_pay(talk()).say(ask(base=230_000.0, sign_on=50_000.0))
    assert after.last.move is TheirMove.PART
    assert {at: answer.move for at, answer in after.last.answers.items()} == {
        BASE: TheirMove.PART,
        SIGN_ON: TheirMove.NO,
    }


@pytest.mark.parametrize("figure", [210_000.0, 180_000.0])
def test_asking_for_what_stands_or_less_costs_nothing(figure: float) -> None:
    after = past_pay(talk()).say(ask(base=figure))
    assert after.standing[BASE] == 210_000.0
    assert after.rooms[BASE].asked == 0


def test_the_words_of_a_seed_are_the_same() -> None:
    lines = [past_pay(talk(seed=seed, luck=LUCKY)).say(ask(base=224_000.0)).last.words for seed in (4, 4, 5)]
    assert lines[0] == lines[1] != lines[2]
