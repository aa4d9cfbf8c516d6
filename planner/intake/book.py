"""The parts of a workbook that its sheets need: their list, the texts that they share, number formats.

Nothing else is ever decoded: comments, names, links, drawings and macros are no cells.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from posixpath import basename, dirname

from planner.intake.archive import Archive, resolve
from planner.intake.bounds import MOST_SHEETS, CellCount, CellText, Progress, no_progress
from planner.intake.errors import BrokenBookError, TableError
from planner.intake.markup import Event, Kind, Markup
from planner.intake.number_format import built_in_format

_ESCAPED = re.compile(r"_x(0009|000A|000D|005F)_", re.IGNORECASE)
_DIGITS = re.compile(r"\d{1,9}")


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part points to: its kind (the last word of its type) and the part's name."""

    kind: str
    part: str


@dataclass(frozen=True, slots=True)
class Book:
    """An open workbook: sheets by name and part, in order, and what their cells refer to."""

    markup: Markup
    sheets: tuple[tuple[str, str], ...]
    texts: tuple[str, ...]
    formats: tuple[str, ...]
    from_1904: bool


def open_book(data: bytes, name: str, progress: Progress = no_progress) -> Book:
    """Open a workbook within bounds. TableError if it is broken or too large."""
    markup = Markup(Archive(data, name, progress))
    root = _relations(markup, "")
    workbook = next((one.part for one in root.values() if one.kind == "officeDocument"), "")
    if workbook.endswith(".bin"):
        raise TableError(name, "it is a binary workbook (.xlsb). Save it as .xlsx.")
    relations = _relations(markup, workbook)
    parts = {one.kind: one.part for one in relations.values()}
    sheets, from_1904 = _sheets(markup, workbook, relations)
    texts = _texts(markup, parts["sharedStrings"]) if "sharedStrings" in parts else ()
    formats = _formats(markup, parts["styles"]) if "styles" in parts else ()
    return Book(markup, sheets, texts, formats, from_1904)


def whole_number(text: str, name: str) -> int:
    """Read a count or an index that a workbook stores. BrokenBookError if it is none."""
    if not _DIGITS.fullmatch(text):
        raise BrokenBookError(name)
    return int(text)


def text_in(events: Iterator[Event], element: str, name: str) -> str:
    """Read the text of an element up to its end, its runs joined, and how it is pronounced left out."""
    parts, inside, spoken = CellText(name), False, False
    for kind, word, _ in events:
        if kind is Kind.TEXT:
            if inside and not spoken:
                parts.add(word)
        elif kind is Kind.END and word == element:
            return _unescaped(parts.joined())
        elif word == "t":
            inside = kind is Kind.START
        elif word == "rPh":
            spoken = kind is Kind.START
    raise BrokenBookError(name)


def _relations(markup: Markup, part: str) -> Mapping[str, Relation]:
    """Return where a part points to, by identity; the archive itself is the part without a name."""
    folder = dirname(part)
    listed = f"{folder}/_rels/{basename(part)}.rels".lstrip("/")
    found: dict[str, Relation] = {}
    for kind, element, attributes in markup.events(listed):
        if kind is Kind.START and element == "Relationship" and attributes.get("TargetMode") != "External":
            last = attributes.get("Type", "").rpartition("/")[2]
            target = resolve(folder, attributes.get("Target", ""))
            found[attributes.get("Id", "")] = Relation(last, target)
    return found


def _sheets(
    markup: Markup, workbook: str, relations: Mapping[str, Relation]
) -> tuple[tuple[tuple[str, str], ...], bool]:
    """Return the sheets with cells, by name and part, and whether days count from 1904."""
    sheets: list[tuple[str, str]] = []
    from_1904 = False
    for kind, element, attributes in markup.events(workbook):
        if kind is not Kind.START:
            continue
        if element == "workbookPr":
            from_1904 = attributes.get("date1904", "") in ("1", "true")
        elif element == "sheet":
            identity = next((value for key, value in attributes.items() if key.endswith(" id")), "")
            relation = relations.get(identity)
            if relation is not None and relation.kind == "worksheet":
                sheets.append((attributes.get("name", ""), relation.part))
        if len(sheets) > MOST_SHEETS:
            raise TableError(
                markup.name, f"it has more than {MOST_SHEETS} sheets. Copy the one with the offers."
            )
    if not sheets:
        raise BrokenBookError(markup.name)
    return tuple(sheets), from_1904


def _texts(markup: Markup, part: str) -> tuple[str, ...]:
    texts: list[str] = []
    count = CellCount(markup.name)
    events = markup.events(part)
    for kind, element, _ in events:
        if kind is Kind.START and element == "si":
            texts.append(text_in(events, "si", markup.name))
            count.add(1, 1, texts[-1])
    return tuple(texts)


def _formats(markup: Markup, part: str) -> tuple[str, ...]:
    """Return the number format of each style that a cell may name."""
    typed: dict[int, str] = {}
    numbers: list[int] = []
    in_cells = False
    for kind, element, attributes in markup.events(part):
        if element == "cellXfs":
            in_cells = kind is Kind.START
        elif kind is Kind.START and element == "numFmt":
            number = whole_number(attributes.get("numFmtId", ""), markup.name)
            typed[number] = attributes.get("formatCode", "")[:400]
        elif kind is Kind.START and element == "xf" and in_cells:
            numbers.append(whole_number(attributes.get("numFmtId", "0"), markup.name))
    return tuple(typed.get(number, built_in_format(number)) for number in numbers)


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text
