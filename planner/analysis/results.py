"""The result of an analysis: values that views, workbooks and letters read and never change."""

import datetime
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct, field

from planner.analysis.inputs import ModelInputs
from planner.ask.opening.evidence_effects import Effect
from planner.ask.package.package_results import Credible, Packaging
from planner.ask.results import Ask, SignOnCase, WalkAway
from planner.ask.rounds.answering import AnsweringRecruiters
from planner.ask.rounds.asked_for import AskedFor
from planner.market.assumed import AssumedValue
from planner.market.tables import Tables
from planner.pay.months.cash_by_month import CashByMonth
from planner.pay.results import LeaveCurve, Net, Pay, Worth
from planner.pay.valuation import Valuation
from planner.pay.worth.simulation import Simulation
from planner.plan import Offer, Plan
from planner.plan.check import CheckedColumn
from planner.plan.fields.terms import Component
from planner.story.rubric.evidence import StoryEvidence
from planner.values import Figure, Problem
from planner.values.lazy_mapping import LazyMapping

if TYPE_CHECKING:
    from planner.ask.advice.advice import Advice
    from planner.ask.moves.moves import MoveAdvice, MoveQuestion

Inputs = tuple[object, ...]
"""Everything that a part of the analysis depends on: equal inputs, equal part."""

Matches = Mapping[str, Mapping[Component, float | None]]
"""By other offer and component, the amount that makes an offer worth what the other is; None: no amount."""


class OfferAnalysis(Struct, frozen=True, eq=False):
    """Everything computed for one offer or the present job. None where an input is missing or wrong.

    `figures` holds every number that a view shows, by the keys of `ask.result_rows`. `asks` is empty for the
    present job and for offers that cannot be read; none opens higher than is credible with the others
    (`alone`: each by itself, `credible`: what cut them). `asked`: what is asked for. `complete` is False
    where an error bars the export. `standalone` is the earlier step: the offer valued without regard to the
    others.
    """

    offer: Offer
    pay: Pay | None = None
    net: Net | None = None
    worth: Worth | None = None
    case: SignOnCase | None = None
    walk_away: WalkAway | None = None
    asks: Mapping[Component, Ask] = field(default_factory=dict)
    alone: Mapping[Component, Ask] = field(default_factory=dict)
    credible: Credible | None = None
    asked: AskedFor = field(default_factory=AskedFor)
    figures: Mapping[str, Figure] = field(default_factory=dict)
    complete: bool = False
    standalone: Valuation | None = None

    @property
    def leave(self) -> LeaveCurve | None:
        """What is in hand by month of leaving; computed when first read."""
        return None if self.standalone is None else self.standalone.leave

    @property
    def months(self) -> CashByMonth | None:
        """Cash by month of the first two years; computed when first read."""
        return None if self.standalone is None else self.standalone.months


SAME_WORTH = 50.0
"""Worth a year, in the plan's currency, that nobody would choose an offer for."""


class Analysis(Struct, frozen=True, eq=False, dict=True):
    """Everything computed from one plan on one day. Mappings by identity include the present job.

    `plan` has the deciding fields that nobody typed filled in; `assumed` lists them by column and key.
    `best` is the live offer (not hidden, readable, not the present job) of highest worth; empty if none.
    `packages` is None for an offer without an ask for base. `effects` lists, by offer, what raising the
    evidence of the stories would do to its asks; `advice`, what telling its recruiter more would do.
    `move_question` gathers what decides the order of moves; `who_answers`, the imagined recruiters who may
    answer the next ask of each component of an offer; `answer_steps`, by offer, story and points, what an
    answer to the coach would do to the asks, in small steps.
    `columns`, `valued`, `alone` (each ask by itself) and the `*_inputs` let the next analysis reuse the
    parts whose inputs are unchanged.
    """

    plan: Plan
    model_inputs: ModelInputs
    problems: tuple[Problem, ...]
    best: str
    offers: LazyMapping[str, OfferAnalysis]
    packages: LazyMapping[str, Packaging | None]
    matches: LazyMapping[str, Matches]
    evidence: StoryEvidence
    effects: LazyMapping[str, tuple[Effect, ...]]
    advice: LazyMapping[str, "Advice"]
    assumed: Mapping[str, Mapping[str, AssumedValue]]
    columns: Mapping[str, CheckedColumn]
    valued: Mapping[str, Valuation]
    valuation_inputs: Mapping[str, Inputs]
    alone: LazyMapping[str, OfferAnalysis]
    ask_inputs: Mapping[str, Inputs]
    package_inputs: Mapping[str, Inputs]
    move_question: Callable[[], "MoveQuestion"]
    who_answers: Callable[[str], Mapping[Component, AnsweringRecruiters]]
    answer_steps: Callable[[str, str, float], Iterator[tuple[Component, float] | None]]

    @cached_property
    def moves(self) -> "MoveAdvice | None":
        """The best order of moves; takes a tenth of a second when first read. None without a live offer."""
        from planner.ask.moves.moves import move_advice

        return move_advice(self.move_question())

    @cached_property
    def worth_most(self) -> str:
        """The offer worth most of two or more; empty where it is above none, as the only one or an equal."""
        worths = {
            offer.id: worth.per_year
            for offer in self.plan.offers
            if not offer.hidden and (worth := self.valued[offer.id].worth) is not None
        }
        others = [worth for offer_id, worth in worths.items() if offer_id != self.best]
        is_above = self.best in worths and all(worths[self.best] - worth >= SAME_WORTH for worth in others)
        return self.best if others and is_above else ""

    def is_above(self, offer_id: str, other: str) -> bool:
        """Whether an offer is worth as much as another one, or more; False without a worth."""
        own, theirs = self.valued[offer_id].worth, self.valued[other].worth
        return own is not None and theirs is not None and own.total >= theirs.total

    @property
    def today(self) -> datetime.date:
        """The day for which the plan was analysed."""
        return self.model_inputs.today

    @property
    def tables(self) -> Tables:
        """The published tables that the figures rest on."""
        return self.model_inputs.tables

    @property
    def simulation(self) -> Simulation:
        """The inputs of a valuation, to value an offer at other terms."""
        return self.model_inputs.simulation

    def changed_since(self, earlier: "Analysis | None") -> frozenset[str]:
        """Return the offers whose parts may differ from an earlier analysis; computes nothing."""
        if earlier is None:
            return frozenset(self.package_inputs)
        return frozenset(
            offer_id
            for offer_id, inputs in self.package_inputs.items()
            if earlier.package_inputs.get(offer_id) != inputs
        )
