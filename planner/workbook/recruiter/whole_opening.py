"""An opening that is too long for the first page: its beginning there, and the page that holds it whole."""

from planner.share import Shared
from planner.workbook.layout.laid_page import LaidPage, PageScale
from planner.workbook.layout.named_cells import NamedCells
from planner.workbook.sheets.styles import GREY

NAME = "Opening"
PIXELS = (820,)
MOST_ON_PROPOSAL = 600
"""Letters that fit on the first page with its tables and charts."""
BEGINNING = 300
"""Letters of a longer one that stand there, at most."""
ENDS = (". ", "! ", "? ", ".\n", "!\n", "?\n")
ON = f"Continued on the page {NAME}."


def is_moved(shared: Shared) -> bool:
    """Whether the opening has a page of its own."""
    return len(shared.intent) > MOST_ON_PROPOSAL


def beginning(text: str) -> str:
    """Return the whole sentences that a text begins with, else its first words, and where it goes on."""
    first = text[: BEGINNING + 1]
    end = max(first.rfind(mark) for mark in ENDS)
    if end > 0:
        return f"{first[: end + 1]} {ON}"
    words = first[:BEGINNING].rsplit(maxsplit=1)[0]
    return f"{words} … {ON}"


def lay_opening(shared: Shared, cells: NamedCells, scale: PageScale) -> LaidPage:
    """Lay out the page of the whole opening."""
    page = LaidPage(NAME, PIXELS, cells, scale, tab=GREY)
    page.text(NAME.upper(), "kicker", pad=3)
    page.text("The opening in full", "page_title", pad=9)
    page.text(shared.intent, "told..10", pad=8)
    return page
