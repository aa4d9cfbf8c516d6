import pytest

from planner.story.query_cost.figures.against_first import Verdict, break_even


def test_two_points_for_forty_per_cent_more_pay_above_their_price() -> None:
    # .010 → .014 a query, 90 → 92 %: .004 / .02 = .20 for a right answer
    found = break_even((0.010, 0.014), (0.90, 0.92))
    assert found.verdict is Verdict.ABOVE
    assert found.amount == pytest.approx(0.2)


def test_cheaper_and_less_accurate_pays_below() -> None:
    found = break_even((0.014, 0.010), (0.92, 0.90))
    assert found.verdict is Verdict.BELOW
    assert found.amount == pytest.approx(0.2)


@pytest.mark.parametrize(
    ("costs", "rights", "verdict"),
    [
        ((0.01, 0.008), (0.9, 0.92), Verdict.ALWAYS),
        ((0.01, 0.008), (0.9, 0.9), Verdict.ALWAYS),
        ((0.01, 0.01), (0.9, 0.92), Verdict.ALWAYS),
        ((0.01, 0.012), (0.9, 0.88), Verdict.NEVER),
        ((0.01, 0.012), (0.9, 0.9), Verdict.NEVER),
        ((0.01, 0.01), (0.9, 0.9), Verdict.SAME),
        ((0.0, 0.0), (0.9, 0.9), Verdict.SAME),
        ((0.01, 0.012), (0.9, 0.9 + 1e-12), Verdict.NEVER),
    ],
)
def test_where_one_is_better_in_both_no_amount_is_made_up(
    costs: tuple[float, float], rights: tuple[float, float], verdict: Verdict
) -> None:
    found = break_even(costs, rights)
    assert (found.verdict, found.amount) == (verdict, None)
