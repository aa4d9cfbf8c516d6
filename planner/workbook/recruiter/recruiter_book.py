"""The recruiter's workbook: made from `Shared` and from nothing else."""

from collections.abc import Iterator

from planner.share import Shared
from planner.workbook.recruiter.impact import impact
from planner.workbook.recruiter.proposal import close_proposal, open_proposal
from planner.workbook.recruiter.sources import recruiter_sources
from planner.workbook.recruiter.years_sheet import year_by_year
from planner.workbook.sheets.book import Book, book_texts
from planner.workbook.writer.xlsx import Properties


def recruiter_book(shared: Shared) -> Book:
    """Return the workbook that one recruiter gets: Proposal, Year by year, Impact if any, Sources."""
    draft = open_proposal(shared)
    years, summary = year_by_year(shared, draft)
    sheets = (close_proposal(draft, shared, summary), years, *impact(shared), recruiter_sources(shared))
    title = f"Compensation proposal: {shared.title}"
    return Book(sheets, Properties(title, shared.author, shared.today), shared.file_name)


def recruiter_texts(shared: Shared) -> Iterator[tuple[str, str]]:
    """Give every text that a reader of the workbook can find, as (place, text)."""
    return book_texts(recruiter_book(shared))
