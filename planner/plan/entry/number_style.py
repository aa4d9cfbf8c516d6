"""How a text writes its numbers, and the same numbers as `read_number` takes them.

`45.000,50`, `1'000'000` and `35,00,000` can mean one thing only; `210.000` and `12,5` depend on the file that
they are from, so its style is decided from the numbers that leave no choice.
"""

import re
from collections.abc import Iterable
from enum import StrEnum

from planner.values.lazy_pattern import LazyPattern


class NumberStyle(StrEnum):
    """The sign before the decimals; mixed where a file has both, unknown where it has neither."""

    POINT = "point"
    COMMA = "comma"
    MIXED = "mixed"
    UNKNOWN = "unknown"


_TOKEN = LazyPattern(
    r"(?<![\w.,'’/:-])\d{1,15}(?:[.,'’]\d{1,15}|[ \u00a0\u202f]\d{3}(?!\d)){0,10}(?![\w]*[/:])"
)
_SPACES = LazyPattern(r"[ \u00a0\u202f'’]")
_SPACED = LazyPattern(r"\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+(?=$|[.,])")
_POINTS = LazyPattern(r"[1-9]\d{0,2}(?:\.\d{3}){2,}")
_COMMAS = LazyPattern(r"[1-9]\d{0,2}(?:,\d{3}){2,}")
_INDIAN = LazyPattern(r"[1-9]\d?(?:,\d{2})+,\d{3}")
_COMMA_LAST = LazyPattern(r"(?:\d{1,3}(?:\.\d{3})+),(?P<part>\d{1,4})")
_POINT_LAST = LazyPattern(r"(?:\d{1,3}(?:,\d{3})+|[1-9]\d?(?:,\d{2})+,\d{3})\.\d{1,4}")
_ONE_COMMA = LazyPattern(r"\d+,(?:\d{1,2}|\d{4,})")
_ONE_POINT = LazyPattern(r"\d+\.(?:\d{1,2}|\d{4,})")
_DOTTED = LazyPattern(r"[1-9]\d{0,2}\.\d{3}")
_EURO = LazyPattern(
    r"(?:€|\bEUR|\bCHF|\bDKK|\bSEK|\bNOK|\bPLN|\bkr\.?|R\$)\s*[1-9]\d{0,2}\.\d{3}(?![\d.,])"
    r"|(?<![\d.,])[1-9]\d{0,2}\.\d{3}\s*(?:€|EUR\b|CHF\b|DKK\b|SEK\b|NOK\b|PLN\b|zł|kr\b)",
    re.IGNORECASE,
)
"""Thousands in a currency whose countries write them with a point: nobody is paid €96.000 in thousandths."""


def style_of(texts: Iterable[str]) -> NumberStyle:
    """Return the style of all numbers of a file, from those that leave no choice."""
    commas = points = False
    for text in texts:
        commas = commas or _EURO.search(text) is not None
        for token in _TOKEN.finditer(text):
            plain = _SPACES.sub("", token[0])
            commas = commas or any(form.fullmatch(plain) for form in (_COMMA_LAST, _ONE_COMMA, _POINTS))
            points = points or any(form.fullmatch(plain) for form in (_POINT_LAST, _ONE_POINT, _COMMAS))
    if commas and points:
        return NumberStyle.MIXED
    return NumberStyle.COMMA if commas else NumberStyle.POINT if points else NumberStyle.UNKNOWN


def plain_numbers(text: str, style: NumberStyle = NumberStyle.UNKNOWN) -> str:
    """Rewrite the numbers of a text with a decimal point and commas for thousands, where that is certain.

    Those that the style leaves open stay as they are, and `read_number` refuses them with its reason.
    """
    euro = _EURO.sub(lambda match: match[0].replace(".", ""), text)
    return _TOKEN.sub(lambda match: _plain(match[0], style), euro)


def _plain(token: str, style: NumberStyle) -> str:
    spaced = _SPACED.match(token)
    number = _SPACES.sub("", token[: spaced.end()]) + token[spaced.end() :] if spaced else token
    is_comma = style is NumberStyle.COMMA
    if _INDIAN.fullmatch(number) or _POINT_LAST.fullmatch(number):
        return number.replace(",", "")
    if _COMMA_LAST.fullmatch(number) or ((spaced or is_comma) and _ONE_COMMA.fullmatch(number)):
        return number.replace(".", "").replace(",", ".")
    if _POINTS.fullmatch(number) or (is_comma and _DOTTED.fullmatch(number)):
        return number.replace(".", "")
    return number
