"""The employer's posted range of base: two ends of one range beside the words that name it."""

from planner.intake.letters.parts import LetterContext, PartReading
from planner.intake.letters.pay.money import amount_in
from planner.intake.letters.pay.periods import period_of
from planner.intake.letters.results import Question, ReadValue
from planner.intake.letters.tokens.token import Amount
from planner.intake.letters.topics.topic import PayTopic

LEAST = 15_000.0


def read_posted(context: LetterContext) -> PartReading:
    """Return both ends of the posted range; a question where two ranges differ."""
    ends: list[tuple[float, float, ReadValue, ReadValue]] = []
    topics = {link.number.span: link.topic for link in context.links}
    for ends_range in context.tokens.ranges:
        low, high = ends_range.low, ends_range.high
        if not (isinstance(low, Amount) and isinstance(high, Amount)):
            continue
        topic = topics.get(low.span) or topics.get(high.span)
        if topic not in (PayTopic.POSTED, PayTopic.BASE):
            continue
        period = period_of(context, high)
        times = period.times_a_year if period else 1.0
        bottom, top = amount_in(context, low), amount_in(context, high)
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
