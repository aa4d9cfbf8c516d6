"""Labels of tables: the field that each means, and its units, as `Base ($k)` or `RSU (4 yrs)`."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from planner.intake.layout.columns.present_names import is_present
from planner.intake.layout.filler_words import COUNTS, DANGEROUS, FILLERS, FILLERS_OF
from planner.intake.layout.foreign_words import FOREIGN_WORDS
from planner.intake.layout.label_forms import key_of_form
from planner.intake.layout.label_parts import MARKET, TOTAL
from planner.intake.layout.label_text import LONGEST_LABEL, plain, words_of
from planner.intake.layout.label_units import ORDINALS, PERIODS, SCALES, YEARS_IN_WORDS, take_units
from planner.intake.layout.label_words import WORDS
from planner.plan import Offer
from planner.plan.entry.currency_text import take_currencies
from planner.plan.entry.pay_text import PayPeriod
from planner.plan.registry import fields
from planner.plan.schema.about import Editor


class Label(Struct, frozen=True):
    """What a label means: the key of a field or a part, and what it says of the amounts under it."""

    key: str
    period: PayPeriod = PayPeriod.NOT_SAID
    scale: str = ""
    """`k` or `m`, by which bare numbers are multiplied."""
    currency: str = ""
    years: int = 0
    """Over how many years an amount is; 0 where nothing says so."""
    year: int = 0
    """The year of the job in which it is paid; 0 where nothing says so."""
    counts: str = ""
    """What a bare number counts: `options`, `shares` or `rsus`."""
    is_share: bool = False
    is_money: bool = False


def meaning(label: str) -> str | None:
    """Return the key of the offer's field that a label means, or one of the parts; None if it is none."""
    read = read_label(label)
    return read.key if read else None


_SCALED = re.compile(
    r"\b(?:in|all|amounts?|figures?|values?|numbers?|everything)\b.{0,30}(?:\bthousands?\b|\b000s?\b|[$€£]\s?k\b|\bk\b)"
    r"|^(?:us)?\s?(?:[$€£]|usd|eur|gbp|cad|aud|chf)?\s?(?:thousands?|000s?)\b"
    r"|\(\s*[$€£]?\s?(?:k|thousands?|000s?)\s*[$€£]?\s*\)|\bk\s?(?:usd|eur|gbp)\b|\b(?:usd|eur|gbp)\s?k\b|[$€£]k\b|\bt€",
    re.IGNORECASE,
)
_AMOUNTS_IN = re.compile(r"\b(?:in|all|amounts?|figures?|values?|numbers?|currency)\b", re.IGNORECASE)


def table_units(texts: Iterable[str]) -> tuple[str, str]:
    """Return the scale and currency of all amounts, as a title says: `amounts in USD thousands`."""
    scale = currency = ""
    for text in texts:
        if len(text) > LONGEST_LABEL:
            continue
        scale = scale or ("k" if _SCALED.search(text) else "")
        codes, _ = take_currencies(text)
        if len(codes) == 1 and (_AMOUNTS_IN.search(text) or scale):
            currency = currency or codes[0]
    return scale, currency


@lru_cache(maxsize=8_192)
def read_label(text: str) -> Label | None:
    """Read a label with its units; None if any word of it is unknown.

    Cached, since a layout asks for each cell of a table several times.
    """
    if not text.strip() or len(text) > LONGEST_LABEL or is_present(text):
        return None
    asked = _ASKED.fullmatch(text.strip())
    text = asked["label"] if asked else text
    if text.strip() in _KEYS:
        return Label(text.strip())
    lowered = _PLANS.sub("401k", text.strip().rstrip(":*?").lower())
    if _PERCENTILE.search(lowered):
        return Label(MARKET)
    lowered = _PAID_OUT.sub(" ", lowered)
    lowered = _TWELVE.sub(r"\g<monthly> ", lowered)
    lowered = _OF_PAY.sub(" % ", _DILUTED.sub(" equity % ", lowered))
    lowered = _BESIDE_HOLIDAYS.sub(" ", _FIGURE.sub(" ", _LISTED.sub(" ", lowered)))
    for candidate in (lowered, _spread(lowered)):
        if (exact := _known(words_of(candidate), candidate)) is not None:
            return exact
    units, rest = take_units(_spread(lowered))
    if not words_of(rest) and re.search(r"\btotal\b", lowered):
        return Label(TOTAL)
    return (
        _with_units(_bare(words_of(rest)), units, lowered)
        or _counted(units, rest, lowered)
        or _under_group(lowered)
        or _with_units(key_of_form(words_of(_spread(lowered))), units, lowered)
    )


