"""Other people's tables: csv, xlsx, and what the clipboard holds. Nothing is guessed in silence.

Knows no window and no plan file.
"""

from planner.intake.offers.merge import merged
from planner.intake.offers.understand import Column, FieldEntry, NotUnderstood, Understood, understand
from planner.intake.tables.errors import TableError
from planner.intake.tables.reading import read_table, table_of_text
from planner.intake.tables.text_table import TextTable

__all__ = [
    "Column",
    "FieldEntry",
    "NotUnderstood",
    "TableError",
    "TextTable",
    "Understood",
    "merged",
    "read_table",
    "table_of_text",
    "understand",
]
