"""The words of a grant's text, as patterns: sizes at its head, and the clauses that may follow.

Each is tried in its order at the head of the text that remains, so that no word is passed over in silence.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from planner.plan.entry.number import SCALES
from planner.plan.fields.terms import Cadence

_SCALE = "|".join(sorted(filter(None, SCALES), key=len, reverse=True))
_PLAIN = rf"[\d.,]*[\d.]\s*(?:(?:{_SCALE})\b)?"
_NUMBER = rf"\$?\s*{_PLAIN}"
"""It does not end with a comma, so that `at 42, cliff 6` is read as two clauses."""
_STOCK = r"(?:(?:restricted|performance|phantom|stock|share|virtual)\s+)*"
_RSUS = r"(?P<rsu>rsus?\b(?:\s+units?\b)?|restricted\s+(?:stock|share)\s+units?\b)"
_UNITS = rf"{_RSUS}|psus?\b(?:\s+units?\b)?|{_STOCK}(?:units?|shares?)\b"
_OPTIONS = rf"(?P<tax>isos?|nsos?|nqsos?)?\s*{_STOCK}options?\b|(?P<bare>isos?|nsos?|nqsos?)\b"
_COUNTED = rf"(?P<a>{_PLAIN})\s*(?:(?P<options>{_OPTIONS})|{_UNITS})"
"""Without a dollar sign: `$400k RSUs` is money."""
_STRIKE = r"(?:with\s+|at\s+|@\s*)?(?:an?\s+)?(?:strike|exercise)(?:\s+price)?(?:\s+of|\s+at)?"
_AT = r"(?:at|@|x|×)(?:\s*price)?\s*"
_EACH_YEAR = (
    r"(?:/|\bper\b|\ba\b|\beach\b|\bevery\b)\s*(?:years?|yrs?|y|annum|jahr|an)\b\.?|\bp\.\s?a\.?(?!\w)"
)
_YEARS = r"(?:years?|yrs?|y|jahren?|jahre|jahr|ans|an|años|anos|jaar|anni)\b\.?"
_MONTHS = r"(?:months?|mos?|mths?|m|monaten?|monate|monat|mois)\b\.?"
_CLIFF = r"[\s-]*cliff\b(?!\s*(?:of|at|:)?\s*\d)"
"""A cliff whose length is before it; `cliff 12` has it behind."""
_COUNT = r"\d+|one|two|three|four|five|six"
_VEST = r"(?:vest(?:s|ing|ed)?|schedule|period|term|total|overall)\b"
_FIRST = (
    rf"(?:(?P<month>\d+)[\s-]*{_MONTHS}|(?P<year>{_COUNT}|an?|the\s+first|first)[\s-]*(?:{_YEARS}|anniversary\b)"
    r"|(?:year|yr|y)\s*(?P<after>\d)\b)"
)

_PER_SHARE = r"(?:/|per\b|an?\b|each\b)\s*(?:share|unit|rsu|option)s?\b"
_A_SHARE = rf"(?:\s*{_PER_SHARE}|\s+each\b)?"
FAIR = (
    r"(?:at\s+)?(?:an?\s+|the\s+|our\s+)?(?:(?:current|latest|last)\s+)?(?:409a|fmv|fair\s+market\s+value)"
    r"(?:\s+(?:valuation|value|price))?"
)
"""Before the appraised price of common shares, by which US options are struck."""
_ROUND = (
    r"(?:at\s+)?(?:an?\s+|the\s+|our\s+)?(?:(?:last|latest)\s+(?:round(?:['’]s)?\s+)?preferred|preferred"
    r"|(?:last|latest)\s+round(?:['’]s)?)(?:\s+(?:stock|shares?|share\s+price|price))?"
)
"""Before what investors paid for a share in the last round."""

_FRACTION = r"(?:an?|one)[\s-]+(?:half|third|quarter|fourth|fifth)"

CADENCE_FORMS: Mapping[Cadence, tuple[str, ...]] = MappingProxyType(
    {
        Cadence.MONTHLY: (
            *("monthly", r"(?:per|each|every|a)\s+month", "monatlich", "mensuel(?:le)?(?:ment)?", "mensual"),
            "maandelijks",
        ),
        Cadence.QUARTERLY: (
            *(
                "quarterly",
                "qtr?ly",
                "qtrs?",
                r"(?:per|each|every|a)\s+quarter",
                r"every\s+(?:3|three)\s+months",
            ),
            *("vierteljährlich", "quartalsweise", "trimestriel(?:le)?", "trimestral"),
        ),
        Cadence.SEMIANNUAL: (
            *(
                r"semi[\s-]?annual(?:ly)?",
                r"half[\s-]?yearly",
                r"bi[\s-]?annual(?:ly)?",
                r"twice\s+(?:a|per)\s+year",
            ),
            *(r"every\s+(?:6|six)\s+months", "halbjährlich", "semestriel(?:le)?"),
        ),
        Cadence.ANNUAL: ("annual", "yearly", r"(?:each|every)\s+year", "jährlich", "annuel(?:le)?(?:ment)?"),
    }
)
_CADENCE_WORDS = tuple(form for forms in CADENCE_FORMS.values() for form in forms)

HEADS: Sequence[tuple[str, str]] = (
    # the size, tried in this order at the head of the text
    ("percent", rf"(?P<a>[\d.,]+)\s*%(?:\s*of\s+(?:the\s+)?company\b|\s*of\s+(?P<b>{_NUMBER}))?"),
    ("counted", _COUNTED),
    ("yearly", rf"(?P<a>{_NUMBER})(?![\w/]*%)\s*(?:{_EACH_YEAR})"),
    ("value", rf"(?P<a>{_NUMBER})(?![\w/]*%)"),
    ("none", r"no\s+size\b"),
)
CLAUSES: Sequence[tuple[str, str]] = (
    # clauses, tried in this order at the head of the remaining text
    (
        "first",
        rf"(?P<share>[\d.]+\s*%|1/\d)\s*(?:vests?\s+)?(?:after|at|on|in|by|upon)\s+{_FIRST}(?:[\s-]*cliff\b)?",
    ),
    ("first", rf"(?P<share>[\d.]+\s*%)\s*(?:at\s+|after\s+)?{_FIRST}[\s-]*cliff\b"),
    (
        "each",
        rf"(?P<share>[\d.]+\s*%|1/[1-6](?!\d)(?:th|rd)?|{_FRACTION})\s*(?:vests?\s+|vesting\s+)?"
        rf"(?:(?P<yearly>annually\b|yearly\b|(?:each|every)\s+year\b)|{_EACH_YEAR})",
    ),
    (
        "part",
        r"1/(?P<of>\d{1,3})(?:th|rd)?(?P<rest>\s+of\s+(?:the\s+)?(?:total|rest|remainder|grant))?"
        r"(?=\s+(?:(?P<quarter>quarterly|(?:per|each|every|a)\s+quarter)|monthly|quarterly|per|each|every|a\b))",
    ),
    (
        "shares",
        r"(?P<a>[\d.]+\s*%?(?:\s*/\s*[\d.]+\s*%?){1,5})(?![\d.]|\s*\w*-?cliff\b(?!\s*(?:of|at|:)?\s*\d))",
    ),
    ("shares", r"(?P<a>\d+%(?:\s*[-–,]\s*\d+%){2,5})"),
    ("shares", r"(?P<a>\d+(?:[-–]\d+){2,5})\b"),
    ("named", r"(?P<a>(?:(?:year|yr|y)\s*\d\s*[:=-]?\s*[\d.]+\s*%[\s,/|]*){2,6})"),
    ("cliff", r"(?:no|without|zero|kein|sans)\s+cliff\b|cliff\s*:?\s*(?:none|no|n/a)\b"),
    ("cliff", rf"(?:with\s+|w/\s*|after\s+)?(?:an?\s+)?(?P<years>{_COUNT}|an?)[\s-]*{_YEARS}{_CLIFF}"),
    ("cliff", rf"(?:with\s+|w/\s*|after\s+)?(?:an?\s+)?(?P<a>\d+)[\s-]*{_MONTHS}{_CLIFF}"),
    ("cliff", rf"(?:with\s+|w/\s*)?(?:an?\s+)?cliff\s*(?:of|at|:)?\s*(?P<years>{_COUNT})\s*{_YEARS}"),
    ("cliff", rf"(?:with\s+|w/\s*)?(?:an?\s+)?cliff\s*(?:of|at|:)?\s*(?P<a>\d+)(?:\s*{_MONTHS})?(?!\w)"),
    (
        "later",
        rf"(?:over|for|in)\s+(?:the\s+)?(?:next|remaining|following|last|rest\s+of)\s+(?:(?P<years>{_COUNT})[\s-]*{_YEARS}|(?P<a>\d+)[\s-]*{_MONTHS})",
    ),
    (
        "span",
        rf"/?\s*(?:{_VEST}\s*:?\s+)?(?:over\s+|for\s+|über\s+|sur\s+|em\s+|en\s+|in\s+)?(?:an?\s+)?"
        rf"(?P<a>{_COUNT})[\s-]*{_YEARS}(?!{_CLIFF})(?:[\s-]*{_VEST})*",
    ),
    ("span", rf"(?:{_VEST}\s+)?over\s+(?P<months>\d+)\s*{_MONTHS}"),
    ("cadence", rf"(?:on\s+an?\s+)?(?P<a>{'|'.join(_CADENCE_WORDS)})(?!\w)(?:\s+basis\b)?"),
    ("annually", r"annually\b"),
    ("offset", rf"(?:after|from)\s+(?P<a>\d+)(?:\s*{_MONTHS})?(?!\w)"),
    (
        "window",
        r"(?:exercise\s+)?window\s+(?:(?P<years>\d+)\s*(?:years?|yrs?|y)\b|(?P<a>\d+)(?:\s*months?|m)?\b)",
    ),
    (
        "strike",
        rf"(?:at\s+|@\s*)?(?:an?\s+)?(?P<a>{_NUMBER})\s+(?:strike|exercise)(?:\s+price)?\b(?!\s*(?:of|at|:)?\s*\$?[\d.])",
    ),
    ("strike", rf"{_STRIKE}\s*:?\s*(?P<a>{_NUMBER})"),
    ("fair", rf"{FAIR}(?:\s+(?:of|at|is))?\s*[:=]?\s*(?P<a>{_NUMBER}){_A_SHARE}"),
    ("fair", rf"(?P<sign>@|at)\s*(?P<a>{_NUMBER}){_A_SHARE}\s*\(?\s*(?:the\s+)?(?:409a|fmv)\b\)?"),
    ("preferred", rf"{_ROUND}(?:\s+(?:of|at|is))?\s*[:=]?\s*(?P<a>{_NUMBER}){_A_SHARE}"),
    ("price", rf"(?:at\s+)?(?:a\s+)?price(?:\s+(?:of|at))?\s*[:=]?\s*(?P<a>{_NUMBER}){_A_SHARE}"),
    (
        "valuation",
        rf"(?:at\s+|@\s*|on\s+|of\s+)?(?:an?\s+)?(?P<a>{_NUMBER})\s*(?:post[\s-]money|valuation)(?:\s+valuation)?\b",
    ),
    (
        "at",
        rf"(?P<sign>{_AT})(?P<a>{_NUMBER}){_A_SHARE}",
    ),
    ("apiece", rf"(?P<a>\$\s*{_PLAIN})\s*{_PER_SHARE}"),
    ("worth", rf"(?:worth|valued\s+at)\s*(?P<a>{_NUMBER})"),
    ("valuation", rf"valuation\s*(?:of\s+)?(?P<a>{_NUMBER})"),
    ("milestone", r"(?:(?P<k>target|threshold|stretch)\s+)?milestone\s+(?P<a>[\d.]+\s*%)"),
    ("events", r"(?:events\s+)?(?P<a>\d+\s*m?\s*:\s*[\d.]+\s*%(?:[\s,]+\d+\s*m?\s*:\s*[\d.]+\s*%)*)"),
    ("counted", _COUNTED),
    ("kind", rf"(?P<options>{_OPTIONS})|{_RSUS}|(?P<a>psus?|cash|{_STOCK}(?:stock|shares|units))\b"),
    ("glue", r"(?:/|per|each)\s*(?:share|option|unit|rsu)\b"),
    (
        "glue",
        r"(?:of\s+)?(?:the\s+)?fully[\s-]diluted(?:\s+(?:shares|capital\w*|basis))?\b|\bfds?\b|post[\s-]money\b",
    ),
    (
        "glue",
        r"(?:w/|then|thereafter|after(?:wards?|\s+that|\s+the\s+cliff)?(?=\s*(?:$|[,;)]))|the\s+rest|rest|remainder|remaining|balance|and|initial|new[\s-]hire|face(?:\s+value)?|"
        r"at\s+grant|grant|award|equity|equal(?:ly)?(?:\s+(?:parts|portions|amounts|tranches))?|even(?:ly)?|linear(?:ly)?|instal?lments?|straight[\s-]line|"
        r"total|in\s+total|value|vsop|esop|psop|bspce|virtual)(?!\w)",
    ),
    ("glue", r"[,;/()\[\]:–-]|(?:worth\s+of|of|in|over|with|vesting|vests?|schedule|company)\b"),
)
COUNTS: Mapping[str, int] = MappingProxyType(
    {"a": 1, "an": 1, "one": 1, "first": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
)


def count_of(word: str) -> int:
    """Return a number in digits or as a word up to six."""
    plain = word.lower().removeprefix("the ").strip()
    return COUNTS[plain] if plain in COUNTS else int(plain)
