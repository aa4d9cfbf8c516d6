"""The currency of the pay: that of the base, else of most amounts; abroad its rate is asked for."""

from collections import Counter

from planner.intake.letters.parts import LetterContext, PartReading
from planner.intake.letters.results import Question, ReadValue
from planner.intake.letters.tokens.token import Amount
from planner.intake.letters.tokens.tokenize import Tokens
from planner.intake.letters.topics.topic import Link, PayTopic

HOME = "USD"


def currency_of(links: tuple[Link, ...], tokens: Tokens) -> str:
    """Return the currency in which an offer pays."""
    for topics in ((PayTopic.BASE,), (PayTopic.TOTAL, PayTopic.BONUS, PayTopic.SIGN_ON)):
        for link in links:
            if link.topic in topics and isinstance(link.number, Amount) and link.number.currency:
                return link.number.currency
    counted = Counter(amount.currency for amount in tokens.amounts() if amount.currency)
    return counted.most_common(1)[0][0] if counted else HOME


def read_currency(context: LetterContext) -> PartReading:
    """Return the currency where it is not the dollar of the US, and ask for its rate."""
    if context.currency == HOME:
        return PartReading()
    own = [amount for amount in context.tokens.amounts() if amount.currency == context.currency]
    if not own:
        return PartReading()
    why = f"The plan counts in {HOME}; type what one {context.currency} is."
    return PartReading(
        (ReadValue("currency", context.currency, own[0].span),),
        (Question("rate", why, (), (own[0].span,)),),
    )
