"""Opens the dialog, which is imported when it is wanted."""

from PySide6.QtWidgets import QWidget

from planner.ui.desk import Desk


def compare_letter_to_sign(desk: Desk, offer_id: str, parent: QWidget | None) -> None:
    """Open the dialog for an offer."""
    from planner.ui.final_letter.dialog import FinalLetterDialog

    desk.session.commit_drafts()
    FinalLetterDialog(desk, offer_id, parent).open()
