"""When two values, vesting schedules, fields or texts count as the same."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tests.corpus.cases import Record

TOLERANCE = 1e-3
"""Of the larger number: sums in a letter are rounded."""
SHARE_TOLERANCE = 0.006
"""Of a vesting share: 33/33/34 is three thirds."""
MONTHS = 72
"""Vesting is compared to the end of its sixth year."""
STEPS: Mapping[str, int] = {"monthly": 1, "quarterly": 3, "semiannual": 6, "annual": 12}
GRANT_DEFAULTS: Record = {
    "kind": "rsu",
    "years": [0.25] * 4,
    "cadence": "quarterly",
    "cliff": 12,
    "offset": 0,
    "strike": 0.0,
}
EMPTY: tuple[Any, ...] = (None, "", 0, 0.0, [], ())


def _is_number(value: object) -> bool:
    return isinstance(value, int | float)


def same(want: Any, got: Any) -> bool:
    """Return whether two values are the same: numbers within a thousandth, texts without case and spacing."""
    if isinstance(want, list | tuple) and isinstance(got, list | tuple):
        return len(want) == len(got) and all(map(_same_share, want, got))
    if _is_number(want) and not isinstance(want, bool) and _is_number(got):
        return bool(abs(want - got) <= max(abs(want), abs(got)) * TOLERANCE + 1e-9)
    if isinstance(want, str) and isinstance(got, str):
        return want.lower().split() == got.lower().split()
    return bool(want == got)


def _same_share(want: Any, got: Any) -> bool:
    """Compare a share of a year, or one vesting event, month and share."""
    if isinstance(want, list | tuple):
        return bool(want[0] == got[0] and abs(want[1] - got[1]) < SHARE_TOLERANCE)
    return bool(abs(want - got) < SHARE_TOLERANCE)


def accepts(cell: Record, got: Any) -> bool:
    """Return whether a value is the expected one, or one of several."""
    return any(same(value, got) for value in accepted(cell))


def accepted(cell: Record) -> Sequence[Any]:
    """Return the values that a cell accepts, the most likely first."""
    return list(cell["any"]) if "any" in cell else [cell["value"]]


def is_empty(value: Any) -> bool:
    """Return whether a value says nothing."""
    return value in EMPTY


def vested_by_month(grant: Record) -> tuple[float, ...]:
    """Return the share vested by each month, so that years and events that pay the same are equal."""
    paid: Counter[int] = Counter()
    if grant.get("events"):
        for month, share in grant["events"]:
            paid[month] += share
    else:
        step = STEPS[grant.get("cadence") or "quarterly"]
        cliff = 12 if grant.get("cliff") is None else grant["cliff"]
        for year, share in enumerate(grant.get("years") or GRANT_DEFAULTS["years"]):
            for month in range(step, 13, step):
                paid[max(12 * year + month, cliff)] += share * step / 12
    total, vested = 0.0, []
    for month in range(MONTHS + 1):
        total += paid[month]
        vested.append(round(total, 2))
    return tuple(vested)


def grant_size(grant: Record) -> float | None:
    """Return a grant's money: its value, or units times price."""
    if grant.get("value") is not None:
        return float(grant["value"])
    if grant.get("units") and grant.get("price"):
        return float(grant["units"] * grant["price"])
    return None


def field_names(path: str) -> tuple[str, ...]:
    """Return a path without its numbers: `grants.0.price` and `grants.price` are one field."""
    return tuple(part for part in path.split(".") if not part.isdigit())


def covers(asked: Sequence[str], wanted: Sequence[str]) -> bool:
    """Return whether a question about one field is also one about another: either holds the other."""
    shorter = min(len(asked), len(wanted))
    return tuple(asked[:shorter]) == tuple(wanted[:shorter])


def squeezed(text: str) -> str:
    """Return the letters, digits and signs of money of a text, for the comparison of words."""
    return "".join(sign for sign in text.lower() if sign.isalnum() or sign in ".%$")


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every value inside a plan with its path; a list of numbers is one value."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key != "id":
                yield from leaves(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list | tuple) and not (value and all(map(_is_number, value))):
        for index, inner in enumerate(value):
            yield from leaves(inner, f"{path}.{index}")
    else:
        yield path, value
