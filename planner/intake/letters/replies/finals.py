"""What is called final in a turn: of which components, or of all that the turn names."""

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from planner.intake.letters.replies.grammar import ReplyGrammar
from planner.intake.letters.replies.mentions import mentions_of
from planner.intake.letters.replies.statements import Statement
from planner.intake.letters.results import Span
from planner.plan.fields.terms import Component

_CLAUSE = re.compile(r";|,(?!\d)|:|\bbut\b|\bhowever\b|\bthough\b|\s[-–—]\s", re.IGNORECASE)

_THIS = re.compile(
    r"\W*(?:(?:unfortunately|sadly|that said|honestly|so)\W+)?(?:this|these|that)\b", re.IGNORECASE
)
"""How a sentence below a list begins that speaks of all its figures: `This is the best we can do.`"""


class Finals(Struct, frozen=True):
    """Words that call something final, with the components; `everything` if all of the offer is meant."""

    span: Span
    components: frozenset[Component]
    everything: bool = False


def finals_of(
    plain: str, sentences: Sequence[Span], statements: Sequence[Statement], grammar: ReplyGrammar
) -> tuple[Finals, ...]:
    """Return what the sentences of one turn call final."""
    found_finals = []
    for place, sentence in enumerate(sentences):
        for match in grammar.final.finditer(plain, sentence.start, sentence.end):
            if _is_denied(plain, match, sentence, grammar):
                continue
            earlier = sentences[place - 1] if place else None
            found_finals.append(_finals(plain, Span(*match.span()), sentence, earlier, statements, grammar))
    return tuple(found_finals)


def _is_denied(plain: str, match: re.Match[str], sentence: Span, grammar: ReplyGrammar) -> bool:
    return any(
        denial.start() < match.end() and match.start() < denial.end()
        for denial in grammar.no_final.finditer(plain, sentence.start, sentence.end)
    )


def _finals(
    plain: str,
    words: Span,
    sentence: Span,
    earlier: Span | None,
    statements: Sequence[Statement],
    grammar: ReplyGrammar,
) -> Finals:
    whole = _lies_over(sentence, words)
    for part in (_clause_at(plain, words, sentence), sentence):
        components = frozenset(_named(plain, part, statements, grammar))
        if components:
            return Finals(whole, components)
    if grammar.all_of_it.search(plain, sentence.start, sentence.end):
        return Finals(whole, frozenset(s.component for s in statements), everything=True)
    if earlier and _THIS.match(plain, sentence.start) and _is_item(plain, earlier):
        return Finals(whole, frozenset(s.component for s in statements), everything=True)
    before = frozenset(_stated(earlier, statements)) if earlier else frozenset[Component]()
    return Finals(whole, before)


def _is_item(plain: str, sentence: Span) -> bool:
    """Whether a sentence is a line of a list: it ends without a full stop."""
    return sentence.words(plain).rstrip()[-1:] not in (".", "!", "?")


def _named(
    plain: str, part: Span, statements: Iterable[Statement], grammar: ReplyGrammar
) -> Iterable[Component]:
    yield from (
        mention.component for mention in mentions_of(plain, part, grammar) if mention.component is not None
    )
    yield from _stated(part, statements)


def _stated(part: Span, statements: Iterable[Statement]) -> Iterable[Component]:
    return (s.component for s in statements if part.start <= s.span.start and s.span.end <= part.end)


def _clause_at(plain: str, words: Span, sentence: Span) -> Span:
    start, end = sentence.start, sentence.end
    for cut in _CLAUSE.finditer(plain, sentence.start, sentence.end):
        if cut.end() <= words.start:
            start = cut.end()
        elif cut.start() >= words.end:
            end = cut.start()
            break
    return Span(start, end)


def _lies_over(sentence: Span, words: Span) -> Span:
    """Return the words to show: the sentence, which is short enough to be read."""
    del words
    return sentence
