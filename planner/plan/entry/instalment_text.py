"""Payments of a sign-on as a line: `40k + 20k at 13`, `$30k year 1, $20k year 2`, `50k monthly over 12`.

Written text parses back to the same value, so that a cell can be copied, pasted and edited.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from planner.plan.assumed import is_typed, with_confirmed
from planner.plan.entry.grants.clauses import count_of
from planner.plan.entry.number import LONGEST, EntryError, number_text, read_number
from planner.plan.fields.instalment import Instalment
from planner.plan.fields.terms import Clawback, ClawbackFrom, OtherClawback

MOST_PAYMENTS = 24
EXAMPLE = "30k, 40k + 20k at 13, 30k year 1, 20k year 2, or 50k clawback 12 prorated"
_AMOUNT = r"-?\$?\s*[\d.,]*[\d.]\s*(?:thousand|lakhs?|[kml])?(?![\w%])"
_MONTHS = r"(?:months?|mos?|mths?|m)\b\.?"
_YEARS = r"(?:years?|yrs?|y)\b\.?"
_NUMBERS = r"\d+|one|two|three|four|five|six"
_ORDINALS: Mapping[str, int] = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3}
_CAUSES = r"\s+(?P<a>all|none|prorated)\b"
_BACK = (
    r"(?:(?:must|to|you)\s+(?:be\s+)?)?(?:claw(?:ed)?\s?-?backs?|repay(?:ment|able|s)?|repaid|pay\s?back|payback"
    r"|refund(?:able|ed)?|recoup(?:ment|ed)?)"
)

_BACK_TERM = rf"(?:(?P<claw>\d+)[\s-]*{_MONTHS}|(?P<years>{_NUMBERS}|first)[\s-]*{_YEARS})(?!\w)"
_PRO_RATA = r"pro[\s-]?rat(?:a|ed)"
_ALL = r"(?:(?:in\s+full|in\s+whole|fully|all(?:\s+of\s+it)?|100\s*%)\s*,?\s*)?"
_LEAVING = (
    r"(?:(?:if|when)\s+(?:you\s+|i\s+|they\s+)?(?:leave|leaving|left|quit|resign)\w*\s*"
    r"(?:the\s+company\s*|voluntarily\s*)?|on\s+leaving\s*)"
)

_CLAUSES: Sequence[tuple[str, str]] = (
    # tried in this order at the head of the text after an amount
    ("month", rf"(?:paid\s+)?at\s+(?:month\s+)?(?P<a>\d+)(?:\s*{_MONTHS})?(?!\w|\s*%)"),
    ("month", r"(?:paid\s+)?(?:in\s+|at\s+)?month\s+(?P<a>\d+)\b"),
    ("after", rf"(?:paid\s+|payable\s+)?after\s+(?P<a>{_NUMBERS})[\s-]*{_MONTHS}"),
    ("years", rf"(?:paid\s+|payable\s+)?after\s+(?P<a>{_NUMBERS}|an?)[\s-]*{_YEARS}"),
    (
        "year",
        rf"(?:paid\s+)?(?:in\s+|for\s+|at\s+the\s+start\s+of\s+)?(?:the\s+)?(?:year|yr|y)\s*(?P<a>{_NUMBERS})\b",
    ),
    ("nth", r"(?:paid\s+)?(?:in\s+|for\s+)?(?:the\s+)?(?P<a>first|second|third|1st|2nd|3rd)\s+(?:year|yr)\b"),
    (
        "anniversary",
        r"(?:paid\s+)?(?:at|on|after|upon)\s+(?:the\s+)?(?:(?:first|1st|1-year)\s+)?anniversary\b",
    ),
    (
        "start",
        r"(?:paid\s+|payable\s+)?(?:at\s+(?:signing|start|joining|hire)|on\s+(?:signing|joining|start(?:ing)?|hire|day\s+1|your\s+start\s+date)|"
        r"up\s?-?front|(?:with(?:in)?|in|on|at)\s+(?:the\s+|your\s+|my\s+)?first\s+pay\s?(?:check|roll|cheque|day|slip)?|immediately|first\s+pay\s?check)\b",
    ),
    ("spread", rf"(?:paid\s+)?monthly\s+(?:over|for)\s+(?P<a>\d+)(?:\s*{_MONTHS})?(?!\w)"),
    (
        "spread",
        r"(?:paid\s+)?(?:over|in)\s+(?P<a>\d+)\s+(?:equal\s+)?monthly\s+(?:payments?|instal?lments?)\b",
    ),
    (
        "spread_years",
        rf"(?:paid\s+|split\s+|spread\s+)?(?:equally\s+|evenly\s+)?over\s+(?P<a>{_NUMBERS})[\s-]*{_YEARS}",
    ),
    (
        "prorated",
        rf"{_BACK}\s+(?:on\s+a\s+)?{_PRO_RATA}(?:\s+basis)?\s*(?:,|if\s+\w+(?:\s+\w+)?\s)*\s*"
        rf"(?:within|in|before|over|for|under|<)?\s*(?:the\s+first\s+)?{_BACK_TERM}",
    ),
    ("prorated", rf"{_PRO_RATA}[\s-]*{_BACK}(?:\s+period)?\s*(?:[,:–-]|of|over|for|within)?\s*{_BACK_TERM}"),
    ("prorated", rf"{_BACK_TERM}[\s-]*{_PRO_RATA}[\s-]*{_BACK}(?:\s+period)?\b"),
    ("clawback", rf"{_BACK_TERM}[\s-]*(?:full\s+)?{_BACK}(?:\s+period)?\b"),
    (
        "clawback",
        rf"{_BACK}\s*(?:period\s*)?(?:of|:|for)?\s*{_ALL}{_LEAVING}?(?:within|in|before|for|under|over)?"
        rf"\s*<?\s*(?:the\s+(?:first\s+)?)?(?:{_BACK_TERM}|(?P<bare>\d+)(?!\w))",
    ),
    ("clawback", rf"{_LEAVING}(?:within|in|before|under|<)\s*<?\s*(?:the\s+(?:first\s+)?)?{_BACK_TERM}"),
    ("clawback", rf"{_BACK}\b"),
    ("from", r"from\s+(?:the\s+)?(?P<a>start|payment)(?:\s+date)?\b"),
    ("let go", rf"let\s+go{_CAUSES}"),
    ("cause", rf"with\s+cause{_CAUSES}"),
    ("how", rf"(?P<a>100\s*%)\s*(?={_BACK})"),
    ("how", r"(?P<a>pro[\s-]?rat(?:ed|a)|none|in\s+full|full)\b"),
    (
        "glue",
        r"(?:one[\s-]?(?:time|off)|once|lump\s+sum|cash|gross|sign(?:ing)?[\s-]?(?:on)?(?:\s+bonus)?|joining\s+bonus|bonus|paid)(?!\w)",
    ),
    ("glue", r"[,()\[\]:–-]|(?:with|and|an?|is|subject\s+to|w/)(?!\w)"),
)


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


_SHARED = re.compile(
    rf"(?P<whole>{_AMOUNT})[\s,;:(–-]+(?:paid\s+)?(?P<shares>(?:half|\d{{1,2}}\s*%)[^()]{{1,80}})\)?",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"(?:^|[\s,;&+/]*\b(?:and|then|plus)\s+|\s*[,;&+/]\s*)(half|\d{1,2}\s*%)\s+", re.IGNORECASE
)
_LISTED = re.compile(
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


def write_instalments(instalments: Sequence[Instalment]) -> str:
    """Write payments so that `read_instalments` parses them back."""
    return " + ".join(_write_instalment(instalment) for instalment in instalments)


_NEXT = re.compile(
    rf"\s*[+;&]\s*|\s*,?\s*\b(?:then|plus|and(?:\s+then)?)\s+(?={_AMOUNT})"
    rf"|(?P<comma>\s*,\s+|(?<=[kml)]),)(?={_AMOUNT}|(?:year|yr|y)\s*\d\s*[:=])",
    re.IGNORECASE,
)


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the text of each payment, and whether a comma is before it: then it must say when it is paid."""
    start, is_after_comma = 0, False
    for match in _NEXT.finditer(text):
        if re.match(rf"\d{{1,2}}[\s-]*(?:{_MONTHS}|{_YEARS})", text[match.end() :], re.IGNORECASE):
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
        for name, pattern in _CLAUSES:
            if clause := re.match(pattern, rest, re.IGNORECASE):
                fields |= _with_known_clawback(_MEANINGS[name](clause), fields, name)
                rest = rest[clause.end() :].strip()
                break
        else:
            raise _not_understood(text)
    return _spread(fields)


