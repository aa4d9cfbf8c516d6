"""The proposal as a PDF from the window: by the menu Share, and by printing, with the same bytes."""

import datetime
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPdfWriter
from PySide6.QtTest import QTest

from planner.ui.export.file_kinds import proposal_pdf
from planner.ui.export.preview import ExportPreview
from planner.ui.printing.painted import lay_paper, paint_book
from planner.workbook.sheets.book import Book
from planner.workbook.sheets.sheet import A4_PAPER, BookSheet, Printing, SheetCell
from planner.workbook.writer.xlsx import Properties
from tests.ui.conftest import User
from tests.ui.context.by_hand import menu_bar


def preview_of(user: User) -> ExportPreview:
    """Choose the PDF in the menu Share, and return its preview."""
    menu_bar(user, "Share", "The same as a PDF…")
    (preview,) = user.window.findChildren(ExportPreview)
    return preview


def test_the_menu_writes_what_printing_saves(sampled: User, tmp_path: Path) -> None:
    preview = preview_of(sampled)
    sampled.answers.path = tmp_path / "by menu"
    QTest.mouseClick(preview.write, Qt.MouseButton.LeftButton)
    sampled.answers.path, sampled.answers.keys = tmp_path / "printed.pdf", ["pdf"]
    QTest.mouseClick(preview.print, Qt.MouseButton.LeftButton)
    assert (tmp_path / "by menu.pdf").read_bytes() == (tmp_path / "printed.pdf").read_bytes()
    assert [export.file for export in sampled.plan.exports[-2:]] == ["by menu.pdf", "printed"]
    pages = [page.extract_text() for page in pypdf.PdfReader(tmp_path / "printed.pdf").pages]
    assert "COMPENSATION PROPOSAL" in pages[0]
    assert not any("PRIVATE" in page for page in pages)


def test_a_target_that_refuses_is_told_and_nothing_is_noted(sampled: User, tmp_path: Path) -> None:
    preview, before = preview_of(sampled), len(sampled.plan.exports)
    sampled.answers.path = tmp_path / "nowhere" / "proposal.pdf"
    QTest.mouseClick(preview.write, Qt.MouseButton.LeftButton)
    assert "proposal.pdf" in preview.status.text()
    assert len(sampled.plan.exports) == before


def test_private_pages_say_so_in_their_first_line(sampled: User, tmp_path: Path) -> None:
    sampled.answers.path = tmp_path / "mine.pdf"
    menu_bar(sampled, "Share", "Private summary…")
    pages = [page.extract_text() for page in pypdf.PdfReader(tmp_path / "mine.pdf").pages]
    assert all(page.splitlines()[0].startswith("PRIVATE") for page in pages)


@pytest.mark.usefixtures("qapp")
def test_paper_gets_the_drawing_of_the_pdf(tmp_path: Path) -> None:
    cells = {
        (0, 0): SheetCell("Proposal", "page_title"),
        (1, 0): SheetCell(227_000, "ask.money"),
    }
    sheet = BookSheet("Proposal", cells, (60.0,), printing=Printing(landscape=False, paper=A4_PAPER))
    book = Book((sheet, sheet), Properties("Title", "", datetime.date(2026, 11, 22)), "proposal.xlsx")
    writer = QPdfWriter(str(tmp_path / "paper.pdf"))
    lay_paper(writer, book)
    paint_book(book, writer)
    del writer
    (tmp_path / "saved.pdf").write_bytes(proposal_pdf(book)[0])
    paper, saved = (pypdf.PdfReader(tmp_path / f"{name}.pdf").pages for name in ("paper", "saved"))
    assert [page.extract_text().split() for page in paper] == [page.extract_text().split() for page in saved]
    assert [round(float(page.mediabox.height)) for page in paper] == [842, 842]
