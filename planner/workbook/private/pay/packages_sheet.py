"""The private Packages sheet: equal packages, own value against cost, concessions and the level above."""

from collections.abc import Mapping, Sequence

from planner.analysis import Analysis
from planner.ask.package.package_results import (
    Amounts,
    Cheapest,
    Concession,
    Credible,
    LevelUp,
    OwnValue,
    Package,
    Packaging,
)
from planner.plan.fields.terms import Component
from planner.plan.title import title
from planner.workbook.private.pay.results_sheets import HEADER, amount_style, fixed_page
from planner.workbook.sheets.formula import TextFormula
from planner.workbook.sheets.page import Column, Columns, Page

WIDTHS = (34, *[15.0] * 5, 60)
MOST: Columns[Credible] = (
    Column("", lambda _: "Most you can ask in all, a year"),
    Column("", lambda credible: credible.most, "fixed.money"),
    Column("", lambda credible: f"{credible.because}.", "note_line"),
)
REQUESTS = 6  # the column of what is asked in return


def put_packages(analysis: Analysis, fresh: TextFormula) -> Page:
    """Put the packages of each offer with all that led to them. Amounts in each offer's own currency."""
    page = fixed_page("Packages", "Packages of equal worth to you", analysis, fresh, WIDTHS)
    companies = {offer.id: title(analysis.plan, offer) for offer in analysis.plan.columns()}
    for offer in analysis.plan.columns():
        packaging = analysis.packages[offer.id]
        if packaging is None:
            continue
        _put_packages(page, f"{companies[offer.id]} ({offer.currency})", packaging)
        page.gap()
        page.table(_value_columns(packaging, companies), packaging.values, header=HEADER)
        if packaging.concessions:
            page.gap()
            page.table(_concession_columns(packaging.concessions[0]), packaging.concessions, header=HEADER)
        if packaging.level_up is not None:
            page.gap()
            _put_level_up(page, packaging.level_up)
        page.gap()
    return page


def _put_packages(page: Page, heading: str, packaging: Packaging) -> None:
    components = [
        component
        for component in Component
        if any(component in package.amounts for package in packaging.packages)
    ]
    rows: list[Package | Cheapest] = [*packaging.packages]
    if packaging.cheapest is not None:
        rows.append(packaging.cheapest)
    page.table(_package_columns(heading, components), rows, header=HEADER)
    for text in packaging.explanations:
        page.text(text, "note_line")
    page.table(MOST, [packaging.credible], headings=False)


def _package_columns(heading: str, components: Sequence[Component]) -> Columns[Package | Cheapest]:
    def amount(component: Component) -> Column[Package | Cheapest]:
        return Column(
            component.measured_label, lambda row: row.amounts.get(component), amount_style(component)
        )

    return (
        Column(heading, _package_name),
        *map(amount, components),
        Column("Worth, a year", lambda row: row.worth_year, "fixed.money"),
    )


def _package_name(row: Package | Cheapest) -> str:
    return f"Led by {row.lead.noun}" if isinstance(row, Package) else "As much, cheapest for them"


def _value_columns(packaging: Packaging, companies: Mapping[str, str]) -> Columns[OwnValue]:
    def match(value: OwnValue) -> float | str:
        amount = packaging.matches[value.component] if packaging.match_to else None
        return "no amount" if amount is None else amount

    return (
        Column("Best value for its cost first", lambda value: value.component.measured_label),
        Column("Worth of a dollar", lambda value: value.worth, "fixed.cents"),
        Column("Its cost to them", lambda value: value.cost, "fixed.cents"),
        Column("You keep of each dollar they pay", lambda value: value.per_cost, "fixed.cents"),
        Column(
            f"To match {companies.get(packaging.match_to, 'none')}",
            match,
            lambda value: amount_style(value.component),
        ),
    )


def _concession_columns(first: Concession) -> Columns[Concession]:
    """Return a column for each component that is asked for; empty ones up to that of the requests."""

    def amount(component: Component) -> Column[Concession]:
        return Column(
            component.measured_label, lambda row: dict(row.amounts).get(component), amount_style(component)
        )

    amounts = [amount(component) for component, _ in first.amounts]
    empty: list[Column[Concession]] = [Column(None, style="")] * (REQUESTS - 1 - len(amounts))
    return (
        Column("If they push back", lambda row: row.name),
        *amounts,
        *empty,
        Column("In return for", lambda row: row.request, "why", heading_style="header_why"),
    )


def _put_level_up(page: Page, level: LevelUp) -> None:
    gains = dict(level.gains)
    heading = f"{level.level.value} level, an ask of its own"
    page.headings(_gain_columns(heading, gains), HEADER)
    page.text(f"Adds, midpoint to midpoint; {level.source}", "note_line")
    page.table(_gain_columns(heading, gains), [gains], headings=False)
    page.line("Chance, from and to", level.low, level.high, style="fixed.chance")
    page.line("Worth a year", level.worth_year, style="fixed.money")


def _gain_columns(heading: str, gains: Amounts) -> Columns[Amounts]:
    def gain(component: Component) -> Column[Amounts]:
        return Column(component.measured_label, lambda row: row[component], amount_style(component))

    return (Column(heading, style=""), *map(gain, gains))
