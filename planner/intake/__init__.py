"""Other people's tables: csv, xlsx, and what the clipboard holds. Nothing is guessed in silence.

Knows no window and no plan file.
"""

from planner.intake.offers.merge import merged
from planner.intake.offers.understand import Column, Entry, NotUnderstood, Understood, understand
from planner.intake.tables.errors import TableError
from planner.intake.tables.table import Table, read_table, table_of_text

__all__ = [
    "Column",
    "Entry",
    "NotUnderstood",
    "Table",
    "TableError",
    "Understood",
    "merged",
    "read_table",
    "table_of_text",
    "understand",
]
