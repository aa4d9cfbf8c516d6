"""Amounts of a component as text."""

from planner.plan.fields.terms import Component
from planner.values import Unit, shown


def amount_text(component: Component, amount: float) -> str:
    """Return an amount of a component as text: dollars, or points of base for a bonus."""
    return shown(amount, Unit.POINTS if component is Component.BONUS else Unit.MONEY)
