"""The private sheets of the market: how the tracks differ, and bands, own ones before published ones."""

from planner.market.bands import BandRow, Range
from planner.market.tables import Tables
from planner.plan import OwnBand, Plan
from planner.plan.fields.about import Editor
from planner.plan.registry import FieldSpec, fields
from planner.values import Unit, shown
from planner.workbook.sheets.lines import lines
from planner.workbook.sheets.page import Page
from planner.workbook.sheets.plan_fields import BESIDE_NUMBERS, put_header, put_typed, style_of_field

BANDS, TRACKS = "Bands", "Tracks"
SPECS = fields(OwnBand, Editor.MARKET)
NOTE_WIDTH, CELL_WIDTH = 40, 46
LINE = 13  # points


def put_bands(plan: Plan, tables: Tables) -> Page:
    """Put the user's bands, which come first in the sums too, then the published ones with their sources."""
    page = Page(BANDS, (12, 12, 24, 8, *[11.0] * 8, NOTE_WIDTH, NOTE_WIDTH))
    page.put(0, 0, "Bands of pay by track and level", "title")
    told = "Blue: typed by you, before published ones. Black: published, in US dollars."
    page.put(1, 0, f"{told} Yours in {plan.currency}.", "subtitle")
    page.heights[0] = 24
    page.row = 2
    put_header(page, SPECS)
    page.put(page.row - 1, len(SPECS), "Also", "header_why")
    for band in plan.bands:
        put_typed(page, SPECS, band)
        page.row += 1
    for row in tables.bands.rows:
        _put_published(page, row)
    return page


def put_tracks(tables: Tables) -> Page:
    """Put every difference of the tracks, with the source of each."""
    page = Page(TRACKS, (26, CELL_WIDTH, CELL_WIDTH, NOTE_WIDTH))
    page.put(0, 0, "How the tracks differ", "title")
    page.put(1, 0, f"{tables.tracks.what}.", "subtitle")
    page.heights[0] = 24
    page.row = 2
    for column, title in enumerate(("", "AI PM", "ML PM", "Source")):
        page.put(page.row, column, title, "header_why" if column == 3 else "header")
    page.row += 1
    topic = ""
    for row in tables.tracks.rows:
        if row.topic != topic:
            topic = row.topic
            page.put(page.row, 0, topic, "section")
            page.row += 1
        for column, text in enumerate((row.name, row.ai_pm, row.ml_pm)):
            page.put(page.row, column, text[:1].upper() + text[1:], "ruled")
        page.put(page.row, 3, row.source, "why")
        widest = max(
            lines(row.ai_pm, CELL_WIDTH), lines(row.ml_pm, CELL_WIDTH), lines(row.source, NOTE_WIDTH)
        )
        page.heights[page.row] = LINE * widest + 4
        page.row += 1
    return page


def _put_published(page: Page, row: BandRow) -> None:
    for column, spec in enumerate(SPECS):
        page.put(page.row, column, _published(row, spec), _style(spec))
    also = _also(row)
    page.put(page.row, len(SPECS), also, "why")
    page.heights[page.row] = (
        LINE * max(lines(row.source, NOTE_WIDTH), lines(also, NOTE_WIDTH), lines(row.place, 24)) + 4
    )
    page.row += 1


def _style(spec: FieldSpec) -> str:
    if spec.key == BESIDE_NUMBERS:
        return "why"
    return "ruled" if spec.about.unit is Unit.TEXT else style_of_field(spec, "computed")


def _published(row: BandRow, spec: FieldSpec) -> float | str | None:
    value = row.field(spec.key)
    return float(value) if isinstance(value, int) else value


def _also(row: BandRow) -> str:
    """What it says that an own band has no field for, in words."""
    told = (("equity a year", row.equity_year), ("total a year", row.total))
    ranges = [f"{name} {_ends(span)}" for name, span in told if span]
    text = "; ".join([*ranges, *([row.note] if row.note else [])])
    return text[:1].upper() + text[1:]


def _ends(span: Range) -> str:
    low, high = (shown(end, Unit.MONEY_YEAR) for end in span)
    return low if low == high else f"{low} to {high}"
