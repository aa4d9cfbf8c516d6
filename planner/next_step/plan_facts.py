"""What the lines ask of a plan, each computed once and only when asked."""

from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct

from planner.analysis import Analysis
from planner.next_step.line import COUNTER, LETTERS, SessionFacts
from planner.next_step.talk_stage import TalkState, turn_mark, turn_of
from planner.plan import Offer, Plan
from planner.plan.title import titles
from planner.values.lazy_mapping import LazyMapping


class PlanFacts(Struct, frozen=True, eq=False, dict=True):
    """A plan as typed, its analysis, and what was done in the window."""

    plan: Plan
    analysis: Analysis
    session: SessionFacts

    @cached_property
    def live(self) -> tuple[Offer, ...]:
        """The offers that are not hidden, the chosen one first."""
        chosen = self.plan.chosen_offer()
        shown = (offer for offer in self.plan.offers if not offer.hidden)
        return tuple(sorted(shown, key=lambda offer: chosen is None or offer.id != chosen.id))

    @cached_property
    def names(self) -> dict[str, str]:
        """The title of each column."""
        return titles(self.plan)

    @cached_property
    def turns(self) -> Mapping[str, TalkState]:
        """The turn of the talk about each live offer, read when a line asks: it takes the offer's asks."""
        offers, copied = {offer.id: offer for offer in self.live}, self.session.copied
        return LazyMapping(
            tuple(offers), lambda offer_id: turn_of(self.analysis, self.plan, offers[offer_id], copied)
        )

    @cached_property
    def chosen(self) -> Offer | None:
        """The offer that is asked first and whose base salary is typed; None where there is none."""
        first = self.live[0] if self.live else None
        return first if first is not None and first.base is not None else None

    @property
    def is_open(self) -> bool:
        """Whether the counter to the chosen offer is still to be sent: more room can be made for it."""
        chosen = self.chosen
        if chosen is None:
            return False
        turn = self.turns[chosen.id]
        return not turn.sent and not turn.agreed

    @property
    def is_asking(self) -> bool:
        """Whether the figures to ask for are chosen, or the sheet of them or of the letter is shown.

        Whoever is there is about to ask; a story still brings more, and is offered after the letter.
        """
        chosen = self.chosen
        if chosen is None:
            return False
        return self.session.sheet in (COUNTER, LETTERS) or self.analysis.offers[chosen.id].asked.chosen

    def was_looked_at(self, offer: Offer) -> bool:
        """Whether the asks of an offer were shown since the last answer, or a figure was chosen for one."""
        counter = self.plan.counter(offer.id)
        own = (counter.base, counter.equity, counter.sign_on, counter.bonus)
        return turn_mark(self.plan, offer.id) in self.session.looked_at or any(
            amount is not None for amount in own
        )
