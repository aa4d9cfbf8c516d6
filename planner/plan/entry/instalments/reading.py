"""Payments of a sign-on from a line: `40k + 20k at 13`, `$30k year 1, $20k year 2`, `50k monthly over 12`."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from planner.plan.assumed import with_confirmed
from planner.plan.entry.instalments.clauses import MONTHS, YEARS, read_clause
from planner.plan.entry.number import LONGEST, EntryError, number_text, read_number
from planner.plan.entry.pay_text import open_amount
from planner.plan.fields.instalment import Instalment
from planner.values.lazy_pattern import LazyPattern

MOST_PAYMENTS = 24
EXAMPLE = "30k, 40k + 20k at 13, 30k year 1, 20k year 2, or 50k clawback 12 prorated"
_AMOUNT = r"-?\$?\s*[\d.,]*[\d.]\s*(?:thousand|lakhs?|[kml])?(?![\w%])"


def read_instalments(text: str) -> tuple[Instalment, ...]:
    """Parse payments of a sign-on: `30k`, `40k + 20k at 13`, `50k clawback 12 prorated`."""
    if text.strip().startswith("="):
        return (Instalment(id="s1", amount=read_number(text)),)
    text = " ".join(text.split())  # patterns try every end of a run of blanks
    if len(text) <= LONGEST:
        text = _by_years(_by_shares(text))
    payments = [payment for part, comma in _parts(text) for payment in _read_part(part, is_after_comma=comma)]
    if len(payments) > MOST_PAYMENTS:
        raise EntryError(f"A sign-on of more than {MOST_PAYMENTS} payments is a slip. Type {EXAMPLE}.")
    return tuple(_instalment(fields, f"s{number}") for number, fields in enumerate(payments, start=1))


_SHARED = LazyPattern(
    rf"(?P<whole>{_AMOUNT})[\s,;:(–-]+(?:paid\s+)?(?P<shares>(?:half|\d{{1,2}}\s*%)[^()]{{1,80}})\)?",
    re.IGNORECASE,
)
_SHARE = LazyPattern(
    r"(?:^|[\s,;&+/]*\b(?:and|then|plus)\s+|\s*[,;&+/]\s*)(half|\d{1,2}\s*%)\s+", re.IGNORECASE
)
_LISTED = LazyPattern(
    rf"(?P<first>{_AMOUNT})\s*[/|+&]\s*(?P<second>{_AMOUNT})\s*[(,]?\s*(?:year|yr|y)\s*1\s*[/|+&,]\s*"
    r"(?:year|yr|y)?\s*2\)?",
    re.IGNORECASE,
)


def _by_shares(text: str) -> str:
    """Write `20k, half on start, half after 12 months` as the payments that it comes to."""
    match = _SHARED.fullmatch(text.strip())
    if match is None:
        return text
    _, *parts = _SHARE.split(match["shares"])
    shares = [0.5 if word.lower() == "half" else float(word.strip(" %")) / 100 for word in parts[::2]]
    if len(shares) < 2 or abs(sum(shares) - 1) > 1e-6:
        return text
    whole = read_number(match["whole"])
    paired = zip(shares, parts[1::2], strict=True)
    return " + ".join(f"{number_text(whole * share)} {when.strip()}" for share, when in paired)


def _by_years(text: str) -> str:
    """Write `$10k/$10k (yr1/yr2)` as a payment of each year."""
    match = _LISTED.fullmatch(text.strip())
    return f"{match['first']} year 1 + {match['second']} year 2" if match else text


_NEXT = LazyPattern(
    rf"\s*[+;&]\s*|\s*,?\s*\b(?:then|plus|and(?:\s+then)?)\s+(?={_AMOUNT})"
    rf"|(?P<comma>\s*,\s+|(?<=[kml)]),)(?={_AMOUNT}|(?:year|yr|y)\s*\d\s*[:=])",
    re.IGNORECASE,
)


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the text of each payment, and whether a comma is before it: then it must say when it is paid."""
    start, is_after_comma = 0, False
    for match in _NEXT.finditer(text):
        if re.match(rf"\d{{1,2}}[\s-]*(?:{MONTHS}|{YEARS})", text[match.end() :], re.IGNORECASE):
            continue  # `35k, 12-month clawback`
        if part := text[start : match.start()].strip():
            yield part, is_after_comma
        start, is_after_comma = match.end(), bool(match["comma"])
    if part := text[start:].strip():
        yield part, is_after_comma


