"""Other people's tables: csv, xlsx and the clipboard. Nothing is guessed in silence."""

from planner.intake.offers.understand import FieldEntry, NotUnderstood, OfferColumn, Understood, understand
from planner.intake.offers.understood import merged
from planner.intake.tables.errors import TableError
from planner.intake.tables.reading import read_table, table_of_text
from planner.intake.tables.text_table import TextTable

__all__ = [
    "FieldEntry",
    "NotUnderstood",
    "OfferColumn",
    "TableError",
    "TextTable",
    "Understood",
    "merged",
    "read_table",
    "table_of_text",
    "understand",
]
