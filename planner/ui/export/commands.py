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
    session.commit_drafts()
    analysis, offer = session.analysis, session.plan.chosen_offer()
    if analysis is None or offer is None:
        desk.dialogs.tell("Export", NOT_YET if analysis is None else NO_OFFER)
        return None
    inputs = analysis.model_inputs
    return _opened(
        ExportPreview(desk, lambda allowed: to_recruiter(session.plan, inputs, offer.id, allowed), parent)
    )


def preview_private(desk: Desk, parent: QWidget | None) -> ExportPreview | None:
    """Show the private workbook; None, and a sentence, while nothing is computed."""
    session = desk.session
    if session.analysis is None:
        desk.dialogs.tell("Export", NOT_YET)
        return None
    inputs = session.analysis.model_inputs
    session.commit_drafts()

    def make(_allowed: frozenset[str]) -> Leaving:
        return to_yourself(session.plan, session.analysis or analyse(session.plan, inputs), inputs)

    return _opened(ExportPreview(desk, make, parent))


def _opened(preview: ExportPreview) -> ExportPreview:
    """Open it over its window without blocking the program."""
    preview.open()
    return preview
