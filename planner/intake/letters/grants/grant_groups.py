"""Which facts belong to which grant: sizes of one grant are joined, terms and clauses go to their grant.

A fact goes to the nearest size before it in its sentence, else to the next size in it, else to the last grant
of the sentences before, as long as the letter still speaks of equity.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from planner.intake.letters.grants.grant_facts import (
    GrantTerm,
    SentenceFacts,
    Size,
    SizeKind,
    VestingClause,
)
from planner.intake.letters.grants.grant_words import GrantWords
from planner.intake.letters.marks.marked_text import MarkedText

NEAR = 45
"""Characters before a size in which words still speak of it."""
LATER = 1_000_000
"""Added to the places of clauses in later sentences, so that they stay in order."""
SENTENCES_APART = 4
"""Sentences without a word of equity after which the letter has gone on to another topic."""
_APPOSED = re.compile(
    r"^\s*[(\[~≈=]|^\s*,?\s*(?:that.s|which\s+is|i\.e\.|equal|equivalent|or|representing|worth|valued|currently|approx\w*|about)\b"
    r"|^[^.;(]{0,30}?,?\s*which\b[^.;]{0,40}?\b(?:is|are|represents?|equals?|comes\s+to|amounts?\s+to|would\s+be)\b",
    re.IGNORECASE,
)
_SAID_AGAIN = re.compile(
    r"\b(?:that(?:.s|\s+is|\s+would\s+be)|which\s+(?:is|would\s+be)|equivalent|i\.?e\b|represent\w*|amounts?\s+to|equals"
    r"|(?:the|this|your)\s+(?:award|grant|units|shares|RSUs|equity)\b[^.;]{0,40}\b(?:worth|valued|value\s+of))",
    re.IGNORECASE,
)
_OTHER_PAY = re.compile(
    r"\b(?:match(?:es|ed|ing)?|rrsp|retirement|provident|kiwisaver|sick|parental|health\w*|medical|dental|insurance|hsa"
    r"|visa|review(?:ed|s)?|make[\s-]whole|buy[\s-]?out|cash)\b",
    re.IGNORECASE,
)
"""Words of a sentence behind a grant that speaks of something else: `RRSP: 5% match after 3 months`."""
_ANOTHER = re.compile(r"\b(?:another|additional|plus|second|further|also|and)\b|\+|;", re.IGNORECASE)


class TextPart(Struct, frozen=True):
    """A part of a marked sentence."""

    text: MarkedText
    start: int
    end: int

    @property
    def coded(self) -> str:
        """Its signs and words."""
        return self.text.coded[self.start : self.end]

    def from_place(self, place: int) -> "TextPart":
        """Return the part of it that begins at a place of the sentence."""
        return replace(self, start=max(self.start, place))


class FoundGrant(Struct):
    """One grant with all its facts.

    `parts` are its own sentence, from the grant before to the next, and later sentences on it; `sentences`
    counts those that were read since.
    """

    sizes: list[Size]
    sentence: SentenceFacts
    parts: list[TextPart]
    terms: list[GrantTerm] = field(default_factory=list)
    clauses: list[VestingClause] = field(default_factory=list)
    sentences: int = 1

    @property
    def words(self) -> str:
        """All that is written of it."""
        return " ".join(part.coded for part in self.parts)

    @property
    def near(self) -> int:
        """The place in its sentence from which on words speak of it."""
        return self.size.start - NEAR

    @property
    def size(self) -> Size:
        """The size that the text writes first."""
        return self.sizes[0]


def grants_of(
    sentences: Sequence[SentenceFacts], words: GrantWords
) -> tuple[list[FoundGrant], list[GrantTerm]]:
    """Return the grants of a letter in their order, and the terms that go to none, as a refresher."""
    grants: list[FoundGrant] = []
    loose: list[GrantTerm] = []
    silent = 0
    for sentence in sentences:
        here = list(_own(sentence))
        is_equity = bool(words.words["equity"].search(sentence.text.coded))
        silent = 0 if here or is_equity else silent + 1
        last = _named(grants, sentence) if grants and silent <= SENTENCES_APART else None
        for term in sentence.terms:
            if (
                not here and last is not None and term.name == "price"
            ):  # a share's price is that of all grants
                for grant in (grant for grant in grants if grant is not last):
                    grant.terms += [] if any(t.name == "price" for t in grant.terms) else [term]
            owner = _owner(term.start, here, last)
            loose.append(term) if owner is None or term.name in (
                "refresher",
                "valuation",
            ) else owner.terms.append(term)
        if not here and last is not None and is_equity:
            last.parts.append(TextPart(sentence.text, 0, len(sentence.text.coded)))
        _give_clauses(sentence, here, last, grants, words, is_equity=is_equity)
        if last is not None:
            last.sentences += 1
        grants += here
    _give_price(grants, loose)
    return _without_sums(_joined(grants)), loose


def _give_price(grants: Sequence[FoundGrant], loose: Sequence[GrantTerm]) -> None:
    """Give grants the price of a share that is written before all of them: `our last round was at $28.40`."""
    prices = [term for term in loose if term.name == "price" and term.value is not None]
    if len({term.value for term in prices}) == 1:
        for grant in grants:
            grant.terms += [] if any(t.name in ("price", "at") for t in grant.terms) else prices[:1]


def _named(grants: Sequence[FoundGrant], sentence: SentenceFacts) -> FoundGrant:
    """Return the grant that a later sentence names as no other is named, as `the performance share units`;
    else the last.
    """
    coded = sentence.text.coded.lower()
    named = [grant for grant in grants if (name := _name(grant)) and name in coded]
    return named[0] if len(named) == 1 else grants[-1]


def _name(grant: FoundGrant) -> str:
    """Return the words for what is granted, as `performance share units`; empty if it is one word."""
    words = re.findall(r"[a-z-]+", grant.size.context.lower())[-3:]
    return " ".join(words) if len(words) > 1 else ""


def _own(sentence: SentenceFacts) -> Iterator[FoundGrant]:
    """Yield the grants whose sizes stand in a sentence."""
    sizes = sorted(sentence.sizes, key=lambda size: size.start)
    groups: list[list[Size]] = []
    for size in sizes:
        if groups and _is_same(groups[-1], size, sentence):
            groups[-1].append(size)
        else:
            groups.append([size])
    for place, group in enumerate(groups):
        first = groups[place - 1][-1].end if place else 0
        last = groups[place + 1][0].start if place + 1 < len(groups) else len(sentence.text.coded)
        yield FoundGrant(group, sentence, [TextPart(sentence.text, first, last)])


def _is_same(group: Sequence[Size], size: Size, sentence: SentenceFacts) -> bool:
    """Whether a size says again how large a grant is: in other units, or the total of yearly parts."""
    before = group[-1]
    gap = sentence.text.coded[before.end : size.start]
    if before.is_yearly != size.is_yearly and before.kind is size.kind and len(gap) < 40:
        return not _ANOTHER.search(gap)
    kinds = {each.kind for each in group}
    if size.kind not in kinds and gap.count("(") > gap.count(")") and not _ANOTHER.search(gap):
        return True  # `0.85% as ISOs (fully diluted, about 76,500 options)`
    if size.kind in kinds or len(gap) > 60:
        return False
    return bool(_APPOSED.match(gap)) or not (_ANOTHER.search(gap) or re.search(r"[.,|/]\s", gap))


def _owner(start: int, here: Sequence[FoundGrant], last: FoundGrant | None) -> FoundGrant | None:
    before = [grant for grant in here if grant.size.start <= start]
    if before:
        return before[-1]
    return here[0] if here else last


def _give_clauses(
    sentence: SentenceFacts,
    here: Sequence[FoundGrant],
    last: FoundGrant | None,
    earlier: Sequence[FoundGrant],
    words: GrantWords,
    *,
    is_equity: bool,
) -> None:
    """Give a sentence's clauses to their grants; those of all grants to each that has none."""
    coded = sentence.text.coded
    if not here and words.words["all_grants"].search(coded) and words.words["vesting"].search(coded):
        for grant in earlier:
            grant.clauses += [] if grant.clauses else sentence.clauses
        return
    for clause in sentence.clauses:
        owner = _owner(clause.start, here, last)
        if owner is None or not _is_vesting(
            clause, owner, sentence, words, is_own=owner in here, is_equity=is_equity
        ):
            continue
        if owner in here and len(here) > 1 and words.words["each_vests"].search(coded[: clause.end]):
            for grant in here:
                grant.clauses.append(clause)
            continue
        moved = 0 if owner in here else LATER * owner.sentences
        owner.clauses.append(replace(clause, start=clause.start + moved))


