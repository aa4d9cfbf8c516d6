"""The private workbook: everything, for the person alone."""

from collections.abc import Sequence

from planner.analysis import Analysis
from planner.market.tables import Tables, sources
from planner.values.file_name import file_name
from planner.workbook.private.input_sheets import put_assumptions, put_copies, put_offers
from planner.workbook.private.market_sheets import put_bands, put_comparable_pay, put_jobs, put_tracks
from planner.workbook.private.pay import results_sheets
from planner.workbook.private.pay.advice_sheet import put_advice
from planner.workbook.private.pay.compare_sheet import put_compare
from planner.workbook.private.pay.curves_sheet import put_curves
from planner.workbook.private.pay.months_sheet import put_months
from planner.workbook.private.pay.packages_sheet import put_packages
from planner.workbook.private.pay.pay_sheets import put_pay_by_year, put_vesting
from planner.workbook.private.pay.steady_sheet import put_steady
from planner.workbook.private.pay.tax_sheet import put_tax
from planner.workbook.private.pay.worth_sheets import put_flips, put_steps, put_worth
from planner.workbook.private.query_cost_sheet import put_query_cost
from planner.workbook.private.record_sheets import (
    cheat_sheet_page,
    checklist_page,
    exports_sheet,
    problems_sheet,
    rounds_sheet,
)
from planner.workbook.private.story_sheets import put_evidence, put_stories
from planner.workbook.sheets.book import Book
from planner.workbook.sheets.page import Column, Columns, Page, widths_of
from planner.workbook.sheets.sheet import BookSheet, Printing
from planner.workbook.writer.xlsx import Properties

FOOTER = "Private: not for a recruiter"
OFFERS = "As typed by you, in blue. What is amber nobody typed: it is assumed, as the sheet says."


def private_book(analysis: Analysis) -> Book:
    """Return the workbook of everything that was analysed, with what is assumed put in."""
    plan, inputs = analysis.plan, analysis.model_inputs
    offers = put_offers(plan, analysis.assumed)
    vesting, schedules = put_vesting(plan)
    pay, blocks = put_pay_by_year(analysis, offers, schedules)
    assumptions = put_assumptions(plan, inputs.tables)
    jobs, kinds = put_jobs(plan)
    copies, fresh = put_copies((offers.page, vesting, assumptions), analysis.today)
    tax, curves, left = put_tax(analysis, inputs.tables, offers, blocks, fresh)
    sheets = (
        _shut(offers.page, 3),
        _shut(put_compare(analysis, blocks, left, fresh), 3),
        _shut(pay, 3),
        _shut(vesting, 3),
        _shut(tax, 3),
        *(_shut(put(analysis, fresh), 3) for put in _RESULTS),
        _shut(put_steps(analysis, fresh), 3),
        _shut(put_flips(analysis, fresh), 3),
        _shut(put_steady(analysis, fresh), 3),
        _shut(put_stories(plan, inputs.lexicon, analysis.evidence.judged), 3),
        _shut(put_evidence(analysis, fresh), 3),
        _shut(put_query_cost(plan, inputs.lexicon.costs), 3),
        _shut(put_tracks(inputs.tables), 3),
        _shut(put_bands(plan, inputs.tables), 3),
        _shut(put_comparable_pay(plan, jobs, kinds, inputs.tables.measured), 3),
        _shut(jobs, 3),
        _shut(assumptions, 3),
        private_sources(inputs.tables),
        problems_sheet(analysis, FOOTER),
        rounds_sheet(plan, analysis.today, FOOTER, analysis.moves),
        cheat_sheet_page(plan, inputs.lexicon, FOOTER),
        checklist_page(plan, inputs.lexicon, FOOTER, analysis.evidence.judged),
        exports_sheet(plan, FOOTER),
        _shut(curves, 4),
        _shut(copies, 4),
    )
    name = f"{plan.title.strip() or 'Offers'}, private"
    file = file_name(plan.title, "private", inputs.today.isoformat())
    return Book(sheets, Properties(name, plan.person.name.strip(), inputs.today), file)


_RESULTS = (
    put_worth,
    results_sheets.put_asks,
    put_advice,
    put_curves,
    put_packages,
    results_sheets.put_cases,
    results_sheets.put_walk_away,
    results_sheets.put_leaving,
    put_months,
)


def private_sources(tables: Tables) -> BookSheet:
    """Return where the published numbers come from."""
    return listed((("Offers", OFFERS), *sources(tables)), "Sources", FOOTER)


def _shut(page: Page, frozen_rows: int) -> BookSheet:
    """Finish a page: its heading and first column stay in view, and its heading on every printed page."""
    printing = Printing(landscape=len(page.widths) > 4, repeat_rows=frozen_rows, footer=FOOTER)
    return page.sheet((frozen_rows, 1), printing)


COLUMNS: Columns[tuple[str, str]] = (
    Column("", lambda fact: fact[0], "ruled", 34),
    Column("", lambda fact: fact[1], "ruled", 84),
)


def listed(facts: Sequence[tuple[str, str]], title: str, footer: str) -> BookSheet:
    """Return a sheet of names and sentences."""
    page = Page(title, widths_of(COLUMNS))
    page.sentence(title, "title", 2, 24)
    page.gap()
    page.table(COLUMNS, facts, height=lambda fact: 14 * max(1, -(-len(fact[1]) // 88)) + 3, headings=False)
    return page.sheet(printing=Printing(landscape=False, footer=footer))
