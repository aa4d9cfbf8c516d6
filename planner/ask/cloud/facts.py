"""From an ask's case to its cloud: facts 1 to 9 of MODEL 5, in their order.

Facts 2, 3, 6, 7 and 8 only raise headroom, lifts and credible limit, recruiter by recruiter, on the same
draws.
"""

from enum import IntEnum

import numpy as np
from msgspec import Struct

from planner.ask.cloud.lifts import CaseLift, Lifts
from planner.ask.cloud.normal import TAIL_Z, Reals
from planner.ask.cloud.own_headroom import OwnHeadroom
from planner.ask.cloud.recruiter_cloud import RecruiterCloud, RecruiterTraits, after_rounds
from planner.ask.cloud.traits import TraitDraws, between
from planner.ask.recruiters.ask_case import AskCase
from planner.market.asks.constants import AskConstants
from planner.plan.fields.terms import Component

SERIOUS_ODDS = 4.0
"""An ask that lies tau x ln 4 under the credible limit is taken seriously with chance 4/5."""


class Fact(IntEnum):
    """The facts of MODEL 5 in their order; own headroom is the fifth."""

    NONE = 0
    EARLY = 1
    STORIES = 2
    RIVAL_KNOWN = 3
    BAND = 4
    MINIMUM = 6
    BETTER_RIVALS = 7
    CASE = 8
    FINAL = 9


def cloud_of(
    case: AskCase, constants: AskConstants, draws: TraitDraws, upto: Fact = Fact.FINAL
) -> RecruiterCloud:
    """Return the imagined recruiters of a case with its facts up to one; `reference` must be above 0."""
    facts = _Facts(case, constants, draws, upto)
    lifts = facts.lifts()
    return RecruiterCloud(
        headroom=facts.headroom(),
        lifts=lifts if lifts.any else None,
        traits=facts.traits(),
        still_open=facts.still_open(),
        step=case.step or constants.of(case.component).step,
    )


def documented(case: AskCase, constants: AskConstants) -> float:
    """Return K of fact 8: the documented case beyond the standing sign-on, or the capped make-whole."""
    match case.component:
        case Component.SIGN_ON:
            return max(case.case - case.standing, 0.0)
        case Component.EQUITY:
            return max(min(case.case, constants.case.equity_cap * case.reference), 0.0)
        case _:
            return 0.0


def story_room(case: AskCase, constants: AskConstants) -> float:
    """Return `high`, the 90th percentile of the headroom that stories add, in the component's unit."""
    story, premium = constants.story, constants.premium
    match case.component:
        case Component.BASE:
            worth, most = premium.base_high * case.level_scale, story.most_base
        case Component.EQUITY:
            a_year = (premium.high - premium.base_high) * case.level_scale
            worth, most = a_year * case.vest_years, story.most_equity
        case Component.SIGN_ON:
            usual = max(case.standing, story.usual_sign_on * case.reference)
            worth, most = (premium.sign_on_to / premium.sign_on_from - 1.0) * usual, story.most_sign_on
        case Component.BONUS:
            return 0.0
    return case.evidence * min(worth, most * case.reference)


def credible_limit(case: AskCase, constants: AskConstants, draws: TraitDraws) -> float:
    """Return the credible limit that facts 6 to 8 give to everybody, over the standing offer."""
    return _Facts(case, constants, draws, Fact.FINAL).credible_limit


def usable_band(band: tuple[float, float] | None) -> tuple[float, float] | None:
    """Return a band; None where its ends are swapped, which the plan's checks report."""
    return None if band is None or band[0] > band[1] else band


