"""The sample's workbooks by meaning: what its recruiter reads, and what they must not."""

from pathlib import Path

import pytest

from planner.analysis import ModelInputs, analyse
from planner.files import sample_plan
from planner.plan import Plan
from planner.share import leaks, share
from planner.workbook.private.private_book import private_book
from planner.workbook.recruiter.recruiter_book import recruiter_book
from planner.workbook.sheets.book import Book
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY
from tests.workbook.zipped import unzipped

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "sample.counterpoint"


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


@pytest.fixture(scope="module")
def plan() -> Plan:
    return sample_plan(SAMPLE.read_text(encoding="utf-8"), TODAY)


@pytest.fixture(scope="module")
def book(plan: Plan, inputs: ModelInputs) -> Book:
    return recruiter_book(share(plan, inputs, plan.chosen))


def test_its_recruiter_reads_what_was_offered_and_proposed(book: Book) -> None:
    rows = {row[0]: row[1:3] for row in book.sheet("Proposal").rows()}
    assert rows["Base salary, a year"] == (210_000, 234_000)
    assert rows["Sign-on, all payments"] == (30_000, 90_000)
    assert rows["Equity, % of the company"] == pytest.approx((0.0007, 0.000965))
    # 210,000 + 17.5 % + 30,000 + a quarter of 700,000
    assert rows["Total, first year"][0] == pytest.approx(451_750)


def test_its_free_text_gives_nothing_away(plan: Plan, inputs: ModelInputs) -> None:
    assert leaks(share(plan, inputs, plan.chosen), plan, inputs) == ()


@pytest.mark.parametrize("word", ["Beacon", "Crest", "185000", "320000", "Seattle", "walk"])
def test_what_was_not_released_is_nowhere_in_it(word: str, book: Book) -> None:
    for name, text in unzipped(book.to_bytes()).items():
        if name != "xl/theme/theme1.xml":  # the same in every workbook
            assert word.lower() not in text.lower(), name


def test_its_private_workbook_holds_every_offer_and_ask(plan: Plan, inputs: ModelInputs) -> None:
    private = private_book(analyse(plan, inputs))
    worth = [row[0] for row in private.sheet("Worth").rows()]
    assert {"Present job", "Aurora AI", "Beacon ML", "Crest"} <= set(worth)
    asks = [str(row[0]) for row in private.sheet("Asks").rows()]
    assert sum(row == "Base, a year" for row in asks) >= 3
