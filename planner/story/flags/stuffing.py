"""Finds texts that are made of the rubric's words and tell of nothing: lists of labels, chains without links.

Signal, cause, fix and result of a story speak of the same thing: they share a measure, a slice or a system,
or a pronoun leads from one to the other. Words of the writer's own field are what a story has beside the
rubric's words.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from planner.story.flags.flag_words import FlagWords
from planner.story.rubric.items import Item
from planner.story.rubric.passages import Passage
from planner.story.rubric.scoring import finds
from planner.story.text.quantity import Kind
from planner.story.text.sentence_analysis import MOST_SENTENCES, SentenceAnalysis
from planner.story.text.sentences import Sentence

FEWEST_LINKS = 2
LABELS, LABEL_WORDS = 4, 3
"""Labels of parts in a row, each with so few words on average, are a list."""
CHAIN_ITEMS = 6
"""Items that a text shows before its words are looked at."""
OWN_SHARE, FEWEST_WORDS = 0.2, 9
"""Least share of words that are not the rubric's, of so many words at least."""
OWN_SHARE_OF_CHAIN, CHAIN_CLAUSES = 0.25, 6
"""The same for one sentence of so many clauses, of which no two share a word."""
STEM = 5  # letters
JARGON, WORDS_A_TERM = 5, 6
"""Terms of the field, each another one, from which a text of so few words for each is made of them."""
PARTS_NAMED, WORDS_A_PART = 5, 9
"""Parts of a story that a text names as such, each another one, and its words for each at most."""
UNLINKED_SENTENCES, THINGS, WHOLE_SENTENCES = 5, 3, 4
"""Sentences that nothing ties together: of so many systems, or so many with a subject of their own."""
MANY_THINGS, THINGS_ONCE_TIED = 4, 2
"""Systems, each in a sentence of its own, that pronouns alone do not tie; that a single one does not tie."""
_SUBJECT = re.compile(r"(?:The|An?|I|We|Our|My|Some)\b")
LISTED, LISTED_WORDS = 8, 2.5
"""Pieces between commas, each of so few words on average, are a list."""
_DIGIT = re.compile(r"\d")
_PIECE = re.compile(r"[^,;.|·•/\n]+")

_CONTENT = re.compile(r"[A-Za-z][a-z'’-]{2,}")
_CLAUSE = re.compile(r"[^,;:.()–—!?]+(?:[.,]\d[^,;:.()–—!?]*)*")
_PRONOUN = re.compile(r"\b(?:it|its|this|those|these|them|they|such|same|both|so|who|there)\b", re.IGNORECASE)
_REASON = re.compile(r"\b(?:because|so|but|since|although|though|when|until|unless|each)\b", re.IGNORECASE)
_PLAIN = frozenset(
    (
        *("the", "and", "was", "were", "that", "this", "with", "from", "for", "had", "has", "have"),
        *("but", "not", "our", "are", "which", "who", "when", "then", "than", "into", "their"),
        *("they", "them", "its", "his", "her", "over", "under", "after", "before", "while"),
        *("where", "what", "there", "been", "being", "only", "just", "very", "also", "more"),
        *("most", "some", "any", "all", "each", "every", "about", "again", "did", "does", "done"),
        *("him", "she", "you", "your", "because", "since", "until", "would", "could", "should"),
        *("will", "can", "may", "per", "two", "three", "four", "five", "six", "seven", "eight"),
        *("nine", "ten", "one"),
    )
)
_GENERIC = frozenset(
    (
        *("signal", "cause", "root", "decision", "fix", "result", "cost", "lesson", "alert"),
        *("alternative", "model"),
    )
)
_CHAIN = frozenset((Item.SIGNAL, Item.FAILURE, Item.CAUSE, Item.FIX, Item.DECIDED, Item.CHANGE, Item.WEIGHED))


class WordShares(Struct, frozen=True):
    """Distinct words of a sentence: those of the rubric, and the writer's own."""

    rubric: frozenset[str]
    own: frozenset[str]


def is_label_list(text: str, words: FlagWords) -> bool:
    """Whether a text is labels of parts with hardly a word after each; names of speakers come again."""
    labelled = [(match["name"].lower(), match["body"].split()) for match in words.label.finditer(text)]
    filled = [body for _, body in labelled if body]
    is_short = sum(map(len, filled)) <= LABEL_WORDS * len(filled)
    return len({name for name, body in labelled if body}) >= LABELS and is_short


def is_word_list(text: str) -> bool:
    """Whether a text is a list of words between commas; a piece with a figure is none of it."""
    pieces = (piece for piece in _PIECE.findall(text) if piece.strip() and not _DIGIT.search(piece))
    listed = [piece.split() for piece in pieces]
    return len(listed) >= LISTED and sum(map(len, listed)) <= LISTED_WORDS * len(listed)


def is_stuffed(passages: Sequence[Passage]) -> bool:
    """Whether a text is words of the rubric or the field alone, or sentences that nothing ties together."""
    return any(seek(passages) for seek in (_is_jargon, _names_parts, _is_unlinked, _is_rubric))


def _is_jargon(passages: Sequence[Passage]) -> bool:
    """Whether a text names one term of the field after another."""
    terms = frozenset[str]().union(*(_jargon(passage.sentence) for passage in passages))
    if len(terms) < JARGON:
        return False
    return sum(len(passage.text.split()) for passage in passages) <= WORDS_A_TERM * len(terms)


