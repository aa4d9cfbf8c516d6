"""What full evidence opens, by hand from the published premium."""

import pytest

from planner.plan.fields.terms import Component
from planner.story.rubric.headroom import Headroom, headroom


def test_full_evidence_at_senior_level_opens_50_to_82k_a_year() -> None:
    base, equity = headroom(Component.BASE, 1.0, 1.0, 1.0), headroom(Component.EQUITY, 1.0, 1.0, 1.0)
    assert base.added[0] + equity.added[0] == 50_000
    assert base.added[1] + equity.added[1] == 82_000


def test_equity_counts_for_every_year_that_it_vests() -> None:
    assert headroom(Component.EQUITY, 1.0, 1.0, 4.0).added == (120_000, 168_000)


def test_a_sign_on_limit_of_50k_becomes_115k() -> None:
    assert 50_000 * (1 + headroom(Component.SIGN_ON, 1.0, 1.0, 4.0).growth[1]) == pytest.approx(115_000)


def test_a_higher_level_scales_base() -> None:
    assert headroom(Component.BASE, 0.5, 1.2, 4.0).added == (12_000, 24_000)


@pytest.mark.parametrize("component", [Component.BASE, Component.EQUITY, Component.SIGN_ON])
def test_thin_evidence_opens_a_little(component: Component) -> None:
    assert headroom(component, 0.01, 1.0, 4.0).opens_any
    assert headroom(Component.BASE, 0.01, 1.0, 4.0).added == (200, 400)


def test_no_evidence_opens_nothing() -> None:
    assert headroom(Component.BASE, 0.0, 1.0, 4.0) == Headroom()


def test_a_bonus_gets_nothing() -> None:
    assert not headroom(Component.BONUS, 1.0, 1.0, 4.0).opens_any
