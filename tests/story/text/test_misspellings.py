"""Keywords that are misspelled by a letter are known; other words of nearly the same letters are not."""

import pytest

from planner.story.rubric.items import Item
from planner.story.text.misspellings import Misspellings
from tests.lexicon import LEXICON
from tests.story.judged import judge_text

WORDS = Misspellings(("threshold", "precision", "shipped", "throughput", "weighing", "identified"))


@pytest.mark.parametrize(
    ("word", "keyword"),
    [
        ("treshold", "threshold"),
        ("threshhold", "threshold"),
        ("preciison", "precision"),
        ("identifed", "identified"),
        ("threshold", ""),
        ("slipped", ""),
        ("throughout", ""),
        ("weighting", ""),
    ],
)
def test_one_letter_missing_added_or_out_of_place_is_known(word: str, keyword: str) -> None:
    assert WORDS.keyword(word) == keyword


def test_a_misspelled_decision_is_one() -> None:
    text = "Errors rose to 9%, so I postpned the launch instead of a retrain."
    assert judge_text(text, LEXICON).item(Item.DECIDED).points == 9
