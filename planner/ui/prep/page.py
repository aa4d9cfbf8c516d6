"""The base of the pages of Prep."""

from PySide6.QtWidgets import QWidget


class PrepPage(QWidget):
    """A page is drawn while it is seen; its notes follow every change."""

    def begin(self) -> None:
        """Begin anew with another plan."""

    def show_plan(self) -> None:
        """Draw what is computed from the plan."""

    def show_notes(self) -> None:
        """Show the notes that the plan holds."""

    def reveal(self, key: str) -> bool:
        """Give the field of a path below `prep` the keyboard; False if it is not on this page."""
        del key
        return False

    def first(self) -> QWidget:
        """Return the part where the keyboard begins."""
        return self
