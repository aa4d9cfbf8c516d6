"""Numbers as people type them (`210k`, `$210,000`, `15%`, sums after a `=`), parsed and written."""

import math
import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from planner.values.lazy_pattern import LazyPattern

SCALES = {
    **{"": 1, "k": 10**3, "m": 10**6, "mm": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9, "t": 10**12},
    **{"thousand": 10**3, "tsd": 10**3, "million": 10**6, "mio": 10**6, "billion": 10**9},
    **dict.fromkeys(("l", "lakh", "lakhs", "lac", "lacs"), 10**5),
    **dict.fromkeys(("cr", "crore", "crores"), 10**7),
}
DEEPEST = 40
LONGEST = 400

_SCALE_WORDS = "|".join(sorted(filter(None, SCALES), key=len, reverse=True))
_NUMBER = LazyPattern(rf"(\d[\d,]*(?:\.\d*)?|\.\d+)\s*({_SCALE_WORDS})?(?![a-z])", re.IGNORECASE)
_GROUPED = LazyPattern(r"[1-9]\d{0,2}(,\d{3})+(\.\d*)?|[1-9]\d?(,\d{2})+,\d{3}(\.\d*)?|\d+(\.\d*)?|\.\d+")
"""Commas for thousands, or for lakhs and crores as in India."""
_DOTTED = LazyPattern(r"[1-9]\d{0,2}\.\d{3}")


class EntryError(ValueError):
    """A typed text that cannot be parsed; its text is the full reason, for the user."""


def read_number(text: str, *, is_amount: bool = True) -> float:
    """Parse a number or, after `=`, a sum of numbers with + - * / and brackets. Per cent divides by 100.

    EntryError for any other text. Dollar signs, spaces and thousands commas are skipped. As an
    amount `210.000` is refused, since half of the world means thousands by it; a rate is never thousands.
    """
    if len(text) > LONGEST:
        raise EntryError(f"This is {len(text):,} characters long; type a number, as 210k.")
    plain = text.replace("−", "-").replace("\u00a0", " ").replace("$", "").strip()
    if plain.startswith("="):
        return _finite(_Sum(plain[1:], is_amount=is_amount).total())
    sign = -1.0 if plain.startswith("-") else 1.0
    unsigned = plain[1:].strip() if plain.startswith(("+", "-")) else plain
    value, rest = _leading_number(unsigned, is_amount=is_amount)
    if rest.strip():
        raise EntryError(f"“{text.strip()}” is not a number. Type it as 210k, 210,000 or =210k*1.05.")
    return _finite(sign * value)


_BETWEEN = LazyPattern(r"\s*[–—±;/]\s*|\s+to\s+|,\s+|,(?!\d{3}(?!\d))|\s*(?<=[\d%kKmM])\s*-\s*")
"""Between two numbers; a comma before three digits is one of thousands."""


def read_numbers(text: str) -> tuple[float, ...]:
    """Parse one number or several: `0.2–0.5`, `20 to 50 %`, `0.45 ± 0.1`, `0.6, 0.25, 0.15`, or `=` a sum.

    A per cent sign after the last number counts for all. EntryError for any other text.
    """
    if text.strip().startswith("="):
        return (read_number(text, is_amount=False),)
    parts = [part for part in _BETWEEN.split(text.strip()) if part]
    if parts and parts[-1].endswith("%"):
        parts = [part if part.endswith("%") else f"{part}%" for part in parts]
    try:
        return tuple(read_number(part, is_amount=False) for part in parts or [text])
    except EntryError as error:
        raise EntryError(f"“{text.strip()}” is not a number. Type 0.2, 20 %, a range as 0.2–0.5.") from error


def numbers_text(values: Sequence[float]) -> str:
    """Return numbers as `read_numbers` parses them back: two as a range, three with commas."""
    texts = [f"{Decimal(repr(value)):,f}".removesuffix(".0") for value in values]
    return "–".join(texts) if len(texts) == 2 else ", ".join(texts)