def _with_known_clawback(clause: dict[str, Any], fields: Mapping[str, Any], name: str) -> dict[str, Any]:
    """Return a clause beside what was read of the clawback before it: `pro-rated repayment over 2 years`.

    `clawback` alone does not undo `prorated`, and years behind a clawback are its own and not of payments.
    """
    if "clawback" not in fields:
        return clause
    if name == "clawback":
        return {**clause, "clawback": fields["clawback"]}
    if name in ("spread", "spread_years") and "clawback_months" not in fields:
        return {"clawback_months": clause.get("spread") or 12 * clause["spread_years"]}
    return clause


_YEAR_FIRST = re.compile(
    rf"(?P<when>(?:year|yr|y)\s*\d|month\s+\d+|up\s?-?front)\s*[:=-]?\s*(?P<rest>{_AMOUNT}.*)", re.IGNORECASE
)


def _amount_first(text: str) -> str:
    """Put the amount of `Y1: $30k` before its year."""
    match = _YEAR_FIRST.fullmatch(text)
    return f"{match['rest']} {match['when']}" if match else text


def _not_understood(text: str) -> EntryError:
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


def _clawback(match: re.Match[str]) -> dict[str, Any]:
    named = match.groupdict()
    months = 12 * count_of(named["years"]) if named.get("years") else named.get("claw") or named.get("bare")
    back: dict[str, Any] = {"clawback": Clawback.CLIFF}
    return back if months is None else {**back, "clawback_months": int(months)}


