"""One number of the table of asks, or several: its limits, and what is wrong with another in its place."""

from math import floor, log10
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from planner.market.asks.groups import NumberSpec, Shape

Numbers = float | tuple[float, ...]

IN_DOLLARS = (
    *("rule.worth_asking", "premium.base_high", "premium.high", "premium.sign_on_from", "premium.sign_on_to"),
    *("package.equal", "package.walk_no_grant"),
)
"""Keys of constants that are dollars."""
STEPS = tuple(f"components.{name}.step" for name in ("base", "equity", "sign_on"))
"""Keys of steps of dollars."""


class TableNumber(Struct, frozen=True):
    """One number of the table, or several: value, source, label and limits; `default` is the table's."""

    key: str
    value: Numbers
    source: str
    spec: NumberSpec
    default: Numbers

    @property
    def can_change(self) -> bool:
        """Whether its limits leave more than one value."""
        return self.spec.low < self.spec.high


def in_currency_of(number: TableNumber, dollar: float) -> TableNumber:
    """Return a number of the table in another currency, its limits alike; others as they are."""
    if number.key not in (*IN_DOLLARS, *STEPS):
        return replace(number, value=number.default)
    published = cast(float, number.default)
    factor = round_step(published, dollar) / published if number.key in STEPS else dollar
    amount = published * factor
    spec = replace(number.spec, low=number.spec.low * factor, high=number.spec.high * factor)
    return replace(number, value=amount, default=amount, spec=spec)


def round_step(step: float, dollar: float) -> float:
    """Return a step of dollars in a currency of which so many make one: 1, 2 or 5 times a power of ten.

    Unchanged between 0.4 and 2.5: 500 euros are as round as 500 dollars.
    """
    if 0.4 <= dollar <= 2.5:
        return step
    amount = step * dollar
    power = 10.0 ** floor(log10(amount))
    return power * min((1.0, 2.0, 5.0, 10.0), key=lambda digit: abs(log10(digit * power / amount)))


def number_problem(number: TableNumber, value: Numbers) -> str:
    """Return what is wrong with a value in the place of a table's number; empty where nothing is."""
    spec, parts = number.spec, _parts(value)
    count = len(_parts(number.value))
    if len(parts) != count:
        needs = "one number" if count == 1 else f"{count} numbers"
        return f"“{spec.label}” needs {needs}."
    if not all(spec.low <= part <= spec.high for part in parts):  # NaN compares False: refused here
        return f"“{spec.label}” must be from {spec.low:g} to {spec.high:g}."
    if spec.shape is Shape.WHOLE and parts[0] % 1:
        return f"“{spec.label}” must be a whole number."
    if spec.shape is Shape.RANGE and parts[0] > parts[1]:
        return f"“{spec.label}” must go from low to high. Swap its two numbers."
    if spec.shape is Shape.WEIGHTS and abs(sum(parts) - 1.0) > 1e-6:
        return f"“{spec.label}” must sum to 1."
    return ""


def _parts(value: Numbers) -> tuple[float, ...]:
    return value if isinstance(value, tuple) else (value,)
