"""The private Packages sheet: equal packages, own value against cost, concessions and the level above."""

from planner.analysis import Analysis
from planner.ask.package.package_results import Cheapest, Packaging
from planner.plan.fields.terms import Component
from planner.plan.title import title
from planner.workbook.private.pay.results_sheets import fixed_page
from planner.workbook.sheets.formula import TextFormula
from planner.workbook.sheets.page import Page

WIDTHS = (34, *[15.0] * 5, 60)
TOLD = 6  # the column of requests


def put_packages(analysis: Analysis, fresh: TextFormula) -> Page:
    """Put the packages of each offer with all that led to them. Amounts in each offer's own currency."""
    page = fixed_page("Packages", "Packages of equal worth to you", analysis, fresh, WIDTHS)
    companies = {offer.id: title(analysis.plan, offer) for offer in analysis.plan.columns()}
    for offer in analysis.plan.columns():
        packaging = analysis.packages[offer.id]
        if packaging is None:
            continue
        _put_packages(page, f"{companies[offer.id]} ({offer.currency})", packaging)
        _put_values(page, packaging, companies)
        _put_concessions(page, packaging)
        _put_level_up(page, packaging)
        page.row += 1
    return page


def _put_packages(page: Page, heading: str, packaging: Packaging) -> None:
    components = [one for one in Component if any(one in made.amounts for made in packaging.packages)]
    page.header(heading, *(component.measured_label for component in components), "Worth, a year")
    page.heights[page.row - 1] = 30
    for made in packaging.packages:
        page.put(page.row, 0, f"Led by {made.lead.noun}", "label")
        for column, component in enumerate(components, 1):
            page.put(page.row, column, made.amounts.get(component), _style(component))
        page.put(page.row, len(components) + 1, made.worth_year, "fixed.money")
        page.row += 1
    if packaging.cheapest is not None:
        _put_cheapest(page, components, packaging.cheapest)
    for text in packaging.explanations:
        page.put(page.row, 0, text, "note_line")
        page.row += 1
    page.put(page.row, 0, "All raises together, a year, at most", "label")
    page.put(page.row, 1, packaging.credible.most, "fixed.money")
    page.put(page.row, 2, f"{packaging.credible.because}.", "note_line")
    page.row += 1


def _put_cheapest(page: Page, components: list[Component], cheapest: Cheapest) -> None:
    page.put(page.row, 0, "As much, cheapest for them", "label")
    for column, component in enumerate(components, 1):
        page.put(page.row, column, cheapest.amounts.get(component), _style(component))
    page.put(page.row, len(components) + 1, cheapest.worth_year, "fixed.money")
    page.row += 1


def _put_values(page: Page, packaging: Packaging, companies: dict[str, str]) -> None:
    page.row += 1
    page.header("Best value for its cost first", "Worth of a dollar", "Its cost to them", "Worth per cost")
    page.put(page.row - 1, 4, f"To match {companies.get(packaging.match_to, 'none')}", "header.right")
    page.heights[page.row - 1] = 30
    for value in packaging.values:
        page.put(page.row, 0, value.component.measured_label, "label")
        for column, number in enumerate((value.worth, value.cost, value.per_cost), 1):
            page.put(page.row, column, number, "fixed.cents")
        amount = packaging.matches[value.component] if packaging.match_to else None
        page.put(page.row, 4, "no amount" if amount is None else amount, _style(value.component))
        page.row += 1


def _put_concessions(page: Page, packaging: Packaging) -> None:
    if not packaging.concessions:
        return
    page.row += 1
    components = [component for component, _ in packaging.concessions[0].amounts]
    page.header("Concessions", *(component.measured_label for component in components))
    page.heights[page.row - 1] = 30
    for column in range(len(components) + 1, TOLD):
        page.put(page.row - 1, column, None, "header.right")
    page.put(page.row - 1, TOLD, "In return for", "header_why")
    for concession in packaging.concessions:
        page.put(page.row, 0, f"Round {concession.number}", "label")
        for column, (component, amount) in enumerate(concession.amounts, 1):
            page.put(page.row, column, amount, _style(component))
        page.put(page.row, TOLD, concession.request, "why")
        page.row += 1


def _put_level_up(page: Page, packaging: Packaging) -> None:
    level = packaging.level_up
    if level is None:
        return
    page.row += 1
    page.header(
        f"{level.level.value} level, an ask of its own",
        *(component.measured_label for component, _ in level.gains),
    )
    page.heights[page.row - 1] = 30
    page.put(page.row, 0, f"Adds, midpoint to midpoint; {level.source}", "note_line")
    page.row += 1
    for column, (component, gain) in enumerate(level.gains, 1):
        page.put(page.row, column, gain, _style(component))
    page.row += 1
    page.line("Chance, from and to", level.low, level.high, style="fixed.chance")
    page.line("Worth a year", level.worth_year, style="fixed.money")


def _style(component: Component) -> str:
    return f"fixed.{'points' if component is Component.BONUS else 'money'}"
