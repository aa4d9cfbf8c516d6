"""What a number without a cue is by its place in a list: `222/15/400`, `$231,000, 20% bonus`."""

import re
from collections.abc import Sequence
from itertools import pairwise

from planner.intake.letters.results import Span
from planner.intake.letters.tokens.token import Amount, Percent
from planner.intake.letters.topics.sentence import LinkedSentence, Number, may_be_base
from planner.intake.letters.topics.topic import Cue, PayTopic

_GAP = re.compile(r"[^.;!?\n]{0,24}?(?:,|/|\+|\||\s-\s|\band\b|\bplus\b|\bwith\b|:)[^.;!?\n]{0,12}")
_FROM = re.compile(
    r"\b(?:cut|paycut|step\s+down|drop|going|go|jump|jumping|switch|leave|leaving)\b[^.;,\d]{0,24}"
    r"\bfrom\s+(?:my\s+)?[$£€₹~]?$"
    r"|\bfrom\s+(?:my|your)\s+(?:current|present|existing)\s+(?:(?:base|salary|pay)\s+)?(?:of\s+)?[$£€₹~]?$",
    re.IGNORECASE,
)
_THEIR_MOVE = re.compile(
    r"\b(?:we|they|he|she|i)(?:['’](?:ll|d|ve))?\s+(?:(?:can|could|will|would|may|might|to|am|are|were|able)\s+){0,3}$",
    re.IGNORECASE,
)
"""Before a change of what is offered: `we can go from 183 to 204`."""
_TO = re.compile(r"\s+(?:base\s+)?to\s+(?:an?\s+)?", re.IGNORECASE)
_PERIOD = re.compile(
    r"\s?(?:(?:/|per|an?|each|every)\s?(?:hr|hour|h|day|week|two\s+weeks|other\s+week|fortnight|month|mo|quarter|year|yr|annum)\b|p\.a\."
    r"|(?:on|over)\s+an?\s+(?:annual(?:i[sz]ed)?|yearly)\s+basis\b|annuali[sz]ed\b"
    r"|(?:gross\s+|brutto\s+)?(?:annually|yearly|monthly|(?:bi|semi)-?\s?(?:weekly|monthly)|weekly|hourly)\b)",
    re.IGNORECASE,
)
_HEADED = re.compile(
    r"[^:\d\n]{0,24}\boffer\s+(?:at|from)\s+[A-Z][^:\d\n]{1,40}:\s*|\S{1,4}\s+offer\s+(?:at|from)\s+[A-Z][^:\d\n]{1,40}:\s*"
)
"""Before the package of the offer itself: `E5 offer at Sundrop: 228/20%/640`."""
_SLASH = re.compile(r"\s?/\s?")
_PACK = (PayTopic.BASE, PayTopic.BONUS, PayTopic.EQUITY, PayTopic.SIGN_ON)
_LISTED = frozenset({PayTopic.BONUS, PayTopic.EQUITY, PayTopic.SIGN_ON})
_NO_BASE = frozenset(
    {
        PayTopic.BONUS,
        PayTopic.EQUITY,
        PayTopic.SIGN_ON,
        PayTopic.REFRESHER,
        PayTopic.RELOCATION,
        PayTopic.BENEFITS,
    }
)
_OF_BONUS = frozenset({PayTopic.BONUS, PayTopic.TARGET, PayTopic.BASIS, PayTopic.BASE})
_PART = re.compile(r"\bof\s+(?:which|that|it|this)\b[^.;\d\n]{0,20}$", re.IGNORECASE)


def packed(sentence: LinkedSentence) -> dict[Span, PayTopic]:
    """Return the topics of three or four numbers with slashes between: base, bonus, equity, sign-on."""
    topics: dict[Span, PayTopic] = {}
    run: list[Number] = []
    for number in (*sentence.numbers, None):
        if number and run and _SLASH.fullmatch(sentence.text, run[-1].span.end, number.span.start):
            run.append(number)
            continue
        if (
            len(run) in (3, 4)
            and not _is_of(sentence, run[0], PayTopic.WISH)
            and may_be_base(run[0])
            and _is_points(run[1])
            and isinstance(run[2], Amount)
        ):
            pack = (PayTopic.OTHER_OFFER,) * 4 if _is_of(sentence, run[0], PayTopic.OTHER_OFFER) else _PACK
            topics |= {member.span: topic for member, topic in zip(run, pack, strict=False)}
        run = [number] if number else []
    return topics


