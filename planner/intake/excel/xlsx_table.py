"""The first sheet of an Excel workbook that holds anything, as texts."""

from planner.intake.excel.book import open_book
from planner.intake.excel.sheet_cells import SheetCells, read_sheet
from planner.intake.tables.bounds import MOST_NOTES, CellCount, Progress, no_progress
from planner.intake.tables.errors import TableError
from planner.intake.tables.table import TextTable


def read_xlsx(data: bytes, name: str, progress: Progress = no_progress) -> TextTable:
    """Read the first sheet that holds anything. Merged cells are filled, and noted."""
    book = open_book(data, name, progress)
    count = CellCount(name)
    sheets = list(book.sheets())
    for place, (sheet, scanned) in enumerate(sheets):
        cells = read_sheet(book, sheet, scanned, count)
        if not cells.texts:
            continue
        others = any(other.filled for _, other in sheets[place + 1 :])
        notes = [f"Only the sheet “{sheet.title}” was read."] if others else []
        notes += _fill_merged(cells, count)
        return TextTable(cells.rows(), tuple(notes))
    raise TableError(name, "it has no sheet with cells.")


def _fill_merged(sheet: SheetCells, count: CellCount) -> list[str]:
    """Put the text of merged cells into each of them; return a note on each area, and on how many more."""
    notes = []
    for area in sheet.areas:
        text = sheet.texts.get((area.top, area.left), "")
        if not text:
            continue
        for row in range(area.top, area.bottom + 1):
            for column in range(area.left, area.right + 1):
                count.add(row, column, text)
                sheet.texts[row, column] = text
        notes.append(f"The cells {area} are merged; “{text[:60]}” is taken for each of them.")
    more = len(notes) - MOST_NOTES
    return notes if more <= 0 else [*notes[:MOST_NOTES], f"So are {more} more areas of merged cells."]
