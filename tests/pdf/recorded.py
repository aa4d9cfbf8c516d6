"""A surface that notes what is drawn, for tests that read a drawing without a PDF."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from planner.pdf.pages import draw_pages
from planner.pdf.surface import Box, Frame, Letters, Side
from planner.workbook.sheets.sheet import BookSheet


class Recorded:
    """Every call in order, each with the frame that it was drawn in."""

    def __init__(self) -> None:
        self.frame = Frame()
        self.calls: list[tuple[object, ...]] = []

    @property
    def texts(self) -> list[str]:
        """The lines of text in the order drawn."""
        return [str(call[2]) for call in self.calls if call[0] == "text"]

    def page(self, width: float, height: float) -> None:
        self._note("page", width, height)

    def fill(self, box: Box, color: str) -> None:
        self._note("fill", box, color)

    def outline(self, box: Box, color: str, weight: float) -> None:
        self._note("outline", box, color, weight)

    def line(self, start: tuple[float, float], end: tuple[float, float], color: str, weight: float) -> None:
        self._note("line", start, end, color, weight)

    @contextmanager
    def clipped(self, box: Box) -> Iterator[None]:
        self._note("clip", box)
        yield

    def text(self, text: str, x: float, baseline: float, letters: Letters, side: Side = "left") -> None:
        self._note("text", text, x, baseline, letters, side)

    def boxes(self, call: str, color: str) -> list[Box]:
        """The rectangles of a kind and colour, in points of their frame."""
        boxes = [made[2] for made in self.calls if made[0] == call and color in made]
        return [box for box in boxes if isinstance(box, Box)]

    def placed(self, call: tuple[object, ...], place: int) -> tuple[float, float]:
        """A point of a call, in points from the top left of its page."""
        frame, point = call[1], call[place]
        assert isinstance(frame, Frame)
        assert isinstance(point, tuple)
        return frame.left + point[0] * frame.scale, frame.top + point[1] * frame.scale

    def _note(self, name: str, *values: object) -> None:
        self.calls.append((name, self.frame, *values))


def recorded(sheets: Sequence[BookSheet], others: Sequence[BookSheet] = ()) -> Recorded:
    """Draw sheets and return what was drawn."""
    surface = Recorded()
    draw_pages(surface, sheets, others)
    return surface
