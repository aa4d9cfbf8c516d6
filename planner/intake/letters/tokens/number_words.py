"""Numbers in words: `two hundred thousand`, `twenty-five`, and as people speak: `one seventy-two five`."""

import re
from collections.abc import Iterator, Sequence

from planner.intake.letters.results import Span
from planner.intake.letters.tokens.token_words import TokenWords, any_of

TELEPHONE_DIGITS = 7


class SpelledNumbers:
    """Finds and evaluates numbers in words; built once from the vocabulary."""

    def __init__(self, words: TokenWords) -> None:
        self._values, self._multipliers = words.number_words, words.multipliers
        every = any_of([*words.number_words, *words.multipliers])
        self._run = re.compile(
            rf"\b(?:an?\s+(?=hundred|thousand|million|lakh|crore))?(?:{every})\b"
            rf"(?:(?:[\s-]+|\s+and\s+)(?:{every})\b){{0,30}}(?P<half>\s+and\s+a\s+half\b)?",
            re.IGNORECASE,
        )
        self._word = re.compile(rf"\b(?:{every})\b", re.IGNORECASE)

    def of(self, text: str) -> Iterator[tuple[Span, float]]:
        """Yield the place and the value of each number in words that has a value."""
        for match in self._run.finditer(text):
            value = self.value([word.lower() for word in self._word.findall(match.group())])
            if value is not None:
                yield Span(match.start(), match.end()), value + (0.5 if match["half"] else 0)

    def telephones(self, text: str) -> Iterator[Span]:
        """Yield the places where many single digits are spoken one after the other."""
        for match in self._run.finditer(text):
            digits = [self._values.get(word.lower(), 10) for word in self._word.findall(match.group())]
            if len(digits) >= TELEPHONE_DIGITS and all(digit < 10 for digit in digits):
                yield Span(match.start(), match.end())

    def value(self, words: Sequence[str]) -> float | None:
        """Return the value of number words; None if they make no number, as `nineteen ninety`."""
        total = 0.0
        group: list[int] = []
        for word in words:
            size = self._multipliers.get(word)
            if size is None:
                group.append(self._values[word])
            elif size == 100:
                if len(group) > 1:
                    return None
                group = [(group[0] if group else 1) * 100]
            else:
                part = _grouped(group) if group else 1.0
                if part is None or (total and total < size):
                    return None
                total, group = total + part * size, []
        if not group:
            return total or None
        rest = _grouped(group)
        return None if rest is None else total + rest


def _grouped(group: Sequence[int]) -> float | None:
    """Return hundreds with what follows them, or a number as spoken."""
    if group and group[0] >= 100:
        rest = _spoken(group[1:]) if len(group) > 1 else 0
        return None if rest is None or rest >= 100 else group[0] + rest
    return _spoken(group)


def _spoken(values: Sequence[int]) -> float | None:
    """Return the value of spoken groups: 1 72 5 is 172.5, 1 80 is 180, 2 0 5 is 205, 97 5 is 97.5."""
    match _with_tens_joined(values):
        case [value]:
            return value
        case [hundreds, rest] if 1 <= hundreds <= 9 and rest >= 10:
            return hundreds * 100 + rest
        case [hundreds, 0, rest] if 1 <= hundreds <= 9 and 1 <= rest <= 9:
            return hundreds * 100 + rest
        case [hundreds, rest, tenths] if 1 <= hundreds <= 9 and rest >= 10 and 1 <= tenths <= 9:
            return hundreds * 100 + rest + tenths / 10
        case [whole, tenths] if whole >= 20 and 1 <= tenths <= 9:
            return whole + tenths / 10
    return None


def _with_tens_joined(values: Sequence[int]) -> list[int]:
    joined: list[int] = []
    for value in values:
        if joined and 1 <= value <= 9 and joined[-1] in range(20, 100, 10):
            joined[-1] += value
        else:
            joined.append(value)
    return joined
