"""How cells look: a role (what the cell is) and a format (how its number reads), named `input.money`.

The colours are the tokens of the light theme. Meaning never rests on colour alone: totals are bold and ruled,
notes are smaller, so that a page printed in black and white still reads.
"""

from collections.abc import Mapping
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

INK, DIM, LINE, RAISED = "#1A1D21", "#5F6772", "#E3E6EA", "#F6F7F9"
RULE, PALE, GREY, BOX, EDGE = "#D5DAE0", "#EDF4F4", "#B4BEC8", "#FFFCF0", "#9AA3AE"
"""Rules between rows, the fill of a proposal, an offer in charts, and an answer's fill and border."""
MID_ACCENT = "#6DA8A8"
PALE_ACCENT = "#9DC5C5"
PALE_BAR = "#CBD9D9"
INPUT, AMBER, BAD, GOOD, ACCENT = "#1F4FD1", "#9A5B00", "#B3261E", "#1B6E3C", "#0B6E6E"
FONT = "Arial"


class Style(Struct, frozen=True):
    """One look. `size` in points; `number` is a spreadsheet's number format; empty strings: none.

    `top`, `bottom`, `left` and `box` are colours of borders: thin ones, but a thick one at the left, and a
    medium one at the top of a `headed` row and at the bottom of a `closed` one. `unlocked`: may be typed over
    where a sheet is protected.
    """

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
    headed: bool = False
    closed: bool = False
    left: str = ""
    box: str = ""
    unlocked: bool = False


