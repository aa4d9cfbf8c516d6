"""Where the writer of a story first mends: before it come the trouble and the search, after it the result.

To look, to ask and to count mend nothing: “I rang twenty of them. It spoke too fast. We slowed it down.”
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from planner.story.flags.deeds.own import DEEDS
from planner.story.rubric.passages import Passage
from planner.story.rubric.turns import OWN
from planner.story.text.agency import Agent
from planner.story.text.expressions import Expression, lies_in
from planner.story.text.sentence_analysis import MOST_SENTENCES, SentenceAnalysis
from planner.story.text.vocabulary import Meaning

_MAKING = (Meaning.ACTED, Meaning.BUILT, Meaning.WEAK, Meaning.FIX)
_I = re.compile(r"\bI (?:have |\w+ly |then |once |only |just |even )?", re.IGNORECASE)
_HAD = re.compile(r"(?:\bhad|['’]d)\s(?:\w+ly |already |just |once )?$", re.IGNORECASE)
"""Before a deed that had been done when the story begins: “we'd tagged them before”."""


@lru_cache(maxsize=MOST_SENTENCES)
def remedy(sentence: SentenceAnalysis) -> Expression | None:
    """Return the first deed of the writer in a sentence, alone or with others, that is more than to look."""
    if not sentence.tells:
        return None
    words, text = sentence.lexicon.flags, sentence.text
    admitted = tuple((owned.start, owned.end) for owned in sentence.of(Meaning.ADMITTED))
    return next(
        (
            deed
            for deed in sentence.of(*DEEDS, Meaning.WEAK)
            if _is_own(deed)
            and not _HAD.search(text, max(0, deed.start - 16), deed.start)
            and not (words.looks.match(text, deed.start) or words.idles.match(text, deed.start))
            and not (deed.meaning in _MAKING and words.launches.match(text, deed.start))
            and not lies_in(deed.start, admitted)
        ),
        None,
    )


@lru_cache(maxsize=MOST_SENTENCES)
def look(sentence: SentenceAnalysis) -> tuple[int, int] | None:
    """Return the place of the first deed of the writer alone that is to look: “I read 200 of them”."""
    looks, text = sentence.lexicon.flags.looks, sentence.text
    looked = (
        (deed.start, deed.end)
        for deed in sentence.of(*DEEDS, Meaning.OBSERVED)
        if _is_own(deed) and deed.agent is Agent.MINE and looks.match(text, deed.start)
    )
    plain = (match.span() for own in _I.finditer(text) if (match := looks.match(text, own.end())))
    return next(looked, None) or next(plain, None)


def first_remedy(passages: Sequence[Passage]) -> int:
    """Return the place of the first passage in which the writer mends; their number if there is none.

    Without such a deed, that of the first which says what a thing does now: “it now rings me”.
    """
    for shows in (remedy, works_now):
        for place, passage in enumerate(passages):
            if shows(passage.sentence):
                return place
    return len(passages)


@lru_cache(maxsize=MOST_SENTENCES)
def works_now(sentence: SentenceAnalysis) -> tuple[int, int] | None:
    """Return the place of words that say what a thing does now and did not do before."""
    match = sentence.lexicon.flags.works_now.search(sentence.text)
    return match.span() if match else None


def _is_own(deed: Expression) -> bool:
    return deed.agent in OWN and deed.happened and not deed.context.is_infinitive
