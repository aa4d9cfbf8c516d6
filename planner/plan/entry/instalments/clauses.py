"""The clauses behind an amount of a sign-on: when it is paid, how often, and what of it is owed back when."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from msgspec import Struct

from planner.plan.entry.grants.clauses import count_of
from planner.plan.fields.terms import Clawback, ClawbackFrom, OtherClawback

MONTHS = r"(?:months?|mos?|mths?|m)\b\.?"
YEARS = r"(?:years?|yrs?|y)\b\.?"
_NUMBERS = r"\d+|one|two|three|four|five|six"
_ORDINALS: Mapping[str, int] = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3}
_CAUSES = r"\s+(?P<a>all|none|prorated)\b"
_BACK = (
    r"(?:(?:must|to|you)\s+(?:be\s+)?)?(?:claw(?:ed)?\s?-?backs?|repay(?:ment|able|s)?|repaid|pay\s?back|payback"
    r"|refund(?:able|ed)?|recoup(?:ment|ed)?)"
)

_BACK_TERM = rf"(?:(?P<claw>\d+)[\s-]*{MONTHS}|(?P<years>{_NUMBERS}|first)[\s-]*{YEARS})(?!\w)"
_THE_FIRST = r"(?:(?:the|your|my)\s+)?(?:first\s+(?=\d))?"
_PRO_RATA = r"pro[\s-]?rat(?:a|ed)"
_ALL = r"(?:(?:in\s+full|in\s+whole|fully|all(?:\s+of\s+it)?|100\s*%)\s*,?\s*)?"
_LEAVING = (
    r"(?:(?:if|when)\s+(?:you\s+|i\s+|they\s+)?(?:leave|leaving|left|quit|resign)\w*\s*"
    r"(?:the\s+company\s*|voluntarily\s*)?|on\s+leaving\s*)"
)

_CLAUSES: Sequence[tuple[str, str]] = (
    # tried in this order at the head of the text after an amount
    ("month", rf"(?:paid\s+)?at\s+(?:month\s+)?(?P<a>\d+)(?:\s*{MONTHS})?(?!\w|\s*%)"),
    ("month", r"(?:paid\s+)?(?:in\s+|at\s+)?month\s+(?P<a>\d+)\b"),
    ("after", rf"(?:paid\s+|payable\s+)?after\s+(?P<a>{_NUMBERS})[\s-]*{MONTHS}"),
    ("years", rf"(?:paid\s+|payable\s+)?after\s+(?P<a>{_NUMBERS}|an?)[\s-]*{YEARS}"),
    ("years", rf"(?:paid\s+|payable\s+)?(?:after|at\s+the\s+end\s+of)\s+(?:year|yr)\s*(?P<a>{_NUMBERS})\b"),
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
    ("spread", rf"(?:paid\s+)?monthly\s+(?:over|for)\s+(?P<a>\d+)(?:\s*{MONTHS})?(?!\w)"),
    (
        "spread",
        r"(?:paid\s+)?(?:over|in)\s+(?P<a>\d+)\s+(?:equal\s+)?monthly\s+(?:payments?|instal?lments?)\b",
    ),
    (
        "spread_years",
        rf"(?:paid\s+|split\s+|spread\s+)?(?:equally\s+|evenly\s+)?over\s+(?P<a>{_NUMBERS})[\s-]*{YEARS}",
    ),
    (
        "prorated",
        rf"{_BACK}\s+(?:on\s+a\s+)?{_PRO_RATA}(?:\s+basis)?\s*(?:,|if\s+\w+(?:\s+\w+)?\s)*\s*"
        rf"(?:within|in|before|over|for|under|<)?\s*{_THE_FIRST}{_BACK_TERM}",
    ),
    ("prorated", rf"{_PRO_RATA}[\s-]*{_BACK}(?:\s+period)?\s*(?:[,:–-]|of|over|for|within)?\s*{_BACK_TERM}"),
    ("prorated", rf"{_BACK_TERM}[\s-]*{_PRO_RATA}[\s-]*{_BACK}(?:\s+period)?\b"),
    ("clawback", rf"{_BACK_TERM}[\s-]*(?:full\s+)?{_BACK}(?:\s+period)?\b"),
    (
        "clawback",
        rf"{_BACK}\s*(?:period\s*)?(?:of|:|for)?\s*{_ALL}(?:{_LEAVING}|if\s+)?(?:within|in|before|for|under|over)?"
        rf"\s*<?\s*{_THE_FIRST}(?:{_BACK_TERM}|(?P<bare>\d+)(?!\w))",
    ),
    ("clawback", rf"{_LEAVING}(?:within|in|before|under|<)\s*<?\s*{_THE_FIRST}{_BACK_TERM}"),
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


class PaymentClause(Struct, frozen=True):
    """A clause by its kind, the fields that it sets, and the text behind it."""

    name: str
    fields: dict[str, Any]
    rest: str


def read_clause(text: str) -> PaymentClause | None:
    """Return the clause that a text begins with; None where it begins with none."""
    for name, pattern in _CLAUSES:
        if match := re.match(pattern, text, re.IGNORECASE):
            return PaymentClause(name, _MEANINGS[name](match), text[match.end() :].strip())
    return None


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
