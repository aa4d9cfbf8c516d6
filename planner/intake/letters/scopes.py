"""Which sentences of a text speak of which offer: several offers, the present job, and what the reader wrote.

A heading that names an offer begins one where two or more of them are followed by pay. What the candidate
says in a chat or in quoted mail is no offer.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from planner.intake.letters.conversation.asides import without_asides
from planner.intake.letters.conversation.turns import SpokenTurn, turns_of
from planner.intake.letters.kind_words import KindWords
from planner.intake.letters.parts import LetterContext
from planner.intake.letters.results import Span
from planner.intake.letters.role.place_names import names_place
from planner.intake.letters.scope_names import with_own_sentences
from planner.intake.letters.scope_pieces import cut_at_present, named_line, pieces_of
from planner.intake.letters.text.letter_text import LetterText
from planner.intake.letters.text.lines import LetterLine, LineKind
from planner.intake.letters.text.sentences import VERSUS
from planner.intake.letters.tokens.tokenize import tokens_in
from planner.intake.letters.topics.linking import links_of
from planner.intake.letters.topics.sentence import may_be_base
from planner.intake.letters.topics.topic import Link, PayTopic
from planner.intake.letters.words import LetterWords
from planner.plan.fields.round import Who

SHORTEST_MAIL = 80
"""Characters of the newest mail from which it speaks for itself."""
LEAST_FIGURE = 10
"""A bare number below it counts offers, and is no pay."""
CANDIDATE = frozenset({"me", "you", "i", "candidate", "myself"})


_NOW = re.compile(
    r"\W*(?:(?:me|i'm)\s+)?(?:currently|current|today|now|presently|present)\b[^.!?]{0,30}?\d"
    r"|\W*(?:(?:i'm|i am|am|me)\s+)?(?:on|making|earning|paid)\s[$£€]?\d[^.!?\n]{0,50}?"
    r"\b(?:today|now|currently|presently|at\s(?:the\smoment|present)|right\snow)\b\W*$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\W{0,4}[^:.!?\n\d]{2,48}:(?=\s)")
NO_NAME = Span(0, 0)
_NUMBERED = re.compile(
    r"(?:#{1,4}\s+)?(?:\*\*)?(?:(?:offer|option|package|alternative|variant|version|scenario)\s+(?:#?\d|[A-D]\b|one|two|three)"
    r"|(?:company|employer|firm|job)\s+(?:#?\d|(?-i:[A-D])|one|two|three)\s*(?:[:(–—-]|\bis\b))|#{1,4}\s+\S",
    re.IGNORECASE,
)
_NUMBERED_NAME = re.compile(
    r"(?:#{1,4}\s+)?(?:\*\*)?(?:offer|option|company|employer|firm|job)\s+(?:#?\d|[A-D]|one|two|three)"
    r"(?:\s*[(:–—-]\s*|\s(?:is|was|comes)\s(?:(?:from|with|at|by)\s)?)"
    r"(?P<name>(?-i:[A-Z])[\w&'’-]*(?:\.(?=\w)[\w&'’-]+)*(?:\s(?:&\s)?(?-i:[A-Z])[\w&'’-]*){0,3})"
    r"(?=\s*[():,.;–—-]|\s(?:in|at|for|as|and|with|on|up|out)\s)",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r"(?:\*\*)?(?P<name>[A-Z][\w&.'’-]*(?:\s(?:&\s)?[A-Z][\w&.'’-]*){0,3})(?:\*\*)?\s(?:in|out\sof|based\sin)\s"
    r"(?P<place>[A-Z][\w.]*(?:\s[A-Z][\w.]*)?)(?=[,.:;(]|\s[-–—]\s)"
)
"""A paragraph that begins with an employer and its place: `Tidemark in Seattle, Senior PM …`."""
_OWN_NAME = re.compile(r"\W*(?P<name>[A-Z][\w&.'’-]*(?:\s(?:&\s)?[A-Z][\w&.'’-]*){0,3})\s")
_NAMED = re.compile(
    r"(?:\*\*)?(?P<name>[A-Z][\w&.'’-]*(?:\s(?:&\s)?[A-Z][\w&.'’-]*){0,3})(?:\*\*)?\s?(?:\([^()]{2,60}\))?\s?(?::|[-–—]\s)\s*\S"
)


_LABELLED = re.compile(
    r"(?:[-*•>#]{1,4}\s+)?(?:\*\*)?(?:(?i:(?:job\s+)?offer(?:\s+(?:from|by))?|company(?:\s+name)?|employer|firm|arbeitgeber|firma"
    r"|unternehmen|entreprise|empresa|azienda|bedrijf|werkgever))(?:\*\*)?\s?[:=](?:\*\*)?\s*"
    r"(?:\*\*)?(?P<name>[A-Z][\w&.'’-]*(?:\s(?:&\s)?[A-Z][\w&.'’-]*){0,3})(?:\*\*)?\s*(?:\([^()\n]{2,30}\))?\s*(?:\n|$|(?<=\n))"
)
"""A line with a label of companies alone before the name: `Offer: Brackenridge`, `Company = Oakhaven`."""


class Scope(Struct, frozen=True):
    """The sentences of one offer or of the present job; those before all of them belong to each."""

    sentences: tuple[Span, ...]
    is_present: bool = False
    name: Span | None = None


def scopes_of(context: LetterContext) -> tuple[Scope, ...]:
    """Return the scopes of a text in their order, the present job last. The context is of the whole text."""
    letter, tokens, words = context.letter, context.tokens, context.words
    others = _older_mails(letter, words)
    turns = turns_of(letter.raw, words.conversation)
    answered = [turn.span for turn in turns if turn.age == _answered(turns)]
    spoken = [
        span
        for span in letter.sentences
        if not _is_candidates(letter, span, answered)
        and not any(old.start <= span.start < old.end for old in others)
    ]
    own = without_asides(letter.text, spoken)
    sentences = own if any(tokens.amounts(span) for span in own) else list(letter.sentences)
    sentences = [part for span in sentences for part in cut_at_present(context, span, words.kinds.present)]
    present, rest = _split_present(letter, sentences, words.kinds)
    by_employer = frozenset(spoken)
    by_candidate = (span for span in letter.sentences if span not in by_employer)
    present += [span for span in by_candidate if _is_of_own_job(context, span)]
    scopes = _offers(context, rest)
    if present and any(tokens.amounts(span) for span in present):
        scopes = (*scopes, Scope(tuple(present), is_present=True))
    return scopes


def _older_mails(letter: LetterText, words: LetterWords) -> list[Span]:
    """Return the parts of a thread that are older than its newest mail, but for a mail that is passed on."""
    turns = turns_of(letter.raw, words.conversation)
    if (answered := _answered(turns)) is not None:
        return [turn.span for turn in turns if turn.age != answered]
    newest = [turn for turn in turns if turn.age == 0]
    long = sum(turn.span.end - turn.span.start for turn in newest) >= SHORTEST_MAIL
    return [turn.span for turn in turns if turn.age > 0] if long else []


def _answered(turns: Sequence[SpokenTurn]) -> int | None:
    """Return the age of the offer that the candidate answers above it; None if the newest mail is theirs."""
    asks = any(turn.age == 0 and turn.labelled and turn.who is Who.YOU for turn in turns)
    ages = [turn.age for turn in turns if turn.who is Who.THEY and turn.age > 0]
    is_theirs = any(turn.age == 0 and turn.who is Who.THEY for turn in turns)
    return min(ages) if asks and ages and not is_theirs else None


def _is_candidates(letter: LetterText, sentence: Span, answered: Sequence[Span]) -> bool:
    line = letter.line_at(sentence.start)
    is_own_turn = line.kind is LineKind.CHAT and line.label.lower() in CANDIDATE
    if is_own_turn and line.label.lower() == "candidate":
        is_own_turn = any(o.kind is LineKind.CHAT and o.label != line.label for o in letter.lines)  # no form
    is_answered = any(span.start <= sentence.start < span.end for span in answered)
    return is_own_turn or (line.quotes > 0 and not is_answered)


def _is_of_own_job(context: LetterContext, sentence: Span) -> bool:
    """Whether the candidate says in a turn what the present job pays: `Me: my current base is 185`."""
    line = context.letter.line_at(sentence.start)
    is_own_turn = line.kind is LineKind.CHAT and line.label.lower() in CANDIDATE and not line.quotes
    speaks = context.words.kinds.present.stands_in(context.text, sentence)
    return is_own_turn and speaks and bool(context.tokens.amounts(sentence))


def _split_present(
    letter: LetterText, sentences: Sequence[Span], kinds: KindWords
) -> tuple[list[Span], list[Span]]:
    """Return the sentences on the present job and the others; under a heading all are of it."""
    words = kinds.present
    present: list[Span] = []
    rest: list[Span] = []
    is_section = False
    for span in sentences:
        line = letter.line_at(span.start)
        whole = letter.text[span.start : span.end]
        label = _LABEL.match(letter.text, span.start, span.end) if line.span.start == span.start else None
        is_heading = line.span == span and (whole.rstrip().endswith(":") or whole.startswith("#"))
        if is_heading or (label and words.stands_in(letter.text, Span(*label.span()))):
            is_section = words.stands_in(letter.text, span)
        elif is_section and (label or _begins_block(letter, line) or _turns(letter, present, span, kinds)):
            is_section = False
        speaks = words.stands_in(letter.text, span) and not kinds.replaces.stands_in(letter.text, span)
        is_present = is_section or speaks or bool(_NOW.match(whole))
        is_present = is_present or _goes_on(letter, present, span, kinds)
        (present if is_present else rest).append(span)
    return present, rest


def _goes_on(letter: LetterText, present: Sequence[Span], span: Span, kinds: KindWords) -> bool:
    """Whether a sentence with figures goes on about the present job, right behind one that names it:
    `Right now I'm at Halden. Base 176k, bonus 12%.`
    """
    if not present or letter.text[present[-1].end : span.start].strip(" "):
        return False
    has_figures = any(sign.isdigit() for sign in letter.text[span.start : span.end])
    return has_figures and not kinds.turns.stands_in(letter.text, span)


def _turns(letter: LetterText, present: Sequence[Span], span: Span, kinds: KindWords) -> bool:
    """Whether a sentence turns to the offer in the line of the present job: `Now: 172 base. New one is …`."""
    is_same_line = bool(present) and letter.line_at(present[-1].start) == letter.line_at(span.start)
    return is_same_line and kinds.turns.stands_in(letter.text, span)


def _begins_block(letter: LetterText, line: LetterLine) -> bool:
    place = letter.lines.index(line)
    return place > 0 and letter.lines[place - 1].kind is LineKind.BLANK and line.kind is LineKind.PLAIN


def _offers(context: LetterContext, sentences: Sequence[Span]) -> tuple[Scope, ...]:
    """Return a scope for each offer; one for all sentences if fewer than two of them are followed by pay."""
    pieces = pieces_of(context, sentences)
    spans = [piece.span for piece in pieces]
    heads = [piece.name or _head(context, spans, place) for place, piece in enumerate(pieces)]
    starts = [(place, head) for place, head in enumerate(heads) if head is not None]
    if starts and _is_rival(context, spans[: starts[0][0]]):
        starts = [(0, NO_NAME), *starts]
    if len(starts) < 2:
        return (Scope(tuple(sentences)),)
    ends = [place for place, _ in starts[1:]] + [len(spans)]
    named = [
        (tuple(spans[start:end]), None if head == NO_NAME else head)
        for (start, head), end in zip(starts, ends, strict=True)
    ]
    blocks = [Scope(block, name=name) for block, name in with_own_sentences(context.text, named)]
    paid = [block for block in blocks if _has_pay(context, block.sentences, block.name)]
    if len(paid) < 2:
        return (Scope(tuple(sentences)),)
    before = tuple(spans[: starts[0][0]])
    shared = before if not any(_has_pay_figure(context, span) for span in before) else ()
    return tuple(replace(block, sentences=(*shared, *block.sentences)) for block in paid)


def _has_pay_figure(context: LetterContext, span: Span) -> bool:
    """Whether a sentence has an amount that may be pay; `2 offers` is none."""
    return any(not amount.is_bare or amount.value >= LEAST_FIGURE for amount in context.tokens.amounts(span))


def _is_rival(context: LetterContext, before: Sequence[Span]) -> bool:
    """Whether an offer without a name is before words such as `Competing:` and the name of another."""
    if not before or not _has_pay(context, before):
        return False
    cues = context.words.topics.cues_in(context.text, before[-1])
    return any(cue.topic is PayTopic.OTHER_OFFER for cue in cues)


def _head(context: LetterContext, sentences: Sequence[Span], place: int) -> Span | None:
    """Return the name by which a sentence begins an offer; `NO_NAME` without one, None if it begins none."""
    span = sentences[place]
    text, letter, words = context.text, context.letter, context.words
    if _is_side(text, sentences, place):
        name = _OWN_NAME.match(text, span.start, span.end)
        return (
            Span(*name.span("name")) if name and _is_free(text, Span(*name.span("name")), words) else NO_NAME
        )
    if _NUMBERED.match(text, span.start, span.end):
        named = _NUMBERED_NAME.match(text, span.start, span.end)
        own = Span(*named.span("name")) if named else None
        return own if own and _is_free(text, own, words) else NO_NAME
    if letter.line_at(span.start).span.start != span.start:
        return None
    named = _LABELLED.match(text, span.start, span.end) or _NAMED.match(text, span.start, span.end)
    if named is None:
        placed = _PLACED.match(text, span.start, span.end)
        named = placed if placed and names_place(context, placed["place"]) else None
    if named is None:
        return named_line(context, span)
    name_span = Span(*named.span("name"))
    return name_span if _is_free(text, name_span, words) else None


def _is_side(text: str, sentences: Sequence[Span], place: int) -> bool:
    """Whether a sentence is a side of `… vs …`."""
    gaps = [text[a.end : b.start] for a, b in pairwise(sentences[max(0, place - 1) : place + 2])]
    return any(VERSUS.fullmatch(gap) for gap in gaps)


def _is_free(text: str, name: Span, words: LetterWords) -> bool:
    """Whether a name is no label: it holds no word of pay, days, job or place."""
    labels = (words.days.start, words.days.deadline, words.role.cues, words.places.cues, words.company.stops)
    is_label = any(phrases.first(text, name) == name for phrases in labels)
    is_label = is_label or words.kinds.replaces.stands_in(text, name)
    return not is_label and not words.topics.cues_in(text, name)


def links_in(context: LetterContext, sentences: Sequence[Span], name: Span | None) -> tuple[Link, ...]:
    """Return the links of an offer's numbers; the only figure beside its employer's name is its base."""
    links = links_of(context.letter, context.tokens, context.words.topics, sentences)
    return links if name is None else with_lone_base(context, sentences, links)


def with_lone_base(
    context: LetterContext, sentences: Sequence[Span], links: tuple[Link, ...]
) -> tuple[Link, ...]:
    """Return links with the only figure of some sentences that may be a base, where none is named one."""
    if any(link.topic is PayTopic.BASE for link in links):
        return links
    own = [(number, span) for span in sentences for number in tokens_in(context.tokens.numbers, span)]
    linked = {link.number.span for link in links}
    bases = [(number, span) for number, span in own if number.span not in linked and may_be_base(number)]
    if len(bases) != 1:
        return links
    number, span = bases[0]
    return tuple(sorted((*links, Link(number, PayTopic.BASE, None, span)), key=lambda link: link.number.span))


def _has_pay(context: LetterContext, block: Sequence[Span], name: Span | None = None) -> bool:
    """Whether a block has a base of its own."""
    return any(link.topic is PayTopic.BASE for link in links_in(context, block, name))