def _read_part(text: str, *, is_after_comma: bool) -> list[dict[str, Any]]:
    payments = _read_payment(text)
    if is_after_comma and "month" not in payments[0]:
        raise EntryError(f"“{text}” does not say when it is paid. Type {EXAMPLE}.")
    return payments


def _read_payment(text: str) -> list[dict[str, Any]]:
    """Return the fields of one payment, or of each where the text spreads it."""
    ordered = _amount_first(text)
    match = re.match(rf"(?:~\s*)?(?P<a>{_AMOUNT})", ordered, re.IGNORECASE)
    if match is None:
        raise _not_understood(text)
    fields: dict[str, Any] = {"amount": read_number(match["a"])}
    rest = ordered[match.end() :].strip()
    while rest:
        clause = read_clause(rest)
        if clause is None:
            raise _not_understood(text)
        fields |= _with_known_clawback(clause.fields, fields, clause.name)
        rest = clause.rest
    return _spread(fields)


def _with_known_clawback(clause: dict[str, Any], fields: Mapping[str, Any], name: str) -> dict[str, Any]:
    """Return a clause with what was read of the clawback before it: `pro-rated repayment over 2 years`.

    `clawback` alone does not undo `prorated`, and years behind a clawback are its own and not of payments.
    """
    if "clawback" not in fields:
        return clause
    if name == "clawback":
        return {**clause, "clawback": fields["clawback"]}
    if name in ("spread", "spread_years") and "clawback_months" not in fields:
        return {"clawback_months": clause.get("spread") or 12 * clause["spread_years"]}
    return clause


_YEAR_FIRST = LazyPattern(
    rf"(?P<when>(?:year|yr|y)\s*\d|month\s+\d+|up\s?-?front)\s*[:=-]?\s*(?P<rest>{_AMOUNT}.*)", re.IGNORECASE
)


def _amount_first(text: str) -> str:
    """Put the amount of `Y1: $30k` before its year."""
    match = _YEAR_FIRST.fullmatch(text)
    return f"{match['rest']} {match['when']}" if match else text


_MOVING = LazyPattern(r"\breloc\w*|\bmoving\b", re.IGNORECASE)


def _not_understood(text: str) -> EntryError:
    if _MOVING.search(text):
        return EntryError(f"“{text}” pays for moving. Type it into Relocation paid, among the benefits.")
    if why := open_amount(text):
        return EntryError(f"“{text}” {why}. Type the amount that was offered.")
    return EntryError(f"“{text}” is not a payment. Type {EXAMPLE}.")


def _spread(fields: dict[str, Any]) -> list[dict[str, Any]]:
    """Return a payment as often as its text spreads it, in equal parts."""
    months, years = fields.pop("spread", None), fields.pop("spread_years", None)
    if months is None and years is None:
        return [fields]
    count, step = (months, 1) if months is not None else (years, 12)
    if not 1 <= count <= MOST_PAYMENTS:
        raise EntryError(f"A sign-on in {count} payments is a slip. Type {EXAMPLE}.")
    each = {**fields, "amount": fields["amount"] / count}
    return [{**each, "month": 1 + step * place} for place in range(count)]


def _instalment(fields: dict[str, Any], identity: str) -> Instalment:
    payment = Instalment(id=identity, **fields)
    return with_confirmed(payment, (key for key in ("month", "clawback_months") if key in fields))
