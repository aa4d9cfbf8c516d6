"""The private workbook holds what the analysis says, and its formulas mean the same."""

import pytest
from msgspec.structs import replace

from planner.analysis import Analysis, ModelInputs, analyse
from planner.plan import Export, Plan
from planner.plan.edits import enter, log_export
from planner.workbook.private.private_book import private_book
from planner.workbook.sheets.book import Book
from planner.workbook.sheets.page import address
from planner.workbook.sheets.sheet import Value
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, generated_plan, real_plan
from tests.workbook.private_parts import part_rows


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


def both(plan: Plan, inputs: ModelInputs) -> tuple[Analysis, Book]:
    analysis = analyse(plan, inputs)
    return analysis, private_book(analysis)


def block(book: Book, sheet: str, title: str, first: str = "") -> dict[Value, tuple[Value, ...]]:
    """Rows of the block that begins with a title, printed or at the right, by their labels.

    `first`: what is beside the title; empty: anything.
    """
    rows = book.sheet(sheet).rows()
    top, left = next(
        (place, column)
        for place, row in enumerate(rows)
        for column, value in enumerate(row[:-1])
        if str(value).startswith(title) and first in ("", row[column + 1])
    )
    blocks: dict[Value, tuple[Value, ...]] = {}
    for row in rows[top + 1 :]:
        if row[left] is None:
            break
        blocks.setdefault(row[left], row[left + 1 :])
    return blocks


@pytest.mark.parametrize("seed", range(12))
def test_live_pay_and_tax_are_those_of_the_analysis(seed: int, inputs: ModelInputs) -> None:
    plan = generated_plan(seed)
    analysis, book = both(plan, inputs)
    for offer in plan.columns():
        pay, net = analysis.offers[offer.id].pay, analysis.offers[offer.id].net
        assert pay is not None
        assert net is not None
        rows = block(book, "Pay by year", offer.company, "Year 1")
        assert rows["Total at face value"][:4] == pytest.approx(tuple(pay.headline), abs=0.005)
        assert rows["Guaranteed cash"][:4] == pytest.approx(tuple(pay.guaranteed), abs=0.005)
        assert rows["Target cash"][:4] == pytest.approx(tuple(pay.target), abs=0.005)
        if offer.refresher:
            refreshers = rows["Refreshers, in no total"][:4]
            assert refreshers == pytest.approx(tuple(pay.refreshers), abs=0.005)
        taxed = block(book, "Tax", f"{offer.company}, taxed")
        assert taxed["After tax, benefits untaxed"][:4] == pytest.approx(tuple(net.net), abs=0.005)
        assert taxed["After tax, at US prices"][:4] == pytest.approx(tuple(net.real), abs=0.005)


def test_asks_stand_with_their_chances(inputs: ModelInputs) -> None:
    analysis, book = both(real_plan(), inputs)
    rows = block(book, "Asks", "Aurora AI (")
    ranges = part_rows(book.sheet("Asks"), "How far")
    assert len(analysis.offers["o1"].asks) == 4
    for place, (ask, label) in enumerate(zip(analysis.offers["o1"].asks.values(), rows, strict=False), 1):
        opening = ask.why_not if ask.opening is None else ask.opening  # it begins with “Do not ask”
        asked = analysis.offers["o1"].asked.amounts.get(ask.component, "leave it")
        assert rows[label][:3] == (ask.standing, asked, opening)
        if ask.opening is not None:
            chances = ask.chances
            assert rows[label][3] == ask.target
            assert rows[label][8:12] == pytest.approx(
                (chances.full, chances.part, chances.nothing, chances.withdrawn)
            )
            assert ranges[place][1:3] == (ask.low, ask.high)
            assert ranges[place][3:5] == pytest.approx((ask.withdrawn_low, ask.withdrawn_high))
    reasons = [str(row[2]) for row in book.sheet("Asks").rows()]
    effects = [effect for ask in analysis.offers["o1"].asks.values() for effect in ask.otherwise]
    assert effects
    assert all(f"to open at, if {effect.text}" in reasons for effect in effects)


def test_an_offer_that_cannot_be_read_is_named_among_the_problems(inputs: ModelInputs) -> None:
    _, book = both(enter(real_plan(), "offers.o2.base", "lots", TODAY), inputs)
    problems = {str(row[0]): str(row[1]) for row in book.sheet("Offers").rows()[:10]}
    assert "“lots”" in problems["base salary of Beacon ML"]
    titles = [row[0] for row in book.sheet("Pay by year").rows()]
    assert "Beacon ML" not in titles
    assert "Aurora AI" in titles


def test_each_export_is_listed_with_day_reader_file_and_figures(inputs: ModelInputs) -> None:
    figures = (("base", 235_000.0), ("bonus", 0.2))
    left = Export(offer="o1", company="Aurora AI", when=TODAY, file="a.xlsx", figures=figures)
    _, book = both(log_export(real_plan(), left), inputs)
    sheet = book.sheet("Rounds")
    titles, row = part_rows(sheet, "What was exported")
    assert titles == ("When", "To", "File", "base", "bonus")
    assert row == (TODAY, "Aurora AI", "a.xlsx", 235_000.0, 0.2)
    printed = next(row for row in sheet.rows() if row[2] == "a.xlsx")
    assert printed[:6] == (TODAY, "Aurora AI", "a.xlsx", None, None, "base 235,000, bonus 20 %")


