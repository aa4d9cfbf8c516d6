"""Grants as one line of text: `400k/4y quarterly cliff 12`, `10,000 options strike 4.20 price 9`.

Written text parses back to the same value, so that a cell can be copied, pasted and edited. A number followed
by shares, units, RSUs or options is their count, never dollars.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from planner.plan.assumed import is_typed, with_confirmed
from planner.plan.entry.grant_clauses import CADENCE_FORMS, CLAUSES, HEADS, count_of
from planner.plan.entry.number import EntryError, number_text, percent_text, read_number
from planner.plan.fields.grant import Grant
from planner.plan.fields.terms import Cadence, GrantKind, MilestoneKind, OptionTax

EXAMPLE = (
    "400k/4y quarterly cliff 12, or .07% of 900m, or 5,000 units at 42, or 10,000 options strike 4.20 price 9"
)


def read_grants(text: str) -> tuple[Grant, ...]:
    """Parse grants separated by `;`. EntryError names the part that is not understood."""
    parts = [" ".join(part.split()) for part in text.split(";") if part.strip()]  # no runs of blanks
    return tuple(_read_grant(part, f"g{number}") for number, part in enumerate(parts, start=1))


def write_grants(grants: Sequence[Grant]) -> str:
    """Write grants so that `read_grants` parses them back, except the user's view of a milestone."""
    return "; ".join(_write_grant(grant) for grant in grants)


def read_shares(text: str) -> tuple[float, ...]:
    """Parse `38/32/20/10`, in per cent, as fractions. EntryError unless they sum to 100 % within .05."""
    parts = [part.strip().removesuffix("%").strip() for part in re.split(r"[/,–-]", text)]
    if not all(re.fullmatch(r"\d+(\.\d*)?|\.\d+", part) for part in parts):
        raise EntryError(f"“{text}” is not a list of yearly shares. Type 25/25/25/25 or 38/32/20/10.")
    shares = tuple(float(Decimal(part)) for part in parts)
    total = sum(shares)
    if abs(total - 100) > 0.05:
        raise EntryError(f"The years {text} sum to {total:g} %, not 100 %. Mend one of them.")
    return tuple(float(Decimal(repr(share)) / 100) for share in shares)


def read_events(text: str) -> tuple[tuple[int, float], ...]:
    """Parse `12: 25%, 24: 75%` as (month, fraction). EntryError for any other text."""
    event = r"(\d+)\s*m?\s*:\s*([\d.]+)\s*%"
    events = re.findall(event, text)
    if not events or re.sub(rf"{event}|[,;\s]", "", text):
        raise EntryError(f"“{text}” is not a list of events. Type month: share, as 12: 25%, 24: 75%.")
    return tuple((int(month), read_number(share + "%")) for month, share in events)


def write_events(events: Sequence[tuple[int, float]]) -> str:
    """Write events so that `read_events` parses them back."""
    return ", ".join(f"{month}: {percent_text(share)}" for month, share in events)


def _read_grant(text: str, identity: str) -> Grant:
    size, rest = _matched(HEADS, _size_first(text), text)
    fields: dict[str, Any] = {"id": identity, **size}
    while rest:
        clause, rest = _matched(CLAUSES, rest, text)
        fields |= clause
    grant = Grant(**_of_kind(_with_whole_size(_with_cliff(fields, text), text), text))
    return with_confirmed(grant, grant.model_fields_set)


_KIND_FIRST = re.compile(
    r"(?P<kind>rsus?|(?:restricted\s+)?stock|equity|(?:stock\s+)?options?|isos?|nsos?|grant|cash)"
    r"(?:\s+(?:grant|award|worth|of))*\s*:?\s+(?P<size>\$\s*[\d.,]+\s*(?:[kmb]\b)?|[\d.,]+\s*[kmb]\b|[\d.,]+\s*%)",
    re.IGNORECASE,
)


def _size_first(text: str) -> str:
    """Put the size of `RSUs $400k over 4 years` before its kind; a bare count stays, as it may be dollars."""
    match = _KIND_FIRST.match(text)
    if match is None:
        return text
    kind = "" if match["kind"].lower() in ("equity", "grant", "stock") else match["kind"]
    return f"{match['size']} {kind} {text[match.end() :]}".strip()


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
            return _MEANINGS[name](match), rest[match.end() :].strip()
    if patterns is HEADS:
        raise EntryError(f"“{full_text}” has no size of a grant at its head. Type {EXAMPLE}.")
    raise EntryError(f"“{rest}” in “{full_text}” is not understood. Type {EXAMPLE}.")


