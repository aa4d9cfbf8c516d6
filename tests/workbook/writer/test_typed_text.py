"""Typed text is text everywhere in a workbook: never a formula, a reference, a link or a code of a header."""

import html
import re
from pathlib import Path

import openpyxl
import pytest
from msgspec.structs import replace

from planner.analysis import ModelInputs, analyse
from planner.plan import Plan
from planner.share import share
from planner.workbook.private.private_book import private_book
from planner.workbook.recruiter.recruiter_book import recruiter_book
from planner.workbook.sheets.book import Book
from planner.workbook.sheets.page import Page
from planner.workbook.sheets.sheet import CellRange, ChartKind, Printing, Series, SheetChart
from planner.workbook.writer.writable import cell_text, cut, writable
from planner.workbook.writer.xlsx import Properties
from tests.inputs import known_inputs
from tests.workbook.hostile import NAMES, hostile_plan
from tests.workbook.plans import TODAY
from tests.workbook.zipped import unzipped

FONT = ('&"', "&8", "&K")
RANGE = re.compile(r"'?[\w -]+'?!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?")


@pytest.fixture(scope="module")
def books() -> tuple[Book, Book]:
    plan, inputs = hostile_plan(), known_inputs(TODAY)
    return private_book(analyse(plan, inputs)), recruiter_book(share(plan, inputs, "o1"))


def test_a_chart_refers_to_cells_of_its_own_book_and_to_nothing_else(books: tuple[Book, Book]) -> None:
    for book in books:
        parts = unzipped(book.to_bytes())
        sheets = {sheet.name for sheet in book.sheets}
        for name in (part for part in parts if part.startswith("xl/charts/")):
            assert "<c:tx><c:strRef>" not in parts[name], name
            for text in re.findall("<c:f>(.*?)</c:f>", parts[name]):
                assert RANGE.fullmatch(text), text
                assert text.partition("!")[0].strip("'") in sheets


def test_the_names_stand_in_the_charts_as_they_were_typed(books: tuple[Book, Book]) -> None:
    charts = "".join(text for name, text in unzipped(books[0].to_bytes()).items() if "/charts/" in name)
    for name in (NAMES[0], *NAMES[3:6]):
        assert f"<c:v>{name}</c:v>" in charts


@pytest.mark.parametrize("name", NAMES)
def test_every_name_of_a_chart_is_text(name: str) -> None:
    page = Page("Numbers", (10.0,))
    cells = [page.put(row, column, 1.0) for row in range(2) for column in range(2)]
    assert len(cells) == 4
    span = CellRange(0, 0, 1, 0)
    for kind in ChartKind:
        values = CellRange(0, 1, 1, 1)
        series = (Series(name, span, values, "#112233"), Series(name, span, values, "#112244", overlaid=True))
        page.charts.append(SheetChart(kind, name, series, (3, 0), (300, 200), name, across=name))
    book = Book((page.sheet(printing=Printing(footer=name)),), Properties(name, name, TODAY), "x.xlsx")
    parts = unzipped(book.to_bytes())
    drawn = [text for part, text in parts.items() if "/charts/" in part]
    assert len(drawn) == len(ChartKind)
    for text in drawn:
        assert {RANGE.fullmatch(one) is not None for one in re.findall("<c:f>(.*?)</c:f>", text)} == {True}
        assert len(re.findall("<c:tx><c:v>|<c:tx><c:rich>", text)) == 4  # two series, the title and an axis
    assert "externalLink" not in "".join(parts)
    footer = re.search("<oddFooter>(.*?)</oddFooter>", parts["xl/worksheets/sheet1.xml"], re.DOTALL)
    assert footer is not None
    codes = html.unescape(footer[1]).replace("&&", "")
    assert re.findall("&.", codes) == ["&L", *FONT, "&R", *FONT, "&P", "&N"]


def test_no_cell_is_a_formula_or_a_link_by_what_was_typed(books: tuple[Book, Book], tmp_path: Path) -> None:
    for book in books:
        path = tmp_path / "book.xlsx"
        path.write_bytes(book.to_bytes())
        read = openpyxl.load_workbook(path)
        for sheet in book.sheets:
            made = {place for place, cell in sheet.cells.items() if cell.formula}
            found = {
                (row, column)
                for row, cells in enumerate(read[sheet.name].iter_rows())
                for column, cell in enumerate(cells)
                if cell.data_type == "f"
            }
            assert found == made, sheet.name
            links = {
                (row, column): cell.hyperlink
                for row, cells in enumerate(read[sheet.name].iter_rows())
                for column, cell in enumerate(cells)
                if cell.hyperlink is not None
            }
            assert set(links) == set(sheet.links)
            assert all(link.location and not link.target for link in links.values())
        own = [name for name in read.defined_names if not name.startswith("_xlnm")]
        assert own == []


def test_a_text_too_long_for_a_cell_says_where_it_is_cut() -> None:
    assert cell_text("x" * 32_767) == "x" * 32_767
    long = cell_text("x" * 40_000)
    assert len(long) == 32_767
    assert long.endswith("x … [Cut here: a cell holds 32,767 characters, and this text has 40,000.]")


def test_a_smile_counts_as_two_of_a_cells_characters() -> None:
    long = cell_text("🙂" * 20_000)
    assert len(long.encode("utf-16-le")) // 2 in (32_766, 32_767)
    assert "🙂 … [Cut here" in long
    assert cut("🙂🙂", 3) == "🙂"


def test_what_xml_cannot_hold_is_a_visible_mark() -> None:
    assert writable("a\x00b\ud800c\ufffe") == "a\ufffdb\ufffdc\ufffd"
    assert writable("one\x0btwo\ttabs\nlines") == "one\ntwo\ttabs\nlines"


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


def test_a_cut_text_is_marked_in_the_book(inputs: ModelInputs) -> None:
    plan = replace(Plan(), title="long " * 8_000)
    parts = unzipped(private_book(analyse(plan, inputs)).to_bytes())
    assert "Cut here: a cell holds 32,767 characters" in parts["xl/sharedStrings.xml"]
