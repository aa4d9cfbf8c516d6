"""Caches clouds and their averages, before and after replies, between analyses. Its owner passes it in.

The loss is in no key, because another offer's worth changes no average.
"""

from collections.abc import Callable, Hashable, MutableMapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from planner.ask.opening.search import AskGrid, coarse_asks, refined
from planner.ask.recruiters.cloud import Cloud, unmoved
from planner.ask.recruiters.gain import Profile, average
from planner.ask.recruiters.movers import Mover
from planner.ask.recruiters.recruiter_traits import RecruiterTraits
from planner.ask.results import Floats
from planner.ask.rounds.reply import WeightedRecruiters, after_reply, before_replies
from planner.ask.rounds.talk import Reply
from planner.plan.fields.terms import Component

MOST_CLOUDS = 256
MOST_PROFILES = 1024
MOST_TALKS = 64
DENSE = 160
"""Points at which an unmoved cloud is known; straight between them the gain is right to a few dollars."""


@dataclass(frozen=True, slots=True)
class CloudFacts:
    """What is known of one component's recruiters; equal facts, equal clouds."""

    component: Component
    standing: float
    reference: float
    movers: tuple[Mover, ...]


@dataclass
class AskCache:
    """Clouds by what is known, averages by cloud and asks: the oldest go first. `units`: the unmoved ones."""

    traits: RecruiterTraits
    clouds: dict[CloudFacts, Cloud] = field(default_factory=dict)
    profiles: dict[Hashable, Profile] = field(default_factory=dict)
    units: dict[Component, Profile] = field(default_factory=dict)
    talks: dict[tuple[CloudFacts, tuple[Reply, ...]], WeightedRecruiters | None] = field(default_factory=dict)

    def cloud(self, facts: CloudFacts) -> Cloud:
        """Return the cloud of these facts."""
        if facts not in self.clouds:
            _evict_oldest(self.clouds, MOST_CLOUDS)
            self.clouds[facts] = moved_cloud(facts, self.traits)
        return self.clouds[facts]

    def after_replies(self, facts: CloudFacts, replies: tuple[Reply, ...]) -> WeightedRecruiters | None:
        """Return the recruiters after replies, the last one last; None where it fits none of them."""
        key = (facts, replies)
        if key not in self.talks:
            _evict_oldest(self.talks, MOST_TALKS)
            self.talks[key] = self._updated(facts, replies)
        return self.talks[key]

    def _updated(self, facts: CloudFacts, replies: tuple[Reply, ...]) -> WeightedRecruiters | None:
        if not replies:
            return before_replies(self.cloud(facts))
        earlier = self.after_replies(facts, replies[:-1])
        return None if earlier is None else after_reply(earlier, replies[-1])

    def explored(self, facts: CloudFacts, step: float, loss: float) -> Profile:
        """Return the averages at coarse asks, and at fine ones around the best of them, on whole figures."""
        steps = AskGrid(facts.standing, step)
        coarse = self._once((facts, step), lambda: self._coarse(facts, steps))
        best = int(np.argmax(coarse.expected(loss)))

        def closer() -> Profile:
            return refined(lambda asks: self.profile(facts, asks), coarse, best, steps)

        return self._once((facts, step, best), closer)

    def profile(self, facts: CloudFacts, asks: Floats) -> Profile:
        """Return the averages over the cloud of these facts at asks over the standing offer."""
        return self._moved(facts, asks) if facts.movers else self._unmoved(facts, asks)

    def _moved(self, facts: CloudFacts, asks: Floats) -> Profile:
        return self._once((facts, asks.tobytes()), lambda: average(self.cloud(facts), asks))

    def _coarse(self, facts: CloudFacts, steps: AskGrid) -> Profile:
        cloud = self.cloud(facts)
        return self.profile(facts, coarse_asks(steps, cloud.top, cloud.knots))

    def _once(self, key: Hashable, make: Callable[[], Profile]) -> Profile:
        if key not in self.profiles:
            _evict_oldest(self.profiles, MOST_PROFILES)
            self.profiles[key] = make()
        return self.profiles[key]

    def _unmoved(self, facts: CloudFacts, asks: Floats) -> Profile:
        """Read the averages off the component's one unmoved cloud, which scales with the reference."""
        unit = self._unit(facts.component)
        relative = asks / facts.reference
        return Profile(
            asks=asks,
            gain=np.interp(relative, unit.asks, unit.gain) * facts.reference,
            withdrawn=np.interp(relative, unit.asks, unit.withdrawn),
            full=np.interp(relative, unit.asks, unit.full),
            part=np.interp(relative, unit.asks, unit.part),
        )

    def _unit(self, component: Component) -> Profile:
        if component not in self.units:
            self.units[component] = _dense(unmoved(component, 0.0, 1.0, self.traits))
        return self.units[component]


def _dense(cloud: Cloud) -> Profile:
    """Return the averages at many asks, from next to none to the top."""
    asks = np.linspace(cloud.top / DENSE, cloud.top, DENSE)
    return average(cloud, np.concatenate([[asks[0] * 1e-6], asks]))


def moved_cloud(facts: CloudFacts, traits: RecruiterTraits) -> Cloud:
    """Return the unmoved cloud with the movers applied in their order."""
    cloud = unmoved(facts.component, facts.standing, facts.reference, traits)
    for mover in facts.movers:
        cloud = mover.move(cloud)
    return cloud


def _evict_oldest(entries: MutableMapping[Any, Any], most: int) -> None:
    while len(entries) >= most:
        entries.pop(next(iter(entries)))