def _of_kind(fields: dict[str, Any], text: str) -> dict[str, Any]:
    """Resolve kind and `@`: a strike makes an option; `@` is an option's missing strike, else the price."""
    signed = fields.pop("@", None)
    if "strike" in fields:
        fields.setdefault("kind", GrantKind.OPTION)
        if fields["kind"] is not GrantKind.OPTION:
            raise EntryError(f"“{text}” has a strike, which only options have. Leave one of them out.")
    if signed is not None:
        is_strike = fields.get("kind") is GrantKind.OPTION and "strike" not in fields
        fields["strike" if is_strike else "price"] = signed
    return fields


def _percent(match: re.Match[str]) -> dict[str, Any]:
    size: dict[str, Any] = {"percent": read_number(match["a"] + "%")}
    return {**size, "valuation": read_number(match["b"])} if match["b"] else size


def _counted(match: re.Match[str]) -> dict[str, Any]:
    units = read_number(match["a"])
    if units != int(units):
        raise EntryError(f"“{match['a'].strip()}” of shares is not a whole number of them.")
    size: dict[str, Any] = {"units": int(units)}
    if match["options"]:
        return size | _option(match)
    return {**size, "kind": GrantKind.RSU} if match["rsu"] else size


def _option(match: re.Match[str]) -> dict[str, Any]:
    word = (match["tax"] or match["bare"] or "").lower()
    if not word:
        return {"kind": GrantKind.OPTION}
    tax = OptionTax.ISO if word.startswith("iso") else OptionTax.NSO
    return {"kind": GrantKind.OPTION, "option_tax": tax}


def _kind(match: re.Match[str]) -> dict[str, Any]:
    if match["options"]:
        return _option(match)
    if match["rsu"]:
        return {"kind": GrantKind.RSU}
    return {"kind": GrantKind.CASH} if match["a"].lower() == "cash" else {}


def _span(match: re.Match[str]) -> dict[str, Any]:
    months = match.groupdict().get("months")
    years = count_of(match["a"]) if months is None else int(months) // 12 if int(months) % 12 == 0 else 0
    if not 1 <= years <= 6:
        raise EntryError(f"A grant vests over 1 to 6 years, not {years}.")
    return {"years": (1 / years,) * years}


def _months(match: re.Match[str]) -> int:
    """Return a span typed in years or in months; 0 where neither is typed."""
    named = match.groupdict()
    return 12 * count_of(named["years"]) if named.get("years") else int(named.get("a") or 0)


def _first(match: re.Match[str]) -> dict[str, Any]:
    share = match["share"].replace(" ", "")
    part = 1 / int(share[2:]) if "/" in share else read_number(share, is_amount=False)
    months = int(match["month"]) if match["month"] else 12 * count_of(match["year"] or match["after"])
    return {"first": (part, months)}


_FRACTIONS: Mapping[str, int] = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5}


def _each(match: re.Match[str]) -> dict[str, Any]:
    """Return the years of `25% per year` and `1/3 each year`: as many equal ones as make a whole."""
    text = match["share"].lower()
    if fraction := re.match(r"1/(\d)", text):
        share = 1 / int(fraction[1])
    elif text.endswith("%"):
        share = read_number(text, is_amount=False)
    else:
        share = 1 / _FRACTIONS[re.split(r"[\s-]", text)[-1]]
    years = round(1 / share) if share else 0
    if not 1 <= years <= 6 or abs(years * share - 1) > 0.011:
        raise EntryError(f"“{match[0].strip()}” does not come to 100 % in whole years. Type 25/25/25/25.")
    return {"years": (1 / years,) * years, **({"each year": True} if match["yearly"] else {})}


def _part(match: re.Match[str]) -> dict[str, Any]:
    """Return the years of `1/48 monthly`: those that all of its parts take; none of a part of the rest."""
    years, odd = divmod(int(match["of"]), 4 if match["quarter"] else 12)
    is_of_all = not (match["rest"] or "").endswith(("rest", "remainder"))
    return {"part years": years} if not odd and 1 <= years <= 6 and is_of_all else {}


def _named(match: re.Match[str]) -> dict[str, Any]:
    shares = re.findall(r"\d\s*[:=-]?\s*([\d.]+)\s*%", match["a"])
    return {"years": read_shares("/".join(shares))}


def _cadence(match: re.Match[str]) -> dict[str, Any]:
    word = match["a"]
    for cadence, forms in CADENCE_FORMS.items():
        if any(re.fullmatch(form, word, re.IGNORECASE) for form in forms):
            return {"cadence": cadence}
    raise EntryError(f"“{word}” is no cadence. Type monthly, quarterly, semiannual or annual.")