def test_a_stage_is_shown_with_the_number_typed_for_it(inputs: ModelInputs) -> None:
    stage = real_plan().offer("o2").stage
    plan = enter(real_plan(), f"assumptions.stages.{stage.value}.failure", "33%", TODAY)
    _, book = both(plan, inputs)
    assert ("Failure rate", 0.33) in [row[:2] for row in book.sheet("Assumptions").rows()]


def test_an_empty_plan_has_a_workbook_too(inputs: ModelInputs) -> None:
    _, book = both(Plan(), inputs)
    assert book.to_bytes()[:2] == b"PK"


def test_the_file_is_named_after_the_plan(inputs: ModelInputs) -> None:
    _, book = both(real_plan(), inputs)
    assert book.file_name == "My-offers-private-2026-11-22.xlsx"


def test_offers_without_a_name_are_told_apart_by_their_place() -> None:
    given, plan = known_inputs(TODAY), real_plan()
    nameless = tuple(replace(offer, company="") for offer in plan.offers)
    plan = replace(plan, offers=nameless)
    book = private_book(analyse(plan, given))
    for name in ("Worth", "Pay by year", "Compare", "Tax"):
        said = " ".join(str(cell) for row in book.sheet(name).rows() for cell in row)
        assert "Offer 1" in said
        assert "Offer 2" in said
    assert all("Offer " in chart.alternative for chart in book.sheet("Compare").charts)


def test_every_sheet_says_whether_an_input_was_changed_since(inputs: ModelInputs) -> None:
    book = private_book(analyse(real_plan(), inputs))
    count = next(
        f"'{sheet.name}'!{address(*place)}"
        for sheet in book.sheets
        for place, cell in sheet.cells.items()
        if cell.formula.startswith("SUMPRODUCT((") and "<>" in cell.formula
    )
    for sheet in book.sheets:
        [state] = [cell for cell in sheet.cells.values() if cell.style == "state.fresh" and cell.formula]
        assert state.value == 0
        assert state.formula in (f"{count}*1", f"{count.partition('!')[2]}*1")
    labels = [str(row[0]) for row in book.sheet("Tax").rows()]
    assert "Equity taxed as wages, when it can be sold *" in labels
    assert "Due in April, beyond what is withheld *" in labels


@pytest.mark.parametrize(
    "typed",
    [
        {"state": "MD"},
        {"state": "OR", "locality": "Portland"},
        {"state": "NY", "locality": "Yonkers"},
        {"state": "TX", "local_rate": "2%"},
        {"state": "CO", "locality": "Denver"},
    ],
    ids=lambda typed: typed["state"],
)
def test_local_tax_has_a_row_of_its_own(typed: dict[str, str], inputs: ModelInputs) -> None:
    plan = enter(real_plan(), "person.other_income", "60k", TODAY)
    for key, text in typed.items():
        plan = enter(plan, f"offers.o1.{key}", text, TODAY)
    analysis, book = both(plan, inputs)
    net = analysis.offers["o1"].net
    assert net is not None
    taxed = block(book, "Tax", "Aurora AI, taxed")
    [local] = [row for label, row in taxed.items() if str(label).startswith("Local tax of")]
    assert local[:4] == pytest.approx(tuple(net.local), abs=0.01)
    assert taxed["Tax"][:4] == pytest.approx(tuple(net.tax), abs=0.01)
    assert taxed["After tax, benefits untaxed"][:4] == pytest.approx(tuple(net.net), abs=0.01)


def test_an_espp_and_money_put_aside_stand_in_rows_of_their_own(inputs: ModelInputs) -> None:
    plan = real_plan()
    for key, text in (
        ("espp_discount", "15%"),
        ("espp_share", "10%"),
        ("deferral", "24500"),
        ("own_hsa", "4000"),
    ):
        plan = enter(plan, f"offers.o1.{key}", text, TODAY)
    analysis, book = both(plan, inputs)
    net = analysis.offers["o1"].net
    assert net is not None
    taxed = block(book, "Tax", "Aurora AI, taxed")
    assert taxed["Gain of the ESPP, taxed as wages"][0] == pytest.approx(0.15 / 0.85 * 21_000)
    wages = float(net.wages[0])
    assert taxed["Wages less your HSA contribution"][0] == pytest.approx(wages - 4_000)
    assert taxed["Income less your 401(k) deferral"][0] == pytest.approx(wages - 28_500)
    more = 0.009 * 24_500 if wages > 230_000 else 0
    assert taxed["Medicare on the deferral"][0] == pytest.approx(0.0145 * 24_500 + more)
    assert taxed["Tax"][:4] == pytest.approx(tuple(net.tax), abs=0.01)
    assert taxed["After tax, benefits untaxed"][:4] == pytest.approx(tuple(net.net), abs=0.01)


def test_the_curves_of_a_plan_in_euros_are_in_euros(inputs: ModelInputs) -> None:
    plan = real_plan()
    euros = tuple(replace(offer, currency="EUR") for offer in plan.offers)
    plan = replace(plan, currency="EUR", dollar_rate=0.9, offers=euros)
    analysis, book = both(enter(plan, "offers.o1.state", "MD", TODAY), inputs)
    net = analysis.offers["o1"].net
    assert net is not None
    taxed = block(book, "Tax", "Aurora AI, taxed")
    assert taxed["Tax"][:4] == pytest.approx(tuple(net.tax), abs=0.01)
    assert taxed["Local tax of Montgomery County"][:4] == pytest.approx(tuple(net.local), abs=0.01)
    assert any("In EUR at 0.9 for a dollar." in str(row[0]) for row in book.sheet("Tax").rows())
