"""The cheat sheet as a document of one page, on the screen and in a PDF. All text is plain text."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import (
    QFont,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from planner.prep.cheat_sheet import Section

MARGIN = 15.0  # mm
LARGEST, SMALLEST = 11, 6  # points


def document(title: str, sections: Sequence[Section], font: QFont) -> QTextDocument:
    """Return the page as a document; `font` is that of its lines, and headings follow it."""
    made = QTextDocument()
    made.setDefaultFont(font)
    cursor, size = QTextCursor(made), font.pointSizeF()
    _put(cursor, title, _sized(font, size + 4), below=size)
    for section in sections:
        _put(cursor, section.title, _sized(font, size + 1), below=size / 3)
        for line in section.lines:
            _put(cursor, f"•  {line.text}", font, below=size / 4, hanging=size)
        rest = f"… and {section.left_out} more" if section.left_out else section.hint
        if rest:
            _put(cursor, rest, font, below=size / 4)
        _put(cursor, "", font, below=0)
    return made


def as_pdf(title: str, sections: Sequence[Section], font: QFont) -> bytes:
    """Return the page as a PDF of one Letter page: the type shrinks until all of it fits."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Counterpoint")
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.Letter),
            QPageLayout.Orientation.Portrait,
            QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN),
            QPageLayout.Unit.Millimeter,
        )
    )
    for size in range(LARGEST, SMALLEST - 1, -1):
        letters = QFont(font)
        letters.setPointSizeF(size)
        made = document(title, sections, letters)
        made.documentLayout().setPaintDevice(writer)
        made.setPageSize(QSizeF(writer.width(), writer.height()))
        if made.pageCount() == 1:
            break
    made.print_(writer)
    del writer
    return bytes(buffer.data().data())


def _put(cursor: QTextCursor, text: str, font: QFont, below: float, hanging: float = 0) -> None:
    shape, letters = QTextBlockFormat(), QTextCharFormat()
    shape.setBottomMargin(below)
    shape.setLeftMargin(hanging)
    shape.setTextIndent(-hanging)
    letters.setFont(font)
    if cursor.position():
        cursor.insertBlock()
    cursor.setBlockFormat(shape)
    cursor.insertText(text, letters)


def _sized(font: QFont, points: float) -> QFont:
    made = QFont(font)
    made.setPointSizeF(points)
    made.setWeight(QFont.Weight.DemiBold)
    return made
