"""Parts as a document, and its pages on a device: a printer or a PDF file."""

import re
from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from planner.plan.fields.terms import Paper
from planner.ui.appearance.theme import LIGHT
from planner.ui.printing.parts import Part, PrintedPicture, PrintedTable, PrintedText, is_heading
from planner.ui.printing.whole_rows import Cuts, LaidOut, cuts_in, page_break, pieces_of, with_whole_rows

MARGIN, FOOT = 15.0, 24.0  # mm; points
POINTS = 9.0
WIDEST_PICTURE = 460.0  # pixels of 1/96 inch
LONGEST_WORD, LONGEST_LINE = 20, 60
"""Letters of a word that is not parted, and of a line from which on a text is wrapped."""
SIZES = {Paper.LETTER: QPageSize.PageSizeId.Letter, Paper.A4: QPageSize.PageSizeId.A4}
PADDING = 4
"""Letters that the room between two columns takes."""
WIDEST = 8
"""Columns from which a page lies on its side."""


class Printout(Struct, frozen=True, eq=False):
    """What is printed: the parts after the line `first`, where there is one, and a title."""

    first: str
    title: str
    parts: Sequence[Part]
    font: QFont

    def document(self, cuts: Cuts = frozenset()) -> LaidOut:
        """Return the parts as a document; `cuts`: parts, or rows of tables in them, that begin a page."""
        made, letters = QTextDocument(), for_paper(self.font, POINTS)
        made.setDefaultFont(letters)
        made.setDocumentMargin(0)  # with one Qt lays a line over the end of a page, below a table
        cursor = QTextCursor(made)
        if self.first:
            _put(cursor, self.first, _letters(letters, POINTS, LIGHT.dim))
        _put(cursor, self.title, _letters(letters, POINTS + 5, LIGHT.text, strong=True))
        starts = list[int]()
        for place, part in enumerate(self.parts):
            if isinstance(part, PrintedText):
                _put_text(cursor, part, letters)
                if (place, 0) in cuts:
                    cursor.mergeBlockFormat(page_break())
                starts.append(cursor.block().position())
            elif isinstance(part, PrintedTable):
                for start, rows in pieces_of(part, cuts_in(place, cuts)):
                    if not start:
                        _begin_block(cursor, QTextBlockFormat())
                    if (place, start) in cuts:  # the line below the piece before, or it may begin a page too
                        cursor.setBlockFormat(page_break())
                    table = _put_table(cursor, part, rows, letters)
                    if not start:
                        starts.append(table.firstPosition())
            else:
                _put_picture(cursor, part)
                starts.append(cursor.block().position())
        return LaidOut(made, tuple(starts))


def for_paper(font: QFont, points: float) -> QFont:
    """Return a font of a size whose glyphs are those of its letters: others cannot be copied out of a PDF.

    Such others are figures of equal width, and signs next to capitals, which Inter swaps by itself.
    """
    letters = QFont(font)
    for feature in ("tnum", "calt"):  # not cleared: what is not set comes from the application's font
        letters.setFeature(QFont.Tag(feature), 0)
    letters.setPointSizeF(points)
    return letters


def is_wide(parts: Sequence[Part]) -> bool:
    """Whether a table is so wide that the page had better lie on its side."""
    return any(isinstance(part, PrintedTable) and len(part.heads) >= WIDEST for part in parts)


