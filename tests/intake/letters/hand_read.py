"""Readings made by hand, with spans found by their words, for tests of what is shown of a reading."""

import datetime
from collections.abc import Sequence

from planner.intake.letters.results import (
    DifferenceReading,
    KeptWords,
    LetterReading,
    OfferReading,
    Question,
    ReadValue,
    RoundReading,
    Span,
)
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Cadence, Clawback, Component, Level, Track

TODAY = datetime.date(2026, 11, 24)
LETTER = """Dear Jordan,

We are delighted to offer you the position of Senior AI Product Manager at Aurora AI, based in San Francisco, CA.

You will receive an annual base salary of $210,000, paid twice a month. You are eligible for a target bonus of 17.5 % of base, paid quarterly, at the discretion of the company.

Aurora AI will pay you a one-time sign-on bonus of $30,000 with your first pay. Should you leave within twelve months, you agree to repay it.

Subject to the board’s approval, you will be granted restricted stock units equal to 0.07 % of the company, vesting over four years, quarterly, with a one-year cliff. The company was last valued at $1.0 billion.

The posted range for this role is $190,000 to $235,000. Benefits are as in the enclosed guide.

Please let us know your answer by Monday, December 7, 2026.
"""  # noqa: E501
REPLY = "Hi Jordan - we can go to 222 on base and 35k sign-on; equity is final."
CLASH = (
    "Base salary $200,000. The bonus target is 15 % in the body, and 12 % in the table. RSUs: 5,000 units."
)


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def value(text: str, path: str, read: object, words: str, doubt: str = "") -> ReadValue:
    return ReadValue(path, read, span(text, words), doubt)


def letter_reading(text: str = LETTER) -> LetterReading:
    """The letter of the mock-up."""
    vesting = "vesting over four years, quarterly, with a one-year cliff"
    repay = "Should you leave within twelve months, you agree to repay it."
    doubt = "“leave” may or may not include being let go. Read the sentence, then tick it."
    rows: Sequence[tuple[str, object, str, str]] = (
        ("company", "Aurora AI", "Aurora AI", ""),
        ("title", "Senior AI Product Manager", "Senior AI Product Manager", ""),
        ("track", Track.AI_PM, "Senior AI Product Manager", ""),
        ("level", Level.SENIOR, "Senior AI Product Manager", ""),
        ("state", "CA", "San Francisco, CA", ""),
        ("base", 210_000.0, "an annual base salary of $210,000", ""),
        ("bonus_target", 0.175, "a target bonus of 17.5 % of base", ""),
        ("sign_on.0.amount", 30_000.0, "a one-time sign-on bonus of $30,000", ""),
        ("sign_on.0.clawback", Clawback.CLIFF, repay, doubt),
        ("sign_on.0.clawback_months", 12, repay, doubt),
        ("grants.0.percent", 0.0007, "restricted stock units equal to 0.07 % of the company", ""),
        ("grants.0.years", (0.25, 0.25, 0.25, 0.25), vesting, ""),
        ("grants.0.cadence", Cadence.QUARTERLY, vesting, ""),
        ("grants.0.cliff", 12, vesting, ""),
        ("valuation", 1e9, "$1.0 billion", ""),
        ("posted_min", 190_000.0, "$190,000 to $235,000", ""),
        ("posted_max", 235_000.0, "$190,000 to $235,000", ""),
        ("deadline", datetime.date(2026, 12, 7), "Monday, December 7, 2026", ""),
    )
    offer = OfferReading(
        tuple(value(text, *row) for row in rows),
        notes=(KeptWords(span(text, "Benefits are as in the enclosed guide.")),),
    )
    return LetterReading(text, (offer,))


def reply_reading(text: str = REPLY) -> LetterReading:
    """A reply with two figures, and a component that is called final without one."""
    return LetterReading(
        text,
        rounds=(
            RoundReading(Who.THEY, Component.BASE, 222_000.0, final=False, span=span(text, "222 on base")),
            RoundReading(Who.THEY, Component.SIGN_ON, 35_000.0, final=False, span=span(text, "35k sign-on")),
            RoundReading(Who.THEY, Component.EQUITY, None, final=True, span=span(text, "equity is final")),
        ),
    )


RAISE = "Good news: we can add 10k to the base."


def raise_reading(text: str = RAISE) -> LetterReading:
    """A reply that names the difference alone, and says more than its figure."""
    more = DifferenceReading(Who.THEY, Component.BASE, 10_000.0, span(text, "add 10k to the base"))
    kept = OfferReading((), notes=(KeptWords(span(text, "Good news")),))
    return LetterReading(text, (kept,), differences=(more,))


def clash_reading(text: str = CLASH) -> LetterReading:
    """A letter that contradicts itself on the bonus, and does not say the price of a share."""
    offer = OfferReading(
        (
            value(text, "base", 200_000.0, "$200,000"),
            value(text, "grants.0.units", 5_000, "5,000 units"),
        ),
        (
            Question(
                "bonus_target",
                "The body says 15 %, the table 12 %.",
                (0.15, 0.12),
                (span(text, "15 %"), span(text, "12 %")),
            ),
            Question("grants.price", "The price of one share is missing."),
        ),
    )
    return LetterReading(text, (offer,))
