"""The currency of the pay: that of the base, else of most amounts; abroad its rate is asked for."""

import re
from collections import Counter
from collections.abc import Sequence

from planner.intake.letters.parts import LetterContext, PartReading
from planner.intake.letters.results import Question, ReadValue, Span
from planner.intake.letters.tokens.token import Amount
from planner.intake.letters.tokens.tokenize import Tokens
from planner.intake.letters.topics.topic import Link, PayTopic
from planner.plan.fields.terms import OUTSIDE_US

HOME = "USD"
_CODES = "AED|AUD|BRL|CAD|CHF|CZK|DKK|EUR|GBP|HKD|ILS|INR|JPY|MXN|NOK|NZD|PLN|SEK|SGD|USD|ZAR"
_STATED = re.compile(
    rf"\b(?:figures|amounts|numbers|values|salar(?:y|ies)|pay|compensation|everything|all)\b[^.;\n\d]{{0,24}}\bin\s(?P<code>{_CODES})\b"
    rf"|\b[Cc]urrency\s*(?:[:=|\t]|is)\s*(?P<named>{_CODES})\b|\([^()\n\d]{{0,16}}\b(?P<bracketed>{_CODES})\)"
)
"""The currency of amounts without a sign: `all figures in AUD`, `Compensation (INR)`."""


def stated_currency(text: str) -> tuple[str, Span] | None:
    """Return the currency that a text says of all its amounts, and its place; None if it says none or two."""
    codes = [
        (match[match.lastgroup or 0], Span(*match.span(match.lastgroup or 0)))
        for match in _STATED.finditer(text)
    ]
    return codes[0] if len({code for code, _ in codes}) == 1 else None


def currency_of(links: tuple[Link, ...], tokens: Tokens, text: str) -> str:
    """Return the currency in which an offer pays."""
    for topics in ((PayTopic.BASE,), (PayTopic.TOTAL, PayTopic.BONUS, PayTopic.SIGN_ON)):
        for link in links:
            if link.topic in topics and isinstance(link.number, Amount) and link.number.currency:
                return link.number.currency
    counted = Counter(amount.currency for amount in tokens.amounts() if amount.currency)
    if counted:
        return counted.most_common(1)[0][0]
    stated = stated_currency(text)
    return stated[0] if stated else HOME


def read_currency(context: LetterContext) -> PartReading:
    """Return the currency where it is not the dollar of the US, and ask for its rate."""
    if context.currency == HOME:
        return PartReading()
    own = [amount.span for amount in context.tokens.amounts() if amount.currency == context.currency]
    if not own and (stated := stated_currency(context.text)):
        own = [stated[1]]
    if not own:
        return PartReading()
    why = f"The plan counts in {HOME}; type what one {context.currency} is."
    return PartReading(
        (ReadValue("currency", context.currency, own[0]),),
        (Question("rate", why, (), (own[0],)),),
    )


def ask_currency(context: LetterContext, values: Sequence[ReadValue]) -> tuple[Question, ...]:
    """Ask for the currency of a job outside the US whose base has none: `420,000 a year` in Oslo."""
    by_path = {value.path: value for value in values}
    state, base = by_path.get("state"), by_path.get("base")
    if state is None or state.value != OUTSIDE_US or base is None or "currency" in by_path:
        return ()
    written = [
        n for n in context.tokens.amounts() if n.span.start < base.span.end and base.span.start < n.span.end
    ]
    if any(amount.currency for amount in written) or stated_currency(context.text):
        return ()
    why = f"The job is outside the US, and its pay has no currency: it counts as {HOME} until you type one."
    return (Question("currency", why, (), (base.span,)),)
