"""Changes of a counter that come from its packages: what is held, what is taken over, what is shown."""

from collections.abc import Mapping

from planner.plan.edits import propose
from planner.plan.fields.counter import Held, ShownPackage
from planner.plan.fields.plan import Plan
from planner.plan.fields.terms import Component, Hold
from planner.plan.paths import with_value


def hold_component(plan: Plan, offer_id: str, component: Component, hold: Hold | None) -> Plan:
    """Hold a component of the packages, or with None let them move it again."""
    held = {one.id: one for one in plan.counter(offer_id).held if one.id is not component}
    if hold is not None:
        held[component] = Held(id=component, hold=hold)
    ordered = tuple(held[one] for one in Component if one in held)
    return with_value(plan, f"counters.{offer_id}.held", ordered)


def propose_package(plan: Plan, offer_id: str, amounts: Mapping[Component, float]) -> Plan:
    """Propose all figures of a package, in each field's unit (a bonus as a share)."""
    for component, amount in amounts.items():
        plan = propose(plan, offer_id, component, amount)
    return plan


def show_package(plan: Plan, offer_id: str, package: ShownPackage) -> Plan:
    """Let the recruiter see a package as it stands now, in the place of an older one with its lead."""
    kept = {shown_package.lead: shown_package for shown_package in plan.counter(offer_id).packages} | {
        package.lead: package
    }
    return with_value(
        plan,
        f"counters.{offer_id}.packages",
        tuple(kept[component] for component in Component if component in kept),
    )


def keep_package_back(plan: Plan, offer_id: str, lead: Component) -> Plan:
    """Let the recruiter see the package of a lead no longer."""
    kept = tuple(package for package in plan.counter(offer_id).packages if package.lead is not lead)
    return with_value(plan, f"counters.{offer_id}.packages", kept)
