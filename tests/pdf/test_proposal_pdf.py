"""The proposal as a PDF: the pages of the workbook, every cell in reading order, no picture, no trace."""

import io
import re
import subprocess
from pathlib import Path

import pypdf
import pytest
from msgspec.structs import replace

from planner.pdf.book_pdf import recruiter_pdf
from planner.pdf.document import DrawnPdf
from planner.pdf.fonts import FontFiles
from planner.pdf.sheet_pages import printed_area
from planner.workbook.sheets.book import Book
from planner.workbook.sheets.number_format import cell_text
from planner.workbook.sheets.sheet import A4_PAPER, AnswerChoice, BookSheet
from planner.workbook.sheets.styles import style_of
from planner.workbook.writer.xlsx import CREDIT
from tests.pdf.recorded import recorded

PAGES = ("Proposal", "Year by year", "Impact")


def shown(sheet: BookSheet) -> list[str]:
    """The printed cells of a sheet row by row, as words."""
    area = printed_area(sheet)
    places = sorted(place for place in sheet.cells if place[1] <= area.last_column)
    return " ".join(cell_text(sheet.cells[place]) for place in places).split()


def test_each_sheet_is_one_page_in_the_order_of_the_workbook(book: Book, reader: pypdf.PdfReader) -> None:
    assert tuple(sheet.name for sheet in book.sheets) == PAGES
    assert len(reader.pages) == len(PAGES)
    assert {tuple(page.mediabox[2:]) for page in reader.pages} == {(612, 792)}


@pytest.mark.parametrize("place", range(len(PAGES)), ids=PAGES)
def test_the_text_has_every_printed_cell_in_reading_order(
    place: int, book: Book, reader: pypdf.PdfReader
) -> None:
    extracted = reader.pages[place].extract_text().split()
    start = 0
    for word in shown(book.sheets[place]):
        assert word in extracted[start:], f"{word} is not after {extracted[:start][-6:]}"
        start = extracted.index(word, start) + 1


def test_a_row_is_a_line_for_who_copies_a_page(drawn: DrawnPdf, tmp_path: Path) -> None:
    path = tmp_path / "proposal.pdf"
    path.write_bytes(drawn.content)
    command = ["pdftotext", "-layout", str(path), "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    lines = "\n".join(" ".join(line.split()) for line in text.splitlines())
    assert "Base salary, a year 210,000 227,000 +17,000" in lines
    assert "Total, first year 464,750 539,725 +74,975" in lines


def test_what_a_page_says_is_what_its_cells_and_charts_say(book: Book, reader: pypdf.PdfReader) -> None:
    for number, (sheet, page) in enumerate(zip(book.sheets, reader.pages, strict=True), 1):
        words = {word for cell in book.sheets for word in shown(cell)}
        words |= {*f"{number} of {len(PAGES)} {sheet.printing.footer}".split()}
        words |= {word for chart in sheet.charts for word in f"{chart.title} {chart.across}".split()}
        words |= {word for chart in sheet.charts for series in chart.series for word in series.name.split()}
        of_axes = re.compile(r"[$]?[\d,.]+k?")
        assert [
            word for word in page.extract_text().split() if word not in words and not of_axes.match(word)
        ] == []


def test_the_boxes_for_answers_are_drawn_and_empty(book: Book) -> None:
    sheet = book.sheet("Proposal")
    answers = [limit.span for limit in sheet.limits if isinstance(limit, AnswerChoice)]
    places = [
        (row, span.first_column) for span in answers for row in range(span.first_row, span.last_row + 1)
    ]
    assert places
    assert {sheet.cells[place].value for place in places} == {None}
    drawn = recorded(book.sheets)
    style = style_of(sheet.cells[places[0]].style)
    assert len(drawn.boxes("outline", style.box)) >= len(places)


def test_charts_are_lines_and_areas_and_letters_are_letters(drawn: DrawnPdf, reader: pypdf.PdfReader) -> None:
    assert not any(page.images for page in reader.pages)
    named = set(re.findall(rb"/BaseFont ?/(\S+)", drawn.content))
    assert named
    assert all(b"+LiberationSans" in name for name in named)
    for colour in ("0.0431 0.4314 0.4314", "0.7059 0.7451 0.7843"):  # the proposal's and the offer's bars
        content = reader.pages[0].get_contents()
        assert content is not None
        assert colour in content.get_data().decode("latin-1")


def test_the_properties_are_title_and_author_alone(
    drawn: DrawnPdf, reader: pypdf.PdfReader, book: Book
) -> None:
    assert reader.metadata == {"/Title": book.properties.title, "/Author": book.properties.author}
    assert reader.xmp_metadata is None
    for trace in (b"fpdf", b"Producer", b"Creat", b"ModDate", b"/tmp", b"/home", b".ttf", b"2026-"):
        assert trace not in drawn.content


def test_the_program_is_named_only_where_the_user_agreed(book: Book, fonts: FontFiles) -> None:
    agreed = replace(book, properties=replace(book.properties, credit=True))
    metadata = pypdf.PdfReader(io.BytesIO(recruiter_pdf(agreed, fonts).content)).metadata
    assert metadata is not None
    assert str(metadata["/Creator"]) == CREDIT


def test_the_same_sheets_give_the_same_bytes(drawn: DrawnPdf, book: Book, fonts: FontFiles) -> None:
    assert recruiter_pdf(book, fonts).content == drawn.content
    assert drawn.note == ""


def test_nothing_is_drawn_outside_the_margins(book: Book) -> None:
    for sheet in book.sheets:
        drawn, margins = recorded([sheet], book.sheets), sheet.printing.margins
        ends = [drawn.placed(call, place) for call in drawn.calls if call[0] == "line" for place in (2, 3)]
        assert min(left for left, _ in ends) >= 72 * margins.side - 1
        assert max(left for left, _ in ends) <= 612 - 72 * margins.side + 1
        assert max(top for _, top in ends) <= 792 - 72 * margins.bottom + 1


def test_the_paper_is_that_of_the_sheets(book: Book) -> None:
    first = book.sheets[0]
    sheet = replace(first, printing=replace(first.printing, paper=A4_PAPER))
    page = recorded([sheet], book.sheets[1:]).calls[0]
    assert page[2:] == pytest.approx((595.3, 841.9), abs=0.1)


def test_a_screen_reader_is_given_the_language_and_announces_the_title(reader: pypdf.PdfReader) -> None:
    assert str(reader.root_object["/Lang"]) == "en-US"
    assert "displaydoctitle': true" in str(reader.root_object["/ViewerPreferences"]).lower()
