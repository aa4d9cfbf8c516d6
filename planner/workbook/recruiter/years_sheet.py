"""The recruiter's Year by year sheet: offer and proposal over four years, as formulas over their terms."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner.share import GrantTerms, Shared
from planner.share.recruiter_texts import YEARS
from planner.share.terms import PaymentTerms, not_stated
from planner.share.terms_text import AmountFormat, grant_in_full, sign_on_in_full
from planner.values import Unit, shown
from planner.values.unit import year_of
from planner.workbook.recruiter.proposal import Draft, Summary
from planner.workbook.sheets.formula import Operand, Term, paid_in_year, term, total
from planner.workbook.sheets.grant_rows import put_sizes
from planner.workbook.sheets.lines import lines
from planner.workbook.sheets.page import Column, Columns, Page
from planner.workbook.sheets.pay_rows import LABELS, PayRows, TermCells, put_pay, put_terms
from planner.workbook.sheets.sheet import BookSheet, CellRange, ChartKind, Printing, Series, SheetChart
from planner.workbook.sheets.styles import INK

NAME = "Year by year"
WIDTHS = (34, 13, 13, 13, 13, 14, 14)
COLUMNS = len(WIDTHS)
FIRST_ROW = 3
BLOCK = 9  # rows of a block with its header and the gap after it
CHART_ROW = FIRST_ROW + 2 * BLOCK + 3
TERMS_ROW = CHART_ROW + 19
CHARACTERS = 112
LINE_HEIGHT = 13.5
BLUE, AMBER = "Figures in blue are typed.", "Figures in amber are not stated, and counted as below."
ALL_GRANTS: Columns[Term] = (
    Column("", lambda _: "All grants", "total"),
    Column("", style="total"),
    Column("", style="total"),
    Column("", lambda together: together, "total.money"),
)
NO_PAYMENT = PaymentTerms(1, 0.0, None, pro_rata=False, has_month=False)
"""The row of a sign-on without payments, so that a payment can be typed into it."""
SHADES = ("#0B4F6C", "#0072B2", "#56B4E9", "#9FD3EF", "#C9D6DF", "#E69F00")
"""Base, bonus, sign-on, match, benefits, equity: dark to light, so that a print in grey still parts them."""


@dataclass(frozen=True, slots=True)
class _Offered:
    """The cells of what is offered: the four components, yearly terms, sign-on and equity by year."""

    components: dict[str, Term]
    cells: TermCells
    sign_on: tuple[Term, ...]
    equity: tuple[Term, ...]


def year_by_year(shared: Shared, draft: Draft) -> tuple[BookSheet, Summary]:
    """Return the sheet, and what the Proposal sheet takes from it."""
    page = Page(NAME, WIDTHS)
    page.row = TERMS_ROW
    offered = _put_offered(page, shared)
    page.row = 0
    page.sentence(f"{NAME}: {shared.title}", "title", COLUMNS, 24)
    amber = f" {AMBER}" if not_stated(shared.terms) or not shared.terms.payments else ""
    page.sentence(f"Face value, in {shared.currency}. {BLUE}{amber}", "subtitle", COLUMNS, 16)
    page.row = FIRST_ROW
    offer = _block(page, "As offered", offered.cells, offered.sign_on, offered.equity)
    proposal = _proposal(page, draft, offered)
    _difference(page, offer, proposal)
    if any(cell.value for cell in proposal.headline):  # XlsxWriter refuses a chart without columns
        page.charts.append(_chart(offer, proposal))
    summary = Summary(
        offered.components,
        (offer.headline[0], proposal.headline[0]),
        (offer.average, proposal.average),
    )
    return page.sheet(printing=Printing(landscape=False, one_page=True, footer=shared.title)), summary


def _block(
    page: Page, name: str, cells: TermCells, sign_on: Sequence[Operand], equity: Sequence[Operand]
) -> PayRows:
    rows = put_pay(page, (name, "Four years"), cells, sign_on, equity)
    page.gap()
    return rows


def _proposal(page: Page, draft: Draft, offered: _Offered) -> PayRows:
    """Sign-on and equity keep the offer's shape over the years, at the size proposed."""
    proposed = draft.proposed
    cells = replace(offered.cells, base=proposed["base"], bonus_target=proposed["bonus"])
    sign_on = _scaled(offered.sign_on, proposed["sign_on"], offered.components["sign_on"], first_only=True)
    equity = _scaled(offered.equity, proposed["equity"], offered.components["equity"], first_only=False)
    return _block(page, "As proposed", cells, sign_on, equity)


