"""Links each number to the cue that names it.

The nearest cue of the sentence wins. Without one a number takes its place in a list, the topic of the number
before it, or that of its paragraph's label or heading.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from planner.intake.letters.results import Span
from planner.intake.letters.text.letter_text import LetterText
from planner.intake.letters.text.lines import LineKind
from planner.intake.letters.text.sentences import clauses_of
from planner.intake.letters.tokens.token import Percent
from planner.intake.letters.tokens.tokenize import Tokens, tokens_in
from planner.intake.letters.topics.cues import TopicWords
from planner.intake.letters.topics.distance import distance
from planner.intake.letters.topics.lists import by_place, changed, has_period, is_part, packed
from planner.intake.letters.topics.sentence import LinkedSentence, Number, fits, may_be_base
from planner.intake.letters.topics.shared_cues import FAR, FARTHEST, without_shared
from planner.intake.letters.topics.topic import Cue, Link, PayTopic
from planner.intake.letters.topics.yielding_cues import LABELS, is_denied, yields

REACH = 160  # characters between a number and a cue
NEAREST = 8  # cues that are compared for one number
INHERITED = 60  # characters after a cue in which further numbers are about it
HEADING_WORDS = 6
NEAR_PART = 1.0
"""Below it a cue is right beside a per cent that may be a part of another number."""
_LABEL = re.compile(r"[^:.\n\d]{2,48}(?:\([^():\n]{2,40}\)\s?)?:")
_SECTION = re.compile(r"(?:section\s+)?\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s+(?=[A-Z])", re.IGNORECASE)
_MONTHS_PAID = re.compile(r"1[2-6]\s?[x×*]\s?(?:[A-Z]{3}\s|[$£€])?\d")
YIELDING = frozenset({PayTopic.EQUITY, PayTopic.BASE, PayTopic.TARGET})
"""Topics of far cues to which the label of the line is preferred."""


def links_of(
    letter: LetterText, tokens: Tokens, words: TopicWords, sentences: Sequence[Span]
) -> tuple[Link, ...]:
    """Return the link of each number of some sentences that has one, in the order of the text."""
    links: list[Link] = []
    heading: Cue | None = None
    before: Span | None = None
    for span in sentences:
        cues = words.cues_in(letter.text, span)
        numbers = _without_section(letter.text, span, tokens_in(tokens.numbers, span))
        if before is not None and letter.text[before.end : span.start].count("\n") > 1:
            heading = None
        own = None if numbers else _heading(letter.text, span, cues)
        heading = own or heading
        if not cues and numbers and (asked := _asked(letter, words, span)):
            heading = asked
        sentence = LinkedSentence(letter.text, span, clauses_of(letter.text, span), cues, numbers)
        links += _links(sentence, heading)
        before = span
        line = letter.line_at(span.start)
        if own is None and line.kind in (LineKind.BULLET, LineKind.TABLE) and span.end >= line.span.end:
            heading = None
    return (*links, *_lone_base(letter, tokens, sentences, links))


def _lone_base(
    letter: LetterText, tokens: Tokens, sentences: Sequence[Span], links: Sequence[Link]
) -> tuple[Link, ...]:
    """Return the base of a list that names it by its place alone: `- $165k` first, above equity."""
    topics = {link.topic for link in links}
    bullets = [span for span in sentences if letter.line_at(span.start).kind is LineKind.BULLET]
    if PayTopic.BASE in topics or not bullets:
        return ()
    named = [link.number.span for link in links if link.topic in (PayTopic.EQUITY, PayTopic.BONUS)]
    is_list = any(bullet.start <= span.start < bullet.end for bullet in bullets[1:] for span in named)
    linked = {link.number.span for link in links}
    lone = [
        number
        for bullet in bullets
        for number in tokens_in(tokens.numbers, bullet)
        if number.span == bullet and number.span not in linked and may_be_base(number)
    ]
    if not is_list or len(lone) != 1 or lone[0].span != bullets[0]:
        return ()
    return (Link(lone[0], PayTopic.BASE, None, lone[0].span),)


def _asked(letter: LetterText, words: TopicWords, span: Span) -> Cue | None:
    """Return what the question right before a sentence is about, whoever asks it: `and the match?`"""
    place = bisect_left(letter.sentences, span.start, key=lambda sentence: sentence.start) - 1
    before = letter.sentences[place] if place >= 0 else None
    if before is None or letter.text[before.end - 1] != "?":
        return None
    cues = [cue for cue in words.cues_in(letter.text, before) if cue.topic is not PayTopic.BASIS]
    return cues[0] if len({cue.topic for cue in cues}) == 1 else None


def _heading(text: str, span: Span, cues: Sequence[Cue]) -> Cue | None:
    """Return the topic of a short sentence or line that only names one: `Annual bonus.`"""
    named = [cue for cue in cues if cue.topic not in (PayTopic.BASIS, PayTopic.PRICE)]
    is_short = len(text[span.start : span.end].split()) <= HEADING_WORDS
    return named[0] if named and is_short else None


def _links(sentence: LinkedSentence, heading: Cue | None) -> Iterator[Link]:
    packs = packed(sentence)
    if change := changed(sentence):
        packs |= {change[0].span: PayTopic.PRESENT, change[1].span: PayTopic.BASE}
    nearest = without_shared([(number, *_nearest(sentence, number)) for number in sentence.numbers], sentence)
    nearest = [
        (number, heading if _is_of_heading(sentence, number, cue, heading) else cue, cost)
        for number, cue, cost in nearest
    ]
    linked: list[tuple[Number, Cue | None]] = [
        (number, cue if cost < FAR else None) for number, cue, cost in nearest
    ]
    label = _label(sentence)
    last: Cue | None = None
    in_parts = False
    for place, (number, cue, cost) in enumerate(nearest):
        if topic := packs.get(number.span):
            yield Link(number, topic, None, sentence.span)
            continue
        in_parts = in_parts or is_part(sentence.text, number)
        if in_parts and isinstance(number, Percent) and cost >= NEAR_PART:
            continue
        labelled = label if fits(number, label) and _label_holds(sentence, cue, cost) else None
        if (
            not labelled
            and cost >= FAR
            and not _is_headed(heading)
            and (topic := by_place(sentence, linked, place))
        ):
            yield Link(number, topic, None, sentence.span)
            continue
        chosen = (
            labelled
            or cue
            or _inherited(sentence.text, number, last)
            or (heading if fits(number, heading) else None)
        )
        if chosen is not None:
            yield Link(number, chosen.topic, chosen, sentence.span)
        last = chosen or last


def _label(sentence: LinkedSentence) -> Cue | None:
    """Return the topic that is before the colon of a line: `Year-end incentive: …`."""
    match = _LABEL.match(sentence.text, sentence.span.start, sentence.span.end)
    named = [cue for cue in sentence.cues if match and _is_in_label(sentence.text, match.end(), cue)]
    return named[-1] if named and named[-1].topic in LABELS else None


def _is_in_label(text: str, end: int, cue: Cue) -> bool:
    """Whether a cue names a line, and is no remark in its brackets: `Incentive (at full achievement):`."""
    is_remark = cue.topic is PayTopic.PAYOUT and text[: cue.span.start].count("(") > text[
        : cue.span.start
    ].count(")")
    return cue.span.end <= end and not is_remark


def _label_holds(sentence: LinkedSentence, cue: Cue | None, cost: float) -> bool:
    """Whether a line's label says more than the nearest cue: `Buy-out: … we will pay $42,500`.

    `The first year` names a total only where nothing else is named: `Bonus: $40,000 for the first year`.
    """
    if cue is None or cue.is_weak or (cost >= FAR and cue.topic in YIELDING):
        return True
    label = _LABEL.match(sentence.text, sentence.span.start, sentence.span.end)
    if cue.topic is PayTopic.PAYOUT and label and cue.span.end <= label.end():
        return True
    words = sentence.text[cue.span.start : cue.span.end].lower()
    return cue.topic is PayTopic.TOTAL and words.split() in (["first", "year"], ["year", "one"])


def _is_of_heading(sentence: LinkedSentence, number: Number, cue: Cue | None, heading: Cue | None) -> bool:
    """Whether a per cent below the bonus's heading is called an award, and no equity; or an amount below a
    heading has but a verb of paying: `One-time payments. We will pay you $30,000.`
    """
    if cue is not None and cue.is_weak and _is_headed(heading) and not has_period(sentence.text, number):
        return True
    if not isinstance(number, Percent) or heading is None or heading.topic is not PayTopic.BONUS:
        return False
    bases = (other for other in sentence.cues if other.topic is PayTopic.BASIS)
    is_of_pay = any(_is_right_behind(number, basis) for basis in bases)
    return is_of_pay and cue is not None and cue.topic is PayTopic.EQUITY


def _is_headed(heading: Cue | None) -> bool:
    """Whether a heading names a part of the pay other than the base: `3.4 Signing Bonus.`"""
    return heading is not None and heading.topic in LABELS


def section_of(text: str, span: Span) -> int:
    """Return where a sentence begins after the number of its section: `3.1 Base Salary.`"""
    match = _SECTION.match(text, span.start, span.end)
    return match.end() if match and "." in match.group() else span.start


def _without_section(text: str, span: Span, numbers: tuple[Number, ...]) -> tuple[Number, ...]:
    """Return the numbers of a sentence, none of its section or of months: `3.1`, `13 x CHF 9,600`."""
    start = section_of(text, span)
    return tuple(n for n in numbers if n.span.start >= start and not _MONTHS_PAID.match(text, n.span.start))


def _nearest(sentence: LinkedSentence, number: Number) -> tuple[Cue | None, float]:
    near = [
        cue
        for cue in sentence.cues
        if _gap(number, cue) <= REACH
        and fits(number, cue)
        and not yields(sentence, number, cue)
        and not is_denied(sentence, number, cue)
    ]
    near = sorted(sorted(near, key=lambda cue: _gap(number, cue))[:NEAREST], key=lambda cue: cue.span)
    costs = [(distance(sentence, number, cue), cue) for cue in near]
    cost, cue = min(costs, key=lambda pair: pair[0], default=(FARTHEST, None))
    if cue is not None and cue.topic is PayTopic.TOTAL:  # `a package of $185k base salary plus …`
        cost, cue = next(
            (
                (other, base)
                for other, base in costs
                if base.topic is PayTopic.BASE and _is_right_behind(number, base)
            ),
            (cost, cue),
        )
    return (cue, cost) if cost < FARTHEST else (None, FARTHEST)


def _is_right_behind(number: Number, cue: Cue) -> bool:
    return 0 <= cue.span.start - number.span.end <= 1


def _gap(number: Number, cue: Cue) -> int:
    return max(cue.span.start - number.span.end, number.span.start - cue.span.end)


def _inherited(text: str, number: Number, last: Cue | None) -> Cue | None:
    """Return the topic of the number before, where a clause goes on about it."""
    if last is None or not fits(number, last) or last.topic in (PayTopic.BASE, PayTopic.POSTED):
        return None
    gap = text[last.span.end : number.span.start]
    return last if len(gap) < INHERITED and "," not in gap else None
