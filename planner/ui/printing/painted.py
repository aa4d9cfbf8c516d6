"""The proposal on paper: the drawing of its PDF, painted on a printer page by page."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPen,
)

from planner.disk import resource
from planner.pdf.pages import draw_pages
from planner.pdf.sheet_pages import INCH
from planner.pdf.surface import Box, Frame, Letters, Side
from planner.ui.export.file_kinds import FONTS
from planner.workbook.sheets.book import Book


class PaintedPages:
    """Draws pages on a device that has pages; the paper is set before, by `lay_paper`."""

    def __init__(self, device: QPagedPaintDevice, fonts: Path) -> None:
        self.frame = Frame()
        self._device, self._family = device, _family(fonts)
        self._dots = device.logicalDpiX() / INCH
        self._painter = QPainter(device)
        self._begun = False

    def page(self, width: float, height: float) -> None:
        """Begin a page; the device has the first, and the paper's size."""
        del width, height
        if self._begun:
            self._device.newPage()
        self._begun = True

    def fill(self, box: Box, color: str) -> None:
        """Fill an area."""
        self._painter.fillRect(self._placed(box), QColor(color))

    def outline(self, box: Box, color: str, weight: float) -> None:
        """Draw the edges of an area."""
        self._pen(color, weight)
        self._painter.drawRect(self._placed(box))

    def line(self, start: tuple[float, float], end: tuple[float, float], color: str, weight: float) -> None:
        """Draw a straight line; `weight` in points."""
        self._pen(color, weight)
        self._painter.drawLine(self._point(*start), self._point(*end))

    @contextmanager
    def clipped(self, box: Box) -> Iterator[None]:
        """Draw nothing outside an area."""
        self._painter.save()
        self._painter.setClipRect(self._placed(box))
        yield
        self._painter.restore()

    def text(self, text: str, x: float, baseline: float, letters: Letters, side: Side = "left") -> None:
        """Draw a line of text that begins, ends or is centred at x."""
        font = QFont(self._family)
        font.setPointSizeF(letters.size * self.frame.scale)
        font.setBold(letters.bold)
        font.setItalic(letters.italic)
        spot = self._point(x, baseline)
        if side != "left":
            wide = QFontMetricsF(font, self._device).horizontalAdvance(text)
            spot.setX(spot.x() - wide / (1 if side == "right" else 2))
        self._painter.setFont(font)
        self._painter.setPen(QColor(letters.color))
        self._painter.drawText(spot, text)

    def done(self) -> None:
        """End the last page."""
        self._painter.end()

    def _pen(self, color: str, weight: float) -> None:
        pen = QPen(QColor(color), weight * self.frame.scale * self._dots)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._painter.setPen(pen)

    def _point(self, x: float, y: float) -> QPointF:
        frame = self.frame
        return QPointF(frame.left + x * frame.scale, frame.top + y * frame.scale) * self._dots

    def _placed(self, box: Box) -> QRectF:
        size = QSizeF(box.width, box.height) * self.frame.scale * self._dots
        return QRectF(self._point(box.left, box.top), size)


def paint_book(book: Book, device: QPagedPaintDevice) -> None:
    """Paint all pages of a workbook on a device whose paper is set."""
    pages = PaintedPages(device, resource(FONTS))
    draw_pages(pages, book.sheets)
    pages.done()


def lay_paper(device: QPagedPaintDevice, book: Book) -> None:
    """Set the paper to that of the first sheet; the drawing begins at its corner."""
    printing = book.sheets[0].printing
    paper = QSizeF(printing.paper.short * INCH, printing.paper.long * INCH)
    way = QPageLayout.Orientation.Landscape if printing.landscape else QPageLayout.Orientation.Portrait
    size = QPageSize(paper, QPageSize.Unit.Point)
    device.setPageLayout(QPageLayout(size, way, QMarginsF(0, 0, 0, 0)))


def _family(fonts: Path) -> str:
    """Load the fonts of a PDF and return their family."""
    families = [
        name
        for file in sorted(fonts.glob("LiberationSans-*.ttf"))
        for name in QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
    ]
    return families[0] if families else "Arial"
