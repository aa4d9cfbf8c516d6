"""The log of rounds in the private workbook."""

import datetime

from planner.plan import Export, Offer, Plan, Round
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component
from planner.workbook.private.private_page import FIRST_ROW
from planner.workbook.private.record_sheets import put_rounds

DAY = datetime.date(2026, 1, 5)


def row(plan: Plan, number: int) -> list[object]:
    cells = put_rounds(plan, DAY).cells
    return [cells[number, column].value if (number, column) in cells else None for column in range(8)]


def test_every_round_is_a_row_with_its_note() -> None:
    round_ = Round(id="r1", offer="o1", when=DAY, who=Who.THEY, value=216_000.0, final=True, note="Ann")
    plan = Plan(offers=(Offer(id="o1", company="Aurora"),), rounds=(round_,))
    assert row(plan, FIRST_ROW + 1) == [DAY, "Aurora", "they", "email", "base", 216_000.0, "yes", "Ann"]


def test_a_bonus_in_points_is_a_share_there() -> None:
    round_ = Round(id="r1", offer="o1", component=Component.BONUS, value=17.5)
    assert row(Plan(offers=(Offer(id="o1"),), rounds=(round_,)), FIRST_ROW + 1)[5] == 0.175


def test_without_rounds_it_says_so() -> None:
    assert row(Plan(), FIRST_ROW + 1)[0] == "Nothing yet."


def test_an_exported_bonus_of_another_offer_is_a_share() -> None:
    figures = (
        ("bonus", 0.15),
        ("Another offer: Target bonus, of base", 0.2),
        ("More bonus: base", 200_000.0),
    )
    export = Export(offer="o1", company="Aurora", when=DAY, file="a.xlsx", figures=figures)
    cells = put_rounds(Plan(offers=(Offer(id="o1"),), exports=(export,)), DAY).cells
    [text] = [str(cell.value) for cell in cells.values() if str(cell.value).startswith("bonus 15 %")]
    assert text == "bonus 15 %, Another offer: Target bonus, of base 20 %, More bonus: base 200,000"
