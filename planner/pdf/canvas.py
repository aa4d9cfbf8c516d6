"""A PDF as it is drawn: pages, areas, lines and texts in points from the top left of a frame.

What is written names no program, no time and no folder, and the same drawing gives the same bytes.
"""

import unicodedata
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

from planner.pdf.fonts import FontFiles, shown_text
from planner.pdf.surface import Box, Frame, Letters, Side

with (
    warnings.catch_warnings()
):  # fpdf2 says at import that it can draw no pictures where Pillow is not shipped
    warnings.simplefilter("ignore", UserWarning)
    from fpdf import FPDF
    from fpdf.fonts import TTFFont
    from fpdf.output import OutputProducer
    from fpdf.prefs import ViewerPreferences

if TYPE_CHECKING:
    from fpdf.output import PDFInfo

FAMILY = "liberation"
LANGUAGE = "en-US"


class _Document(FPDF):
    """A PDF without an identity of the file, which would be made of the time."""

    def file_id(self) -> None:
        """Return no identity."""


class _Producer(OutputProducer):
    """Writes the file without the day and the time at which it was made."""

    def _add_info(self) -> "PDFInfo":
        info = super()._add_info()
        del info.creation_date
        return info


class PdfCanvas:
    """Draws on the last page that was begun. `missing` gathers the letters that the font could not show."""

    def __init__(self, fonts: FontFiles, title: str, author: str, creator: str = "") -> None:
        self._pdf = pdf = _Document(unit="pt")
        pdf.set_auto_page_break(False)
        pdf.set_margin(0)
        pdf.c_margin = 0
        pdf.set_lang(LANGUAGE)
        pdf.set_title(title)
        pdf.viewer_preferences = ViewerPreferences(
            display_doc_title=True
        )  # a reader announces it, not the file
        if author:
            pdf.set_author(author)
        if creator:
            pdf.set_creator(creator)
        pdf.set_producer("")
        for style, path in (("", fonts.regular), ("B", fonts.bold), ("I", fonts.italic)):
            pdf.add_font(FAMILY, style, path)
        self.frame = Frame()
        self.missing: dict[str, None] = {}

    def page(self, width: float, height: float) -> None:
        """Begin a page of a size in points."""
        self._pdf.add_page(format=(min(width, height), max(width, height)), orientation=_way(width, height))

    def fill(self, box: Box, color: str) -> None:
        """Fill an area."""
        self._pdf.set_fill_color(color)
        self._pdf.rect(*self._placed(box), style="F")

    def outline(self, box: Box, color: str, weight: float) -> None:
        """Draw the edges of an area."""
        self._pen(color, weight)
        self._pdf.rect(*self._placed(box), style="D")

    def line(self, start: tuple[float, float], end: tuple[float, float], color: str, weight: float) -> None:
        """Draw a straight line; `weight` in points."""
        self._pen(color, weight)
        self._pdf.line(*self._point(*start), *self._point(*end))

    @contextmanager
    def clipped(self, box: Box) -> Iterator[None]:
        """Draw nothing outside an area."""
        with self._pdf.rect_clip(*self._placed(box)):
            yield

    def text(self, text: str, x: float, baseline: float, letters: Letters, side: Side = "left") -> None:
        """Draw a line of text that begins, ends or is centred at x."""
        pdf, size = self._pdf, letters.size * self.frame.scale
        pdf.set_font(FAMILY, "B" if letters.bold else "I" if letters.italic else "", size)
        pdf.set_text_color(letters.color)
        font = pdf.current_font
        assert isinstance(font, TTFFont)
        drawn = shown_text(text, font.glyph_ids)
        self.missing |= dict.fromkeys(drawn.missing)
        at, down = self._point(x, baseline)
        if side != "left":
            at -= pdf.get_string_width(drawn.visual) / (1 if side == "right" else 2)
        if drawn.visual == text:
            pdf.text(at, down, text)
        elif drawn.visual:
            pdf._out(f"/Span <</ActualText <FEFF{_utf16(text)}>>> BDC")
            pdf.text(at, down, drawn.visual)
            pdf._out("EMC")

    def done(self) -> bytes:
        """Return the file."""
        return bytes(self._pdf.output(output_producer_class=_Producer))

    def _pen(self, color: str, weight: float) -> None:
        self._pdf.set_draw_color(color)
        self._pdf.set_line_width(weight * self.frame.scale)

    def _point(self, x: float, y: float) -> tuple[float, float]:
        frame = self.frame
        return frame.left + x * frame.scale, frame.top + y * frame.scale

    def _placed(self, box: Box) -> Box:
        scale = self.frame.scale
        return Box(*self._point(box.left, box.top), box.width * scale, box.height * scale)


def _way(width: float, height: float) -> Literal["L", "P"]:
    return "L" if width > height else "P"


def _utf16(text: str) -> str:
    return unicodedata.normalize("NFC", text).encode("utf-16-be", "surrogatepass").hex().upper()
