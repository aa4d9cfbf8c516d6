"""What is said of a plan that a newer version of the program wrote."""

from planner.files.content.migrate import VERSION
from planner.files.reading import Opened


def remarks(opened: Opened) -> tuple[str, ...]:
    """Return the sentences on a plan as it was read: that its version is newer, and its own notes."""
    if opened.newer is None:
        return opened.notes
    return (
        f"A newer version of Counterpoint wrote this plan: its form is {opened.newer.version}, and this "
        f"version knows forms up to {VERSION}. What is new in it is kept, but counts in no figure here.",
        *opened.notes,
    )
