"""Currencies as people write them: `€`, `A$`, `CHF`, `US dollars`, `LPA`. A bare `$` says no country."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from planner.plan.entry.number import EntryError
from planner.values.lazy_pattern import LazyPattern

DOLLAR = "USD"
_SIGNS: Mapping[str, str] = MappingProxyType(
    {
        **{"us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "cdn$": "CAD", "can$": "CAD"},
        **{"nz$": "NZD", "s$": "SGD", "sg$": "SGD", "hk$": "HKD", "nt$": "TWD", "mx$": "MXN", "r$": "BRL"},
        **{"€": "EUR", "£": "GBP", "₹": "INR", "¥": "JPY", "₩": "KRW", "₪": "ILS", "₺": "TRY", "zł": "PLN"},
    }
)
CODES = frozenset(
    (
        *("USD", "EUR", "GBP", "INR", "CHF", "CAD", "AUD", "NZD", "SGD", "HKD", "JPY", "KRW", "CNY", "ILS"),
        *("SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "BRL", "MXN", "ZAR", "AED", "SAR", "TRY", "THB"),
        *("TWD", "MYR", "PHP", "IDR", "VND", "NGN", "KES", "EGP", "ARS", "CLP", "COP", "ISK", "BGN", "UAH"),
    )
)
_NAMES: Mapping[str, str] = MappingProxyType(
    {
        **{"us dollars": "USD", "us dollar": "USD", "u.s. dollars": "USD", "american dollars": "USD"},
        **{"dollars": "USD", "dollar": "USD", "euros": "EUR", "euro": "EUR", "pounds sterling": "GBP"},
        **{"british pounds": "GBP", "sterling": "GBP", "pounds": "GBP", "pound": "GBP", "quid": "GBP"},
        **{"indian rupees": "INR", "rupees": "INR", "rupee": "INR", "swiss francs": "CHF", "franken": "CHF"},
        **{"canadian dollars": "CAD", "australian dollars": "AUD", "singapore dollars": "SGD", "yen": "JPY"},
        **{"new zealand dollars": "NZD", "hong kong dollars": "HKD", "zloty": "PLN", "shekels": "ILS"},
    }
)
_RUPEES = r"\brs\.?(?=\s*\d)|\binr\b|₹"
_WORDS = "|".join(re.escape(word) for word in sorted(_NAMES, key=len, reverse=True))
_SIGNED = "|".join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True))
_MENTION = LazyPattern(
    rf"(?P<rupees>{_RUPEES})|(?:(?<![a-z])|(?<=\dk)|(?<=\d\sk))(?P<sign>{_SIGNED})|(?<![a-z])(?P<code>{'|'.join(CODES)})(?![a-z])"
    rf"|(?<![a-z])(?P<name>{_WORDS})(?![a-z])",
    re.IGNORECASE,
)
_AFTER = LazyPattern(
    rf"(?<![$\d.,])(?P<number>\d[\d.,]*\s*(?:[km]\b)?)\s*(?:{_MENTION.pattern})", re.IGNORECASE
)
_BEFORE = LazyPattern(rf"(?:{_MENTION.pattern})\s*(?=\d)", re.IGNORECASE)
_LAKHS = LazyPattern(r"\d\s*(?:lpa|lakhs?|lacs?|crores?|cr)\b|\d\s*L\b", re.IGNORECASE)
_DOLLARS = ("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP", "BRL")
"""Currencies that a bare `$` may mean."""
_KRONA = ("SEK", "NOK", "DKK", "ISK")
_CROWNS = LazyPattern(r"(?<![a-z])kr\b\.?", re.IGNORECASE)


def read_currency(text: str) -> str:
    """Return the code of a currency by its sign, code or name: `$` alone is dollars. EntryError otherwise."""
    word = " ".join(text.split())
    if word == "$":
        return DOLLAR
    codes, rest = take_currencies(word)
    if len(codes) == 1 and not re.sub(r"[\s()\-–/]", "", rest):
        return codes[0]
    if re.fullmatch(r"[A-Za-z]{3}", word):
        return word.upper()
    raise EntryError(f"“{text}” is no currency that is known. Type its three letters, as EUR.")


def take_currencies(text: str) -> tuple[tuple[str, ...], str]:
    """Return the currencies that a text names, each once, and the text without them.

    A bare `$` is taken out and names none; lakhs and crores name rupees.
    """
    codes = [_code(match) for match in _MENTION.finditer(text)]
    if _LAKHS.search(text):
        codes.append("INR")
    return tuple(dict.fromkeys(codes)), " ".join(_MENTION.sub(" ", text).replace("$", " ").split())


def without_currency(text: str, currency: str) -> str:
    """Return an amount's text without its currency; EntryError if it is not the offer's own."""
    if currency in _KRONA:
        text = _CROWNS.sub(" ", text)
    codes, _ = take_currencies(text)
    other = [code for code in codes if code != currency]
    if other:
        raise EntryError(
            f"“{text.strip()}” is in {other[0]}, and this is paid in {currency}. "
            f"Type {other[0]} into Paid in, or the amount in {currency}."
        )
    if "$" in _MENTION.sub(" ", text) and currency not in _DOLLARS:
        raise EntryError(
            f"“{text.strip()}” is in dollars; this is paid in {currency}. Type it in {currency}."
        )
    return _dollars(text).strip() if codes else text


def _dollars(text: str) -> str:
    """Write `$` for each currency, before its number: an amount of money must not become a count."""
    before = _AFTER.sub(lambda match: f"${match['number'].strip()} ", text)
    return _MENTION.sub(" ", _BEFORE.sub("$", before))


def _code(match: re.Match[str]) -> str:
    if match["rupees"]:
        return "INR"
    if match["sign"]:
        return _SIGNS[match["sign"].lower()]
    return match["code"].upper() if match["code"] else _NAMES[" ".join(match["name"].lower().split())]
