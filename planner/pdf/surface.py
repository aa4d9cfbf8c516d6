"""What pages are drawn on: a PDF or a printer. Points from the top left of a frame on the page."""

from contextlib import AbstractContextManager
from typing import Literal, NamedTuple, Protocol

Side = Literal["left", "right", "center"]
HATCH_STEP, HATCH_WEIGHT = 4.0, 0.6
"""Points between the lines of a hatched area, and their weight."""


class Box(NamedTuple):
    """A rectangle in points."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height


class Frame(NamedTuple):
    """Where the drawing is on the page, and how large."""

    left: float = 0.0
    top: float = 0.0
    scale: float = 1.0


class Letters(NamedTuple):
    """How a text looks; `size` in points."""

    size: float
    color: str
    bold: bool = False
    italic: bool = False


class Surface(Protocol):
    """Takes the drawing of pages, in order. `frame` places what is drawn on the page."""

    frame: Frame

    def page(self, width: float, height: float) -> None:
        """Begin a page of a size in points."""

    def fill(self, box: Box, color: str) -> None:
        """Fill an area."""

    def outline(self, box: Box, color: str, weight: float) -> None:
        """Draw the edges of an area."""

    def line(self, start: tuple[float, float], end: tuple[float, float], color: str, weight: float) -> None:
        """Draw a straight line; `weight` in points."""

    def clipped(self, box: Box) -> AbstractContextManager[None]:
        """Draw nothing outside an area."""

    def text(self, text: str, x: float, baseline: float, letters: Letters, side: Side = "left") -> None:
        """Draw a line of text that begins, ends or is centred at x."""


def hatch(surface: Surface, box: Box, color: str) -> None:
    """Draw slanted lines over an area."""
    with surface.clipped(box):
        reach = box.left - box.height
        while reach < box.right:
            surface.line((reach, box.bottom), (reach + box.height, box.top), color, HATCH_WEIGHT)
            reach += HATCH_STEP
