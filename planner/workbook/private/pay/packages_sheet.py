"""The private Packages sheet: equal packages, own value against cost, concessions and the level above."""

from collections.abc import Mapping, Sequence

from planner.analysis import Analysis
from planner.ask.package.currency_unit import currency_unit, own_value_heading
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
from planner.plan import Offer
from planner.plan.fields.terms import Component
from planner.plan.title import titles, within_sentence
from planner.workbook.private.contents import PACKAGES
from planner.workbook.private.pay.case_rows import put_cases, put_walk_away
from planner.workbook.private.private_page import PrivatePage, overflowing
from planner.workbook.private.ranked import amount_style, focused_first
from planner.workbook.sheets.page import Column, Columns, Page

WIDTHS = (183, *[91] * 7)
MOST: Columns[Credible] = (
    Column("", lambda _: "Most you can ask in all, a year"),
    Column("", lambda credible: credible.most, "fixed.money"),
    Column("", lambda credible: f"{credible.because}.", "why", span=6),
)
REQUESTS = 5  # the column of what is asked in return
BLOCK = 26  # rows of an offer
NO_PACKAGES = "No offer has packages yet"


def put_packages(analysis: Analysis) -> PrivatePage:
    """Put walk-aways, the sign-on case, and the packages of each offer with all that led to them.

    Amounts in each offer's own currency. The packages of offers without room are at the right.
    """
    page = PrivatePage(PACKAGES, WIDTHS)
    packed = [
        (offer, packaging)
        for offer, _ in focused_first(analysis)
        if (packaging := analysis.packages[offer.id]) is not None
    ]
    page.head(f"{packed[0][0].company}: packages of equal worth to you" if packed else NO_PACKAGES)
    put_walk_away(page, analysis)
    put_cases(page, analysis)
    names = titles(analysis.plan)
    parts = overflowing(page, "Packages of more offers", BLOCK)
    for offer, packaging in packed:
        matching = _matching(analysis, offer, packaging, names)
        _put_offer(next(parts), offer, packaging, matching)
    return page


def _put_offer(page: Page, offer: Offer, packaging: Packaging, matching: Columns[OwnValue]) -> None:
    _put_packages(page, f"{offer.company} ({offer.currency})", packaging)
    page.gap()
    page.table((*_value_columns(offer.currency), *matching), packaging.values)
    if packaging.concessions:
        page.gap()
        page.table(_concession_columns(packaging.concessions[0]), packaging.concessions)
    if packaging.level_up is not None:
        page.gap()
        _put_level_up(page, packaging.level_up)
    page.gap()


def _put_packages(page: Page, heading: str, packaging: Packaging) -> None:
    components = [
        component
        for component in Component
        if any(component in package.amounts for package in packaging.packages)
    ]
    rows: list[Package | Cheapest] = [*packaging.packages]
    if packaging.cheapest is not None:
        rows.append(packaging.cheapest)
    page.table(_package_columns(heading, components), rows)
    for text in packaging.explanations:
        put_note(page, text)
    page.table(MOST, [packaging.credible], headings=False)


def put_note(page: Page, text: str) -> None:
    """Put a sentence across the page, in several lines where it is printed."""
    if isinstance(page, PrivatePage):
        page.prose(text, "note")
    else:
        page.text(text, "note_line")


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


def _matching(
    analysis: Analysis, offer: Offer, packaging: Packaging, names: Mapping[str, str]
) -> Columns[OwnValue]:
    """Return the column of what would match the best other offer; none where there is no other."""
    if not packaging.match_to:
        return ()
    none = "none needed" if analysis.is_above(offer.id, packaging.match_to) else "no amount"

    def match(value: OwnValue) -> float | str:
        amount = packaging.matches[value.component]
        return none if amount is None else amount

    heading = f"To match {within_sentence(names[packaging.match_to])}"
    return (Column(heading, match, lambda value: amount_style(value.component)),)


def _value_columns(currency: str) -> Columns[OwnValue]:
    return (
        Column("Best value for its cost first", lambda value: value.component.measured_label),
        Column(f"Worth of one {currency_unit(currency)}", lambda value: value.worth, "fixed.cents"),
        Column("Its cost to them", lambda value: value.cost, "fixed.cents"),
        Column(own_value_heading(currency), lambda value: value.per_cost, "fixed.cents"),
    )


def _concession_columns(first: Concession) -> Columns[Concession]:
    """Return a column for each component that is asked for; empty ones up to that of the requests."""

    def amount(component: Component) -> Column[Concession]:
        return Column(
            component.measured_label, lambda row: dict(row.amounts).get(component), amount_style(component)
        )

    amounts = [amount(component) for component, _ in first.amounts]
    empty: list[Column[Concession]] = [Column(None)] * (REQUESTS - 1 - len(amounts))
    return (
        Column("If they push back", lambda row: row.name),
        *amounts,
        *empty,
        Column(
            "In return for", lambda row: row.request, "why", heading_style="header_why", span=8 - REQUESTS
        ),
    )


def _put_level_up(page: Page, level: LevelUp) -> None:
    gains = dict(level.gains)
    heading = f"{level.level.value} level, an ask of its own"
    page.headings(_gain_columns(heading, gains))
    put_note(page, f"Adds, midpoint to midpoint; {level.source}")
    page.table(_gain_columns(heading, gains), [gains], headings=False)
    page.line("Chance, from and to", level.low, level.high, style="fixed.chance")
    page.line("Worth a year", level.worth_year, style="fixed.money")


def _gain_columns(heading: str, gains: Amounts) -> Columns[Amounts]:
    def gain(component: Component) -> Column[Amounts]:
        return Column(component.measured_label, lambda row: row[component], amount_style(component))

    return (Column(heading), *map(gain, gains))
