"""The zip archive and the XML of a Word or OpenDocument file, read in small pieces within bounds.

The sizes that an archive states of itself may lie: only bytes that were decoded are counted. Document types
are refused, with every entity.
"""

import io
import zipfile
from collections.abc import Iterator, Mapping
from typing import Protocol

from planner.intake.documents.bounds import (
    DEEPEST,
    LONGEST_PIECE,
    MOST_ELEMENTS,
    MOST_MEMBERS,
    MOST_UNPACKED,
)
from planner.intake.documents.errors import BrokenDocumentError, DocumentError, broken_document
from planner.intake.tables.bounds import Progress
from planner.intake.xml_feed import XmlFeed

KIND = "Word document"
PIECE = 1 << 16  # bytes
MOST_NAMES = 5_000  # different names of elements and attributes; Word uses under 1,000
_ENTRY = b"PK\x01\x02"  # begins each entry of the table of contents
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1


class PartReader(Protocol):
    """Receives the elements of a part. Names are as `namespace local`; attributes too."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Begin an element."""

    def end(self, name: str) -> None:
        """End an element."""

    def text(self, text: str) -> None:
        """Take characters of the innermost element."""


class WordArchive:
    """The parts of one document. All readings together decode at most `MOST_UNPACKED` bytes."""

    def __init__(self, data: bytes, name: str, progress: Progress) -> None:
        self.name = name
        if data.count(_ENTRY) > MOST_MEMBERS:  # before zipfile makes an object of each
            raise DocumentError(name, f"it has more than {MOST_MEMBERS:,} parts. Save it again.")
        with broken_document(name, KIND):
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._members = {member.filename: member for member in self._zip.infolist()}
        self._decoded = self._elements = 0
        self._progress = progress
        self._stated = max(1, sum(member.file_size for member in self._members.values()))

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(self._members)

    def read(self, part: str, reader: PartReader) -> None:
        """Parse a part. DocumentError if it is not there, broken, encrypted or beyond the bounds."""
        parser = _BoundedParser(self.name, reader, self._elements)
        fed = 0
        for piece in self._pieces(part):
            with broken_document(self.name, KIND):
                parser.xml.feed(piece)
            fed += len(piece)
            if fed - parser.xml.place > LONGEST_PIECE:
                raise BrokenDocumentError(self.name, KIND)
        with broken_document(self.name, KIND):
            parser.xml.close()
        self._elements = parser.elements

    def _pieces(self, part: str) -> Iterator[bytes]:
        member = self._members.get(part)
        if member is None or member.compress_type not in _METHODS:
            raise BrokenDocumentError(self.name, KIND)
        if member.flag_bits & _ENCRYPTED:
            raise DocumentError(self.name, "it has a password. Save it without one.")
        with broken_document(self.name, KIND):
            stream = self._zip.open(member)
        while True:
            with broken_document(self.name, KIND):
                piece = stream.read(PIECE)
            if not piece:
                return
            self._decoded += len(piece)
            if self._decoded > MOST_UNPACKED:
                raise DocumentError(self.name, "it unpacks to more than any letter. Copy the letter's text.")
            self._progress(min(1.0, self._decoded / self._stated))
            yield piece


class _BoundedParser:
    """expat with counts of elements, names and depth. A ValueError ends the parse as broken."""

    def __init__(self, name: str, reader: PartReader, elements: int) -> None:
        self.elements = elements
        self._name, self._reader, self._depth = name, reader, 0
        self.xml = XmlFeed(self._start, self._end, reader.text)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self.elements += 1 + len(attributes)
        if self.elements > 3 * MOST_ELEMENTS:
            raise DocumentError(self._name, "it has more parts than any letter. Copy the letter's text.")
        if self._depth > DEEPEST or len(self.xml.names) > MOST_NAMES:
            raise ValueError(name)
        self._reader.start(name, attributes)

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._reader.end(name)
