"""The Proposal sheet: a page that says what is offered, what is proposed and why, and takes answers."""

from collections.abc import Iterator, Sequence

from planner.share import Shared
from planner.values import Unit, shown
from planner.workbook.layout.laid_page import LaidPage, PageScale
from planner.workbook.layout.named_cells import Formula, NamedCells
from planner.workbook.layout.text_size import fits, largest
from planner.workbook.recruiter.answers import ACCEPT, ACCEPT_OR_TYPE, TITLE, once_answered
from planner.workbook.recruiter.asked_lines import (
    ANSWERED,
    BASE,
    BONUS,
    EQUITY,
    OFFER,
    OTHER,
    PROPOSAL,
    SIGN_ON,
    YEAR_LABELS,
    AskedLine,
)
from planner.workbook.recruiter.equity_unit import EquityKind
from planner.workbook.recruiter.fixed_terms import other_in_words
from planner.workbook.recruiter.proposal_case import put_case
from planner.workbook.recruiter.whole_opening import NAME as OPENING
from planner.workbook.recruiter.whole_opening import beginning, is_moved
from planner.workbook.recruiter.workings import COUNT
from planner.workbook.recruiter.year_sums import UNIT, worth
from planner.workbook.sheets.formula import Term, TextFormula
from planner.workbook.sheets.sheet import AnswerChoice, CellRange, NumberLimit, Value
from planner.workbook.sheets.styles import ACCENT

NAME = "Proposal"
PIXELS = (196, 92, 92, 88, 238, 114)
OFFERED, PROPOSED, CHANGE, WHY, ANSWER = range(1, 6)
NAME_SIZES = range(22, 11, -1)
HEAD, ROW, SUM_ROW, SUB_ROW, ANSWER_ROW = 21, 18, 20, 17, 20
TOP_ROW = 16
FACT_SIZE = 9
LONG_OPENING, LINE = 300, 110
"""Letters of an opening sentence that is read at once, and of a line of it."""
COUNTED = {
    BASE: "Twelve months",
    BONUS: "At target, on its column's base",
    SIGN_ON: "Paid in the first twelve months",
    EQUITY: "Vests in the first twelve months",
}


def lay_proposal(
    shared: Shared, lines: tuple[AskedLine, ...], cells: NamedCells, scale: PageScale
) -> LaidPage:
    """Lay the sheet out; it takes its offers and totals from the cells of Year by year."""
    page = LaidPage(NAME, PIXELS, cells, scale, tab=ACCENT)
    _put_top(page, shared)
    page.text(intent(shared), "intent", pad=13)
    page.step(9)
    _put_terms(page, shared, lines)
    page.step(11)
    _put_first_year(page, shared, lines)
    page.step(9)
    put_case(page, shared, lines)
    return page


def intent(shared: Shared) -> str:
    """Return the sentence of intent: the user's own, else one that says only what the page is.

    Of a long text its beginning, which says where it goes on.
    """
    if shared.intent:
        return beginning(shared.intent) if is_moved(shared) else shared.intent
    place = f" {shared.company}" if shared.company else " you"
    return f"I would like to join{place}, and propose the following package."


