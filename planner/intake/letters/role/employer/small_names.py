"""Employers in notes in small letters: `tessera offered me 170k`, `got an offer from copperline energy`.

A sentence that begins with a capital writes its names so too; there small words are no name.
"""

import re
from collections.abc import Iterator

from planner.intake.letters.parts import LetterContext
from planner.intake.letters.results import Span

MOST_WORDS = 3
_WORD = re.compile(r"[a-z0-9][\w&.'’-]*[\w]|[a-z]\d?")
_NAMED = re.compile(r"[\w&.'’-]+(?:\s[\w&.'’-]+){0,2}")
_ADVERBS = re.compile(
    r"(?:(?:just|verbally|finally|formally|officially|today|also|now|already|have|has)\s+){0,3}$"
)
_LEAD = re.compile(r"[\s:]*(?:the\s+)?")
_PERSON_FROM = re.compile(
    r"\s+[a-z][a-z'’-]+(?:\s[a-z][a-z'’-]+)?(?:\s\([^()\n]{2,20}\))?\s(?:from|at|of|w/)\s|\s+[a-z]+\s?@\s?"
)
_STARTS = re.compile(r"(?:^|[.!?;:,\n]\s*|\b(?:and|so|but|then)\s)[-•*\s]*$")


def small_name_that_offers(context: LetterContext) -> Iterator[Span]:
    """Names that begin a clause before what an employer does: `tessera verbally offered me`."""
    text, words = context.text, context.words.company
    for sentence in context.sentences:
        for verb in words.small_offers.within(text, sentence) if _is_small(text, sentence) else ():
            adverbs = _ADVERBS.search(text, sentence.start, verb.start)
            end = (adverbs.start() if adverbs else verb.start) - 1
            name = _name_before(context, sentence, end)
            if name is not None:
                yield name


def small_name_after_cue(context: LetterContext) -> Iterator[Span]:
    """Names after `offer from`, and after a person: `hung up with marisol from copperline energy`."""
    text, words = context.text, context.words.company
    for sentence in context.sentences:
        if not _is_small(text, sentence):
            continue
        for cue in words.small_cues.within(text, sentence):
            lead = _LEAD.match(text, cue.end, sentence.end)
            name = _name_at(context, lead.end() if lead else cue.end, sentence.end)
            if name is not None:
                yield name
        for cue in words.met.within(text, sentence):
            person = _PERSON_FROM.match(text, cue.end, sentence.end)
            name = _name_at(context, person.end(), sentence.end) if person else None
            if name is not None:
                yield name


def small_name_in_head(context: LetterContext) -> Iterator[Span]:
    """The name that opens a note, before what it is: `fernway verbal. senior pm …`."""
    text, words = context.text, context.words.company
    first = context.letter.sentences[0] if context.letter.sentences else None
    if first is None or not _is_small(text, first):
        return
    for head in words.small_heads.within(text, first):
        name = _checked(context, Span(first.start, max(first.start, head.start - 1)))
        kinds = (*words.offer_kinds.within(text, name),) if name else ()
        if (
            name
            and not kinds
            and _NAMED.fullmatch(name.words(text))
            and text[name.end] == " "
            and not _is_job_word(context, name)
        ):
            yield name


def small_name_of_present(context: LetterContext) -> Iterator[Span]:
    """The present employer of a note: `now at umber logistics on 170`."""
    text = context.text
    for sentence in context.sentences if context.is_present else ():
        for cue in context.words.company.small_present.within(text, sentence):
            name = _name_at(context, cue.end + 1, sentence.end)
            if name is not None:
                yield name


def _is_job_word(context: LetterContext, name: Span) -> bool:
    """Whether a name contains a word of a title: `senior pm offer`."""
    return context.words.role.before.stands_in(context.text, name)


def _is_small(text: str, sentence: Span) -> bool:
    return text[sentence.start : sentence.start + 1].islower()


def _name_at(context: LetterContext, place: int, end: int) -> Span | None:
    """Return one to three small words at a place, up to a mark or a word that ends a name."""
    start, last = place, place
    for _ in range(MOST_WORDS + 1):
        word = _WORD.match(context.text, place, end)
        if word is None or _ends(context, Span(word.start(), word.end())):
            break
        last = word.end()
        if context.text[last : last + 1] != " ":
            break
        place = last + 1
    return _checked(context, Span(start, last))


def _name_before(context: LetterContext, sentence: Span, end: int) -> Span | None:
    """Return the small words from the beginning of a clause up to a place."""
    text = context.text
    for count in range(MOST_WORDS, 0, -1):
        words = re.compile(rf"(?:[a-z][\w&.'’-]*\s){{{count - 1}}}[a-z][\w&.'’-]*$").search(
            text, max(sentence.start, end - 60), end
        )
        if words and _STARTS.search(text, sentence.start, words.start()):
            name = Span(words.start(), words.end())
            parts = [
                Span(m.start() + name.start, m.end() + name.start) for m in _WORD.finditer(name.words(text))
            ]
            if not any(_ends(context, part) for part in parts):
                return _checked(context, name)
    return None


def _ends(context: LetterContext, word: Span) -> bool:
    return context.words.company.small_ends.first(context.text, word) == word


def _checked(context: LetterContext, name: Span) -> Span | None:
    """Return a name of one to three words none of which is a common word for who may call."""
    text = context.text
    words = [
        Span(m.start() + name.start, m.end() + name.start) for m in re.finditer(r"\S+", name.words(text))
    ]
    common = context.words.company.small_nouns
    if not re.search(r"[a-z]{2}", name.words(text)):
        return None  # `I'm at 171`
    if not 1 <= len(words) <= MOST_WORDS or any(common.first(text, word) == word for word in words):
        return None
    if context.words.topics.cues_in(text, name) or context.words.role.nouns.stands_in(text, name):
        return None
    return name
