"""Files made to harm, by name: each small on the disk, and vast, endless or slow for a careless reader."""

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping

import openpyxl

Member = bytes | Iterable[bytes]
SHEET, TEXTS, STYLES = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"
MAIN = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
LABELS = (
    b'<row r="1"><c r="A1" t="inlineStr"><is><t>Company</t></is></c>'
    b'<c r="B1" t="inlineStr"><is><t>Aurora</t></is></c></row>'
    b'<row r="2"><c r="A2" t="inlineStr"><is><t>Base</t></is></c><c r="B2"><v>210000</v></c></row>'
)


def plain_book() -> bytes:
    """Return a small honest workbook."""
    book, file = openpyxl.Workbook(), io.BytesIO()
    for row in (["Company", "Aurora"], ["Base", 210_000], ["Bonus", 0.15]):
        book.worksheets[0].append(row)
    book.save(file)
    return file.getvalue()


def with_members(changes: Mapping[str, Member]) -> bytes:
    """Return the small workbook with other members in place of, or besides, its own."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(plain_book())) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new,
    ):
        for name in old.namelist():
            if name not in changes:
                new.writestr(name, old.read(name))
        for name, content in changes.items():
            with new.open(name, "w") as member:
                for piece in [content] if isinstance(content, bytes) else content:
                    member.write(piece)
    return file.getvalue()


def sheet(rows: bytes, after: bytes = b"", head: bytes = b"") -> bytes:
    """Return the XML of a sheet with these rows and what follows them."""
    return head + b"<worksheet " + MAIN + b"><sheetData>" + rows + b"</sheetData>" + after + b"</worksheet>"


def merges(*references: bytes) -> bytes:
    """Return merged cells."""
    return (
        b"<mergeCells>"
        + b"".join(b'<mergeCell ref="%s"/>' % reference for reference in references)
        + b"</mergeCells>"
    )


def just_under_the_limit() -> bytes:
    """Return a sheet of 59 MB of tiny cells, one over the rows that are read."""
    row = b"<row>" + b"<c><v>1</v></c>" * 299 + b"</row>"
    return with_members({SHEET: sheet(row * (59_000_000 // len(row)))})


def wide_entity_merge() -> bytes:
    """Return a merge over the whole sheet whose reference begins with a character entity."""
    return with_members({SHEET: sheet(LABELS, merges(b"&#65;1:XFD1048576"))})


def utf_16_merge() -> bytes:
    """Return the same merge in a sheet that no search for bytes reads."""
    text = sheet(LABELS, merges(b"A1:XFD1048576"), b'<?xml version="1.0" encoding="UTF-16"?>').decode()
    return with_members({SHEET: text.encode("utf-16")})


def overlapping_merges() -> bytes:
    """Return 1,100 merges of 500 cells over each other."""
    return with_members({SHEET: sheet(LABELS, merges(*[b"A1:B250"] * 1_100))})


def laughs() -> bytes:
    """Return nested entities that come to a billion words."""
    inner = b"".join(b'<!ENTITY l%d "%s">' % (at, b"&l%d;" % (at - 1) * 10) for at in range(1, 10))
    head = b'<!DOCTYPE x [<!ENTITY l0 "lol">' + inner + b"]>"
    return with_members({SHEET: sheet(LABELS.replace(b"Aurora", b"&l9;"), head=head)})


def many_members() -> bytes:
    """Return a workbook of 60,000 empty parts."""
    return with_members({f"x{at}": b"" for at in range(60_000)})


def one_tag_without_end() -> bytes:
    """Return an attribute of 50 MB: expat begins it anew with every piece."""
    return with_members({SHEET: b"<worksheet " + MAIN + b' a="' + b"x" * 50_000_000})


def deep() -> bytes:
    """Return five million elements inside each other."""
    return with_members({SHEET: b"<worksheet " + MAIN + b">" + b"<a>" * 5_000_000})


def names_without_end() -> bytes:
    """Return two million different element names: expat and Python keep each of them."""
    names = (
        b"".join(b"<n%x/>" % at for at in range(first, first + 1_000)) for first in range(0, 2_000_000, 1_000)
    )
    return with_members({SHEET: [b"<worksheet " + MAIN + b">", *names, b"</worksheet>"]})


def prefixes_without_end() -> bytes:
    """Return a million different name space prefixes."""
    ones = (
        b"".join(b'<a xmlns:p%x="u"/>' % at for at in range(first, first + 1_000))
        for first in range(0, 1_000_000, 1_000)
    )
    return with_members({SHEET: [b"<worksheet " + MAIN + b">", *ones, b"</worksheet>"]})


def texts_without_end() -> bytes:
    """Return 55 MB of shared texts."""
    item = b"<si><t>" + b"x" * 30_000 + b"</t></si>"
    return with_members({TEXTS: b"<sst " + MAIN + b">" + item * 1_800 + b"</sst>", **_SHARED})


def tiny_texts_without_end() -> bytes:
    """Return three million empty shared texts."""
    return with_members({TEXTS: b"<sst " + MAIN + b">" + b"<si><t/></si>" * 3_000_000 + b"</sst>", **_SHARED})


def long_text_everywhere() -> bytes:
    """Return one text of 32,000 characters merged over all that is read."""
    cell = b'<row r="1"><c r="A1" t="inlineStr"><is><t>' + b"x" * 32_000 + b"</t></is></c></row>"
    return with_members({SHEET: sheet(cell, merges(b"A1:KN2000"))})


def styles_without_end() -> bytes:
    """Return a million styles."""
    styles = (
        b"<styleSheet "
        + MAIN
        + b"><cellXfs>"
        + b'<xf numFmtId="1"/>' * 2_500_000
        + b"</cellXfs></styleSheet>"
    )
    return with_members({STYLES: styles})


def one_row() -> bytes:
    """Return rows of 16,000 cells that hold nothing, and more rows of one cell than are read."""
    row = b"<row>" + b'<c s="1"/>' * 16_000 + b"</row>"
    return with_members({SHEET: sheet(row * 20 + b"<row><c><v>1</v></c></row>" * 2_500)})


def full_of_fonts() -> bytes:
    """Return as many fonts as are let in, all different, and a broken sheet."""
    fonts = b"".join(b'<font><sz val="%d"/></font>' % at for at in range(1, 32_000))
    styles = b"<styleSheet " + MAIN + b"><fonts>" + fonts + b"</fonts></styleSheet>"
    return with_members({STYLES: styles, SHEET: sheet(b'<row><c s="7"><v>x</v></c></row>')})


def many_sheets() -> bytes:
    """Return a workbook that lists 10,000 sheets."""
    return with_sheets(*[b"rId%d" % at for at in range(10_000)])


def one_sheet_again_and_again() -> bytes:
    """Return a workbook that lists the same sheet 200 times, each of which would be read."""
    return with_sheets(*[b"rId1"] * 200)


def with_sheets(*identities: bytes) -> bytes:
    """Return a workbook that lists these relations as its sheets."""
    listed = b"".join(b'<sheet name="x" sheetId="1" r:id="%s"/>' % identity for identity in identities)
    space = b' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    return with_members(
        {"xl/workbook.xml": b"<workbook " + MAIN + space + b"><sheets>" + listed + b"</sheets></workbook>"}
    )


def empty_cells() -> bytes:
    """Return 58 MB of cells with a style and no value."""
    row = b"<row>" + b'<c s="1"/>' * 299 + b"</row>"
    return with_members({SHEET: sheet(row * (58_000_000 // len(row)))})


def split_text() -> bytes:
    """Return a value in five million pieces, a comment between each two."""
    return with_members({SHEET: sheet(b"<row><c><v>" + b"1<!---->" * 5_000_000 + b"</v></c></row>")})


def vast_zip() -> bytes:
    """Return a part of 4 GB, 4 MB when packed."""
    return with_members({SHEET: (b" " * 10_000_000 for _ in range(100))})


def full_table() -> bytes:
    """Return as many filled cells as are read: 2,000 rows of 50 cells under labels."""
    cells = b"<c><v>123456.5</v></c>" * 25 + b'<c t="inlineStr"><is><t>Staff</t></is></c>' * 25
    rows = b"".join(b"<row>" + cells + b"</row>" for _ in range(1_990))
    return with_members({SHEET: sheet(LABELS + rows)})


_SHARED: Mapping[str, Member] = {
    "xl/_rels/workbook.xml.rels": (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="rId1" Type="/worksheet" Target="worksheets/sheet1.xml"/>'
        b'<Relationship Id="rId2" Type="/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    )
}
BOOKS: Mapping[str, Callable[[], bytes]] = {
    maker.__name__: maker
    for maker in (
        just_under_the_limit,
        wide_entity_merge,
        utf_16_merge,
        overlapping_merges,
        laughs,
        many_members,
        one_tag_without_end,
        deep,
        names_without_end,
        prefixes_without_end,
        texts_without_end,
        tiny_texts_without_end,
        long_text_everywhere,
        styles_without_end,
        many_sheets,
        one_sheet_again_and_again,
        one_row,
        full_of_fonts,
        empty_cells,
        split_text,
        vast_zip,
    )
}
"""Each is refused."""
TEXTS_OF_TABLES: Mapping[str, bytes] = {
    "newlines": b"\n" * 20_000_000,
    "commas": b"," * 20_000_000,
    "quotes": b'"' * 20_000_000,
    "lone_quotes": b'"a\n' * 6_000_000,
    "doubled_quotes": b'"""x\n' * 4_000_000,
    "one_line": b"x" * 20_000_000,
    "tabs_and_lines": b"a\tb\n" * 5_000_000,
    "four_byte_letters": "😀".encode() * 5_000_000,
    "windows_text": b"\xe9," * 10_000_000,
}
"""Each is refused, as a csv file and as text on the clipboard."""