ROLES: Mapping[str, Style] = {
    "text": Style(),
    "label": Style(bottom=LINE),
    "sub": Style(bottom=LINE, indent=1),
    "title": Style(size=16, bold=True),
    "subtitle": Style(size=10, color=DIM),
    "section": Style(size=11, bold=True, color=ACCENT),
    "header": Style(size=9, bold=True, top=INK, bottom=INK, headed=True, wrap=True),
    "header_why": Style(size=9, bold=True, top=INK, bottom=INK, headed=True, wrap=True, indent=1),
    "input": Style(color=INPUT, bottom=LINE),
    "input_in": Style(color=INPUT, bottom=LINE, indent=1),  # text beside a column of numbers
    "input_long": Style(color=INPUT, bottom=LINE, wrap=True, align="right"),
    "assumption_long": Style(color=AMBER, bottom=LINE, wrap=True, align="right"),
    "computed": Style(bottom=LINE),
    "fixed": Style(bottom=LINE),
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
    # pages laid out by measure
    "kicker": Style(color=ACCENT, size=8.5, bold=True, top_aligned=True),
    "person": Style(size=22, bold=True),
    "place": Style(color=DIM, size=11.5, wrap=True, top_aligned=True),
    "fact_label": Style(color=DIM, size=9, align="right", indent=1, top_aligned=True),
    "fact": Style(size=9, align="right", indent=1, top_aligned=True),
    "fact_strong": Style(size=9, bold=True, align="right", indent=1, top_aligned=True),
    "intent": Style(size=11.5, wrap=True, indent=1, left=ACCENT, fill=RAISED),
    "page_title": Style(size=16, bold=True, wrap=True),
    "page_note": Style(color=DIM, size=9, wrap=True),
    "head": Style(size=9, bold=True, wrap=True, top=INK, bottom=INK, headed=True),
    "head_in": Style(size=9, bold=True, wrap=True, indent=1, top=INK, bottom=INK, headed=True),
    "head_pale": Style(size=9, bold=True, wrap=True, indent=1, top=INK, bottom=INK, headed=True, fill=PALE),
    "row": Style(bottom=RULE, wrap=True),
    "amount": Style(bottom=RULE, indent=1),
    "pale": Style(bottom=RULE, indent=1, fill=PALE),
    "assumed": Style(color=AMBER, bottom=RULE, indent=1),
    "typed": Style(color=INPUT, bottom=RULE, indent=1),
    "ask": Style(color=INPUT, bold=True, bottom=RULE, indent=1, fill=PALE),
    "dim": Style(color=DIM, bottom=RULE, indent=1),
    "dim_label": Style(color=DIM, bottom=RULE),
    "reason": Style(size=9, wrap=True, bottom=RULE, indent=1),
    "source": Style(color=DIM, size=9, wrap=True, bottom=RULE, indent=1),
    "small": Style(color=DIM, size=9, bottom=RULE, indent=1),
    "small_pale": Style(color=DIM, size=9, bottom=RULE, indent=1, fill=PALE),
    "answer": Style(color=INPUT, align="right", indent=1, fill=BOX, box=EDGE, unlocked=True),
    "sum": Style(bold=True, top=INK),
    "sum_amount": Style(bold=True, top=INK, indent=1),
    "sum_pale": Style(bold=True, top=INK, indent=1, fill=PALE),
    "sum_dim": Style(color=DIM, top=INK, indent=1),
    "sum_note": Style(color=DIM, size=9, top=INK, indent=1),
    "mean": Style(bold=True, bottom=INK, closed=True),
    "mean_amount": Style(bold=True, bottom=INK, closed=True, indent=1),
    "mean_pale": Style(bold=True, bottom=INK, closed=True, indent=1, fill=PALE),
    "mean_dim": Style(color=DIM, bottom=INK, closed=True, indent=1),
    "mean_note": Style(color=DIM, size=9, bottom=INK, closed=True, indent=1),
    "year_sum": Style(bold=True, top=INK, bottom=RULE),
    "year_sum_in_pale": Style(bold=True, top=INK, bottom=RULE, fill=PALE),
    "year_sum_amount": Style(bold=True, top=INK, bottom=RULE, indent=1),
    "year_sum_pale": Style(bold=True, top=INK, bottom=RULE, indent=1, fill=PALE),
    "chart_title": Style(size=9.5, bold=True),
    "chart_title_in": Style(size=9.5, bold=True, indent=1),
    "topic": Style(color=ACCENT, size=9.5, bold=True, bottom=RULE, wrap=True),
    "topic_text": Style(size=9.5, bottom=RULE, wrap=True),
    "signature": Style(color=DIM, size=9, wrap=True, top=DIM, top_aligned=True),
    "signature_in": Style(color=DIM, size=9, wrap=True, top=DIM, top_aligned=True, indent=1),
    "foot": Style(color=DIM, size=8.5, wrap=True, top_aligned=True),
    "contact": Style(size=9, bold=True, wrap=True),
    "working": Style(color=DIM, size=9),
    "working_head": Style(color=DIM, size=9, bold=True),
    "story_title": Style(size=12, bold=True, wrap=True, top=INK, bottom=INK, headed=True),
    "story_where": Style(color=DIM, size=9, align="right", wrap=True, top=INK, bottom=INK, headed=True),
    "hero": Style(color=ACCENT, size=50, bold=True),
    "hero_text": Style(size=15, bold=True, wrap=True),
    "supports": Style(color=DIM, size=9.5, italic=True, bottom=RULE),
    "told": Style(size=10, bottom=RULE, wrap=True),
    "told_result": Style(size=10, bold=True, bottom=RULE, wrap=True),
    "told_topic": Style(color=ACCENT, size=10, bold=True, bottom=RULE, wrap=True),
    "pair": Style(bold=True, align="right", bottom=RULE, wrap=True),
    "pair_text": Style(bottom=RULE, wrap=True),
    # the private workbook
    "banner": Style(color="#FFFFFF", bold=True, fill=BAD, align="center"),
    "banner_left": Style(color="#FFFFFF", bold=True, fill=BAD),
    "back": Style(color=ACCENT, size=9, align="right"),
    "sheet_name": Style(color=ACCENT, size=8.5, bold=True),
    "page_line": Style(color=DIM, size=9),
    "state": Style(color=DIM, size=9, align="right"),
    "aside_title": Style(size=11, bold=True, color=DIM),
    "head_red": Style(color=BAD, size=9, bold=True, top=BAD, bottom=BAD, headed=True),
    "winner": Style(bold=True, fill=PALE, bottom=RULE, wrap=True),
    "below": Style(color=BAD, bottom=RULE),
    "strong": Style(bold=True, bottom=RULE),
    "plain_row": Style(bottom=RULE),
    "prose_strong": Style(bold=True, wrap=True),
    "winner_below": Style(color=BAD, bold=True, fill=PALE, bottom=RULE),
    "strong_left": Style(bold=True, bottom=RULE),
    "answers": Style(color=DIM, size=9, bottom=RULE),
    "chart_words": Style(size=9.5, bold=True, wrap=True),
    "label_in": Style(bottom=LINE, indent=1),
    "label_top": Style(bottom=LINE, wrap=True),
    "link": Style(color=ACCENT, size=9.5, bold=True, bottom=RULE),
}

