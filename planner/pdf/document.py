"""Sheets in, the bytes of a PDF out. The same sheets always give the same bytes."""

from collections.abc import Sequence

from msgspec import Struct

from planner.pdf.canvas import PdfCanvas
from planner.pdf.fonts import FontFiles
from planner.pdf.pages import draw_pages
from planner.workbook.sheets.sheet import BookSheet
from planner.workbook.writer.writable import cut, writable
from planner.workbook.writer.xlsx import CREDIT, LONGEST_TITLE, Properties


class DrawnPdf(Struct, frozen=True):
    """The file, and the letters of its texts that are shown as boxes, since the font lacks them."""

    content: bytes
    missing: str = ""

    @property
    def note(self) -> str:
        """What to tell the user about letters that are not shown; empty where all are."""
        if not self.missing:
            return ""
        letters = " ".join(self.missing)
        return f"The PDF shows boxes for letters that its font lacks: {letters}. Copied text has the letters."


def draw_pdf(
    sheets: Sequence[BookSheet],
    properties: Properties,
    fonts: FontFiles,
    others: Sequence[BookSheet] = (),
    *,
    private: bool = False,
) -> DrawnPdf:
    """Draw sheets as `draw_pages` does; its properties name title and author alone, and the
    program where the user agreed."""
    title, author = (cut(writable(text), LONGEST_TITLE) for text in (properties.title, properties.author))
    canvas = PdfCanvas(fonts, title, author, CREDIT if properties.credit else "")
    draw_pages(canvas, sheets, others, private=private)
    return DrawnPdf(canvas.done(), "".join(canvas.missing))
