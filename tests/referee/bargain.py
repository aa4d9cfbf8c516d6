"""Talks played by NegMAS, whose players know nothing of ours. The only file that imports it: an extra."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from negmas import ResponseType, make_issue
from negmas.preferences import LinearAdditiveUtilityFunction
from negmas.preferences.value_fun import AffineFun
from negmas.sao import (
    BoulwareTBNegotiator,
    CABNegotiator,
    ConcederTBNegotiator,
    LinearTBNegotiator,
    NaiveTitForTatNegotiator,
    SAOMechanism,
    SAONegotiator,
)

from tests.referee.our_plan import OurPlan, shares
from tests.referee.talks import LEVELS, Talk

OURS = "Counterpoint"
CANDIDATES: Mapping[str, type[Any]] = {
    "linear": LinearTBNegotiator,
    "Boulware": BoulwareTBNegotiator,
    "conceder": ConcederTBNegotiator,
}
RECRUITERS: Mapping[str, type[Any]] = {
    "Boulware": BoulwareTBNegotiator,
    "linear": LinearTBNegotiator,
    "conceder": ConcederTBNegotiator,
    "tit-for-tat": NaiveTitForTatNegotiator,
    "CAB": CABNegotiator,
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a talk ended: what we gained over the standing offer, 0 to 1, and whether both agreed."""

    gained: float
    agreed: bool


class OurNegotiator(SAONegotiator):
    """Speaks for our plan in NegMAS's protocol of alternating offers."""

    def __init__(self, plan: OurPlan, **given: Any) -> None:
        super().__init__(**given)
        self._plan = plan

    def propose(self, state: Any, *_: Any, **__: Any) -> tuple[int, ...]:
        """Say what the plan says in this round."""
        return self._plan.proposal(state.step)

    def respond(self, state: Any, *_: Any, **__: Any) -> Any:
        """Accept by worth."""
        accepted = self._plan.accepts(state.current_offer, state.step)
        return ResponseType.ACCEPT_OFFER if accepted else ResponseType.REJECT_OFFER


def play(talk: Talk, candidate: str, recruiter: str, rounds: int, *, we_begin: bool) -> Outcome:
    """Play one talk; without an agreement the standing offer stays."""
    issues = [make_issue(name=component.value, values=levels) for component, levels in LEVELS.items()]
    mechanism = SAOMechanism(issues=issues, n_steps=rounds)
    ours, theirs = _ours(talk, candidate, rounds, issues), _theirs(talk, recruiter, issues)
    for player in (ours, theirs) if we_begin else (theirs, ours):
        mechanism.add(player)
    agreement = mechanism.run().agreement
    return Outcome(0.0 if agreement is None else talk.worth(shares(agreement)), agreement is not None)


def _ours(talk: Talk, candidate: str, rounds: int, issues: list[Any]) -> Any:
    """Return the candidate: nothing is gained by the standing offer, all of it at the ceilings."""
    values = [_rising(weight, levels) for weight, levels in zip(talk.own, LEVELS.values(), strict=True)]
    wishes = LinearAdditiveUtilityFunction(values, issues=issues, reserved_value=0.0)
    if candidate == OURS:
        return OurNegotiator(OurPlan(talk, rounds), ufun=wishes)
    return CANDIDATES[candidate](ufun=wishes)


def _theirs(talk: Talk, recruiter: str, issues: list[Any]) -> Any:
    """Return the recruiter: best as offered, and rather no agreement than more than the budget."""
    values = [
        AffineFun(-weight / (levels - 1), weight)
        for weight, levels in zip(talk.cost, LEVELS.values(), strict=True)
    ]
    wishes = LinearAdditiveUtilityFunction(values, issues=issues, reserved_value=1.0 - talk.budget)
    return RECRUITERS[recruiter](ufun=wishes)


def _rising(weight: float, levels: int) -> Any:
    return AffineFun(weight / (levels - 1), 0.0)
