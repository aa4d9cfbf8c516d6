"""Amounts mentioned in a text: in digits of any script, in words, abbreviated, or as a range."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from msgspec import Struct

from planner.plan.entry.number import SCALES
from planner.share.leak_check.folding import is_invisible
from planner.share.leak_check.number_words import with_digits

_SCALES: Mapping[str, float] = {**SCALES, **dict.fromkeys(("grand", "thou", "gs"), 10**3), "mil": 10**6}
_SCALE = "|".join(sorted(filter(None, _SCALES), key=len, reverse=True))
_DOUBTFUL_SCALES = ("l", "cr", "t", "gs")
"""What may count something else than money, as litres."""
_GLUED = r"usd|eur|gbp|cad|pa|p\.a|py|pm|yr|year|base|cash|ote|tc"
"""What people write behind an amount without a space, as in 205kUSD."""
_AMOUNT = re.compile(
    r"(?<![\d.,])(\d{1,3}(?:[,. ’'_]\d{3})+(?!\d)|\d\d?(?:,\d\d)+,\d{3}(?!\d)|\d+)([.,]\d{1,2}(?!\d)|\.\d+)?"
    rf"(?:[ -]?({_SCALE}))?(?=(?:{_GLUED})\b|[\W_]|$)(?!\s?%)"
    rf"(?=(?:\s*(?:-|to|and|or)\s*[$€£]?\d[\d.,]*\s?({_SCALE})\b)?)",
    re.IGNORECASE,
)
"""An amount: digits in groups or not, a fraction, its scale, and the scale of a range that it begins.

Groups are of thousands, or of lakhs as in India: 1,85,000.
"""
_DECADE = re.compile(
    r"\b(?:(low|mid|middle|high|upper|early|late)[ -]*)?(?:the )?[$€£]?(\d{2,3})(?:k|')?s\b", re.IGNORECASE
)
_PAY = (
    r"base|salary|comp|compensation|tc|total|cash|bonus|sign-?on|signing|equity|stock|rsus?|offer|offers|"
    r"offered|package|pay|pays|paid|paying|ote|all-in|earn|earns|earning|make|making|worth|need|want|dollars|usd"
)
_PAY_AFTER = re.compile(rf"^\s*(?:in |of |for |as )?(?:the |my |a )?(?:{_PAY})\b", re.IGNORECASE)
_PAY_NEAR = re.compile(rf"\b(?:{_PAY})\b", re.IGNORECASE)
_MONEY_SIGN = re.compile(r"(?:[$€£¥₹]|\b(?:usd|eur|gbp))\s?$", re.IGNORECASE)
_COUNTED = re.compile(
    r"""^\s*(?:\w+\s+)?(?:users?|people|customers?|requests?|queries|tickets?|tokens?|labels?|images?|rows?|
    records?|merchants?|calls?|documents?|transactions?|sessions?|events?|examples?|samples?|engineers?|devices?|
    downloads?|visits?|orders?|claims?|messages?|hours?|times|parameters?|gpus?|annotations?|items?|lines)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_FRACTIONS = {"½": "5", "¼": "25", "¾": "75"}
_FRACTION = re.compile(r"((?<=\d)\s?)?([½¼¾])")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
BESIDE = 200  # characters on either side that are read at all
NEAR = 28  # characters on either side in which a word about pay makes a bare number pay
LEAST_BARE = 100
SMALLEST_CERTAIN = 10_000.0


class MentionedAmount(Struct, frozen=True):
    """An amount that a text may mean, from `low` to `high`; `certain` if the wording leaves no doubt."""

    low: float
    high: float
    quoted: str
    certain: bool


def amounts_in(text: str) -> tuple[MentionedAmount, ...]:
    """Return every amount that a text may mention, the certain readings first."""
    plain = with_digits(plain_text(text))
    readings = [amount for match in _AMOUNT.finditer(plain) for amount in _readings(plain, match)]
    readings += [_decade(match) for match in _DECADE.finditer(plain)]
    return tuple(sorted(readings, key=lambda amount: not amount.certain))


