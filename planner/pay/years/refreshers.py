"""Refreshers as grants: one at each anniversary, four even years, quarterly, without a cliff (MODEL 1)."""

from planner.plan import Grant
from planner.plan.fields.terms import Cadence


def refresher_grants(horizon: int) -> tuple[Grant, ...]:
    """Return a refresher of one dollar at each anniversary within the years compared."""
    return tuple(
        Grant(id="refresher", value=1.0, cadence=Cadence.QUARTERLY, cliff=0, offset=12 * anniversary)
        for anniversary in range(1, horizon)
    )
