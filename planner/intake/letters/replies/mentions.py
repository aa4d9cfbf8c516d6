"""The components that a sentence names, and which of them a figure is for."""

import re
from collections.abc import Collection, Sequence

from msgspec import Struct

from planner.intake.letters.replies.grammar import SIGN_ON_SHORT, ReplyGrammar
from planner.intake.letters.results import Span
from planner.plan.fields.terms import Component

FARTHEST = 6
"""Words between a component and its figure."""


class ComponentMention(Struct, frozen=True):
    """A component named in a sentence; None for other money, which takes figures too."""

    span: Span
    component: Component | None
    is_total: bool = False


def mentions_of(plain: str, part: Span, grammar: ReplyGrammar) -> tuple[ComponentMention, ...]:
    """Return the components that a part names, in order; the longer of two that overlap."""
    every = [
        ComponentMention(Span(*match.span()), component)
        for component, pattern in grammar.components.items()
        for match in pattern.finditer(plain, part.start, part.end)
    ]
    every += [
        ComponentMention(
            Span(match.start() + len(match[0]) - len(match[0].lstrip()), match.end()), Component.SIGN_ON
        )
        for match in SIGN_ON_SHORT.finditer(plain, part.start, part.end)
    ]
    every += [
        ComponentMention(Span(*match.span()), None, is_total=pattern is grammar.totals)
        for pattern in (grammar.others, grammar.totals)
        for match in pattern.finditer(plain, part.start, part.end)
    ]
    kept: list[ComponentMention] = []
    for mention in sorted(every, key=lambda mention: (mention.span.start, -mention.span.end)):
        if not kept or mention.span.start >= kept[-1].span.end:
            kept.append(mention)
    return tuple(kept)


_LINKS = (
    r"more|extra|additional|worth|dollars?|usd|cash|in|on|of|for|as|to|towards?|into|the|a|an|your|my|new|target|total"
    r"|annual|yearly|one-time|range|ballpark|neighborhood|bump|increase"
)
_AFTER_GAP = re.compile(
    rf"\s*\(?(?:(?:/|a|per|each) ?(?:yr|year|annum)\b)?\s*(?:(?:{_LINKS})\s+){{0,4}}", re.IGNORECASE
)
_BREAK = re.compile(
    r"[.;!?](?=\s|$)|,|\band\b|\bplus\b|\bor\b|&|(?<!\w)\+(?!\d)|\bbut\b|\bwhile\b|\bwith\b|/", re.IGNORECASE
)


def mention_for(
    plain: str, figure: Span, between: Span, mentions: Sequence[ComponentMention], taken: Collection[Span]
) -> ComponentMention | None:
    """Return the component that a figure is said for: right behind it, or before it without a break.

    `between` reaches from the end of the figure before to the start of the next; mentions that other figures
    have `taken` are not looked back to.
    """
    behind = _behind(plain, figure, between.end, mentions)
    before = next((mention for mention in reversed(mentions) if mention.span.end <= figure.start), None)
    if before is None or before.span.start < between.start or before.span in taken:
        return behind
    gap = plain[before.span.end : figure.start]
    words = len(gap.split())
    is_nearer = behind is not None and words > len(plain[figure.end : behind.span.start].split())
    return behind if _BREAK.search(gap) or words > FARTHEST or is_nearer else before


def _behind(
    plain: str, figure: Span, end: int, mentions: Sequence[ComponentMention]
) -> ComponentMention | None:
    mention = next((mention for mention in mentions if mention.span.start >= figure.end), None)
    if mention is None or mention.span.start > end:
        return None
    return mention if _AFTER_GAP.fullmatch(plain, figure.end, mention.span.start) else None
