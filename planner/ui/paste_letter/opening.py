"""Opens the dialog for a pasted text, a dropped text or a file, and sends tables to their import."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from planner.disk import display_name
from planner.files import is_plan
from planner.plan import PRESENT_ID
from planner.ui.change import Change
from planner.ui.desk import Desk
from planner.ui.documents.dialogs import LETTERS, TABLE_NAMES
from planner.ui.documents.folders import usual_folder
from planner.ui.documents.importing import import_file, import_pasted
from planner.ui.paste_letter.draft import LetterDraft
from planner.ui.paste_letter.table_text import is_table
from planner.values import PlannerError

if TYPE_CHECKING:
    from planner.intake.letters.results import LetterReading

PLAIN = ("", ".txt", ".text", ".md")
KINDS = "Import a table or a letter"
UNKNOWN = "Counterpoint reads plans, tables (.csv, .xlsx …) and letters (text, .eml, .docx, .pdf, .html)."


class LetterReader(QObject):
    """Owns the draft of a letter that was not taken; `show_imported` runs after a table was imported."""

    def __init__(
        self,
        desk: Desk,
        open_plan: Callable[[Path], object],
        show_imported: Callable[[], object],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self.read: Callable[[str], LetterReading] = partial(read_now, desk)
        self._open_plan, self._show_imported = open_plan, show_imported
        self._draft = LetterDraft("")
        desk.session.changed.connect(self._follow_plan)

    def paste(self) -> None:
        """Read what the clipboard has: a table is imported, a letter shown; else go on with the draft."""
        self._take_text(text_of(QGuiApplication.clipboard().mimeData()), pasted=True)

    def paste_into_offer(self) -> None:
        """Read a letter or reply into the current offer."""
        offer_id = self._desk.session.current_offer_id
        text = text_of(QGuiApplication.clipboard().mimeData())
        self._open(self._draft_for(text), offer_id if offer_id != PRESENT_ID else "")

    def ask_for_file(self) -> None:
        """Ask for a table or a letter, and read it."""
        path = self._desk.dialogs.open_file(KINDS, LETTERS, usual_folder(self._desk.session.path))
        if path is not None:
            self.take_file(path)

    def may_take(self, mime: QMimeData) -> bool:
        """Whether something that is dragged over the window can be dropped on it."""
        return mime.hasText() or any(url.isLocalFile() for url in mime.urls())

    def take(self, mime: QMimeData) -> None:
        """Read what was dropped on the window."""
        files = [url for url in mime.urls() if url.isLocalFile()]
        if files:
            self.take_file(Path(files[0].toLocalFile()))
        elif mime.hasText():
            self._take_text(text_of(mime), pasted=False)

    def take_file(self, path: Path) -> None:
        """Open a plan, import a table, or read a letter."""
        name, suffix = display_name(path), path.suffix.lower()
        if is_plan(path):
            self._open_plan(path)
        elif suffix in TABLE_NAMES:
            self._import(path)
        elif (draft := self._read_file(path, name)) is not None:
            if is_table(draft.text, may_be_spaced=suffix in PLAIN):
                self._import(path)
            else:
                self._open(draft)

    def _import(self, path: Path) -> None:
        if import_file(self._desk, path):
            self._show_imported()

    def _read_file(self, path: Path, name: str) -> LetterDraft | None:
        from planner.disk import read_file
        from planner.intake.documents.bounds import LARGEST
        from planner.intake.documents.reading import DOCUMENT_NAMES, read_document

        dialogs, session = self._desk.dialogs, self._desk.session
        if path.suffix and path.suffix.lower() not in DOCUMENT_NAMES:
            dialogs.tell("Cannot read", f"“{name}” is of no known kind. {UNKNOWN}")
            return None
        try:
            document = dialogs.wait(
                f"Reading {name} …",
                lambda progress: read_document(read_file(path, LARGEST), name, progress),
            )
        except PlannerError as error:
            dialogs.tell("Cannot read", str(error))
            return None
        if document is None:
            session.status_message.emit(f"Reading {name} was cancelled. The plan is as it was.")
            return None
        return LetterDraft(document.text, name, notes=document.notes)

    def _take_text(self, text: str, *, pasted: bool) -> None:
        if is_table(text):
            if import_pasted(self._desk, text):
                self._show_imported()
        else:
            self._open(self._draft_for(text) if pasted else LetterDraft(text))

    def _draft_for(self, text: str) -> LetterDraft:
        """Return the draft that was left, unless the clipboard has another text since."""
        is_new = bool(text.strip()) and text != self._draft.pasted
        return LetterDraft(text, pasted=text) if is_new else self._draft

    def _open(self, draft: LetterDraft, into: str = "") -> None:
        """Show a letter; `into` is the offer that it is of, empty for a new one or the likely one."""
        from planner.ui.paste_letter.dialog import PasteLetterDialog

        self._desk.session.commit_drafts()
        open_now = [dialog for dialog in self._window.findChildren(PasteLetterDialog) if dialog.isVisible()]
        if open_now:
            open_now[0].show_draft(draft)
            return
        dialog = PasteLetterDialog(self._desk, self.read, draft, into, self._window)
        dialog.left.connect(self._keep)
        dialog.accepted.connect(lambda: self._keep(LetterDraft("", pasted=draft.pasted)))
        dialog.file_dropped.connect(self._take_url)
        dialog.open()

    def _take_url(self, url: QUrl) -> None:
        self.take_file(Path(url.toLocalFile()))

    def _keep(self, draft: LetterDraft) -> None:
        self._draft = draft

    def _follow_plan(self, change: Change) -> None:
        if change.replaced:
            self._draft = LetterDraft("")


def read_now(desk: Desk, text: str) -> "LetterReading":
    """Read a letter; the reader and its words are loaded with the first one."""
    from planner.intake.letters.read import read_letter

    return read_letter(text, desk.session.today, desk.letter_words())


def text_of(mime: QMimeData | None) -> str:
    """Return the text of the clipboard or of a drop; of a page with a table its rows as lines.

    A clipboard that nothing was ever copied to has no data at all, whatever PySide's stub says.
    """
    if mime is None:
        return ""
    text, page = mime.text(), mime.html() if mime.hasHtml() else ""
    if "<table" not in page.lower():
        return text
    from planner.intake.documents.reading import read_page

    try:
        return read_page(page).text or text
    except PlannerError:  # its plain text is there too
        return text
