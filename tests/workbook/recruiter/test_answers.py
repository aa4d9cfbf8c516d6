"""What a recruiter types into the boxes moves the totals as answered, by LibreOffice's own sums."""

import io
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest

from planner.plan import Plan
from planner.plan.edits.negotiation import show_package
from planner.plan.fields.counter import ShownPackage
from planner.plan.fields.terms import Component
from planner.share import share
from planner.workbook.recruiter.recruiter_book import recruiter_book
from planner.workbook.sheets.book import Book
from planner.workbook.sheets.sheet import AnswerChoice, NumberLimit
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, real_plan
from tests.workbook.recalculated import converted, values

Rows = Mapping[str, tuple[object, ...]]
BASE, BONUS, SIGN_ON = "Base salary, a year", "Target bonus, % of base", "Sign-on, all payments"
EQUITY, PACKAGE = "Equity, % of the company", "More base"
TYPED: Mapping[str, Mapping[str, str | float]] = {
    "nothing": {},
    "accept": {BASE: "Accept", BONUS: "Accept", SIGN_ON: "accept", EQUITY: "Accept"},
    "figures": {BASE: 220_000, EQUITY: 0.00075},
    "junk": {BASE: "see my mail", SIGN_ON: 40_000},
    "package": {BASE: 220_000, PACKAGE: "Accept"},
}
OTHER = 8_000 + 5_000  # the match at its cap, and moving
YEAR_1 = {
    "nothing": "",
    "accept": 227_000 * 1.175 + 60_000 + 800_000 / 4 + OTHER,
    "figures": 220_000 * 1.175 + 30_000 + 750_000 / 4 + OTHER,
    "junk": 210_000 * 1.175 + 40_000 + 700_000 / 4 + OTHER,
    "package": 230_500 * 1.19 + 76_000 + 775_000 / 4 + OTHER,
}
COUNTS = {"nothing": 0, "accept": 4, "figures": 2, "junk": 1, "package": 4}


def packed() -> Plan:
    """Base 210,000, bonus 17.5 %, sign-on 30,000 and 0.07 % of 1 bn are offered."""
    shown = ShownPackage(lead=Component.BASE, base=230_500, equity=775_000, sign_on=76_000, bonus=0.19)
    return show_package(real_plan(), "o1", shown)


@pytest.fixture(scope="module")
def book() -> Book:
    return recruiter_book(share(packed(), known_inputs(TODAY), "o1"))


def answered(data: bytes, texts: Mapping[str, str | float]) -> bytes:
    """Type into the boxes of rows, by their labels."""
    workbook = openpyxl.load_workbook(io.BytesIO(data))
    sheet = workbook["Proposal"]
    for row in range(1, sheet.max_row + 1):
        label = str(sheet.cell(row, 1).value)
        if label in texts:
            sheet.cell(row, 6, texts[label])
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def rows(path: Path) -> Rows:
    """The rows of the proposal by their labels, as computed; the last of each label."""
    lines: dict[int, dict[int, object]] = {}
    for (sheet, row, column), value in values(path).items():
        if sheet == "Proposal":
            lines.setdefault(row, {})[column] = value
    return {str(line.get(0)): tuple(line.get(column) for column in range(6)) for line in lines.values()}


@pytest.mark.linux
def test_totals_follow_what_is_answered(book: Book, tmp_path: Path) -> None:
    data = book.to_bytes()
    paths = [tmp_path / f"{name}.xlsx" for name in TYPED]
    for path in paths:
        path.write_bytes(answered(data, TYPED[path.stem]))
    for fresh in converted(paths, tmp_path):
        total = rows(fresh)["Total, first year"]
        assert total[5] == (pytest.approx(YEAR_1[fresh.stem]) if YEAR_1[fresh.stem] else ""), fresh.stem
        assert total[4] == COUNTS[fresh.stem], fresh.stem
        assert total[1] == pytest.approx(464_750)  # the offer stays


def test_every_box_offers_accept_and_takes_a_figure(book: Book) -> None:
    sheet = book.sheet("Proposal")
    boxes = [limit for limit in sheet.limits if isinstance(limit, AnswerChoice)]
    assert len(boxes) == 5  # four lines and a package
    assert {box.choices for box in boxes} == {("Accept",)}
    asks = [limit for limit in sheet.limits if isinstance(limit, NumberLimit)]
    assert {(limit.low, limit.high) for limit in asks} == {(0, None)}
    written = openpyxl.load_workbook(io.BytesIO(book.to_bytes()))["Proposal"]
    rules = {rule.type: rule for rule in written.data_validations.dataValidation}
    assert rules["list"].formula1 == '"Accept"'
    assert not rules["list"].showErrorMessage
    assert rules["decimal"].operator == "greaterThanOrEqual"
    row = boxes[0].span.first_row + 1
    assert written.cell(row, 6).protection.locked is False
    assert written.cell(row, 6).value is None


def test_a_headline_is_a_number_that_its_format_puts_into_words(book: Book) -> None:
    written = openpyxl.load_workbook(io.BytesIO(book.to_bytes()))
    headline = written["Year by year"]["A2"]
    assert headline.data_type == "f"
    assert headline.number_format.startswith('"Over four years, "+#,##0" against the offer"')
    title = next(cell for cell in written["Proposal"]["E"] if "posted range" in cell.number_format)
    assert title.data_type == "f"
    for sheet in book.sheets:
        for chart in sheet.charts:
            assert chart.look is not None
            assert not chart.look.own_title or sheet.name == "Impact"
