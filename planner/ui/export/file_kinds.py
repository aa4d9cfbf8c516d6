"""The files that the export preview writes: a workbook, or its pages as a PDF."""

from msgspec import Struct

from planner.disk import resource
from planner.pdf.names import SUFFIX, pdf_name
from planner.ui.documents.dialogs import WORKBOOKS
from planner.workbook.sheets.book import Book

PDFS = "PDF (*.pdf)"
FONTS = "fonts"


class FileKind(Struct, frozen=True):
    """A kind of file as dialogs name it."""

    pattern: str
    suffix: str

    def name_of(self, book: Book) -> str:
        """Return the proposed name for a workbook in this form."""
        return book.file_name if self.suffix != SUFFIX else pdf_name(book.file_name)

    def content(self, book: Book) -> tuple[bytes, str]:
        """Return the file, and what to tell the user about it."""
        return (book.to_bytes(), "") if self.suffix != SUFFIX else proposal_pdf(book)


WORKBOOK, PDF = FileKind(WORKBOOKS, ".xlsx"), FileKind(PDFS, SUFFIX)


def proposal_pdf(book: Book) -> tuple[bytes, str]:
    """Return all pages of a recruiter's workbook as a PDF, and what to tell the user about it."""
    from planner.pdf.book_pdf import recruiter_pdf  # late: what writes PDFs takes .3 s to import
    from planner.pdf.fonts import font_files

    drawn = recruiter_pdf(book, font_files(resource(FONTS)))
    return drawn.content, drawn.note
