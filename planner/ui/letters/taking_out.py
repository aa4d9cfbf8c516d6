"""Takes a letter out of the program: to a file or the mail program, and notes it. Nothing is ever sent."""

import datetime
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from planner import disk
from planner.disk import display_name
from planner.letters import Letter, LetterKind
from planner.plan.edits.letter_copies import note_letter
from planner.plan.letter_versions import LetterCopy
from planner.ui.desk import Desk
from planner.ui.documents.dialogs import ask_where
from planner.ui.documents.folders import usual_folder
from planner.ui.letters.letter_files import letter_document, letter_link, letter_mail
from planner.ui.session import Session
from planner.values import PlannerError
from planner.values.file_name import file_name

MAIL, DOCUMENT = ".eml", ".docx"
KINDS = {MAIL: "Mails (*.eml)", DOCUMENT: "Word documents (*.docx)"}
TITLE = "Save the letter"


def note_taken(
    session: Session, offer_id: str, kind: LetterKind, letter: Letter, how: str, *, rival: bool
) -> None:
    """Note in the plan that a letter was taken out, with all its text; `rival`: it mentions another offer."""
    now = datetime.datetime.now().replace(second=0, microsecond=0)
    taken = LetterCopy(
        id="",
        offer=offer_id,
        kind=kind.key,
        when=now,
        how=how,
        subject=letter.subject_text,
        text=letter.text,
        rival=rival,
    )
    plan = note_letter(session.plan, taken)
    if plan is not session.plan:
        session.apply(f"Note the letter {how}", plan)


def save_letter(desk: Desk, letter: Letter, kind: LetterKind, suffix: str, address: str) -> Path | None:
    """Ask where, and write a letter as a mail or a document; None, and a sentence, if it was not written."""
    session, dialogs = desk.session, desk.dialogs
    name = file_name(session.plan.person.name, kind.name.strip("“”?"), "letter")
    path = ask_where(dialogs, TITLE, KINDS[suffix], usual_folder(session.path) / f"{Path(name).stem}{suffix}")
    if path is None:
        return None
    content = letter_mail(letter, address) if suffix == MAIL else letter_document(letter)
    try:
        disk.write_atomic(path, content)
    except PlannerError as error:
        dialogs.tell(TITLE, str(error))
        return None
    session.status_message.emit(f"Written to {display_name(path)}. Nothing was sent.")
    return path


def open_in_mail(session: Session, letter: Letter, address: str) -> bool:
    """Open a letter in the mail program, to read and to send there; False if there is none."""
    opened = QDesktopServices.openUrl(QUrl(letter_link(letter, address), QUrl.ParsingMode.StrictMode))
    note = "Opened in your mail program; nothing was sent." if opened else "No mail program took the letter."
    session.status_message.emit(note)
    return opened
