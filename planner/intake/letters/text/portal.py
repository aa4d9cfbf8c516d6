"""A portal's page copied as text: each label and its value in a line of their own, made rows of a table.

`Annual salary` and `USD 172,000.00` in the next line become two cells of one row. Every place stays what it
was.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from planner.intake.letters.results import Span

LEAST = 4
"""Labels with a value that make a page of a portal; two or three lines may be headings of a letter."""
LONGEST = 120
"""Characters of a value; a longer line is a paragraph below its heading."""
_PAY = (
    r"(?:(?:annual|yearly|monthly|gross|starting|base|basic|fixed|total)\s+)*(?:base|salary|base\s+pay|pay\s+rate|rate\s+of\s+pay)"
    r"(?:\s+amount)?"
    r"|(?:annual\s+|target\s+|performance\s+|cash\s+)*(?:bonus|incentive|variable(?:\s+pay)?)(?:\s+(?:target|percent(?:age)?|amount|%))?"
    r"|(?:sign[\s-]?on|signing|joining|hiring|relocation|retention)(?:\s+(?:bonus|payment|amount|allowance|assistance))?"
)
_EQUITY = (
    r"(?:new[\s-]hire\s+|initial\s+)?(?:equity|stock|grant|award|rsus?|options?)(?:\s+(?:type|award|grant|value|amount|units|vehicle))*"
    r"|(?:number|no\.?|count)\s+of\s+(?:rsus?|units|shares|options|stock\s+options)|(?:strike|exercise|grant|share)\s+price"
    r"|vesting(?:\s+(?:schedule|period|terms|frequency))?|cliff"
    r"|(?:sign[\s-]?on|signing|bonus|relocation)(?:\s+bonus)?\s+(?:repayment|claw[\s-]?back)(?:\s+(?:period|terms))?"
)
_OTHER = (
    r"(?:job|position|business|role)?\s*title|job|position|role|company(?:\s+name)?|employer|legal\s+entity|hiring\s+manager|manager"
    r"|(?:work|job|office|primary)?\s*(?:location|site)|department|team|level|(?:job\s+|pay\s+)?grade|employment\s+type|worker\s+type"
    r"|(?:anticipated|expected|proposed|target)?\s*(?:start(?:ing)?|hire|joining)\s+date|currency|pay\s+frequency|status|candidate(?:\s+name)?"
    r"|offer\s+(?:expires?|expiration|expiry|deadline|valid\s+until|date|status)(?:\s+(?:on|date))?|expir(?:es|ation|y)(?:\s+date)?"
    r"|(?:requisition|req|job|offer|candidate)\s+(?:id|number)|recruiter|(?:pto|vacation|annual\s+leave|paid\s+time\s+off)(?:\s+days)?"
    r"|(?:respond|reply|accept)\s+by"
)
_PAY_LABEL = re.compile(rf"(?:{_PAY})", re.IGNORECASE)
_LABEL = re.compile(rf"(?:{_EQUITY}|{_PAY}|{_OTHER})", re.IGNORECASE)
_KIND = re.compile(r"RSUs?|(?:stock\s+)?options?|ISOs?|NSOs?", re.IGNORECASE)
"""A value that is a label too: what the equity is."""
_LINE = re.compile(r"[^\r\n]*")


def with_labelled_values(text: str) -> str:
    """Return a text in which a tab stands between each label and its value, if it is a portal's page."""
    gaps = list(_gaps(text))
    if len(gaps) < LEAST or not any(is_pay for _, is_pay in gaps):
        return text
    kept, at = list[str](), 0
    for gap, _ in gaps:
        kept += [text[at : gap.start], "\t".ljust(gap.end - gap.start)]
        at = gap.end
    return "".join((*kept, text[at:]))


def _gaps(text: str) -> Iterator[tuple[Span, bool]]:
    """Yield the gap between each label and the value below it, and whether the label is of pay."""
    lines = [Span(match.start(), match.end()) for match in _LINE.finditer(text) if match.group().strip()]
    last = -1
    for place, (line, below) in enumerate(pairwise(lines)):
        label, value = line.words(text).strip(" \t:"), below.words(text).strip()
        is_label = _LABEL.fullmatch(value.rstrip(":")) is not None and not _KIND.fullmatch(value)
        if place == last or not _LABEL.fullmatch(label) or is_label:
            continue
        if len(value) <= LONGEST and not value.endswith(":"):
            last = place + 1
            yield Span(line.end, below.start), _PAY_LABEL.fullmatch(label) is not None
