"""Takes the absolute folders out of the search path of a library of Linux (RPATH, RUNPATH).

A Python of pyenv names the folder that it was built for. Elsewhere somebody else may own that folder,
and put a library there. None is needed: the program names its own folder, and wheels write $ORIGIN.
Layout and tags: https://refspecs.linuxfoundation.org/elf/elf.pdf and elf(5).
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from build.linux.elf import MAGIC

CLASS_64, LITTLE_ENDIAN = 2, 1
LOAD, DYNAMIC = 1, 2  # kinds of segment
STRING_TABLE, RPATH, RUNPATH = 5, 15, 29  # tags of the dynamic table
ENTRY = struct.Struct("<qQ")  # tag, value


class UnknownElfError(Exception):
    """A library is not of the kind whose dynamic table is understood here: 64 bits, little end first."""


@dataclass(frozen=True, slots=True)
class _Segment:
    kind: int
    offset: int
    address: int
    size: int


def remove_absolute_paths(library: Path) -> None:
    """Rewrite the search path of a library in place; nothing moves in the file."""
    data = bytearray(library.read_bytes())
    if data[:6] != MAGIC + bytes([CLASS_64, LITTLE_ENDIAN]):
        raise UnknownElfError(str(library))
    segments = list(_segments(data))
    dynamic = next(segment for segment in segments if segment.kind == DYNAMIC)
    table = data[dynamic.offset : dynamic.offset + dynamic.size]
    entries = list(ENTRY.iter_unpack(table))
    strings = _offset_of(dict(entries)[STRING_TABLE], segments)
    kept = [
        (tag, value)
        for tag, value in entries
        if tag not in {RPATH, RUNPATH} or _keep_relative(data, strings + value)
    ]
    kept += [(0, 0)] * (len(entries) - len(kept))  # the table ends with an entry of zeros
    data[dynamic.offset : dynamic.offset + dynamic.size] = b"".join(ENTRY.pack(*entry) for entry in kept)
    library.write_bytes(data)


def _segments(data: bytearray) -> Iterator[_Segment]:
    """Give the segments that the program headers list."""
    (start,) = struct.unpack_from("<Q", data, 32)
    size, count = struct.unpack_from("<HH", data, 54)
    for place in range(start, start + size * count, size):
        kind, _, offset, address, _, length = struct.unpack_from("<IIQQQQ", data, place)
        yield _Segment(kind, offset, address, length)


def _offset_of(address: int, segments: list[_Segment]) -> int:
    """Return where in the file an address of memory is loaded from."""
    loads = (segment for segment in segments if segment.kind == LOAD)
    return next(
        address - load.address + load.offset
        for load in loads
        if load.address <= address < load.address + load.size
    )


def _keep_relative(data: bytearray, start: int) -> bool:
    """Shorten a search path to its folders relative to the library; say whether any is left.

    What follows the shorter text stays: the linker lets names that end alike share their bytes.
    """
    path = data[start : data.index(0, start)].decode()
    relative = [folder for folder in path.split(":") if folder.startswith("$ORIGIN")]
    if relative and (text := ":".join(relative)) != path:
        data[start : start + len(text) + 1] = f"{text}\0".encode()
    return bool(relative)
