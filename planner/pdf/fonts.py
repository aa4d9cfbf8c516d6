"""The fonts of a PDF: Liberation Sans, as wide as Arial letter by letter, and the letters it can show."""

import unicodedata
from collections.abc import Container
from functools import cache
from pathlib import Path

from msgspec import Struct

from planner.values import PlannerError

MISSING = "□"
"""Shown in place of a letter that the font lacks; the copied text still has the letter."""
_RIGHT_TO_LEFT = ("R", "AL")
_INVISIBLE = ("Cf", "Cc", "Cs", "Mn", "Me")


class FontFiles(Struct, frozen=True):
    """The files of the three styles that pages use."""

    regular: Path
    bold: Path
    italic: Path


class FontsMissingError(PlannerError):
    """The fonts that ship with the program are not there."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"The program's own font “{path.name}” is missing. Install Counterpoint again.")


def font_files(folder: Path) -> FontFiles:
    """Return the fonts of a folder; FontsMissingError if one is not there."""
    paths = [folder / f"LiberationSans-{style}.ttf" for style in ("Regular", "Bold", "Italic")]
    for path in paths:
        if not path.is_file():
            raise FontsMissingError(path)
    return FontFiles(*paths)


class ShownText(Struct, frozen=True):
    """A line as it is drawn, from left to right, and the letters in it that the font lacks."""

    visual: str
    missing: str = ""


def shown_text(text: str, known: Container[int]) -> ShownText:
    """Return a line as drawn; `known`: the code points of the font.

    Words written from right to left are put in the order seen, in a line that runs from left to right. A
    letter that is unknown becomes a box.
    """
    if text.isascii() and text.isprintable():
        return ShownText(text)
    composed = unicodedata.normalize("NFC", text)
    missing: list[str] = []
    for place, letter in enumerate(composed):
        if ord(letter) not in known and not _is_invisible(letter):
            after = composed[place + 1 : place + 2]
            missing.append(letter + (after if after and unicodedata.category(after) == "Mn" else ""))
    visual = _reordered(composed) if _has_right_to_left(composed) else composed
    drawn = (
        letter if ord(letter) in known and letter.isprintable() else "" if _is_invisible(letter) else MISSING
        for letter in visual.replace("\t", " ")
    )
    return ShownText("".join(drawn), "".join(dict.fromkeys("".join(missing))))


@cache
def _is_invisible(letter: str) -> bool:
    return unicodedata.category(letter) in _INVISIBLE


def _has_right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in text)


def _reordered(text: str) -> str:
    from fpdf.bidi import BidiParagraph
    from fpdf.enums import TextDirection

    return BidiParagraph(text, TextDirection.LTR).get_reordered_string()
