"""Finds how large grants are in a marked sentence: counts, amounts, shares of the company.

A count is never money. A bare number below 1,000 is thousands only where the letter writes its amounts so.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from planner.intake.letters.grants.grant_facts import Claims, Size, SizeKind
from planner.intake.letters.grants.grant_words import GrantWords
from planner.intake.letters.marks.marked_text import MarkedText, MarkKind
from planner.intake.letters.marks.raised import is_raised
from planner.intake.letters.tokens.token import Amount, NumberRange

LARGEST_PERCENT = 0.12
"""The largest share of a company that one employee is granted; a larger per cent is a part of the grant."""
LEAST_PACKAGE = 60
THOUSAND = 1_000.0
LEAST_COUNT = 10
LEAST_MONEY = 50_000
LEAST_A_YEAR = 10_000
"""From these on `300k RSUs` and `45k RSUs a year` are money, as people write them."""
_COUNTED = re.compile(r"\b(?:RSUs?|PSUs?|units?|options?|shares?)\b", re.IGNORECASE)
_WORTH = re.compile(r"\b(?:worth|valued?|totall?ing)\b", re.IGNORECASE)
_RATE = re.compile(r"/|(?:a|per|each|every)\b|p\.", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|worth)\b", re.IGNORECASE)
_RSU = re.compile(r"\bRSUs?\b|restricted", re.IGNORECASE)
_SEPARATED = re.compile(r"[.;,]|\band\b|\bplus\b", re.IGNORECASE)
_REPLACING = re.compile(
    r"\b(?:to\s+)?(?:replac\w+|compensat\w+|make\s+up|in\s+lieu|in\s+exchange|offset)\b", re.IGNORECASE
)
_SIGNS = frozenset("$£€₹¥")
"""Before a number they make it money, also where the currency is not known."""
_DOTTED = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_NEAR = 34
_BEHIND_NOUN = frozenset({"money_after", "bare"})
"""Sizes whose amount is behind the word for equity, and may be of what follows it."""
_SLASHES = frozenset({"slashed", "package"})
_ASKED = re.compile(
    r"\b(?:(?:other|another|competing)\s+offers?|countered|asked|requested|proposed|hop(?:ed|ing)\s+for|my\s+(?:ask|counter))\b[^.;,]*$",
    re.IGNORECASE,
)
"""Words of a candidate before a package."""
_AWARD = re.compile(r"awards?|grants?", re.IGNORECASE)
_INCENTIVE = re.compile(
    r"\b(?:year[\s-]end|short[\s-]term|performance\s+year|annual\s+(?:cash\s+)?incentive|bonus\s+year)\b",
    re.IGNORECASE,
)
"""Words of a bonus: an `award` behind them is cash of a year."""
_OF_CASH = re.compile(
    r"(?:\bcash|\bsign(?:ing)?[\s-]?(?:on|up)?|\bincentive|\bbonus|\bjoining|\binducement|\bhiring|\bstarting|\bwelcome)[\s-]+(?:cash[\s-]+)?$",
    re.IGNORECASE,
)
"""Right before an `award` that is paid in money."""
_THRESHOLD = re.compile(r"\b(?:above|exceed\w*|in\s+excess\s+of|beyond)\s", re.IGNORECASE)
"""Between an award and an amount that is a limit: `of any award above $100,000`."""
_ONE_TIME = re.compile(r"\b(?:one[\s-]?(?:time|off)|up-?front|starting)[\s-]+$", re.IGNORECASE)
_CASH = re.compile(r"cash\s+(?:award|grant|payment)\b", re.IGNORECASE)
"""Cash behind words for once: a sign-on."""
_CASH_AWARD = re.compile(r"\bcash\s+awards?$", re.IGNORECASE)
_FAIR_PAY = re.compile(r"\b(?:pay|wage|internal|external|gender|private|sweat)\s+equity\b", re.IGNORECASE)
"""Equity that is no grant: `our pay equity review`."""
_ON_JOINING = re.compile(
    r"\s*(?:on|at|upon|when)\s+(?:you\s+|your\s+)?(?:join|sign|start|hire)", re.IGNORECASE
)
_TARGET = re.compile(r"\btarget\s+$", re.IGNORECASE)
_BY = re.compile(
    r"\bby\s+(?:about\s+|around\s+|up\s+to\s+|another\s+)?[\U000f0000-\U000fffff]$", re.IGNORECASE
)
"""`raise the grant by $40,000` tells a difference."""
_GRANTING = re.compile(
    r"\b(?:(?:turned|converted|exchanged|rolled|swapped)\s+(?:over\s+)?(?:in)?(?:to|for)|be\s+granted|receive|be\s+awarded|grant\s+you|award\s+you|give\s+you|get)\b",
    re.IGNORECASE,
)
"""Behind it words on what is left behind do not count: `for what you leave behind you will receive …`."""
_LEFT_BEHIND = re.compile(
    r"\b(?:unvested|forfeit\w*|leav\w+\s+(?:behind|on\s+the\s+table)|walk\w*\s+away|current\s+employer|existing)\b",
    re.IGNORECASE,
)


def sizes_of(text: MarkedText, words: GrantWords, claims: Claims, *, in_thousands: bool) -> Iterator[Size]:
    """Yield the sizes of a sentence, and claim their words. `in_thousands`: bare amounts are thousands."""
    for name, pattern in words.sizes.items():
        for match in claims.free(pattern, text.coded):
            size = _size(name, text, match, in_thousands=in_thousands)
            if size is None or _is_other(name, text, match, words):
                continue
            claims.take(match.start(), match.end())
            yield _with_doubt(_yearly(size, text, claims), text, words)


def _is_other(name: str, text: MarkedText, match: re.Match[str], words: GrantWords) -> bool:
    """Whether a size is left behind elsewhere, usual, of no grant, or an amount of another topic."""
    before = text.coded[max(0, match.start() - 2 * _NEAR) : match.start()]
    after = _REPLACING.split(text.coded[match.end() : match.end() + _NEAR])[0]
    own = _SEPARATED.split(before[-_NEAR:])[-1]
    around = _GRANTING.split(own + match.group())[-1] + after
    if (
        _LEFT_BEHIND.search(around)
        or _THRESHOLD.search(match.group())
        or (_ONE_TIME.search(before) and _CASH.match(match.group()))
        or words.words["usual"].search(before)
        or words.words["none"].search(before)
        or words.words["hoped"].search(match.group())
        or _is_fair_pay(before, match)
        or (name in _SLASHES and _ASKED.search(before[-_NEAR:]))
        or (name in _BEHIND_NOUN and _BY.search(match.group()))
    ):
        return True
    if name in ("money", "cash_award") and _CASH_AWARD.search(match.group()) and _ON_JOINING.match(after):
        return True
    if name not in _BEHIND_NOUN:
        return False
    is_in_bracket = match.group().count(")") > match.group().count("(")  # `Total (incl. RSUs): 47,40,000`
    if is_in_bracket or (_AWARD.fullmatch(match.group("noun")) and _is_cash(text, before, words)):
        return True
    if text.marked(before[-2:], MarkKind.EVERY):  # `annual equity awards of`: no grant of today
        return True
    behind = re.split(r"[.,;\n|(]", text.coded[match.end() :])[0][:_NEAR]
    inside = _GRANTING.split(match.group())[-1]
    return words.words["other_topic"].search(inside + behind) is not None


def _is_fair_pay(before: str, match: re.Match[str]) -> bool:
    return "equity" in match.group().lower() and _FAIR_PAY.search(before[-_NEAR:] + match.group()) is not None


def _is_cash(text: MarkedText, before: str, words: GrantWords) -> bool:
    """Whether an `award` is paid in money: a bonus, a sign-on, or the target of one."""
    is_target = _TARGET.search(before) and not words.words["option"].search(text.coded)
    return bool(
        _INCENTIVE.search(before) or _OF_CASH.search(before) or (is_target and not _RSU.search(text.coded))
    )


def _size(name: str, text: MarkedText, match: re.Match[str], *, in_thousands: bool) -> Size | None:
    groups = {key: value for key, value in match.groupdict().items() if value}
    sign = next((groups[key] for key in ("size", "before", "after") if key in groups), "")
    if sign not in text.marks or _is_signed(text, sign):
        return None
    value = text.value(sign)
    if isinstance(value, NumberRange) and is_raised(text, sign):
        value = value.high
    head = Size(
        match.start(),
        match.end(),
        text.match_span(match),
        SizeKind.VALUE,
        None,
        groups.get("noun", match.group()),
        context=match.group(),
    )
    if name.startswith("units") and _DOTTED.fullmatch(text.marks[sign].span.words(text.source)):
        value = replace(
            value, value=value.value * THOUSAND, is_bare=False
        )  # `1.200 units`: no count is broken
    return _READERS[name](head, value, name, in_thousands)


def _is_signed(text: MarkedText, sign: str) -> bool:
    """Whether a plain number has a sign of money before it, of a currency that is not known."""
    mark = text.marks[sign]
    return mark.kind is MarkKind.NUMBER and text.source[: mark.span.start][-1:] in _SIGNS


def _percent(head: Size, share: float, _name: str, _in_thousands: bool) -> Size | None:
    return replace(head, kind=SizeKind.PERCENT, amount=share) if 0 < share <= LARGEST_PERCENT else None


def _money(head: Size, amount: Amount | NumberRange, _name: str, _in_thousands: bool) -> Size | None:
    if isinstance(amount, NumberRange):
        ends = (amount.low.value, amount.high.value)
        return replace(head, doubt="The text gives a range.", choices=ends) if ends[0] >= THOUSAND else None
    if amount.scale == "cent" or amount.value < THOUSAND:
        return None
    return replace(head, amount=amount.value, currency=amount.currency)


def _of_package(head: Size, amount: Amount, _name: str, _in_thousands: bool) -> Size | None:
    """Return the equity of `205 base / 15% / 520k over 4`, which its years alone tell."""
    return replace(head, amount=amount.value, noun="equity") if amount.value >= LEAST_MONEY else None


def _number_of(head: Size, amount: Amount | NumberRange, name: str, in_thousands: bool) -> Size | None:
    first = amount.low if isinstance(amount, NumberRange) else amount
    if not isinstance(first, Amount):
        return None
    if first.currency or first.scale or first.is_bare:  # money, or thousands of it
        return _money(head, amount, name, in_thousands)
    if isinstance(amount, NumberRange):
        ends = (amount.low.value, amount.high.value)
        return replace(head, kind=SizeKind.UNITS, doubt="The text gives a range.", choices=ends)
    return _counted(head, amount, name, in_thousands)


def _counted(head: Size, amount: Amount, name: str, in_thousands: bool) -> Size | None:
    if amount.value != int(amount.value) or amount.value < LEAST_COUNT:
        return None
    if amount.is_bare and in_thousands and _IN.search(head.context):  # `450 in rsus`
        return replace(head, amount=amount.value * THOUSAND)
    if amount.scale and _IN.search(head.context):  # `250k in options`
        doubt = "It is read as money: a count of options would rarely be written so."
        return replace(head, amount=amount.value, doubt=doubt)
    counted = replace(head, kind=SizeKind.UNITS, amount=amount.value)
    if amount.scale:
        counted = as_money(counted)
    if not (amount.is_bare and in_thousands):
        return counted
    if name == "units_after" or not head.noun.lower().endswith("s"):
        return replace(head, amount=amount.value * THOUSAND)
    doubt = "This may be a count, or thousands of dollars."
    return replace(counted, doubt=doubt, choices=(amount.value * THOUSAND,))


def as_money(size: Size, least: float = LEAST_MONEY) -> Size:
    """Return a large count of RSUs as money, in doubt, as `300k RSUs` mean it; any other size as it is."""
    if size.kind is not SizeKind.UNITS or (size.amount or 0) < least or not _RSU.search(size.noun):
        return size
    doubt = "It is read as money: a count of units would rarely be written so."
    return replace(size, kind=SizeKind.VALUE, doubt=doubt)


def _bare(head: Size, amount: Amount, _name: str, in_thousands: bool) -> Size | None:
    if amount.value < 10 or amount.value != round(amount.value, 1):
        return None
    if amount.is_bare:
        return replace(head, amount=amount.value * THOUSAND) if in_thousands else None
    doubt = "No currency is written: this may be a count."
    is_money = amount.value >= LEAST_MONEY and not _COUNTED.search(head.noun)
    if is_money or _WORTH.search(head.context):
        return replace(head, amount=amount.value, doubt="" if _WORTH.search(head.context) else doubt)
    return replace(head, doubt=doubt, choices=(amount.value,))


def _slashed(head: Size, parts: tuple[tuple[float, bool], ...], name: str, in_thousands: bool) -> Size | None:
    amounts = [value if scaled else value * THOUSAND for value, scaled in parts]
    if name == "slashed" and len(parts) == 2 and 1 <= parts[1][0] <= 6 and (parts[0][1] or in_thousands):
        return replace(head, amount=amounts[0], years=int(parts[1][0]))
    is_package = len(parts) in (3, 4) and parts[0][0] >= LEAST_PACKAGE and parts[1][0] <= LEAST_PACKAGE
    if name == "package" and is_package and parts[2][0] >= 10:
        return replace(head, amount=amounts[2], noun="equity")
    return None


_READERS: Mapping[str, Callable[[Size, Any, str, bool], Size | None]] = {
    "units_change": _number_of,
    "units_number": _number_of,
    "units": _counted,
    "units_after": _counted,
    "money": _money,
    "money_after": _money,
    "cash_award": _money,
    "over_years": _of_package,
    "bare": _bare,
    "bare_before": _bare,
    "percent": _percent,
    "percent_after": _percent,
    "slashed": _slashed,
    "package": _slashed,
}


def _yearly(size: Size, text: MarkedText, claims: Claims) -> Size:
    """Return a size with the words behind it that make it one of each year."""
    match = re.match(rf"\s*(?P<every>{_EVERY})", text.coded[size.end : size.end + 8])
    inside = text.marked(text.coded[size.start : size.end], MarkKind.EVERY)
    if size.kind is SizeKind.PERCENT or not (match or inside):
        return size
    months = text.value(match["every"]) if match else inside[0]
    behind = text.coded[size.end + (match.end() if match else 0) :]
    rate = match is None or _RATE.match(text.marks[match["every"]].span.words(text.source).strip())
    if months != 12 or (not rate and re.match(r"\s*(?:vest|over)", behind)):
        return size
    end = size.end + (match.end() if match else 0)
    claims.take(size.end, end)
    is_scaled = any(text.marks[sign].kind is MarkKind.SCALED for sign in _signs(text, size))
    size = as_money(size, LEAST_A_YEAR) if is_scaled else size
    return replace(size, end=end, span=text.span(size.start, end), is_yearly=True)


def _signs(text: MarkedText, size: Size) -> list[str]:
    return [sign for sign in text.coded[size.start : size.end] if sign in text.marks]


_EVERY = rf"[\U{0xF0000 + MarkKind.EVERY * 0x800:08x}-\U{0xF0000 + (MarkKind.EVERY + 1) * 0x800 - 1:08x}]"


def _with_doubt(size: Size, text: MarkedText, words: GrantWords) -> Size:
    """Return a size that is not taken where the words before it make it a most, or an estimate."""
    before = text.coded[max(0, size.start - 40) : size.start]
    inside = text.coded[size.start : size.end]
    amount = size.amount
    if amount is not None and (words.words["most"].search(before) or re.search(r"\bup\s+to\b", inside)):
        doubt = "“Up to” is the most, not what is granted."
        return replace(size, amount=None, doubt=doubt, choices=(amount,))
    return size
