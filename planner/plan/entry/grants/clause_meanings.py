"""The fields of a grant that each clause of its text sets, once its pattern has matched.

Some are no fields yet but need the rest of the text, as `first`, `later`, `@` and `a year`.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from planner.plan.entry.grants.clauses import CADENCE_FORMS, count_of
from planner.plan.entry.grants.vesting import read_events, read_shares
from planner.plan.entry.number import EntryError, read_number
from planner.plan.fields.terms import GrantKind, MilestoneKind, OptionTax


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


def _fair(match: re.Match[str]) -> dict[str, Any]:
    """Return the appraised price of common shares; behind `@` it is the strike or the price as well."""
    price = _price(match["a"])
    return {"fair": price, "@": price} if match.groupdict().get("sign") else {"fair": price}


def _price(text: str) -> float:
    """Parse the price of one share: `8.125` is a fraction, never thousands."""
    return read_number(text, is_amount=False)


MEANINGS: Mapping[str, Callable[[re.Match[str]], dict[str, Any]]] = {
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
    "preferred": lambda match: {"preferred": _price(match["a"])},
    "fair": _fair,
    "apiece": lambda match: {"@": _price(match["a"])},
    "at": _at,
    "worth": lambda match: {"value": read_number(match["a"])},
    "valuation": lambda match: {"valuation": read_number(match["a"])},
    "milestone": _milestone,
    "events": lambda match: {"events": read_events(match["a"])},
    "kind": _kind,
    "glue": lambda _match: {},
}
