"""How cells look: a role (what the cell is) and a format (how its number reads), named `input.money`.

The colours are the tokens of the light theme. Meaning never rests on colour alone: totals are bold and ruled,
notes are smaller, so that a page printed in black and white still reads.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

INK, DIM, LINE, RAISED = "#1A1D21", "#5F6772", "#E3E6EA", "#F6F7F9"
MID_ACCENT = "#6DA8A8"
PALE_ACCENT = "#9DC5C5"
INPUT, AMBER, BAD, GOOD, ACCENT = "#1F4FD1", "#9A5B00", "#B3261E", "#1B6E3C", "#0B6E6E"
OFFERS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00")
"""One colour an offer, safe for colour-blind readers; a chart shows six at most."""
FONT = "Arial"


@dataclass(frozen=True, slots=True)
class Style:
    """One look. `size` in points; `number` is a spreadsheet's number format; empty strings: none."""

    color: str = INK
    size: float = 10
    bold: bool = False
    italic: bool = False
    fill: str = ""
    align: str = "left"
    wrap: bool = False
    top: str = ""
    bottom: str = ""
    number: str = ""
    indent: int = 0
    top_aligned: bool = False  # where a label stands beside a text of several lines


ROLES: Mapping[str, Style] = {
    "text": Style(),
    "label": Style(bottom=LINE),
    "sub": Style(bottom=LINE, indent=1),
    "title": Style(size=16, bold=True),
    "subtitle": Style(size=10, color=DIM),
    "section": Style(size=11, bold=True, color=ACCENT),
    "header": Style(bold=True, fill=RAISED, bottom=DIM, wrap=True),
    "header_why": Style(bold=True, fill=RAISED, bottom=DIM, indent=1),
    "input": Style(color=INPUT, bottom=LINE),
    "input_in": Style(color=INPUT, bottom=LINE, indent=1),  # text beside a column of numbers
    "input_long": Style(color=INPUT, bottom=LINE, wrap=True, align="right"),
    "assumption_long": Style(color=AMBER, bottom=LINE, wrap=True, align="right"),
    "computed": Style(bottom=LINE),
    "fixed": Style(bottom=LINE, italic=True),
    "assumption": Style(color=AMBER, bottom=LINE),
    "total": Style(bold=True, top=INK, bottom=LINE),
    "note": Style(size=9, color=DIM, wrap=True),
    "note_line": Style(size=9, color=DIM),
    "note_in": Style(size=9, color=DIM, bottom=LINE, indent=1),
    "prose": Style(wrap=True),
    "why": Style(size=9, color=DIM, wrap=True, bottom=LINE, indent=1),
    "ruled": Style(bottom=LINE, wrap=True),
    "story": Style(size=12, bold=True, color=ACCENT, bottom=DIM, wrap=True),
    "part": Style(color=DIM, wrap=True, top_aligned=True),
    "part_text": Style(wrap=True, top_aligned=True),
    "part_result": Style(size=11, bold=True, wrap=True, top_aligned=True),
    "bad": Style(color=BAD, bottom=LINE, wrap=True),
    "good": Style(color=GOOD, bottom=LINE),
}

DASH = "–"
FORMATS: Mapping[str, Style] = {
    "money": Style(number=f'#,##0;-#,##0;"{DASH}"', align="right"),
    "change": Style(number=f'+#,##0;-#,##0;"{DASH}"', align="right"),
    "cents": Style(number="#,##0.00", align="right"),
    "price": Style(number=f'#,##0.00######;-#,##0.00######;"{DASH}"', align="right"),
    "price_above": Style(number='"more than "#,##0.00####', align="right"),
    "price_below": Style(number='"less than "#,##0.00####', align="right"),
    "share": Style(number="0.0##%", align="right"),
    "share_change": Style(number=f'+0.0%;-0.0%;"{DASH}"', align="right"),
    "chance": Style(number="0%", align="right"),
    "count": Style(number="#,##0", align="right"),
    "year": Style(number="0", align="right"),
    "ratio": Style(number="0.0###", align="right"),
    "points": Style(number="0.0##", align="right"),
    "slope": Style(number="0.000000", align="right"),
    "date": Style(number="d mmm yyyy", align="right"),
    "right": Style(align="right"),
    "word": Style(align="right"),
}


@cache
def style_of(name: str) -> Style:
    """Return the style of a role and, after a dot, a format; KeyError if either is unknown."""
    role, _, form = name.partition(".")
    style = ROLES[role]
    if not form:
        return style
    shape = FORMATS[form]
    return replace(style, number=shape.number, align=shape.align)
