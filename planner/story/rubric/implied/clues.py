"""What one sentence may be in the arc of a story: trouble, how it came to the writer, an act that mends.

To look, to ask and to count mend nothing: “I rang twenty of them. It spoke too fast. We slowed it down.”
"""

import re
from functools import lru_cache

from planner.story.flags.deeds.own import DEEDS
from planner.story.rubric.items import Item
from planner.story.rubric.scoring import finds
from planner.story.rubric.turns import OWN
from planner.story.text.agency import Agent, WordContexts
from planner.story.text.expressions import Expression, present_acts
from planner.story.text.sentence_analysis import MOST_SENTENCES, SentenceAnalysis
from planner.story.text.vocabulary import Meaning

Span = tuple[int, int]
_MAKING = (Meaning.ACTED, Meaning.BUILT, Meaning.WEAK, Meaning.FIX)
_COUNTRY = " US"
"""At the end of words that mean “us”: “it was shown US passports”."""
_I = re.compile(r"\bI (?:have |\w+ly |then |once |only |just |even )?", re.IGNORECASE)
_HAD = re.compile(r"(?:\bhad|['’]d)\s(?:\w+ly |already |just |once )?$", re.IGNORECASE)
"""Before an act that had been done when the story begins: “we'd tagged them before”."""
_ASKED = re.compile(r"\b(?:why|whether|how) (?:I|we) (?:\w+ly |had )?$", re.IGNORECASE)
"""Before an act that somebody asks about: “why we sent her eleven letters”."""


@lru_cache(maxsize=MOST_SENTENCES)
def remedy(sentence: SentenceAnalysis) -> Expression | None:
    """Return the first act of the writer in a sentence, alone or with others, that is more than to look."""
    if not sentence.tells:
        return None
    words, text = sentence.lexicon.flags, sentence.text
    admitted = max((owned.end for owned in sentence.of(Meaning.ADMITTED)), default=0)
    return next(
        (
            act
            for act in sentence.of(*DEEDS, Meaning.WEAK)
            if _is_own(act)
            and not _HAD.search(text, max(0, act.start - 16), act.start)
            and not _ASKED.search(text, max(0, act.start - 24), act.start)
            and not (words.looks.match(text, act.start) or words.idles.match(text, act.start))
            and not (act.meaning in _MAKING and words.launches.match(text, act.start))
            and act.start >= admitted  # what led to an admission is what was wrong
        ),
        None,
    )


@lru_cache(maxsize=MOST_SENTENCES)
def present_act(sentence: SentenceAnalysis) -> Expression | None:
    """Return what the writer does in the present, as some tell what they did: “I take out this feature”.

    Only its place in a story says that it mends: “I teach reading” is how one begins.
    """
    words, text = sentence.lexicon.flags, sentence.text
    contexts = WordContexts(text, sentence.lexicon.agency)
    return next(
        (
            act
            for act in present_acts(text, contexts, (), sentence.lexicon.sentences)
            if _is_own(act) and not (words.looks.match(text, act.start) or words.idles.match(text, act.start))
        ),
        None,
    )


@lru_cache(maxsize=MOST_SENTENCES)
def works_now(sentence: SentenceAnalysis) -> Span | None:
    """Return the place of words that say what a thing does now and did not do before."""
    match = sentence.lexicon.flags.works_now.search(sentence.text)
    return match.span() if match else None


@lru_cache(maxsize=MOST_SENTENCES)
def works(sentence: SentenceAnalysis) -> Span | None:
    """Return the place of words that say what a thing does: after trouble, what it was made to do."""
    match = sentence.lexicon.arc.works.search(sentence.text)
    return match.span() if match else None


@lru_cache(maxsize=MOST_SENTENCES)
def look(sentence: SentenceAnalysis) -> Span | None:
    """Return the place of the first act of the writer alone that is to look: “I read 200 of them”."""
    looks, text = sentence.lexicon.flags.looks, sentence.text
    looked = (
        (act.start, act.end)
        for act in sentence.of(*DEEDS, Meaning.OBSERVED)
        if _is_own(act) and act.agent is Agent.MINE and looks.match(text, act.start)
    )
    plain = (match.span() for own in _I.finditer(text) if (match := looks.match(text, own.end())))
    return next(looked, None) or next(plain, None)


@lru_cache(maxsize=MOST_SENTENCES)
def let_know(sentence: SentenceAnalysis) -> Span | None:
    """Return the place of words of being let know, before an act that mends: “the boss gave me the box”."""
    act = remedy(sentence)
    end = act.start if act else len(sentence.text)
    words = sentence.lexicon.arc
    match = words.let_know.search(sentence.text, 0, end) or words.came_out.search(sentence.text, 0, end)
    return match.span() if match and not sentence.text.endswith(_COUNTRY, 0, match.end()) else None


@lru_cache(maxsize=MOST_SENTENCES)
def is_trouble(sentence: SentenceAnalysis) -> bool:
    """Whether a sentence says that something was wrong."""
    if not sentence.tells:
        return False
    words = sentence.lexicon.flags
    if any(find.item is Item.FAILURE for find in finds(sentence)):
        return True
    return bool(words.bad_thing.search(sentence.text) or words.went_wrong.search(sentence.text))


def _is_own(act: Expression) -> bool:
    return act.agent in OWN and act.happened and not act.context.is_infinitive