class _Facts(Struct, frozen=True, eq=False):
    case: AskCase
    constants: AskConstants
    draws: TraitDraws
    upto: Fact

    @property
    def early(self) -> bool:
        return self.case.early and self.upto >= Fact.EARLY

    @property
    def story_room(self) -> float:
        return story_room(self.case, self.constants) if self.upto >= Fact.STORIES else 0.0

    @property
    def documented(self) -> float:
        return documented(self.case, self.constants) if self.upto >= Fact.CASE else 0.0

    @property
    def band(self) -> tuple[float, float] | None:
        """The band that counts: a posted one goes before the market's."""
        return (self.posted or usable_band(self.case.market)) if self.upto >= Fact.BAND else None

    @property
    def reference(self) -> float:
        return self.case.reference

    @property
    def tau(self) -> float:
        return self.constants.of(self.case.component).tau * self.reference

    @property
    def edge(self) -> float:
        return self.tau * float(np.log(SERIOUS_ODDS))

    @property
    def posted(self) -> tuple[float, float] | None:
        return usable_band(self.case.posted) if self.upto >= Fact.BAND else None

    def headroom(self) -> OwnHeadroom:
        """Facts 1 to 5."""
        column, cloud, draws = self.constants.of(self.case.component), self.constants.cloud, self.draws
        room = column.early_room if self.early else 1.0
        room *= self._band_room()
        high = self.story_room
        return OwnHeadroom(
            no_room=between(column.no_room, draws.no_room) * self._no_room_left(),
            median=column.median * self.reference * room * np.exp(cloud.median_spread * draws.median),
            sigma=np.log(between(column.tail, draws.tail)) / TAIL_Z,
            added=self._story_draw(high) if high > 0 else None,
            cut=self._cut(),
            cut_share=self.constants.band.cut_share,
        )

    def lifts(self) -> Lifts:
        """Facts 6 to 8."""
        rival = self.constants.rival
        follow = between(rival.reach, self.draws.rival)
        written, verbal = self._rival_gap(written=True), self._rival_gap(written=False)
        missing = self._missing()
        return Lifts(
            minimum=missing if missing > 0 else None,
            minimum_share=self.constants.band.lift_share,
            written=follow * written if written > 0 else None,
            written_share=rival.written_share,
            verbal=follow * verbal if verbal > 0 else None,
            verbal_share=rival.verbal_share,
            case=self._case_lift(),
        )

    def traits(self) -> RecruiterTraits:
        """How recruiters take an ask, and what they hold for credible."""
        column, cloud, draws = self.constants.of(self.case.component), self.constants.cloud, self.draws
        mean, spread = column.pull
        risk = cloud.early_risk if self.early else 1.0
        return RecruiterTraits(
            accepts=between(cloud.accepts, draws.accepts),
            pull=np.clip(mean + spread * draws.pull, *cloud.pull_limits),
            ceiling=self._ceiling(),
            withdraw_least=between(cloud.withdraw_least, draws.withdraw_least),
            withdraw_more=between(cloud.withdraw_more, draws.withdraw_more),
            withdraw_most=cloud.withdraw_most,
            risk=after_rounds(risk, cloud.later_round_risk, self.case.rounds),
            tau=self.tau,
            margin=column.margin * self.reference,
        )

    def still_open(self) -> float:
        """Fact 9: the share of recruiters who are open to an ask at all."""
        match self.case.final if self.upto >= Fact.FINAL else None:
            case "silent":
                return 0.0
            case "new":
                return self.constants.final.still_open
            case _:
                return 1.0

    def _no_room_left(self) -> float:
        """Return the factor on the chance of no room: facts 2 and 3."""
        case, rival = self.case, self.constants.rival
        if case.component is Component.BONUS or self.upto < Fact.STORIES:
            return 1.0
        factor = 1.0 - self.constants.story.no_room_less * case.evidence
        if self.upto < Fact.RIVAL_KNOWN:
            return factor
        if any(known.written for known in case.rivals):
            return factor * (1.0 - rival.written_opens)
        return factor * (1.0 - rival.verbal_opens) if case.rivals else factor

    def _story_draw(self, high: float) -> Reals:
        share = self.constants.story.median_over_high
        drawn: Reals = share * high * (1.0 / share) ** (self.draws.story / TAIL_Z)
        return drawn

    def _band_room(self) -> float:
        """Return fact 4's factor on the median headroom."""
        band = self.band
        if band is None:
            return 1.0
        limits = self.constants.band
        left = max(band[1] - self.case.standing, 0.0)
        factor = float(np.clip(np.sqrt(left / (limits.room_at * self.reference)), *limits.room_limits))
        return factor if self.posted else (1.0 + factor) / 2

    def _ceiling(self) -> Reals:
        """Return the credible limit over the standing offer: stories, then the band, then the lifts."""
        column, draws = self.constants.of(self.case.component), self.draws
        ceiling = (
            column.ceiling * self.reference * np.exp(self.constants.cloud.ceiling_spread * draws.ceiling)
        )
        ceiling += self.constants.story.ceiling_share * self.story_room
        band = self.band
        if band is not None:
            inside = self._ceiling_inside(ceiling, band)
            ceiling = inside if self.posted else (ceiling + inside) / 2
        lifted: Reals = np.maximum(ceiling, self.credible_limit)
        return lifted

    @property
    def credible_limit(self) -> float:
        credible = self._credible()
        return credible + min(credible, self.edge)

    def _ceiling_inside(self, ceiling: Reals, band: tuple[float, float]) -> Reals:
        standing, (low, high) = self.case.standing, band
        reached = (standing - low) / (high - low) if high > low else float(standing >= high)
        growth = float(np.clip(np.sqrt(2 * max(1 - reached, 0.0)), *self.constants.band.ceiling_limits))
        inside: Reals = np.minimum(max(high - standing, 0.0) + self.edge, growth * ceiling)
        return inside

    def _credible(self) -> float:
        """Return the largest amount that facts 6 to 8 make credible to everybody."""
        verbal = self.constants.rival.verbal_credit * self._rival_gap(written=False)
        case = min(self.documented, self._case_cap())
        return max(self._missing(), self._rival_gap(written=True), verbal, case)

    def _cut(self) -> Reals | None:
        if self.posted is None:
            return None
        return between(self.constants.band.cut_reach, self.draws.band) * max(
            self.posted[1] - self.case.standing, 0.0
        )

    def _missing(self) -> float:
        """Return what is missing to the posted minimum; 0 where nothing is."""
        if self.posted is None or self.upto < Fact.MINIMUM:
            return 0.0
        return max(self.posted[0] - self.case.standing, 0.0)

    def _rival_gap(self, *, written: bool) -> float:
        """Return G of the best released rival of a kind: by this component, by the totals, and capped."""
        if self.upto < Fact.BETTER_RIVALS:
            return 0.0
        cap = self.constants.of(self.case.component).rival_cap * self.reference
        gaps = (
            min(known.gap, cap, cap if known.total_gap is None else known.total_gap)
            for known in self.case.rivals
            if known.written is written
        )
        return max(gaps, default=0.0)

    def _case_cap(self) -> float:
        case = self.constants.case
        return (case.cap_early if self.early else case.cap) * self.reference

    def _case_lift(self) -> CaseLift | None:
        amount, limits = self.documented, self.constants.case
        if amount <= 0:
            return None
        return CaseLift(
            most=between(limits.reach, self.draws.case) * amount,
            cap=self._case_cap(),
            reference=self.reference,
            high=limits.share_high,
            low=limits.share_low,
            until=limits.until,
        )
