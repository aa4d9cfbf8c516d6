"""Grants as one line of text: `400k/4y quarterly cliff 12`, `10,000 options strike 4.20 price 9`.

Written text parses back to the same value, so that a cell can be copied, pasted and edited. A number followed
by shares, units, RSUs or options is their count, never dollars.
"""

import re
from collections.abc import Sequence
from typing import Any

from planner.plan.assumed import with_confirmed
from planner.plan.entry.grants.clause_meanings import MEANINGS
from planner.plan.entry.grants.clauses import CLAUSES, HEADS
from planner.plan.entry.number import EntryError
from planner.plan.entry.pay_text import open_amount
from planner.plan.fields.grant import Grant
from planner.plan.fields.terms import Cadence, GrantKind
from planner.values.lazy_pattern import LazyPattern

EXAMPLE = (
    "400k/4y quarterly cliff 12, .07% of 900m, 5,000 shares at 42, or 10,000 options strike 4.20 price 9"
)


_GRANTS = LazyPattern(
    r";(?![^()]*\))(?!\s*(?:409a|fmv|preferred|strike|exercise|price|last\s+round)\b)", re.IGNORECASE
)
"""Between grants; not within brackets, nor before a price of the same grant."""
_RANGE_AT_HEAD = LazyPattern(
    r"\$?\s*[\d.,]+\s*[kmb]?\s*(?:-|–|\bto\b)\s*\$?\s*[\d.,]+\s*[kmb]?(?![\w%])", re.IGNORECASE
)


def read_grants(text: str) -> tuple[Grant, ...]:
    """Parse grants separated by `;`. EntryError names the part that is not understood."""
    parts = [" ".join(part.split()) for part in _GRANTS.split(text) if part.strip()]  # no runs of blanks
    return tuple(_read_grant(part, f"g{number}") for number, part in enumerate(parts, start=1))


def _read_grant(text: str, identity: str) -> Grant:
    if _RANGE_AT_HEAD.match(text):
        raise EntryError(f"“{text}” is a range. Type the size that was offered.")
    size, rest = _matched(HEADS, _size_first(text), text)
    fields: dict[str, Any] = {"id": identity, **size}
    while rest:
        clause, rest = _matched(CLAUSES, rest, text)
        fields |= clause
    typed = _of_kind(_with_whole_size(_with_cliff(fields, text), text), text)
    return with_confirmed(Grant(**typed), typed)


_KIND_FIRST = LazyPattern(
    r"(?P<kind>rsus?|(?:restricted\s+)?stock|equity|(?:stock\s+)?options?|isos?|nsos?|grant|cash)"
    r"(?:\s+(?:grant|award))*"
    r"(?:\s+(?P<worth>worth(?:\s+of)?|valued(?:\s+at)?|(?:with\s+)?(?:a\s+)?value\s+of)|\s+of)*\s*:?\s+"
    r"(?P<size>\$\s*[\d.,]+\s*(?:[kmb]\b)?|[\d.,]+\s*[kmb]\b|[\d.,]+\s*%|(?(worth)[\d.,]*\d))",
    re.IGNORECASE,
)


def _size_first(text: str) -> str:
    """Put the size of `RSUs $400k over 4 years` before its kind; a bare count stays, as it may be dollars.

    What shares are worth is money: `RSUs worth 600k` never is a count of 600,000.
    """
    match = _KIND_FIRST.match(text)
    if match is None:
        return text
    kind = "" if match["kind"].lower() in ("equity", "grant", "stock") else match["kind"]
    is_money = bool(match["worth"]) and not match["size"].startswith("$") and "%" not in match["size"]
    return f"{'$' * is_money}{match['size']} {kind} {text[match.end() :]}".strip()


_MOST_USUAL = 4
"""Fewer years of parts behind a cliff, as `1/36 monthly`, may be those after it."""


def _with_cliff(fields: dict[str, Any], text: str) -> dict[str, Any]:
    """Resolve `25% after 12 months, then monthly`: a cliff, where the share is that of its months."""
    first, later = fields.pop("first", None), fields.pop("later", None)
    parts = fields.pop("part years", None)
    if parts and first is None and later is None and (parts >= _MOST_USUAL or not fields.get("cliff")):
        fields.setdefault("years", (1 / parts,) * parts)
    if fields.pop("each year", False):
        fields.setdefault("cadence", Cadence.ANNUAL)
    if fields.pop("annually", False):
        if "years" not in fields:
            raise EntryError(
                f"“{text}” may be paid or vest annually. Type 50k/yr over 4 years, or 200k/4y annual."
            )
        fields["cadence"] = Cadence.ANNUAL
    if first is None:
        if later is not None:
            raise EntryError(f"“{text}” does not say what vests before. Type {EXAMPLE}.")
        return fields
    share, months = first
    years = round(months / share / 12) if share else 0
    if later is not None:
        years = round((months + later) / 12)
    if len(fields.get("years", ())) == years - months // 12:
        del fields["years"]  # `then monthly over 3 years`: those after the cliff
    shares = fields.setdefault("years", (1 / years,) * years if 1 <= years <= 6 else ())
    vested = sum(part * min(1.0, max(0.0, months / 12 - place)) for place, part in enumerate(shares))
    if abs(vested - share) > 0.006:
        raise EntryError(
            f"“{text}” pays another share at {months} months than its years do. Type its events."
        )
    return {**fields, "cliff": months}


def _with_whole_size(fields: dict[str, Any], text: str) -> dict[str, Any]:
    """Multiply an amount a year by the years of the grant; EntryError if they are not stated."""
    a_year = fields.pop("a year", None)
    if a_year is None:
        return fields
    if "years" not in fields:
        raise EntryError(
            f"“{text}” is an amount a year, of how many years is not stated. Type 50k/yr over 4 years."
        )
    return {**fields, "value": a_year * len(fields["years"])}


def _matched(patterns: Sequence[tuple[str, str]], rest: str, full_text: str) -> tuple[dict[str, Any], str]:
    """Match the head of a text; return its fields and the text after it. EntryError if nothing matches."""
    for name, pattern in patterns:
        match = re.match(pattern, rest, re.IGNORECASE)
        if match:
            return MEANINGS[name](match), rest[match.end() :].strip()
    if patterns is HEADS and (why := open_amount(full_text)):
        raise EntryError(f"“{full_text}” {why}. Type the size that was offered.")
    if patterns is HEADS:
        raise EntryError(f"“{full_text}” has no size of a grant at its head. Type {EXAMPLE}.")
    raise EntryError(f"“{rest}” in “{full_text}” is not understood. Type {EXAMPLE}.")


def _of_kind(fields: dict[str, Any], text: str) -> dict[str, Any]:
    """Resolve kind, `@` and prices: a strike makes an option; `@` is its missing strike, else the price.

    What the last round paid is the price of a share; the 409A only where it is none of the others.
    """
    signed, preferred, fair = (fields.pop(key, None) for key in ("@", "preferred", "fair"))
    if "strike" in fields:
        fields.setdefault("kind", GrantKind.OPTION)
        if fields["kind"] is not GrantKind.OPTION:
            raise EntryError(f"“{text}” has a strike, which only options have. Leave one of them out.")
    if signed is not None:
        is_strike = fields.get("kind") is GrantKind.OPTION and "strike" not in fields
        fields["strike" if is_strike else "price"] = signed
    price = preferred if preferred is not None else None if fair == fields.get("strike") else fair
    if price is not None:
        fields.setdefault("price", price)
    return fields
