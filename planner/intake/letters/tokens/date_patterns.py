"""The patterns of days in letters, from the vocabulary: days that name a month, days counted from one."""

import re

from msgspec import Struct

from planner.intake.letters.tokens.token_words import TokenWords, any_of

_LED = (
    r"(?:by|on|before|until|till|through|due|starting|start|from|of|is|date|deadline|expires|eod|cob|than"
    r"|effective|to|be|:)"
)
_YEAR = r"(?:,?\s+(?:(?:of|de|del)\s+)?(?P<year>(?:19|20)\d{2})(?!\d)|,?\s?['’](?P<short>\d{2})(?!\d))?"
_NOT_AFTER = r"(?<![\w/.,$£€₹-])"
_DATED = r"(?:the\s+)?(?:date|day)\s+(?:of|above|hereof)(?:\s+(?:of\s+)?(?:this|the)\s+\w+|\s+issue)?"


class DatePatterns(Struct, frozen=True):
    """Patterns in the order in which they are tried; their groups are those that `dates` reads."""

    absolute: tuple[re.Pattern[str], ...]
    relative: tuple[re.Pattern[str], ...]


def date_patterns(words: TokenWords) -> DatePatterns:
    """Return the patterns of a vocabulary."""
    return DatePatterns(
        tuple(re.compile(pattern, re.IGNORECASE | re.MULTILINE) for pattern in _absolute(words)),
        tuple(re.compile(pattern, re.IGNORECASE) for pattern in _relative(words)),
    )


def _absolute(words: TokenWords) -> tuple[str, ...]:
    months = any_of(words.months)
    month = rf"(?P<month>{months})\b(?:\.(?=\s?[\w,]))?"
    ordinal = any_of(words.ordinals)
    day = rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th|er|º|°)?|{ordinal})(?![\w%])(?![.,:]\d\d\b(?!\d))"
    part = r"(?:any\s?time(?:\s+in)?|early|mid|late|end\s+of|beginning\s+of|start\s+of|sometime\s+in)"
    season = r"next\s+year|spring|summer|autumn|fall|winter"
    return (
        rf"\b{month}\s*(?:the\s+)?{day}{_YEAR}",
        rf"{_NOT_AFTER}{day}(?:\s+day)?(?:\.?\s+|\.|\s+(?:of|de)\s+|-){month}(?:-(?P<dashed>(?:20)?\d{{2}})(?!\d)|{_YEAR})",
        r"(?<![\w/.-])(?P<iso>(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2})(?![\w/-])",
        rf"{_NOT_AFTER}(?P<slashed>\d{{1,2}}(?P<mark>[/.-])\d{{1,2}}(?P=mark)(?:(?:19|20)\d{{2}}|\d{{2}}))"
        r"(?![\w/%-]|\.\d)",
        rf"(?:(?<=\()|\b{_LED}\s+|\b(?:{any_of(words.weekdays)})[,.]?\s+\(?)"
        r"(?P<short_slashed>\d{1,2}/\d{1,2})(?![\w/%]|\.\d|\s?%)",
        r"(?<=\b(?:bis|zum|vom|den|der|dem)\s)(?P<short_dotted>\d{1,2}\.\s?\d{1,2})\.(?!\d|\s?\d{4})",
        r"(?<=\b(?:am|ab)\s)(?P<last_dotted>\d{1,2}\.\s?\d{1,2})\.(?!\d|\s?\d{4})",
        rf"\b(?:{any_of(words.weekdays)})[,.]?\s+(?P<short_dotted>\d{{1,2}}\.\s?\d{{1,2}})\.(?!\d|\s?\d{{4}})",
        rf"{_NOT_AFTER}(?P<last_slashed>(?:1[0-2]|0?[1-9])/(?:1[3-9]|2\d|3[01]))"
        r"(?=[ \t]*$|\s+(?:start|join|deadline)\w*\b)",
        rf"(?<!\w)(?:{part}[\s-]+|(?:in|for)\s+)?"
        rf"(?P<vague>(?:{months})\.?,?\s+(?:19|20)\d{{2}}|Q[1-4](?:\s?(?:of\s+)?(?:20)?\d{{2}})?)(?!\w)",
        rf"\b{part}[\s-]+(?P<vague_month>(?:{months})|{season}|Q[1-4])\b",
    )


