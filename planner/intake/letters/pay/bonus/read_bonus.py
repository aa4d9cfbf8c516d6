"""The target bonus as a share of base, what of it is guaranteed, and when it is paid."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import chain, islice, pairwise

from planner.intake.letters.parts import LetterContext, PartReading, joined
from planner.intake.letters.pay.bonus.bonus_months import read_bonus_months, read_thirteenth
from planner.intake.letters.pay.bonus.bonus_words import guaranteed_beside, read_bonus_part
from planner.intake.letters.pay.money import amount_in, has_before, in_range, is_denied, links_to
from planner.intake.letters.results import Question, ReadValue, Span
from planner.intake.letters.tokens.token import Amount, Percent
from planner.intake.letters.tokens.tokenize import tokens_in
from planner.intake.letters.topics.topic import Link, PayTopic

_OF_TARGET = re.compile(r"\s*of\s+(?:your\s+|the\s+)?(?:annual\s+)?target", re.IGNORECASE)
_OF_OTHER = re.compile(
    rf"{_OF_TARGET.pattern}|\s*(?:of|in)\s+(?:the\s+|our\s+)?(?:company|business|start-?up|equity|stock|options?|fully[\s-]diluted)\b",
    re.IGNORECASE,
)
"""What a per cent is a share of that is no target bonus: a payout, or a part of the company."""
_AT_LEVEL = re.compile(
    r"\s*(?:at|for|as)\s+(?:an?\s+|the\s+)?(?:senior|staff|principal|lead|mid|junior|director|level|grade|band|[A-Z]{1,3}\d{1,2}\b)",
    re.IGNORECASE,
)
"""Behind a per cent: the level that it is that of."""
MOST_TARGET = 2.0
"""The largest target read: 200 % of base."""
MOST_POINTS = 100
"""A bare number up to it is per cent: `bonus 15`."""
LEAST = 100
"""The smallest guarantee read."""
SAME = 0.0006
ROUNDED = 501.0
"""How far an amount in thousands may be from what it is a rounding of."""
LEAD = 8
"""Characters before the bonus's name with which a sentence on it begins: `Your bonus …`."""
REACH = 120
"""Characters after a bonus in which the text says when it is paid."""
OTHERS = frozenset(
    {PayTopic.EQUITY, PayTopic.SIGN_ON, PayTopic.REFRESHER, PayTopic.RELOCATION, PayTopic.BASE}
)


def read_bonus(context: LetterContext) -> PartReading:
    """Return target, guarantee and cadence; a question where the text has two targets or only a ceiling."""
    target = _read_target(context)
    if not target.values and not target.questions:
        target = read_bonus_months(context)
    if not target.values and not target.questions:
        target = read_bonus_part(context)
    return joined((target, _read_guarantee(context), _read_cadence(context), read_thirteenth(context)))


def base_of(context: LetterContext) -> float | None:
    """Return the base that the text states, for sums of a bonus in money."""
    from planner.intake.letters.pay.base import read_base

    return next((float(str(value.value)) for value in read_base(context).values), None)


def _read_target(context: LetterContext) -> PartReading:
    shares: list[tuple[float, Span]] = []
    limits: list[Span] = []
    for link in links_to(context, PayTopic.BONUS, PayTopic.TARGET):
        share = _share(context, link)
        if share is None or _is_guarantee(context, link) or share > MOST_TARGET:
            continue
        if is_denied(context, link.number.span):
            continue
        if isinstance(link.number, Percent) and _OF_OTHER.match(context.text, link.number.span.end):
            continue  # `awards range from zero to 200% of target`, `$150k and 0.4% of the company`
        if in_range(context, link) or has_before(context, link.number.span, context.words.pay.ceiling):
            limits.append(link.number.span)
        else:
            shares.append((share, link.number.span))
    if shares and (by_level := _by_level(context, shares[0][1])):
        return PartReading(questions=(by_level,))
    if not shares:
        why = "The text gives a ceiling or a range of the bonus, not its target."
        return PartReading(questions=(Question("bonus_target", why, (), (limits[0],)),) if limits else ())
    share, span = shares[0]
    other = next(((s, place) for s, place in shares[1:] if abs(s - share) > _slack(context, place)), None)
    if other is None:
        return PartReading((ReadValue("bonus_target", share, span),))
    why = f"The text says {share:.4g} and {other[0]:.4g} of base."
    return PartReading(questions=(Question("bonus_target", why, (share, other[0]), (span, other[1])),))


def _by_level(context: LetterContext, target: Span) -> Question | None:
    """Return the question of a target that depends on the level: `10% at Senior, 15% at Staff`."""
    sentence = context.letter.sentence_at(target.start)
    percents = [
        percent
        for percent in tokens_in(context.tokens.numbers, sentence)
        if isinstance(percent, Percent) and _AT_LEVEL.match(context.text, percent.span.end)
    ]
    if len({percent.value for percent in percents}) < 2 or target not in {p.span for p in percents}:
        return None
    values = tuple(percent.value for percent in percents)
    spans = tuple(percent.span for percent in percents)
    return Question("bonus_target", "It depends on the level.", values, spans)


def _slack(context: LetterContext, place: Span) -> float:
    """Return by how much a share may differ from one that it says again: `15% (32k)` is rounded."""
    base = base_of(context)
    is_rounded = place.words(context.text)[-1:] in "kK"
    return max(SAME, ROUNDED / base) if base and is_rounded else SAME


