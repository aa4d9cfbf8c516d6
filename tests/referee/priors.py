"""Does the ask beat simple rules, and are its chances right, in worlds drawn from its own priors?

`python -m tests.referee.priors` prints both. It shows that the sums are right and that averaging over the
cloud pays; it cannot show that real recruiters are like the priors.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from planner.ask.results import Floats
from planner.plan.fields.terms import Component
from tests.referee.recruiters import best_asks, replies
from tests.referee.worlds import A_YEAR, COMPONENTS, World, worlds

Rule = Callable[[World], Floats | float]
"""From a world to an ask over the standing offer: one for all its recruiters, or one each."""

OFFERS, RECRUITERS, SEED = 600, 40, 20260103
FLAT = (0.05, 0.10, 0.15, 0.20)
SHARES = tuple(percent / 100 for percent in range(1, 41))


def ours(world: World) -> float:
    """Ask what the program proposes; nothing where it advises not to ask."""
    ask = world.ask
    return 0.0 if ask.opening is None else ask.opening - world.case.standing


def flat(share: float) -> Rule:
    """Ask a share of the reference (base and sign-on: of base; equity: of the grant) over what stands."""
    return lambda world: share * world.case.reference


def all_knowing(world: World) -> Floats:
    """Ask the best of each recruiter, knowing limit and traits."""
    return best_asks(world.recruiters, world.case.loss)


def gain_a_year(rule: Rule, played: Sequence[World]) -> float:
    """Return what a rule gains on average from one recruiter, in dollars a year of one component."""
    return float(np.mean([_gain(rule, world) for world in played]))


def _gain(rule: Rule, world: World) -> float:
    got = replies(world.recruiters, rule(world), world.case.loss).gain
    return float(got.mean()) * A_YEAR[world.case.component]


def of_component(played: Sequence[World], component: Component) -> list[World]:
    """Return the worlds of one component."""
    return [world for world in played if world.case.component is component]


def best_flat(played: Sequence[World]) -> float:
    """Return the share that gains most of all flat ones, chosen in hindsight."""
    return max(SHARES, key=lambda share: gain_a_year(flat(share), played))


def best_flat_of_each(played: Sequence[World]) -> Rule:
    """Return the rule of the best share of each component, chosen in hindsight."""
    shares = {component: best_flat(of_component(played, component)) for component in COMPONENTS}
    return lambda world: shares[world.case.component] * world.case.reference


def league(played: Sequence[World]) -> Mapping[str, float]:
    """Return the gain of an offer's three components together, a year, by rule."""
    best = best_flat(played)
    rules: dict[str, Rule] = {f"flat +{share:.0%}": flat(share) for share in FLAT}
    rules |= {
        f"best flat rule, in hindsight (+{best:.0%})": flat(best),
        "best flat rule of each component, in hindsight": best_flat_of_each(played),
        "ours": ours,
        "all-knowing": all_knowing,
    }
    return {name: len(COMPONENTS) * gain_a_year(rule, played) for name, rule in rules.items()}


@dataclass(frozen=True, slots=True)
class Coverage:
    """One kind of reply to our asks: how often we said it would come, and how often it came."""

    kind: str
    stated: float
    came: float


def coverage(played: Sequence[World]) -> tuple[Coverage, ...]:
    """Compare the stated chances of full, part and nothing with the replies to our asks."""
    asked = [world for world in played if world.ask.opening is not None]
    answered = [replies(world.recruiters, ours(world), world.case.loss) for world in asked]
    stated = np.mean([(world.ask.chances.full, world.ask.chances.part) for world in asked], axis=0)
    withdrawn = float(np.mean([world.ask.chances.withdrawn for world in asked]))
    came = np.mean([(one.full.mean(), one.part.mean()) for one in answered], axis=0)
    lost = float(np.mean([one.withdrawn.mean() for one in answered]))
    return (
        Coverage("full", float(stated[0]), float(came[0])),
        Coverage("part", float(stated[1]), float(came[1])),
        Coverage("nothing", 1 - float(stated.sum()) - withdrawn, 1 - float(came.sum()) - lost),
        Coverage("withdrawn", withdrawn, lost),
    )


def main() -> None:
    """Print the league of rules and the coverage by component."""
    played = worlds(OFFERS, RECRUITERS, SEED)
    print(f"{OFFERS} offers, {RECRUITERS} recruiters for each component, one round; dollars a year\n")
    found = league(played)
    for name, gain in found.items():
        print(f"{name:<50}{gain:>9,.0f}{gain / found['all-knowing']:>8.0%}")
    print(f"\n{'chances, stated and come':<30}{'stated':>10}{'came':>10}")
    for component in COMPONENTS:
        for one in coverage(of_component(played, component)):
            print(f"{component.value + ', ' + one.kind:<30}{one.stated:>10.1%}{one.came:>10.1%}")


if __name__ == "__main__":
    main()
