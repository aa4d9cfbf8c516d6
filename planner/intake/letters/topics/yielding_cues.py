"""Which cues of a sentence leave a number to another: words that only say that money is paid, once or at all,
words of earlier pay, and parts of the pay that there are none of.
"""

import re

from planner.intake.letters.topics.lists import has_period
from planner.intake.letters.topics.sentence import LinkedSentence, Number
from planner.intake.letters.topics.topic import Cue, PayTopic

LABELS = frozenset(
    {PayTopic.BONUS, PayTopic.SIGN_ON, PayTopic.EQUITY, PayTopic.RELOCATION, PayTopic.REFRESHER}
)
"""Topics whose label holds for a whole line."""
_FOR = re.compile(
    r"\s*\(?(?:paid\s)?(?:for|towards?|to\shelp|to\scover|to\ssupport)\s[\w\s]{0,16}", re.IGNORECASE
)
_ONCE_FOR = frozenset({PayTopic.RELOCATION, PayTopic.BENEFITS})
"""Topics of payments that are made once as a sign-on is."""
_NONE = re.compile(r"\b(?:no|zero|without|w/o)\s+(?:an?\s+|any\s+)?$", re.IGNORECASE)
_FROM_TO = re.compile(r"\w+\s+from\s+[~$£€₹]?\s?\d[\d.,]*\s?k?\s+(?:up\s+)?to\s", re.IGNORECASE)
"""Words of a change with both of its figures, which is read as a whole: `raised from 150k to 165k`."""
_MOVE_TO = re.compile(r"mov(?:e|ed|es|ing)\s+(?:it\s+)?(?:up\s+)?(?:to|from)\s+[~$£€₹]?\s?\d", re.IGNORECASE)
"""What is offered moves, and nobody's home: `we can move to $201,000 on base`."""
RANGE = 40
"""Characters between the name of a range and its `was`."""
DENIAL = 12
"""Characters before a part of the pay in which it is denied."""
NAMED = LABELS | {PayTopic.BENEFITS, PayTopic.HEALTH, PayTopic.HSA, PayTopic.MATCH}
"""Topics to which a mere verb of paying leaves an amount."""


def yields(sentence: LinkedSentence, number: Number, cue: Cue) -> bool:
    """Whether a verb of paying leaves an amount without a period to another part of the pay that is named:
    `to help you move we pay $15,000`.
    """
    if _is_aside(sentence, number, cue) or (
        cue.topic is PayTopic.RELOCATION and _MOVE_TO.match(sentence.text, cue.span.start)
    ):
        return True
    is_before = cue.topic is PayTopic.BEFORE
    if is_before and (_is_of_range(sentence, cue) or _FROM_TO.match(sentence.text, cue.span.start)):
        return True
    if not cue.is_weak or has_period(sentence.text, number):
        return False
    if cue.topic is PayTopic.SIGN_ON:
        return any(_is_paid_for(sentence, number, other) for other in sentence.cues)
    return any(other.topic in NAMED for other in sentence.cues)


def _is_paid_for(sentence: LinkedSentence, number: Number, cue: Cue) -> bool:
    """Whether a payment made once is for the move or a benefit, which no other figure parts from it:
    `to help you move, a one-time payment of $8,000`, `a one-time payment of $1,500 for your home office`.
    """
    if cue.topic not in _ONCE_FOR:
        return False
    if cue.span.end <= number.span.start:
        return not any(cue.span.end <= other.span.start < number.span.start for other in sentence.numbers)
    return _FOR.fullmatch(sentence.text, number.span.end, cue.span.start) is not None


def is_denied(sentence: LinkedSentence, number: Number, cue: Cue) -> bool:
    """Whether a part of the pay is denied, and so labels no number before it: `520k / no sign on`."""
    is_before = number.span.end <= cue.span.start
    before = sentence.text[max(sentence.span.start, cue.span.start - DENIAL) : cue.span.start]
    return is_before and cue.topic in LABELS and _NONE.search(before) is not None


def _is_aside(sentence: LinkedSentence, number: Number, cue: Cue) -> bool:
    """Whether a cue is a remark in brackets on what is named before: `Fixed pay (with PF): 36,00,000`."""
    gap = sentence.text[cue.span.end : number.span.start]
    opening = sentence.text.rfind("(", sentence.span.start, cue.span.start)
    is_closed = gap.count(")") > gap.count("(") and opening >= 0
    return is_closed and any(other.span.end <= opening for other in sentence.cues)


def _is_of_range(sentence: LinkedSentence, cue: Cue) -> bool:
    """Whether a `was` introduces a posted range, and no past pay: `the range in the job ad was …`."""
    near = (
        c for c in sentence.cues if c.topic is PayTopic.POSTED and 0 <= cue.span.start - c.span.end <= RANGE
    )
    return any(
        not any(posted.span.end <= number.span.start < cue.span.start for number in sentence.numbers)
        for posted in near
    )
