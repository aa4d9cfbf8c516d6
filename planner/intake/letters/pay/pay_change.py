"""The present pay beside the pay offered: `taking a cut from 190 to 168`, `$204,000 (currently $183,000)`."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from planner.intake.letters.parts import LetterContext
from planner.intake.letters.pay.money import amount_in, is_change, links_to
from planner.intake.letters.results import OfferReading, ReadValue
from planner.intake.letters.tokens.token import Amount, Percent
from planner.intake.letters.topics.topic import Link, PayTopic

_TODAY = re.compile(
    r"[\s(]*(?:you(?:'re|\sare)\s)?(?:currently|current|presently|present|today|your\s(?:current|present))"
    r"(?:\s(?:at|on|is|of|base|salary|bonus))?\s*[:=]?\s*",
    re.IGNORECASE,
)
"""From the words for today up to their figure, with nothing else between."""
_ENDS = re.compile(
    r"k?\s*(?:base|salary|bonus|target|a\syear|per\syear|p\.a\.|/\s?yr)?\s*(?:[),.;\n]|$)", re.IGNORECASE
)
_STAYS = re.compile(
    r"\b(?:promot(?:ed|ion)|retention|to\s+keep\s+you|stay(?:ing)?\s+with\s+us|(?:outside|other|external)\s+offer\s+(?:that\s+)?you"
    r"|(?:lose|losing)\s+you|merit\s+(?:increase|cycle|review))\b",
    re.IGNORECASE,
)
"""Words of one's own employer: what pay rises from is paid today, and no earlier offer."""
_PAY_FROM = re.compile(r"\b(?:base|salary|pay)\s+from\s+$", re.IGNORECASE)
_PATHS = {PayTopic.BASE: "base", PayTopic.BONUS: "bonus_target"}


def present_of_change(context: LetterContext) -> list[OfferReading]:
    """Return the present job of a text that only names its pay beside the new one; nothing of any other."""
    values = _of_cut(context) or list(_in_brackets(context)) or list(_of_staying(context))
    if not any(value.path == "base" for value in values):
        return []
    known = {value.path for value in values}
    values += [value for value in _of_bonus(context) if value.path not in known]
    return [OfferReading(tuple(values), is_present=True)]


def _of_cut(context: LetterContext) -> list[ReadValue]:
    """Return the base before `going from 190 to 168`."""
    links = [link for link in context.links if link.topic is PayTopic.PRESENT and link.cue is None]
    money = [amount_in(context, link.number) for link in links if isinstance(link.number, Amount)]
    return [ReadValue("base", money[0], links[0].number.span)] if money and money[0] is not None else []


def _in_brackets(context: LetterContext) -> Iterator[ReadValue]:
    """Yield what a figure is today, said right behind the new one: `20% (currently 15%)`."""
    seen: set[str] = set()
    for new, old in pairwise(context.links):
        path = _PATHS.get(new.topic, "")
        if not path or path in seen or new.sentence != old.sentence or not _is_today(context, old):
            continue
        share = old.number.value if isinstance(old.number, Percent) else None
        value = amount_in(context, old.number) if isinstance(old.number, Amount) else share
        if value is not None and isinstance(old.number, type(new.number)):
            seen.add(path)
            yield ReadValue(path, value, old.number.span)


def _of_staying(context: LetterContext) -> Iterator[ReadValue]:
    """Yield the base that one's own employer raises: `to keep you, your base goes from 188 to 214`."""
    if not _STAYS.search(context.text):
        return
    spans = {link.number.span for link in links_to(context, PayTopic.BASE)}
    for ends in context.tokens.ranges:
        before = context.text[max(0, ends.span.start - 20) : ends.span.start]
        is_raise = is_change(context, ends) or _PAY_FROM.search(before) is not None
        if isinstance(ends.low, Amount) and is_raise and spans & {ends.low.span, ends.high.span}:
            value = amount_in(context, ends.low)
            yield from () if value is None else (ReadValue("base", value, ends.low.span),)
            return


def _is_today(context: LetterContext, link: Link) -> bool:
    """Whether a figure is called that of today, and no plan: `(currently budgeted at $210,000)`."""
    if link.topic is not PayTopic.BEFORE or link.cue is None:
        return False
    span = link.number.span
    is_named = _TODAY.fullmatch(context.text, link.cue.span.start, span.start) is not None
    return is_named and _ENDS.match(context.text, span.end) is not None


def _of_bonus(context: LetterContext) -> Sequence[ReadValue]:
    """Return the bonus before `rises from 12% to 15%`, of a text that changes the present pay."""
    spans = {link.number.span for link in links_to(context, PayTopic.BONUS)}
    return [
        ReadValue("bonus_target", ends.low.value, ends.low.span)
        for ends in context.tokens.ranges
        if ends.low.span in spans and isinstance(ends.low, Percent) and is_change(context, ends)
    ][:1]
