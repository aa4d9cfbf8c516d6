"""The movers of the cloud, bands apart: facts that change how recruiters answer, each with a description.

Applied in the order of MODEL 5, the bands first. Facts of other offers and of the present job get here only
if this recruiter may know them.
"""

from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from planner.ask.recruiters.cloud import Cloud, HeadroomLimit
from planner.ask.recruiters.recruiter_traits import RIVAL_REACH, TAIL_Z, between
from planner.ask.results import Floats
from planner.plan.fields.terms import Component
from planner.story.rubric.headroom import Headroom, evidence_that_counts
from planner.values import Unit, shown

EARLY_RISK = 2.0
WRITTEN_SHARE, VERBAL_SHARE = 1 / 2, 1 / 3
RIVAL_CREDIT = 0.25
CASE_SHARE, CASE_REACH = 0.70, 0.80
FINAL_NO_ROOM = 0.60


class Mover(Protocol):
    """A fact that moves a cloud. Frozen and hashable: clouds are kept by their movers."""

    @property
    def where(self) -> str:
        """Plan path of the fact."""

    def move(self, cloud: Cloud) -> Cloud:
        """Return the cloud changed by this fact."""

    def describe(self, cloud: Cloud) -> str:
        """Say the fact, for the cloud before it moved."""


@dataclass(frozen=True, slots=True)
class EarlyStage:
    """A company before series C: headroom times `factor`, and offers withdrawn twice as often."""

    factor: float
    where: str

    def move(self, cloud: Cloud) -> Cloud:
        """Scale headroom and risk."""
        return replace(cloud, median=cloud.median * self.factor, risk=cloud.risk * EARLY_RISK)

    def describe(self, cloud: Cloud) -> str:
        """Say what a young company does to this component."""
        name, room = cloud.component.noun, shown(self.factor, Unit.RATIO)
        return f"Company before series C: {room} times the usual room in {name}, twice the risk."


@dataclass(frozen=True, slots=True)
class StoryEvidenceMover:
    """What the evidence of the stories opens."""

    headroom: Headroom
    evidence: float
    where: str

    def move(self, cloud: Cloud) -> Cloud:
        """Widen headroom and ceiling; make a recruiter without headroom rarer."""
        added, growth = self._drawn(self.headroom.added, cloud), self._drawn(self.headroom.growth, cloud)
        return replace(
            cloud,
            no_room=cloud.no_room * (1.0 - 0.5 * evidence_that_counts(self.evidence)),
            growth=cloud.growth * (1.0 + growth),
            added=cloud.added + added + growth * cloud.standing,
            ceiling=cloud.ceiling + 0.5 * self._ninetieth(cloud),
        )

    def _drawn(self, spread: tuple[float, float], cloud: Cloud) -> Floats | float:
        """Return a lognormal draw for each recruiter, from its median and its 90th percentile."""
        median, ninetieth = spread
        return median * (ninetieth / median) ** (cloud.traits.story / TAIL_Z) if median > 0 else 0.0

    def _ninetieth(self, cloud: Cloud) -> Floats | float:
        return self.headroom.added[1] + self.headroom.growth[1] * (cloud.standing + cloud.median)

    def describe(self, cloud: Cloud) -> str:
        """Return the strength of the evidence, and the 90th percentile of the headroom that it adds."""
        room, name = float(np.mean(self._ninetieth(cloud))), cloud.component.noun
        more = amount_text(cloud.component, round(room, -2))
        strength = shown(round(self.evidence, 2), Unit.RATIO)
        return f"Your stories, evidence {strength} of 1: up to {more} more room in {name}."


@dataclass(frozen=True, slots=True)
class Rival:
    """A better competing offer in this component, whose amount the recruiter may know."""

    company: str
    amount: float
    verbal: bool
    where: str

    def gap(self, standing: float) -> float:
        """Return by how much it is better; 0 where it is not."""
        return max(0.0, self.amount - standing)

    def credited(self, standing: float, reference: float) -> float:
        """Return the part of the gap that an ask here may count on; the rest belongs in the package."""
        return min(self.gap(standing), RIVAL_CREDIT * reference)

    def move(self, cloud: Cloud) -> Cloud:
        """Lift a share of the recruiters by part of the gap, and make it credible."""
        gap = self.gap(cloud.standing)
        if gap <= 0:
            return cloud
        share = VERBAL_SHARE if self.verbal else WRITTEN_SHARE
        lift = HeadroomLimit(share, gap * between(RIVAL_REACH, cloud.traits.rival), lifts=True)
        credible = self.credited(cloud.standing, cloud.reference)
        return replace(cloud, ceiling=np.maximum(cloud.ceiling, credible), limits=(*cloud.limits, lift))

    def describe(self, cloud: Cloud) -> str:
        """Say how much better it is, and whether it is in writing."""
        how = "verbal" if self.verbal else "written"
        gap = amount_text(cloud.component, self.gap(cloud.standing))
        return f"{self.company or 'A competing offer'}, {how}: {gap} better, and released."


@dataclass(frozen=True, slots=True)
class DocumentedCase:
    """The released causes of a sign-on case: `amount` is their sum."""

    amount: float
    where: str

    def move(self, cloud: Cloud) -> Cloud:
        """Make the case credible, and lift most recruiters to most of it."""
        open_part = self.amount - cloud.standing
        if open_part <= 0:
            return cloud
        lift = HeadroomLimit(CASE_SHARE, CASE_REACH * open_part, lifts=True)
        return replace(cloud, ceiling=np.maximum(cloud.ceiling, open_part), limits=(*cloud.limits, lift))

    def describe(self, cloud: Cloud) -> str:
        """Say what is documented."""
        return f"Documented sign-on case: {amount_text(cloud.component, self.amount)}."


@dataclass(frozen=True, slots=True)
class FinalFigure:
    """A figure that they called final: the standing offer, above which headroom is rarer."""

    amount: float
    reference: float
    where: str

    def move(self, cloud: Cloud) -> Cloud:
        """Raise the chance of no headroom; never lower it, for a bonus has less anyway."""
        return replace(cloud, no_room=np.maximum(cloud.no_room, FINAL_NO_ROOM))

    def describe(self, cloud: Cloud) -> str:
        """Say what was called final."""
        return f"They said that {amount_text(cloud.component, self.amount)} is final."


def amount_text(component: Component, amount: float) -> str:
    """Return an amount of a component as text."""
    return shown(amount, Unit.POINTS if component is Component.BONUS else Unit.MONEY)