def _scaled(by_year: Sequence[Term], proposed: Term, offered: Term, *, first_only: bool) -> list[Operand]:
    if offered.value:
        return [amount * proposed / offered for amount in by_year]
    if first_only:
        return [proposed * 1, *[0] * (len(by_year) - 1)]
    return [proposed / YEARS for _ in by_year]


def _difference(page: Page, offer: PayRows, proposal: PayRows) -> None:
    both = zip((*offer.headline, offer.together, offer.average), _totals(proposal), strict=True)
    old, new = zip(*both, strict=True)
    differences = [after - before for before, after in zip(old, new, strict=True)]
    changes = page.line("Proposal over offer", *differences, style="total.change", first="total")[1:]
    shares = [
        change / before if before.value else term(0) for change, before in zip(changes, old, strict=True)
    ]
    page.line("in per cent of the offer", *shares, style="computed.share_change", first="sub")


def _totals(rows: PayRows) -> tuple[Term, ...]:
    return (*rows.headline, rows.together, rows.average)


def _put_offered(page: Page, shared: Shared) -> _Offered:
    terms = shared.terms
    cells = put_terms(page, terms)
    page.gap()
    sign_on, paid = _put_sign_on(page, terms.payments)
    page.gap()
    equity, granted = _put_grants(page, terms.grants)
    _put_terms_in_words(page, shared)
    components = {"base": cells.base, "bonus": cells.bonus_target, "sign_on": paid, "equity": granted}
    return _Offered(components, cells, sign_on, equity)


def terms_in_words(shared: Shared) -> tuple[tuple[str, str], ...]:
    """Return sign-on and grants in words, as (label, words), as far as they stand as offered."""
    spelled = AmountFormat(lambda value: shown(value, Unit.MONEY), lambda value: shown(value, Unit.PRICE))
    terms, texts = shared.terms, []
    if terms.payments and shared.sign_on_is_as_offered:
        texts.append(("Sign-on", sign_on_in_full(terms.payments, spelled)))
    if shared.equity_is_as_offered:
        texts += [(grant.label, grant_in_full(grant, spelled)) for grant in terms.grants]
    return tuple(texts)


def _put_terms_in_words(page: Page, shared: Shared) -> None:
    """Say in words what the numbers above cannot: repayment, vesting, strike, milestones, assumptions."""
    texts = (*terms_in_words(shared), *not_stated(shared.terms))
    if not texts:
        return
    page.gap()
    page.header("In words", "")
    for label, text in texts:
        line = f"{label}: {text}."
        page.sentence(line, "prose", COLUMNS, LINE_HEIGHT * lines(line, CHARACTERS) + 4)


def _put_sign_on(page: Page, payments: Sequence[PaymentTerms]) -> tuple[tuple[Term, ...], Term]:
    """Put each payment; where no month is stated, its cell holds the month that is counted."""
    rows = page.table(_payment_columns(payments), enumerate(payments or (NO_PAYMENT,), 1))
    first, last = rows.span
    months, amounts = page.span(first, 2, last, 2), page.span(first, 1, last, 1)
    [_, together] = page.line("All payments", total(amounts), style="total.money", first="total")
    return tuple(paid_in_year(months, amounts, year) for year in range(1, YEARS + 1)), together


