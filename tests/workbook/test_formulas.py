"""Every formula of many workbooks against LibreOffice: the value beside it is the value it has."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from planner.analysis import ModelInputs, analyse
from planner.share import share
from planner.workbook.private.private_book import private_book
from planner.workbook.recruiter.recruiter_book import recruiter_book
from planner.workbook.sheets.book import Book
from planner.workbook.sheets.sheet import SheetCell
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, generated_plan, real_plan
from tests.workbook.recalculated import converted, values

SEEDS = (*range(8), 12, 15, 18, 29, 49)
"""Plans of which every formula's shape is in a book: those of the first 52, all that there are."""
OF_REAL_PLAN = "private-0.xlsx"
HALF_A_CENT = 0.005
EVERYWHERE = {"SUM", "SUMPRODUCT", "MAX", "MIN", "IF", "ISNUMBER", "COUNT", "PERCENTILE"}
"""Functions that every reader has had for thirty years: none needs a prefix in the file."""
FORBIDDEN = ("INT(", "ROUND", "TEXT(", "XLOOKUP", "LET(", "LAMBDA", "INDIRECT", "OFFSET", "NOW(", "TODAY(")


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


@pytest.fixture(scope="module")
def books(inputs: ModelInputs) -> dict[str, Book]:
    """Both editions of every plan, by the name of a file."""
    plans = [real_plan(), *(generated_plan(seed) for seed in SEEDS)]
    made = {}
    for number, plan in enumerate(plans):
        made[f"recruiter-{number}.xlsx"] = recruiter_book(share(plan, inputs, "o1"))
        made[f"private-{number}.xlsx"] = private_book(analyse(plan, inputs))
    return made


@pytest.mark.linux
def test_every_formula_has_the_value_that_stands_beside_it(books: dict[str, Book], tmp_path: Path) -> None:
    for name, book in books.items():
        (tmp_path / name).write_bytes(book.to_bytes())
    count = 0
    for fresh in converted([tmp_path / name for name in books], tmp_path):
        computed = values(fresh)
        for place, cell in formulas(books[fresh.name]):
            count += 1
            assert same(cell.value, computed.get(place)), (
                f"{fresh.name} {place}: stored {cell.value!r}, recalculated {computed.get(place)!r}, "
                f"formula {cell.formula}"
            )
    assert count > 100 * len(SEEDS)


def test_no_formula_uses_what_readers_compute_differently(books: dict[str, Book]) -> None:
    for formula in {cell.formula for book in books.values() for _, cell in formulas(book)}:
        bare = re.sub(r"'[^']*'!", "", formula)
        assert not any(word in bare.upper() for word in FORBIDDEN), formula
        assert not re.search(r"(?<![\w)])-[\w(]+\^", bare), formula
        assert set(re.findall(r"([A-Z]+)\(", re.sub(r'"[^"]*"', "", bare))) <= EVERYWHERE, formula


def test_a_formula_is_written_unchanged(books: dict[str, Book]) -> None:
    book = books[OF_REAL_PLAN]
    workbook = openpyxl.load_workbook(io.BytesIO(book.to_bytes()))
    for sheet in book.sheets:
        for (row, column), cell in sheet.cells.items():
            if cell.formula:
                assert workbook[sheet.name].cell(row + 1, column + 1).value == f"={cell.formula}"


@pytest.mark.linux
def test_a_changed_input_is_named_with_the_fixed_values(books: dict[str, Book], tmp_path: Path) -> None:
    path = tmp_path / "private.xlsx"
    path.write_bytes(books[OF_REAL_PLAN].to_bytes())
    book = openpyxl.load_workbook(path)
    offers = book["Offers"]
    row = next(cell.row for cell in offers["A"] if cell.value == "Base salary")
    offers.cell(row, 3).value = 211_000
    book.save(path)
    [fresh] = converted([path], tmp_path)
    worth = openpyxl.load_workbook(fresh, data_only=True)["Worth"]
    assert [cell.value for cell in worth[4] if cell.number_format.startswith('"Inputs changed')] == [1]


def formulas(book: Book) -> Iterator[tuple[tuple[str, int, int], SheetCell]]:
    for sheet in book.sheets:
        for (row, column), cell in sheet.cells.items():
            if cell.formula:
                yield (sheet.name, row, column), cell


def same(stored: object, computed: object) -> bool:
    if isinstance(stored, int | float) and isinstance(computed, int | float):
        return abs(stored - computed) <= HALF_A_CENT
    return stored == computed and stored is not None
