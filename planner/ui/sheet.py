"""Base classes of the sheets, which redraw only while they are visible."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from planner.plan import Offer, edits
from planner.plan.title import title
from planner.ui.change import Change
from planner.ui.desk import Desk


@runtime_checkable
class HasCurrent(Protocol):
    """A chart or a table that is only read: its current figure is explained."""

    def explain_current(self) -> None:
        """Explain the current figure, if there is one."""


class Sheet(QWidget):
    """Base of all sheets. Changes while hidden are merged and drawn at the next showing.

    A sheet overrides `show_change`; `explain_selection` if it has a selection; `reveal` if it has fields.
    """

    menu_slot = "Offer"  # the menu of what it edits; see `menus.SLOTS`
    menu_texts: Mapping[str, str] = {}  # texts of menu commands with another meaning here, by key
    summary_changed = Signal(str)  # text on the selection in the status line: “Sum 585,000”

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk, self.session, self.look = desk, desk.session, desk.look
        self.commands: dict[str, Callable[[], object]] = {}  # menu commands by key; see `menus.ACTIONS`
        self._pending_change: Change | None = None
        self._drawn = False
        self.session.changed.connect(self._receive_change)

    def show_change(self, change: Change) -> None:
        """Redraw after a change. In the first call, plan and plan before are the same."""
        raise NotImplementedError

    def reveal(self, path: str) -> bool:
        """Select and focus the field at a plan path; False if it is not on this sheet."""
        del path
        return False

    def show_guide(self, guide: QWidget | None) -> None:
        """Show a guide at the side, None for none; ignored by a sheet without a place for it."""

    def explain_selection(self) -> None:
        """Let the explain bar describe the selection of this sheet: that of the part with the keyboard."""
        self.session.select(None)
        if isinstance(part := self.focusWidget(), HasCurrent):
            part.explain_current()

    def go_to_next_stop(self) -> bool:
        """Go to the next thing that stops what this sheet shows from leaving; False where there is none."""
        return False

    def panes(self) -> Sequence[QWidget]:
        """Return the panes of the sheet that F6 goes round."""
        return (self,)

    def take_focus(self) -> None:
        """Take the keyboard focus."""
        self.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the changes made while hidden."""
        super().showEvent(event)
        if not self._drawn:
            self._drawn = True
            plan, analysis = self.session.plan, self.session.analysis
            self.show_change(Change(plan, plan, None, analysis, replaced=True))
        elif self._pending_change is not None:
            change, self._pending_change = self._pending_change, None
            self.show_change(change)

    def _receive_change(self, change: Change) -> None:
        if self.isVisible():
            self.show_change(change)
        elif self._drawn:
            earlier = self._pending_change or change
            self._pending_change = Change(
                earlier.before,
                change.plan,
                earlier.analysis_before,
                change.analysis,
                earlier.replaced or change.replaced,
            )


class OfferSheet(Sheet):
    """Base of sheets about one offer: the plan's chosen offer, else the first that is not hidden.

    A sheet overrides `show_offer`. `choice_step` names the step of undo of a choice; `draws` lists the parts
    of the plan shown besides the offers and their results.
    """

    choice_step = "{}"
    draws: tuple[str, ...] = ()

    @property
    def offer(self) -> Offer | None:
        """The shown offer; None if the plan has none."""
        return self.session.plan.chosen_offer()

    def show_change(self, change: Change) -> None:
        """Redraw if the offer, its results or another shown part changed."""
        if (
            change.columns
            or change.offers()
            or change.analysis is None
            or change.parts("chosen", *self.draws)
        ):
            self.show_offer(self.offer)

    def show_offer(self, offer: Offer | None) -> None:
        """Draw an offer, or what to do if there is none."""
        raise NotImplementedError

    def choose(self, offer_id: str) -> None:
        """Make an offer current, and chosen as a step of undo; one that is gone is left alone.

        An undo or a redo shows what it changed, which may be the counter of an offer that was removed
        before, or that is not chosen: it chooses none, for a step would take the redo away.
        """
        plan, offer = self.session.plan, self.offer
        is_there = any(listed.id == offer_id for listed in plan.offers)
        if offer is None or not is_there or (offer_id != offer.id and self.session.steps.is_followed):
            return
        self.session.set_current_offer(offer_id)
        if offer_id != offer.id:
            step = self.choice_step.format(title(plan, plan.offer(offer_id)))
            self.session.apply(step, edits.choose_offer(plan, offer_id))
