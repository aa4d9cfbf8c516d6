"""The XML of a workbook as a stream of events, so that no part is ever in memory as a whole.

Entities are refused with their document type, and so is XML that is deep, or has tags or names without end:
expat keeps each of those for the length of a parse.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum, auto
from types import MappingProxyType
from xml.parsers import expat

from planner.intake.archive import Archive
from planner.intake.bounds import DEEPEST, LONGEST_PIECE, MOST_NAMES, MOST_PIECES, refuse_unpacked
from planner.intake.errors import BrokenBookError, broken_book


class Kind(Enum):
    """What an event is."""

    START = auto()
    END = auto()
    TEXT = auto()


Event = tuple[Kind, str, Mapping[str, str]]
"""A kind, the element's name (or the text), and the attributes of a start."""
NO_ATTRIBUTES: Mapping[str, str] = MappingProxyType({})
_SPACES = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main ",
    "http://purl.oclc.org/ooxml/spreadsheetml/main ",
    "http://schemas.openxmlformats.org/package/2006/relationships ",
)
"""Elements of other name spaces are no cells, whatever they are called: their names come out empty."""


class Markup:
    """Reads parts of one archive; all of them together hold at most `MOST_PIECES` elements and attributes."""

    def __init__(self, archive: Archive) -> None:
        self.archive, self.name = archive, archive.name
        self._count = 0

    def events(self, part: str) -> Iterator[Event]:
        """Give the events of a part. TableError if it is broken or passes a bound."""
        return self._parsed(self.archive.pieces(part))

    def _parsed(self, pieces: Iterable[bytes]) -> Iterator[Event]:
        collector = _Collector()
        fed = 0
        for piece in pieces:
            with broken_book(self.name):
                collector.feed(piece)
            fed += len(piece)
            if fed - collector.place > LONGEST_PIECE:
                raise BrokenBookError(self.name)
            yield from self._counted(collector)
        with broken_book(self.name):
            collector.close()
        yield from self._counted(collector)

    def _counted(self, collector: "_Collector") -> Iterator[Event]:
        """Hand over what was collected. Its readers run here, outside of the boundary around expat."""
        events, self._count = collector.events, self._count + collector.count
        collector.events, collector.count = [], 0
        if self._count > MOST_PIECES:
            raise refuse_unpacked(self.name)
        yield from events


class _Collector:
    """expat's handlers: they only collect. A ValueError of theirs ends the parse as broken."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.count = 0
        self._depth = 0
        self._names: dict[str, str] = {}
        self._short: dict[str, str] = {}
        self._prefixes: set[str | None] = set()
        parser = expat.ParserCreate(namespace_separator=" ", intern=self._names)
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartNamespaceDeclHandler = self._prefix
        parser.StartDoctypeDeclHandler = self._doctype
        self._parser = parser

    @property
    def place(self) -> int:
        """The byte up to which expat came."""
        return self._parser.CurrentByteIndex

    def feed(self, piece: bytes) -> None:
        self._parser.Parse(piece, False)  # noqa: FBT003  # expat takes no keyword

    def close(self) -> None:
        self._parser.Parse(b"", True)  # noqa: FBT003

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self.count += 1 + len(attributes)
        if self._depth > DEEPEST or len(self._names) > MOST_NAMES:
            raise ValueError(name)
        self.events.append((Kind.START, self._local(name), attributes))

    def _end(self, name: str) -> None:
        self._depth -= 1
        self.events.append((Kind.END, self._local(name), NO_ATTRIBUTES))

    def _text(self, text: str) -> None:
        self.events.append((Kind.TEXT, text, NO_ATTRIBUTES))

    def _prefix(self, prefix: str | None, _uri: str | None) -> None:
        self.count += 1
        self._prefixes.add(prefix)
        if len(self._prefixes) > MOST_NAMES:
            raise ValueError(prefix)

    def _doctype(self, name: str, *_rest: object) -> None:
        raise ValueError(name)

    def _local(self, name: str) -> str:
        short = self._short.get(name)
        if short is None:
            short = next((name[len(space) :] for space in _SPACES if name.startswith(space)), "")
            self._short[name] = short
        return short