DASH, MINUS = "–", "−"
_OVER = "Over four years, "
FORMATS: Mapping[str, Style] = {
    "money": Style(number=f'#,##0;"{MINUS}"#,##0;"{DASH}"', align="right"),
    "change": Style(number=f'+#,##0;"{MINUS}"#,##0;"{DASH}"', align="right"),
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
    "rate": Style(number=f'0.0#%;"{MINUS}"0.0#%;"{DASH}"', align="right"),
    "rate_change": Style(number=f'+0.0#" pts";"{MINUS}"0.0#" pts";"{DASH}"', align="right"),
    "company": Style(number=f'0.000#%;"{MINUS}"0.000#%;"{DASH}"', align="right"),
    "company_change": Style(number=f'+0.000#" pts";"{MINUS}"0.000#" pts";"{DASH}"', align="right"),
    "part": Style(number=f'0%;"{MINUS}"0%;"{DASH}"', align="right"),
    "part_fine": Style(number=f'0.0#%;"{MINUS}"0.0#%;"{DASH}"', align="right"),
    "units_fine": Style(number=f'#,##0.0#;"{MINUS}"#,##0.0#;"{DASH}"', align="right"),
    "share_price": Style(number=f'#,##0.00##;"{MINUS}"#,##0.00##;"{DASH}"', align="right"),
    "millions": Style(number="#,##0.0##,,", align="right"),
    # sentences with a live figure: a number, and words for less and for equal
    "over_offer": Style(
        number=f'"{_OVER}"+#,##0" against the offer";"{_OVER}{MINUS}"#,##0" against the offer";'
        f'"{_OVER}as offered"'
    ),
    "pays": Style(number='"What the proposal pays: "#,##0" over four years"'),
    "up_band": Style(
        number='[>1]"Base proposed: above your posted range";[<0]"Base proposed: below your posted range";'
        '"Base proposed: "0%" up your posted range"'
    ),
    **{
        f"answered_{lines}": Style(
            number=f'0" of {lines} line{"" if lines == 1 else "s"} answered";;"No line answered yet"'
        )
        for lines in range(1, 5)
    },
    "left": Style(),
    "date_left": Style(number="d mmm yyyy"),
    "days": Style(number='0" days";"over";"today"', align="right"),
    "fresh": Style(
        number='"Inputs changed since this was computed: "0;;'
        '"No input has been changed since this was computed"',
        align="right",
    ),
    "right": Style(align="right"),
    "word": Style(align="right"),
}


@cache
def style_of(name: str) -> Style:
    """Return the style of a role and, after dots, a format and a variation; KeyError if one is unknown.

    A variation is a size in points, or `open`, which leaves out the rule below.
    """
    role, form, variation = (*name.split(".", 2), "", "")[:3]  # a size may have a point of its own
    style = ROLES[role]
    if form:
        style = replace(style, number=FORMATS[form].number, align=FORMATS[form].align)
    if variation == OPEN:
        return replace(style, bottom="")
    return replace(style, size=float(variation)) if variation else style


OPEN = "open"
