"""Finds strikes, prices, valuations, refreshers and windows in a marked sentence, before sizes are read."""

import re
from collections.abc import Iterator

from planner.intake.letters.grants.grant_facts import Claims, GrantTerm
from planner.intake.letters.grants.grant_words import GrantWords
from planner.intake.letters.marks.marked_text import MarkedText, MarkKind
from planner.intake.letters.tokens.token import Amount, Duration, NumberRange

_NAMES = {
    "refresher_after": "refresher",
    "refresher_yearly": "refresher",
    "valuation_round": "valuation",
    "strike_at": "strike",
    "strike_after": "strike",
    "strike_each": "strike",
    "strike_fair": "strike",
    "window_after": "window",
    "valuation_of": "valuation",
    "price_of": "price",
    "price_is": "price",
    "price_each": "price",
    "price_average": "price",
    "price_at": "at",
}
_SILENT = frozenset({"expiry", "holding", "averaging", "outstanding", "hurdle"})
"""Terms that no field takes: their numbers are only kept from being read as others."""
_PRICES = frozenset({"strike", "price", "at"})
LEAST_VALUATION = 1_500_000.0
_AFTER_UNITS = re.compile(
    r"\b(?:RSUs?|PSUs?|units|shares|options|ISOs|NSOs)(?:\s+|\s?:\s*[\U000f0000-\U000fffff]\s*,\s*)$",
    re.IGNORECASE,
)
"""Behind it `at $58` is a price: `500 RSUs at $58`, `RSUs: 500, at $58`."""
_OTHERWISE = re.compile(r"\b(?:otherwise|or\s+else)\b[^.;]*[\U000f0000-\U000fffff]", re.IGNORECASE)
"""Behind a time to exercise: that it is another for others."""
MOST_PRICE = 10_000.0
_UNSET = re.compile(
    r"\bboard\b|\btb[dc]\b|\b(?:not|to\s+be|will\s+be|gets?)\s+(?:yet\s+)?(?:set|fixed|determined|decided)\b",
    re.IGNORECASE,
)
"""A strike that somebody has yet to set, whatever the value of a share is now."""
_CAP = re.compile(r"\b(?:valuation\s+|money\s+)?cap\b|\bcapped\b", re.IGNORECASE)
"""The cap of a note that converts later is the most that it may convert at, and no valuation."""
_OTHER_GRANT = re.compile(r"\b(?:new[\s-]hire|initial|separate|sign[\s-]?on|on\s+top\s+of)\b", re.IGNORECASE)
_OPTION_COUNT = re.compile(
    r"\b(?:options?|ISOs?|NSOs?|NQSOs?)\b[^.;]{0,40}(?:[\U000f0000-\U000fffff]|\))\s+$", re.IGNORECASE
)
"""Behind it `at $2.15` is a price: `Options: 30,000 at $2.15`, `25,000 (ISO) at $0.87`."""


def terms_of(text: MarkedText, words: GrantWords, claims: Claims) -> Iterator[GrantTerm]:
    """Yield the terms of a sentence, and claim their words."""
    for name, pattern in words.terms.items():
        for match in claims.free(pattern, text.coded):
            term = _term(_NAMES.get(name, name), text, match, words)
            if term is None:
                continue
            claims.take(match.start(), match.end())
            if term.name not in _SILENT:
                yield term


def _term(name: str, text: MarkedText, match: re.Match[str], words: GrantWords) -> GrantTerm | None:
    place = match.start(), match.end(), text.match_span(match)
    if name in _SILENT:
        return GrantTerm(*place, name, None)
    if name == "strike_open" or (match.re is words.terms["strike_fair"] and _UNSET.search(match.group())):
        return GrantTerm(*place, "strike", None, is_open=True)
    if name == "window":
        sign = next(sign for sign in match.groupdict().values() if sign)
        is_open = _OTHERWISE.search(text.coded, match.end()) is not None
        months = float(_months(text, sign))
        return GrantTerm(*place, name, None if is_open else months, is_open, (months,) if is_open else ())
    sign = next((sign for sign in match.groupdict().values() if sign), None)
    if sign is None or sign not in text.marks:
        return None
    value = text.value(sign)
    if isinstance(value, NumberRange):
        ends = tuple(end.value for end in (value.low, value.high))
        return GrantTerm(*place, name, None, is_open=True, choices=ends)
    return _amount_term(name, text, match, value, words)


