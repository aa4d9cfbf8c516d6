"""Other people's tables: csv, xlsx and the clipboard. Nothing is guessed in silence."""

from planner.intake.offers.parse import FieldEntry, OfferColumn, ParsedOffers, UnreadCell, parse_offers
from planner.intake.offers.parsed_offers import merge_offers
from planner.intake.tables.errors import TableError
from planner.intake.tables.reading import read_table, table_of_text
from planner.intake.tables.text_table import TextTable

__all__ = [
    "FieldEntry",
    "OfferColumn",
    "ParsedOffers",
    "TableError",
    "TextTable",
    "UnreadCell",
    "merge_offers",
    "parse_offers",
    "read_table",
    "table_of_text",
]
