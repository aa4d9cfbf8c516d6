"""Which sentences of a text speak of which offer: several offers, the present job, and what the reader wrote.

A heading that names an offer begins one where two or more of them are followed by pay. What the candidate
says in a chat or in quoted mail is no offer.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from planner.intake.letters.phrases import Phrases
from planner.intake.letters.results import Span
from planner.intake.letters.text.letter_text import LetterText
from planner.intake.letters.text.lines import LetterLine, LineKind
from planner.intake.letters.tokens.token import Amount
from planner.intake.letters.tokens.tokenize import Tokens

CANDIDATE = frozenset({"me", "you", "i", "candidate", "myself"})


@dataclass(frozen=True, slots=True)
class Scope:
    """The sentences of one offer or of the present job; those before all of them belong to each."""

    sentences: tuple[Span, ...]
    is_present: bool = False


def scopes_of(letter: LetterText, tokens: Tokens, present_words: Phrases) -> tuple[Scope, ...]:
    """Return the scopes of a text in their order, the present job last."""
    spoken = [span for span in letter.sentences if not _is_candidates(letter, span)]
    sentences = spoken if any(tokens.amounts(span) for span in spoken) else list(letter.sentences)
    present, rest = _split_present(letter, sentences, present_words)
    scopes = _offers(letter, tokens, rest)
    if present and any(tokens.amounts(span) for span in present):
        scopes = (*scopes, Scope(tuple(present), is_present=True))
    return scopes


def _is_candidates(letter: LetterText, sentence: Span) -> bool:
    line = letter.line_at(sentence.start)
    is_own_turn = line.kind is LineKind.CHAT and line.label.lower() in CANDIDATE
    return is_own_turn or line.quotes > 0


def _split_present(
    letter: LetterText, sentences: Sequence[Span], words: Phrases
) -> tuple[list[Span], list[Span]]:
    """Return the sentences on the present job and the others; under a heading all are of it."""
    present: list[Span] = []
    rest: list[Span] = []
    is_section = False
    for span in sentences:
        line = letter.line_at(span.start)
        whole = letter.text[span.start : span.end]
        is_heading = line.span == span and (whole.rstrip().endswith(":") or whole.startswith("#"))
        if is_heading:
            is_section = words.stands_in(letter.text, span)
        elif is_section and _begins_block(letter, line):
            is_section = False
        (present if is_section or words.stands_in(letter.text, span) else rest).append(span)
    return present, rest


def _begins_block(letter: LetterText, line: LetterLine) -> bool:
    place = letter.lines.index(line)
    return place > 0 and letter.lines[place - 1].kind is LineKind.BLANK and line.kind is LineKind.PLAIN


def _offers(letter: LetterText, tokens: Tokens, sentences: Sequence[Span]) -> tuple[Scope, ...]:
    starts = [place for place, span in enumerate(sentences) if _names_offer(letter, span)]
    blocks = [tuple(sentences[a:b]) for a, b in zip(starts, [*starts[1:], len(sentences)], strict=False)]
    paid = [block for block in blocks if _has_pay(tokens, block)]
    if len(paid) < 2:
        return (Scope(tuple(sentences)),)
    before = tuple(sentences[: starts[0]])
    shared = before if not any(tokens.amounts(span) for span in before) else ()
    return tuple(Scope((*shared, *block)) for block in paid)


def _names_offer(letter: LetterText, span: Span) -> bool:
    line = letter.line_at(span.start)
    if line.span.start != span.start:
        return False
    words = letter.text[span.start : span.end]
    return bool(
        re.match(r"(?i)(?:#{1,4}\s+)?(?:\*\*)?(?:offer|option)\s+(?:#?\d|[A-D]\b|one|two|three)", words)
        or re.match(r"#{1,4}\s+\S", words)
    )


def _has_pay(tokens: Tokens, block: Sequence[Span]) -> bool:
    return any(isinstance(n, Amount) and n.value >= 30 for span in block for n in tokens.amounts(span))
