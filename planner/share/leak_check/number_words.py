"""Numbers in words as digits: `one eighty-five`, `half a million`, `one point five million`, one by one."""

import re
from collections.abc import Mapping, Sequence
from math import inf
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
_DIGITS = "|".join(word for word, value in _SMALL.items() if value < 10)
_WORD = "|".join(sorted((*_SMALL, "hundred", *_LARGE, "oh"), key=len, reverse=True))
_PHRASE = re.compile(
    rf"\b(?:a\s+(?=hundred|thousand|million))?(?:{_WORD})(?:(?:\s+and\s+a?\s*|[\s-]+(?:a\s+)?)(?:{_WORD}))*\b",
    re.IGNORECASE,
)
_LEAST_DONE: Mapping[str, int] = MappingProxyType({"hundred": 100, "oh": 10})
"""From which number on such a word begins a new one."""
_BEGUN: Mapping[str, tuple[int, int]] = MappingProxyType({"hundred": (100, 100), "oh": (0, 10)})
"""What it begins: the number so far, and the size of its last word."""
_SCALE = r"thousand|grand|million|k|m|mil"
_PARTS: Mapping[str, str] = MappingProxyType({"half": "5", "quarter": "25", "three": "75"})
_PART = r"half|(?:a\s+)?quarter|three[\s-]quarters"
_AND_A_PART = re.compile(rf"\s{{1,3}}and\s+(?:a\s+)?({_PART})(?=\s+(?:{_SCALE})\b)", re.IGNORECASE)
_SCALE_AND_A_PART = re.compile(rf"\s{{1,3}}({_SCALE})\s+and\s+(?:a\s+)?({_PART})\b", re.IGNORECASE)
_A_SCALE = re.compile(rf"\ba(?=\s+(?:{_SCALE})\s+and\s+(?:a\s+)?(?:{_PART})\b)", re.IGNORECASE)
_POINT = re.compile(rf"\s{{1,3}}point((?:[\s-]+(?:{_DIGITS}|oh|\d))+)(?=\s+(?:{_SCALE})\b)", re.IGNORECASE)
_PART_OF_SCALE = re.compile(rf"\b({_PART})\s+(?:of\s+)?(?:a\s+)?({_SCALE})\b", re.IGNORECASE)


def with_digits(text: str) -> str:
    """Return the text with every number in words as digits; what is no number stays as it is.

    A number with a part of its scale, as one and a half million, keeps the scale: `1.5 million`.
    """
    text = _SCALE_AND_A_PART.sub(r" and a \2 \1", _A_SCALE.sub("one", text))
    text = _AND_A_PART.sub(lambda match: f".{_part(match[1])}", text)
    text = _POINT.sub(lambda match: f".{_spoken(match[1])}", text)
    text = _PART_OF_SCALE.sub(lambda match: f"0.{_part(match[1])} {match[2]}", text)
    return _PHRASE.sub(lambda match: _digits(re.findall(_WORD, match[0].lower())), text)


def _part(words: str) -> str:
    """Return the digits of a part behind the point."""
    *_, word = words.lower().replace("-", " ").removesuffix("quarters").split()
    return _PARTS[word]


def _spoken(words: str) -> str:
    """Return digits said one by one."""
    return "".join(
        word if word.isdigit() else str(_SMALL.get(word, 0))
        for word in re.split(r"[\s-]+", words.lower().strip())
    )


def _digits(words: Sequence[str]) -> str:
    """Read words from the left; where they do not go on as one number, a new number begins."""
    if all(word in _LARGE for word in words):
        return " ".join(words)  # a scale alone, as in “185 thousand”
    spoken = words[:-1] if words[-1] in _LARGE else words
    if len(spoken) > 2 and all(_SMALL.get(word, 10) < 10 for word in spoken):  # one eight five
        return " ".join((_spoken(" ".join(spoken)), *words[len(spoken) :]))
    done: list[int] = []
    total, current, last = 0, None, 0
    for word in words:
        if word in _LARGE:
            total, current, last = total + (1 if current is None else current) * _LARGE[word], None, 0
        elif current is not None and current >= _LEAST_DONE.get(word, inf):  # two hundred hundred
            done.append(total + current)
            total, current, last = 0, *_BEGUN[word]
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
