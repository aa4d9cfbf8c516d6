"""XML fed to expat piece by piece. A document type, which may define entities, ends the parse."""

from collections.abc import Callable
from xml.parsers import expat

Start = Callable[[str, dict[str, str]], None]
Name = Callable[[str], None]
Prefix = Callable[[str | None, str | None], None]


class XmlFeed:
    """A parse that calls back for elements and text; a ValueError of a callback ends it as broken.

    `namespaces`: names come as the namespace, a blank and the local name. `names`: every name met so far.
    """

    def __init__(
        self,
        start: Start,
        end: Name | None = None,
        text: Name | None = None,
        prefix: Prefix | None = None,
        *,
        namespaces: bool = True,
    ) -> None:
        self.names: dict[str, str] = {}
        parser = expat.ParserCreate(namespace_separator=" " if namespaces else None, intern=self.names)
        parser.buffer_text = True
        parser.StartElementHandler = start
        parser.EndElementHandler = end
        parser.CharacterDataHandler = text
        parser.StartNamespaceDeclHandler = prefix
        parser.StartDoctypeDeclHandler = _refuse_doctype
        self._parser = parser

    @property
    def place(self) -> int:
        """The byte up to which expat came."""
        return self._parser.CurrentByteIndex

    def feed(self, piece: bytes) -> None:
        """Parse the next piece; what expat raises for a broken one passes through."""
        self._parser.Parse(piece, False)  # noqa: FBT003  # expat takes no keyword

    def close(self) -> None:
        """Say that no piece follows; an element left open is an error of expat."""
        self._parser.Parse(b"", True)  # noqa: FBT003


def _refuse_doctype(name: str, *_rest: object) -> None:
    raise ValueError(name)
