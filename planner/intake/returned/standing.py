"""Latest and sent amounts of each component, before a returned proposal is read."""

from collections.abc import Mapping

from msgspec import Struct

from planner.ask.rounds.accept import talks
from planner.ask.rounds.asked_for import proposed_figures
from planner.plan import Plan
from planner.plan.fields.terms import Component
from planner.share.recruiter_texts import in_field_unit, offered_amount

SLIP = 5e-7
"""Relative: what formulas lose on the way, far below a dollar."""


class KnownFigures(Struct, frozen=True):
    """The figures of one component in the field's unit."""

    standing: float
    offered: float
    proposed: float


def known_figures(plan: Plan, offer_id: str) -> Mapping[Component, KnownFigures]:
    """Return what stands now, what the offer is, and what was last sent, or is now proposed."""
    return {component: _known(plan, offer_id, component) for component in Component}


def _known(plan: Plan, offer_id: str, component: Component) -> KnownFigures:
    """Return the figures of a component; their last word in the log stands, else the offer."""
    offered = offered_amount(plan.offer(offer_id), component)
    talk = talks(plan, offer_id).get(component)
    proposed = plan.counter(offer_id).proposed(component)
    log = (plan.counter(offer_id), plan.offer(offer_id), plan.rounds_of(offer_id))
    fallback = proposed_figures(*log).get(component, offered) if proposed is None else proposed
    exported = _exported(plan, offer_id)
    return KnownFigures(
        standing=in_field_unit(component, talk.standing) if talk else offered,
        offered=offered,
        proposed=exported[-1].get(component.value, fallback) if exported else fallback,
    )


def _exported(plan: Plan, offer_id: str) -> list[dict[str, float]]:
    return [dict(export.figures) for export in plan.exports if export.offer == offer_id]


def sent_in_package(plan: Plan, offer_id: str, package: str, component: Component) -> float | None:
    """Return what a package shows of a component, as last exported; None for one that was never shown."""
    key = f"{package}: {component.value}"
    logged = [figures[key] for figures in _exported(plan, offer_id) if key in figures]
    if logged:
        return logged[-1]
    shown = {item.lead.package_name: item for item in plan.counter(offer_id).packages}
    return shown[package].amount(component) if package in shown else None


def same(first: float, second: float) -> bool:
    """Return whether two figures are equal but for what formulas lose."""
    return abs(first - second) <= SLIP * max(1.0, abs(second))
