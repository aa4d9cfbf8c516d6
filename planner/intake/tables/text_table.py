"""A table as a value. Readers make it and `reading` picks the reader, so neither imports the other."""

from msgspec import Struct

TextRows = tuple[tuple[str, ...], ...]
"""Rows of one length."""


class TextTable(Struct, frozen=True):
    """Rows of texts; `notes` are whole sentences on choices made while reading them.

    Of a workbook it is the first sheet that holds anything, and `others` are the sheets after it.
    """

    cells: TextRows
    notes: tuple[str, ...] = ()
    sheet: str = ""
    separator: str = ""
    others: tuple["TextTable", ...] = ()
