"""The largest pay files that are read. They are streamed, so that these are far above those of offers."""

LARGEST_BOOK = 300_000_000  # bytes of a workbook, which is unpacked in memory
LARGEST_TEXT = 600_000_000  # bytes of a csv file, which is not: a million LCA rows have about 370 MB
MOST_UNPACKED = 4_000_000_000  # bytes of a workbook's parts
MOST_ROWS = 1_500_000
MOST_COLUMNS = 2_000
LONGEST_TEXT = 2_000  # characters of a cell that are looked at
TEXT_ROWS = 100_000  # rows of one chunk of a csv file
BOOK_ROWS = 20_000  # rows of one chunk of a sheet
HEADER_DEPTH = 20  # rows in which the headers may stand
SAMPLE_ROWS = 2_000  # rows that currency and scale are taken from
LEAST, MOST = 20_000.0, 1_500_000.0  # a year's base in a dollar-like currency; others are slips of a unit
DOLLAR_LIKE = frozenset({"USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "SGD"})
"""Currencies in which the limits of a year's base hold; in others they are not checked."""