def _names_parts(passages: Sequence[Passage]) -> bool:
    """Whether a text names one part of a story after another: “the cause was drift, the signal an alert”."""
    parts = frozenset[str]().union(*(_parts(passage.sentence) for passage in passages))
    words = sum(len(passage.text.split()) for passage in passages)
    return len(parts) >= PARTS_NAMED and words <= WORDS_A_PART * len(parts)


@lru_cache(maxsize=MOST_SENTENCES)
def _parts(sentence: SentenceAnalysis) -> frozenset[str]:
    return frozenset(match["part"] for match in sentence.lexicon.flags.part_named.finditer(sentence.text))


@lru_cache(maxsize=MOST_SENTENCES)
def _jargon(sentence: SentenceAnalysis) -> frozenset[str]:
    return frozenset(match.group() for match in sentence.lexicon.flags.jargon.finditer(sentence.text))


def _is_unlinked(passages: Sequence[Passage]) -> bool:
    """Whether sentences speak of one thing after another: no word, pronoun or reason ties two of them."""
    if len(passages) < UNLINKED_SENTENCES:
        return False
    things = frozenset[str]().union(*(_systems(passage.sentence) for passage in passages))
    whole = sum(bool(_SUBJECT.match(passage.text)) for passage in passages)
    if len(things) < min(THINGS, THINGS_ONCE_TIED, MANY_THINGS) and whole < WHOLE_SENTENCES:
        return False  # whatever ties them
    if tied := links(passages):
        least = THINGS_ONCE_TIED if tied == 1 else MANY_THINGS
        return len(things) >= least and not links(passages, by_pronouns=False)
    return len(things) >= THINGS or whole >= WHOLE_SENTENCES


@lru_cache(maxsize=MOST_SENTENCES)
def _systems(sentence: SentenceAnalysis) -> frozenset[str]:
    return frozenset(
        match["which"].lower() for match in sentence.lexicon.flags.system.finditer(sentence.text)
    )


def _is_rubric(passages: Sequence[Passage]) -> bool:
    """Whether the items shown are words of the rubric alone, without links between them."""
    items = {find.item for passage in passages for find in finds(passage.sentence, passage.part)}
    if len(items) < CHAIN_ITEMS:
        return False
    shares = [word_shares(passage.sentence) for passage in passages]
    own = frozenset[str]().union(*(share.own for share in shares))
    every = own.union(*(share.rubric for share in shares))
    if len(every) < FEWEST_WORDS:
        return False
    is_thin = len(own) <= OWN_SHARE * len(every)
    return (is_thin and links(passages) < FEWEST_LINKS) or (
        len(own) <= OWN_SHARE_OF_CHAIN * len(every) and _is_chain(passages)
    )


def _is_chain(passages: Sequence[Passage]) -> bool:
    """Whether a text is one sentence of many clauses, of which no two share a word."""
    clauses = [clause for passage in passages for clause in _clauses(passage.sentence)]
    if len(passages) > 1 or len(clauses) < CHAIN_CLAUSES:
        return False
    return not any(
        clause.stems & other.stems for clause in clauses for other in clauses if other is not clause
    )


@lru_cache(maxsize=MOST_SENTENCES)
def word_shares(sentence: SentenceAnalysis) -> WordShares:
    """Return the distinct words of a sentence by whether the rubric knows them."""
    text, lexicon = sentence.text, sentence.lexicon
    filed = lexicon.filing.index.all_in(text, Sentence(0, len(text), text))
    spans = [(words.start, words.end) for words in sentence.expressions]
    spans += [(words.start, words.end) for words in filed]
    spans += [(figure.start, figure.end) for figure in sentence.figures if figure.kind is not Kind.COUNT]
    known = bytearray(len(text) + 1)
    for start, end in spans:
        known[start:end] = b"1" * (end - start)
    rubric, own = set[str](), set[str]()
    for match in _CONTENT.finditer(text):
        word = match.group().lower()
        if word in _PLAIN:
            continue
        (rubric if known[match.start()] else own).add(word)
    return WordShares(frozenset(rubric), frozenset(own - rubric))


def links(passages: Sequence[Passage], *, by_pronouns: bool = True) -> int:
    """Count the clauses that a word or a pronoun ties to another; a reason given ties them by itself."""
    clauses = [clause for passage in passages for clause in _clauses(passage.sentence)]
    reasons = sum(_reasons(passage.sentence) for passage in passages)
    named = Counter(stem for clause in clauses for stem in clause.stems)
    back = by_pronouns * sum(bool(place and clause.points_back) for place, clause in enumerate(clauses))
    shared = sum(any(named[stem] > 1 for stem in clause.stems) for clause in clauses if clause.has_item)
    return FEWEST_LINKS * reasons + back + shared


@lru_cache(maxsize=MOST_SENTENCES)
def _reasons(sentence: SentenceAnalysis) -> int:
    return len(_REASON.findall(sentence.text))


class _Clause(Struct, frozen=True, eq=False):
    has_item: bool
    points_back: bool
    stems: frozenset[str]


_UNTELLING = _PLAIN | _GENERIC
"""Words that tie no two clauses."""


@lru_cache(maxsize=MOST_SENTENCES)
def _clauses(sentence: SentenceAnalysis) -> tuple[_Clause, ...]:
    starts = [find.start for find in finds(sentence) if find.item in _CHAIN]
    return tuple(
        _Clause(
            any(match.start() <= start < match.end() for start in starts),
            bool(_PRONOUN.search(match.group())),
            frozenset(
                word.lower()[:STEM]
                for word in _CONTENT.findall(match.group())
                if len(word) > 3 and word.lower() not in _UNTELLING
            ),
        )
        for match in _CLAUSE.finditer(sentence.text)
    )
