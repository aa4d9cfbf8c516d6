"""From what is known to one opening: the best ask, and the bounds that facts put on it."""

from dataclasses import dataclass, replace

from planner.ask.opening.opening import Evaluate, Steps, best_ask
from planner.ask.recruiters.cache import KeptAsks, Known
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
    def known(self) -> Known:
        """What decides the cloud, the final figure taken as the standing offer."""
        for mover in self.movers:
            if isinstance(mover, FinalFigure):
                return Known(self.component, mover.amount, mover.reference, self.movers)
        return Known(self.component, self.standing, self.reference, self.movers)

    def upto(self, count: int) -> "Question":
        """Return the question with the first movers only."""
        return replace(self, movers=self.movers[:count])


@dataclass(frozen=True, eq=False)
class Settled:
    """The answer to a question: `opening` over the standing offer, None where it is better not to ask.

    `evaluate` gives the averages over the same recruiters at any other asks.
    """

    known: Known
    cloud: Cloud
    profile: Profile
    best: float
    expected_at_best: float
    opening: float | None
    evaluate: Evaluate

    @property
    def figure(self) -> float:
        """The opening as a whole figure; the standing offer where it is better not to ask."""
        return self.known.standing + (self.opening or 0.0)


def settled(question: Question, kept: KeptAsks) -> Settled:
    """Return the opening for what is known."""
    known, cloud = question.known, kept.cloud(question.known)
    profile = kept.explored(known, question.step, question.loss)
    best, expected = best_ask(profile, question.loss)
    opening = _bounded(best, question, cloud, kept) if expected >= question.worth_asking else None
    return Settled(known, cloud, profile, best, expected, opening, lambda more: kept.profile(known, more))


def least_target(known: Known) -> float:
    """Return the least target over the standing offer: most of a documented case."""
    return max(
        (
            CASE_REACH * (mover.amount - known.standing)
            for mover in known.movers
            if isinstance(mover, DocumentedCase)
        ),
        default=0.0,
    )


def _bounded(best: float, question: Question, cloud: Cloud, kept: KeptAsks) -> float:
    """Return the best ask, lifted by a rival and by a case, and for a sign-on held under what is credible."""
    known = question.known
    case = max(
        (mover.amount - known.standing for mover in known.movers if isinstance(mover, DocumentedCase)),
        default=0.0,
    )
    opening = max(best, case, *_least_with_rivals(question, kept))
    if known.component is Component.SIGN_ON:
        highest = float(Steps(known.standing, question.step).below(cloud.credible))
        opening = min(opening, max(highest, case))
    return opening


def _least_with_rivals(question: Question, kept: KeptAsks) -> list[float]:
    """Return asks that a better competing offer guarantees: the one without it, and the credited gap."""
    known = question.known
    least = [0.0]
    for rival in known.movers:
        if isinstance(rival, Rival) and rival.gap(known.standing) > 0:
            others = replace(question, movers=tuple(mover for mover in question.movers if mover is not rival))
            credited = rival.credited(known.standing, known.reference)
            least.append(settled(others, kept).figure - known.standing)
            least.append(Steps(known.standing, question.step).above(credited))
    return least
