"""Options in both workbooks: counted at price less strike, live, with strike, spread and exercise cost."""

from pathlib import Path

import openpyxl
import pytest
from msgspec.structs import replace

from planner.analysis import ModelInputs, analyse
from planner.plan import Counter, Grant, Offer, Plan
from planner.plan.fields.round import Round, Who
from planner.plan.fields.terms import Component, GrantKind
from planner.plan.schema.validation import model_from
from planner.share import share
from planner.workbook.private.private_book import private_book
from planner.workbook.recruiter.recruiter_book import recruiter_book
from planner.workbook.sheets.book import Book
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY
from tests.workbook.recalculated import converted

NOTHING = "The strike is at or above the price: nothing at face today"


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


def plan_with(**changes: object) -> Plan:
    fields: dict[str, object] = {"id": "g1", "kind": GrantKind.OPTION, "units": 10_000}
    grant = model_from(Grant, fields | {"price": 20.0, "strike": 5.0} | changes)
    return Plan(offers=(Offer(id="o1", company="Aurora", base=180_000.0, grants=(grant,)),))


def rows(book: Book, sheet: str) -> dict[object, tuple[object, ...]]:
    """The last row of each label."""
    return {row[0]: tuple(row[1:]) for row in book.sheet(sheet).rows()}


def grant(book: Book) -> tuple[object, ...]:
    """Offer and proposal of a grant in money, in the proposal's line below its number."""
    return rows(book, "Proposal")["Worth today: price less strike"][:2]


def vested(book: Book) -> list[tuple[object, ...]]:
    """What vests in each year, as offered and as proposed."""
    return [row[1:5] for row in book.sheet("Year by year").rows() if row[0] == "Equity that vests"]


def test_the_recruiter_reads_strike_spread_and_exercise_cost(inputs: ModelInputs) -> None:
    book = recruiter_book(share(plan_with(), inputs, "o1"))
    assert rows(book, "Proposal")["Stock options, number"][0] == 10_000
    assert grant(book)[0] == 150_000
    years = rows(book, "Year by year")
    assert years["Share price, as stated"][0] == 20
    assert years["Strike"][0] == 5
    assert "strike × options, paid by me" in str(years["Strike"][3])
    assert years["Worth of one option"][:3] == (15, 15, 15)
    assert vested(book)[0] == (37_500,) * 4


@pytest.mark.parametrize("strike", [20.0, 25.0])
def test_options_without_a_spread_are_0_and_say_so(strike: float, inputs: ModelInputs) -> None:
    plan = plan_with(strike=strike)
    private = private_book(analyse(plan, inputs)).sheet("Pay by year")
    cells = [cell for row in private.rows() for cell in row]
    assert NOTHING in cells
    assert 10_000 * strike in cells  # what exercising would cost
    book = recruiter_book(share(plan, inputs, "o1"))
    assert grant(book)[0] == 0
    assert rows(book, "Year by year")["Worth of one option"][0] == 0
    text = f"Strike {strike:.2f}, price 20.00 a share"
    assert rows(book, "Proposal")["Worth today: price less strike"][3] == text


@pytest.mark.parametrize(
    ("size", "label", "number"),
    [
        ({"units": None, "value": 200_000.0}, "Equity grant, USD", 150_000),
        ({"units": None, "percent": 0.002, "valuation": 1e8}, "Equity, % of the company", 0.002),
    ],
)
def test_options_in_money_or_per_cent_count_the_same(
    size: dict[str, object], label: str, number: float, inputs: ModelInputs
) -> None:
    book = recruiter_book(share(plan_with(**size), inputs, "o1"))
    assert rows(book, "Proposal")[label][0] == pytest.approx(number)
    assert vested(book)[0] == pytest.approx((37_500,) * 4)


@pytest.mark.linux
def test_another_price_moves_spread_grant_and_total(inputs: ModelInputs, tmp_path: Path) -> None:
    path = tmp_path / "recruiter.xlsx"
    path.write_bytes(recruiter_book(share(plan_with(), inputs, "o1")).to_bytes())
    book = openpyxl.load_workbook(path)
    sheet = book["Year by year"]
    row = next(cell.row for cell in sheet["B"] if cell.value == 20)
    sheet.cell(row, 2).value = 4
    book.save(path)
    [fresh] = converted([path], tmp_path)
    computed = openpyxl.load_workbook(fresh, data_only=True)
    years = list(computed["Year by year"].values)
    assert next(line for line in years if line[0] == "Worth of one option")[1] == 0
    assert next(line for line in years if line[0] == "Total")[1] == 180_000
    proposal = list(computed["Proposal"].values)
    assert next(line for line in proposal if line[0] == "Worth today: price less strike")[1] == 0


def test_options_scaled_to_what_was_stated_last_still_count_at_their_spread(inputs: ModelInputs) -> None:
    """200k of shares, then 300k: half as many options again, at the same strike; 225k at face."""
    round_ = Round(id="r1", offer="o1", who=Who.THEY, component=Component.EQUITY, value=300_000.0)
    plan = replace(plan_with(), rounds=(round_,))
    book = recruiter_book(share(plan, inputs, "o1"))
    assert rows(book, "Proposal")["Stock options, number"][0] == 15_000
    assert grant(book)[0] == pytest.approx(225_000)


def test_a_proposal_of_options_is_their_number_with_its_worth(inputs: ModelInputs) -> None:
    """15,000 options at 20 less 5; their shares are 300,000."""
    plan = replace(plan_with(), counters=(Counter(id="o1", equity=300_000.0),))
    book = recruiter_book(share(plan, inputs, "o1"))
    assert rows(book, "Proposal")["Stock options, number"][:3] == (10_000, 15_000, 5_000)
    assert grant(book) == pytest.approx((150_000, 225_000))
    assert vested(book)[1] == pytest.approx((56_250,) * 4)


def test_the_private_asks_say_how_many_options(inputs: ModelInputs) -> None:
    book = private_book(analyse(plan_with(), inputs))
    notes = [str(row[0]) for row in book.sheet("Asks").rows() if row]
    assert [note for note in notes if note.startswith("They offer 10,000 options.")]