def _amount_term(
    name: str, text: MarkedText, match: re.Match[str], amount: Amount, words: GrantWords
) -> GrantTerm | None:
    if not _is_meant(name, text, match, amount, words):
        return None
    if match.re is words.terms["refresher_yearly"] and text.marked(match.group(), MarkKind.EVERY)[:1] != [12]:
        return None
    before = text.coded[max(0, match.start() - 14) : match.end()]
    is_open = bool(words.words["about"].search(before)) and name in _PRICES
    is_open = is_open or (
        name == "valuation" and _CAP.search(text.coded, match.start(), match.end() + 12) is not None
    )
    is_assumed = is_open and name == "price" and words.words["assumed"].search(before) is not None
    if name == "refresher" and _is_open_refresher(match, words):
        place = match.start(), match.end(), text.match_span(match)
        return GrantTerm(*place, name, None, is_open=True, choices=(amount.value,))
    label = "fair_value" if name == "price" and not is_assumed and _is_fair_value(text, match) else name
    value = None if is_assumed else amount.value
    return GrantTerm(match.start(), match.end(), text.match_span(match), label, value, is_open)


def _is_open_refresher(match: re.Match[str], words: GrantWords) -> bool:
    """Whether an award of each year is no refresher in so many words, or its amount is the most."""
    amount = next(match.start(name) for name, sign in match.groupdict().items() if sign)
    before = match.string[max(0, amount - 40) : amount]
    return match.re is words.terms["refresher_yearly"] or words.words["most"].search(before) is not None


def _is_meant(name: str, text: MarkedText, match: re.Match[str], amount: Amount, words: GrantWords) -> bool:
    """Whether an amount can be what the words around it name."""
    if _is_other_amount(name, match, amount):
        return False
    before = text.coded[: match.start()]
    is_of_options = _OPTION_COUNT.search(before) is not None
    if match.re is words.terms["strike_each"]:
        return is_of_options
    if match.re is words.terms["strike_fair"]:
        return _names_fair_value(text, match)
    if name == "at" and not match.group().startswith("@"):
        return is_of_options or _AFTER_UNITS.search(before) is not None
    if name != "price":
        return True
    is_written = bool(amount.currency) or "." in amount.span.words(text.source)
    return is_written and "409" in _first_name(text, match, otherwise="409")


def _is_other_amount(name: str, match: re.Match[str], amount: Amount) -> bool:
    """Whether an amount is too small or large for a term, or that of another grant."""
    if name == "valuation":
        return amount.value < LEAST_VALUATION
    if name == "refresher":
        return _OTHER_GRANT.search(match.group()) is not None
    return name in _PRICES and not _is_price(amount)


def _first_name(text: MarkedText, match: re.Match[str], otherwise: str) -> str:
    """Return the words of the masked name that a match begins with, as `409A`."""
    mark = text.marks.get(text.coded[match.start()])
    is_name = mark is not None and mark.kind is MarkKind.NAME
    return mark.span.words(text.source) if mark is not None and is_name else otherwise


def _names_fair_value(text: MarkedText, match: re.Match[str]) -> bool:
    """Whether the masked name within a match, if there is one, is 409A."""
    names = [mark for sign in match.group() if (mark := text.marks.get(sign)) and mark.kind is MarkKind.NAME]
    return all("409" in mark.span.words(text.source) for mark in names)


def _is_price(amount: Amount) -> bool:
    return amount.scale in ("", "cent") and 0 < amount.value < MOST_PRICE


def _is_fair_value(text: MarkedText, match: re.Match[str]) -> bool:
    """Whether a price is the appraised value of common shares, which options take as strike."""
    before = re.split(r"[.;,]", text.source[: text.places[match.start()].start][-40:])[-1]
    words = before + text.match_span(match).words(text.source)
    return bool(re.search(r"409|\bFMV\b|fair\s+market", words, re.IGNORECASE))


def _months(text: MarkedText, sign: str) -> int:
    value = text.value(sign)
    return round(value.months) if isinstance(value, Duration) else int(value[0])