def _milestone(match: re.Match[str]) -> dict[str, Any]:
    kind = MilestoneKind(match["k"].lower()) if match["k"] else MilestoneKind.TARGET
    return {"milestone_share": read_number(match["a"]), "milestone": kind}


def _at(match: re.Match[str]) -> dict[str, Any]:
    return {"@" if "@" in match["sign"] else "price": _price(match["a"])}


def _price(text: str) -> float:
    """Parse the price of one share: `8.125` is a fraction, never thousands."""
    return read_number(text, is_amount=False)


_MEANINGS: Mapping[str, Callable[[re.Match[str]], dict[str, Any]]] = {
    "percent": _percent,
    "counted": _counted,
    "value": lambda match: {"value": read_number(match["a"])},
    "none": lambda _match: {},
    "shares": lambda match: {"years": read_shares(match["a"])},
    "cliff": lambda match: {"cliff": _months(match)},
    "yearly": lambda match: {"a year": read_number(match["a"])},
    "span": _span,
    "first": _first,
    "later": lambda match: {"later": _months(match)},
    "each": _each,
    "part": _part,
    "named": _named,
    "annually": lambda _match: {"annually": True},
    "cadence": _cadence,
    "window": lambda match: {"exercise_months": _months(match)},
    "offset": lambda match: {"offset": int(match["a"])},
    "strike": lambda match: {"strike": _price(match["a"])},
    "price": lambda match: {"price": _price(match["a"])},
    "at": _at,
    "worth": lambda match: {"value": read_number(match["a"])},
    "valuation": lambda match: {"valuation": read_number(match["a"])},
    "milestone": _milestone,
    "events": lambda match: {"events": read_events(match["a"])},
    "kind": _kind,
    "glue": lambda _match: {},
}


def _write_grant(grant: Grant) -> str:
    words = [_written_size(grant), *_written_vesting(grant)]
    if grant.offset:
        words.append(f"after {grant.offset}")
    if grant.kind is GrantKind.CASH:
        words.append("cash")
    if _is_rsu(grant) and grant.units is None:
        words.append("in RSUs")  # `400k RSUs` would count them
    if grant.kind is GrantKind.OPTION:
        words.append(f"{grant.option_tax.value} option")
        if grant.strike is not None:
            words.append(f"strike {number_text(grant.strike)}")
    if grant.exercise_months != Grant.model_fields["exercise_months"].default:
        words.append(f"window {grant.exercise_months}")
    if grant.milestone_share:
        words.append(f"{grant.milestone.value} milestone {percent_text(grant.milestone_share)}")
    if grant.events:
        words.append(f"events {write_events(grant.events)}")
    return " ".join(words).removesuffix(",")


def _written_size(grant: Grant) -> str:
    """Write all fields of the size: the first one is parsed at the head, the others as clauses."""
    words, valuation = [], grant.valuation
    if grant.percent is not None:
        words.append(
            percent_text(grant.percent) + ("" if valuation is None else f" of {number_text(valuation)}")
        )
    if grant.units is not None:
        words.append(f"{grant.units} {'RSUs' if _is_rsu(grant) else 'units'}")
    if grant.value is not None:
        words.append(f"worth {number_text(grant.value)}" if words else number_text(grant.value))
    if grant.price is not None:
        words.append(f"{'at' if words else 'no size price'} {number_text(grant.price)}")
    if grant.percent is None and valuation is not None:
        words.append(f"{'' if words else 'no size '}valuation {number_text(valuation)}")
    return " ".join(words) or "no size"


def _is_rsu(grant: Grant) -> bool:
    """Whether RSUs were typed; a grant without a kind counts as RSUs too."""
    return grant.kind is GrantKind.RSU and is_typed(grant, "kind")


def _written_vesting(grant: Grant) -> Iterator[str]:
    """Yield the typed parts of the vesting: a default that nobody typed must stay one when parsed back.

    A comma keeps `4y, cliff 12` from being read as a cliff of four years.
    """
    has_cadence = is_typed(grant, "cadence")
    if is_typed(grant, "years"):
        yield _written_years(grant.years) + ("" if has_cadence else ",")
    if has_cadence:
        yield grant.cadence.value
    if is_typed(grant, "cliff"):
        yield f"cliff {grant.cliff}" if grant.cliff else "no cliff"


def _written_years(years: Sequence[float]) -> str:
    if all(share == 1 / len(years) for share in years):
        return f"{len(years)}y"
    return "/".join(percent_text(share).rstrip("%") for share in years)
