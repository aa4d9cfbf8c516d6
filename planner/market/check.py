"""Problems that only the tables can show."""

from planner.market.tables import Tables
from planner.plan import Plan
from planner.plan.paths import root
from planner.values import Problem, Severity


def unknown_metros(plan: Plan, tables: Tables) -> tuple[Problem, ...]:
    """Return a warning for every metro area that the table of living cost does not have."""
    return tuple(
        Problem(
            f"{root(offer.id)}.metro",
            f"“{offer.metro}” is not in the table of metro areas; the state's price level is used instead.",
            Severity.WARNING,
        )
        for offer in plan.columns()
        if offer.metro and offer.metro not in tables.living.metros
    )
