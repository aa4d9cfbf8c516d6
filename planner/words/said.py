"""One piece that a template may fill in. There is no other: a template can neither hold nor make a figure."""

import re
from dataclasses import dataclass

from planner.words.letter import Run

_NUMBER = re.compile(r"[$€£¥₹]?\d[\d.,]*(?:\s?%|[a-zA-Z]{1,2}\b)?")
_ENDS = (".", "!", "?", "…", ":", "”", '"')


@dataclass(frozen=True, slots=True)
class Said:
    """Words or a figure, and the plan path that they come from. Nothing to say is false in a template.

    A `figure` is one run; of the user's own text each number is.
    """

    text: str
    source: str = ""
    figure: bool = False

    def __bool__(self) -> bool:
        return bool(self.text)

    @property
    def runs(self) -> tuple[Run, ...]:
        """The piece as runs: each number leads to the source, and the words between do not."""
        if self.figure:
            return (Run(self.text, self.source),) if self.text else ()
        found, at = [], 0
        for number in _NUMBER.finditer(self.text) if self.source else ():
            end = number.start() + len(number[0].rstrip(".,"))
            found += [Run(self.text[at : number.start()]), Run(self.text[number.start() : end], self.source)]
            at = end
        return tuple(run for run in (*found, Run(self.text[at:])) if run.text)


def said(text: str, source: str = "") -> Said:
    """Return a piece of the user's text as every clipboard takes it."""
    return Said(text.strip().encode("utf-8", "replace").decode("utf-8"), source)


def sentence(text: str, source: str = "") -> Said:
    """Return a piece of the user's text that ends as a sentence does."""
    piece = said(text, source)
    whole = not piece.text or piece.text.endswith(_ENDS)
    return piece if whole else Said(f"{piece.text}.", source)