def _share(context: LetterContext, link: Link) -> float | None:
    """Return a bonus as a share of base: a per cent, points, or money over the stated base."""
    number = link.number
    if isinstance(number, Percent):
        return None if number.value >= 1 and not _is_of_base(context, link) else number.value
    if (
        number.is_bare
        and number.value <= MOST_POINTS
        and link.topic is PayTopic.BONUS
        and context.in_thousands
    ):
        return round(number.value / 100, 6)
    is_bonus = link.topic is PayTopic.BONUS or _follows_bonus(context, link)
    base = base_of(context) if is_bonus else None
    money = amount_in(context, number)
    if money is None or not base or money < 500 or (number.currency and number.currency != context.currency):
        return None
    return money / base


def _follows_bonus(context: LetterContext, link: Link) -> bool:
    """Whether a target in money is of the bonus that its sentence names, as `Variable pay (at target) 4,000`,
    or goes on about that of the sentence before: `Your target is $45,500.`
    """
    place = bisect_right(context.sentences, link.sentence.start, key=lambda span: span.start) - 2
    before = context.sentences[place] if place >= 0 else link.sentence
    cues = (context.words.topics.cues_in(context.text, span) for span in (link.sentence, before))
    topics = ({cue.topic for cue in of_sentence} for of_sentence in cues)
    return any(PayTopic.BONUS in named and not named & OTHERS for named in topics)


def _is_of_base(context: LetterContext, link: Link) -> bool:
    """Whether `of base` follows: only then are 100 % or more a target, and not a payout."""
    after = Span(link.number.span.end, min(link.sentence.end, link.number.span.end + 40))
    cues = context.words.topics.cues_in(context.text, after)
    return any(cue.topic is PayTopic.BASIS for cue in cues)


def _is_guarantee(context: LetterContext, link: Link) -> bool:
    """Whether the nearest number to a word of guarantee, within its clause, is this one."""
    clause = context.letter.clause_at(link.number.span.start)
    place = context.words.pay.guaranteed.first(context.text, clause)
    if place is None:
        return False
    numbers = tokens_in(context.tokens.numbers, clause)
    nearest = min(numbers, key=lambda n: max(n.span.start - place.end, place.start - n.span.end))
    return nearest.span == link.number.span


def _read_guarantee(context: LetterContext) -> PartReading:
    values: list[ReadValue] = []
    for link in links_to(context, PayTopic.BONUS, PayTopic.TARGET):
        if not _is_guarantee(context, link):
            continue
        number = link.number
        if isinstance(number, Amount):
            money = amount_in(context, number)
        else:
            base = base_of(context)
            share = _guaranteed_share(context, number)
            money = share * base if base and share is not None else None
        if money is not None and money >= LEAST:
            values.append(ReadValue("bonus_guaranteed", round(money, 2), number.span))
    return PartReading(
        tuple(values[:1] or islice(chain(_guaranteed_next(context), guaranteed_beside(context)), 1))
    )


def _guaranteed_next(context: LetterContext) -> Iterator[ReadValue]:
    """Yield the amount that the sentence behind the bonus guarantees: `For 2027 at least $50,000 is paid.`"""
    text, letter = context.text, context.letter
    of_bonus = {link.sentence for link in links_to(context, PayTopic.BONUS, PayTopic.TARGET)}
    for before, sentence in pairwise(context.sentences):
        if before not in of_bonus or letter.line_at(before.start) != letter.line_at(sentence.start):
            continue
        amounts = [
            number for number in tokens_in(context.tokens.numbers, sentence) if isinstance(number, Amount)
        ]
        if len(amounts) != 1 or context.words.topics.cues_in(text, sentence):
            continue
        money = amount_in(context, amounts[0])
        if context.words.pay.guaranteed.stands_in(text, sentence) and money is not None and money >= LEAST:
            yield ReadValue("bonus_guaranteed", round(money, 2), amounts[0].span)


def _guaranteed_share(context: LetterContext, number: Percent) -> float | None:
    """Return what is guaranteed as a share of base: of `50% of target` that part of the target."""
    if not _OF_TARGET.match(context.text, number.span.end):
        return number.value
    targets = [float(str(v.value)) for v in _read_target(context).values if v.path == "bonus_target"]
    return number.value * targets[0] if targets else None


def _end_of_bonus(context: LetterContext, link: Link, sentence: Span) -> int:
    """Return where a sentence stops to speak of the bonus: at a semicolon or another part of the pay."""
    rest = Span(link.number.span.end, min(sentence.end, link.number.span.end + REACH))
    semicolon = context.text.find(";", rest.start, rest.end)
    others = [
        cue.span.start for cue in context.words.topics.cues_in(context.text, rest) if cue.topic in OTHERS
    ]
    return min([rest.end, *others, *([semicolon] if semicolon > 0 else [])])


def _next_on_bonus(context: LetterContext, sentence: Span) -> Iterator[Span]:
    """Yield the sentence behind one if it begins with the bonus, without other pay: `Bonuses are paid …`."""
    place = bisect_right(context.sentences, sentence.start, key=lambda span: span.start)
    for span in context.sentences[place : place + 1]:
        cues = context.words.topics.cues_in(context.text, span)
        begins = bool(cues) and cues[0].topic is PayTopic.BONUS and cues[0].span.start <= span.start + LEAD
        if begins and not tokens_in(context.tokens.numbers, span):
            yield Span(span.start, next((c.span.start for c in cues if c.topic in OTHERS), span.end))


def _read_cadence(context: LetterContext) -> PartReading:
    for link in links_to(context, PayTopic.BONUS, PayTopic.TARGET):
        start = link.cue.span.start if link.cue else link.number.span.start
        sentence = context.letter.sentence_at(link.number.span.start)
        part = Span(min(start, link.number.span.start), _end_of_bonus(context, link, sentence))
        for said_in in (part, *_next_on_bonus(context, sentence)):
            if place := context.words.pay.quarterly.first(context.text, said_in):
                return PartReading((ReadValue("bonus_paid", "quarterly", place),))
    return PartReading()