_ASKED = re.compile(
    r"(?:what(?:['’]s| is| are| will be)?|which|how (?:much|big|large|high) is)\s+(?:(?:the|my|their)\s+)?"
    r"(?P<label>\w[^?]*)\?",
    re.IGNORECASE,
)
"""A label that asks: `Which company?`, `What is the base?`"""
_COUNT_WORDS = frozenset(("number", "count", "qty", "quantity", "units", "no", "nr", "anzahl", "nombre", "#"))


def _counted(units: Mapping[str, str], rest: str, text: str) -> Label | None:
    """Read a label that says that it counts a grant: `Equity, number`, `RSU qty`."""
    words = words_of(rest).split()
    key = _bare(" ".join(word for word in words if word not in _COUNT_WORDS))
    if key != "grants" or not _COUNT_WORDS.intersection(words):
        return None
    noun = next((noun for noun in ("option", "rsu") if noun in text), "share")
    label = _with_units(key, units, text)
    return replace(label, counts=label.counts or f"{noun}s") if label else None


_GROUPED = re.compile(r"(?P<group>[^:>|]+?)\s*(?:[:>|]|\s[–—-]\s)\s*(?P<label>\S.*)")
_GROUPS = frozenset(
    (
        "comp",
        "compensation",
        "cash",
        "cash comp",
        "pay",
        "offer",
        "package",
        "perks",
        "benefits",
        "terms",
        "money",
    )
)


def _under_group(text: str) -> Label | None:
    """Read a label behind the name of its group: `Comp: base`."""
    match = _GROUPED.fullmatch(text)
    return read_label(match["label"]) if match and words_of(match["group"]) in _GROUPS else None


_PLANS = re.compile(r"\b401\s*\(?k\)?|\b403\s*\(?b\)?|\b457\b")
_PAID_OUT = re.compile(r"\(\s*(?:paid|payable|pays)(?:\s+out)?\s+[a-z -]+\)")
"""How often pay is paid out, as in `Bonus (paid quarterly)`: it is no period of the amount."""
_LISTED = re.compile(
    r"(?:y|yr|year)\s*1\s*[/,|–-]\s*(?:y|yr|year)?\s*2(?:\s*[/,|–-]\s*(?:y|yr|year)?\s*\d)*|\b\d+\s*(?:-|–|to)\s*\d+\b"
    r"|(?:/|\bout\s+of)\s*10\b"
)
"""Lists of years and of points, which say nothing of the amounts."""
_TWELVE = re.compile(
    r"(?P<monthly>^.*(?:month|monat|maand|mensu|\bmois\b|\bmes\b).*)\(\s*(?:12\s*[x×]|[x×]\s*12)\s*\)"
)
"""Twelve salaries behind pay of a month, as a year has. Of pay without its period they leave it open."""
_FIGURE = re.compile(
    r"\(\s*(?:target\s+)?\d+(?:\.\d+)?\s*%[^)]*\)|(?:[,;:@]|\sat|\s[–—-])\s*\d+(?:\.\d+)?\s*%$"
)
"""A figure in a label, as `Target bonus (15%)`: its line says the same."""
_DILUTED = re.compile(
    r"(?:%|\bpercent|\bpct)\s+(?:of\s+)?(?:the\s+)?(?:company\s*\(\s*)?fully[\s-]+diluted"
    r"(?:\s+(?:shares?|basis|equity|capital\w*))?"
    r"|\bfully[\s-]+diluted\s*(?:%|percent\b|pct\b)"
)
"""Per cent of all shares, which is how a grant is sized. `Fully diluted shares` alone are the company's."""
_OF_PAY = re.compile(
    r"\(\s*%\s*of\s+(?:the\s+)?(?:base|salary|pay|earnings|gross)(?:\s+(?:pay|salary))?\s*\)"
)
"""What a per cent is of, as in `Match (% of base)`: a share of pay, and no base."""
_BESIDE_HOLIDAYS = re.compile(
    r"\(\s*(?:excl(?:uding|\.)?|not\s+incl(?:uding|\.)?|plus|\+)\s*(?:(?:public|bank|federal)\s+)?(?:hol(?:iday)?s?|bank|public)\s*\)"
)
"""Holidays that come on top of the days of a label."""
_PERCENTILE = re.compile(
    r"\bp(?:10|25|50|75|90)\b|\b(?:10|25|50|75|90)th\b|\bpercentile\b|\bsample\s+size\b|^n$"
)


