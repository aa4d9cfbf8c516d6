"""How far the lines of a plan go: shares by hand, and the sentence above them."""

from types import SimpleNamespace
from typing import cast

import pytest

from planner.ask.package.package_results import Concession, Package, Packaging
from planner.ask.package.reach import Asks, concession_reach, package_reach
from planner.plan.fields.terms import Component
from planner.values import Certainty, Figure, Unit

BASE, EQUITY = Component.BASE, Component.EQUITY
FIGURE = Figure("a figure", 1.0, Unit.MONEY, (), Certainty.ASSUMPTION)


@pytest.fixture
def asks() -> Asks:
    """They offer 200,000 of base and 100,000 of equity; past 220,000 and 150,000 it sounds too much."""
    base = SimpleNamespace(standing=200_000.0, ceiling=220_000.0)
    equity = SimpleNamespace(standing=100_000.0, ceiling=150_000.0)
    return cast("Asks", {EQUITY: equity, BASE: base})


def packaging(packages: tuple[Package, ...] = (), concessions: tuple[Concession, ...] = ()) -> Packaging:
    keys = [f"package.{lead}.{component}" for lead in Component for component in Component]
    keys += [f"concession.{number}.{component}" for number in range(4) for component in Component]
    figures = dict.fromkeys(keys, FIGURE)
    made = SimpleNamespace(packages=packages, concessions=concessions, figures=figures)
    return cast("Packaging", made)


def test_a_package_goes_as_far_as_its_part_of_the_way_to_the_limit(asks: Asks) -> None:
    plan = packaging(
        packages=(
            Package(BASE, {BASE: 215_000.0, EQUITY: 120_000.0}, 1.0, 0.5),
            Package(EQUITY, {BASE: 205_000.0, EQUITY: 150_000.0}, 1.0, 0.5),
        )
    )
    reach = package_reach(plan, asks)
    assert reach.finding == "Base-led asks +15,000 of base and equity-led +50,000 of equity"
    base, equity = reach.components
    assert (base.component, base.offered) == (BASE, "200,000")
    assert [(line.name, line.text, line.share, line.leads) for line in base.lines] == [
        ("Base-led", "215,000", 0.75, True),
        ("Equity-led", "205,000", 0.25, False),
    ]
    assert [line.share for line in equity.lines] == [0.4, 1.0]


def test_an_ask_over_the_limit_is_the_furthest(asks: Asks) -> None:
    lines = ((0, 240_000.0), (1, 220_000.0))
    plan = packaging(concessions=tuple(Concession(at, ((BASE, value),), "") for at, value in lines))
    reach = concession_reach(plan, asks)
    (base,) = reach.components
    assert [(line.share, line.leads) for line in base.lines] == [(1.0, True), (0.5, False)]
    assert reach.finding == "After 1 reply you still ask +20,000 of base"


def test_what_no_line_moves_is_left_out(asks: Asks) -> None:
    plan = packaging(packages=(Package(BASE, {BASE: 210_000.0, EQUITY: 100_000.0}, 1.0, 0.5),))
    assert [group.component for group in package_reach(plan, asks).components] == [BASE]


def test_replies_that_leave_nothing_to_ask_say_nothing(asks: Asks) -> None:
    lines = ((0, 210_000.0), (1, 200_000.0))
    plan = packaging(concessions=tuple(Concession(at, ((BASE, value),), "") for at, value in lines))
    assert concession_reach(plan, asks).finding == ""
