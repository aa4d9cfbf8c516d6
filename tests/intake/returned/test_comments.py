"""Comments are read within bounds: both kinds, on the sheet and cell that they stand on, no other part."""

import io
import zipfile

import openpyxl
import pytest
from openpyxl.comments import Comment

from planner.intake.returned.comments import MOST, CellComment, comments_of
from planner.intake.tables.errors import TableError

RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"


def book(**texts: str) -> bytes:
    workbook = openpyxl.Workbook()
    workbook.active.title = "Proposal"  # type: ignore[union-attr]
    second = workbook.create_sheet("Notes & more")
    second["B2"] = 1
    for place, text in texts.items():
        second[place].comment = Comment(text, "HR")
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def with_parts(data: bytes, **parts: str) -> bytes:
    """Return a workbook with other parts added, or in place of its own."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as archive:
        for part in old.namelist():
            if part not in parts:
                archive.writestr(part, old.read(part))
        for part, text in parts.items():
            archive.writestr(part, text)
    return out.getvalue()


def test_a_comment_is_read_with_its_sheet_and_cell() -> None:
    data = book(B2="HR:\n220k & no more", C3="second")
    assert comments_of(data, "b.xlsx") == (
        CellComment("Notes & more", (1, 1), "HR: 220k & no more"),
        CellComment("Notes & more", (2, 2), "second"),
    )


def test_a_threaded_comment_is_read_in_place_of_its_note() -> None:
    relations = (
        f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" Type="{OFFICE}/threadedComment" '
        'Target="../threadedComments/threadedComment1.xml"/></Relationships>'
    )
    thread = (
        f'<ThreadedComments xmlns="{THREADED}"><threadedComment ref="B2" id="1"><text>we can do 221k</text>'
        "</threadedComment></ThreadedComments>"
    )
    data = with_parts(
        book(),
        **{
            "xl/worksheets/_rels/sheet2.xml.rels": relations,
            "xl/threadedComments/threadedComment1.xml": thread,
        },
    )
    assert comments_of(data, "b.xlsx") == (CellComment("Notes & more", (1, 1), "we can do 221k"),)


def test_an_entity_in_a_comment_is_refused() -> None:
    comments = (
        '<!DOCTYPE c [<!ENTITY a "aaaa">]><comments><commentList><comment ref="B2"><text><t>&a;</t></text>'
        "</comment></commentList></comments>"
    )
    data = book(B2="x")
    name = next(part for part in zipfile.ZipFile(io.BytesIO(data)).namelist() if "omments" in part)
    with pytest.raises(TableError):
        comments_of(with_parts(data, **{name: comments}), "b.xlsx")


def test_a_place_that_is_none_is_left_out() -> None:
    data = book(B2="x")
    name = next(part for part in zipfile.ZipFile(io.BytesIO(data)).namelist() if "omments" in part)
    text = zipfile.ZipFile(io.BytesIO(data)).read(name).decode().replace('ref="B2"', 'ref="nowhere"')
    assert comments_of(with_parts(data, **{name: text}), "b.xlsx") == ()


def test_a_flood_of_comments_is_bounded() -> None:
    data = book(B2="x")
    name = next(part for part in zipfile.ZipFile(io.BytesIO(data)).namelist() if "omments" in part)
    flood = "".join(
        f'<comment ref="A{row}"><text><t>{"y" * 300}</t></text></comment>' for row in range(1, 20_000)
    )
    read = comments_of(with_parts(data, **{name: f"<comments>{flood}</comments>"}), "b.xlsx")
    assert 0 < len(read) <= MOST
