"""The employer's retirement contribution as a share of base: a share, or a formula (`50 % up to 6 %`)."""

import re
from collections.abc import Iterator, Sequence

from planner.intake.letters.parts import LetterContext, PartReading
from planner.intake.letters.pay.money import amount_in, has_before, is_denied, links_to
from planner.intake.letters.results import ReadValue, Span
from planner.intake.letters.tokens.token import Amount, Percent
from planner.intake.letters.tokens.tokenize import tokens_in
from planner.intake.letters.topics.topic import PayTopic

_BESIDE = (
    *(PayTopic.MATCH, PayTopic.CAP, PayTopic.OWN),
    *(PayTopic.BONUS, PayTopic.TARGET),
)
"""Topics of numbers in a sentence about the match."""
MOST = 0.3
"""The largest contribution read, as a share of base."""
_FIRST = re.compile(r"\b(?:first|up to|to a maximum of|maximum of|on|of|to)\b[\s\w']{0,30}$", re.IGNORECASE)
_AND_MATCH = re.compile(
    r"(?:\b(?:plus|and|then|besides)\b|\+)[^.;]{0,30}\bmatch\w*\b[^.;]{0,30}$", re.IGNORECASE
)
"""Between what is put in for all and what is matched besides: `an automatic 1% plus a match of up to 4%`."""
_CENTS = re.compile(
    r"\b(\d{2})\s?(?:cents|¢)\s+(?:on|for|per)\s+(?:the|each|every)\s+dollar\b", re.IGNORECASE
)
"""`50 cents on the dollar on the first 8%`."""
_OWN = re.compile(
    r"\byou\s+(?:\w+\s+)?(?:pay\s+in|contribute|put\s+in|put\s+away|save|defer|pay|give)\s+(?:(?:at\s+least|a\s+minimum\s+of"
    r"|up\s+to|about|your|own)\s+)*$",
    re.IGNORECASE,
)
_OWN_LABEL = re.compile(
    r"\b(?:employees?(?:['’]s?)?|your(?:\s+own)?|own|personal|member)(?:\s+(?:minimum|min|part|share|contributions?|rate|pays?(?:\s+in)?"
    r"|puts?\s+in|contributes?|deferrals?|at\s+least|of|is|:)){0,4}\s*[:=]?\s*$",
    re.IGNORECASE,
)
"""Words right before what one pays in oneself: `employer 8% (employee minimum 4%)`."""
_YOURS = re.compile(
    r"\s*\(?(?:from|by)\s+(?:you(?!\w)|the\s+employee|employees?)|\s*\(?(?:yours|your\s+own)\b"
    r"|\s*employees?\b|\s*\(employees?\b(?![\w\s:=]{0,24}\d)",
    re.IGNORECASE,
)
"""Words right behind it: `5% employee`. In `8% (employee minimum 4%)` they are of the next figure."""
_HALF = re.compile(
    r"\b(?P<part>half|a\s+quarter|a\s+third|two\s+thirds)\s+(?:of\s+)?(?:what|your|each|every|the|all)\b",
    re.IGNORECASE,
)
_PARTS = {"half": 0.5, "a quarter": 0.25, "a third": 1 / 3, "two thirds": 2 / 3}
_DOLLAR = re.compile(
    r"dollar[- ]for[- ]dollar|100\s?%|fully match"
    r"|match(?:es|ed|ing)?\s+(?:[\w\s(),'’]{0,34})(?:up\s+to|to\s+an?\s+(?:limit|maximum|max|ceiling|cap)\s+of"
    r"|limited\s+to|capped\s+at)",
    re.IGNORECASE,
)


def read_match(context: LetterContext) -> PartReading:
    """Return the share of base that the employer puts in, for who puts in enough."""
    by_sentence: dict[Span, list[Percent]] = {}
    for link in links_to(context, PayTopic.MATCH, PayTopic.OWN):
        place = (context.text, link.sentence.start, link.sentence.end)
        is_whole = _DOLLAR.search(*place) and _names_match(context, link.sentence)
        of_pay = link.topic is PayTopic.MATCH or is_whole or _CENTS.search(*place)
        if isinstance(link.number, Percent) and of_pay:
            by_sentence.setdefault(link.sentence, [])
    for sentence in by_sentence:
        linked = {link.number.span for link in links_to(context, *_BESIDE)}
        bases = tuple(_bases(context, sentence))
        percents = [
            p
            for p in context.tokens.percents(sentence)
            if p.span in linked or any(0 <= basis.start - p.span.end <= 1 for basis in bases)
        ]
        if value := (
            _of_cents(context, sentence, percents)
            or _of_part(context, sentence, percents)
            or _share(context, sentence, percents)
        ):
            return PartReading((value, *_cap(context, sentence)))
    return PartReading()


