"""How far a cue is from a number, in words: right beside it is nearest, other numbers and clauses are far."""

import re

from planner.intake.letters.results import Span
from planner.intake.letters.topics.sentence import LinkedSentence, Number
from planner.intake.letters.topics.topic import Cue, PayTopic

_NUMBER_BETWEEN, _CLAUSE_BETWEEN, _WEAK, _AFTER = 4.0, 3.0, 2.5, 2.0
_BOUND_LEFT, _BOUND_RIGHT = 0.2, 0.5
_WEAK_BUT_BOUND = 0.5
_BINDS_LEFT = re.compile(
    r"[\s*_\"”]*(?:\([^()]{1,40}\))?[\s*_]*(?::|=|\||of|is|at|will be|to be|to|would be"
    r"|(?:will|would)\s+be\s+(?:at\s+)?(?:the\s+)?(?:rate\s+of)?|[-–—])?[\s*_~|:]*",
    re.IGNORECASE,
)
_BINDS_RIGHT = re.compile(
    r"[\s-]*(?:(?:/|per|a|p\.)\s?(?:yr|year|annum|a\.)\s?)?"
    r"(?:in|of|on|as an?|as your|as|for|towards?|of your)?[\s-]*"
    r"(?:(?:your|the|an?|new|hire|initial|cash|annual|yearly|worth of|company[- ]wide|gross|one[- ]time"
    r"|target|additional)[\s-]+){0,3}",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[\w%$€£₹']+")
_WEAK_TOPICS = frozenset({PayTopic.TARGET, PayTopic.NOTICE, PayTopic.PAYOUT, PayTopic.BEFORE})


def distance(sentence: LinkedSentence, number: Number, cue: Cue) -> float:
    """Return how far a cue is from a number of the same sentence."""
    is_left = cue.span.end <= number.span.start
    gap = Span(cue.span.end, number.span.start) if is_left else Span(number.span.end, cue.span.start)
    if gap.start > gap.end:
        return 0.0
    between = sentence.text[gap.start : gap.end]
    cost = float(len(_WORDS.findall(between)))
    if (_BINDS_LEFT if is_left else _BINDS_RIGHT).fullmatch(between):
        cost = min(cost, _BOUND_LEFT if is_left else _BOUND_RIGHT)
    elif not is_left:
        cost += _AFTER + (_NUMBER_BETWEEN if _opens_next(sentence, cue) else 0.0)
    cost += _NUMBER_BETWEEN * sum(gap.start <= other.span.start < gap.end for other in sentence.numbers)
    cost += _CLAUSE_BETWEEN * sum(gap.start < clause.start <= gap.end for clause in sentence.clauses)
    if cue.topic in _WEAK_TOPICS:
        is_bound = cue.topic is PayTopic.PAYOUT and is_left and cost <= _BOUND_LEFT
        cost += _WEAK_BUT_BOUND if is_bound else _WEAK
    return cost + (_NUMBER_BETWEEN + 1 if is_left and _closes_last(sentence, cue) else 0.0)


def _closes_last(sentence: LinkedSentence, cue: Cue) -> bool:
    """Whether a cue belongs to the number before it, as in `210 base 15% bonus`."""
    clause = next((c for c in sentence.clauses if c.start <= cue.span.start < c.end), None)
    if clause is None:
        return False
    before = [n for n in sentence.numbers if clause.start <= n.span.start and n.span.end <= cue.span.start]
    cues = [c for c in sentence.cues if clause.start <= c.span.start and c.topic is not PayTopic.BASIS]
    if not before or not cues or cues[0].span.start < before[0].span.start:
        return False
    return _BINDS_RIGHT.fullmatch(sentence.text, before[-1].span.end, cue.span.start) is not None


def _opens_next(sentence: LinkedSentence, cue: Cue) -> bool:
    """Whether a cue belongs to the number after it: `Base $192k, bonus: 15%`."""
    after = next((n for n in sentence.numbers if n.span.start >= cue.span.end), None)
    if after is None:
        return False
    return _BINDS_LEFT.fullmatch(sentence.text, cue.span.end, after.span.start) is not None
