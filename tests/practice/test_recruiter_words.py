"""What the imagined recruiter says: of one component and of several, and never of what there is none."""

import pytest

from planner.practice.lines import ComponentAnswer, TheirMove
from planner.practice.recruiter_words import RecruiterWords
from tests.practice.talks import BASE, EQUITY, SIGN_ON

WORDS = RecruiterWords("Crest")


def said(move: TheirMove, turn: int, *, several: bool) -> str:
    parts = (BASE, EQUITY) if several else (BASE,)
    return WORDS.answer(move, {at: ComponentAnswer(move, 200_000.0, final=False) for at in parts}, turn)


@pytest.mark.parametrize(
    ("move", "turn", "one", "both"),
    [
        (
            TheirMove.YES,
            0,
            "Base 200,000 is fine. You have it.",
            "Base 200,000 and equity 200,000 are fine. You have them.",
        ),
        (
            TheirMove.NO,
            2,
            "Base stays where it is, I'm afraid.",
            "Base and equity stay where they are, I'm afraid.",
        ),
        (TheirMove.FINAL, 0, "As I said, base is final.", "As I said, base and equity are final."),
    ],
)
def test_two_parts_are_spoken_of_as_two(move: TheirMove, turn: int, one: str, both: str) -> None:
    """It was “base and equity is final”."""
    assert said(move, turn, several=False) == one
    assert said(move, turn, several=True) == both


def test_what_is_not_offered_is_not_named() -> None:
    """It was “We offer base 200,000 and sign-on 0”."""
    text = WORDS.offer({BASE: 200_000.0, SIGN_ON: 0.0})
    assert text == "Crest would love to have you. We offer base 200,000. What do you think?"
    assert WORDS.agreed({BASE: 200_000.0, SIGN_ON: 0.0}).startswith("Wonderful. That is base 200,000. I'll")
