"""Options in both workbooks: counted at price less strike, live, with strike, spread and exercise cost."""

from pathlib import Path

import openpyxl
import pytest

from planner.analysis import ModelInputs, analyse
from planner.model_inputs import load_model_inputs
from planner.plan import Counter, Grant, Offer, Plan
from planner.plan.fields.round import Round, Who
from planner.plan.fields.terms import Component, GrantKind
from planner.share import share
from planner.workbook.private.private_book import private_book
from planner.workbook.recruiter.recruiter_book import recruiter_book
from planner.workbook.sheets.book import Book
from tests.workbook.plans import TODAY
from tests.workbook.recalculated import converted

NOTHING = "The strike is at or above the price: nothing at face today"


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return load_model_inputs(TODAY)


def plan_with(**changes: object) -> Plan:
    fields: dict[str, object] = {"id": "g1", "kind": GrantKind.OPTION, "units": 10_000}
    grant = Grant.model_validate(fields | {"price": 20.0, "strike": 5.0} | changes)
    return Plan(offers=(Offer(id="o1", company="Aurora", base=180_000.0, grants=(grant,)),))


def rows(book: Book, sheet: str) -> dict[object, tuple[object, ...]]:
    """The last row of each label."""
    return {row[0]: tuple(row[1:]) for row in book.sheet(sheet).rows()}


def test_the_recruiter_reads_strike_spread_and_exercise_cost(inputs: ModelInputs) -> None:
    book = recruiter_book(share(plan_with(), inputs, "o1"))
    assert rows(book, "Proposal")["Equity, the whole grant"][0] == 150_000
    years = list(book.sheet("Year by year").rows())
    assert ("Grant 1, Options", 20, 5, 15, 50_000) in [row[:5] for row in years]
    assert ("Grant 1, Options", 10_000, 15, 150_000) in [row[:4] for row in years]
    assert next(row[1:5] for row in years if row[0] == "Equity at face value") == (37_500,) * 4


@pytest.mark.parametrize("strike", [20.0, 25.0])
def test_options_without_a_spread_are_0_and_say_so(strike: float, inputs: ModelInputs) -> None:
    plan = plan_with(strike=strike)
    for book, sheet in (
        (recruiter_book(share(plan, inputs, "o1")), "Year by year"),
        (private_book(analyse(plan, inputs)), "Vesting"),
    ):
        cells = [cell for row in book.sheet(sheet).rows() for cell in row]
        assert NOTHING in cells
        assert 10_000 * strike in cells  # what exercising would cost


@pytest.mark.parametrize(
    ("size", "whole", "cost"),
    [
        ({"units": None, "value": 200_000.0}, 150_000, 50_000),
        ({"units": None, "percent": 0.002, "valuation": 1e8}, 150_000, 50_000),
    ],
)
def test_options_in_money_or_per_cent_count_the_same(
    size: dict[str, object], whole: float, cost: float, inputs: ModelInputs
) -> None:
    book = recruiter_book(share(plan_with(**size), inputs, "o1"))
    cells = [row for row in book.sheet("Year by year").rows() if row[0] == "Grant 1, Options"]
    assert cells[0][4] == pytest.approx(cost)
    assert cells[1][3] == pytest.approx(whole)


def test_another_price_moves_spread_grant_and_total(inputs: ModelInputs, tmp_path: Path) -> None:
    path = tmp_path / "recruiter.xlsx"
    path.write_bytes(recruiter_book(share(plan_with(), inputs, "o1")).to_bytes())
    book = openpyxl.load_workbook(path)
    sheet = book["Year by year"]
    row = next(cell.row for cell in sheet["B"] if cell.value == 20)
    sheet.cell(row, 2).value = 4
    book.save(path)
    [fresh] = converted([path], tmp_path)
    years = list(openpyxl.load_workbook(fresh, data_only=True)["Year by year"].values)
    assert ("Grant 1, Options", 4, 5, 0, 50_000) in [line[:5] for line in years]
    assert NOTHING in [line[0] for line in years]
    assert next(line for line in years if line[0] == "All grants")[3] == 0
    assert next(line for line in years if line[0] == "Total at face value")[1] == 180_000


def test_options_scaled_to_what_was_stated_last_still_count_at_their_spread(inputs: ModelInputs) -> None:
    """200k of shares, then 300k: half as many options again, at the same strike; 225k at face."""
    round_ = Round(id="r1", offer="o1", who=Who.THEY, component=Component.EQUITY, value=300_000.0)
    plan = plan_with().model_copy(update={"rounds": (round_,)})
    book = recruiter_book(share(plan, inputs, "o1"))
    assert rows(book, "Proposal")["Equity, the whole grant"][0] == pytest.approx(225_000)
    prices = next(row for row in book.sheet("Year by year").rows() if row[0] == "Grant 1, Options")
    assert prices[1:5] == pytest.approx((20, 5, 15, 75_000))


def test_a_proposal_of_options_is_at_face_and_says_how_many(inputs: ModelInputs) -> None:
    """15,000 options at 20 less 5; their shares are 300,000."""
    plan = plan_with().model_copy(update={"counters": (Counter(id="o1", equity=300_000.0),)})
    book = recruiter_book(share(plan, inputs, "o1"))
    offered, proposed, difference, why = rows(book, "Proposal")["Equity, the whole grant"]
    assert (offered, proposed, difference) == (150_000, 225_000, 75_000)
    assert "That is 15,000 options" in str(why)
    years = [row for row in book.sheet("Year by year").rows() if row[0] == "Equity at face value"]
    assert years[1][1:5] == pytest.approx((56_250,) * 4)


def test_the_private_asks_say_how_many_options(inputs: ModelInputs) -> None:
    book = private_book(analyse(plan_with(), inputs))
    notes = [str(row[0]) for row in book.sheet("Asks").rows() if row]
    assert [note for note in notes if note.startswith("They offer 10,000 options.")]
