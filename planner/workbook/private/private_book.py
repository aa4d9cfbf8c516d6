"""The private workbook: fourteen sheets of everything, for the person alone, the summary first."""

from planner.analysis import Analysis
from planner.plan.fields.terms import Paper
from planner.values.file_name import file_name
from planner.workbook.private.assumptions_sheet import put_assumptions, put_sources
from planner.workbook.private.contents import CONTENTS
from planner.workbook.private.input_copies import Region, put_copies
from planner.workbook.private.market_sheets import put_market
from planner.workbook.private.offers_sheet import put_offers
from planner.workbook.private.pay.asks_sheet import put_asks
from planner.workbook.private.pay.compare_sheet import put_compare
from planner.workbook.private.pay.packages_sheet import put_packages
from planner.workbook.private.pay.pay_sheets import begin_pay, put_pay_by_year, put_vesting
from planner.workbook.private.pay.tax_sheet import put_tax
from planner.workbook.private.pay.worth_sheets import put_worth
from planner.workbook.private.prep_sheet import put_prep
from planner.workbook.private.private_page import FIRST_ROW, PrivatePage
from planner.workbook.private.query_cost.sheet import put_query_cost
from planner.workbook.private.record_sheets import put_rounds
from planner.workbook.private.story_sheets import put_stories
from planner.workbook.private.summary.summary_sheet import put_summary
from planner.workbook.sheets.book import Book
from planner.workbook.sheets.formula import Term
from planner.workbook.sheets.sheet import A4_PAPER, LETTER_PAPER
from planner.workbook.writer.xlsx import Properties


def private_book(analysis: Analysis) -> Book:
    """Return the workbook of everything that was analysed, with what is assumed put in."""
    plan, inputs = analysis.plan, analysis.model_inputs
    pages, fresh = _pages(analysis)
    paper = A4_PAPER if plan.person.paper is Paper.A4 else LETTER_PAPER
    for page in pages.values():
        page.put_state(analysis.today, plan.currency, fresh)
    sheets = tuple(pages[entry.name].finished(paper) for entry in CONTENTS)
    name = f"{plan.title.strip() or 'Offers'}, private"
    file = file_name(plan.title, "private", inputs.today.isoformat())
    return Book(sheets, Properties(name, plan.person.name.strip(), inputs.today), file)


def _pages(analysis: Analysis) -> tuple[dict[str, PrivatePage], Term]:
    """Return every page by its name, and the cell that counts the inputs that were changed since."""
    plan, inputs = analysis.plan, analysis.model_inputs
    offers = put_offers(plan, analysis.assumed, analysis.problems)
    pay = begin_pay(plan)
    vesting, schedules = put_vesting(pay, plan)
    blocks = put_pay_by_year(analysis, pay, offers, schedules)
    assumptions = put_assumptions(plan, inputs.tables)
    typed = Region(assumptions, FIRST_ROW, assumptions.row - 1)
    put_sources(assumptions, inputs.tables)
    fresh = put_copies(assumptions, (*offers.regions, vesting, typed))
    tax, left = put_tax(analysis, offers, blocks)
    pages = (
        put_summary(analysis),
        offers.page,
        put_compare(analysis, blocks, left),
        pay,
        tax,
        put_worth(analysis),
        put_asks(analysis),
        put_packages(analysis),
        put_rounds(plan, analysis.today, analysis.moves),
        put_stories(analysis),
        put_query_cost(plan, inputs.lexicon.costs, inputs.tables.serving_prices, analysis.today),
        put_prep(plan, inputs.lexicon, inputs.tables, analysis.evidence.judged),
        put_market(plan, inputs.tables),
        assumptions,
    )
    return {page.name: page for page in pages}, fresh
