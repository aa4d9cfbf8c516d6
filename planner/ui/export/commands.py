"""What the Export menu does. Imported when it is first used: the writer of workbooks comes with it."""

from PySide6.QtWidgets import QWidget

from planner.analysis import analyse
from planner.ui.desk import Desk
from planner.ui.export.leaving import Leaving, to_recruiter, to_yourself
from planner.ui.export.preview import ExportPreview

NO_OFFER = "There is no offer to export. Type one on the sheet Offers first."
NOT_YET = "The figures are still being computed. Try again in a moment."


def preview_recruiter(desk: Desk, parent: QWidget | None) -> ExportPreview | None:
    """Show what the recruiter of the chosen offer would get; None, and a sentence, if there is no offer."""
    session = desk.session
    given = session.given
    session.commit_drafts()
    offer = session.plan.chosen_offer()
    if given is None or offer is None:
        desk.dialogs.tell("Export", NOT_YET if given is None else NO_OFFER)
        return None
    return _opened(
        ExportPreview(desk, lambda allowed: to_recruiter(session.plan, given, offer.id, allowed), parent)
    )


def preview_private(desk: Desk, parent: QWidget | None) -> ExportPreview | None:
    """Show the private workbook; None, and a sentence, while nothing is computed."""
    session = desk.session
    given = session.given
    if given is None or session.analysis is None:
        desk.dialogs.tell("Export", NOT_YET)
        return None
    session.commit_drafts()

    def make(_allowed: frozenset[str]) -> Leaving:
        return to_yourself(session.plan, session.analysis or analyse(session.plan, given), given)

    return _opened(ExportPreview(desk, make, parent))


def _opened(preview: ExportPreview) -> ExportPreview:
    """Open it over its window without blocking the program."""
    preview.open()
    return preview
