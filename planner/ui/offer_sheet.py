"""The base of sheets about one offer: the chosen offer, its choice, and when the sheet is drawn anew."""

from planner.plan import Offer, edits
from planner.plan.title import title
from planner.ui.change import Change
from planner.ui.sheet import Sheet


class OfferSheet(Sheet):
    """Draws the plan's chosen offer, else the first one that is not hidden.

    A sheet overrides `show_offer`, names its choice as a step of undo in `choice_step`, and lists in `draws`
    the parts of the plan that it shows besides the offers and their results.
    """

    choice_step = "{}"
    draws: tuple[str, ...] = ()

    @property
    def offer(self) -> Offer | None:
        """The offer that the sheet is about; None where the plan has none."""
        return self.session.plan.chosen_offer()

    def show_change(self, change: Change) -> None:
        """Draw the offer anew where it, its results or another part that the sheet shows changed."""
        if (
            change.columns
            or change.offers()
            or change.analysis is None
            or change.parts("chosen", *self.draws)
        ):
            self.show_offer(self.offer)

    def show_offer(self, offer: Offer | None) -> None:
        """Draw an offer, or what to do where there is none."""
        raise NotImplementedError

    def choose(self, offer_id: str) -> None:
        """Make another offer the chosen one, as a step of undo."""
        plan, offer = self.session.plan, self.offer
        if offer is not None and offer_id != offer.id:
            self.session.set_current_offer(offer_id)
            step = self.choice_step.format(title(plan, plan.offer(offer_id)))
            self.session.apply(step, edits.choose_offer(plan, offer_id))
