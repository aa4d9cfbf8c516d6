"""The letters of a PDF: as wide as the table says, in the order of their script, and never lost."""

import datetime
import io

import pypdf
import pytest
from fontTools.ttLib import TTFont

from planner.pdf.document import DrawnPdf, draw_pdf
from planner.pdf.fonts import MISSING, FontFiles, FontsMissingError, font_files, shown_text
from planner.workbook.layout.letter_widths import BOLD, REGULAR
from planner.workbook.sheets.sheet import BookSheet, SheetCell
from planner.workbook.writer.xlsx import Properties

LATIN = frozenset(range(32, 127))
HEBREW = LATIN | set(range(0x5D0, 0x5EB))
SHALOM = "\u05e9\u05dc\u05d5\u05dd"
DAY = datetime.date(2026, 11, 22)


def drawn_text(text: str, fonts: FontFiles) -> DrawnPdf:
    sheet = BookSheet("Sheet", {(0, 0): SheetCell(text)}, (60.0,))
    return draw_pdf([sheet], Properties("Title", "", DAY), fonts)


def read(pdf: DrawnPdf) -> str:
    return pypdf.PdfReader(io.BytesIO(pdf.content)).pages[0].extract_text()


@pytest.mark.parametrize("bold", [False, True])
def test_the_table_of_widths_is_that_of_the_font(fonts: FontFiles, *, bold: bool) -> None:
    font = TTFont(fonts.bold if bold else fonts.regular)
    letters, widths = font.getBestCmap(), font["hmtx"]
    for wide, of_width in BOLD if bold else REGULAR:
        assert {widths[letters[ord(letter)]][0] for letter in of_width} == {wide}


def test_right_to_left_words_are_drawn_from_the_right_and_copied_as_typed(fonts: FontFiles) -> None:
    assert shown_text(f"At {SHALOM} Ltd", HEBREW).visual == f"At {SHALOM[::-1]} Ltd"
    assert shown_text(f"{SHALOM}: date", HEBREW).visual == f"{SHALOM[::-1]}: date"
    pdf = drawn_text(f"At {SHALOM} Ltd", fonts)
    assert pdf.missing == ""
    assert f"{SHALOM}".encode("utf-16-be").hex().upper() in content_of(pdf)


def test_letters_that_the_font_lacks_are_boxes_and_named(fonts: FontFiles) -> None:
    pdf = drawn_text("Rocket \U0001f680 \u65e5\u672c", fonts)
    assert pdf.missing == "\U0001f680\u65e5\u672c"
    assert "\U0001f680 \u65e5 \u672c" in pdf.note
    assert "Rocket" in content_of(pdf) or MISSING in read(pdf)
    assert "\U0001f680".encode("utf-16-be").hex().upper() in content_of(pdf)  # what a reader copies


def content_of(pdf: DrawnPdf) -> str:
    content = pypdf.PdfReader(io.BytesIO(pdf.content)).pages[0].get_contents()
    assert content is not None
    return content.get_data().decode("latin-1")


@pytest.mark.parametrize(
    ("typed", "drawn"),
    [
        ("a\u200bb", "ab"),
        ("e\u0301", "\u00e9"),
        ("tab\there", "tab here"),
        ("\u202eevil", "evil"),
        ("\ufe0f!", "!"),
        ("\ud800", ""),
    ],
)
def test_signs_without_a_shape_are_not_drawn_as_boxes(typed: str, drawn: str) -> None:
    assert shown_text(typed, LATIN | {0xE9}).visual in (drawn, drawn[::-1])
    assert shown_text(typed, LATIN | {0xE9}).missing == ""


@pytest.mark.parametrize("name", ["=1+1", "(x) \\ )(", "http://example.com", "<</Type>>", "%PDF"])
def test_names_like_code_are_text(name: str, fonts: FontFiles) -> None:
    assert read(drawn_text(name, fonts)).split("\n")[0] == name


def test_a_title_of_any_letters_is_a_property(fonts: FontFiles) -> None:
    pdf = draw_pdf(
        [BookSheet("S", {}, (9.0,))], Properties(f"A \ud800 {SHALOM} (\U0001f680)", "", DAY), fonts
    )
    assert pypdf.PdfReader(io.BytesIO(pdf.content)).metadata == {"/Title": f"A \ufffd {SHALOM} (\U0001f680)"}


def test_fonts_that_are_not_there_are_named(fonts: FontFiles) -> None:
    with pytest.raises(FontsMissingError, match=r"LiberationSans-Regular\.ttf"):
        font_files(fonts.regular.parent / "elsewhere")