_CLAWBACKS = {"all": Clawback.CLIFF, "none": Clawback.NONE, "prorated": Clawback.PRORATED}


def _how(match: re.Match[str]) -> dict[str, Any]:
    word = match["a"].lower()
    how = "prorated" if word.startswith("pro") else "none" if word == "none" else "all"
    return {"clawback": _CLAWBACKS[how]}


def _month_of_year(year: int) -> int:
    return 12 * (year - 1) + 1


_MEANINGS: Mapping[str, Callable[[re.Match[str]], dict[str, Any]]] = {
    "month": lambda match: {"month": int(match["a"])},
    "after": lambda match: {"month": count_of(match["a"])},
    "years": lambda match: {"month": 12 * count_of(match["a"])},
    "year": lambda match: {"month": _month_of_year(count_of(match["a"]))},
    "nth": lambda match: {"month": _month_of_year(_ORDINALS[match["a"].lower()])},
    "anniversary": lambda _match: {"month": 12},
    "start": lambda _match: {"month": 1},
    "spread": lambda match: {"spread": int(match["a"])},
    "spread_years": lambda match: {"spread_years": count_of(match["a"])},
    "clawback": _clawback,
    "prorated": lambda match: {**_clawback(match), "clawback": Clawback.PRORATED},
    "from": lambda match: {"clawback_from": ClawbackFrom(match["a"].lower())},
    "let go": lambda match: {"clawback_let_go": _other(match["a"])},
    "cause": lambda match: {"clawback_with_cause": _other(match["a"])},
    "how": _how,
    "glue": lambda _match: {},
}


def _other(text: str) -> OtherClawback:
    """Return the clawback of another cause of leaving."""
    return OtherClawback(_CLAWBACKS[text.lower()].value)


def _write_instalment(instalment: Instalment) -> str:
    words = [number_text(instalment.amount)]
    if is_typed(instalment, "month"):
        words.append(f"at {instalment.month}")
    others = (instalment.clawback_let_go, instalment.clawback_with_cause)
    if instalment.clawback is not Clawback.NONE or any(other is not OtherClawback.SAME for other in others):
        words.append(
            f"clawback {instalment.clawback_months}"
            if is_typed(instalment, "clawback_months")
            else "clawback"
        )
        if instalment.clawback_from is ClawbackFrom.PAYMENT:
            words.append("from payment")
        if instalment.clawback is not Clawback.CLIFF:
            words.append(instalment.clawback.value)
        for name, other in zip(("let go", "with cause"), others, strict=True):
            if other is not OtherClawback.SAME:
                words.append(f"{name} {'all' if other is OtherClawback.CLIFF else other.value}")
    return " ".join(words)


def paid_at_start(payments: Sequence[Instalment]) -> float | None:
    """Return the amount of a single payment with the first pay that is never owed back; None for others."""
    first = payments[0] if len(payments) == 1 else None
    plain = first is not None and first.month == 1 and first.clawback is Clawback.NONE
    return first.amount if first is not None and plain else None
