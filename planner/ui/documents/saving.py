"""Where to write a file: the system's dialog, the one rule for names, and a question where needed."""

from pathlib import Path

from planner.disk import display_name, exists
from planner.ui.documents.dialogs import Answer, Dialogs
from planner.values.file_name import with_suffix

REPLACE = (Answer("replace", "Replace", loses=True), Answer("leave", "Cancel"))


def ask_where(dialogs: Dialogs, title: str, kind: str, suggested: Path) -> Path | None:
    """Return where to write a file with the suffix of `suggested`; None if the user changed their mind.

    The dialog asks before it replaces the file of the name as typed; if the suffix had to be added, another
    file may be meant, and this asks.
    """
    typed = dialogs.save_file(title, kind, suggested)
    if typed is None or not typed.name:
        return None
    path = typed.with_name(with_suffix(typed.name, suggested.suffix))
    if path != typed and exists(path):
        question = f"“{display_name(path)}” is there already. Replace it?"
        return path if dialogs.ask("Replace the file", question, REPLACE) == "replace" else None
    return path
