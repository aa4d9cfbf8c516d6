"""The one writer of sheets: values in, bytes out. The same sheets always give the same bytes."""

import datetime
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from planner.workbook.sheets.sheet import BookSheet, SheetCell
from planner.workbook.sheets.styles import FONT, style_of
from planner.workbook.writer import charts, page_breaks
from planner.workbook.writer.rows import Rows
from planner.workbook.writer.writable import cell_text, cut, writable

LETTER = 1
LONGEST_FOOTER = 110  # of 255, for a sign that is doubled


@dataclass(frozen=True, slots=True)
class Properties:
    """Properties of the document. `created` is a day: no time of day is written."""

    title: str
    author: str
    created: datetime.date


def to_bytes(sheets: Sequence[BookSheet], properties: Properties) -> bytes:
    """Write sheets as an .xlsx file in memory."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(
        file,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    book.set_properties(
        {
            "title": cut(writable(properties.title), LONGEST_FOOTER),
            "author": cut(writable(properties.author), LONGEST_FOOTER),
            "comments": "Made with Counterpoint",
            "created": datetime.datetime.combine(properties.created, datetime.time()),
        }
    )
    book.set_size(2400, 1600)
    formats = _Formats(book)
    for sheet in sheets:
        _write(book, book.add_worksheet(sheet.name, Rows), sheet, formats)
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
    }
    if style.number:
        options["num_format"] = style.number
    if style.fill:
        options["bg_color"] = style.fill
    for edge, color in (("top", style.top), ("bottom", style.bottom)):
        if color:
            options |= {edge: 1, f"{edge}_color": color}
    return options


def _write(book: Workbook, page: Worksheet, sheet: BookSheet, formats: _Formats) -> None:
    page.hide_gridlines(2)
    page.set_default_row(page_breaks.ROW_HEIGHT)
    for column, width in enumerate(sheet.widths):
        page.set_column(column, column, width)
    for row, height in sheet.heights.items():
        page.set_row(row, height)
    for merge in sheet.merges:
        span = merge.span
        page.merge_range(span.first_row, span.first_column, span.last_row, span.last_column, "")
    for (row, column), cell in sheet.cells.items():
        _write_cell(page, row, column, cell, formats[cell.style])
    if sheet.frozen != (0, 0):
        page.freeze_panes(*sheet.frozen)
    for limit in sheet.limits:
        span = limit.span
        page.data_validation(
            span.first_row,
            span.first_column,
            span.last_row,
            span.last_column,
            {
                "validate": "decimal",
                "criteria": "between",
                "minimum": limit.low,
                "maximum": limit.high,
                "error_title": "Not in the range",
                "error_message": limit.message,
            },
        )
    for chart in sheet.charts:
        charts.insert(book, page, sheet.name, chart)
    _print(page, sheet)


def _write_cell(page: Worksheet, row: int, column: int, cell: SheetCell, look: Format) -> None:
    value = cell.value
    if cell.formula:
        page.write_formula(row, column, cell.formula, look, value)
    elif value is None:
        page.write_blank(row, column, None, look)
    elif isinstance(value, str):
        page.write_string(row, column, cell_text(value), look)
    elif isinstance(value, datetime.date):
        page.write_datetime(row, column, datetime.datetime.combine(value, datetime.time()), look)
    else:
        page.write_number(row, column, value, look)


def _print(page: Worksheet, sheet: BookSheet) -> None:
    printing = sheet.printing
    page.set_paper(LETTER)
    page.set_landscape() if printing.landscape else page.set_portrait()
    page.set_margins(*[page_breaks.MARGIN] * 4)
    page.fit_to_pages(1, 1 if printing.one_page else 0)
    if not printing.one_page:
        page.set_h_pagebreaks(list(page_breaks.breaks(sheet)))
    if printing.repeat_rows:
        page.repeat_rows(0, printing.repeat_rows - 1)
    if printing.footer:
        footer = cut(writable(printing.footer), LONGEST_FOOTER).replace("&", "&&")
        page.set_footer("&L")
        page.footer = f"&L&8 {footer}&R&8&P of &N"  # set_footer takes the G of a typed &&G for an image
