"""The tables of Year by year that the figures come from: terms with their sources, and when each is paid."""

from collections.abc import Sequence

from planner.share import Shared
from planner.values.sentence import stopped
from planner.workbook.layout.laid_page import LaidPage
from planner.workbook.layout.named_cells import Formula
from planner.workbook.recruiter.answers import answered, first_accepted
from planner.workbook.recruiter.asked_lines import BASE, BONUS, EQUITY, SIGN_ON, AskedLine
from planner.workbook.recruiter.equity_unit import EquityKind
from planner.workbook.recruiter.fixed_terms import (
    SAME,
    FixedTerm,
    other_terms,
    paid_parts,
    unit_terms,
    vesting_parts,
    words_on_payment,
)
from planner.workbook.recruiter.year_sums import RAISE, UNIT, YEARS
from planner.workbook.sheets.formula import larger

ROW, TALL_ROW, LINE, GAP = 17.5, 21.0, 5.0, 8.0
SHORT_NOTE = 95
"""Most letters of a note in the row of years; a longer one takes its own row."""
NOTE, LAST = 4, 6
SCARCE = 1e-9


def put_terms(page: LaidPage, shared: Shared, lines: Sequence[AskedLine]) -> None:
    """Put what is offered, proposed and answered, and the source of each."""
    page.put(0, "Terms behind the figures", "head")
    for column, heading in enumerate(("Offer", "Proposal", "Answered"), 1):
        page.put(column, heading, "head_in.right")
    page.merge(NOTE, LAST, "Source and how it is counted", "head_in")
    page.step(TALL_ROW)
    for line in lines:
        _put_line(page, shared, line)
        if line.key == EQUITY:
            _put_unit(page, line)
        if line.key == BASE and shared.terms.raise_rate:
            raised = FixedTerm(RAISE, "Yearly raise", shared.terms.raise_rate, "rate", f"{SAME} From year 2.")
            _put_fixed(page, raised)
    for fixed in other_terms(shared.terms):
        _put_fixed(page, fixed)
    page.step(GAP)


def _put_line(page: LaidPage, shared: Shared, line: AskedLine) -> None:
    key = line.key
    page.put(0, line.label, "row")
    page.put(1, line.offered, f"typed.{line.form}", f"o_{key}")
    page.put(2, lambda cells: cells[f"p_{key}"] * 1, f"amount.{line.form}")
    page.put(3, _answered(shared, key), f"amount.{line.form}", f"r_{key}")
    _put_note(page, line.label, _source(shared, line))


def _answered(shared: Shared, key: str) -> Formula:
    """Return the answer of the first accepted package, else that of the line."""
    places = range(len(shared.packages))
    return lambda cells: first_accepted(
        [(cells[f"a_k{place}"], cells[f"k{place}_{key}"]) for place in places],
        answered(cells[f"a_{key}"], cells[f"p_{key}"], cells[f"o_{key}"]),
    )


def _put_unit(page: LaidPage, line: AskedLine) -> None:
    fixed = unit_terms(line)
    for term_ in fixed:
        _put_fixed(page, term_)
    if fixed and fixed[-1].name == "strike":
        page.put(0, "Worth of one option", "row")
        page.put(1, lambda cells: larger(cells["price"] - cells["strike"], 0), "amount.share_price", UNIT)
        _put_again(page, "share_price", UNIT)
        _put_note(page, "Worth of one option", "Price less strike, never below 0.")


def _put_fixed(page: LaidPage, fixed: FixedTerm) -> None:
    """Put a term that is the same for all cases."""
    page.put(0, fixed.label, "row")
    page.put(1, fixed.value, f"typed.{fixed.form}", fixed.name)
    _put_again(page, fixed.form, fixed.name)
    _put_note(page, fixed.label, fixed.how)


def _put_again(page: LaidPage, form: str, name: str) -> None:
    for column in (2, 3):
        page.put(column, lambda cells: cells[name] * 1, f"dim.{form}")


def _put_note(page: LaidPage, label: str, text: str) -> None:
    page.merge(NOTE, LAST, text, "source")
    page.step_over(ROW, (text, "source", NOTE, LAST), (label, "row", 0, 0), pad=LINE)


