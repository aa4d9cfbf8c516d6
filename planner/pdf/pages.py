"""Draws sheets as they print: each page with its cells, its charts and its foot."""

from collections.abc import Mapping, Sequence

from planner.pdf.cells import draw_cells
from planner.pdf.charts import draw_chart
from planner.pdf.names import PRIVATE
from planner.pdf.sheet_pages import INCH, PaperPage, paper_pages
from planner.pdf.surface import Frame, Letters, Surface
from planner.workbook.layout.text_size import PIXELS_A_POINT, width
from planner.workbook.sheets.sheet import BookSheet
from planner.workbook.sheets.styles import BAD, DIM
from planner.workbook.writer.writable import cut
from planner.workbook.writer.xlsx import LONGEST_FOOTER

FOOT = Letters(8, DIM)
HEAD = Letters(8, BAD, bold=True)
HEAD_DOWN = 0.36
"""Inches from the upper edge of the paper to the line PRIVATE."""
NUMBER_ROOM = 60
"""Points at the right of a footer, for the number of the page."""


def draw_pages(
    surface: Surface,
    sheets: Sequence[BookSheet],
    others: Sequence[BookSheet] = (),
    *,
    private: bool = False,
) -> None:
    """Draw sheets, boxes empty; charts may show cells of `others`. `private`: each says so first."""
    by_name = {sheet.name: sheet for sheet in (*others, *sheets)}
    pages = [page for sheet in sheets for page in paper_pages(sheet)]
    for number, page in enumerate(pages, 1):
        surface.page(page.width, page.height)
        surface.frame = Frame()
        margins = page.sheet.printing.margins
        left, right = margins.side * INCH, page.width - margins.side * INCH
        if private and not _says_so(page):
            surface.text(PRIVATE, left, HEAD_DOWN * INCH, HEAD)
        _draw_page(surface, page, by_name)
        surface.frame = Frame()
        base = page.height - margins.footer * INCH
        foot = FOOT._replace(size=FOOT.size * page.frame.scale)  # as spreadsheets scale it
        surface.text(_footer(page, right - left - NUMBER_ROOM), left, base, foot)
        surface.text(f"{number} of {len(pages)}", right, base, foot, "right")


def _says_so(page: PaperPage) -> bool:
    """Whether the first cell of a page is a banner that says PRIVATE."""
    first = page.sheet.cells.get((page.rows[0], page.area.first_column))
    return first is not None and str(first.value).startswith(PRIVATE[:7])


def _draw_page(surface: Surface, page: PaperPage, sheets: Mapping[str, BookSheet]) -> None:
    surface.frame = page.frame
    charts = {chart.place: chart for chart in page.sheet.charts}

    def draw_charts(row: int) -> None:
        for place in sorted(place for place in charts if place[0] == row):
            draw_chart(surface, page, charts[place], sheets)

    draw_cells(surface, page, draw_charts)


def _footer(page: PaperPage, room: float) -> str:
    text = cut(" ".join(page.sheet.printing.footer.split()), LONGEST_FOOTER)
    while width(text, FOOT.size) / PIXELS_A_POINT > room:
        text = text[:-2].rstrip() + "…"
    return text
