"""Other people's tables: csv, xlsx, and what the clipboard holds. Nothing is guessed in silence.

Knows no window and no plan file.
"""

from planner.intake.errors import TableError
from planner.intake.merge import merged
from planner.intake.table import Table, read_table, table_of_text
from planner.intake.understand import Column, Entry, NotUnderstood, Understood, understand

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
