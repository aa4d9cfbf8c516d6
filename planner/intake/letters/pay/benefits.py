"""Benefits in money: yearly stipends summed, relocation, HSA, health premium, the discount of an ESPP."""

from collections.abc import Iterator

from planner.intake.letters.parts import LetterContext, PartReading, joined
from planner.intake.letters.pay.money import amount_in, has_before, in_range, links_to
from planner.intake.letters.pay.periods import period_of
from planner.intake.letters.results import Question, ReadValue, Span
from planner.intake.letters.tokens.token import Amount, Percent
from planner.intake.letters.topics.topic import Link, PayTopic

_YEARLY_FIELDS = ((PayTopic.HSA, "employer_hsa"), (PayTopic.HEALTH, "health_premium"))

LEAST_MOVE = 100
"""Below it an amount pays for no move."""


def read_benefits(context: LetterContext) -> PartReading:
    """Return the benefits that have a field; money without a period is no yearly benefit."""
    yearly = [
        (money, link.number.span)
        for link in links_to(context, PayTopic.BENEFITS)
        if (money := _yearly(context, link)) is not None
    ]
    values: list[ReadValue] = []
    if yearly:
        values.append(ReadValue("benefits", sum(money for money, _ in yearly), yearly[0][1]))
    for topic, path in _YEARLY_FIELDS:
        for link in links_to(context, topic):
            money = _yearly(context, link)
            if money is not None:
                values.append(ReadValue(path, money, link.number.span))
                break
    return joined((PartReading(tuple(values)), _read_espp(context), _read_relocation(context)))


def _yearly(context: LetterContext, link: Link) -> float | None:
    amount = link.number
    if not isinstance(amount, Amount) or in_range(context, link):
        return None
    if has_before(context, amount.span, context.words.pay.ceiling, 14):
        return None
    money = amount_in(context, amount)
    period = period_of(context, amount)
    if money is None or period is None or period.times_a_year is None:
        return None
    if amount.currency and amount.currency != context.currency:
        return None
    return money * period.times_a_year


def _read_espp(context: LetterContext) -> PartReading:
    for link in links_to(context, PayTopic.ESPP):
        if isinstance(link.number, Percent) and link.number.value <= 0.5:
            return PartReading((ReadValue("espp_discount", link.number.value, link.number.span),))
    return PartReading()


def _read_relocation(context: LetterContext) -> PartReading:
    """Return what is paid for the move; a ceiling is asked for."""
    limits: list[Span] = []
    for amount, span in _relocations(context):
        if has_before(context, span, context.words.pay.ceiling, 30):
            limits.append(span)
            continue
        return PartReading((ReadValue("relocation", amount, span),))
    if not limits:
        return _open_relocation(context)
    why = "“Up to” is the most, not what is paid."
    return PartReading(questions=(Question("relocation", why, (), (limits[0],)),))


def _open_relocation(context: LetterContext) -> PartReading:
    """Ask for what is paid for the move where the text gives a range of it."""
    for link in links_to(context, PayTopic.RELOCATION):
        ends = context.tokens.range_of(link.number)
        if ends is not None and in_range(context, link):
            choices = [amount_in(context, end) for end in (ends.low, ends.high) if isinstance(end, Amount)]
            values = tuple(money for money in choices if money is not None and money >= LEAST_MOVE)
            if len(values) > 1:
                return PartReading(
                    questions=(Question("relocation", "The text gives a range.", values, (ends.span,)),)
                )
    return PartReading()


def _relocations(context: LetterContext) -> Iterator[tuple[float, Span]]:
    for link in links_to(context, PayTopic.RELOCATION):
        amount = link.number
        if not isinstance(amount, Amount) or in_range(context, link):
            continue
        money = amount_in(context, amount)
        if (
            money is not None
            and money >= LEAST_MOVE
            and (not amount.currency or amount.currency == context.currency)
        ):
            yield money, amount.span
