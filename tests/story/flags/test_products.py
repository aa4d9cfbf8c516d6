"""A total beside a price and a number of the same thing: asked about where it is far above their product."""

import pytest

from planner.story.flags.flag import FlagKind
from tests.lexicon import LEXICON
from tests.story.judged import judge_text


@pytest.mark.parametrize(
    ("text", "total"),
    [
        # 0.002 x 50,000 x 12 = 1,200
        (
            "I saved $0.002 a call on 50,000 calls a month, which is $1.2 million a year.",
            "$1.2 million a year",
        ),
        # 20,000 x 0.05 = 1,000
        (
            "We answer 20,000 tickets a month at $0.05 a ticket, so that makes $900,000 a month.",
            "$900,000 a month",
        ),
        (
            "My bot answers 20,000 tickets a month at $0.05 each, which is $900,000 a month.",
            "$900,000 a month",
        ),
        # 0.01 x 300,000 x 365 = 1,095,000
        (
            "I cut the price of a query by $0.01, and with 300,000 queries a day that makes $40M a year.",
            "$40M a year",
        ),
    ],
)
def test_a_total_far_above_price_times_number_is_asked_about(text: str, total: str) -> None:
    doubts = [flag for flag in judge_text(text, LEXICON).flags if flag.kind is FlagKind.IMPLAUSIBLE]
    assert [text[flag.start : flag.end] for flag in doubts] == [total]


@pytest.mark.parametrize(
    "text",
    [
        "I saved $0.002 a call on 50,000 calls a month, which is $1,200 a year.",
        "I cut the price of a query by $0.01, and with 300,000 queries a day that makes $1.1M a year.",
        "At $1.20 a label and 50,000 labels that was $60,000 for our classifier.",
        "I saved $0.002 a call on 50,000 calls a month, and the outage cost us $40,000.",
        "I saved $0.002 a call; we have 50 engineers, which is $12M a year.",
        # 0.002 x 50,000 x 365 = 36,500: the number's time may stand before it, the total's nowhere
        "Our model takes 50,000 daily calls at $0.002 each, which is $36,500 a year.",
        "Our model took 50,000 calls a day at $0.002 each, which is $36,500.",
    ],
)
def test_a_total_that_fits_or_is_of_something_else_is_left_alone(text: str) -> None:
    assert not judge_text(text, LEXICON).has_flag(FlagKind.IMPLAUSIBLE)
