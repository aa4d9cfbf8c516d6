"""Which column of a pay file is what: recognised by the headers, or mapped by hand."""

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from planner.intake.layout.labels import read_label
from planner.intake.market.bounds import HEADER_DEPTH
from planner.intake.market.pay_text import NOT_WRITTEN, read_pay
from planner.intake.market.vocabulary import PayWords, plain_words
from planner.plan.entry.pay_text import PayPeriod

SURVEY, POSTS, FILINGS, LCA = "survey", "posts", "filings", "lca"
ROLES: Mapping[str, str] = {
    "title": "Title",
    "company": "Company",
    "city": "City",
    "state": "State",
    "location": "Place",
    "country": "Country",
    "date": "Date or year",
    "level": "Level",
    "base": "Base, a year",
    "in_dollars": "Base, in dollars",
    "from": "Wage from",
    "to": "Wage to",
    "unit": "Unit of the wage",
    "payments": "Salaries a year",
    "equity": "Equity a year",
    "total": "Total a year",
    "bonus": "Bonus a year",
    "currency": "Currency",
    "range": "Pay range",
    "band_from": "Range from",
    "band_to": "Range to",
    "status": "Case status",
    "case": "Case number",
    "full_time": "Full time",
    "employment": "Employment type",
    "link": "Link",
}
"""What a column can be, with its name for the user."""
PAY_ROLES = frozenset({"base", "in_dollars", "from", "equity", "total", "range", "band_from"})
_UNITS = frozenset(
    {"year", "yr", "annual", "yearly", "pa", "per", "a", "in", "the", "of", "be", "specific", "amount"}
)
_LONGEST_HEADER = 120
_OFFERS_ONLY = re.compile(
    r"\b(?:sign(?:ing)? ?(?:on|bonus)|respond|reply|answer|decide|deadline|vesting|vacation|pto|401k?"
    r"|relocation|clawback)\b"
)
"""Words of headers that a table of one's own offers has, and no public pay file."""


class ColumnMap(Struct, frozen=True):
    """Columns by role (places from 0), the kind of file, and what its headers say of amounts.

    `row`: place of the row of headers. `currency`: of the amounts; empty if nothing says it. `scale`: 1,000
    where the header says thousands. `per_year`: payments a year where the header says so, as 12.
    `whole_equity`: the header of equity says no year, so that a number under it may be a whole grant.
    """

    kind: str
    headers: tuple[str, ...]
    columns: Mapping[str, int]
    row: int = 0
    currency: str = ""
    scale: float = 1.0
    per_year: float = 1.0
    whole_equity: bool = False

    def with_role(self, column: int, role: str) -> "ColumnMap":
        """Return the map with a column for another role, or for none if the role is empty."""
        columns = {key: place for key, place in self.columns.items() if column != place and key != role}
        if role:
            columns[role] = column
        kind = self.kind
        if kind in (SURVEY, POSTS):
            has_bands = "range" in columns or {"band_from", "band_to"} <= columns.keys()
            kind = POSTS if has_bands and "base" not in columns else SURVEY
        return replace(self, columns=columns, kind=kind)

    def role_of(self, column: int) -> str:
        """Return the role of a column; empty if it is left out."""
        return next((role for role, place in self.columns.items() if place == column), "")

    @property
    def has_pay(self) -> bool:
        """Whether some column holds pay."""
        return bool(PAY_ROLES & self.columns.keys())


def recognise(lines: Sequence[Sequence[str]], words: PayWords) -> ColumnMap:
    """Return the columns of the row with the most known headers among the first ones.

    The kind is `survey` and no column is of pay where nothing is recognised: the user maps it then.
    """
    maps = [_mapped(tuple(line), row, words) for row, line in enumerate(lines[:HEADER_DEPTH])]
    if not maps:
        return ColumnMap(SURVEY, (), {})
    best = max(maps, key=lambda mapped: (len(mapped.columns), -mapped.row))
    kind, columns = _kind(best, words), dict(best.columns)
    if kind in (LCA, FILINGS) and "range" in columns and not {"base", "from"} & columns.keys():
        columns["base"] = columns.pop("range")  # of a filing, the wage is where its range begins
    return replace(best, kind=kind, columns=columns)


def is_pay_file(mapped: ColumnMap) -> bool:
    """Return whether the headers alone show a public pay file, and no table of offers."""
    roles = mapped.columns.keys()
    if sum(_OFFERS_ONLY.search(plain_words(header)) is not None for header in mapped.headers) >= 2:
        return False
    return mapped.kind not in (SURVEY, POSTS) or (
        mapped.kind == POSTS and {"title", "company"} <= roles and bool({"date", "link"} & roles)
    )


