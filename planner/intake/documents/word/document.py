"""Word documents (.docx, .docm) as text: body, tables, headers and footers, with all tracked changes taken.

python-docx is not used: it leaves out the inserted text of tracked changes, text boxes and content controls.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct, field

from planner.intake.documents.document_text import CHANGES_NOTE, DocumentText
from planner.intake.documents.errors import BrokenDocumentError
from planner.intake.documents.text_blocks import TextBlocks
from planner.intake.documents.word.archive import KIND, WordArchive
from planner.intake.tables.bounds import Progress, no_progress

BODY = "word/document.xml"
MACROS_NOTE = "The document has macros: only its text is read."
COMMENTS_NOTE = "The document has comments: they are not read."
HIDDEN_NOTE = "The document has hidden text: it is not read."
PICTURES_NOTE = (
    "The document has no text but pictures: it may be a scan, and pictures cannot be read. Type the fields."
)
_WORD = re.compile(
    r"(?:http://schemas\.openxmlformats\.org|http://purl\.oclc\.org/ooxml)/wordprocessingml(?:/2006)?/main "
)
_EDGES = re.compile(r"word/(header|footer|footnotes|endnotes)\d*\.xml")
SIGNS: Mapping[str, str] = MappingProxyType(
    {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t", "sym": "\u25a1"}
)


class _WordFindings(Struct):
    """What the reader of any part met."""

    has_changes: bool = False
    has_hidden_text: bool = False


def word_text(data: bytes, name: str, progress: Progress = no_progress) -> DocumentText:
    """Return the text of a Word document with its headers first and its footers and footnotes last."""
    archive = WordArchive(data, name, progress)
    if BODY not in archive.parts:
        raise BrokenDocumentError(name, KIND)
    seen = _WordFindings()
    body = _part_text(archive, BODY, seen)
    edges: dict[str, list[str]] = {"header": [], "footer": [], "footnotes": [], "endnotes": []}
    for part in sorted(archive.parts):
        match = _EDGES.fullmatch(part)
        text = _part_text(archive, part, seen) if match else ""
        if match and text and text not in edges[match[1]]:
            edges[match[1]].append(text)
    texts = [*edges["header"], body, *edges["footnotes"], *edges["endnotes"], *edges["footer"]]
    return DocumentText("\n\n".join(text for text in texts if text), _notes(archive, seen, body))


def _notes(archive: WordArchive, seen: _WordFindings, body: str) -> tuple[str, ...]:
    parts = archive.parts
    notes = {
        CHANGES_NOTE: seen.has_changes,
        MACROS_NOTE: any(part.endswith("vbaProject.bin") for part in parts),
        COMMENTS_NOTE: "word/comments.xml" in parts,
        HIDDEN_NOTE: seen.has_hidden_text,
        PICTURES_NOTE: not body and any(part.startswith("word/media/") for part in parts),
    }
    return tuple(note for note, holds in notes.items() if holds)


def _part_text(archive: WordArchive, part: str, seen: _WordFindings) -> str:
    reader = _WordPart(seen)
    archive.read(part, reader)
    return reader.blocks.text()


class _WordPart(Struct):
    """Writes the elements of one part into blocks."""

    seen: _WordFindings
    blocks: TextBlocks = field(default_factory=TextBlocks)
    open: list[str] = field(default_factory=list)
    skipped: int = 0  # depth of open elements whose contents are not current text
    is_hidden: bool = False  # the current run
    joins_next: bool = False  # the end of the current paragraph was deleted
    is_row_deleted: bool = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Begin an element."""
        element = _local(name)
        self.open.append(element)
        if self.skipped or element in ("Fallback", "moveFrom", "del", "delText", "instrText"):
            self._note_change(element)
            self._skip(element)
        elif element in ("ins", "moveTo"):
            self.seen.has_changes = True
        elif element in SIGNS and self._parent() in ("r", "hyperlink"):
            self.blocks.add(SIGNS[element])
        elif element == "numPr" and "pPrChange" not in self.open:
            self.blocks.begin_item()
        elif element == "vanish" and self.open[-3:-1] == ["r", "rPr"]:
            self.is_hidden = attributes.get(name.replace(element, "val"), "1") not in ("0", "false", "off")
        else:
            self._structure(element)

    def _note_change(self, element: str) -> None:
        """Take a mark of deletion on a paragraph's end or on a row, which have no text of their own."""
        if element in ("moveFrom", "del", "delText"):
            self.seen.has_changes = True
        if not self.skipped and element in ("del", "moveFrom"):
            self.joins_next |= self.open[-4:-1] == ["p", "pPr", "rPr"]
            self.is_row_deleted |= self._parent() == "trPr"

    def _skip(self, element: str) -> None:
        is_mark = self._parent() in ("rPr", "trPr", "tcPr", "numPr") and not self.skipped
        self.skipped += 0 if is_mark else 1
        if is_mark:
            self.open[-1] = element + " mark"

    def _structure(self, element: str) -> None:
        blocks = self.blocks
        if element == "r":
            self.is_hidden = False
        elif element in ("tbl", "tr", "tc"):
            {"tbl": blocks.open_table, "tr": blocks.open_row, "tc": blocks.open_cell}[element]()
        elif element == "txbxContent":
            blocks.end_block()

    def end(self, _name: str) -> None:
        """End an element."""
        element = self.open.pop()
        if element.endswith(" mark"):
            return
        if self.skipped:
            self.skipped -= 1
        elif element == "p":
            if not self.joins_next:
                self.blocks.end_block()
            self.joins_next = False
        elif element == "tr" and self.is_row_deleted:
            self.blocks.drop_row()
            self.is_row_deleted = False
        elif element == "tbl":
            self.blocks.close_table()

    def text(self, text: str) -> None:
        """Take characters: those of `t` elements are the document's."""
        if not self.open or self.open[-1] != "t" or self.skipped:
            return
        if self.is_hidden:
            self.seen.has_hidden_text |= bool(text.strip())
        else:
            self.blocks.add(text)

    def _parent(self) -> str:
        return self.open[-2] if len(self.open) > 1 else ""


def _local(name: str) -> str:
    """Return a Word element's own name; of other languages only those that hold Word text."""
    match = _WORD.match(name)
    if match:
        return name[match.end() :]
    return "Fallback" if name.endswith(" Fallback") else "other:" + name.rpartition(" ")[2]
