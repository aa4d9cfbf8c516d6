"""Amounts, per cents and their ranges: `$203,500`, `44 L`, `€95.000`, `17.5 %`, `$150-190k`."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from planner.intake.letters.results import Span
from planner.intake.letters.tokens.number_words import SpelledNumbers
from planner.intake.letters.tokens.places_taken import PlacesTaken
from planner.intake.letters.tokens.token import Amount, NumberRange, Percent
from planner.intake.letters.tokens.token_words import TokenWords, any_of

BARE_BELOW = 1_000
LONGEST_GROUP = 3
"""Digits of a number before a blank that may be a number of its own."""
DOLLAR = "$"
CENTS = re.compile(r"\s?(?:cents?\b|¢)", re.IGNORECASE)
_EUROPEAN = frozenset({"EUR", "CHF", "SEK", "NOK", "DKK", "PLN", "BRL"})
_NUMBER = (
    r"(?P<number>(?:(?<=€)|(?<=€ )|(?<=EUR )|(?<=EUR))\d{1,6},\d{2}(?!\d|,\d)"
    r"|[1-9]\d{0,2}(?:[\u00a0\u202f'’ ]\d{3})+(?!\d|,\d{3})(?:[.,]\d{1,2}(?!\d))?"
    r"|\d{1,3}(?:\.\d{3})+(?![\d])(?:,\d{1,2}(?!\d))?|\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)(?:\.\d{1,4})?"
    r"|\d{1,12}(?:\.\d{1,6})?(?:,\d{1,2}(?=\s?(?:[%€]|(?:EUR|CHF|SEK|NOK|DKK|PLN|BRL|euros?)\b)))?|\.\d{1,6})"
)
_BETWEEN = re.compile(
    r"\s*(?:(?:/|per|a|p\.)\s?(?:yr|year|annum|a\.)\s*)?(?:[-–—−]|to|through|and|up\s+to)\s*(?:about\s+)?",
    re.IGNORECASE,
)
_BETWEEN_BEFORE = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_GLUED = frozenset({"b", "base", "so", "rsu", "rsus", "tc", "sign", "yr", "pa", "p"})


class AmountFinder:
    """Finds amounts and per cents; built once from the vocabulary."""

    def __init__(self, words: TokenWords, spelled: SpelledNumbers) -> None:
        self._words, self._spelled = words, spelled
        signs = any_of(words.currency_signs)
        scales = any_of(words.scales)
        after = any_of([*words.currency_words, *(sign for sign in words.currency_signs if sign != DOLLAR)])
        percent = any_of(words.percent_words)
        self._sign_of = {sign.upper(): currency for sign, currency in words.currency_signs.items()}
        self._scale_of = {scale.lower(): size for scale, size in words.scales.items()}
        self._amount = re.compile(
            rf"(?:(?<![A-Za-z])(?P<sign>{signs})[ ]?)?(?<![A-Za-z0-9]){_NUMBER}"
            rf"(?:[ ]?(?:(?P<percent>%|(?:{percent})\b|bps?\b|basis\s+points)"
            rf"|(?P<scale>{scales})(?![A-Za-z])))?"
            rf"(?:[ ]?(?P<after>{after})(?![A-Za-z]))?(?P<glued>(?<=\d)[A-Za-z]+)?",
            re.IGNORECASE,
        )
        self._after_words = re.compile(
            rf"[ -]?(?:(?P<percent>%|(?:{percent})\b)|(?P<scale>{scales})(?![A-Za-z]))?"
            rf"(?:[ -]?(?P<after>{after})(?![A-Za-z]))?",
            re.IGNORECASE,
        )

    def of(self, text: str, taken: PlacesTaken, dollar: str) -> list[Amount | Percent]:
        """Return the amounts and per cents of a text in their order; `dollar` is what a plain $ means."""
        numbers: list[Amount | Percent] = []
        place = 0
        while match := self._amount.search(text, place):
            token = self._read(match, text, dollar)
            is_free = token is not None and taken.is_free(token.span)
            place = token.span.end if token else match.end()
            if token is not None and not is_free:  # `June 5 205 base`: the day is taken, the base is not
                place = min(place, match.start("number") + len(match["number"].split(" ")[0]))
            if token is not None and is_free:
                numbers.append(token)
        for span, value in self._spelled.of(text):
            token = self._read_spelled(span, value, text, dollar)
            if token is not None and taken.is_free(token.span):
                numbers.append(token)
        return _without_repeats(sorted(numbers, key=lambda token: token.span), text)

    def _read(self, match: re.Match[str], text: str, dollar: str) -> Amount | Percent | None:
        glued = (match["glued"] or "").lower()
        if glued and glued not in _GLUED:
            return None
        end = match.end() - len(glued)
        currency = self._currency(match["sign"] or match["after"] or "", dollar)
        number, end = _number(match, currency, end)
        span = Span(match.start(), end)
        if number is None:
            return None
        if match["percent"] and end > match.start("percent"):
            per = 10_000 if match["percent"].lower().startswith("b") else 100
            return Percent(span, round(number / per, 12))
        scale = self._written_scale(match["scale"] or "", has_currency=bool(currency), end=end, match=match)
        if scale is None:
            return None
        if not currency and scale and (scale if scale == "L" else scale.lower()) in self._words.indian_scales:
            currency = "INR"
        if not scale and CENTS.match(text, end):
            return Amount(
                Span(span.start, _end_of(CENTS, text, end)), number / 100, currency or dollar, "cent"
            )
        value = number * (self._scale_of[scale.lower()] if scale else 1)
        bare = not currency and not scale and number < BARE_BELOW and "," not in match["number"]
        return Amount(span, round(value, 6), currency, scale, is_bare=bare)

    def _written_scale(self, scale: str, *, has_currency: bool, end: int, match: re.Match[str]) -> str | None:
        """Return the scale as it counts; None if the letter is none: `48m` are months, `5l` nothing."""
        if not scale or end <= match.start("scale"):
            return ""
        if (scale == "m" and not has_currency) or scale == "l":
            return None
        return scale

    def _currency(self, sign: str, dollar: str) -> str:
        plain = " ".join(sign.split())
        currency = self._sign_of.get(plain.upper(), self._words.currency_words.get(plain.lower(), ""))
        return dollar if currency == DOLLAR else currency

    def _read_spelled(self, span: Span, value: float, text: str, dollar: str) -> Amount | Percent | None:
        after = self._after_words.match(text, span.end)
        if after is None:
            return None
        whole = Span(span.start, after.end() if after.group().strip(" -") else span.end)
        if after["percent"]:
            return Percent(Span(span.start, after.end("percent")), round(value / 100, 12))
        currency = self._currency(after["after"] or "", dollar)
        scale = (after["scale"] or "").lower()
        if after["scale"] in ("m", "l"):
            scale, whole = "", span
        if value < 10 and not scale and not currency:
            return None
        value *= self._scale_of.get(scale, 1)
        bare = not currency and not scale and value < BARE_BELOW
        return Amount(whole, value, currency, scale, is_bare=bare)


def _number(match: re.Match[str], currency: str, end: int) -> tuple[float | None, int]:
    """Return the number without its marks, and where its token ends; European marks where they are sure."""
    digits = match["number"]
    if re.search(r"[\u00a0\u202f'’ ]", digits):
        plain_blank = " " in digits
        if plain_blank and not currency and not digits.endswith("00"):
            first = digits.split(" ", 1)[0]
            is_list = len(first) == LONGEST_GROUP  # `205 480` are two numbers; `5 450` may be one or two
            return (float(first), match.start("number") + len(first)) if is_list else (None, end)
        whole, mark, cents = digits.replace(",", ".").rpartition(".")
        digits = re.sub(r"[\u00a0\u202f'’ ]", "", (whole + mark + cents))
        return float(digits), end
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?", digits):
        european = currency in _EUROPEAN or digits.count(".") > 1 or "," in digits
        return float(digits.replace(".", "").replace(",", ".") if european else digits), end
    if re.fullmatch(r"\d+,\d{1,2}", digits):
        return float(digits.replace(",", ".")), end
    return float(digits.replace(",", "")), end


def ranges_of(
    text: str, numbers: Sequence[Amount | Percent]
) -> tuple[list[Amount | Percent], list[NumberRange]]:
    """Return the numbers with scales and currencies that the other end of their range has, and the ranges.

    Three numbers or more with dashes between are a list, as `5-15-40-40`.
    """
    ends = [_is_range(text, a, b) for a, b in pairwise(numbers)]
    read = list(numbers)
    ranges: list[NumberRange] = []
    for place, is_pair in enumerate(ends):
        if not is_pair or (place and ends[place - 1]) or (place + 1 < len(ends) and ends[place + 1]):
            continue
        low, high = _with_shared_unit(read[place], read[place + 1])
        if low is None or low.value > high.value:
            continue
        read[place], read[place + 1] = low, high
        ranges.append(NumberRange(Span(low.span.start, high.span.end), low, high))
    return read, ranges


def _is_range(text: str, low: Amount | Percent, high: Amount | Percent) -> bool:
    gap = text[low.span.end : high.span.start]
    if len(gap) > 24 or not (match := _BETWEEN.fullmatch(gap)):
        return False
    return "and" not in match.group().lower() or bool(
        _BETWEEN_BEFORE.search(text[max(0, low.span.start - 12) : low.span.start])
    )


def _with_shared_unit(
    low: Amount | Percent, high: Amount | Percent
) -> tuple[Amount | Percent | None, Amount | Percent]:
    match low, high:
        case Percent(), Percent():
            return low, high
        case Amount(), Percent() if low.is_bare:
            return Percent(low.span, round(low.value / 100, 12)), high
        case Amount(), Amount():
            if high.scale and not low.scale and low.value < BARE_BELOW:
                factor = high.value / _unscaled(high)
                low = replace(low, value=low.value * factor, scale=high.scale, is_bare=False)
            if not (low.currency and high.currency) and (currency := low.currency or high.currency):
                low = replace(low, currency=currency, is_bare=False)
                high = replace(high, currency=currency, is_bare=False)
            return low, high
    return None, high


def _unscaled(amount: Amount) -> float:
    sizes = {
        "k": 1e3,
        "thousand": 1e3,
        "grand": 1e3,
        "tsd": 1e3,
        "l": 1e5,
        "lpa": 1e5,
        "bn": 1e9,
        "billion": 1e9,
    }
    scale = amount.scale.lower()
    size = sizes.get(scale) or (1e5 if scale.startswith("la") else 1e7 if scale.startswith("cr") else 1e6)
    return amount.value / size


def _without_repeats(numbers: Sequence[Amount | Percent], text: str) -> list[Amount | Percent]:
    """Join `two hundred thousand dollars ($200,000)` and `fifteen percent (15%)` into one token."""
    kept: list[Amount | Percent] = []
    for token in numbers:
        last = kept[-1] if kept else None
        if last and last.span.end > token.span.start:
            continue
        gap = text[last.span.end : token.span.start] if last else ""
        if (
            last
            and last.value == token.value
            and gap.strip() == "("
            and text[token.span.end : token.span.end + 1] == ")"
        ):
            kept[-1] = replace(token, span=Span(last.span.start, token.span.end + 1))
            continue
        kept.append(token)
    return kept


def _end_of(pattern: re.Pattern[str], text: str, start: int) -> int:
    match = pattern.match(text, start)
    return match.end() if match else start


def plain_dollar(text: str, words: TokenWords) -> str:
    """Return the currency that a plain $ means in a text: of the country that it speaks of, else USD."""
    for currency, hints in words.dollar_hints.items():
        if re.search(rf"(?<!\w)(?:{any_of(hints)})(?!\w)", text, re.IGNORECASE):
            return currency
    marked = {words.currency_signs[sign] for sign in _dollar_signs(text, words)}
    return marked.pop() if len(marked) == 1 else "USD"


def _dollar_signs(text: str, words: TokenWords) -> Iterator[str]:
    for sign in words.currency_signs:
        if sign.endswith("$") and sign != DOLLAR and re.search(rf"(?<![A-Za-z]){re.escape(sign)}", text):
            yield sign
