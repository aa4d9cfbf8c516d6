"""Grants and instalments as one line of text: `400k/4y quarterly cliff 12`, `40k + 20k at 13`.

What is written here is read back as the same value, so that a cell can be copied, pasted and edited.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from planner.plan.grant import Grant, Instalment
from planner.plan.number import UnreadableError, is_ambiguous, read_number
from planner.plan.terms import Cadence, Clawback, GrantKind, MilestoneKind, OptionTax

EXAMPLE = "400k/4y quarterly cliff 12, or .07% of 900m, or 5,000 units at 42"

_PATTERNS: Sequence[tuple[str, str]] = (
    # what a clause says, and how it is written; tried in this order at the head of what is left;
    # a number does not end with a comma, so that `at 42, cliff 6` is read as two clauses
    ("percent", r"(?P<a>[\d.,]+)\s*%(?:\s*of\s+(?P<b>\$?[\d.,]*[\d.]\s*[kmbt]{0,2}n?)\b)?"),
    (
        "units",
        r"(?P<a>[\d.,]*[\d.]\s*[km]?)\s*(?P<what>units?|shares?|rsus?|options?)\s*"
        r"(?:(?:at|@|x|×)(?:\s*price)?|,?\s*price)\s*(?P<b>\$?[\d.,]*[\d.])",
    ),
    ("value", r"(?P<a>\$?[\d.,]*[\d.]\s*(?:[kmb]n?)?)(?![\w/]*%)"),
)
_CLAUSES: Sequence[tuple[str, str]] = (
    ("shares", r"(?P<a>[\d.]+%?(?:/[\d.]+%?)+)"),
    ("span", r"/?\s*(?:over\s+)?(?P<a>\d+)\s*(?:y|yr|yrs|years?)\b"),
    ("cadence", r"(?P<a>monthly|quarterly|semiannual|half-yearly|annual|yearly)\b"),
    ("cliff", r"(?:no\s+cliff|cliff\s+(?P<a>\d+)(?:\s*months?|m)?)\b"),
    ("offset", r"(?:after|from)\s+(?P<a>\d+)(?:\s*months?|m)?\b"),
    ("strike", r"strike\s+(?P<a>\$?[\d.,]*[\d.])"),
    ("milestone", r"(?:(?P<k>target|threshold|stretch)\s+)?milestone\s+(?P<a>[\d.]+\s*%)"),
    ("kind", r"(?P<a>rsus?|options?|iso|nso|cash)\b"),
    ("glue", r"[,/]|\bof\b|\bover\b"),
)
_CADENCES = {
    "monthly": Cadence.MONTHLY,
    "quarterly": Cadence.QUARTERLY,
    "semiannual": Cadence.SEMIANNUAL,
    "half-yearly": Cadence.SEMIANNUAL,
    "annual": Cadence.ANNUAL,
    "yearly": Cadence.ANNUAL,
}


def read_grants(text: str) -> tuple[Grant, ...]:
    """Read grants, parted by `;`. UnreadableError says which part is not understood."""
    parts = [part.strip() for part in text.split(";") if part.strip()]
    return tuple(_read_grant(part, f"g{number}") for number, part in enumerate(parts, start=1))


def write_grants(grants: Sequence[Grant]) -> str:
    """Write grants so that `read_grants` gives them back (their own views of a milestone apart)."""
    return "; ".join(_write_grant(grant) for grant in grants)


def read_instalments(text: str) -> tuple[Instalment, ...]:
    """Read payments of a sign-on: `30k`, `40k + 20k at 13`, `50k clawback 12 prorated`."""
    if text.strip().startswith("="):
        return (Instalment(id="s1", amount=read_number(text)),)
    parts = [part.strip() for part in re.split(r"[+;]", text) if part.strip()]
    return tuple(_read_instalment(part, f"s{number}") for number, part in enumerate(parts, start=1))


def write_instalments(instalments: Sequence[Instalment]) -> str:
    """Write payments so that `read_instalments` gives them back."""
    return " + ".join(_write_instalment(one) for one in instalments)


def plain(value: float) -> str:
    """A number in the fewest digits that read back as the same number: 400k, 42.5."""
    for scale, letter in ((10**9, "b"), (10**6, "m"), (10**3, "k")):
        if abs(value) >= scale and float(Decimal(f"{value / scale:.3f}") * scale) == value:
            return f"{value / scale:.3f}".rstrip("0").rstrip(".") + letter
    text = f"{Decimal(repr(value)):f}".removesuffix(".0")
    return f"{text}0" if is_ambiguous(text) else text


def percent(share: float) -> str:
    """A share as per cent, in the fewest digits that read back as the same number."""
    text = f"{Decimal(repr(share)) * 100:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) + "%"


def _read_grant(text: str, identity: str) -> Grant:
    found, rest = _head(text)
    told: dict[str, Any] = {"id": identity, **found}
    rest = rest.strip()
    while rest:
        told_now, rest = _clause(rest, text)
        told.update(told_now)
    return Grant(**told)


def _head(text: str) -> tuple[dict[str, Any], str]:
    for what, pattern in _PATTERNS:
        match = re.match(pattern, text, re.IGNORECASE)
        if match:
            return _SIZES[what](match), text[match.end() :]
    raise UnreadableError(f"“{text}” has no size of a grant at its head. Type {EXAMPLE}.")


def _clause(rest: str, whole: str) -> tuple[dict[str, Any], str]:
    for what, pattern in _CLAUSES:
        match = re.match(pattern, rest, re.IGNORECASE)
        if match:
            return _MEANINGS[what](match), rest[match.end() :].strip()
    raise UnreadableError(f"“{rest}” in “{whole}” is not understood. Type {EXAMPLE}.")


def _size_percent(match: re.Match[str]) -> dict[str, Any]:
    size: dict[str, Any] = {"percent": read_number(match["a"] + "%")}
    return {**size, "valuation": read_number(match["b"])} if match["b"] else size


def _size_units(match: re.Match[str]) -> dict[str, Any]:
    units = read_number(match["a"])
    if units != int(units):
        raise UnreadableError(f"“{match['a'].strip()}” {match['what']} is not a whole number of them.")
    size = {"units": int(units), "price": read_number(match["b"])}
    return {**size, "kind": GrantKind.OPTION} if match["what"].lower().startswith("option") else size


_SIZES: Mapping[str, Callable[[re.Match[str]], dict[str, Any]]] = {
    "percent": _size_percent,
    "units": _size_units,
    "value": lambda match: {"value": read_number(match["a"])},
}


def _span(match: re.Match[str]) -> dict[str, Any]:
    years = int(match["a"])
    if not 1 <= years <= 6:
        raise UnreadableError(f"A grant vests over 1 to 6 years, not {years}.")
    return {"years": (1 / years,) * years}


def read_shares(text: str) -> tuple[float, ...]:
    """Read `38/32/20/10`, in per cent, as fractions. UnreadableError unless they sum to 100 % within .05."""
    parts = [part.strip().removesuffix("%").strip() for part in text.split("/")]
    if not all(re.fullmatch(r"\d+(\.\d*)?|\.\d+", part) for part in parts):
        raise UnreadableError(f"“{text}” is not a list of yearly shares. Type 25/25/25/25 or 38/32/20/10.")
    shares = tuple(float(Decimal(part)) for part in parts)
    total = sum(shares)
    if abs(total - 100) > 0.05:
        raise UnreadableError(f"The years {text} sum to {total:g} %, not 100 %. Mend one of them.")
    return tuple(float(Decimal(repr(share)) / 100) for share in shares)


def _kind(match: re.Match[str]) -> dict[str, Any]:
    word = match["a"].lower()
    if word.startswith("rsu"):
        return {"kind": GrantKind.RSU}
    if word == "cash":
        return {"kind": GrantKind.CASH}
    tax = OptionTax.ISO if word == "iso" else OptionTax.NSO
    return {"kind": GrantKind.OPTION, "option_tax": tax}


def _milestone(match: re.Match[str]) -> dict[str, Any]:
    kind = MilestoneKind(match["k"].lower()) if match["k"] else MilestoneKind.TARGET
    return {"milestone_share": read_number(match["a"]), "milestone": kind}


_MEANINGS: Mapping[str, Callable[[re.Match[str]], dict[str, Any]]] = {
    "shares": lambda match: {"years": read_shares(match["a"])},
    "span": _span,
    "cadence": lambda match: {"cadence": _CADENCES[match["a"].lower()]},
    "cliff": lambda match: {"cliff": int(match["a"] or 0)},
    "offset": lambda match: {"offset": int(match["a"])},
    "strike": lambda match: {"strike": read_number(match["a"])},
    "milestone": _milestone,
    "kind": _kind,
    "glue": lambda _match: {},
}


def _write_grant(grant: Grant) -> str:
    words = [_written_size(grant), _written_years(grant.years), grant.cadence.value]
    words.append(f"cliff {grant.cliff}" if grant.cliff else "no cliff")
    if grant.offset:
        words.append(f"after {grant.offset}")
    if grant.kind is GrantKind.CASH:
        words.append("cash")
    if grant.kind is GrantKind.OPTION:
        words.append(grant.option_tax.value)
    if grant.strike is not None:
        words.append(f"strike {plain(grant.strike)}")
    if grant.milestone_share:
        words.append(f"{grant.milestone.value} milestone {percent(grant.milestone_share)}")
    return " ".join(words)


def _written_size(grant: Grant) -> str:
    if grant.percent is not None:
        company = f" of {plain(grant.valuation)}" if grant.valuation is not None else ""
        return percent(grant.percent) + company
    if grant.units is not None and grant.price is not None:
        return f"{grant.units} units at {plain(grant.price)}"
    return plain(grant.value or 0.0)


def _written_years(years: Sequence[float]) -> str:
    if all(share == 1 / len(years) for share in years):
        return f"{len(years)}y"
    return "/".join(percent(share).rstrip("%") for share in years)


def _read_instalment(text: str, identity: str) -> Instalment:
    pattern = (
        r"(?P<amount>[^a-z]*?[\d.,]*[\d.]\s*[km]?)(?:,?\s+at\s+(?P<month>\d+)(?:\s*months?|m)?)?"
        r"(?:,?\s+clawback\s+(?P<claw>\d+)(?:\s*months?|m)?(?P<how>,?\s+prorated)?)?"
    )
    match = re.fullmatch(pattern, text, re.IGNORECASE)
    if match is None:
        raise UnreadableError(
            f"“{text}” is not a payment. Type 30k, 40k + 20k at 13, or 50k clawback 12 prorated."
        )
    clawback = (Clawback.PRORATED if match["how"] else Clawback.CLIFF) if match["claw"] else Clawback.NONE
    return Instalment(
        id=identity,
        amount=read_number(match["amount"]),
        month=int(match["month"] or 1),
        clawback=clawback,
        clawback_months=int(match["claw"] or 12),
    )


def _write_instalment(one: Instalment) -> str:
    words = [plain(one.amount)]
    if one.month != 1:
        words.append(f"at {one.month}")
    if one.clawback is not Clawback.NONE:
        words.append(f"clawback {one.clawback_months}")
    if one.clawback is Clawback.PRORATED:
        words.append("prorated")
    return " ".join(words)