def _bases(context: LetterContext, sentence: Span) -> Iterator[Span]:
    """Yield the words of what a per cent is a part of: a figure before them is no grant that vests."""
    for cue in context.words.topics.cues_in(context.text, sentence):
        if cue.topic is PayTopic.BASIS:
            yield cue.span


def _names_match(context: LetterContext, sentence: Span) -> bool:
    """Whether a sentence names the employer's part, beside one's own: `we match what you put in`."""
    return any(c.topic is PayTopic.MATCH for c in context.words.topics.cues_in(context.text, sentence))


def _of_cents(context: LetterContext, sentence: Span, percents: Sequence[Percent]) -> ReadValue | None:
    """Return the share of `50 cents on the dollar on the first 8%`."""
    if len(percents) != 1:
        return None
    first = percents[0]
    cents = _CENTS.search(context.text, sentence.start, first.span.start)
    if cents is None:
        return None
    rate = round(int(cents[1]) / 100 * first.value, 6)
    return ReadValue("match_rate", rate, Span(cents.start(), first.span.end))


def _of_part(context: LetterContext, sentence: Span, percents: Sequence[Percent]) -> ReadValue | None:
    """Return the share of `half of what you put in, up to 6% of pay`."""
    if len(percents) != 1 or percents[0].value > MOST:
        return None
    part = _HALF.search(context.text, sentence.start, percents[0].span.start)
    if part is None:
        return None
    rate = _PARTS[" ".join(part["part"].lower().split())] * percents[0].value
    return ReadValue("match_rate", round(rate, 6), Span(part.start(), percents[0].span.end))


def _share(context: LetterContext, sentence: Span, percents: Sequence[Percent]) -> ReadValue | None:
    """Return a single share, or the product of a rate and the share of pay that it goes up to."""
    text = context.text
    percents = [percent for percent in percents if not is_denied(context, percent.span)]
    match_percents = [p for p in percents if not _is_bonus(context, p) and not _is_own(context, p)]
    if not match_percents:
        return None
    first = match_percents[0]
    if len(match_percents) == 1:
        if first.value > MOST or (
            has_before(context, first.span, context.words.pay.ceiling, 12)
            and not _DOLLAR.search(text, sentence.start, sentence.end)
        ):
            return None
        return ReadValue("match_rate", first.value, first.span)
    return _of_several(text, match_percents)


def _of_several(text: str, percents: Sequence[Percent]) -> ReadValue | None:
    """Return a rate times the pay that it goes up to, a sum of two parts, or the first of several."""
    first, second = percents[0], percents[1]
    gap = text[first.span.end : second.span.start]
    if _FIRST.search(gap.rstrip(" (")) and first.value >= 0.2 and second.value <= MOST:
        rate, span = first.value * second.value, Span(first.span.start, second.span.end)
        rest = percents[2:]
        if len(rest) == 2 and re.search(r"(?i)next", text[rest[0].span.end : rest[1].span.start]):
            rate += rest[0].value * rest[1].value
            span = Span(first.span.start, rest[1].span.end)
        elif rest:
            return None
        return ReadValue("match_rate", round(rate, 6), second.span if first.value == 1 else span)
    if _AND_MATCH.search(gap) and first.value + second.value <= MOST:
        total = round(first.value + second.value, 6)
        return ReadValue("match_rate", total, Span(first.span.start, second.span.end))
    return ReadValue("match_rate", first.value, first.span) if first.value <= MOST else None


def _is_own(context: LetterContext, percent: Percent) -> bool:
    """Whether a per cent is what one pays in oneself: `provided that you pay in at least 4%`."""
    text, span = context.text, percent.span
    before = text[max(0, span.start - 50) : span.start]
    return bool(_OWN.search(before) or _OWN_LABEL.search(before) or _YOURS.match(text, span.end))


def _is_bonus(context: LetterContext, percent: Percent) -> bool:
    topics = {link.number.span: link.topic for link in context.links}
    return topics.get(percent.span) in (PayTopic.BONUS, PayTopic.TARGET)


def _cap(context: LetterContext, sentence: Span) -> tuple[ReadValue, ...]:
    for amount in tokens_in(context.tokens.numbers, sentence):
        if isinstance(amount, Amount) and has_before(context, amount.span, context.words.pay.ceiling, 30):
            money = amount_in(context, amount)
            if money and money >= 500:
                return (ReadValue("match_cap", money, amount.span),)
    return ()
