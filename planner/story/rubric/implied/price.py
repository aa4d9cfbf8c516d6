"""What the repair asked of somebody, in any words: something got harder afterwards, or somebody minded.

“It holds the feed back by 20 minutes.” “The curator isn't happy with me.” A burden that got smaller is none.
"""

from collections.abc import Sequence
from functools import lru_cache

from planner.story.rubric.implied.clues import remedy
from planner.story.rubric.implied.order import first_remedy
from planner.story.rubric.items import Item
from planner.story.rubric.passages import Passage
from planner.story.rubric.scoring import Find
from planner.story.text.sentence_analysis import MOST_SENTENCES, SentenceAnalysis

PRICE, MEASURED = 6, 9
"""Points of a price, and of one with its figure or with somebody who minded."""
_BACK = 24  # characters


def implied_price(passages: Sequence[Passage]) -> tuple[Passage, Find] | None:
    """Return what got harder or who minded, after the writer mended; the best of them."""
    mends = first_remedy(passages)
    best: tuple[Passage, Find] | None = None
    for place, passage in enumerate(passages[mends:], mends):
        act = remedy(passage.sentence) if place == mends else None
        price = _price(passage.sentence, act.end if act else 0)
        if price and (best is None or price.points > best[1].points):
            best = passage, price
    return best


@lru_cache(maxsize=MOST_SENTENCES)
def _price(sentence: SentenceAnalysis, begins: int) -> Find | None:
    arc, text = sentence.lexicon.arc, sentence.text
    for match in arc.minded.finditer(text):
        if match.start() >= begins and not _is_lighter(sentence, *match.span()):
            return Find(Item.BOTH_SIDES, MEASURED, *match.span(), "It says who minded.")
    for match in arc.harder.finditer(text):
        if match.start() >= begins and not _is_lighter(sentence, *match.span()):
            points = MEASURED if sentence.figures else PRICE
            return Find(Item.BOTH_SIDES, points, *match.span(), "It says what got harder.")
    for match in sentence.lexicon.flags.price_paid.finditer(text):
        if match.start() >= begins and not _is_lighter(sentence, *match.span()):
            return Find(Item.BOTH_SIDES, PRICE, *match.span(), "What it asked of somebody.")
    return None


def _is_lighter(sentence: SentenceAnalysis, start: int, end: int) -> bool:
    """Whether a burden is named only to say that it is smaller, or was not."""
    arc, text = sentence.lexicon.arc, sentence.text
    if arc.unburdened.search(text, max(0, start - _BACK), start) or arc.improves.match(text, end):
        return True
    fewer = text[:end].lower().endswith((" fewer", " less"))
    return fewer and bool(sentence.lexicon.flags.bad_thing.match(text, end + 1))
