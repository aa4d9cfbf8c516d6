"""Whether a story is about a model: by words that name one, or by signs that something judges.

No list of words has every trade's. So a story without them is asked only where signs of several kinds are
absent: what was misjudged, by what, from what material, how well, where, and who judges instead.
"""

from collections.abc import Sequence
from functools import lru_cache

from planner.story.rubric.passages import Passage
from planner.story.text.expressions import lies_in
from planner.story.text.sentence_analysis import MOST_SENTENCES, SentenceAnalysis

ENOUGH, ENOUGH_ALONE = 2, 1
"""Words that are not sure, and kinds of signs that are not, by which a story is about a model: beside plain
work, and without it."""


def speaks_of_model(passages: Sequence[Passage]) -> bool:
    """Whether a text is about a model: by one word or sign that is sure, or by some that are not."""
    words = frozenset[str]().union(*(_model_words(passage.sentence) for passage in passages))
    weak = {word for word in words if passages[0].sentence.lexicon.flags.weak_model.fullmatch(word)}
    if len(words) > len(weak):
        return True
    if any(_renames(passage.sentence) for passage in passages):
        return False
    if len(weak) >= ENOUGH:
        return True
    if any(_has_sure_sign(passage.sentence) for passage in passages):
        return True
    signs = frozenset[str]().union(*(_model_signs(passage.sentence) for passage in passages))
    is_plain = any(_is_plain_work(passage.sentence) for passage in passages)
    return len(weak) + len(signs) >= (ENOUGH if is_plain else ENOUGH_ALONE)


@lru_cache(maxsize=MOST_SENTENCES)
def _is_plain_work(sentence: SentenceAnalysis) -> bool:
    """Whether a sentence speaks of work by hand, with things, or with plain software."""
    return bool(sentence.lexicon.flags.plain_work.search(sentence.text))


@lru_cache(maxsize=MOST_SENTENCES)
def _model_words(sentence: SentenceAnalysis) -> frozenset[str]:
    """Return the words of a sentence that name what learns, predicts, ranks, retrieves or generates."""
    named = [(match.start(), match.group()) for match in sentence.lexicon.flags.model.finditer(sentence.text)]
    renamed = _renames(sentence) if named else ()
    return frozenset(name for start, name in named if not lies_in(start, renamed))


@lru_cache(maxsize=MOST_SENTENCES)
def _renames(sentence: SentenceAnalysis) -> tuple[tuple[int, int], ...]:
    """Return the places where a sentence says that what is called AI is none: “our AI is a spreadsheet”."""
    return tuple(match.span() for match in sentence.lexicon.flags.renamed.finditer(sentence.text))


@lru_cache(maxsize=MOST_SENTENCES)
def _model_signs(sentence: SentenceAnalysis) -> frozenset[str]:
    """Return the kinds of signs in a sentence that something judges."""
    signs = sentence.lexicon.flags.signs
    return frozenset(kind for kind, pattern in signs.items() if pattern.search(sentence.text))


@lru_cache(maxsize=MOST_SENTENCES)
def _has_sure_sign(sentence: SentenceAnalysis) -> bool:
    """Whether a thing does in a sentence what one with a mind does, or is a machine that judges."""
    return any(pattern.search(sentence.text) for pattern in sentence.lexicon.flags.sure_signs.values())