def _is_vesting(
    clause: VestingClause,
    owner: FoundGrant,
    sentence: SentenceFacts,
    words: GrantWords,
    *,
    is_own: bool,
    is_equity: bool,
) -> bool:
    """Whether a clause speaks of the grant and not of pay, leave or notice in the same text."""
    coded = sentence.text.coded
    if is_own and clause.end <= owner.size.start:  # `60k sign-on over two years, 310k RSUs`
        part = re.split(r"[,;]", coded[: clause.end])[-1]
        if words.words["other_topic"].search(part) and not words.words["vesting"].search(part):
            return False
    before = coded[max(0, clause.start - NEAR) : clause.start]
    topics = list(words.words["other_topic"].finditer(before))
    near = before[topics[-1].end() if topics else 0 :] + coded[clause.start : clause.end + 30]
    if "cliff" in clause.name or clause.name == "first_vest" or words.words["vesting"].search(near):
        return True
    if not is_own:
        topic = words.words["other_topic"].search(coded) or _OTHER_PAY.search(coded)
        return not topic and (is_equity or _is_elliptic(sentence))
    size_end = owner.sizes[-1].end
    between = (
        coded[size_end : clause.start] if clause.start >= size_end else coded[clause.end : owner.size.start]
    )
    if words.words["other_topic"].search(between):
        return False
    return clause.name != "every" or len(between) < 30


