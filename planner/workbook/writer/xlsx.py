"""The one writer of sheets: values in, bytes out. The same sheets always give the same bytes."""

import datetime
import io
from collections.abc import Sequence
from typing import Any

from msgspec import Struct
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from planner.workbook.sheets.sheet import (
    A4_PAPER,
    LETTER_PAPER,
    AnswerChoice,
    BookSheet,
    CellLimit,
)
from planner.workbook.sheets.styles import DIM, FONT, style_of
from planner.workbook.writer import charts, page_breaks
from planner.workbook.writer.rows import Rows
from planner.workbook.writer.shared_texts import TextWorkbook
from planner.workbook.writer.writable import cut, writable

PAPER_CODES = {LETTER_PAPER: 1, A4_PAPER: 9}
LONGEST_FOOTER = 100  # of 255, for a sign that is doubled, and the codes of its font
LONGEST_TITLE = 200
CREDIT = "Made with Counterpoint"
FOOTER_FONT = f'&"{FONT}"&8&K{DIM.removeprefix("#")}'
THIN, MEDIUM, THICK = 1, 2, 5


class Properties(Struct, frozen=True):
    """Properties of the document. `created` is a day: no time is written. `credit`: the program is named."""

    title: str
    author: str
    created: datetime.date
    credit: bool = False


def to_bytes(sheets: Sequence[BookSheet], properties: Properties) -> bytes:
    """Write sheets as an .xlsx file in memory."""
    file = io.BytesIO()
    book = TextWorkbook(
        file,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            # widths of columns are counted in digits of this font
            "default_format_properties": {"font_name": FONT, "font_size": 10},
        },
    )
    book.set_properties(
        {
            "title": cut(writable(properties.title), LONGEST_TITLE),
            "author": cut(writable(properties.author), LONGEST_TITLE),
            **({"comments": CREDIT} if properties.credit else {}),
            "created": datetime.datetime.combine(properties.created, datetime.time()),
        }
    )
    book.set_size(2400, 1600)
    formats = _Formats(book)
    for sheet in sheets:
        page = book.add_worksheet(sheet.name, Rows)
        page.workbook_add_format = None  # for checkboxes: through it a book outlived its use, in a cycle
        _write(book, page, sheet, formats)
    book.close()
    return file.getvalue()


class _Formats(dict[str, Format]):
    """Formats of one book by style name, made when they are first asked for."""

    def __init__(self, book: Workbook) -> None:
        super().__init__()
        self.book = book

    def __missing__(self, name: str) -> Format:
        self[name] = made = self.book.add_format(_properties(name))
        return made


def _properties(name: str) -> dict[str, Any]:
    style = style_of(name)
    options: dict[str, Any] = {
        "font_name": FONT,
        "font_size": style.size,
        "font_color": style.color,
        "align": style.align,
        "valign": "top" if style.top_aligned else "vcenter",
        "bold": style.bold,
        "italic": style.italic,
        "text_wrap": style.wrap,
        "indent": style.indent,
        "shrink": bool(style.number) and not style.wrap,  # or a number that has no room shows as ###
    }
    if style.number:
        options["num_format"] = style.number
    if style.fill:
        options["bg_color"] = style.fill
    if style.box:
        options |= {"border": THIN, "border_color": style.box}
    if style.unlocked:
        options["locked"] = False
    edges = (
        ("top", style.top, MEDIUM if style.headed else THIN),
        ("bottom", style.bottom, MEDIUM if style.closed else THIN),
        ("left", style.left, THICK),
    )
    for edge, color, weight in edges:
        if color:
            options |= {edge: weight, f"{edge}_color": color}
    return options


def _write(book: Workbook, page: Rows, sheet: BookSheet, formats: _Formats) -> None:
    page.hide_gridlines(2)
    page.set_default_row(page_breaks.ROW_HEIGHT)
    if sheet.tab:
        page.set_tab_color(sheet.tab)
    for column, width in enumerate(sheet.widths):
        page.set_column(column, column, width)
    for row, height in sheet.heights.items():
        page.set_row(row, height)
    page.put_merges(merge.span for merge in sheet.merges)
    page.put_cells(sheet.cells, formats)
    for (row, column), name in sheet.links.items():
        cell = sheet.cells[row, column]
        quoted = name.replace("'", "''")
        page.write_url(row, column, f"internal:'{quoted}'!A1", formats[cell.style], str(cell.value))
    if sheet.frozen != (0, 0):
        page.freeze_panes(*sheet.frozen)
    for limit in sheet.limits:
        span = limit.span
        place = span.first_row, span.first_column, span.last_row, span.last_column
        page.data_validation(*place, _validation(limit))
    for chart in sheet.charts:
        charts.insert(book, page, sheet.name, chart)
    _print(page, sheet)


def _validation(limit: CellLimit) -> dict[str, Any]:
    if isinstance(limit, AnswerChoice):
        return {
            "validate": "list",
            "source": list(limit.choices),
            "show_error": False,
            "input_title": limit.title,
            "input_message": limit.prompt,
        }
    bounds: dict[str, Any] = {"criteria": ">=", "value": limit.low}
    if limit.high is not None:
        bounds = {"criteria": "between", "minimum": limit.low, "maximum": limit.high}
    messages = {"error_title": "Not in the range", "error_message": limit.message}
    return {"validate": "decimal", **bounds, **messages}


def _print(page: Worksheet, sheet: BookSheet) -> None:
    printing = sheet.printing
    page.set_paper(PAPER_CODES[printing.paper])
    page.set_landscape() if printing.landscape else page.set_portrait()
    margins = printing.margins
    page.set_margins(margins.side, margins.side, margins.top, margins.bottom)
    if printing.scale:
        page.set_print_scale(printing.scale)
    else:
        page.fit_to_pages(1, 1 if printing.one_page else 0)
    if printing.centred:
        page.center_horizontally()
    if printing.area is not None:
        area = printing.area
        page.print_area(area.first_row, area.first_column, area.last_row, area.last_column)
    if not printing.one_page:
        page.set_h_pagebreaks(list(printing.breaks or page_breaks.breaks(sheet)))
    if printing.repeat_rows:
        page.repeat_rows(0, printing.repeat_rows - 1)
    if printing.footer:
        footer = cut(writable(printing.footer), LONGEST_FOOTER).replace("&", "&&")
        page.set_footer("&L", {"margin": margins.footer})
        page.footer = f"&L{FOOTER_FONT} {footer}&R{FOOTER_FONT}&P of &N"
        # set_footer takes the G of a typed &&G for an image
