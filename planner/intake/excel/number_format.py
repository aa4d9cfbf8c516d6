"""What the format of a cell adds to its number: a currency, thousands, a per cent sign as text."""

import re

from planner.plan.entry.currency_text import take_currencies

_SIGNS = "€£¥₹$"
_BRACKETED = re.compile(r"\[\$(?P<sign>[^\]-]*)(?:-[^\]]*)?\]")
"""A sign that a format spells out with its country, as `[$CHF-807]`; without one, as `[$-409]`, only that."""
_QUOTED = re.compile(r'(?P<before>,?)\s*"(?P<text>[^"]*)"|\\(?P<sign>.)')
"""Texts in a format; a comma right before one divides by a thousand what is shown."""
_PADDING = re.compile(r"[_*].")
"""Blanks as wide as a sign, which is not shown itself: `_€`; and a sign that fills a cell."""
_SCALES = {"k": "k", "t": "k", "lpa": " LPA", "l": " lakh", "lakh": " lakh", "lakhs": " lakh"}


def bare_format(number_format: str) -> str:
    """Return the first section of a format, which is that of positive numbers, without its texts."""
    return _BRACKETED.sub("", _QUOTED.sub("", number_format)).partition(";")[0]


def signs_of(number_format: str) -> tuple[str, str]:
    """Return what a format shows as a currency, to put before a number, and as scale or per cent behind it.

    `0"k"` shows 185 as 185k, so that the number is in thousands; `#,##0,"k"` shows 185,000 so.
    """
    currency = after = ""
    texts = [(match["sign"], "") for match in _BRACKETED.finditer(number_format)]
    rest = _PADDING.sub("", _BRACKETED.sub("", number_format)).partition(";")[0]
    texts += [
        (match["text"] or match["sign"] or "", match["before"] or "") for match in _QUOTED.finditer(rest)
    ]
    for text, comma in texts:
        word = text.strip()
        scale = _SCALES.get(word.strip(_SIGNS).casefold(), "")
        if word == "%" or (scale and not comma):
            after = after or word if word == "%" else scale
        codes, others = take_currencies(word)
        sign = next((sign for sign in _SIGNS if sign in word), "")
        if not currency and (sign or (len(codes) == 1 and not others)):
            currency = sign if word.strip(" kKtT") == sign else f"{codes[0]} " if codes else ""
    return currency or next((sign for sign in _SIGNS if sign in _QUOTED.sub("", rest)), ""), after
