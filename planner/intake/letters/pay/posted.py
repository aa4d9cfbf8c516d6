"""The employer's posted range of base: two ends of one range beside the words that name it."""

from planner.intake.letters.parts import LetterContext, PartReading
from planner.intake.letters.pay.money import THOUSAND, amount_in, is_change
from planner.intake.letters.pay.periods import period_of
from planner.intake.letters.results import Question, ReadValue, Span
from planner.intake.letters.tokens.token import Amount
from planner.intake.letters.tokens.tokenize import tokens_in
from planner.intake.letters.topics.topic import PayTopic

LEAST = 15_000.0
BARE = (30, 1_000)


def read_posted(context: LetterContext) -> PartReading:
    """Return both ends of the posted range; a question where two ranges differ."""
    ends: list[tuple[float, float, ReadValue, ReadValue]] = []
    topics = {link.number.span: link.topic for link in context.links}
    for ends_range in context.tokens.ranges:
        low, high = ends_range.low, ends_range.high
        if not (isinstance(low, Amount) and isinstance(high, Amount)):
            continue
        if is_change(context, ends_range):
            continue
        if PayTopic.POSTED not in (topics.get(low.span), topics.get(high.span)) and not (
            topics.get(low.span) is PayTopic.BASE and names_range(context, ends_range.span)
        ):
            continue
        period = period_of(context, high)
        times = period.times_a_year if period else 1.0
        bottom, top = _thousands(context, low), _thousands(context, high)
        if times is None or bottom is None or top is None or bottom * times < LEAST:
            continue
        values = [
            ReadValue(path, money * times, ends_range.span)
            for path, money in (("posted_min", bottom), ("posted_max", top))
        ]
        ends.append((bottom, top, values[0], values[1]))
    if not ends:
        return PartReading()
    first = ends[0]
    if any(other[:2] != first[:2] for other in ends[1:]):
        spans = tuple(other[2].span for other in ends)
        return PartReading(questions=(Question("posted_min", "The text has several ranges.", (), spans),))
    return PartReading((first[2], first[3]))


def names_range(context: LetterContext, ends: Span) -> bool:
    """Whether words of a posted range go with two ends, with no other figure between: `the band is 170-190`.

    Without them the ends are a base still open, as in `185-195 base, and equity in the 250 to 300k range`.
    """
    sentence = context.letter.sentence_at(ends.start)
    cues = context.words.topics.cues_in(context.text, sentence)
    return any(
        cue.topic is PayTopic.POSTED
        and not tokens_in(
            context.tokens.numbers, Span(min(ends.end, cue.span.end), max(ends.start, cue.span.start))
        )
        for cue in cues
    )


def _thousands(context: LetterContext, amount: Amount) -> float | None:
    """Return the money of an end: of a bare one in thousands, where the base is in thousands too."""
    is_bare_pay = amount.is_bare and BARE[0] <= amount.value < BARE[1]
    has_base = any(link.topic is PayTopic.BASE and link.number.value >= LEAST for link in context.links)
    return amount.value * THOUSAND if is_bare_pay and has_base else amount_in(context, amount)
