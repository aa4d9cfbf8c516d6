"""Opens the dialog for the current offer, with what the clipboard has, or with a file."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from planner.disk import display_name
from planner.files import refuse_plan
from planner.plan import PRESENT_ID
from planner.ui.desk import Desk
from planner.ui.documents.folders import usual_folder
from planner.values import PlannerError

if TYPE_CHECKING:
    from planner.ui.job_post.dialog import JobPostDialog

KINDS = "Read a job post"
POSTS = "Job posts (*.txt *.md *.html *.htm *.mht *.pdf *.docx *.rtf *.odt *.eml *.json)"
NO_OFFER = "Select the offer whose posted range it is, or add one first."


class PostOpener(QObject):
    """Lives with the window."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window

    def paste(self) -> None:
        """Read the post on the clipboard for the current offer."""
        self.open(QGuiApplication.clipboard().text())

    def open(self, text: str) -> None:
        """Open the dialog on a text; says in the status line if no offer is selected."""
        from planner.ui.job_post.dialog import JobPostDialog

        session = self._desk.session
        session.commit_drafts()
        offer_id = session.current_offer_id
        if offer_id in ("", PRESENT_ID):
            session.status_message.emit(NO_OFFER)
            return
        dialog = JobPostDialog(self._desk, offer_id, self._window)
        dialog.file_dropped.connect(lambda url: self._take_file(dialog, Path(QUrl(url).toLocalFile())))
        dialog.parts.open_file.clicked.connect(lambda: self._ask_for_file(dialog))
        dialog.open()
        self._take_text(dialog, text)

    def _take_text(self, dialog: "JobPostDialog", text: str) -> None:
        from planner.intake.job_posts.post_texts import posts_of_text

        try:
            dialog.show_posts(posts_of_text(text))
        except PlannerError as error:
            self._desk.dialogs.tell("Cannot read", str(error))

    def _ask_for_file(self, dialog: "JobPostDialog") -> None:
        path = self._desk.dialogs.open_file(KINDS, POSTS, usual_folder(self._desk.session.path))
        if path is not None:
            self._take_file(dialog, path)

    def _take_file(self, dialog: "JobPostDialog", path: Path) -> None:
        from planner.disk import read_file
        from planner.intake.documents.bounds import LARGEST
        from planner.intake.job_posts.post_texts import post_texts

        name = display_name(path)
        try:
            refuse_plan(path, "job post")
            posts = self._desk.dialogs.wait(
                f"Reading {name} …", lambda progress: post_texts(read_file(path, LARGEST), name, progress)
            )
        except PlannerError as error:
            self._desk.dialogs.tell("Cannot read", str(error))
            return
        if posts is not None:
            dialog.show_posts(posts)