def is_ambiguous(text: str) -> bool:
    """Whether the text of an amount may mean thousands, as 210.000 does; 210.0000 does not."""
    return _DOTTED.fullmatch(text.removeprefix("-")) is not None


def _finite(value: float) -> float:
    if not math.isfinite(value):
        raise EntryError("This comes out as no finite number.")
    return value


def _leading_number(text: str, *, is_amount: bool) -> tuple[float, str]:
    """Return the number at the head of a text, and the rest of the text."""
    match = _NUMBER.match(text)
    if match is None:
        raise EntryError(f"“{text.strip()}” is not a number. Type it as 210k, 210,000 or =210k*1.05.")
    digits, rest = match.group(1), text[match.end() :]
    if not _GROUPED.fullmatch(digits):
        raise EntryError(f"“{digits}” has its commas in odd places. Type 210,000 or 210k.")
    plain = not match.group(2) and not rest.lstrip().startswith("%")
    if is_amount and plain and is_ambiguous(digits):
        raise EntryError(
            f"“{digits}” could be thousands or a fraction. Type {digits.replace('.', ',')} or {digits}0."
        )
    value = Decimal(digits.replace(",", "")) * SCALES[(match.group(2) or "").lower()]
    if rest.lstrip().startswith("%"):
        return float(value / 100), rest.lstrip()[1:]
    return float(value), rest


class _Sum:
    """Recursive-descent parser of a sum, with the usual order of operations; no `eval`."""

    def __init__(self, text: str, *, is_amount: bool) -> None:
        self.rest, self.depth, self.is_amount = text, 0, is_amount

    def total(self) -> float:
        value = self.added()
        if self.rest.strip():
            raise EntryError(f"The sum cannot be read from “{self.rest.strip()}” on.")
        return value

    def added(self) -> float:
        value = self.multiplied()
        while sign := self.take_sign("+-"):
            value = value + self.multiplied() if sign == "+" else value - self.multiplied()
        return value

    def multiplied(self) -> float:
        value = self.signed()
        while sign := self.take_sign("*/"):
            value = value * self.factor() if sign == "*" else self.quotient(value, self.factor())
        return value

    def factor(self) -> float:
        """Parse a factor or divisor: it is no amount, so that 1.055 is a raise and not thousands."""
        was_amount, self.is_amount = self.is_amount, False
        value = self.signed()
        self.is_amount = was_amount
        return value

    def quotient(self, dividend: float, divisor: float) -> float:
        if divisor == 0:
            raise EntryError("The sum divides by zero.")
        return dividend / divisor

    def signed(self) -> float:
        self.depth += 1
        if self.depth > DEEPEST:
            raise EntryError("The sum has too many brackets or signs.")
        reader: Callable[[], float] = {"-": lambda: -self.signed(), "(": self.bracket}.get(
            self.take_sign("-("), self.number
        )
        value = reader()
        self.depth -= 1
        return value

    def bracket(self) -> float:
        value = self.added()
        if not self.take_sign(")"):
            raise EntryError("A bracket is not closed.")
        return value

    def number(self) -> float:
        value, self.rest = _leading_number(self.rest.lstrip(), is_amount=self.is_amount)
        return value

    def take_sign(self, signs: str) -> str:
        text = self.rest.lstrip()
        if text[:1] and text[0] in signs:
            self.rest = text[1:]
            return text[0]
        return ""


def number_text(value: float) -> str:
    """Return a number in the fewest digits that parse back to it: 400k, 42.5."""
    for scale, letter in ((10**9, "b"), (10**6, "m"), (10**3, "k")):
        if abs(value) >= scale and float(Decimal(f"{value / scale:.3f}") * scale) == value:
            return f"{value / scale:.3f}".rstrip("0").rstrip(".") + letter
    text = f"{Decimal(repr(value)):f}".removesuffix(".0")
    return f"{text}0" if is_ambiguous(text) else text


def percent_text(share: float) -> str:
    """Return a share as per cent, in the fewest digits that parse back to it."""
    text = f"{Decimal(repr(share)) * 100:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) + "%"