def opening_note(shared: Shared) -> str:
    """Say how long an opening sentence is that takes more of the first page than it should; else nothing."""
    length = len(shared.intent)
    if length <= LONG_OPENING:
        return ""
    if is_moved(shared):
        return (
            f"Your opening has {length:,} letters: the proposal has its beginning, and the last page, "
            f"{OPENING}, all of it. {LONG_OPENING} letters at most are read."
        )
    lines = -(-length // LINE)
    return (
        f"Your opening sentence has {length:,} letters, some {lines} lines of the proposal: the figures come "
        f"after it. {LONG_OPENING} letters at most are read."
    )


def _put_top(page: LaidPage, shared: Shared) -> None:
    """Put whose proposal it is, for which place, and its days."""
    place = ", ".join(part for part in (shared.role, shared.company) if part)
    person, below = (shared.author, place) if shared.author else (place or "Proposal", "")
    across = page.room(0, CHANGE)
    size = largest(person, across, NAME_SIZES, bold=True)
    page.merge(0, CHANGE, "COMPENSATION PROPOSAL", "kicker")
    page.merge(0, CHANGE, person, f"person..{size:g}", row=1, rows=2)
    page.merge(0, CHANGE, below, "place", row=3)
    for row, (label, value, style) in enumerate(_facts(shared)):
        if isinstance(value, str) and not fits(value, page.pixels[ANSWER], FACT_SIZE):
            room = page.room(WHY, ANSWER, 1)
            small = largest(f"{label} {value}", room, (9, 8.5, 8, 7.5, 7))
            page.merge(WHY, ANSWER, f"{label} {value}", f"fact..{small:g}", row=row)
        else:
            page.put(WHY, label, "fact_label", row=row)
            form = "" if isinstance(value, str) else ".date"
            page.put(ANSWER, value, f"{style}{form}", row=row)
    for _ in range(3):
        page.step(TOP_ROW)
    page.step(4 + page.needed(below, "place", 0, CHANGE) if below else TOP_ROW)
    page.step(6)


def _facts(shared: Shared) -> Iterator[tuple[str, Value, str]]:
    """Yield the days and the reader of the proposal, as far as they are known."""
    yield "Date", shared.today, "fact"
    if shared.recruiter:
        yield "For", shared.recruiter, "fact"
    if shared.words.reply_by:
        yield "Reply by", shared.words.reply_by, "fact_strong"
    if shared.words.valid_until:
        yield "Valid until", shared.words.valid_until, "fact"


def put_head(page: LaidPage, *titles: str) -> None:
    """Put the header of a table of the six columns."""
    for column, title in enumerate(titles):
        style = {0: "head", WHY: "head_in"}.get(
            column, "head_pale.right" if column == PROPOSED else "head_in.right"
        )
        page.put(column, title, style)
    page.step(HEAD)


def _put_terms(page: LaidPage, shared: Shared, lines: Sequence[AskedLine]) -> None:
    put_head(page, "Terms", "Offer", "Proposal", "Change", "Why", TITLE)
    for line in lines:
        _put_line(page, line)
        if line.key == EQUITY and line.unit.kind is not EquityKind.MONEY:
            _put_worth(page, shared, line)


def _put_line(page: LaidPage, line: AskedLine) -> None:
    key = line.key
    end = ".open" if key == EQUITY and line.unit.kind is not EquityKind.MONEY else ""
    page.put(0, line.label, f"row.{'left' if end else ''}{end}")
    page.put(OFFERED, lambda cells: cells[f"o_{key}"] * 1, f"amount.{line.form}{end}")
    page.put(PROPOSED, line.proposed, f"ask.{line.form}{end}", f"p_{key}")
    page.put(CHANGE, _change(key, 100 if line.in_points else 1), f"dim.{line.change}{end}")
    page.put(WHY, line.why, f"reason.{'left' if end else ''}{end}")
    page.put(ANSWER, None, f"answer.{line.form}", f"a_{key}")
    page.limits.append(NumberLimit(_cell(page, PROPOSED), 0, None, "Type a figure, 0 or more."))
    page.limits.append(AnswerChoice(_cell(page, ANSWER), (ACCEPT,), TITLE, ACCEPT_OR_TYPE))
    page.step_over(ANSWER_ROW, (line.why, "reason", WHY, WHY), (line.label, "row", 0, 0), pad=8)


def _cell(page: LaidPage, column: int) -> CellRange:
    return CellRange(page.row, column, page.row, column)


def _change(key: str, times: int) -> Formula:
    """Return the difference of a line; times 100 where it is in points."""

    def formula(cells: NamedCells) -> Term:
        change = cells[f"p_{key}"] - cells[f"o_{key}"]
        return change if times == 1 else change * times

    return formula


def _put_worth(page: LaidPage, shared: Shared, line: AskedLine) -> None:
    """Put what units of equity count in money."""
    page.put(0, _worth_label(line), "small")
    page.put(OFFERED, lambda cells: worth(cells, OFFER), "small.money", "o_grant")
    page.put(PROPOSED, lambda cells: worth(cells, PROPOSAL), "small_pale.money", "p_grant")
    page.put(CHANGE, lambda cells: cells["p_grant"] - cells["o_grant"], "small.change")
    page.put(WHY, _worth_note(shared, line), "small")
    page.put(ANSWER, _grant_answered, "small.money")
    page.step(SUB_ROW)


def _grant_answered(cells: NamedCells) -> TextFormula:
    return once_answered(cells[COUNT], cells[f"{ANSWERED}_{EQUITY}"] * cells[UNIT])


def _worth_label(line: AskedLine) -> str:
    unit = line.unit
    if unit.kind is EquityKind.COMPANY:
        counted = "At a company value of" if unit.worth == unit.shares else "Above the strike, of a value of"
        return f"{counted} {_short(unit.shares)}"
    if unit.kind is EquityKind.OPTIONS:
        return "Worth today: price less strike"
    return f"The grant at {shown(unit.worth, Unit.PRICE)} a share"


def _worth_note(shared: Shared, line: AskedLine) -> str:
    unit = line.unit
    if unit.kind is EquityKind.OPTIONS:
        if unit.price is None or unit.strike is None:
            return "Strikes and prices are on Year by year"
        return f"Strike {unit.strike:,.2f}, price {unit.price:,.2f} a share"
    return f"{shared.currency}, all of it at the stated value"


def _short(value: float) -> str:
    return f"{value / 1e9:,.4g} bn" if value >= 1e9 else f"{value / 1e6:,.4g} m"


def _put_first_year(page: LaidPage, shared: Shared, lines: Sequence[AskedLine]) -> None:
    put_head(
        page, "First year, face value", "Offer", "Proposal", "Change", "How it is counted", "As answered"
    )
    for line in lines:
        _put_year_row(page, line.key, COUNTED[line.key])
    other = other_in_words(shared.terms)
    if other:
        _put_year_row(page, OTHER, other)
    _put_totals(page, shared, len(lines))


def _put_year_row(page: LaidPage, key: str, counted: str) -> None:
    page.put(0, YEAR_LABELS[key], "row")
    page.put(OFFERED, lambda cells: cells[f"o_{key}_1"] * 1, "amount.money")
    page.put(PROPOSED, lambda cells: cells[f"p_{key}_1"] * 1, "pale.money")
    page.put(CHANGE, lambda cells: cells[f"p_{key}_1"] - cells[f"o_{key}_1"], "dim.change")
    page.put(WHY, counted, "source")
    page.put(ANSWER, _as_answered(f"r_{key}_1"), "amount.money")
    page.step_over(ROW, (counted, "source", WHY, WHY), (YEAR_LABELS[key], "row", 0, 0), pad=5)


def _as_answered(name: str) -> Formula:
    return lambda cells: once_answered(cells[COUNT], cells[name])


def _put_totals(page: LaidPage, shared: Shared, lines: int) -> None:
    """Put the first year's total with how many lines are answered, and the average of four years."""
    for role, label, name in (
        ("sum", "Total, first year", "total_1"),
        ("mean", "Average of four years", "average"),
    ):
        offer, proposal = f"o_{name}", f"p_{name}"
        page.put(0, label, role)
        page.put(OFFERED, _again(offer), f"{role}_amount.money")
        page.put(PROPOSED, _again(proposal), f"{role}_pale.money")
        page.put(CHANGE, _difference(proposal, offer), f"{role}_dim.change")
        if name == "total_1":
            page.put(WHY, _again(COUNT), f"{role}_note.answered_{lines}")
        else:
            growth = "Yearly raises counted" if shared.terms.raise_rate else "No growth, no discount"
            page.put(WHY, f"{growth}, before tax", f"{role}_note")
        page.put(ANSWER, _as_answered(f"r_{name}"), f"{role}_amount.money")
        page.step(SUM_ROW)


def _again(name: str) -> Formula:
    return lambda cells: cells[name] * 1


def _difference(after: str, before: str) -> Formula:
    return lambda cells: cells[after] - cells[before]
