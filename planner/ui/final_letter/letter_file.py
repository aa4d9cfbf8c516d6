"""The text of a letter's file, read behind a progress bar."""

from pathlib import Path

from planner.disk import display_name
from planner.files import refuse_plan
from planner.ui.desk import Desk
from planner.values import PlannerError

CANNOT = "Cannot read"


def letter_file_text(desk: Desk, path: Path) -> str | None:
    """Return the text of a file; None, after the user was told why, if it cannot be read or was cancelled."""
    from planner.disk import read_file
    from planner.intake.documents.bounds import LARGEST
    from planner.intake.documents.reading import read_document

    name = display_name(path)
    try:
        refuse_plan(path, "letter")
        document = desk.dialogs.wait(
            f"Reading {name} …", lambda progress: read_document(read_file(path, LARGEST), name, progress)
        )
    except PlannerError as error:
        desk.dialogs.tell(CANNOT, str(error))
        return None
    return None if document is None else document.text
