"""What would flip the winner, on the private sheet Compare."""

from planner.analysis import analyse
from planner.compare.closest_rival import closest_rivals
from planner.pay.sensitivity.flip import flips
from planner.plan import Plan
from planner.workbook.private.pay.flip_rows import LISTED
from planner.workbook.private.private_book import private_book
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, real_plan


def test_every_input_stands_with_its_flip_and_the_chart_has_words() -> None:
    given, plan = known_inputs(TODAY), real_plan()
    analysis = analyse(plan, given)
    duel = closest_rivals(analysis)
    assert duel is not None
    assert duel.best.id == analysis.best
    sheet = private_book(analysis).sheet("Compare")
    rows = {str(row[0]): row for row in sheet.rows()}
    for flip in flips(duel)[:LISTED]:
        assert rows[flip.label][7] == ("no flip" if flip.flips_at is None else flip.flips_at)
    [chart] = [chart for chart in sheet.charts if "what each input does" in chart.title]
    assert duel.other.company in chart.alternative


def test_a_plan_without_two_offers_says_so() -> None:
    given = known_inputs(TODAY)
    book = private_book(analyse(Plan(), given))
    assert "No offer has pay" in str(book.sheet("Compare").rows()[2][0])
