"""A workbook as a value: its sheets, its document properties, and the name to save it under."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from planner.workbook.sheets.sheet import BookSheet

if TYPE_CHECKING:
    from planner.workbook.writer.xlsx import Properties


class Book(Struct, frozen=True):
    """Sheets in order; the window previews them and the writer writes them."""

    sheets: tuple[BookSheet, ...]
    properties: "Properties"
    file_name: str

    def to_bytes(self) -> bytes:
        """Return the .xlsx file; `disk.write_atomic` puts it in its place. Imports XlsxWriter."""
        from planner.workbook.writer.xlsx import to_bytes

        return to_bytes(self.sheets, self.properties)

    def sheet(self, name: str) -> BookSheet:
        """Return the sheet of a name; KeyError if there is none."""
        for sheet in self.sheets:
            if sheet.name == name:
                return sheet
        raise KeyError(name)


def book_texts(book: Book) -> Iterator[tuple[str, str]]:
    """Yield every text in the file, as (place, text)."""
    yield "file name", book.file_name
    yield "document title", book.properties.title
    yield "document author", book.properties.author
    for sheet in book.sheets:
        yield "sheet name", sheet.name
        place = f"sheet {sheet.name}"
        texts = {cell.value for cell in sheet.cells.values() if isinstance(cell.value, str)}
        yield from ((place, text) for text in sorted(texts))
        yield from ((place, text) for chart in sheet.charts for text in (chart.title, chart.alternative))
