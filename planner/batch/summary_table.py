"""The summary as a csv file: the columns of the workbook, texts that no spreadsheet takes for a formula."""

import csv
import io
from collections.abc import Sequence

from planner.private_copies.offers_table import BYTE_ORDER_MARK, inert_text
from planner.workbook.summary import COLUMNS, SummaryRow


def summary_csv(rows: Sequence[SummaryRow]) -> bytes:
    """Return the summary, a row a plan, those that failed too; UTF-8 with a byte order mark, for Excel."""
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow([column.heading for column in COLUMNS])
    table.writerows([[_cell(column.cell(row)) for column in COLUMNS if column.cell] for row in rows])
    return (BYTE_ORDER_MARK + text.getvalue()).encode("utf-8", "replace")


def _cell(value: object) -> object:
    if isinstance(value, str):
        return inert_text(value)
    return "" if value is None else value
