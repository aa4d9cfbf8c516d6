"""Formulas after inputs were typed over: LibreOffice and Gnumeric compute the same, cell by cell.

The tests of `test_formulas.py` hold our own values against LibreOffice before any change.
"""

import datetime
import io
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import openpyxl
import pytest

from planner.analysis import ModelInputs, analyse
from planner.share import share
from planner.workbook.private.private_book import private_book
from planner.workbook.recruiter.recruiter_book import recruiter_book
from planner.workbook.sheets.book import Book
from planner.workbook.sheets.sheet import SheetCell
from planner.workbook.sheets.styles import INPUT, style_of
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, generated_plan, real_plan
from tests.workbook.recalculated import converted, values

HALF_A_CENT = 0.005
GNUMERIC_XLSX = "Gnumeric_Excel:xlsx2"
PATIENCE = 120
COUNTED = ("count", "year")
"""Formats of whole numbers, which are changed by one."""


@pytest.fixture(scope="module")
def books() -> dict[str, Book]:
    inputs: ModelInputs = known_inputs(TODAY)
    made = {}
    for number, plan in enumerate([real_plan(), generated_plan(3), generated_plan(17)]):
        made[f"recruiter-{number}.xlsx"] = recruiter_book(share(plan, inputs, "o1"))
    made["private.xlsx"] = private_book(analyse(real_plan(), inputs))
    return made


def typed(book: Book) -> Iterator[tuple[str, int, int, float]]:
    """Each blue number, and each box for an answer, with the number that is typed over it."""
    for sheet in book.sheets:
        for (row, column), cell in sheet.cells.items():
            style = style_of(cell.style)
            if style.unlocked and row % 2 and cell.value is None:
                yield sheet.name, row, column, 1234.0
            elif style.color == INPUT and not cell.formula and _is_number(cell):
                assert isinstance(cell.value, int | float)
                by_one = cell.style.rpartition(".")[2] in COUNTED
                yield sheet.name, row, column, cell.value + 1 if by_one else cell.value * 1.07


def _is_number(cell: SheetCell) -> bool:
    return isinstance(cell.value, int | float) and not isinstance(cell.value, datetime.date)


def typed_over(book: Book, path: Path) -> int:
    """Write a workbook as somebody changed it; return how many cells were."""
    workbook, count = openpyxl.load_workbook(io.BytesIO(book.to_bytes())), 0
    for sheet, row, column, number in typed(book):
        workbook[sheet].cell(row + 1, column + 1).value = number
        count += 1
    workbook.save(path)
    return count


def by_gnumeric(books: Sequence[Path], folder: Path) -> list[Path]:
    """Recalculate workbooks with Gnumeric; fails if it is missing."""
    folder.mkdir()
    for book in books:
        command = ["ssconvert", "--recalc", "-T", GNUMERIC_XLSX, str(book), str(folder / book.name)]
        subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)
    return [folder / book.name for book in books]


@pytest.mark.linux
def test_both_compute_the_same_after_inputs_were_typed_over(books: dict[str, Book], tmp_path: Path) -> None:
    paths = [tmp_path / name for name in books]
    changed = [typed_over(book, path) for book, path in zip(books.values(), paths, strict=True)]
    assert min(changed) >= 5
    gnumeric = by_gnumeric(paths, tmp_path / "gnumeric")
    count = 0
    for path, other in zip(converted(paths, tmp_path), gnumeric, strict=True):
        left, right = values(path), values(other)
        for place, cell in formulas(books[path.name]):
            count += 1
            assert same(left.get(place), right.get(place)), (path.name, place, cell.formula)
    assert count > 900


@pytest.mark.linux
def test_what_was_typed_moves_the_totals(books: dict[str, Book], tmp_path: Path) -> None:
    path = tmp_path / "recruiter.xlsx"
    book = books["recruiter-0.xlsx"]
    typed_over(book, path)
    [fresh] = by_gnumeric([path], tmp_path / "gnumeric")
    moved = values(fresh)
    stored = {place: cell.value for place, cell in formulas(book)}
    assert sum(not same(value, moved.get(place)) for place, value in stored.items()) > len(stored) / 3


def formulas(book: Book) -> Iterator[tuple[tuple[str, int, int], SheetCell]]:
    for sheet in book.sheets:
        for (row, column), cell in sheet.cells.items():
            if cell.formula:
                yield (sheet.name, row, column), cell


def same(left: object, right: object) -> bool:
    if isinstance(left, int | float) and isinstance(right, int | float):
        return abs(left - right) <= HALF_A_CENT
    return (left or "") == (right or "")
