"""Cash by month on the private sheet Pay by year: its year rows are the years' net pay."""

import pytest

from planner.analysis import analyse
from planner.workbook.private.private_book import private_book
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, real_plan
from tests.workbook.private_parts import part_rows


def test_each_offer_has_its_months_and_its_year_rows() -> None:
    known, plan = known_inputs(TODAY), real_plan()
    analysis = analyse(plan, known)
    rows = part_rows(private_book(analysis).sheet("Pay by year"), "Cash by month")
    for offer_id, company in (("o1", "Aurora AI"), ("o3", "Crest")):
        start = next(place for place, row in enumerate(rows) if str(row[0]).startswith(f"{company} ("))
        net = analysis.offers[offer_id].net
        assert net is not None
        years = {
            row[0]: row[7] for row in reversed(rows[start : start + 30]) if str(row[0]).startswith("Year ")
        }
        assert years["Year 1"] == pytest.approx(net.net[0], abs=0.01)
        assert years["Year 2"] == pytest.approx(net.net[1], abs=0.01)
    crest = next(place for place, row in enumerate(rows) if str(row[0]).startswith("Crest ("))
    assert rows[crest + 1][3] == 40_000  # paid at month 1
