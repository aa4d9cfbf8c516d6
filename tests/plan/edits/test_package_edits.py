"""What is held, proposed and shown of packages: functions from a plan to a plan."""

from planner.plan import ComponentHold, Offer, Plan, ShownPackage
from planner.plan.edits.negotiation import hide_package, hold_component, propose_package, show_package
from planner.plan.fields.terms import Component, Hold
from planner.plan.schema.content import content_of
from planner.plan.schema.validation import model_from

PLAN = Plan(offers=(Offer(id="o1"),))


def shown(lead: Component, base: float = 220e3) -> ShownPackage:
    return ShownPackage(lead=lead, base=base, equity=400e3, sign_on=40e3, bonus=0.2)


def test_a_component_is_held_once_and_freed() -> None:
    plan = hold_component(PLAN, "o1", Component.EQUITY, Hold.AS_OFFERED)
    plan = hold_component(plan, "o1", Component.BASE, Hold.AS_OFFERED)
    plan = hold_component(plan, "o1", Component.EQUITY, Hold.AS_PROPOSED)
    assert plan.counter("o1").held == (
        ComponentHold(id=Component.BASE, hold=Hold.AS_OFFERED),
        ComponentHold(id=Component.EQUITY, hold=Hold.AS_PROPOSED),
    )
    freed = hold_component(plan, "o1", Component.EQUITY, None)
    assert freed.counter("o1").hold(Component.EQUITY) is None
    assert freed.counter("o1").hold(Component.BASE) is Hold.AS_OFFERED


def test_all_figures_of_a_package_are_proposed() -> None:
    amounts = {Component.BASE: 220e3, Component.BONUS: 0.2}
    counter = propose_package(PLAN, "o1", amounts).counter("o1")
    assert (counter.base, counter.bonus, counter.equity) == (220e3, 0.2, None)


def test_a_package_shown_again_takes_the_place_of_its_older_figures() -> None:
    plan = show_package(show_package(PLAN, "o1", shown(Component.EQUITY)), "o1", shown(Component.BASE))
    plan = show_package(plan, "o1", shown(Component.EQUITY, 225e3))
    assert [(package.lead, package.base) for package in plan.counter("o1").packages] == [
        (Component.BASE, 220e3),
        (Component.EQUITY, 225e3),
    ]
    assert hide_package(plan, "o1", Component.BASE).counter("o1").packages == (
        shown(Component.EQUITY, 225e3),
    )


def test_held_and_shown_packages_survive_the_file() -> None:
    plan = hold_component(PLAN, "o1", Component.BASE, Hold.AS_OFFERED)
    plan = show_package(plan, "o1", shown(Component.BASE))
    assert model_from(Plan, content_of(plan)) == plan
