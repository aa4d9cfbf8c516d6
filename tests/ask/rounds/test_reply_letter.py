"""The letter with the next ask, by what they said last."""

import pytest

from planner.ask.rounds.reply_letter import reply_letter
from planner.plan import Offer, Plan, Round
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component
from planner.plan.letter_versions import COUNTER, FINAL_OFFER, PART_WAY

ASKED = Round(id="r1", offer="o1", component=Component.BASE, value=230_000.0)


def answered(base: float, *, final: bool = False) -> tuple[Round, Round]:
    """Your ask, and their answer to it."""
    answer = Round(id="r2", offer="o1", who=Who.THEY, component=Component.BASE, value=base, final=final)
    return ASKED, answer


@pytest.mark.parametrize(
    ("rounds", "letter"),
    [
        ((), COUNTER),
        ((ASKED,), COUNTER),
        (answered(210_000.0), COUNTER),
        (answered(220_000.0), PART_WAY),
        (answered(220_000.0, final=True), FINAL_OFFER),
        (answered(210_000.0, final=True), FINAL_OFFER),
        (answered(205_000.0), COUNTER),
    ],
)
def test_what_they_said_last_chooses_the_letter(rounds: tuple[Round, ...], letter: str) -> None:
    plan = Plan(offers=(Offer(id="o1", company="Aurora AI", base=210_000.0),), rounds=rounds)
    assert reply_letter(plan, "o1") == letter
