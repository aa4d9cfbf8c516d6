"""The Counter sheet: for the chosen offer what to ask, what to give up, and what its recruiter may know.

It lays out pages and turns what they say into edits of the plan; it computes nothing.
"""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from planner.analysis import OfferAnalysis
from planner.ask.advice.advice import Advice
from planner.ask.advice.levers import Lever, with_levers
from planner.ask.opening.alternatives import alternative_title
from planner.ask.opening.figures import in_plan_unit, proposal_figure
from planner.plan import Offer, Plan, edits
from planner.plan.edits import stories as story_edits
from planner.plan.edits.negotiation import ConditionMark, mark_condition
from planner.plan.fields.terms import Cause, Component
from planner.plan.title import title
from planner.share.stories import story_releases
from planner.ui.counter.asks.ask_page import AskPage
from planner.ui.counter.head import (
    ASK_PAGE,
    KNOWN_PAGE,
    PACKAGES_PAGE,
    PUSH_BACK_PAGE,
    WALK_AWAY_PAGE,
    CounterHead,
)
from planner.ui.counter.known_page import KnownPage
from planner.ui.counter.packages_panel import PackagesPanel
from planner.ui.counter.push_back import PushBackPage
from planner.ui.counter.walk_away_panel import WalkAwayPanel
from planner.ui.desk import Desk
from planner.ui.parts.advised_asks import ask_what_is_advised
from planner.ui.parts.panel_parts import page_or_note, scrolled
from planner.ui.sheet import OfferSheet

NONE_YET = "Nothing to ask yet"
EMPTY = "Type an offer on the sheet Offers, and what to ask for is shown here."
COMPONENTS = [component.value for component in Component]
PAGE_OF_FIELD = {
    **dict.fromkeys(COMPONENTS, ASK_PAGE),
    "packages": PACKAGES_PAGE,
    "held": PACKAGES_PAGE,
    "release": KNOWN_PAGE,
    "conditions": ASK_PAGE,
}
"""The page that edits a field of a counter, by its key."""