STANDINGS = {"written": "Written offer", "verbal": "Verbal offer"}


def _source(shared: Shared, line: AskedLine) -> str:
    """Return where an offered figure is from, and how it is counted."""
    where = next((latest.where for latest in shared.latest_terms if latest.component.value == line.key), "")
    employer = shared.company or "the employer"
    source = SAME if line.key != BASE else stopped(f"As stated by {employer}")
    if line.key == BASE and shared.standing in STANDINGS:
        source = stopped(f"{STANDINGS[shared.standing]} of {employer}")
    if where.startswith("rounds."):
        source = f"As {employer} said since."
    return f"{source} {_how(shared, line)}"


def _how(shared: Shared, line: AskedLine) -> str:
    if line.key == BASE:
        return "Yearly." if shared.terms.raise_rate else "Yearly; no raise is stated and none is counted."
    if line.key == BONUS:
        return "Share of the year's base, at target."
    if line.key == SIGN_ON:
        return "The proposal is paid as the offer is." if line.offered else "None is offered."
    counted = {
        EquityKind.COMPANY: "in per cent of the company",
        EquityKind.OPTIONS: "number of options",
        EquityKind.UNITS: "number of units",
        EquityKind.MONEY: f"in {shared.currency} at grant",
    }[line.unit.kind]
    grants = "; ".join(grant.label for grant in shared.terms.grants)
    return f"{grants or 'No grant is offered'}: {counted}."


def put_payment(page: LaidPage, shared: Shared, lines: Sequence[AskedLine]) -> None:
    """Put which part of sign-on and grants comes in each year, and what is agreed on it in words."""
    asked = {line.key for line in lines}
    rows = []
    if SIGN_ON in asked:
        rows.append((SIGN_ON, "paid", "Sign-on, part paid", paid_parts(shared.terms)))
    if EQUITY in asked:
        rows.append((EQUITY, "vest", "Equity, part that vests", vesting_parts(shared.terms.grants)))
    if not rows:
        return
    page.put(0, "When it is paid", "head")
    for year in YEARS:
        page.put(year, f"Year {year}", "head_in.right")
    page.merge(5, LAST, "Terms", "head_in")
    page.step(TALL_ROW)
    for key, name, label, parts in rows:
        _put_parts(page, shared, (key, name, label), parts)


def _put_parts(page: LaidPage, shared: Shared, names: tuple[str, str, str], parts: tuple[float, ...]) -> None:
    key, name, label = names
    form = "part" if all(abs(100 * part - round(100 * part)) < SCARCE for part in parts) else "part_fine"
    typed = _is_typed(shared, key)
    page.put(0, label, "row")
    for year, part in zip(YEARS, parts, strict=True):
        page.put(year, part, f"{'typed' if typed else 'assumed'}.{form}", f"{name}_{year}")
    left = 1 - sum(parts)
    later = [f"{left:.1%} comes after year 4."] if left > SCARCE else []
    plain = NO_WORDS[key] if _is_offered(shared, key) else NONE_OFFERED[key]
    words = [*later, *words_on_payment(shared, key)] or [plain]
    note = words.pop(0) if len(words[0]) <= SHORT_NOTE else plain
    page.merge(5, LAST, note, "source")
    page.step_over(ROW, (note, "source", 5, LAST), (label, "row", 0, 0), pad=LINE)
    for text in words:
        page.text(text, "source", pad=LINE)


NO_WORDS = {SIGN_ON: "The proposal is paid as the offer is.", EQUITY: "The proposal vests as the offer does."}

NONE_OFFERED = {
    SIGN_ON: "None is offered: counted at the start.",
    EQUITY: "None is offered: counted in four equal parts.",
}


def _is_offered(shared: Shared, key: str) -> bool:
    return bool(shared.terms.payments if key == SIGN_ON else shared.terms.grants)


def _is_typed(shared: Shared, key: str) -> bool:
    if key == SIGN_ON:
        return bool(shared.terms.payments) and all(payment.has_month for payment in shared.terms.payments)
    return all(grant.has_vesting for grant in shared.terms.grants)
