"""Reads the comments on the cells of a workbook, within the same bounds as its cells.

openpyxl never sees them: their parts are left out of the copy that it opens. Notes of older Excel and
threaded comments are both read; a thread's place-holding note is left out.
"""

from collections.abc import Iterable, Iterator
from posixpath import basename, dirname

from msgspec import Struct

from planner.intake.excel.archive import Archive, resolve
from planner.intake.excel.area import place_of
from planner.intake.tables.bounds import Progress, no_progress
from planner.intake.tables.errors import broken_book
from planner.intake.xml_feed import XmlFeed

MOST = 500
"""Comments that are read; a proposal has a handful."""
LONGEST = 2_000
"""Characters of one comment that are kept."""
_PLACEHOLDER = "[Threaded comment]"


class CellComment(Struct, frozen=True):
    """The text of a comment, on a cell (row and column from 0) of a sheet."""

    sheet: str
    place: tuple[int, int]
    text: str


def comments_of(data: bytes, name: str, progress: Progress = no_progress) -> tuple[CellComment, ...]:
    """Return the comments of a workbook by its sheets' names. TableError if a part is broken or too large."""
    archive = Archive(data, name, progress)
    titles = _sheet_titles(archive, name)
    comments: list[CellComment] = []
    for part, title in titles.items():
        for target in _targets(archive, part, name):
            if "omments" in target and target in archive.parts:
                comments += (
                    CellComment(title, place, text) for place, text in _comments(archive, target, name)
                )
    return tuple(dict.fromkeys(comment for comment in comments if comment.text))[:MOST]


class _Elements:
    """Elements of a part without their namespaces, with attributes and text, as expat reads them."""

    def __init__(self, name: str, wanted: Iterable[str]) -> None:
        self.items: list[tuple[str, dict[str, str], list[str]]] = []
        self._wanted, self._name = frozenset(wanted), name
        self._xml = XmlFeed(self._start, text=self._text, namespaces=False)

    def feed(self, pieces: Iterable[bytes]) -> "_Elements":
        """Parse a part; TableError if it is broken."""
        for piece in pieces:
            with broken_book(self._name):
                self._xml.feed(piece)
        with broken_book(self._name):
            self._xml.close()
        return self

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        local = tag.rpartition(":")[2]
        if local in self._wanted and len(self.items) < 4 * MOST:
            plain = {key.rpartition(":")[2]: value for key, value in attributes.items()}
            self.items.append((local, plain, []))

    def _text(self, text: str) -> None:
        if self.items and sum(map(len, self.items[-1][2])) < LONGEST:
            self.items[-1][2].append(text)


def _elements(
    archive: Archive, part: str, name: str, *wanted: str
) -> list[tuple[str, dict[str, str], list[str]]]:
    return _Elements(name, wanted).feed(archive.pieces(part)).items if part in archive.parts else []


def _sheet_titles(archive: Archive, name: str) -> dict[str, str]:
    """Return the names of the sheets by their parts."""
    sheets = _elements(archive, "xl/workbook.xml", name, "sheet")
    titles = {attributes.get("id", ""): attributes.get("name", "") for _, attributes, _ in sheets}
    relations = _elements(archive, "xl/_rels/workbook.xml.rels", name, "Relationship")
    return {
        resolve("xl", attributes.get("Target", "")): titles[attributes["Id"]]
        for _, attributes, _ in relations
        if attributes.get("Id") in titles
    }


def _targets(archive: Archive, part: str, name: str) -> Iterator[str]:
    """Yield the parts that a sheet refers to."""
    relations = f"{dirname(part)}/_rels/{basename(part)}.rels"
    for _, attributes, _ in _elements(archive, relations, name, "Relationship"):
        yield resolve(dirname(part), attributes.get("Target", ""))


def _comments(archive: Archive, part: str, name: str) -> Iterator[tuple[tuple[int, int], str]]:
    place: tuple[int, int] | None = None
    texts: dict[tuple[int, int], list[str]] = {}
    for element, attributes, text in _elements(
        archive, part, name, "comment", "threadedComment", "t", "text", "author", "phoneticPr"
    ):
        if element in ("comment", "threadedComment"):
            place = _place(attributes.get("ref", ""))
        if place is not None and element in ("t", "text"):
            texts.setdefault(place, []).append("".join(text))
    for at, pieces in texts.items():
        whole = " ".join("".join(pieces).split())
        if not whole.startswith(_PLACEHOLDER):
            yield at, whole


def _place(reference: str) -> tuple[int, int] | None:
    try:
        row, column = place_of(reference)
    except ValueError:
        return None
    return row - 1, column - 1
