"""The texts that cells share are written as the library writes them, but that none brings its own formats."""

import datetime
import inspect
import io
from xml.etree import ElementTree

import pytest
from xlsxwriter import Workbook
from xlsxwriter.packager import Packager
from xlsxwriter.sharedstrings import SharedStrings

from planner.workbook.sheets.sheet import BookSheet, SheetCell
from planner.workbook.writer.shared_texts import TextWorkbook
from planner.workbook.writer.xlsx import Properties, to_bytes
from tests.workbook.zipped import unzipped

PART = "xl/sharedStrings.xml"
TEXTS = (
    "plain",
    "a & b < c > “d”",
    " before",
    "after\n",
    "one\ntwo",
    "\N{NO-BREAK SPACE}hard",
    "\x1fcontrol\x00",
    "\rreturn",
    "_x0041_",
    "\ufffe\uffff",
    "plain",
    "",
    " ",
    "<r>begun",
)


def written(kind: type[Workbook]) -> dict[str, str]:
    buffer = io.BytesIO()
    book = kind(buffer, {"in_memory": True})
    book.set_properties({"created": datetime.datetime(2026, 1, 2)})
    page = book.add_worksheet("One")
    for row, text in enumerate(TEXTS):
        page.write_string(row, 0, text)
    book.close()
    return unzipped(buffer.getvalue())


def test_texts_are_as_the_library_writes_them() -> None:
    ours, theirs = written(TextWorkbook), written(Workbook)
    assert ours == theirs
    assert ours[PART].count("<si>") == len(set(TEXTS))


def test_a_book_without_a_text_has_no_shared_ones() -> None:
    sheet = BookSheet("One", {(0, 0): SheetCell(1.0, "text")}, (10.0,))
    made = unzipped(to_bytes([sheet], Properties("Title", "Author", datetime.date(2026, 1, 2))))
    assert PART not in made


@pytest.mark.parametrize("typed", ["<r>a & b <c></r>", "<r></r>", "<r><t>x</t></r>"])
def test_a_typed_text_that_looks_like_formatted_text_stays_text(typed: str) -> None:
    sheet = BookSheet("One", {(0, 0): SheetCell(typed, "text")}, (10.0,))
    made = unzipped(to_bytes([sheet], Properties("Title", "Author", datetime.date(2026, 1, 2))))
    [text] = ElementTree.fromstring(made[PART])[0]
    assert text.tag.endswith("}t")
    assert text.text == typed


@pytest.mark.parametrize(
    ("kind", "name", "parameters"),
    [
        (Workbook, "_get_packager", ()),
        (Packager, "_write_shared_strings_file", ()),
        (Packager, "_filename", ("xml_filename",)),
        (SharedStrings, "_write_sst_strings", ()),
        (SharedStrings, "_assemble_xml_file", ()),
        (SharedStrings, "_set_xml_writer", ("filename",)),
        (SharedStrings, "_escape_data", ("data",)),
    ],
)
def test_a_private_part_of_the_library_is_as_we_override_or_call_it(
    kind: type, name: str, parameters: tuple[str, ...]
) -> None:
    own, *rest = inspect.signature(getattr(kind, name)).parameters
    assert own == "self"
    assert tuple(rest) == parameters
