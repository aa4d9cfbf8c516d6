"""Of two tellings of one story the first counts, unless a later one is clearly better."""

import pytest

from planner.story.flags.duplicates import CLEARLY_BETTER, telling_of, told_already

TEXT = "the model called the mechanic out fifty times a month and mostly for nothing in stations with curves"


@pytest.mark.parametrize(
    ("scores", "retold"),
    [
        ((47, 54), {"b": "a"}),  # seven apart, on both sides of a ten
        ((47, 47 + CLEARLY_BETTER), {"a": "b"}),
        ((60, 20), {"b": "a"}),
        ((47, 54, 47), {"b": "a", "c": "a"}),
    ],
)
def test_the_first_counts_unless_a_later_one_is_clearly_better(
    scores: tuple[int, ...], retold: dict[str, str]
) -> None:
    tellings = [telling_of(key, score, TEXT, ()) for key, score in zip("abc", scores, strict=False)]
    assert told_already(tellings) == retold
