"""A workbook as a value: its sheets, what it says of itself, and the name to save it under."""

from dataclasses import dataclass

from planner.workbook.sheet import Sheet
from planner.workbook.xlsx import Properties, to_bytes


@dataclass(frozen=True, slots=True)
class Book:
    """Sheets in order; the window previews them and the writer writes them."""

    sheets: tuple[Sheet, ...]
    properties: Properties
    file_name: str

    def to_bytes(self) -> bytes:
        """Return the .xlsx file; `disk.write_atomic` puts it in its place."""
        return to_bytes(self.sheets, self.properties)

    def sheet(self, name: str) -> Sheet:
        """The sheet of that name; KeyError if there is none."""
        for one in self.sheets:
            if one.name == name:
                return one
        raise KeyError(name)
