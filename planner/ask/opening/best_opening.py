"""From what is known to one opening: the best ask, and the bounds that facts put on it."""

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


def best_opening(question: Question, kept: AskCache) -> BestOpening:
    """Return the opening for what is known."""
    known, cloud = question.cloud_facts, kept.cloud(question.cloud_facts)
    profile = kept.explored(known, question.step, question.loss)
    best, expected = best_ask(profile, question.loss)
    opening = _bounded(best, question, cloud, kept) if expected >= question.worth_asking else None
    return BestOpening(known, cloud, profile, best, expected, opening, lambda more: kept.profile(known, more))


def least_target(known: CloudFacts) -> float:
    """Return the least target over the standing offer: most of a documented case."""
    return max(
        (
            CASE_REACH * (mover.amount - known.standing)
            for mover in known.movers
            if isinstance(mover, DocumentedCase)
        ),
        default=0.0,
    )


def _bounded(best: float, question: Question, cloud: Cloud, kept: AskCache) -> float:
    """Return the best ask, lifted by a rival and by a case, and for a sign-on held under what is credible."""
    known = question.cloud_facts
    case = max(
        (mover.amount - known.standing for mover in known.movers if isinstance(mover, DocumentedCase)),
        default=0.0,
    )
    opening = max(best, case, *_least_with_rivals(question, kept))
    if known.component is Component.SIGN_ON:
        highest = float(AskGrid(known.standing, question.step).below(cloud.credible))
        opening = min(opening, max(highest, case))
    return opening


def _least_with_rivals(question: Question, kept: AskCache) -> list[float]:
    """Return asks that a better competing offer guarantees: the one without it, and the credited gap."""
    known = question.cloud_facts
    least = [0.0]
    for rival in known.movers:
        if isinstance(rival, Rival) and rival.gap(known.standing) > 0:
            others = replace(question, movers=tuple(mover for mover in question.movers if mover is not rival))
            credited = rival.credited(known.standing, known.reference)
            least.append(best_opening(others, kept).figure - known.standing)
            least.append(AskGrid(known.standing, question.step).above(credited))
    return least
