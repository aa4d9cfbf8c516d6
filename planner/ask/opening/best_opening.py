"""The best opening for a question: the ask of highest expected gain, within the bounds that facts set."""

from dataclasses import dataclass, replace

from planner.ask.opening.search import AskGrid, Evaluate, best_ask
from planner.ask.recruiters.cache import AskCache, CloudFacts
from planner.ask.recruiters.cloud import Cloud
from planner.ask.recruiters.gain import Profile
from planner.ask.recruiters.movers import CASE_REACH, DocumentedCase, FinalFigure, Mover, Rival
from planner.plan.fields.terms import Component


@dataclass(frozen=True, slots=True)
class Question:
    """All that decides one ask. Amounts in the component's unit.

    `movers` stand in their order; a FinalFigure among them replaces `standing` and `reference`. `loss` is
    what a withdrawal costs; `worth_asking` the least expected gain that makes an ask worth it.
    """

    component: Component
    standing: float
    reference: float
    step: float
    movers: tuple[Mover, ...]
    loss: float
    worth_asking: float

    @property
    def cloud_facts(self) -> CloudFacts:
        """What decides the cloud, the final figure taken as the standing offer."""
        for mover in self.movers:
            if isinstance(mover, FinalFigure):
                return CloudFacts(self.component, mover.amount, mover.reference, self.movers)
        return CloudFacts(self.component, self.standing, self.reference, self.movers)

    def upto(self, count: int) -> "Question":
        """Return the question with the first movers only."""
        return replace(self, movers=self.movers[:count])


@dataclass(frozen=True, eq=False)
class BestOpening:
    """The answer to a question: `opening` over the standing offer, None where it is better not to ask.

    `evaluate` gives the averages over the same recruiters at any other asks.
    """

    cloud_facts: CloudFacts
    cloud: Cloud
    profile: Profile
    best: float
    expected_at_best: float
    opening: float | None
    evaluate: Evaluate

    @property
    def figure(self) -> float:
        """The opening as a whole figure; the standing offer where it is better not to ask."""
        return self.cloud_facts.standing + (self.opening or 0.0)


def best_opening(question: Question, cache: AskCache) -> BestOpening:
    """Return the best opening for a question."""
    facts, cloud = question.cloud_facts, cache.cloud(question.cloud_facts)
    profile = cache.explored(facts, question.step, question.loss)
    best, expected = best_ask(profile, question.loss)
    opening = _bounded(best, question, cloud, cache) if expected >= question.worth_asking else None
    return BestOpening(
        facts, cloud, profile, best, expected, opening, lambda more: cache.profile(facts, more)
    )


def least_target(facts: CloudFacts) -> float:
    """Return the least target over the standing offer: most of a documented case."""
    return max(
        (
            CASE_REACH * (mover.amount - facts.standing)
            for mover in facts.movers
            if isinstance(mover, DocumentedCase)
        ),
        default=0.0,
    )


def _bounded(best: float, question: Question, cloud: Cloud, cache: AskCache) -> float:
    """Return the best ask, raised by a rival and by a case; a sign-on is capped at what is credible."""
    facts = question.cloud_facts
    case = max(
        (mover.amount - facts.standing for mover in facts.movers if isinstance(mover, DocumentedCase)),
        default=0.0,
    )
    opening = max(best, case, *_least_with_rivals(question, cache))
    if facts.component is Component.SIGN_ON:
        highest = float(AskGrid(facts.standing, question.step).below(cloud.credible))
        opening = min(opening, max(highest, case))
    return opening


def _least_with_rivals(question: Question, cache: AskCache) -> list[float]:
    """Return asks that a better competing offer guarantees: the one without it, and the credited gap."""
    facts = question.cloud_facts
    least = [0.0]
    for rival in facts.movers:
        if isinstance(rival, Rival) and rival.gap(facts.standing) > 0:
            others = replace(question, movers=tuple(mover for mover in question.movers if mover is not rival))
            credited = rival.credited(facts.standing, facts.reference)
            least.append(best_opening(others, cache).figure - facts.standing)
            least.append(AskGrid(facts.standing, question.step).above(credited))
    return least
