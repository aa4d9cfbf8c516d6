"""How people spell numbers and units: the words that `quantities` reads."""

SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ARTICLES = ("a", "an", "one")
"""They count nothing but a unit: “a week”, “one engineer” says no more than “an engineer”."""

WORDS = {
    **{word: float(value) for value, word in enumerate(SMALL) if word != "one"},
    **{
        f"{ten}{joint}{one}": (place + 2) * 10.0 + value
        for place, ten in enumerate(TENS)
        for value, one in enumerate(("", *SMALL[1:10]))
        for joint in (("-", " ") if one else ("",))
    },
    **{"a hundred": 100.0, "one hundred": 100.0, "a dozen": 12.0, "half a": 0.5, "half an": 0.5},
    **{"a few hundred": 300.0, "several hundred": 300.0},
}
SCALES = {
    **{"k": 1e3, "thousand": 1e3, "hundred": 1e2, "m": 1e6, "mm": 1e6, "mn": 1e6, "mio": 1e6, "mio.": 1e6},
    **{"million": 1e6, "millions": 1e6, "lakh": 1e5, "crore": 1e7},
    **{"b": 1e9, "bn": 1e9, "billion": 1e9, "mrd": 1e9, "trillion": 1e12},
}
CURRENCIES = {
    **{"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "₺": "TRY", "₽": "RUB"},
    **{"us$": "USD", "a$": "AUD", "c$": "CAD", "r$": "BRL", "rs": "INR", "zł": "PLN", "kr": "SEK"},
    **{code: code.upper() for code in ("usd", "eur", "gbp", "chf", "inr", "jpy", "sek", "brl", "cad", "aud")},
    **{"dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "rupees": "INR", "bucks": "USD"},
    **{"cents": "US cents", "cent": "US cents", "¢": "US cents"},
}
TIMES = {
    **dict.fromkeys(("ns", "nanoseconds"), "ns"),
    **dict.fromkeys(("µs", "μs", "microseconds"), "µs"),
    **dict.fromkeys(("ms", "msec", "millis", "millisecond", "milliseconds"), "ms"),
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), "s"),
    **dict.fromkeys(("min", "mins", "minute", "minutes"), "min"),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), "h"),
    **dict.fromkeys(("d", "day", "days"), "days"),
    **dict.fromkeys(("night", "nights"), "nights"),
    **dict.fromkeys(("week", "weeks", "wk", "wks"), "weeks"),
    **dict.fromkeys(("month", "months"), "months"),
    **dict.fromkeys(("quarter", "quarters"), "quarters"),
    **dict.fromkeys(("year", "years", "yr", "yrs"), "years"),
}
SECONDS = {
    **{"ns": 1e-9, "µs": 1e-6, "ms": 1e-3, "s": 1.0, "min": 60.0, "h": 3_600.0, "days": 86_400.0},
    **{"nights": 86_400.0, "weeks": 604_800.0, "months": 2_629_800.0, "quarters": 7_889_400.0},
    "years": 31_557_600.0,
}
SPANS = ("second", "minute", "hour", "day", "night", "week", "month", "quarter", "year")
TIMES_ONE = {"mo": "month", "yr": "year", "hr": "hour", "min": "minute", "sec": "second", "s": "second"}
PER_CENT = ("%", "٪", "％", "percent", "per cent", "pct", "pct.", "prozent")
POINTS = (
    *("percentage points", "percentage point", "percent points", "percent point", "per cent points"),
    *("% points", "%-points", "pp", "ppt", "ppts", "pts", "points", "point", "basis points", "bps"),
)
TURNS = {
    **dict.fromkeys(("halved", "halving", "halves", "by half", "in half"), 0.5),
    **dict.fromkeys(("doubled", "doubling", "twofold"), 2.0),
    **dict.fromkeys(("tripled", "tripling", "threefold"), 3.0),
    **dict.fromkeys(("quadrupled", "fourfold"), 4.0),
    "tenfold": 10.0,
}
_STOP = """
to and or of in on at by for from with the a an than that was were is are as but so we i it after before per
while then when which who because over under up down out off if not only more less now had has have into
against across until since between within without each every
"""
SHARES = {
    **{"a third": 1 / 3, "one third": 1 / 3, "two thirds": 2 / 3, "three quarters": 0.75, "half of": 0.5},
    **{"half the": 0.5, "by a quarter": 0.25, "a fifth": 0.2, "a tenth": 0.1, "every second": 0.5},
}
"""Shares in words; “a quarter” alone is a time."""

STOP_WORDS = frozenset(_STOP.split())
"""They name nothing that a number counts."""


def value(number: str, *, is_money: bool = False) -> float:
    """Return the value of a number in digits of any locale or in words; the spelling is one we found.

    Three digits after a comma are thousands, and in money after a point too: no price has three decimals.
    """
    word = " ".join(number.lower().split())
    if word in ARTICLES:
        return 1.0
    if word in WORDS:
        return WORDS[word]
    digits = "".join(one for one in number if one.isdigit() or one in ".,")
    head, _, tail = digits.rpartition("," if digits.rfind(",") > digits.rfind(".") else ".")
    if not head:
        return float(f"0.{tail}" if digits[0] in ".," else tail)
    mark = digits[len(head)]
    is_round = mark == "," or is_money or tail == "000"
    thousands = len(tail) == 3 and head != "0" and head.isdigit() and is_round
    is_grouping = digits.count(mark) > 1 or thousands
    whole = "".join(one for one in head if one.isdigit())
    return float(whole + tail) if is_grouping else float(f"{whole}.{tail}")
