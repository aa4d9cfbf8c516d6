"""The PDF of a workbook: the recruiter's pages, or the private ones to take along."""

from planner.pdf.document import DrawnPdf, draw_pdf
from planner.pdf.fonts import FontFiles
from planner.workbook.sheets.book import Book

PRIVATE_PAGES = ("Summary", "Prep")
"""The sheets of the private workbook that are on paper when one leaves the desk."""


def recruiter_pdf(book: Book, fonts: FontFiles) -> DrawnPdf:
    """Return all pages of a recruiter's workbook."""
    return draw_pdf(book.sheets, book.properties, fonts)


def private_pdf(book: Book, fonts: FontFiles) -> DrawnPdf:
    """Return the private summary and the sheet with the cheat sheet, PRIVATE in the first line of each."""
    pages = [sheet for sheet in book.sheets if sheet.name in PRIVATE_PAGES]
    return draw_pdf(pages, book.properties, fonts, book.sheets, private=True)
