"""How long the export of the private workbook takes, beside XlsxWriter writing the same cells."""

import datetime
import io
from collections.abc import Sequence

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from build.benchmark import Measure
from build.benchmark_numbers import read
from build.benchmark_plans import FEW, TODAY, plan_of
from planner.analysis import analyse
from planner.model_inputs import load_model_inputs
from planner.workbook.private.private_book import private_book
from planner.workbook.sheets.sheet import BookSheet, SheetCell


def private_export() -> Measure:
    """Make the sheets of a plan that is on the screen, and write them; the bare side is given the sheets."""
    plan, given = plan_of(FEW), load_model_inputs(TODAY)
    analysis = analyse(plan, given)
    read(analysis)
    sheets = private_book(analysis).sheets
    return Measure(
        name=f"Private workbook, {FEW} offers",
        ours=lambda: private_book(analysis).to_bytes(),
        yardstick=lambda: bare_workbook(sheets),
        limit=1.5,
        runs=9,
    )


def bare_workbook(sheets: Sequence[BookSheet]) -> bytes:
    """Write the same cells, each with one of as many formats, and nothing else: no widths, no charts."""
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, {"in_memory": True})
    formats: dict[str, Format] = {}
    for sheet in sheets:
        page = book.add_worksheet(sheet.name)
        for (row, column), cell in sheet.cells.items():
            if cell.style not in formats:
                number = "yyyy-mm-dd" if "date" in cell.style else f'0;"{len(formats)}"'
                formats[cell.style] = book.add_format({"num_format": number})
            write(page, row, column, cell, formats[cell.style])
    book.close()
    return held.getvalue()


def write(page: Worksheet, row: int, column: int, cell: SheetCell, look: Format) -> None:
    """Write one cell by the method of its kind, as a program made for this one workbook would."""
    if cell.formula:
        page.write_formula(row, column, f"={cell.formula}", look, cell.value)
    elif isinstance(cell.value, str):
        page.write_string(row, column, cell.value, look)
    elif isinstance(cell.value, datetime.date):
        page.write_datetime(row, column, cell.value, look)
    elif cell.value is None:
        page.write_blank(row, column, None, look)
    else:
        page.write_number(row, column, cell.value, look)
