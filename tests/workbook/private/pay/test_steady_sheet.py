"""Steady cash against equity on milestones, on the private sheet Compare."""

import pytest

from planner.analysis import analyse
from planner.plan import Offer, Plan
from planner.workbook.private.private_book import private_book
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, real_plan
from tests.workbook.private_parts import part_rows


def test_each_year_adds_up_and_both_charts_have_words() -> None:
    given, plan = known_inputs(TODAY), real_plan()
    sheet = private_book(analyse(plan, given)).sheet("Compare")
    rows = {str(row[0]): row for row in part_rows(sheet, "Cash or equity")}
    for row in (rows[f"{name}, year {year}"] for name in ("Aurora AI", "Beacon ML") for year in (1, 2, 3, 4)):
        guaranteed, target, vesting, hanging, expected, face, weighted, share = (
            float(str(v)) for v in row[1:9]
        )
        assert face == pytest.approx(guaranteed + target + vesting + hanging)
        assert weighted == pytest.approx(face - hanging + expected)
        assert share == pytest.approx((guaranteed + target) / face)
    *_, at_face, by_chance = sheet.charts
    assert "Beacon ML's hangs on a milestone" in at_face.title
    assert "Beacon ML, year 2: cash 218,500" in by_chance.alternative


def test_a_plan_without_two_offers_says_so() -> None:
    given = known_inputs(TODAY)
    plan = Plan(offers=(Offer(id="o1", base=200_000.0),))
    texts = [str(row[0]) for row in private_book(analyse(plan, given)).sheet("Compare").rows()]
    assert sum(text.startswith("Two offers with") for text in texts) == 2
