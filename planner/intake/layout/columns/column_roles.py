"""What a column is by its name: of a year, of values, of notes, a total, a score, or to compare with."""

import re

from planner.intake.layout.columns.column_names import COMPANIES, NOT_OFFERS, VALUE_NAMES
from planner.intake.layout.label_parts import TOTAL
from planner.intake.layout.label_text import plain
from planner.intake.layout.label_units import ORDINALS
from planner.intake.layout.labels import read_label

_YEAR_NAME = re.compile(
    r"(?:year|yr|y|jahr|année|año|jaar)\s*(?P<number>[1-9])"
    r"(?:\s*\(.*\)|\s*(?P<more>\+|onwards?))?",
    re.IGNORECASE,
)


_ORDINAL = re.compile(
    r"(?:(?P<ordinal>1st|first|2nd|second|3rd|third|4th|fourth)\s+(?:year|yr))", re.IGNORECASE
)


def year_of(name: str) -> int:
    """Return the year of the job that a column is named after: `Year 1`, `Y2`, `2nd year`; 0 for others."""
    match = _YEAR_NAME.fullmatch(name.strip())
    if match:
        return int(match["number"])
    ordinal = _ORDINAL.fullmatch(name.strip())
    return ORDINALS[ordinal["ordinal"].lower()] if ordinal else 0


def is_open_year(name: str) -> bool:
    """Whether a column is of a year and all after it: `Y2+`."""
    match = _YEAR_NAME.fullmatch(name.strip())
    return match is not None and match["more"] is not None


def role_of(name: str, *, is_company: bool = False) -> str:
    """Return what a column is by its name if it is no offer: `notes`, `total`, `score`; empty for offers."""
    if _DIFFERENCE.fullmatch(name.strip()):
        return "difference"
    word = plain(name)
    if not word or (is_company and word in COMPANIES):
        return ""
    forms = (word,) if is_company else _forms(word)
    for role, names in NOT_OFFERS.items():
        if not names.isdisjoint(forms):
            return role
    if is_company:
        return "total" if word.startswith("total") or _AVERAGE.fullmatch(word) else ""
    return next((role for role, form in _ROLES if form.search(name.lower())), "") or _derived(name)


_DIFFERENCE = re.compile(r"[Δδ∆±]\s*%?|\+\s?/\s?[-–−]|%\s*[Δδ∆]")
"""Signs over a column of differences."""


def _forms(word: str) -> tuple[str, ...]:
    """Return a name as it is, and without whose it is, its sign of a share, and of several."""
    bare = re.sub(r"^(?:my|our|own)\s+|^%\s+|\s+%$", "", word)
    return word, bare, bare.removesuffix("s"), f"{bare}s"


_AVERAGE = re.compile(
    r"(?:averages?|avg|mean|median|sum|durchschnitt|mittelwert|mittel|schnitt|summe|moyennes?|médianes?|promedios?"
    r"|medias?|médias?|medianas?|gemiddelden?|somma|somme|suma|soma|genomsnitt|medel)"
    r"(?:\s+(?:of|over|across|der|des|de|del|das|dos|van|av)\b.*|\s+(?:offers?|angebote|offres|ofertas|offerte))?"
)
"""Names of a line of averages in a list of companies: `Average of the offers`, `Durchschnitt`."""
_ROLES = (
    (
        "total",
        re.compile(
            r"^(?:\d|two|three|four|five)[\s-]*(?:yrs?|years?|y)[\s-]*(?:sum|totals?|avg|average|value)\b"
            r"|^(?:sum|totals?|avg|average)\b.*\b(?:yrs?|years?|\dy)\b|^all\s+(?:\d|four|five|the)?\s*(?:yrs|years)\b"
            r"|^all\s+(?:[2-6]|two|three|four|five|six)$"
        ),
    ),
    (
        "score",
        re.compile(r"\b(?:score|weighted|rating|points)\s*\)?\s*$|^weight(?:ing|s)?\s*(?:[(%0-9]|of\b|$)"),
    ),
    (
        "difference",
        re.compile(
            r"\b(?:minus|vs|versus)\b|^(?:diff|difference|winner)\b|^delta\s*(?:[(%$0-9]|to\b|in\b|of\b|$)|[δ∆]|\bdelta$"
        ),
    ),
    (
        "comparison",
        re.compile(
            r"^market\s*(?:$|[(:%$0-9]|(?:rates?|data|medians?|averages?|avg|means?|mid(?:point)?|range|low|high|base|pay"
            r"|salary|comp\w*|value|percentile|survey|min|max|top|bottom|figures?|numbers?|bonus|equity|p\d)\b)"
            r"|^(?:benchmark|my (?:counter|ask|target|floor|min(?:imum)?|max(?:imum)?|goal|wish|ideal"
            r"|dream|number|walk ?-?away|limit|line|need|want))\b"
            r"|^(?:floor|walk ?-?away|dream|wish(?:ed)?|hoped)(?: for)?$"
            r"|\bp(?:10|25|50|75|90)\b"
        ),
    ),
)


def _derived(name: str) -> str:
    label = read_label(name)
    return "total" if label is not None and label.key == TOTAL else ""


def is_value_name(name: str) -> bool:
    """Whether a column of values has a name that is no company's, as `Value` or `What they said`."""
    return plain(name) in VALUE_NAMES or _PHRASE.fullmatch(name.strip()) is not None


def is_no_name(text: str) -> bool:
    """Whether a text is a per cent or an amount, which names no company: `0.5%`, `$18k`, `€ 90.000`."""
    return _FIGURE.fullmatch(text.strip()) is not None


_FIGURE = re.compile(
    r"[~≈<>+-]?\s?(?:[$€£₹¥]|[A-Z]{3}\s)\s?\d[\d.,'’\s]*(?:k|m|mn|bn?|lakhs?|lpa)?"
    r"|[~≈<>+-]?\s?\d[\d.,'’\s]*(?:%|k|[$€£₹¥]|\s[A-Z]{3})"
    r"|\d{1,3}(?:[.,'’]\d{3})+|\d{4,}",
    re.IGNORECASE,
)
_PHRASE = re.compile(
    r"how (?:much|many)(?:\s.*)?|the (?:money|number|amount|answer)"
    r"|(?:amount|figure|value|number)s? (?:offered|agreed|said|stated)"
    r"|(?:what|how|as|per)\s+(?:is|was|they|they've|i|i've|we|you|it|the|hr|my|their|offered|stated|written|agreed|proposed)\b.*"
    r"|(?:their|the|this|my|latest|current|initial|first)\s+(?:numbers?|terms|details?|proposal|figures?|side|version|package)",
    re.IGNORECASE,
)
