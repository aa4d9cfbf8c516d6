"""The instrument of a grant, its tax kind, and what of it hangs on a goal, from the words around its size."""

import re
from collections.abc import Iterator

from planner.intake.letters.grants.grant_groups import FoundGrant, TextPart
from planner.intake.letters.grants.grant_words import GrantWords
from planner.intake.letters.results import Span
from planner.plan.fields.terms import GrantKind, MilestoneKind, OptionTax

BEFORE, BEHIND = 60, 120
"""Characters before and behind a size in which its instrument is looked for first."""
_KINDS = (GrantKind.CASH, GrantKind.OPTION, GrantKind.RSU)


def kind_of(grant: FoundGrant, words: GrantWords) -> tuple[GrantKind, Span] | None:
    """Return the instrument with its words: of the size itself, else of what is near; None if none is named.

    A strike makes an option.
    """
    for part in _places(grant, words):
        clean = _without_others(part, words)
        for kind in _KINDS:
            if (match := words.words[kind.value].search(clean)) is not None:
                return kind, part.text.span(part.start + match.start(), part.start + match.end())
    strike = next((term for term in grant.terms if term.name == "strike"), None)
    return (GrantKind.OPTION, strike.span) if strike else None


def tax_of(grant: FoundGrant, words: GrantWords) -> tuple[OptionTax, Span] | None:
    """Return whether options are ISO or NSO, with the words that say so."""
    for name, tax in (("iso", OptionTax.ISO), ("nso", OptionTax.NSO)):
        if (place := _first(grant, words.words[name], words)) is not None:
            return tax, place
    return None


def foreign_kind(grant: FoundGrant, words: GrantWords) -> Span | None:
    """Return the words for an instrument that is none of ours, as profits interests."""
    return _first(grant, words.words["foreign"], words)


def milestone_of(grant: FoundGrant, words: GrantWords) -> tuple[float, MilestoneKind | None, Span] | None:
    """Return the share that hangs on a goal, how hard it is if the text says, and the words."""
    own = grant.parts[0].from_place(grant.near)
    part = words.milestones["share"].search(own.coded)
    if part is not None and (sign := part["share"] or part["after"]) in own.text.marks:
        return own.text.value(sign), None, own.text.marks[sign].span
    place = _first(grant, words.milestones["only_if"], words) or _first(
        grant, words.words["performance"], words
    )
    if place is None:
        return None
    hard = (kind for kind in (MilestoneKind.STRETCH, MilestoneKind.THRESHOLD) if _named(grant, kind, words))
    return 1.0, next(hard, None), place


def _named(grant: FoundGrant, kind: MilestoneKind, words: GrantWords) -> bool:
    return _first(grant, words.milestones[kind.value], words) is not None


def _first(grant: FoundGrant, pattern: re.Pattern[str], words: GrantWords) -> Span | None:
    """Return the first match in the grant's own sentence or in later ones on nothing else."""
    other = words.words["other_topic"]
    later = (part for part in grant.parts[1:] if not other.search(part.coded))
    for part in (grant.parts[0].from_place(grant.near), *later):
        if (match := pattern.search(part.coded)) is not None:
            return part.text.span(part.start + match.start(), part.start + match.end())
    return None


def _places(grant: FoundGrant, words: GrantWords) -> Iterator[TextPart]:
    """Yield the parts of the text in which the instrument may be named, the nearest first."""
    own, start, end = grant.parts[0], grant.size.start, grant.sizes[-1].end
    before = TextPart(own.text, max(own.start, start - BEFORE), start)
    size = TextPart(own.text, start, end)
    option = words.words["option"]
    if option.search(_without_others(before, words)) and not option.search(size.coded):
        yield before  # `New-hire option: 22,000 shares`
    yield from (
        size,
        TextPart(own.text, own.start, start),
        TextPart(own.text, end, min(own.end, end + BEHIND)),
    )
    yield from grant.parts


def _without_others(part: TextPart, words: GrantWords) -> str:
    """Return a part with `not RSUs` as blanks."""
    return words.words["not_kind"].sub(lambda match: " " * len(match.group()), part.coded)
