"""Numbers written in the fewest digits that read back as the same number."""

from decimal import Decimal

from planner.plan.entry.number import is_ambiguous


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