def is_percentile(text: str) -> bool:
    """Whether a label is of a percentile of the market: `Market base P75`."""
    return _PERCENTILE.search(text.lower()) is not None


def _spread(text: str) -> str:
    """Open the brackets, so that what is in them counts as words too."""
    return re.sub(r"[()\[\]{}]", " ", text)


def _known(words: str, text: str) -> Label | None:
    """Return the label of words that the vocabulary has as they are, with what these say themselves."""
    key = _key_of(words)
    if key is None:
        return None
    units, _ = take_units(text)
    return _with_units(key, {name: value for name, value in units.items() if name not in _OWN_WORDS}, text)


_OWN_WORDS = frozenset(("years", "months", "year"))
_MONTHLY = re.compile(
    r"monats(?:gehalt|lohn|brutto|verdienst)|maandsalaris|månadslön|\bmensu(?:e|a)l(?:e|le)?\b|\bmensa?il?[el]\b|\bmensal\b",
    re.IGNORECASE,
)


def _bare(words: str) -> str | None:
    """Return the meaning of words, also with those around them that change nothing."""
    if (known := _key_of(words)) is not None:
        return known
    parts = words.split()
    if len(parts) > 8:
        return None
    for length in range(len(parts) - 1, 0, -1):
        for start in range(len(parts) - length + 1):
            others = parts[:start] + parts[start + length :]
            key = _key_of(" ".join(parts[start : start + length]))
            if DANGEROUS.intersection(others):
                continue
            if key is not None and (FILLERS | FILLERS_OF.get(key, frozenset())).issuperset(others):
                return key
    return None


def _with_units(key: str | None, units: Mapping[str, str], text: str) -> Label | None:
    if key is None:
        return None
    if key == "company" and "share" in units:
        key = "grants"  # `% of company` is what one owns of it
    counts = _COUNTED.get(plain(text), "") or next(
        (noun for words, noun in _COUNTED.items() if words in words_of(text)), ""
    )
    year = units.get("year", "")
    years = _years(units.get("years", "")) or int(units.get("months") or 0) // 12
    period = next((PERIODS[name] for name in PERIODS if name in units), PayPeriod.NOT_SAID)
    if key == "base" and _MONTHLY.search(text):
        period = PayPeriod.MONTH
    return Label(
        key,
        PayPeriod.NOT_SAID if years and period is PayPeriod.YEAR and key != "base" else period,
        next((SCALES[name] for name in SCALES if name in units), ""),
        units.get("currency", "INR" if "lakh" in units else ""),
        years,
        ORDINALS.get(year) or (int(year) if year.isdigit() else 0),
        counts if key == "grants" and "money" not in units else "",
        "share" in units,
        "money" in units or any(name in units for name in SCALES),
    )


def _years(count: str) -> int:
    """Return a count of years in figures or words; 0 for none."""
    return YEARS_IN_WORDS.get(count) or int(count or 0)


def _key_of(words: str) -> str | None:
    """Return the meaning of words as they are, else without their accents, which many keyboards lack."""
    key = _MEANINGS.get(words)
    return key if key is not None or words.isascii() is False else _UNACCENTED.get(words)


def _without_accents(words: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", words) if not unicodedata.combining(sign))


def _meanings() -> Mapping[str, str]:
    meanings: dict[str, str] = {}
    for key, words in (*WORDS.items(), *FOREIGN_WORDS.items()):
        for word in words:
            meanings.setdefault(words_of(word), key)
    for word in COUNTS:
        meanings.setdefault(word, "grants")
    for spec in fields(Offer):
        if spec.about.editor is Editor.RECORD:
            continue
        label = spec.about.label.lower()
        meanings.setdefault(words_of(label), spec.key)
        meanings.setdefault(words_of(_PLANS.sub("401k", label)), spec.key)
    return MappingProxyType(meanings)


_KEYS = frozenset(spec.key for spec in fields(Offer) if spec.about.editor is not Editor.RECORD)
_MEANINGS = _meanings()
_UNACCENTED = {_without_accents(words): key for words, key in _MEANINGS.items() if not words.isascii()}
_COUNTED = COUNTS