def _mapped(headers: tuple[str, ...], row: int, words: PayWords) -> ColumnMap:
    ranks: dict[str, tuple[int, int]] = {}
    units_of: dict[int, frozenset[str]] = {}
    for column, header in enumerate(headers):
        if not header.strip() or len(header) > _LONGEST_HEADER:
            continue
        role, rank, units = _role(header, words)
        if role and (role not in ranks or rank < ranks[role][0]):
            ranks[role] = (rank, column)
        units_of[column] = units
    columns = {role: column for role, (_, column) in ranks.items()}
    pay = next((columns[role] for role in ("base", "range", "band_from", "total") if role in columns), None)
    units = units_of.get(pay, frozenset()) if pay is not None else frozenset()
    currency, scale, per_year = _header_units(units, words)
    is_whole = "equity" in columns and _is_whole(headers[columns["equity"]], words)
    return ColumnMap(SURVEY, headers, _without_doubles(columns), row, currency, scale, per_year, is_whole)


def _is_whole(header: str, words: PayWords) -> bool:
    tokens = plain_words(header).split()
    is_yearly = any(words.per_year.get(token.strip("$£€")) for token in tokens)
    bare = " ".join(token for token in tokens if not _is_unit(token, words))
    return bare in words.whole and not is_yearly


def _role(header: str, words: PayWords) -> tuple[str, int, frozenset[str]]:
    """Return the role of a header, its rank among the words of the role, and the unit words about it."""
    plain = plain_words(header).removeprefix("lca case ")
    for text in (plain, plain.removesuffix(" 1")):
        if text in words.roles:
            return (*words.roles[text], frozenset())
    plain = " ".join(
        f"{words.monthly[word]} monatlich" if word in words.monthly else word for word in plain.split()
    )
    tokens = [token.strip("$£€") or token for token in plain.split()]
    units = frozenset(token for token in plain.split() if _is_unit(token, words))
    bare = " ".join(token for token in tokens if not _is_unit(token, words))
    if bare in words.roles:
        return (*words.roles[bare], units)
    if "base salary" in plain or "base pay" in plain:
        return "base", 100, units
    return _role_of_offers(header), 200, units


_OF_OFFERS = frozenset(("base", "title", "company", "level", "total"))


def _role_of_offers(header: str) -> str:
    """Return the role of a header by the words of tables of offers, which are more; empty for another.

    Of pay of a time or in a scale that a header says in other words than those of pay files, none.
    """
    label = read_label(header)
    is_plain = label is not None and label.period in (PayPeriod.NOT_SAID, PayPeriod.YEAR) and not label.scale
    return label.key if label is not None and is_plain and label.key in _OF_OFFERS else ""


def _is_unit(token: str, words: PayWords) -> bool:
    bare = token.strip("$£€")
    return (
        token in _UNITS
        or token in words.currencies
        or bare in ("", "k", "thousand", "thousands")
        or bare in words.currencies
        or bare in words.per_year
    )


def _header_units(units: frozenset[str], words: PayWords) -> tuple[str, float, float]:
    """Return the currency, the scale and the payments a year that a header of pay says."""
    bare = {unit.strip("$£€") for unit in units}
    signs = units | {unit[0] for unit in units if unit[0] in "$£€"} | bare
    currency = next((words.currencies[unit] for unit in sorted(signs) if unit in words.currencies), "")
    scale = 1_000.0 if bare & {"k", "thousand", "thousands"} else 1.0
    per_year = next((words.per_year[unit] for unit in sorted(bare) if unit in words.per_year), 1.0)
    return currency, scale, per_year


def _without_doubles(columns: Mapping[str, int]) -> dict[str, int]:
    """Drop what another column says better: the base in a currency beside the one in dollars."""
    kept = dict(columns)
    if "in_dollars" in kept:
        for role in ("base", "currency"):
            kept.pop(role, None)
    if "unit" in kept and "from" not in kept and "base" in kept:
        kept["from"] = kept["base"]
    if "from" in kept and "unit" in kept:
        kept.pop("base", None)
    return kept


def _kind(mapped: ColumnMap, words: PayWords) -> str:
    plain = {plain_words(header) for header in mapped.headers}
    for kind, lists in words.kinds.items():
        if any(needed <= mapped.columns.keys() for needed in lists):
            if kind == FILINGS and not words.filing_headers & plain:
                continue
            return kind
    has_bands = "range" in mapped.columns or {"band_from", "band_to"} <= mapped.columns.keys()
    return (
        POSTS if has_bands and not {"base", "from", "in_dollars", "total"} & mapped.columns.keys() else SURVEY
    )


LEAST_RANGES = 0.5
"""Of the cells of a column of pay that hold an amount: from here on it is a column of ranges."""


def with_ranges(mapped: ColumnMap, lines: Sequence[Sequence[str]], words: PayWords) -> ColumnMap:
    """Return the map with a column of base pay that holds ranges as such: `Salary` of job posts."""
    at = mapped.columns.get("base")
    if mapped.kind != SURVEY or at is None or {"total", "equity"} & mapped.columns.keys():
        return mapped
    read = [read_pay(line[at], words) for line in lines if at < len(line)]
    paid = [text for text in read if text.reason != NOT_WRITTEN]
    ranges = sum(text.high is not None for text in paid)
    return mapped.with_role(at, "range") if paid and ranges > LEAST_RANGES * len(paid) else mapped
