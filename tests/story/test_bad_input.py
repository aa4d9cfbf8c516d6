"""Whatever is pasted is judged, at once and where it stands."""

from inspect import unwrap

import pytest

from planner.plan.fields.story import Story
from planner.story.rubric.rubric import judge, judge_text
from tests.lexicon import LEXICON
from tests.test_growth import MOST, calls

PASTES = {
    "prose": "I cut the bill from $9k to $4k a month. ",
    "no end": "I cut the bill from $9k to $4k a month and ",
    "one word": "a",
    "digits": "1,000",
    "emoji": "🔥",
    "right to left": "קיצצתי את החשבון ב־30% ",
    "brackets": "((((",
    "html": "<b onclick=alert(1)>I cut 30 %</b> ",
    "formulas": "=SUM(A1:A9)*1.05 +cmd|' /C calc'!A0 ",
    "subjects": "the team ",
}


def pasted(piece: str, length: int) -> str:
    return (piece * (length // len(piece) + 1))[:length]


@pytest.mark.parametrize("piece", PASTES.values(), ids=PASTES)
def test_two_hundred_thousand_characters_are_judged(piece: str) -> None:
    text = pasted(piece, 200_000)
    assert all(remark.end <= len(text) for remark in judge_text(text, LEXICON).remarks)


@pytest.mark.parametrize("piece", PASTES.values(), ids=PASTES)
def test_twice_the_text_takes_about_twice_the_calls(piece: str) -> None:
    """Counted and not timed; four times the calls where each sentence looks at every other."""
    once, twice = pasted(piece, 40_001), pasted(piece, 80_003)
    judge_text(pasted(piece, 20_000), LEXICON)  # what is loaded or read once is known
    assert calls(lambda: judge_text(twice, LEXICON)) / calls(lambda: judge_text(once, LEXICON)) < MOST


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("🔥🔥 I cut latency from 900 to 300 ms", "900 to 300 ms"),
        ("<b>I cut latency from 900 to 300 ms</b>", "900 to 300 ms"),
        ("קיצצתי: I cut latency from 900 to 300 ms", "900 to 300 ms"),
        ("=I cut latency from 900 to 300 ms", "900 to 300 ms"),
    ],
)
def test_signs_around_the_words_do_not_move_them(text: str, words: str) -> None:
    assert words in {text[remark.start : remark.end] for remark in judge_text(text, LEXICON).remarks}


def test_the_same_story_is_judged_the_same_way() -> None:
    story = Story(id="y1", fix="I rolled it back.", signal="Recall fell from 90 % to 70 %.")
    first = judge(story, LEXICON)
    assert unwrap(judge)(story, LEXICON) == first  # without its cache
