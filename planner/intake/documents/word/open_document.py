"""OpenDocument texts (.odt) as text; the deleted text of tracked changes is passed over."""

from collections.abc import Mapping

from msgspec import Struct, field

from planner.intake.documents.document_text import CHANGES_NOTE, DocumentText
from planner.intake.documents.text_blocks import TextBlocks
from planner.intake.documents.word.archive import WordArchive
from planner.intake.tables.bounds import Progress, no_progress

BODY = "content.xml"
_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:"
SKIPPED = ("text tracked-changes", "office annotation", "text note-citation", "text bibliography-mark")
MOST_SPACES = 100  # that one element may mean


def open_document_text(data: bytes, name: str, progress: Progress = no_progress) -> DocumentText:
    """Return the text of an .odt file. DocumentError if it is broken or beyond the bounds."""
    reader = _OpenPart()
    WordArchive(data, name, progress).read(BODY, reader)
    return DocumentText(reader.blocks.text(), (CHANGES_NOTE,) if reader.has_changes else ())


class _OpenPart(Struct):
    """Writes the elements of the content into blocks."""

    blocks: TextBlocks = field(default_factory=TextBlocks)
    has_changes: bool = False
    skipped: int = 0
    paragraphs: int = 0  # that are open: text stands in paragraphs only

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Begin an element."""
        element = _short(name)
        if self.skipped or element in SKIPPED:
            self.skipped += 1
            self.has_changes |= element == "text tracked-changes"
        elif element in ("text p", "text h"):
            self.paragraphs += 1
        elif element in ("text tab", "text line-break"):
            self.blocks.add("\t" if element == "text tab" else "\n")
        elif element == "text s":
            count = next((value for key, value in attributes.items() if key.endswith(" c")), "1")
            self.blocks.add(
                " " * (min(int(count), MOST_SPACES) if count.isascii() and count.isdigit() else 1)
            )
        elif element == "text list-item":
            self.blocks.begin_item()
        elif element == "table table":
            self.blocks.open_table()
        elif element == "table table-row":
            self.blocks.open_row()
        elif element in ("table table-cell", "table covered-table-cell"):
            self.blocks.open_cell()

    def end(self, name: str) -> None:
        """End an element."""
        element = _short(name)
        if self.skipped:
            self.skipped -= 1
        elif element in ("text p", "text h"):
            self.paragraphs -= 1
            self.blocks.end_block()
        elif element == "table table":
            self.blocks.close_table()

    def text(self, text: str) -> None:
        """Take characters within paragraphs."""
        if self.paragraphs and not self.skipped:
            self.blocks.add(text)


def _short(name: str) -> str:
    """Return `text p` for an element of OpenDocument, without its namespace's address and version."""
    address, _, local = name.partition(" ")
    return f"{address.removeprefix(_NAMESPACE).partition(':')[0]} {local}"
