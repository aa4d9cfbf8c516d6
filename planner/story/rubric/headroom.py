"""The room that evidence opens: what a good story adds to an employer's limit, by component.

Source: the premium of `bands.json` (one publisher's figures); MODEL 4. Evidence is a share from 0 to 1.
"""

from dataclasses import dataclass

from planner.plan.fields.terms import Component

BASE_A_YEAR = (20_000.0, 40_000.0)
EQUITY_A_YEAR = (30_000.0, 42_000.0)
SIGN_ON_GROWTH = (0.65, 1.30)
"""Median and 90th percentile at full evidence, Senior level; the sign-on's as growth of the whole limit."""


@dataclass(frozen=True, slots=True)
class Headroom:
    """What evidence adds to the limit of one component: median and 90th percentile.

    `added` in the component's unit; `growth` as a share of the whole limit (standing and headroom together).
    """

    added: tuple[float, float] = (0.0, 0.0)
    growth: tuple[float, float] = (0.0, 0.0)

    @property
    def opens_any(self) -> bool:
        """True if it moves a limit at all."""
        return self.added[1] > 0 or self.growth[1] > 0


def evidence_that_counts(evidence: float) -> float:
    """Return the evidence that counts: all of it, continuously from 0."""
    return evidence


def headroom(component: Component, evidence: float, level_scale: float, vest_years: float) -> Headroom:
    """Return what evidence opens in a component.

    `level_scale` is the band midpoint of the level over the Senior midpoint; `vest_years` turns equity a year
    into a whole grant. A bonus gets nothing.
    """
    strength = evidence_that_counts(evidence)
    match component:
        case Component.BASE:
            return Headroom(added=_times(BASE_A_YEAR, strength * level_scale))
        case Component.EQUITY:
            return Headroom(added=_times(EQUITY_A_YEAR, strength * level_scale * vest_years))
        case Component.SIGN_ON:
            return Headroom(growth=_times(SIGN_ON_GROWTH, strength))
        case Component.BONUS:
            return Headroom()


def _times(pair: tuple[float, float], factor: float) -> tuple[float, float]:
    return pair[0] * factor, pair[1] * factor
