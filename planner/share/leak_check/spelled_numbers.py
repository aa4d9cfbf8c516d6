"""Numbers in words turned into digits: “two hundred and five thousand”, “one eighty-five”, “two oh five”."""

import re
from collections.abc import Mapping
from types import MappingProxyType

_SMALL: Mapping[str, int] = MappingProxyType(
    {
        word: value
        for value, word in enumerate(
            (
                *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
                *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
                "nineteen",
            )
        )
    }
    | {
        word: 10 * value
        for value, word in enumerate(
            ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2
        )
    }
    | {"fourty": 40}
)
_LARGE: Mapping[str, int] = MappingProxyType({"thousand": 1_000, "grand": 1_000, "million": 1_000_000})
_WORD = "|".join(sorted((*_SMALL, "hundred", *_LARGE, "oh"), key=len, reverse=True))
_PHRASE = re.compile(
    rf"\b(?:a\s+(?=hundred|thousand|million))?(?:{_WORD})(?:(?:\s+and\s+a?\s*|[\s-]+(?:a\s+)?)(?:{_WORD}))*\b",
    re.IGNORECASE,
)
_PART_OF_MILLION = re.compile(
    r"\b(half|quarter|three[\s-]quarters)\s+(?:of\s+)?(?:a\s+)?million\b", re.IGNORECASE
)
_PARTS: Mapping[str, int] = MappingProxyType({"half": 500_000, "quarter": 250_000, "three": 750_000})


def with_digits(text: str) -> str:
    """Return the text with every number in words as digits; what is no number stays as it is."""
    text = _PART_OF_MILLION.sub(lambda match: str(_PARTS[re.split(r"[\s-]", match[1].lower())[0]]), text)
    return _PHRASE.sub(lambda match: _digits(re.findall(_WORD, match[0].lower())), text)


def _digits(words: list[str]) -> str:
    """Read words from the left; where they do not go on as one number, a new number begins."""
    if all(word in _LARGE for word in words):
        return " ".join(words)  # a scale alone, as in “185 thousand”
    done: list[int] = []
    total, current, last = 0, None, 0
    for word in words:
        if word in _LARGE:
            total, current, last = total + (1 if current is None else current) * _LARGE[word], None, 0
        elif word == "hundred":
            current, last = (1 if current is None else current) * 100, 100
        elif word == "oh":
            current, last = (current or 0) * 100, 10
        else:
            value = _SMALL[word]
            if current is not None and current < 10 <= value and last < 10:  # one eighty, two ten
                current = 100 * current + value
            elif current is None or value < last:
                current = (current or 0) + value
            else:
                done.append(total + current)
                total, current = 0, value
            last = 1 if value < 20 else 10
    return " ".join(str(number) for number in (*done, total + (current or 0)))
