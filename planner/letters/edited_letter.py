"""Edited letters: a text of parts, some of them figures that follow the plan, and how an edit changes them.

Positions count letters as Python does, in the whole text of the parts. The letter is a function of what is
shared and of the user's own text.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Protocol

from msgspec import Struct

from planner.letters.letter import Block, BlockShape, Letter, Run

_ITEM = re.compile(r"[-–•] +")
_GAP = re.compile(r"\n[ \t]*\n\s*")
_BREAKS = re.compile("\r\n|[\r\u2028\u2029]")


class LetterPart(Protocol):
    """A stretch of an edited letter, as the plan keeps it."""

    @property
    def text(self) -> str:
        """The words, or the figure as it was last written."""

    @property
    def link(self) -> str:
        """The fact that a figure follows; empty for the user's own words."""


class EditedText(Protocol):
    """An edited letter, as the plan keeps it."""

    @property
    def subject(self) -> Sequence[LetterPart]:
        """The subject line."""

    @property
    def body(self) -> Sequence[LetterPart]:
        """The text below it."""

    @property
    def tone(self) -> str | None:
        """The tone of the draft that it was edited from, where it was kept."""


class EditPart(Struct, frozen=True):
    """The user's own words, or, with a link, a figure that follows the plan."""

    text: str
    link: str = ""


Parts = tuple[EditPart, ...]


class LinkedFigure(Struct, frozen=True):
    """A figure of a text, from `start` to `end`; `link` is empty where it cannot follow the plan."""

    start: int
    end: int
    source: str
    link: str = ""


def text_of(parts: Iterable[LetterPart]) -> str:
    """Return the text of parts."""
    return "".join(part.text for part in parts)


def merged(parts: Iterable[LetterPart]) -> Parts:
    """Return parts without empty ones, neighbours of the user's text made one."""
    rows: list[EditPart] = []
    for part in parts:
        if part.text and rows and not part.link and not rows[-1].link:
            rows[-1] = EditPart(rows[-1].text + part.text)
        elif part.text:
            rows.append(EditPart(part.text, part.link))
    return tuple(rows)


def subject_parts(letter: Letter) -> Parts:
    """Return the subject of a letter to be edited."""
    return merged(_part(run) for run in letter.subject)


def body_parts(letter: Letter) -> Parts:
    """Return a letter to be edited: its text, with the figures as parts of their own."""
    return merged(_part(run) for run in _body_runs(letter))


def figures_in(letter: Letter) -> tuple[LinkedFigure, ...]:
    """Return each number and day of a letter's text that has a place in the plan."""
    spans, at = list[LinkedFigure](), 0
    for run in _body_runs(letter):
        end = at + len(_part(run).text)
        if run.link or (run.source and any(sign.isdigit() for sign in run.text)):
            spans.append(LinkedFigure(at, end, run.source, run.link))
        at = end
    return tuple(spans)


def sources_in(letter: Letter, words: str) -> tuple[str, ...]:
    """Return the plan paths that words of a letter's text are written from, in order; none of other words."""
    start = text_of(body_parts(letter)).find(words)
    paths, at = dict[str, None](), 0
    for run in _body_runs(letter):
        end = at + len(_part(run).text)
        if 0 <= start < end and at < start + len(words) and run.source:
            paths[run.source] = None
        at = end
    return tuple(paths)


def after_edit(parts: Parts, start: int, removed: int, added: str) -> Parts:
    """Return parts after `removed` letters at `start` were replaced by `added`.

    A figure that is changed, or that is typed into, is the user's from then on.
    """
    stop = start + removed
    whole = text_of(parts)
    rows, at, is_added = list[EditPart](), 0, False
    for part in parts:
        end = at + len(part.text)
        if end <= start:
            rows.append(part)
        elif at >= stop:
            if not is_added:
                rows.append(EditPart(added))
                is_added = True
            rows.append(part)
        else:
            rows.append(EditPart(whole[at : max(at, start)]))
            if not is_added:
                rows.append(EditPart(added))
                is_added = True
            rows.append(EditPart(whole[min(end, stop) : end]))
        at = end
    return merged(rows if is_added else (*rows, EditPart(added)))


def part_of_text(parts: Parts, start: int, end: int) -> Parts:
    """Return the parts of a stretch; a figure that is cut is text."""
    rows, at = list[EditPart](), 0
    for part in parts:
        inside = part.text[max(0, start - at) : max(0, end - at)]
        rows.append(part if inside == part.text else EditPart(inside))
        at += len(part.text)
    return merged(rows)


