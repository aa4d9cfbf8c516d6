"""Pay of each year in each case, as formulas over named cells: the sums of `pay_rows`, by component.

A case is the letter before a component in the name of a cell: `o_base` is the offer's base. Terms that no
side changes have one cell for all cases; a term that the offer lacks has none.
"""

from planner.workbook.layout.named_cells import NamedCells
from planner.workbook.recruiter.asked_lines import BASE, BONUS, EQUITY, SIGN_ON
from planner.workbook.sheets.formula import Term, larger, smaller, term

YEARS = range(1, 5)
MATCH, CAP, BENEFITS, RELOCATION, GUARANTEED = "match", "match_cap", "benefits", "relocation", "guaranteed"
PREMIUM, HSA, DAYS = "health_premium", "employer_hsa", "days_off"
DISCOUNT, PUT_IN, LIMIT = "espp_discount", "espp_share", "espp_limit"
RAISE, UNIT = "raise_rate", "unit"
YEARLY = (BENEFITS, PREMIUM, HSA)


def in_year(cells: NamedCells, case: str, component: str, year: int) -> Term:
    """Return what a component pays in a year of a case, at face value."""
    if component == BASE:
        return base_in(cells, case, year)
    if component == BONUS:
        return base_in(cells, case, year) * cells[f"{case}_{BONUS}"]
    if component == SIGN_ON:
        return cells[f"{case}_{SIGN_ON}"] * cells[f"paid_{year}"]
    if component == EQUITY:
        return worth(cells, case) * cells[f"vest_{year}"]
    return _other(cells, case, year)


def worth(cells: NamedCells, case: str) -> Term:
    """Return what a grant counts at face value: its units times what one is worth."""
    grant = cells[f"{case}_{EQUITY}"]
    return grant * cells[UNIT] if UNIT in cells else grant * 1


def base_in(cells: NamedCells, case: str, year: int) -> Term:
    """Return the base of a year, with the raises before it."""
    base = cells[f"{case}_{BASE}"]
    for _ in range(year - 1 if RAISE in cells else 0):
        base = base * (term(1) + cells[RAISE])
    return base


def _other(cells: NamedCells, case: str, year: int) -> Term:
    base = base_in(cells, case, year)
    parts = [cells[name] for name in YEARLY if name in cells]
    if MATCH in cells:
        match = base * cells[MATCH]
        parts.append(smaller(match, cells[CAP]) if CAP in cells else match)
    if DISCOUNT in cells:
        left = term(1) - cells[DISCOUNT]
        parts.append(cells[DISCOUNT] / left * smaller(base * cells[PUT_IN], left * cells[LIMIT]))
    if DAYS in cells:
        parts.append(base * cells[DAYS])
    if year == 1:
        parts += [cells[name] for name in (RELOCATION,) if name in cells]
        if GUARANTEED in cells:
            target = in_year(cells, case, BONUS, 1) if f"{case}_{BONUS}" in cells else term(0)
            parts.append(larger(cells[GUARANTEED] - target, 0))
    together = parts[0] * 1 if parts else term(0)
    for part in parts[1:]:
        together = together + part
    return together
