"""The private workbook of this program as a table of offers: the fields of its sheet Offers alone."""

from msgspec.structs import replace

from planner.intake.tables.text_table import TextTable

BANNER, OFFERS = "PRIVATE", "Offers"
ASSUMED = "Risk and sale of shares"
"""The rows that are assumed in most plans: the sheet tells typed from assumed by colour alone."""
NOTE = (
    "It is a private workbook of this program: its sheet “Offers” was read. Volatility and the other rows of "
    f"“{ASSUMED}” were left out, as most are assumed."
)


def own_offers(table: TextTable) -> TextTable:
    """Return the offers of a private workbook; any other table as it is.

    Rows: from the line of offers to the first empty one, without headings. Columns: to the first without a
    name, after which the empty fields of all offers are listed.
    """
    sheets = (table, *table.others)
    sheet = next((sheet for sheet in sheets if sheet.sheet == OFFERS and _is_private(sheet)), None)
    if sheet is None:
        return table
    rows = [[cell.strip() for cell in row] for row in sheet.cells]
    first = next((at for at, row in enumerate(rows) if at > 1 and row and not row[0] and any(row[1:2])), None)
    if first is None:
        return table
    width = next((at for at, name in enumerate(rows[first]) if at and not name), len(rows[first]))
    return replace(table, cells=_fields(rows[first:], width), sheet=OFFERS, notes=(NOTE,), others=())


def _is_private(sheet: TextTable) -> bool:
    return bool(sheet.cells and sheet.cells[0]) and sheet.cells[0][0].startswith(BANNER)


def _fields(rows: list[list[str]], width: int) -> tuple[tuple[str, ...], ...]:
    """Return the rows with values, without those of the heading that is left out."""
    kept, heading = [], ""
    for place, row in enumerate(rows):
        cells = tuple(row[:width])
        if not any(cells):
            break
        if place and not any(cells[1:]):
            heading = cells[0]
        elif heading != ASSUMED:
            kept.append(cells)
    return tuple(kept[1:])  # the line of names is the row Company too
