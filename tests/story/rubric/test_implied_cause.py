"""A cause needs no “because”: what was so, between the trouble and the writer's deed, is one."""

import pytest

from planner.story.flags.flag import FlagKind
from planner.story.rubric.implied.cause import POINTS
from planner.story.rubric.items import Item
from tests.lexicon import LEXICON
from tests.story.judged import judge_text

TROUBLE = "Our forecast of bread was 30% too high on Mondays."
DEED = "I took those days out of the data, and waste fell from 19% to 8%."


def cause(between: str) -> str:
    """Return the words that count as the cause between the trouble and the deed; empty where none do."""
    judgement = judge_text(f"{TROUBLE} {between} {DEED}", LEXICON)
    item = judgement.item(Item.CAUSE)
    assert judgement.has_flag(FlagKind.NO_CAUSE) is not bool(item.points)
    assert item.points in (0, POINTS, item.most)  # all of them where the telling is whole
    return " ".join(words.text for words in item.words)


@pytest.mark.parametrize(
    "between",
    [
        "Ovens stay cold after Sundays.",
        "Ice on the roads to every bakery.",
        "The mill had changed its week to begin on Saturday.",
    ],
)
def test_what_was_so_is_a_cause_by_its_place(between: str) -> None:
    assert cause(between) == between


@pytest.mark.parametrize(
    "between",
    [
        "",
        "A baker wrote to us about it.",  # how it was seen
        "Customers were furious.",  # how somebody felt
        "It was a hard month.",
        "We were slow.",  # of the writer
        "Sales fell from 900 to 700.",  # what came of it
        "Why it is so we never found out.",
        "The mill had changed its week, but nobody knows why it mattered.",
    ],
)
def test_what_was_seen_felt_or_came_of_it_is_none(between: str) -> None:
    assert not cause(between)


def test_a_clause_behind_a_semicolon_can_be_the_cause() -> None:
    assert cause("Shops complained; the mill had sent two lorries.") == "the mill had sent two lorries."


def test_no_deed_after_it_makes_it_no_cause() -> None:
    judgement = judge_text(f"{TROUBLE} Ovens stay cold after Sundays. It was a hard year.", LEXICON)
    assert not judgement.item(Item.CAUSE).points