def as_pdf(printout: Printout, foot: str, paper: Paper, *, wide: bool = False) -> bytes:
    """Return what is printed as a PDF; its properties name no time and no tool."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(printout.title)
    lay_pages(writer, paper, wide=wide)
    paint_pages(printout, writer, foot)
    del writer
    return without_traces(bytes(buffer.data().data()))


def lay_pages(device: QPagedPaintDevice, paper: Paper, *, wide: bool = False) -> None:
    """Set pages of a paper with even margins."""
    way = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    size = QPageSize(SIZES[paper])
    device.setPageLayout(QPageLayout(size, way, margins, QPageLayout.Unit.Millimeter))


def paint_pages(printout: Printout, device: QPagedPaintDevice, foot: str) -> None:
    """Paint every page, each with the line `foot` and its number; rows of tables stay whole."""
    below = FOOT * device.logicalDpiY() / 72
    page = QSizeF(device.width(), device.height() - below)

    def laid_out(cuts: Cuts) -> LaidOut:
        made = printout.document(cuts)
        made.document.documentLayout().setPaintDevice(device)
        made.document.setPageSize(page)
        return made

    made = with_whole_rows(laid_out, printout.parts)
    painter = QPainter(device)
    for number in range(made.pageCount()):
        if number:
            device.newPage()
        painter.save()
        painter.translate(0, -number * page.height())
        shown = page.height() - 1  # the line at the edge is that of the next page
        made.drawContents(painter, QRectF(0, number * page.height(), page.width(), shown))
        painter.restore()
        painter.setFont(for_paper(made.defaultFont(), POINTS - 1))
        painter.setPen(QColor(LIGHT.dim))
        spot = QRectF(0, page.height(), page.width(), below)
        text = f"{foot}  {number + 1} of {made.pageCount()}".strip()
        painter.drawText(spot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, text)
    painter.end()


def without_traces(pdf: bytes) -> bytes:
    """Blank the day, the time and the tool in the properties of a PDF; all places stay as they are."""
    for key in (rb"CreationDate", rb"ModDate", rb"Producer", rb"Creator"):
        entry = re.compile(rb"/" + key + rb" ?\((?:\\.|[^\\)])*\)", re.DOTALL)
        pdf = entry.sub(lambda match: b" " * len(match.group()), pdf)
    for pattern in (rb'(?<=pdf:Producer=")[^"]*', rb'(?<=Date=")[^"]*', rb"(?<=uuid:)[-0-9a-f]*"):
        pdf = re.sub(pattern, lambda match: b" " * len(match.group()), pdf)
    return pdf


def _put(cursor: QTextCursor, text: str, letters: QTextCharFormat) -> None:
    shape = QTextBlockFormat()
    shape.setBottomMargin(POINTS / 2)
    _begin_block(cursor, shape)
    cursor.insertText(text, letters)


def _begin_block(cursor: QTextCursor, shape: QTextBlockFormat) -> None:
    """Begin a line; the empty one below a table is used: left empty, it lets Qt part the line after it."""
    is_below_table = bool(cursor.position()) and not cursor.block().text()
    if is_below_table or not cursor.position():
        cursor.setBlockFormat(shape)
    else:
        cursor.insertBlock(shape)


def _put_text(cursor: QTextCursor, part: PrintedText, font: QFont) -> None:
    """Put a line whose head may be stronger than the rest."""
    plain, strong = (
        _letters(font, POINTS, LIGHT.text, strong=is_strong) for is_strong in (part.strong, True)
    )
    _put(cursor, part.text[: part.lead] or part.text, strong if part.lead else plain)
    if part.strong:
        above = QTextBlockFormat()
        above.setTopMargin(POINTS)
        cursor.mergeBlockFormat(above)
    if part.lead:
        cursor.insertText(part.text[part.lead :], plain)


def _put_table(
    cursor: QTextCursor, part: PrintedTable, rows: Sequence[tuple[str, ...]], font: QFont
) -> QTextTable:
    """Put some rows of a table below its heads."""
    shape = QTextTableFormat()
    shape.setBorder(0.5)
    shape.setBorderBrush(QColor(LIGHT.line))
    shape.setBorderCollapse(True)
    shape.setCellPadding(3)
    shape.setHeaderRowCount(part.head_rows)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    shape.setColumnWidthConstraints(
        [QTextLength(QTextLength.Type.PercentageLength, share) for share in column_shares(part)]
    )
    table = cursor.insertTable(len(rows) + part.head_rows, len(part.heads), shape)
    dim, ink = _letters(font, POINTS, LIGHT.dim), _letters(font, POINTS, LIGHT.text)
    strong = _letters(font, POINTS, LIGHT.text, strong=True)
    for row, texts in enumerate((*(part.heads,) * part.head_rows, *rows)):
        is_head = row < part.head_rows
        for column, text in enumerate(texts):
            cell = table.cellAt(row, column).firstCursorPosition()
            side = QTextBlockFormat()
            is_right = column in part.right
            side.setAlignment(Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft)
            cell.setBlockFormat(side)
            cell.insertText(text, dim if is_head else strong if is_heading(texts) else ink)
        if not is_head and is_heading(texts):
            table.mergeCells(row, 0, 1, len(texts))
    cursor.movePosition(QTextCursor.MoveOperation.End)
    return table


def column_shares(part: PrintedTable) -> list[float]:
    """Return the width of each column in per cent: by its long texts, as far as a line should be long.

    One text in twenty may be longer and is wrapped, but no word of usual length is.
    """
    rows = [texts for texts in (part.heads, *part.rows) if not is_heading(texts)] or [part.heads]
    letters = [_letters_of([texts[column] for texts in rows]) for column in range(len(part.heads))]
    return [100 * long / sum(letters) for long in letters]


def _letters_of(texts: Sequence[str]) -> int:
    lengths = sorted(map(len, texts))
    long = lengths[round(0.95 * (len(lengths) - 1))]
    word = max((len(word) for text in texts for word in text.split()), default=0)
    return min(max(long, min(word, LONGEST_WORD)), LONGEST_LINE) + PADDING


def _put_picture(cursor: QTextCursor, part: PrintedPicture) -> None:
    width = min(part.image.width() / part.image.devicePixelRatio(), WIDEST_PICTURE)
    name, shape, plain = f"chart-{cursor.position()}", QTextImageFormat(), part.image.copy()
    plain.setDevicePixelRatio(1)
    cursor.document().addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), plain)
    shape.setName(name)
    shape.setWidth(width)
    shape.setHeight(width * plain.height() / max(1, plain.width()))
    _begin_block(cursor, QTextBlockFormat())
    cursor.insertImage(shape)


def _letters(font: QFont, points: float, colour: str, *, strong: bool = False) -> QTextCharFormat:
    made, letters = QTextCharFormat(), QFont(font)
    letters.setPointSizeF(points)
    letters.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    made.setFont(letters)
    made.setForeground(QColor(colour))
    return made
