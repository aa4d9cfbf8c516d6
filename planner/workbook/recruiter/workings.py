"""What answers and charts of the recruiter's book read, labelled, right of Year by year and not printed."""

from collections.abc import Sequence

from planner.share import Shared
from planner.workbook.layout.laid_page import LaidPage
from planner.workbook.layout.named_cells import Content, NamedCells
from planner.workbook.recruiter.answers import first_accepted, if_accepted, if_number
from planner.workbook.recruiter.asked_lines import ANSWERED, YEAR_LABELS, AskedLine
from planner.workbook.recruiter.year_sums import in_year
from planner.workbook.sheets.formula import Term, term

LABEL, VALUE = 8, 9
FIRST_ROW = 1
COUNT = "n"


def put_workings(page: LaidPage, shared: Shared, lines: Sequence[AskedLine], parts: Sequence[str]) -> None:
    """Put the workings at the right of the print area, from the second row on."""
    page.put(LABEL, "Workings, not printed", "working_head", row=FIRST_ROW)
    row = FIRST_ROW + 1
    for label, content, form, name in _workings(shared, lines, parts):
        page.put(LABEL, label, "working", f"{name}_label", row=row)
        page.put(VALUE, content, f"working.{form}", name, row=row)
        row += 1


Working = tuple[str, Content, str, str]
"""Label, content, format, and the name of the cell."""


def _workings(shared: Shared, lines: Sequence[AskedLine], parts: Sequence[str]) -> list[Working]:
    rows: list[Working] = [
        (f"Year 1 as answered: {YEAR_LABELS[part]}", _year_1(part), "money", f"{ANSWERED}_{part}_1")
        for part in parts
    ]
    rows += [
        (f"Answered: {YEAR_LABELS[line.key]}", _is_answered(line.key), "count", f"n_{line.key}")
        for line in lines
    ]
    rows.append(("Lines answered", _count(shared, lines), "count", COUNT))
    places = {line.component.value: place for place, line in enumerate(shared.lines)}
    for number, package in enumerate(shared.packages):
        rows += [
            (
                f"{package.name}: {YEAR_LABELS[line.key]}",
                line.amount(package.amounts[places[line.key]]),
                line.form,
                f"k{number}_{line.key}",
            )
            for line in lines
        ]
    if shared.posted is not None:
        rows += _band(shared.posted)
    return rows


def _year_1(part: str) -> Content:
    return lambda cells: in_year(cells, ANSWERED, part, 1)


def _is_answered(key: str) -> Content:
    return lambda cells: if_number(cells[f"a_{key}"], 1, if_accepted(cells[f"a_{key}"], 1, 0))


def _count(shared: Shared, lines: Sequence[AskedLine]) -> Content:
    """Count the lines answered; all of them where a package is accepted."""

    def formula(cells: NamedCells) -> Term:
        by_line = term(0)
        for place, line in enumerate(lines):
            answer = cells[f"n_{line.key}"]
            by_line = by_line + answer if place else answer * 1
        boxes = [(cells[f"a_k{number}"], len(lines)) for number in range(len(shared.packages))]
        return first_accepted(boxes, by_line)

    return formula


def _band(posted: tuple[float, float]) -> list[Working]:
    low, high = posted
    return [
        ("Posted minimum", low, "money", "band_low"),
        ("Posted maximum", high, "money", "band_high"),
        ("Offer", lambda cells: cells["o_base"] * 1, "money", "band_base_1"),
        ("Proposal", lambda cells: cells["p_base"] * 1, "money", "band_base_2"),
    ]
