"""Writes the private summary and the cheat sheet as a PDF, for the user alone."""

from planner import disk
from planner.disk import display_name, resource
from planner.pdf.names import pdf_name
from planner.ui.desk import Desk
from planner.ui.documents.dialogs import ask_where
from planner.ui.documents.folders import usual_folder
from planner.ui.export.file_kinds import FONTS, PDFS
from planner.ui.export.preview import NOT_YET
from planner.values import PlannerError
from planner.workbook.pending_export import private_export

TITLE = "Private summary and cheat sheet, for you alone"
NO_OFFER = "Type an offer first: the summary is about offers."


def write_private_pages(desk: Desk) -> None:
    """Ask where, and write the pages; else say why there are none."""
    session, dialogs = desk.session, desk.dialogs
    session.commit_drafts()
    if not session.plan.offers:
        session.status_message.emit(NO_OFFER)
        return
    analysis = session.analysis
    if analysis is None:
        dialogs.tell(TITLE, NOT_YET)
        return
    pending = private_export(session.plan, analysis)
    if pending.book is None:
        dialogs.tell(TITLE, pending.refusal)
        return
    from planner.pdf.book_pdf import private_pdf  # late: what writes PDFs takes .3 s to import
    from planner.pdf.fonts import font_files

    path = ask_where(dialogs, TITLE, PDFS, usual_folder(session.path) / pdf_name(pending.book.file_name))
    if path is None:
        return
    try:
        drawn = private_pdf(pending.book, font_files(resource(FONTS)))
        disk.write_atomic(path, drawn.content)
    except PlannerError as error:
        dialogs.tell(TITLE, str(error))
        return
    session.status_message.emit(f"Written to {display_name(path)}, for you alone. {drawn.note}".strip())
