"""Many short texts are kept and few long ones, so that no pasted page is kept once for every key."""

import gc
import sys
import weakref

from planner.plan import Story
from planner.story.rubric.rubric import judge
from planner.story.text.cache import LONG, MOST_LONG, cached_by_text
from tests.lexicon import LEXICON


class Result:
    """Something that a weak reference can watch."""


def test_short_texts_are_kept_and_long_ones_only_for_a_while() -> None:
    @cached_by_text(1000)
    def read(text: str) -> Result:
        del text
        return Result()

    short = [weakref.ref(read("s" * length)) for length in range(200)]
    long = [weakref.ref(read("l" * (LONG + length))) for length in range(200)]
    gc.collect()
    assert sum(result() is not None for result in short) == 200
    assert sum(result() is not None for result in long) == MOST_LONG
    assert read("s") is short[1]()


def test_typing_at_the_end_of_a_pasted_page_keeps_few_copies_of_it() -> None:
    page = "and then we decided to cut what it cost " * 120
    texts = [page + "x" * typed for typed in range(1, 151)]
    for at in range(len(texts)):
        judge(Story(id="y1", decision=texts[at]), LEXICON)
    alone = sys.getrefcount(object()) + 1  # in the list
    cached = [at for at in range(len(texts)) if sys.getrefcount(texts[at]) > alone]
    assert 0 < len(cached) <= MOST_LONG
