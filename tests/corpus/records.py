"""Compares one record, an offer without its lists, a payment or a grant, with what is expected of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from tests.corpus.cases import Record
from tests.corpus.equality import accepted, accepts, grant_size, is_empty, same, vested_by_month

SCHEDULE = ("years", "cadence", "cliff", "events")
LISTS = ("sign_on", "grants")
NOT_SCORED = frozenset(
    (
        *("id", "hidden", "note", "track", "metro", "rate", "rate_date", "tax_rate", "raise_rate", "not_pay"),
        *("value_days_off", "stay_chance", "option_tax", "accrued_chance", "accrued_months"),
        *("milestone", "milestone_chance", "milestone_delay", "clawback_months", "relocation_cost"),
        *("market_min", "market_max", "next_min", "next_max"),
    )
)
"""Fields that are never false: assumptions, and what only the user can say."""
NO_NAMES = frozenset({"", "present job", "offer", "the offer"})
"""Companies that are no name: a placeholder is no reading."""


class Verdict(StrEnum):
    """How a field came out."""

    RIGHT = "right"
    WRONG = "wrong"
    MISSING = "missing"
    FALSE = "false"


@dataclass(frozen=True, slots=True)
class Row:
    """One field: wrong `by_default` if the reader kept silent, missing but `asked` if the user knows."""

    path: str
    verdict: Verdict
    want: Any = None
    got: Any = None
    by_default: bool = False
    asked: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class Expectation:
    """What is expected of one record: cells by field, what may be read, and what is not scored."""

    want: Mapping[str, Record]
    maybe: Mapping[str, Record] = field(default_factory=dict)
    free: frozenset[str] = frozenset()
    prefix: str = ""

    def path(self, key: str) -> str:
        """Return a field's path in its offer."""
        return f"{self.prefix}.{key}" if self.prefix else key


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A valuation may be the offer's or its grant's: what the other one has, and is expected to have."""

    given: Any = None
    expected: Record | None = None


IsAsked = Callable[[str], bool]


def compare(
    expectation: Expectation,
    got: Record | None,
    defaults: Record,
    is_asked: IsAsked,
    valuation: Elsewhere,
) -> list[Row]:
    """Return a row for each expected field and for each value that nothing supports."""
    want = expectation.want
    if got is None:
        return [_missing(expectation.path(key), cell, None, is_asked) for key, cell in want.items()]
    dated = [
        Row(expectation.path(key), Verdict.RIGHT, accepted(cell)[0], "same dates")
        for key, cell in want.items()
        if key in SCHEDULE
    ]
    settled = SCHEDULE if dated and _same_dates(want, got, defaults) else ()
    rows = dated if settled else []
    for key, cell in want.items():
        if key not in settled:
            value = _value(key, got, defaults, valuation)
            rows.append(_judge(expectation.path(key), key, cell, value, got, is_asked))
    return rows + [
        Row(expectation.path(key), Verdict.FALSE, None, value)
        for key, value in got.items()
        if key not in settled and _is_false(key, value, got, expectation, defaults, valuation)
    ]


def _same_dates(want: Mapping[str, Record], got: Record, defaults: Record) -> bool:
    """Return whether both schedules pay the same, where enough is said of them to compare their dates."""
    cells = {key: accepted(want[key])[0] for key in SCHEDULE if key in want}
    whole = all(key in cells for key in ("years", "cadence", "cliff"))
    if "events" not in cells and not whole and not ("years" in cells and got.get("events")):
        return False
    expected = {key: cells.get(key, got.get(key, defaults.get(key))) for key in SCHEDULE}
    if "events" not in cells:
        expected["events"] = []
    reading = {key: got.get(key, defaults.get(key)) for key in SCHEDULE}
    return vested_by_month(expected) == vested_by_month(reading)


def _value(key: str, got: Record, defaults: Record, valuation: Elsewhere) -> Any:
    value = got.get(key, defaults.get(key))
    if key == "per_year":
        size = grant_size(got)
        return None if size is None else size / len(got.get("years") or [0] * 4)
    if key == "value" and value is None:
        return grant_size(got)
    if key == "valuation" and is_empty(value):
        return valuation.given
    return value


def _judge(path: str, key: str, cell: Record, value: Any, got: Record, is_asked: IsAsked) -> Row:
    """Judge one expected field. A silent default is missing if the user was asked, else wrong."""
    if accepts(cell, value):
        return Row(path, Verdict.RIGHT, accepted(cell)[0], value)
    computed = key in ("per_year", "value")
    silent = key not in got and not computed
    if (is_empty(value) and key != "cliff") or (key not in got and key != "per_year" and is_asked(path)):
        return _missing(path, cell, value, is_asked)
    return Row(path, Verdict.WRONG, accepted(cell)[0], value, by_default=silent)


def _missing(path: str, cell: Record, value: Any, is_asked: IsAsked) -> Row:
    return Row(path, Verdict.MISSING, accepted(cell)[0], value, asked=is_asked(path))


def _is_false(
    key: str, value: Any, got: Record, expectation: Expectation, defaults: Record, valuation: Elsewhere
) -> bool:
    """Return whether a value that is not expected is one that nothing supports."""
    want = expectation.want
    allowed = expectation.maybe.get(key)
    harmless = (
        key in want,
        key in NOT_SCORED or key in expectation.free or key in LISTS,
        is_empty(value),
        key in ("value", "years") and "per_year" in want,
        key in ("units", "price") and "value" in want and same(want["value"].get("value"), grant_size(got)),
        key == "valuation" and valuation.expected is not None and accepts(valuation.expected, value),
        key in defaults and same(defaults[key], value),
        allowed is not None and accepts(allowed, value),
        key == "company" and str(value).strip().lower() in NO_NAMES,
    )
    return not any(harmless)


def count(rows: Sequence[Row], verdict: Verdict) -> int:
    """Return how many rows have a verdict."""
    return sum(row.verdict is verdict for row in rows)
