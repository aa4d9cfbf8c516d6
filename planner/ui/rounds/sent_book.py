"""The workbook as it would be sent now: what is not in it, in a returned one, was added or changed."""

import datetime

from planner.analysis import Analysis
from planner.intake.returned.unread_cells import SentBook
from planner.plan import Plan


def sent_book(plan: Plan, analysis: Analysis | None, offer_id: str, today: datetime.date) -> SentBook:
    """Return the workbook of an offer; an empty one where nothing can be sent yet."""
    from planner.intake.tables.reading import grids_of
    from planner.workbook.pending_export import shared_export
    from planner.workbook.recruiter.recruiter_book import recruiter_book

    shared = shared_export(plan, analysis.model_inputs, offer_id).shared if analysis is not None else None
    if shared is None:
        return SentBook()
    return SentBook(grids_of(recruiter_book(shared).to_bytes(), shared.file_name), today)
