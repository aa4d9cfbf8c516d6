"""The parts of a printed page: lines of text, tables and pictures, as values. No widget."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtGui import QImage


class PrintedText(Struct, frozen=True):
    """A line of text; `strong` for titles. `lead`: so many letters at its head are strong."""

    text: str
    strong: bool = False
    lead: int = 0

    def followed_by(self, other: "PrintedText") -> "PrintedText":
        """Return both on one line: a title before a text stays the only strong part."""
        lead = len(self.text) if self.strong and not other.strong else self.lead
        return PrintedText(f"{self.text}   {other.text}", self.strong and other.strong, lead)


class PrintedTable(Struct, frozen=True):
    """Heads, and rows that begin with their label; columns in `right` are aligned to the right.

    Heads that are all empty take no row.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: frozenset[int] = frozenset()

    @property
    def head_rows(self) -> int:
        """How many rows its heads take."""
        return 1 if any(self.heads) else 0


class PrintedPicture(Struct, frozen=True, eq=False):
    """A chart, with its description."""

    image: QImage
    text: str


Part = PrintedText | PrintedTable | PrintedPicture


def is_heading(texts: Sequence[str]) -> bool:
    """Whether a row of several cells has text in its first cell alone."""
    return len(texts) > 1 and bool(texts[0]) and not any(texts[1:])
