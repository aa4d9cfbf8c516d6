"""The units that a label names: `($k)`, `per month`, `over 4 years`, `year 2`, `(EUR)`."""

import re
from types import MappingProxyType

from planner.plan.entry.currency_text import take_currencies
from planner.plan.entry.pay_text import PayPeriod

ORDINALS = {"1st": 1, "first": 1, "2nd": 2, "second": 2, "3rd": 3, "third": 3, "4th": 4, "fourth": 4}
YEARS_IN_WORDS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
"""How many years, in words: `vests over four years`."""


_UNITS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "thousand",
        re.compile(
            r"[$€£₹]?\s?\bk\b\s?[$€£]?|\bin\s+thousands?\b|\bthousands?\b|\b000s?\b|\bt[€$]|\b[kt](?:usd|eur|gbp|chf)\b",
            re.IGNORECASE,
        ),
    ),
    ("million", re.compile(r"\bin\s+millions?\b|[$€£]\s?m\b", re.IGNORECASE)),
    ("lakh", re.compile(r"\b(?:in\s+)?(?:lakhs?|lacs?|lpa)\b|(?<=\s)l\b(?!['’])", re.IGNORECASE)),
    (
        "years",
        re.compile(
            r"\b(?:over\s+|vesting\s+over\s+|vests?\s+over\s+|for\s+)?(?P<years>[1-6]|two|three|four|five|six)[\s-]*(?:years?|yrs?|y|jahre?n?|ans)\b(?!\s+anniversary)(?:[\s-]*(?:total|vest(?:ing|s)?|grant|sum))?",
            re.IGNORECASE,
        ),
    ),
    ("months", re.compile(r"\bover\s+(?P<months>12|24|36|48|60)\s+months\b", re.IGNORECASE)),
    (
        "year",
        re.compile(
            r"\b(?P<later>(?:after|at|in)\s+(?:an?|one|1|12)\s*(?:full\s+)?(?:years?|yrs?|months?|mos?)|(?:month|mo)\s*1[23]"
            r"|(?:(?:(?<!sign.)on|at|after)\s+)?(?:the\s+|my\s+|1st\s+|first\s+|one[\s-]|1[\s-]|ye?a?r\s+|work\s+)*anniversary)\b"
            r"|\b(?P<early>(?:month|mo)\s*1)\b"
            r"|\b(?:year|yr|y|jahr)\s*(?P<year>[1-5])\b"
            r"|\b(?P<ordinal>1st|first|2nd|second|3rd|third|4th|fourth)(?:\s+(?:year|yr|payment|instal?lment|half))?\b",
            re.IGNORECASE,
        ),
    ),
    ("hour", re.compile(r"(?:/|\bper\b|\ban?\b)\s*(?:hour|hr|h)\b|\bhourly\b", re.IGNORECASE)),
    (
        "day",
        re.compile(r"(?:/|\bper\b|\ba\b)\s*day\b|\bdaily\b(?!\s+(?:rate)?$)|\bday\s+rate\b", re.IGNORECASE),
    ),
    ("biweek", re.compile(r"\bbi-?weekly\b|\bevery\s+two\s+weeks\b", re.IGNORECASE)),
    ("week", re.compile(r"(?:/|\bper\b|\ba\b)\s*(?:week|wk)\b|\bweekly\b", re.IGNORECASE)),
    (
        "month",
        re.compile(
            r"(?:/|\bper\b|\ba\b|\bpro\b|\bpar\b|\bpor\b|\bal\b|\bim\b)\s*(?:months?|mos?|mth|monat|mois|mes|mês|mese|maand|månad|m)\b|\bmonthly\b|\bmonatlich\b|\bmensuel\b|\bmensile\b|\bmensal\b|\bpcm\b",
            re.IGNORECASE,
        ),
    ),
    (
        "yearly",
        re.compile(
            r"(?:/|\bper\b|\ba\b|\bpro\b|\bpar\b|\bpor\b|\beach\b)\s*(?:years?|yrs?|y|annum|jahr|an|año|ano|anno|jaar)\b|\bannual(?:ly)?\b|\byearly\b|\bp\.\s?a\.?|\bpa\b|\bper\s+annum\b|\bjährlich\b|\bannuel\b|\bannualized\b",
            re.IGNORECASE,
        ),
    ),
    ("share", re.compile(r"%|\bpercent(?:age)?\b|\bpct\b", re.IGNORECASE)),
)
PERIODS = MappingProxyType(
    {
        **{
            "hour": PayPeriod.HOUR,
            "day": PayPeriod.DAY,
            "biweek": PayPeriod.TWO_WEEKS,
            "week": PayPeriod.WEEK,
        },
        **{"month": PayPeriod.MONTH, "yearly": PayPeriod.YEAR},
    }
)
_POINTS = MappingProxyType({"early": "first", "later": "second"})
"""Points in time by the year of the job that they are in: `month 1`, `after 12 months`."""
SCALES = MappingProxyType({"thousand": "k", "million": "m", "lakh": "lakh"})


_GLUED = re.compile(r"\b([kmt])([€£₹])", re.IGNORECASE)
"""A scale that touches its sign, as in `Base (k€)`."""


def take_units(text: str) -> tuple[dict[str, str], str]:
    """Return the units that a label names, and its other words."""
    text = _GLUED.sub(r"\1 \2", text)
    codes, rest = take_currencies(text)
    units: dict[str, str] = {"currency": codes[0]} if codes else {}
    if codes or "$" in text:
        units["money"] = "$"
    rest = re.sub(r"\$\s*k\b|\bk\s*\$", " k ", text) if "$" in text and not codes else rest
    for name, form in _UNITS:
        match = form.search(rest)
        if match is None:
            continue
        named = {key: value for key, value in match.groupdict().items() if value}
        point = next((word for place, word in _POINTS.items() if place in named), "")
        units[name] = point or next(iter(named.values()), match[0])
        rest = f"{rest[: match.start()]} {rest[match.end() :]}"
    return units, rest.replace("$", " ")
