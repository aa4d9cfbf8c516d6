"""The cells of a page: fills, rules and boxes first, then what they say, in reading order."""

from collections.abc import Callable, Iterator

from planner.pdf.sheet_pages import POINTS_A_PIXEL, PaperPage
from planner.pdf.surface import Box, Letters, Side, Surface
from planner.workbook.layout.laid_page import INDENT
from planner.workbook.layout.text_size import width, wrapped
from planner.workbook.sheets.number_format import cell_text
from planner.workbook.sheets.sheet import CellRange, Place, SheetCell
from planner.workbook.sheets.styles import Style, style_of

THIN, MEDIUM, THICK = 0.6, 1.4, 2.6
"""Points of the weights that spreadsheets call so."""
ASCENT, DESCENT, LINE = 0.905, 0.212, 1.15
"""Of the font size."""
PADDING = 2.0
"""Points between the edge of a cell and its text."""
TOP_PADDING = 1.5
SMALLEST = 0.5
"""Of its size, to which a text is drawn smaller that has no room in its cell."""
SINGLE = 0.75
"""Of its size, to which a text is drawn smaller to stay on one line; below it is wrapped."""
SIDES: dict[str, Side] = {"left": "left", "right": "right", "center": "center"}


def draw_cells(surface: Surface, page: PaperPage, draw_row: Callable[[int], None]) -> None:
    """Draw the cells of a page; `draw_row` is called after each row, for what is drawn over the sheet."""
    spans = dict(_spans(page))
    for place, span in spans.items():
        _draw_ground(surface, page, span, style_of(page.sheet.cells[place].style))
    for place, span in spans.items():
        _draw_edges(surface, page, span, style_of(page.sheet.cells[place].style))
    for row in page.rows:
        for column in range(page.area.first_column, page.area.last_column + 1):
            if (row, column) in spans:
                _draw_text(surface, page, spans[row, column])
        draw_row(row)


def _spans(page: PaperPage) -> Iterator[tuple[Place, CellRange]]:
    """Yield the cells that are seen, each with the rectangle that it takes: its own or that of its merge."""
    merged = {(merge.span.first_row, merge.span.first_column): merge.span for merge in page.sheet.merges}
    hidden = {
        (row, column)
        for span in merged.values()
        for row in range(span.first_row, span.last_row + 1)
        for column in range(span.first_column, span.last_column + 1)
    } - merged.keys()
    rows, area = set(page.rows), page.area
    for place in page.sheet.cells:
        row, column = place
        inside = row in rows and area.first_column <= column <= area.last_column
        if inside and place not in hidden:
            yield place, merged.get(place, CellRange(row, column, row, column))


def _draw_ground(surface: Surface, page: PaperPage, span: CellRange, style: Style) -> None:
    if style.fill:
        surface.fill(page.box(span), style.fill)


def _draw_edges(surface: Surface, page: PaperPage, span: CellRange, style: Style) -> None:
    box = page.box(span)
    if style.box:
        surface.outline(box, style.box, THIN)
    if style.bottom:
        weight = MEDIUM if style.closed else THIN
        surface.line((box.left, box.bottom), (box.right, box.bottom), style.bottom, weight)
    if style.top:
        weight = MEDIUM if style.headed else THIN
        surface.line((box.left, box.top), (box.right, box.top), style.top, weight)
    if style.left:
        surface.line((box.left, box.top), (box.left, box.bottom), style.left, THICK)


def _draw_text(surface: Surface, page: PaperPage, span: CellRange) -> None:
    cell = page.sheet.cells[span.first_row, span.first_column]
    text = cell_text(cell)
    if not text:
        return
    style, box = style_of(cell.style), _indented(page.box(span), style_of(cell.style))
    side = SIDES[style.align]
    lines, size = _fitted(page, span, cell, text)
    letters = Letters(size, style.color, style.bold, style.italic)
    tall = (len(lines) - 1) * LINE * size + (ASCENT + DESCENT) * size
    top = box.top + TOP_PADDING if style.top_aligned else box.top + (box.height - tall) / 2
    x = {"left": box.left, "right": box.right, "center": box.left + box.width / 2}[side]
    for number, line in enumerate(lines):
        surface.text(line, x, top + ASCENT * size + number * LINE * size, letters, side)


def _indented(box: Box, style: Style) -> Box:
    indent = style.indent * INDENT * POINTS_A_PIXEL + PADDING
    if style.align == "right":
        return Box(box.left + PADDING, box.top, box.width - PADDING - indent, box.height)
    return Box(box.left + indent, box.top, box.width - PADDING - indent, box.height)


def _fitted(page: PaperPage, span: CellRange, cell: SheetCell, text: str) -> tuple[tuple[str, ...], float]:
    """Return the lines of a cell and their size: its own, or smaller where they have no room."""
    style = style_of(cell.style)
    box = page.box(span)
    if style.wrap or _room_for(page, span, style, text) < SINGLE:
        pixels = box.width / POINTS_A_PIXEL - INDENT * style.indent
        size = style.size
        while True:
            lines = tuple(wrapped(text, pixels, size, bold=style.bold))
            tall = ((len(lines) - 1) * LINE + 1) * size
            if tall <= box.height or size <= SMALLEST * style.size:
                return lines, size
            size -= 0.25
    return (" ".join(text.split("\n")),), style.size * min(1.0, _room_for(page, span, style, text))


def _room_for(page: PaperPage, span: CellRange, style: Style, text: str) -> float:
    """Return the room of a cell for a text on one line, of what it needs."""
    room = (page.box(span).width + _free_right_of(page, span, style)) / POINTS_A_PIXEL
    needed = width(text, style.size, bold=style.bold)
    return (room - INDENT * style.indent - 4) / needed if needed else 1.0


def _free_right_of(page: PaperPage, span: CellRange, style: Style) -> float:
    """Return the points of empty cells at the right of a text, which it may run over as in a spreadsheet."""
    if style.align != "left":
        return 0.0
    column = span.last_column + 1
    while column <= page.area.last_column:
        neighbour = page.sheet.cells.get((span.first_row, column))
        if neighbour is not None and neighbour.value not in (None, ""):
            break
        column += 1
    return page.left(column) - page.left(span.last_column + 1)
