"""Parts of a private sheet: the tables at the right of what is printed, each by its title."""

from planner.workbook.private.private_page import FIRST_ROW
from planner.workbook.sheets.sheet import BookSheet, Place, SheetCell, Value

Row = tuple[Value, ...]


def part_cells(sheet: BookSheet, title: str) -> dict[Place, SheetCell]:
    """The cells of a part by row of the sheet and column of the part."""
    starts = {
        column: str(cell.value) for (_, column), cell in sheet.cells.items() if cell.style == "aside_title"
    }
    [left] = [column for column, name in starts.items() if name.startswith(title)]
    end = min((column for column in starts if column > left), default=len(sheet.widths) + 1)
    return {
        (row, column - left): cell
        for (row, column), cell in sheet.cells.items()
        if left <= column < end and row >= FIRST_ROW
    }


def part_rows(sheet: BookSheet, title: str) -> list[Row]:
    """The values of a part, row by row."""
    cells = part_cells(sheet, title)
    last = max((row for row, _ in cells), default=FIRST_ROW - 1)
    wide = max((column for _, column in cells), default=0) + 1
    return [
        tuple(cells[row, column].value if (row, column) in cells else None for column in range(wide))
        for row in range(FIRST_ROW, last + 1)
    ]