def _is_elliptic(sentence: SentenceFacts) -> bool:
    """Whether a sentence is little more than clauses of vesting, as `four years, monthly after`."""
    read = sum(clause.end - clause.start for clause in sentence.clauses)
    return len(sentence.clauses) > 1 or read * 2 > len(sentence.text.coded)


def _joined(grants: Sequence[FoundGrant]) -> list[FoundGrant]:
    """Return grants with those that repeat an earlier one joined to it."""
    kept: list[FoundGrant] = []
    for grant in grants:
        same = next((k for k in kept if _repeats(k, grant, is_next=k is kept[-1])), None)
        if same is None:
            kept.append(grant)
            continue
        same.clauses += [] if same.clauses else grant.clauses
        same.terms += grant.terms
        same.sizes += [size for size in grant.sizes if size.kind not in {own.kind for own in same.sizes}]
    return kept


def _repeats(earlier: FoundGrant, grant: FoundGrant, *, is_next: bool) -> bool:
    if re.search(r"\b(?:another|second|additional|further)\b", grant.words, re.IGNORECASE):
        return False
    sizes = {(size.kind, size.amount) for size in earlier.sizes}
    is_new_kind = grant.size.kind not in {size.kind for size in earlier.sizes}
    if is_next and is_new_kind and _SAID_AGAIN.search(grant.words):
        return True
    if grant.sentence is earlier.sentence and not grant.size.is_yearly:
        return False
    if any((size.kind, size.amount) in sizes for size in grant.sizes):
        return True
    if grant.size.is_yearly and grant.size.kind is SizeKind.VALUE:
        totals = [size.amount for size in earlier.sizes if size.kind is SizeKind.VALUE and size.amount]
        return any(grant.size.amount and total % grant.size.amount < 1 for total in totals)
    return False


def _without_sums(grants: list[FoundGrant]) -> list[FoundGrant]:
    """Return grants without one that is the total of the others."""
    if len(grants) < 3:
        return grants
    amounts = [grant.size.amount or 0.0 if grant.size.kind is SizeKind.VALUE else 0.0 for grant in grants]
    return [
        grant
        for grant, amount in zip(grants, amounts, strict=True)
        if not amount or abs(2 * amount - sum(amounts)) > 1
    ]
