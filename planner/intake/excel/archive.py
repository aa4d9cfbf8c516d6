"""The zip archive of a workbook, read in small pieces and never beyond its bounds.

The sizes that an archive states of itself may lie: only bytes that were decoded are counted.
"""

import io
import posixpath
import zipfile
from collections.abc import Iterator

from planner.intake.tables.bounds import MOST_MEMBERS, MOST_UNPACKED, Progress, refuse_unpacked
from planner.intake.tables.errors import BrokenBookError, TableError, broken_book

PIECE = 1 << 16  # bytes
_ENTRY = b"PK\x01\x02"  # begins each entry of the table of contents
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # others may reserve gigabytes, and Excel has none
_ENCRYPTED = 0x1


class Archive:
    """The parts of one workbook. All readings together decode at most `MOST_UNPACKED` bytes."""

    def __init__(self, data: bytes, name: str, progress: Progress) -> None:
        self.name = name
        if data.count(_ENTRY) > MOST_MEMBERS:  # before zipfile makes an object of each
            raise TableError(name, f"it has more than {MOST_MEMBERS:,} parts. Save it again.")
        with broken_book(name):
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        self._members = {member.filename: member for member in self._zip.infolist()}
        self._decoded, self._progress = 0, progress
        self._stated = max(1, sum(member.file_size for member in self._members.values()))

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(self._members)

    def pieces(self, part: str) -> Iterator[bytes]:
        """Yield a part's bytes piece by piece. TableError if it is not there, broken or too large."""
        member = self._members.get(part)
        if member is None or member.compress_type not in _METHODS:
            raise BrokenBookError(self.name)
        if member.flag_bits & _ENCRYPTED:
            raise TableError(self.name, "it has a password. Save it without one.")
        with broken_book(self.name):
            stream = self._zip.open(member)
        while True:
            with broken_book(self.name):
                piece = stream.read(PIECE)
            if not piece:
                return
            self._decoded += len(piece)
            if self._decoded > MOST_UNPACKED:
                raise refuse_unpacked(self.name)
            self._progress(min(1.0, self._decoded / self._stated))
            yield piece


def resolve(folder: str, target: str) -> str:
    """Return the part that a relation of a part in `folder` points to, as named in the archive."""
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