def replaced(parts: Parts, start: int, end: int, new: Parts) -> Parts:
    """Return parts with a stretch replaced by other parts."""
    size = len(text_of(parts))
    return merged((*part_of_text(parts, 0, start), *new, *part_of_text(parts, end, size)))


def unlinked(parts: Parts, place: int) -> Parts:
    """Return parts whose figure at a place follows the plan no more."""
    rows, at = list[EditPart](), 0
    for part in parts:
        end = at + len(part.text)
        rows.append(EditPart(part.text) if at <= place < end else part)
        at = end
    return merged(rows)


def followed(parts: Iterable[LetterPart], figures: Mapping[str, str]) -> Parts:
    """Return parts with each linked figure as the plan has it now; one that is gone keeps its last text."""
    return merged(
        EditPart(_like(part.text, figures[part.link]), part.link) if figures.get(part.link) else part
        for part in parts
    )


def lost_figures(parts: Iterable[LetterPart], figures: Mapping[str, str]) -> tuple[LetterPart, ...]:
    """Return linked figures that the plan no longer has."""
    return tuple(part for part in parts if part.link and not figures.get(part.link))


def edited_letter(draft: Letter, edited: EditedText, figures: Mapping[str, str]) -> Letter:
    """Return a letter as the user edited it, with the figures of now.

    A paragraph that reads as a heading of the draft is one; a line that begins with a dash is an item.
    """
    headings = {block.text for block in draft.blocks if block.shape is BlockShape.HEADING}
    body = followed(edited.body, figures)
    return Letter(_runs(followed(edited.subject, figures)), tuple(_blocks(body, headings)))


def changed_blocks(draft: Letter, letter: Letter) -> tuple[tuple[int, str], ...]:
    """Return the blocks that are the user's own, as (number from 1, text)."""
    ours = {block.text for block in draft.blocks}
    return tuple(
        (number, block.text) for number, block in enumerate(letter.blocks, 1) if block.text not in ours
    )


def _part(run: Run) -> EditPart:
    return EditPart(_BREAKS.sub("\n", run.text), run.link)


def _body_runs(letter: Letter) -> Iterable[Run]:
    """Yield the runs of a letter's text with its breaks and the dashes of its items, as `Letter.text`."""
    before: Block | None = None
    for block in letter.blocks:
        item = block.shape is BlockShape.ITEM
        if before is not None:
            yield Run("\n" if item and before.shape is BlockShape.ITEM else "\n\n")
        if item:
            yield Run("- ")
        yield from block.runs
        before = block


def _like(before: str, now: str) -> str:
    """Write a figure as it was begun: a day that begins a sentence with a capital."""
    return now[:1].upper() + now[1:] if before[:1].isupper() else now


def _runs(parts: Parts) -> tuple[Run, ...]:
    return tuple(Run(part.text, part.link.partition("#")[0], part.link) for part in parts if part.text)


def _blocks(body: Parts, headings: set[str]) -> Iterable[Block]:
    whole, at = text_of(body), 0
    for gap in (*_GAP.finditer(whole), None):
        end = gap.start() if gap else len(whole)
        yield from _paragraphs(part_of_text(body, at, end), headings)
        at = gap.end() if gap else end


def _paragraphs(parts: Parts, headings: set[str]) -> Iterable[Block]:
    """Yield the blocks of a stretch without an empty line: items, and the paragraphs between them."""
    lines, at = list[tuple[int, int, bool]](), 0
    for line in text_of(parts).split("\n"):
        lines.append((at, at + len(line), bool(_ITEM.match(line))))
        at += len(line) + 1
    for _, rows in groupby(enumerate(lines), key=lambda row: row[0] if row[1][2] else -1):
        places = [row for _, row in rows]
        start, end, item = places[0][0], places[-1][1], places[0][2]
        sign = _ITEM.match(text_of(parts)[start:end]) if item else None
        runs = _runs(part_of_text(parts, start + (sign.end() if sign else 0), end))
        text = "".join(run.text for run in runs)
        heading = BlockShape.HEADING if text in headings else BlockShape.PARAGRAPH
        if text.strip():
            yield Block(BlockShape.ITEM if item else heading, runs)
