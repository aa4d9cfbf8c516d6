"""The packages that a recruiter may choose from, side by side on the Proposal sheet."""

from planner.share import Shared
from planner.values import Unit
from planner.workbook.sheets.page import Page

COLUMNS = 5


def put_packages(page: Page, shared: Shared) -> None:
    """Put a row for each component and a column for each package; nothing where none is shown."""
    if not shared.packages:
        return
    several = len(shared.packages) > 1
    text = "Packages that would serve me equally well" if several else "A package that would serve me too"
    page.sentence(text, "section", COLUMNS, 18)
    page.header("Component", *(shared_package.name for shared_package in shared.packages))
    for place, line in enumerate(shared.lines):
        page.put(page.row, 0, line.label, "label")
        style = "input.share" if line.unit is Unit.SHARE else "input.money"
        for column, package in enumerate(shared.packages, 1):
            page.put(page.row, column, package.amounts[place], style)
        page.row += 1
    page.row += 1