class CounterSheet(OfferSheet):
    """One recruiter at a time: the plan's chosen offer, else the first one."""

    choice_step = "Counter {}"
    draws = ("counters", "stories", "typed", "currency")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.head = CounterHead(self)
        self.asks, self.packages = AskPage(desk), PackagesPanel(desk)
        self.push_back, self.known = PushBackPage(desk), KnownPage(desk)
        self.walk_away = WalkAwayPanel(desk)
        self._pages = QStackedWidget()
        self.commands = {"copy": self._copy}
        self._connect()
        self._lay_out()

    def show_offer(self, offer: Offer | None) -> None:
        """Draw the page that is shown, or what to do if there is no offer."""
        self._stack.setCurrentIndex(0 if offer else 1)
        if offer is not None:
            analysis = self.session.analysis
            result = analysis.offers.get(offer.id) if analysis else None
            is_chosen = result is None or result.asked.chosen
            self.head.show_offers(self.session.plan, offer, is_chosen=is_chosen)
            self._drawers()[self._pages.currentIndex()](offer, result)

    def reveal(self, path: str) -> bool:
        """Go to a field of a counter."""
        parts = path.split(".")
        if parts[0] != "counters" or len(parts) < 3 or parts[2] not in PAGE_OF_FIELD:
            return False
        self.choose(parts[1])
        self.turn(PAGE_OF_FIELD[parts[2]])
        if parts[2] in COMPONENTS:
            self.asks.look_at(Component(parts[2]))
            if (field := self.asks.rows[self.asks.component].field) is not None:
                field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif parts[2] == "conditions" and (line := self.asks.conditions.place.field) is not None:
            line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def turn(self, page: int) -> None:
        """Turn to a page and draw it; its tab follows."""
        self.walk_away.close_lock()
        with QSignalBlocker(self.head.pages):
            self.head.pages.setCurrentIndex(page)
        self._pages.setCurrentIndex(page)
        self.head.openings.setVisible(page == ASK_PAGE)
        if self.offer is not None:
            self.show_offer(self.offer)

    def take_focus(self) -> None:
        """Begin at the movable ask, or at the tabs of the pages."""
        asks = self._pages.currentIndex() == ASK_PAGE
        first = self.asks.curve_panel.curve if asks else self.head.pages
        (first if self.offer else self).setFocus()

    def explain_selection(self) -> None:
        """Explain the opening of the component whose curve is shown."""
        offer, analysis = self.offer, self.session.analysis
        if offer is not None and analysis is not None:
            key = f"opening.{self.asks.component.value}"
            self.session.select(analysis.offers[offer.id].figures.get(key))
        else:
            super().explain_selection()

    def showEvent(self, event: QShowEvent) -> None:
        """Open with the walk-away locked."""
        self.walk_away.close_lock()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Lock the walk-away on leaving too."""
        self.walk_away.close_lock()
        super().hideEvent(event)

    def _drawers(self) -> dict[int, Callable[[Offer, OfferAnalysis | None], None]]:
        plan = self.session.plan
        return {
            ASK_PAGE: lambda offer, result: self.asks.show_offer(plan, offer, result),
            PACKAGES_PAGE: lambda offer, result: self.packages.show_offer(plan, offer, result),
            PUSH_BACK_PAGE: self.push_back.show_offer,
            KNOWN_PAGE: self._show_known,
            WALK_AWAY_PAGE: self._show_walk_away,
        }

    def _show_known(self, offer: Offer, result: OfferAnalysis | None) -> None:
        plan, analysis, known = self.session.plan, self.session.analysis, self.known
        known.case.show_case(result.case if result else None)
        known.release.show_release(plan, offer.id)
        known.advice.show_advice(analysis.advice[offer.id] if analysis else Advice())
        known.stories.show_stories(story_releases(plan, offer.id))

    def _show_walk_away(self, _offer: Offer, result: OfferAnalysis | None) -> None:
        walk = result.walk_away if result else None
        source = f"the worth of {alternative_title(self.session.plan, walk.alternative)}" if walk else ""
        self.walk_away.show_offer(result, source)

    def _copy(self) -> None:
        self.session.status_message.emit(
            "Nothing here can be copied but a chart, while the keyboard is on it."
        )

    def _follow(self, what: object) -> None:
        """Bring the curve of the component whose proposal is being typed."""
        parts = what.split(".") if isinstance(what, str) and self.isVisible() else []
        if len(parts) == 3 and parts[0] == "counters" and parts[2] in COMPONENTS:
            self.asks.look_at(Component(parts[2]))

    def _propose(self, component: Component, amount: float) -> None:
        offer = self.offer
        if offer is None:
            return
        self.asks.forget_moved(component)
        stored = in_plan_unit(component, amount)
        plan = edits.propose(self.session.plan, offer.id, component, stored)
        merge = f"propose {offer.id} {component.value}"
        self.session.apply(f"Ask for {component.noun}", plan, merge)
        self.session.select(proposal_figure(component, offer.id, amount))

    def _propose_advice(self) -> None:
        """Ask for what is advised of every component, in one step of undo."""
        if self.offer is not None:
            self.asks.forget_moved()
            ask_what_is_advised(self.session, self.offer.id)

    def _mark_condition(self, condition: str, mark: ConditionMark, on: bool) -> None:
        if self.offer is not None:
            plan = mark_condition(self.session.plan, self.offer.id, condition, mark, on=on)
            text = f"{'Tick' if on else 'Untick'} a condition: {mark.replace('_', ' ')}"
            self.session.apply(text, plan, where=f"counters.{self.offer.id}.conditions")

    def _release_cause(self, cause: Cause, on: bool) -> None:
        if (offer := self.offer) is not None:
            plan = edits.release_cause(self.session.plan, offer.id, cause, on=on)
            self._apply_release(f"{'Tell' if on else 'Keep back'} a cause of the sign-on", plan, offer)

    def _release(self, other: str, mark: edits.Mark, on: bool) -> None:
        if (offer := self.offer) is not None:
            plan = edits.release_offer(self.session.plan, offer.id, other, mark, on=on)
            name = title(plan, plan.offer(other))
            self._apply_release(f"{'Release' if on else 'Close'} {mark} of {name}", plan, offer)

    def _release_story(self, story_id: str, on: bool) -> None:
        if (offer := self.offer) is not None:
            plan = self.session.plan
            story = next(
                release for release in story_releases(plan, offer.id) if release.story.id == story_id
            )
            plan = story_edits.release_story(plan, offer.id, story_id, story.sentences if on else ())
            self._apply_release(f"{'Tell' if on else 'Keep back'} {story.title}", plan, offer)

    def _tell(self, levers: tuple[Lever, ...]) -> None:
        """Release levers in one step of undo."""
        if (offer := self.offer) is not None:
            what = levers[0].what if len(levers) == 1 else "all that is advised"
            self._apply_release(f"Tell {what}", with_levers(self.session.plan, offer.id, levers), offer)

    def _argue(self, story_id: str, component: Component | None) -> None:
        if (offer := self.offer) is not None:
            plan = story_edits.argue_for(self.session.plan, offer.id, story_id, component)
            text = f"Argue for {component.noun}" if component else "Argue for no component"
            merge = f"argue {offer.id} {story_id}"
            self.session.apply(text, plan, merge, where=f"counters.{offer.id}.release")

    def _apply_release(self, text: str, plan: Plan, offer: Offer) -> None:
        """Apply a change of what a recruiter may know; its undo shows that page."""
        self.session.apply(text, plan, where=f"counters.{offer.id}.release")

    def _connect(self) -> None:
        self.session.selected.connect(self._follow)
        self.head.chosen.connect(self.choose)
        self.head.reset.connect(self._propose_advice)
        self.head.previewed.connect(lambda: self.session.command_requested.emit("export_recruiter"))
        self.head.turned.connect(self.turn)
        self.asks.curve_panel.proposed.connect(self._propose)
        self.asks.conditions.marked.connect(self._mark_condition)
        self.asks.releases_wanted.connect(lambda: self.turn(KNOWN_PAGE))
        self.known.case.released.connect(self._release_cause)
        self.known.release.released.connect(self._release)
        self.known.advice.chosen.connect(self._tell)
        self.known.stories.released.connect(self._release_story)
        self.known.stories.argued.connect(self._argue)

    def _lay_out(self) -> None:
        self._pages.addWidget(self.asks)
        for page in (self.packages, self.push_back, self.known, self.walk_away):
            self._pages.addWidget(scrolled(page))
        outer = QWidget()
        column = QVBoxLayout(outer)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._pages, 1)
        self._stack = page_or_note(self, outer, NONE_YET, EMPTY)
