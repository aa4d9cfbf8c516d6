"""Where a file dialog begins."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from planner.disk import is_folder


def usual_folder(plan_path: Path | None = None) -> Path:
    """Return the folder of a plan; of none, that of documents, or the home folder where there is no such one.

    A folder that is missing would begin the dialog wherever the program was started.
    """
    if plan_path is not None:
        return plan_path.parent
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if is_folder(documents) else Path.home()
