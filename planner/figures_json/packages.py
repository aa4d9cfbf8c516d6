"""Packages, and what led to them, as JSON values."""

from collections.abc import Mapping
from typing import Any

from planner.ask.package.package_results import LevelUp, Packaging
from planner.figures_json.figures import figure_json
from planner.plan.fields.terms import Component


def packaging_json(packaging: Packaging | None) -> dict[str, Any] | None:
    """Return the packages with all that led to them; a match is None where no amount matches."""
    if packaging is None:
        return None
    credible = packaging.credible
    return {
        "packages": [
            {
                "lead": package.lead.value,
                "amounts": _amounts(package.amounts),
                "worth_year": package.worth_year,
            }
            for package in packaging.packages
        ],
        "said": list(packaging.explanations),
        "raises_at_most": {"amount": credible.most, "because": credible.because},
        "values": [
            {
                "component": value.component.value,
                "worth": value.worth,
                "cost": value.cost,
                "per_cost": value.per_cost,
            }
            for value in packaging.values
        ],
        "concessions": [
            {
                "round": concession.number,
                "amounts": _amounts(dict(concession.amounts)),
                "request": concession.request,
            }
            for concession in packaging.concessions
        ],
        "match": {
            "to": packaging.match_to or None,
            "amounts": _amounts(packaging.matches) if packaging.match_to else {},
        },
        "level_up": _level_up(packaging.level_up) if packaging.level_up else None,
        "figures": {key: figure_json(figure) for key, figure in packaging.figures.items()},
    }


def _amounts(
    amounts: Mapping[Component, float] | Mapping[Component, float | None],
) -> dict[str, float | None]:
    return {component.value: amount for component, amount in amounts.items()}


def _level_up(level: LevelUp) -> dict[str, Any]:
    return {
        "level": level.level.value,
        "adds": _amounts(dict(level.gains)),
        "chance": [level.low, level.high],
        "worth_year": level.worth_year,
        "source": level.source,
    }
