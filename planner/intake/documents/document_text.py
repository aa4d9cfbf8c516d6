"""A document as a value. Each format's reader makes it."""

from msgspec import Struct

CHANGES_NOTE = "The document has tracked changes: the text is read as if all of them were accepted."


class DocumentText(Struct, frozen=True):
    """The text of a document: blocks parted by empty lines, rows of tables as lines of cells with bars.

    `notes` are whole sentences on what was chosen or left out while reading.
    """

    text: str
    notes: tuple[str, ...] = ()
