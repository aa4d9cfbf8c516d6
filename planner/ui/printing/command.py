"""Ctrl+P: the sheet that is shown, or a book, to a printer or as a PDF file."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QWidget

from planner import disk
from planner.pdf.names import PRIVATE, pdf_name
from planner.ui.background import Background
from planner.ui.desk import Desk
from planner.ui.documents.dialogs import Answer, ask_where
from planner.ui.documents.folders import usual_folder
from planner.ui.export.file_kinds import PDFS, proposal_pdf
from planner.ui.printing.blocks import parts_of
from planner.ui.printing.pages import Printout, as_pdf, is_wide, lay_pages, paint_pages
from planner.ui.printing.parts import Part
from planner.values import PlannerError
from planner.workbook.sheets.book import Book

FOOT = "PRIVATE"
ASK = "Print"
WAYS = (Answer("pdf", "Save as PDF…"), Answer("paper", "Print on paper…"), Answer("cancel", "Cancel"))


def print_sheet(desk: Desk, sheet: QWidget | None, title: str) -> None:
    """Ask how, and print what a sheet shows, marked as private."""
    desk.session.commit_drafts()
    if sheet is None:
        desk.session.status_message.emit("Open a plan first: there is no sheet to print.")
        return
    finish_work(sheet)
    with desk.look.on_paper():
        parts = parts_of(sheet)
    print_parts(desk, title, parts, sheet)


def finish_work(sheet: QWidget) -> None:
    """Wait for what the shown panels of a sheet work out, so that paper has it."""
    for background in sheet.findChildren(Background):
        panel = background.parent()
        if not isinstance(panel, QWidget) or panel.isVisibleTo(sheet):
            background.finish()


def print_parts(desk: Desk, title: str, parts: Sequence[Part], parent: QWidget) -> None:
    """Ask how, and print parts; the first line and each foot say that they are private."""
    printout = Printout(PRIVATE, title, parts, parent.font())
    _print(desk, f"{title}. {PRIVATE}", printout, FOOT, parent, wide=is_wide(parts))


def print_handout(desk: Desk, title: str, question: str, parts: Sequence[Part], parent: QWidget) -> None:
    """Ask how, and print a page that the user hands over; nothing on it says that it is private."""
    _print(desk, question, Printout("", title, parts, parent.font()), "", parent, wide=False)


def _print(desk: Desk, question: str, printout: Printout, foot: str, parent: QWidget, *, wide: bool) -> None:
    """Ask how, and print; `wide`: on pages that lie on their side."""
    paper = desk.session.plan.person.paper
    way = desk.dialogs.ask(ASK, question, WAYS)
    if way == "pdf":
        name = "".join(letter if letter.isalnum() or letter in " -" else " " for letter in printout.title)
        _save(desk, f"{' '.join(name.split()) or 'Page'}.pdf", as_pdf(printout, foot, paper, wide=wide))
    if way == "paper":
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # late: printing is rare

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        lay_pages(printer, paper, wide=wide)
        if QPrintDialog(printer, parent).exec() == QDialog.DialogCode.Accepted:
            paint_pages(printout, printer, foot)


def print_proposal(desk: Desk, book: Book, parent: QWidget) -> bool:
    """Ask how, and print what a recruiter gets: its PDF, or the same drawing. Whether it was."""
    text = f"{book.properties.title}. Nothing is in it but what the preview shows."
    way = desk.dialogs.ask(ASK, text, WAYS)
    if way == "pdf":
        return _save(desk, pdf_name(book.file_name), *proposal_pdf(book))
    if way == "paper":
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # late: printing is rare

        from planner.ui.printing.painted import lay_paper, paint_book

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        lay_paper(printer, book)
        if QPrintDialog(printer, parent).exec() == QDialog.DialogCode.Accepted:
            paint_book(book, printer)
            return True
    return False


def _save(desk: Desk, name: str, pdf: bytes, note: str = "") -> bool:
    path = ask_where(desk.dialogs, "Save as PDF", PDFS, usual_folder(desk.session.path) / name)
    if path is None:
        return False
    try:
        disk.write_atomic(path, pdf)
    except PlannerError as error:
        desk.dialogs.tell("Not saved", str(error))
        return False
    desk.session.status_message.emit(f"Saved as {path.name}. {note}".strip())
    return True
