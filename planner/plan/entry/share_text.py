"""Shares of base as people write them: `15 % target`, `15 percent of base`, `2 months`, `13th month`.

A range and `up to 20 %` say no figure. Money is none either here: it needs the base that it is a share of.
"""

import re

from planner.plan.entry.number import LONGEST, EntryError, read_number
from planner.values.lazy_pattern import LazyPattern

_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "half": 0.5, "ein": 1, "zwei": 2, "drei": 3}
_MONTHS = LazyPattern(
    r"(?P<count>\d+(?:\.\d+)?|one|two|three|four|half(?:\s+an?)?|an?|ein|zwei|drei)[\s-]*(?:x\s+)?"
    r"(?:(?:gross|base|monthly|full)\s+)*"
    r"(?:months?|mos?|monate?|monatsgeh[aä]lter|monatsgehalt|mois|sal[aá]rios?|salaires?|mensualit[eé]s?"
    r"|mensualidades?|mensilit[aà]|maandsalaris(?:sen)?|maanden|meses|mesi)\b\.?(?:['’]s?)?"
    r"(?:\s+(?:of\s+)?(?:the\s+|your\s+)?(?:base|salary|salaries|pay|bonus|target|gehalt))*",
    re.IGNORECASE,
)
_EXTRA_MONTH = LazyPattern(
    r"(?:(?P<both>13th\s*(?:and|&|\+)\s*14th)|(?P<nth>1[3-6])(?:th|\.|e|º)?)[\s-]*"
    r"(?:months?|monatsgehalt|monat|mois|mes|salary|gehalt)(?:\s+(?:salary|pay|bonus))?",
    re.IGNORECASE,
)
_PER_CENT = LazyPattern(
    r"(?P<number>\d{1,3},\d{1,2}(?=\s*%)|\d[\d,]*(?:\.\d+)?|\.\d+)\s*(?:%|per\s?cent\b|percent\b|pct\b\.?|prozent\b)",
    re.IGNORECASE,
)
_FILLER = LazyPattern(
    r"\b(?:target(?:ed)?|tgt|at|of|on|the|eligible|opportunity|cash|your|annual(?:ly)?|yearly|base|basic|salary|pay|ctc|bonus|performance|discretionary|disc|"
    r"employer|company|match(?:ing|ed)?|contribution|pension|discount|off|fixed|variable|a|per|year|yr|p\.?a|"
    r"about|approx(?:imately)?|around|roughly|circa|some|ca|gross|brutto|fixgehalt|zielbonus|ziel|vom|des|jahresgehalts?|stip|sti|on-target)\b\.?",
    re.IGNORECASE,
)
_MARKS = LazyPattern(r"[\s()\[\],;:~≈/*.†]+")
_RANGE = LazyPattern(r"\d\s*%?\s*(?:-|–|—|\bto\b|\bbis\b)\s*\d", re.IGNORECASE)
_OPEN = LazyPattern(
    r"\d\s*%?\s*\+|\bup\s+to\b|\bmax(?:imum)?\b|\bat\s+least\b|\bmin(?:imum)?\b|\bbis\s+zu\b|[<>≥≤]",
    re.IGNORECASE,
)
_MONEY = LazyPattern(
    r"\$\s*\d|\d\s*(?:k|l|lakhs?|lacs?|cr|crores?)\b|\d{1,3},\d{3}\b|(?<![\d.])\d{4,}", re.IGNORECASE
)


def is_money(text: str) -> bool:
    """Whether a text of a share is an amount of money: it has a sign or a scale, and no per cent."""
    return "%" not in text and _MONEY.search(text) is not None


def read_share(text: str) -> float:
    """Parse a share as a fraction; EntryError for a range, an open end or other words."""
    stripped = text.strip()
    if len(stripped) > LONGEST:
        raise EntryError(f"This is {len(stripped):,} characters long; type a share, as 15%.")
    if stripped.startswith("="):
        return read_number(stripped, is_amount=False)
    if is_money(stripped):
        raise EntryError(
            f"“{stripped}” is money. Type its share of base, as 15%, or a sum, as =30000/200000."
        )
    if _RANGE.search(stripped):
        raise EntryError(f"“{stripped}” is a range. Type the share that was offered, as 15%.")
    if _OPEN.search(stripped):
        raise EntryError(f"“{stripped}” is open at one end. Type the target, as 15%.")
    months = _months_of_pay(stripped)
    if months is not None:
        return months / 12
    shares = list(_PER_CENT.finditer(stripped))
    if len(shares) == 1:
        others = f"{stripped[: shares[0].start()]} {stripped[shares[0].end() :]}"
        if not _MARKS.sub("", _FILLER.sub("", others)):
            return read_number(_COMMA.sub(".", shares[0]["number"]) + "%", is_amount=False)
    value = read_number(_MARKS_AT_HEAD.sub("", stripped), is_amount=False)
    return value / 100 if "%" not in stripped and abs(value) >= 1 else value  # 15 is 15 %, as in such a cell


_COMMA = LazyPattern(r"(?<=\d),(?=\d{1,2}$)")
"""A comma before one or two digits of a share is a decimal one, as in `12,5 %`."""
_MARKS_AT_HEAD = LazyPattern(r"^[~≈]\s*")


def _months_of_pay(text: str) -> float | None:
    """Return how many months' pay a text says; None if it says none. A 13th month is one more."""
    plain = text.strip(" ()~")
    extra = _EXTRA_MONTH.fullmatch(plain)
    if extra:
        return 2 if extra["both"] else int(extra["nth"]) - 12
    match = _MONTHS.fullmatch(plain)
    if match is None:
        return None
    word = match["count"].lower().split()[0]
    return 1 if word in ("a", "an") else _WORDS[word] if word in _WORDS else float(word)