def _is_of(sentence: LinkedSentence, number: Number, topic: PayTopic) -> bool:
    """Whether a package is what the candidate asked for, or another's: `I countered 225/18%/450`."""
    if _HEADED.fullmatch(sentence.text, sentence.span.start, number.span.start):
        return False
    return any(
        cue.topic is topic
        and cue.span.end <= number.span.start
        and not any(cue.span.end <= n.span.start < number.span.start for n in sentence.numbers)
        for cue in sentence.cues
    )


def changed(sentence: LinkedSentence) -> tuple[Number, Number] | None:
    """Return the pay now and the pay offered of `taking a cut from 190 to 168`; None if it speaks of none."""
    for now, then in pairwise(sentence.numbers):
        is_from = _FROM.search(sentence.text, max(sentence.span.start, now.span.start - 40), now.span.start)
        is_to = _TO.fullmatch(sentence.text, now.span.end, then.span.start)
        if is_from and _THEIR_MOVE.search(sentence.text, sentence.span.start, is_from.start()):
            continue
        if is_from and is_to and may_be_base(now) and may_be_base(then):
            return now, then
    return None


def _is_points(number: Number) -> bool:
    return isinstance(number, Percent) or (number.is_bare and number.value <= 100)


def by_place(
    sentence: LinkedSentence, linked: Sequence[tuple[Number, Cue | None]], place: int
) -> PayTopic | None:
    """Return the topic of a number that no cue names: pay comes first, then the bonus as a per cent."""
    number = linked[place][0]
    if isinstance(number, Amount) and _is_of_another(sentence, number):
        return None
    if isinstance(number, Amount) and _PERIOD.match(sentence.text, number.span.end):
        return PayTopic.BASE
    if isinstance(number, Percent):
        is_bonus = place > 0 and not _is_named_behind(sentence, number)
        return PayTopic.BONUS if is_bonus and _follows_base(sentence, linked[place - 1], number) else None
    topics = [cue.topic for _, cue in linked if cue is not None]
    earlier = any(cue is None and may_be_base(other) for other, cue in linked[:place])
    if not may_be_base(number) or PayTopic.BASE in topics or earlier:
        return None
    listed = _LISTED & set(topics)
    percent_next = place + 1 < len(linked) and isinstance(linked[place + 1][0], Percent)
    if (
        percent_next
        and place == 0
        and _GAP.fullmatch(sentence.text, number.span.end, linked[place + 1][0].span.start)
    ):
        return PayTopic.BASE
    return PayTopic.BASE if listed and (percent_next or place == 0 or len(listed) > 1) else None


def has_period(text: str, number: Number) -> bool:
    """Whether the time that a number is for is written right behind it."""
    return _PERIOD.match(text, number.span.end) is not None


def is_part(text: str, number: Number) -> bool:
    """Whether a per cent is a part of the amount before it: `$65,000, of which 75% is paid in cash`."""
    return isinstance(number, Percent) and bool(
        _PART.search(text, max(0, number.span.start - 40), number.span.start)
    )


def _is_of_another(sentence: LinkedSentence, number: Number) -> bool:
    """Whether words for another part of the pay stand before a number: `an RSU award … of $600,000`."""
    return any(cue.topic in _NO_BASE and cue.span.end <= number.span.start for cue in sentence.cues)


def _is_named_behind(sentence: LinkedSentence, number: Number) -> bool:
    """Whether words for another part stand right behind a per cent: `excluding 8% holiday allowance`."""
    return any(
        0 <= cue.span.start - number.span.end <= 1 and cue.topic not in _OF_BONUS for cue in sentence.cues
    )


def _follows_base(sentence: LinkedSentence, before: tuple[Number, Cue | None], number: Number) -> bool:
    other, cue = before
    is_base = cue.topic in (PayTopic.BASE, PayTopic.PRESENT) if cue else may_be_base(other)
    return is_base and _GAP.fullmatch(sentence.text, other.span.end, number.span.start) is not None
