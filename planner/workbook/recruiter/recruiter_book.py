"""The recruiter's workbook of three pages that fill their paper: made from `Shared` and nothing else."""

from collections.abc import Callable, Iterator, Mapping

from planner.share import Shared
from planner.workbook.layout.laid_page import AS_DRAWN, LaidPage, PageScale, page_scales
from planner.workbook.layout.named_cells import NamedCells
from planner.workbook.recruiter import impact_sheet, proposal, whole_opening, years_sheet
from planner.workbook.recruiter.asked_lines import asked_lines
from planner.workbook.recruiter.impact_sheet import lay_impact
from planner.workbook.recruiter.proposal import lay_proposal
from planner.workbook.recruiter.whole_opening import is_moved, lay_opening
from planner.workbook.recruiter.years_sheet import lay_years
from planner.workbook.sheets.book import Book, book_texts
from planner.workbook.sheets.sheet import (
    A4_PAPER,
    LETTER_PAPER,
    BookSheet,
    CellRange,
    Margins,
    PaperSize,
    Place,
    Printing,
)
from planner.workbook.writer.xlsx import Properties

MARGINS: Mapping[PaperSize, Margins] = {
    LETTER_PAPER: Margins(0.55, 0.5, 0.62),
    A4_PAPER: Margins(0.43, 0.5, 0.62),
}
"""Both leave the same width to print on."""
ROOM: Mapping[PaperSize, float] = {LETTER_PAPER: 1.31, A4_PAPER: 1.40}
"""Height of what is printed on a paper, of its width."""
LONGEST_FOOTER = 100
LEAST_PART = 0.55
"""A page that would print smaller than this is let run onto a second one."""


def recruiter_book(shared: Shared) -> Book:
    """Return the workbook that one recruiter gets: Proposal, Year by year, and Impact with its stories.

    An opening that the first page has no room for gets a last page of its own.
    """
    paper = paper_of(shared)
    first = page_scales(_laid(shared, {}), ROOM[paper], {})
    second = page_scales(_laid(shared, first), ROOM[paper], first)
    pages = _laid(shared, second)
    sheets = tuple(_finished(page, shared, paper) for page in pages)
    names = ", ".join(name for name in (shared.author, shared.company) if name)
    title = f"Compensation proposal: {names}" if names else "Compensation proposal"
    properties = Properties(title, shared.author, shared.today, credit=shared.credit)
    return Book(sheets, properties, shared.file_name)


def recruiter_texts(shared: Shared) -> Iterator[tuple[str, str]]:
    """Return every text that a reader of the workbook can find, as (place, text)."""
    return book_texts(recruiter_book(shared))


def texts_with(book: Book, shared: Shared) -> Callable[[Shared], Iterator[tuple[str, str]]]:
    """Return `recruiter_texts` that reads those of `shared` in the book already made of it."""
    return lambda other: book_texts(book) if other is shared else recruiter_texts(other)


def paper_of(shared: Shared) -> PaperSize:
    """Return the paper that the user prints on."""
    return A4_PAPER if shared.paper.value == A4_PAPER.name else LETTER_PAPER


def _laid(shared: Shared, scale: Mapping[str, PageScale]) -> tuple[LaidPage, ...]:
    """Lay every page out over the same cells."""
    cells, lines = NamedCells(), asked_lines(shared)

    def scale_of(name: str) -> PageScale:
        return scale.get(name, AS_DRAWN)

    pages: tuple[LaidPage, ...] = (
        lay_proposal(shared, lines, cells, scale_of(proposal.NAME)),
        lay_years(shared, lines, cells, scale_of(years_sheet.NAME)),
    )
    if shared.stories:
        pages = (*pages, lay_impact(shared, cells, scale_of(impact_sheet.NAME)))
    if is_moved(shared):
        pages = (*pages, lay_opening(shared, cells, scale_of(whole_opening.NAME)))
    return pages


def _finished(page: LaidPage, shared: Shared, paper: PaperSize) -> BookSheet:
    footer = " · ".join(part for part in (shared.author, shared.company) if part)[:LONGEST_FOOTER]
    margins = MARGINS[paper]
    small = ROOM[paper] * page.across * 0.75 < LEAST_PART * page.used
    printing = Printing(
        landscape=False,
        one_page=not small,
        footer=footer,
        paper=paper,
        margins=margins,
        area=CellRange(0, 0, page.row - 1, page.printed - 1),
        centred=True,
    )
    return page.sheet(_frozen(page), printing)


def _frozen(page: LaidPage) -> Place:
    """The column of labels stays in view, and the titles of what is read downwards."""
    return {proposal.NAME: (0, 1), years_sheet.NAME: (4, 1)}.get(page.name, (3, 0))
