"""Readers that do not calculate show the same numbers: pandas, openpyxl and calamine."""

import io
import math
from typing import Any

import openpyxl
import pandas as pd
import pytest
from python_calamine import CalamineWorkbook

from planner.analysis import analyse
from planner.share import share
from planner.workbook.private.private_book import private_book
from planner.workbook.recruiter.recruiter_book import recruiter_book
from planner.workbook.sheets.book import Book
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, real_plan


@pytest.fixture(scope="module", params=["recruiter", "private"])
def book(request: pytest.FixtureRequest) -> Book:
    given, plan = known_inputs(TODAY), real_plan()
    if request.param == "recruiter":
        return recruiter_book(share(plan, given, "o1"))
    return private_book(analyse(plan, given))


def by_openpyxl(data: bytes, sheet: str) -> list[list[Any]]:
    page = openpyxl.load_workbook(io.BytesIO(data), data_only=True)[sheet]
    return [list(row) for row in page.iter_rows(values_only=True)]


def by_calamine(data: bytes, sheet: str) -> list[list[Any]]:
    calamine_workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return calamine_workbook.get_sheet_by_name(sheet).to_python(skip_empty_area=False)


def by_pandas(data: bytes, sheet: str) -> list[list[Any]]:
    frame = pd.read_excel(io.BytesIO(data), sheet_name=sheet, header=None, engine="openpyxl")
    return [list(row) for row in frame.itertuples(index=False)]


@pytest.mark.parametrize("reader", [by_openpyxl, by_calamine, by_pandas], ids=lambda one: one.__name__)
def test_a_reader_sees_every_number_as_it_was_computed(book: Book, reader: Any) -> None:
    data = book.to_bytes()
    for sheet in book.sheets:
        rows = reader(data, sheet.name)
        for (row, column), cell in sheet.cells.items():
            if isinstance(cell.value, int | float):
                assert math.isclose(rows[row][column], cell.value, abs_tol=1e-9), (sheet.name, row, column)