def _relative(words: TokenWords) -> tuple[str, ...]:
    numbers = any_of(words.number_words)
    weekday = any_of(words.weekdays)
    count = rf"(?P<count>\d{{1,3}}|(?:{numbers})(?:[\s-](?:{numbers}))?)(?:\s*\(\d{{1,3}}\))?"
    unit = r"(?P<unit>(?:calendar\s+|business\s+|working\s+)?days?|weeks?|hours?)\b"
    anchor = (
        r"(?:\s*\((?P<anchor>[^()\n]{3,30})\)|,\s+(?P<comma>\d{1,2}\s+[A-Za-z]{3,9}\.?,?\s+20\d{2}"
        r"|[A-Za-z]{3,9}\.?\s+\d{1,2},?\s+20\d{2}))?"
    )
    since = (
        rf"(?:today|now|{_DATED}|its\s+(?:date|issue)|the\s+(?:above|letter[’']?s)\s+date"
        r"|this\s+(?:letter|email|date|offer)|receipt|receiving)"
    )
    dated_from = (
        r"(?P<dated>\d{1,2}\s+[A-Za-z]{3,9}\.?,?\s+20\d{2}"
        r"|[A-Za-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+20\d{2})"
    )
    dated_before = dated_from.replace("dated", "dated_before", 1)
    day_end = r"(?:eod|cob|end\s+of\s+day|close\s+of\s+business)"
    dated = (
        rf"(?:,?[ \t]*\(?\d{{1,2}}/\d|,?[ \t]+\(?(?:the\s+)?\d|,?[ \t]+\(?(?:{any_of(words.months)})\b"
        rf"|\s*(?:-|to|through)\s*(?:{weekday})\b)"
    )
    weeks = r"(?:\d{1,2}|[a-z]+)\s+weeks?"
    ordinal = any_of(words.ordinals)
    return (
        rf"\b(?:(?:this|next|coming)\s+)?(?:{weekday}),?\s+(?:the\s+(?P<nth>{ordinal}|\d{{1,2}}(?:st|nd|rd|th))"
        r"|(?P<plain_nth>\d{1,2}(?:st|nd|rd|th)))\b"
        rf"(?!\s+(?:of|(?:{any_of(words.months)}))\b)",
        rf"\b(?P<phrase>(?:{weekday})\s+(?:(?:of\s+)?next\s+week|in\s+{weeks})"
        rf"|{weeks}\s+(?:from|after|on)\s+(?:{weekday})"
        rf"|(?:first|second|third|fourth|last|1st|2nd|3rd|4th)\s+(?:{weekday})\s+(?:in|of)\s+(?:the\s+month|(?:{any_of(words.months)})\b)"
        r"(?:,?\s+20\d\d)?)\b"
        rf"(?!{dated})",
        rf"\b(?:with)?in\s+(?:the\s+next\s+)?{count}\s+{unit}"
        rf"(?:\s+(?:from|of|after|following)\s+(?:{since}\b|{dated_from}))?"
        rf"(?!\s+(?:of|after|from|following)\b){anchor}",
        rf"\b(?:dated|date\s+of(?:\s+issue)?|issued\s+on)\s+{dated_before}[^.;\n]{{3,80}}?\b(?:with)?in\s+{count}\s+{unit}"
        r"\s+(?:from|of|after|following)\s+(?:that|such|this)\s+(?:date|day)\b",
        rf"\b(?:valid|open|good|stands|held|available)\s+for\s+{count}\s+{unit}"
        rf"(?:\s+(?:from|after)\s+{since}\b)?{anchor}",
        rf"\b{count}\s+{unit}\s+(?:from|after|of)\s+(?:today|now|{_DATED}|its\s+date)\b{anchor}",
        rf"\b(?P<led>by|on|before|until|till|this|next|coming|due|come|than|deadline|expires|answer|reply|{day_end})\s+(?:{day_end}\s+)?"
        rf"(?:on\s+)?(?P<lead2>this\s+|next\s+|coming\s+)?(?P<weekday>{weekday})\b(?!{dated})",
        r"\b(?:by|before|until|till|no\s+later\s+than)\s+the\s+(?P<of_month>[12]?\d|3[01])(?:st|nd|rd|th)\b"
        r"(?!\s+(?:of|anniversary|month|day|pay\w*|floor|and|year|birthday))",
        r"\b(?P<tomorrow>tomorrow)\b|\b(?:by|at|before|until)\s+(?:the\s+)?"
        r"(?P<end>end\s+of\s+(?:the\s+|this\s+|next\s+)?(?:week|month)|eow|eom)\b",
    )
