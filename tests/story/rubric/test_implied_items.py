"""Trouble, signal, fix, decision, change and price are told by their place in a story as well as by words."""

import pytest

from planner.plan import Story
from planner.story.rubric.implied.change import POINTS as CHANGE
from planner.story.rubric.implied.choice import CHOSEN
from planner.story.rubric.implied.clues import look
from planner.story.rubric.implied.items import FIX, TROUBLE
from planner.story.rubric.implied.order import first_remedy
from planner.story.rubric.implied.price import MEASURED
from planner.story.rubric.implied.signal import LOOKED
from planner.story.rubric.items import Item
from planner.story.rubric.passages import passages
from planner.story.rubric.rubric import judge
from tests.lexicon import LEXICON
from tests.story.judged import judge_text

STORY = (
    "The finder never showed new contracts. I sat with two lawyers for a day. The index was from May. "
    "I asked for a nightly run. One clerk grumbles."
)

DEED = "I moved it to the cheaper of two servers."


def shown(text: str, item: Item) -> tuple[int, str]:
    """Return the points of an item and the words that show it."""
    score = judge_text(text, LEXICON).item(item)
    return score.points, " ".join(words.text for words in score.words)


def test_trouble_signal_decision_and_price_are_shown_by_their_place() -> None:
    assert shown(STORY, Item.FAILURE) == (TROUBLE, "never")
    assert shown(STORY, Item.SIGNAL) == (LOOKED, "sat with")
    assert shown(STORY, Item.DECIDED) == (CHOSEN, "asked for")
    assert shown(STORY, Item.BOTH_SIDES) == (MEASURED, "grumbles")


def test_to_look_mends_nothing() -> None:
    story = Story(id="y1", situation=STORY)
    told = passages(story, LEXICON)
    assert first_remedy(told) == 3
    assert look(told[1].sentence) is not None
    assert look(told[3].sentence) is None


def test_what_a_thing_does_now_is_a_fix() -> None:
    text = "The tutor never saw that she was bored, for 31 tasks. It now waits for 60 seconds."
    assert shown(text, Item.FIX) == (FIX, "It now waits")


@pytest.mark.parametrize(
    ("now", "points"),
    [
        ("Twelve alarms a night now.", 7),  # where it arrived is named, and is less than both ends
        ("They had 12 alarms a night after it.", CHANGE),
        ("They had 12 nurses a night after it.", 0),
    ],
)
def test_a_change_may_be_told_in_two_sentences(now: str, points: int) -> None:
    text = f"They never slept, with forty alarms a night. The clip slipped off. I asked for tape. {now}"
    assert shown(text, Item.CHANGE)[0] == points


def test_without_a_deed_that_mends_the_order_shows_nothing() -> None:
    text = "The finder never showed new contracts. I sat with two lawyers for a day."
    assert shown(text, Item.SIGNAL) == (0, "")


def test_a_part_for_the_decision_left_empty_stays_empty() -> None:
    parts = Story(
        id="y1",
        situation="The finder never showed new contracts, and 40 lawyers left it.",
        root_cause="The index was from May because a job had failed.",
        fix="I added a check of the index.",
    )
    assert judge(parts, LEXICON).item(Item.DECIDED).points == 0


def test_figures_that_contradict_each_other_tell_no_order() -> None:
    text = f"{STORY} Misses were reduced from 200 to 450 a week."
    assert shown(text, Item.SIGNAL)[0] == 0


@pytest.mark.parametrize(
    "signal",
    [
        "One customer asked why it was so slow",
        "A store manager rang me",
        "I got that from a one-star review",
        "I only knew because a customer sent his boarding pass",
    ],
)
def test_who_told_of_it_is_a_signal(signal: str) -> None:
    assert shown(f"{signal}. {DEED}", Item.SIGNAL)[0] >= 4  # 6 beside a measure


@pytest.mark.parametrize(
    "cause",
    [
        "I learned that the caterer rounds up to full carts.",
        "What I'd missed is that on a phone you only see the first two.",
        "We'd had hardly any northern recordings.",
        "They copied the number by hand, and that was the whole reason.",
    ],
)
def test_what_was_learned_missed_or_lacking_is_a_cause(cause: str) -> None:
    assert shown(f"{cause} {DEED}", Item.CAUSE)[0] == 6


def test_what_was_asked_for_instead_was_weighed() -> None:
    assert shown("I didn't ask for a better model, I asked for tape.", Item.WEIGHED)[0] == 7


def test_what_works_otherwise_since_one_looked_was_mended() -> None:
    text = "I watched doctors delete two thirds of it. So it only fills in the measurements now. 4 minutes."
    assert shown(text, Item.FIX)[0] == FIX


def test_a_launch_decides_no_repair() -> None:
    text = "Wrong answers rose from 2% to 9%. I launched it in a second country for $4k."
    assert shown(text, Item.DECIDED)[0] == 0