def _payment_columns(payments: Sequence[PaymentTerms]) -> Columns[tuple[int, PaymentTerms]]:
    def name(item: tuple[int, PaymentTerms]) -> str:
        how = "" if item[1].has_month else ", month not stated"
        return f"Payment {item[0]}{how}" if payments else "None stated"

    return (
        Column("Sign-on as offered", name),
        Column("Amount", lambda item: item[1].amount, "input.money"),
        Column(
            "Paid in month",
            lambda item: item[1].month,
            lambda item: "input.count" if item[1].has_month else "assumption.count",
        ),
    )


def _put_grants(page: Page, grants: Sequence[GrantTerms]) -> tuple[tuple[Term, ...], Term]:
    """Sizes first, then how much of each grant vests in each year, in units where it has units."""
    rows = put_sizes(page, ("Equity as offered", "Units or part", "Price or value", "Whole grant"), grants)
    together = total(page.span(rows.first, 3, rows.last, 3)) if grants else term(0)
    [(*_, granted)] = page.table(ALL_GRANTS, [together], headings=False).cells
    page.gap()
    if not grants:
        return (term(0),) * YEARS, granted
    vested = [
        [_vested(grant, size, part) for part in parts]
        for grant, (*_, size), (_, *parts, _) in zip(
            grants, rows.cells, page.table(_vesting_columns(grants), grants).cells, strict=True
        )
    ]
    return tuple(_sum([by_year[year] for by_year in vested]) for year in range(YEARS)), granted


def _sum(amounts: Sequence[Term]) -> Term:
    together, *rest = amounts
    for amount in rest:
        together = together + amount
    return together


def _vesting_columns(grants: Sequence[GrantTerms]) -> Columns[GrantTerms]:
    """Return the columns of the parts that vest in each year, in units where a grant has units."""

    def label(grant: GrantTerms) -> str:
        how = "" if grant.has_vesting else ", not stated"
        return f"{grant.label}: {'units' if grant.units else 'part'}{how}"

    def style(grant: GrantTerms) -> str:
        role = "input" if grant.has_vesting else "assumption"
        return f"{role}.{'count' if grant.units else 'share'}"

    def parts_of(year: int) -> Column[GrantTerms]:
        def parts(grant: GrantTerms) -> float:
            return sum(part for month, part in grant.events if year_of(month) == year)

        return Column(f"Year {year}", parts, style)

    def later(grant: GrantTerms) -> float:
        return sum(part for month, part in grant.events if year_of(month) > YEARS)

    offered = all(grant.has_vesting for grant in grants)
    return (
        Column("Vesting as offered" if offered else "Vesting as counted", label),
        *map(parts_of, range(1, YEARS + 1)),
        Column("Later", later, style),
    )


def _vested(grant: GrantTerms, size: Term, part: Term) -> Term:
    """Return dollars for a part that vests."""
    return size * part / grant.units if grant.units else size * part


def _chart(offer: PayRows, proposal: PayRows) -> SheetChart:
    header, row = proposal.first_row - 1, proposal.first_row
    years = CellRange(header, 1, header, YEARS)
    stacked = tuple(
        Series(label, years, CellRange(row + place, 1, row + place, YEARS), color)
        for place, (label, color) in enumerate(zip(LABELS, SHADES, strict=True))
        if any(cell.value for cell in proposal.rows[place])
    )
    above = offer.headline_row
    offered = Series("Offer, total", years, CellRange(above, 1, above, YEARS), INK, overlaid=True)
    first, average = (shown(cell.value, Unit.MONEY) for cell in (proposal.headline[0], proposal.average))
    title = f"As proposed: {first} in year 1, {average} in an average year"
    names = ", ".join(series.name.lower() for series in stacked)
    alternative = (
        f"{title}. Stacked columns of years 1 to {YEARS}: {names}. A line shows the total of the offer."
    )
    return SheetChart(ChartKind.STACKED, title, (*stacked, offered), (CHART_ROW, 0), (820, 350), alternative)
