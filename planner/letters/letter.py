"""A letter as values: pieces, runs of text with their plan paths, and blocks of them; as text or HTML."""

import re
from collections.abc import Callable, Iterable
from enum import StrEnum
from html import escape
from itertools import groupby

from msgspec import Struct

_NUMBER = re.compile(r"[$€£¥₹]?\d[\d.,]*(?:\s?%|[a-zA-Z]{1,2}\b)?")
_ENDS = (".", "!", "?", "…", ":", "”", '"')


class BlockShape(StrEnum):
    """Kind of a block."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    HEADING = "heading"


class Run(Struct, frozen=True):
    """A stretch of text. `source` is the plan path of a number or a name; empty for words of the template.

    `link` names the fact that the text is written from, so that an edited letter can follow it.
    """

    text: str
    source: str = ""
    link: str = ""


class Piece(Struct, frozen=True):
    """A text or a figure that a template may fill in, with its plan path; false where it is empty.

    A template can neither hold nor make a figure otherwise. A `figure` is one run; in a text of the user's
    each number is. `role` distinguishes figures of the same path: `#gap`.
    """

    text: str
    source: str = ""
    figure: bool = False
    role: str = ""

    def __bool__(self) -> bool:
        return bool(self.text)

    @property
    def link(self) -> str:
        """The name of a figure for edited letters; empty for a text of the user's."""
        return f"{self.source}{self.role}" if self.figure else ""

    @property
    def runs(self) -> tuple[Run, ...]:
        """The piece as runs: each number leads to the source, and the words between do not."""
        if self.figure:
            return (Run(self.text, self.source, self.link),) if self.text else ()
        runs, at = list[Run](), 0
        for number in _NUMBER.finditer(self.text) if self.source else ():
            end = number.start() + len(number[0].rstrip(".,"))
            runs += [Run(self.text[at : number.start()]), Run(self.text[number.start() : end], self.source)]
            at = end
        return tuple(run for run in (*runs, Run(self.text[at:])) if run.text)


ALOUD, BRIEF = "#aloud", "#brief"
_LIST_COMMA = re.compile(r",(?!\d)")
_VALUATION = re.compile(r" at a valuation of [^,;)]*(?:,\d{3})*")


def aloud(piece: Piece) -> Piece:
    """Return a figure as spoken: without brackets, and without the valuation behind a part."""
    spoken = _VALUATION.sub("", piece.text).replace(" (", ", ").replace(")", "")
    return Piece(spoken, piece.source, piece.figure, f"{piece.role}{ALOUD}")


def brief(piece: Piece) -> Piece:
    """Return a figure after its label: without `in equity`, and without the valuation behind a part."""
    text = _VALUATION.sub("", piece.text).replace(" in equity", "")
    if not _LIST_COMMA.search(text):
        text = text.replace("; and ", " and ")
    return Piece(text, piece.source, piece.figure, f"{piece.role}{BRIEF}")


def figure_piece(text: str, source: str, role: str = "") -> Piece:
    """Return a figure, which is one run and one link of an edited letter."""
    return Piece(text, source, figure=True, role=role)


def piece_of(text: str, source: str = "") -> Piece:
    """Return a piece of the user's text as every clipboard takes it."""
    return Piece(text.strip().encode("utf-8", "replace").decode("utf-8"), source)


def sentence(text: str, source: str = "") -> Piece:
    """Return a piece of the user's text as a sentence: its first word capitalised, with a full stop.

    A first word that has a capital inside stays as it is, as a name: iOS.
    """
    piece = piece_of(text, source)
    first = piece.text.split(" ", 1)[0]
    begun = piece.text[:1].upper() + piece.text[1:] if first.islower() else piece.text
    return Piece(begun if not begun or begun.endswith(_ENDS) else f"{begun}.", source)


class Block(Struct, frozen=True):
    """A paragraph, an item of a list, or a heading."""

    shape: BlockShape
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """All of it, without sources."""
        return "".join(run.text for run in self.runs)


class Letter(Struct, frozen=True):
    """A text to send or to speak; the subject is empty where there is none."""

    subject: tuple[Run, ...]
    blocks: tuple[Block, ...]

    @property
    def runs(self) -> tuple[Run, ...]:
        """Every run in order, the subject's first."""
        return (*self.subject, *(run for block in self.blocks for run in block.runs))

    @property
    def subject_text(self) -> str:
        """The subject line."""
        return "".join(run.text for run in self.subject)

    @property
    def text(self) -> str:
        """The letter without its subject: paragraphs apart, the items of a list together."""
        return "\n\n".join(
            "\n".join(f"- {block.text}" if block.shape is BlockShape.ITEM else block.text for block in group)
            for group in _grouped(self.blocks)
        )

    def html(self) -> str:
        """The letter without its subject as rich text; every sign of the user's stays what it is."""
        return self._html(lambda run: _escaped(run.text))

    def linked(self, colour: str) -> str:
        """The letter as rich text whose numbers lead to their plan paths, in a colour."""
        return self._html(
            lambda run: (
                f'<a href="{escape(run.source)}" style="color: {escape(colour)}">{_escaped(run.text)}</a>'
                if run.source and any(sign.isdigit() for sign in run.text)
                else _escaped(run.text)
            )
        )

    def _html(self, write: Callable[[Run], str]) -> str:
        return "\n".join(_tagged(group, write) for group in _grouped(self.blocks))


NO_TEXT = Letter((), ())
"""The draft of a letter that cannot be written: all of an edited text is the user's then."""
_TAGS = {BlockShape.PARAGRAPH: "p", BlockShape.ITEM: "li", BlockShape.HEADING: "h4"}


def _grouped(blocks: Iterable[Block]) -> list[list[Block]]:
    """Group items that follow each other; every other block is a group of its own."""
    places = groupby(enumerate(blocks), key=lambda at: -1 if at[1].shape is BlockShape.ITEM else at[0])
    return [[block for _, block in group] for _, group in places]


def _tagged(group: list[Block], write: Callable[[Run], str]) -> str:
    tag = _TAGS[group[0].shape]
    inner = "".join(f"<{tag}>{''.join(write(run) for run in block.runs)}</{tag}>" for block in group)
    return f"<ul>{inner}</ul>" if tag == "li" else inner


def _escaped(text: str) -> str:
    return escape(text).replace("\n", "<br>")