def plain_text(text: str) -> str:
    """Return a text without format characters and marks, its digits, spaces, dashes and quotes in ASCII."""
    plain = text if text.isascii() else _NOT_ASCII.sub(lambda sign: _plain_sign(sign[0]), _with_points(text))
    plain = re.sub(r"(?<=\d)[oO](?=[\doOkK,.]|\b)", "0", plain)  # a letter in the place of a digit
    return re.sub(r"(?<=\d)[lI|](?=[\dkK,.]|\b)|\b[lI|](?=\d)", "1", plain)


def _with_points(text: str) -> str:
    """Return the text with fractions of one sign behind a point: 1½ as 1.5."""
    return _FRACTION.sub(lambda sign: f"{'0' if sign[1] is None else ''}.{_FRACTIONS[sign[2]]}", text)


def _plain_sign(sign: str) -> str:
    if is_invisible(sign):
        return ""
    digit = unicodedata.decimal(sign, None)
    if digit is not None:
        return str(digit)
    category = unicodedata.category(sign)
    if category == "Zs":
        return " "
    if category == "Pd" or sign == "\u2212":
        return "-"
    return {"٬": ",", "٫": ".", "’": "'", "‘": "'"}.get(sign) or unicodedata.normalize("NFKC", sign)


def _readings(text: str, match: re.Match[str]) -> Iterator[MentionedAmount]:
    """Yield the readings of an amount: 185.000 is a whole number to some and a fraction to others."""
    digits, fraction = re.sub(r"\D", "", match[1]), (match[2] or "").replace(",", ".")
    before, after = (
        text[max(0, match.start() - BESIDE) : match.start()],
        text[match.end() : match.end() + BESIDE],
    )
    signed = bool(_MONEY_SIGN.search(before))
    quoted = match[0].strip()
    for scale in dict.fromkeys((match[3] or "", match[3] or match[4] or "")):
        factor = _SCALES[scale.lower()]
        value = float(digits + fraction) * factor
        sure = (
            value >= SMALLEST_CERTAIN and not _COUNTED.match(after) and scale.lower() not in _DOUBTFUL_SCALES
        )
        sure = sure or (signed and value >= 1_000)
        yield MentionedAmount(value, value, quoted, certain=sure)
        if scale:
            yield _rounded(value, len(fraction.lstrip(".")), factor, quoted)
        if match[1].count(".") == 1 and match[1].replace(".", "").isdigit() and not fraction:
            yield MentionedAmount(float(match[1]) * factor, float(match[1]) * factor, quoted, certain=sure)
    if (
        not match[3]
        and not match[4]
        and len(digits) <= 3
        and _is_pay(before, after, float(digits), signed=signed)
    ):
        value = float(digits + fraction) * 1_000
        yield MentionedAmount(value, value, quoted, certain=False)


def _rounded(value: float, decimals: int, factor: float, quoted: str) -> MentionedAmount:
    """Return the amounts that round to one written with a scale; nothing coarser than a hundredth of it."""
    half = min(0.5 * factor / 10**decimals, value / 100)
    return MentionedAmount(value - half, value + half, quoted, certain=False)


def _is_pay(before: str, after: str, number: float, *, signed: bool) -> bool:
    """Return whether a bare number is thousands of pay, as in “205 base”."""
    if _COUNTED.match(after):
        return False
    if _PAY_AFTER.match(after) and number >= 10:
        return True
    near = f"{before[-NEAR:]} {after[:NEAR]}"
    return number >= LEAST_BARE and (signed or bool(_PAY_NEAR.search(near)))


_LOW, _MIDDLE, _HIGH = (0.0, 4.0), (3.0, 7.0), (6.0, 10.0)
_PARTS: Mapping[str, tuple[float, float]] = {
    **dict.fromkeys(("low", "early"), _LOW),
    **dict.fromkeys(("mid", "middle"), _MIDDLE),
    **dict.fromkeys(("high", "upper", "late"), _HIGH),
}
"""Which of the ten thousands of a decade such a word means."""


def _decade(match: re.Match[str]) -> MentionedAmount:
    """Read “the 180s”, “low 180s” or “205s” in thousands."""
    start = float(match[2])
    low, high = _PARTS[match[1].lower()] if match[1] else (0.0, 10.0)
    if start % 10:
        low, high = 0.0, 1.0
    return MentionedAmount((start + low) * 1_000, (start + high) * 1_000 - 1, match[0].strip(), certain=False)
