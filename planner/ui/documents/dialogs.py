"""Dialogs behind a protocol, so that tests pass in their own answers; and where to write a file."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct
from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtWidgets import QFileDialog, QWidget

from planner.disk import display_name, exists, is_folder
from planner.ui.documents.question import QuestionBox
from planner.values.file_name import with_suffix

if TYPE_CHECKING:
    from planner.intake.offers.table_review import TableReview
    from planner.ui.appearance.look import Look
    from planner.ui.waiting import Result, Work

PLANS = "Counterpoint plans (*.counterpoint)"
TABLES = "Tables (*.csv *.tsv *.txt *.xlsx)"
TABLE_NAMES = (".csv", ".tsv", ".xlsx", ".xls", ".ods")
LETTERS = (
    "Tables and letters (*.csv *.tsv *.xlsx *.xls *.ods *.txt *.md *.eml *.docx *.odt *.rtf *.pdf *.html)"
)
FILE_DIALOG = (760, 480)  # px
WORKBOOKS = "Excel workbooks (*.xlsx)"


class Answer(Struct, frozen=True):
    """A button: the key that `ask` returns, its text, and whether it loses data (`loses`)."""

    key: str
    text: str
    loses: bool = False


def default_of(answers: Sequence[Answer]) -> int:
    """Return the index of the answer for Enter: the first that loses nothing, else the last."""
    return next((place for place, answer in enumerate(answers) if not answer.loses), len(answers) - 1)


class Dialogs(Protocol):
    """All dialogs. None, and the last answer of `ask`, mean that the user cancelled."""

    def open_file(self, title: str, kind: str, folder: Path) -> Path | None:
        """Ask for an existing file."""

    def save_file(self, title: str, kind: str, suggested: Path) -> Path | None:
        """Ask where to write; return the path as typed. The dialog asks before that file is replaced."""

    def ask(self, title: str, text: str, answers: Sequence[Answer]) -> str:
        """Ask a question; return the key of the answer. Esc gives the last, Enter that of `default_of`."""

    def tell(self, title: str, text: str) -> None:
        """Show a message until it is dismissed."""

    def review_table(self, look: "Look", title: str, review: "TableReview") -> "TableReview | None":
        """Show a table before it is imported, to be mended; return what was decided."""

    def ask_password(
        self, texts: tuple[str, str, str], *, twice: bool = False, wrong: str = ""
    ) -> str | None:
        """Ask for a password, `twice` if it is to be set. `texts`: the title, the question, the action."""

    def wait(self, title: str, work: "Work[Result]") -> "Result | None":
        """Do work behind a progress bar; return its result, None if cancelled. Raises what it raises."""


class QtDialogs:
    """Dialogs over a window, in the look of the program."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._parent = parent

    def open_file(self, title: str, kind: str, folder: Path) -> Path | None:
        return self._file(title, kind, folder, QFileDialog.AcceptMode.AcceptOpen)

    def save_file(self, title: str, kind: str, suggested: Path) -> Path | None:
        return self._file(title, kind, suggested, QFileDialog.AcceptMode.AcceptSave)

    def _file(self, title: str, kind: str, start: Path, mode: QFileDialog.AcceptMode) -> Path | None:
        """Ask for a file in the program's own dialog; `start`: a folder, or the file that is suggested."""
        dialog = QFileDialog(self._parent, title, "", kind)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setAcceptMode(mode)
        is_open = mode is QFileDialog.AcceptMode.AcceptOpen
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile if is_open else QFileDialog.FileMode.AnyFile)
        dialog.setDirectory(str(start if is_open else start.parent))
        dialog.resize(*FILE_DIALOG)
        dialog.setViewMode(QFileDialog.ViewMode.Detail)
        dialog.setSidebarUrls([QUrl.fromLocalFile(folder) for folder in _folders()])
        if not is_open:
            dialog.selectFile(start.name)
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        return Path(chosen[0]) if chosen else None

    def ask(self, title: str, text: str, answers: Sequence[Answer]) -> str:
        texts = [answer.text for answer in answers]
        question = QuestionBox(self._parent, (title, text), texts, default_of(answers))
        question.exec()
        question.deleteLater()
        return answers[question.chosen].key

    def tell(self, title: str, text: str) -> None:
        self.ask(title, text, (Answer("close", "Close"),))

    def review_table(self, look: "Look", title: str, review: "TableReview") -> "TableReview | None":
        from planner.ui.import_table.dialog import ImportTableDialog

        dialog = ImportTableDialog(look, title, review, self._parent)
        taken = bool(dialog.exec())
        dialog.deleteLater()
        return dialog.review if taken else None

    def ask_password(
        self, texts: tuple[str, str, str], *, twice: bool = False, wrong: str = ""
    ) -> str | None:
        from planner.ui.documents.password_box import PasswordBox

        box = PasswordBox(self._parent, texts, twice=twice, wrong=wrong)
        password = box.password if box.exec() else None
        box.forget()
        box.deleteLater()
        return password

    def wait(self, title: str, work: "Work[Result]") -> "Result | None":
        from planner.ui.waiting import wait_for

        return wait_for(self._parent, title, work)


def _folders() -> list[str]:
    """Return the folders that people keep letters and plans in, those that there are."""
    place = QStandardPaths.StandardLocation
    places = (place.HomeLocation, place.DocumentsLocation, place.DesktopLocation, place.DownloadLocation)
    written = (QStandardPaths.writableLocation(each) for each in places)
    return [folder for folder in dict.fromkeys(written) if folder and is_folder(Path(folder))]


REPLACE = (Answer("replace", "Replace", loses=True), Answer("leave", "Cancel"))


def ask_where(dialogs: Dialogs, title: str, kind: str, suggested: Path) -> Path | None:
    """Return where to write a file with the suffix of `suggested`; None if the user cancelled.

    The dialog asks before it replaces the file of the typed name. If the suffix had to be added, another file
    would be replaced, so this asks again.
    """
    typed = dialogs.save_file(title, kind, suggested)
    if typed is None or not typed.name:
        return None
    path = typed.with_name(with_suffix(typed.name, suggested.suffix))
    if path != typed and exists(path):
        question = f"“{display_name(path)}” is there already. Replace it?"
        return path if dialogs.ask("Replace the file", question, REPLACE) == "replace" else None
    return path
