"""The Counter sheet: for the chosen offer what to ask, what to propose, and what its recruiter may know.

It lays out panels and turns what they say into edits of the plan; it computes nothing. Past 300 lines because
every edit of a counter is made here, a few lines each.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner.ask.advice.advice import Advice
from planner.ask.advice.levers import Lever, with_levers
from planner.ask.opening.alternatives import alternative_title
from planner.ask.opening.figures import in_ask_unit, in_plan_unit, proposal_figure
from planner.ask.sentences import trimmed_text
from planner.plan import PRESENT_ID, Offer, Plan, edits
from planner.plan.edits import stories as story_edits
from planner.plan.fields.terms import Cause, Component
from planner.plan.registry import FIELDS
from planner.plan.title import title
from planner.share.stories import reasons_of, story_releases
from planner.ui.appearance.theme import GRID
from planner.ui.counter.case_panel import CasePanel
from planner.ui.counter.component_row import ComponentRow
from planner.ui.counter.curve_panel import CurvePanel
from planner.ui.counter.packages_panel import PackagesPanel
from planner.ui.counter.picker import OfferPicker
from planner.ui.counter.released.advice_panel import AdvicePanel
from planner.ui.counter.released.release_panel import ReleasePanel
from planner.ui.counter.released.stories_panel import StoriesPanel
from planner.ui.counter.walk_away_panel import WalkAwayPanel
from planner.ui.desk import Desk
from planner.ui.parts.panel_parts import heading, page_or_note
from planner.ui.sheet import OfferSheet
from planner.ui.typing.words_field import WordsField

EMPTY = "Type an offer on the sheet Offers, and what to ask for is shown here."
INTENT = "One sentence: that you want the job, and what you would need to accept."
REASONS = "One reason a line, three at most, in your own words."


class CounterSheet(OfferSheet):
    """One recruiter at a time: the plan's chosen offer, else the first one."""

    choice_step = "Counter {}"
    draws = ("counters", "stories", "typed", "currency")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._component = Component.BASE
        self._moved_asks: dict[Component, float] = {}  # where the movable ask was left
        self.picker = OfferPicker(self)
        self.rows = {component: ComponentRow(desk, component) for component in Component}
        self.curve_panel = CurvePanel(desk)
        self.case_panel, self.release_panel = CasePanel(desk), ReleasePanel()
        self.stories_panel, self.advice_panel = StoriesPanel(), AdvicePanel()
        self.packages = PackagesPanel(desk)
        self.walk_away = WalkAwayPanel(desk)
        self.intent = WordsField(desk.session, FIELDS["Counter.intent"], 2, INTENT)
        self.reasons = WordsField(desk.session, FIELDS["Counter.reasons"], 4, REASONS)
        self._scroll = QScrollArea()
        self.commands = {"copy": self._copy}
        self._connect()
        self._lay_out()

    def show_offer(self, offer: Offer | None) -> None:
        """Draw an offer, or what to do if there is none."""
        self._stack.setCurrentIndex(0 if offer else 1)
        if offer is not None:
            self._show_offer(offer)

    def reveal(self, path: str) -> bool:
        """Go to a field of a counter."""
        parts = path.split(".")
        if parts[0] != "counters" or len(parts) < 3:
            return False
        self.choose(parts[1])
        field: QWidget | None = {"intent": self.intent, "reasons": self.reasons}.get(parts[2])
        if field is None and parts[2] in [component.value for component in Component]:
            self._look_at(Component(parts[2]))
            field = self.rows[self._component].field
        if field is not None:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        seen = self.packages if parts[2] == "packages" else field
        if seen is not None:
            self._scroll.ensureWidgetVisible(seen)
        return seen is not None

    def take_focus(self) -> None:
        """Begin at the movable ask."""
        self.curve_panel.curve.setFocus()

    def explain_selection(self) -> None:
        """Explain the opening of the component whose curve is shown."""
        offer, analysis = self.offer, self.session.analysis
        if offer is not None and analysis is not None:
            self.session.select(analysis.offers[offer.id].figures.get(f"opening.{self._component.value}"))
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

    def _show_offer(self, offer: Offer) -> None:
        plan, analysis = self.session.plan, self.session.analysis
        result = analysis.offers.get(offer.id) if analysis else None
        self.picker.show_offers(plan, offer)
        for row in self.rows.values():
            row.show_offer(plan, offer.id, result)
        self.case_panel.show_case(result.case if result else None)
        self.release_panel.show_release(plan, offer.id)
        self.advice_panel.show_advice(analysis.advice[offer.id] if analysis else Advice())
        self._show_stories(offer)
        self.packages.show_offer(plan, offer, result)
        self.intent.show_path(f"counters.{offer.id}.intent")
        self.reasons.show_path(f"counters.{offer.id}.reasons")
        walk = result.walk_away if result else None
        self.walk_away.show_offer(result, self._floor_source(plan, walk.alternative) if walk else "")
        self._show_curve(offer)

    def _copy(self) -> None:
        self.session.status_message.emit(
            "Nothing here can be copied but a chart, while the keyboard is on it."
        )

    def _show_stories(self, offer: Offer) -> None:
        stories = story_releases(self.session.plan, offer.id)
        self.stories_panel.show_stories(stories)
        for component, row in self.rows.items():
            row.show_reasons(reasons_of(stories, component))

    def _show_curve(self, offer: Offer) -> None:
        analysis, component = self.session.analysis, self._component
        result = analysis.offers.get(offer.id) if analysis else None
        proposed = in_ask_unit(component, self.session.plan.counter(offer.id).proposed(component))
        start = self._moved_asks.get(component, proposed)
        self.curve_panel.show_ask(component, result.asks.get(component) if result else None, start)
        for row_component, row in self.rows.items():
            row.mark(looked_at=row_component is component)

    def _look_at(self, component: Component) -> None:
        offer = self.offer
        if offer is not None and component is not self._component:
            self._component = component
            self._show_curve(offer)

    def _follow(self, what: object) -> None:
        """Bring the curve of the component whose proposal is being typed."""
        parts = what.split(".") if isinstance(what, str) and self.isVisible() else []
        if (
            len(parts) == 3
            and parts[0] == "counters"
            and parts[2] in [component.value for component in Component]
        ):
            self._look_at(Component(parts[2]))

    def choose(self, offer_id: str) -> None:
        """Make another offer the chosen one; the asks that were moved are of the one before."""
        offer = self.offer
        if offer is None or offer_id in ("", PRESENT_ID):
            return
        self.session.set_current_offer(offer_id)
        if offer_id != offer.id:
            self._moved_asks = {}
        super().choose(offer_id)

    def _propose(self, component: Component, amount: float) -> None:
        offer = self.offer
        if offer is None:
            return
        self._moved_asks.pop(component, None)
        stored = in_plan_unit(component, amount)
        plan = edits.propose(self.session.plan, offer.id, component, stored)
        merge = f"propose {offer.id} {component.value}"
        self.session.apply(f"Propose {component.noun}", plan, merge)
        self.session.select(proposal_figure(component, offer.id, amount))

    def _propose_openings(self) -> None:
        offer, analysis = self.offer, self.session.analysis
        if offer is None or analysis is None:
            return
        plan, packaging = self.session.plan, analysis.packages[offer.id]
        for component, ask in analysis.offers[offer.id].asks.items():
            opening = ask.opening
            if opening is not None and packaging is not None:
                opening = packaging.credible.opening(component, opening)
                opening = opening if opening > ask.standing else None  # cut to the standing amount: no ask
            plan = edits.propose(
                plan, offer.id, component, None if opening is None else in_plan_unit(component, opening)
            )
        self._moved_asks = {}
        self.session.apply("Propose all openings", plan)
        if packaging is not None and (text := trimmed_text(packaging.credible)):
            self.session.status_message.emit(text)

    def _release_cause(self, cause: Cause, on: bool) -> None:
        if (offer := self.offer) is not None:
            plan = edits.release_cause(self.session.plan, offer.id, cause, on=on)
            self.session.apply(f"{'Tell' if on else 'Keep back'} a line of the sign-on case", plan)

    def _release(self, other: str, mark: edits.Mark, on: bool) -> None:
        if (offer := self.offer) is not None:
            plan = edits.release_offer(self.session.plan, offer.id, other, mark, on=on)
            name = title(plan, plan.offer(other))
            self.session.apply(f"{'Release' if on else 'Close'} {mark} of {name}", plan)

    def _release_story(self, story_id: str, on: bool) -> None:
        if (offer := self.offer) is not None:
            plan = self.session.plan
            story = next(
                release for release in story_releases(plan, offer.id) if release.story.id == story_id
            )
            plan = story_edits.release_story(plan, offer.id, story_id, story.sentences if on else ())
            self.session.apply(f"{'Tell' if on else 'Keep back'} {story.title}", plan)

    def _tell(self, levers: tuple[Lever, ...]) -> None:
        """Release levers in one step of undo."""
        if (offer := self.offer) is not None:
            what = levers[0].what if len(levers) == 1 else "all that is advised"
            self.session.apply(f"Tell {what}", with_levers(self.session.plan, offer.id, levers))

    def _argue(self, story_id: str, component: Component | None) -> None:
        if (offer := self.offer) is not None:
            plan = story_edits.argue_for(self.session.plan, offer.id, story_id, component)
            text = f"Argue for {component.noun}" if component else "Argue for no component"
            self.session.apply(text, plan, f"argue {offer.id} {story_id}")

    def _floor_source(self, plan: Plan, offer_id: str) -> str:
        return f"the worth of {alternative_title(plan, offer_id)}"

    def _connect(self) -> None:
        self.session.selected.connect(self._follow)
        self.picker.chosen.connect(self.choose)
        self.picker.all_openings.connect(self._propose_openings)
        for row in self.rows.values():
            row.looked_at.connect(self._look_at)
        self.curve_panel.proposed.connect(self._propose)
        self.curve_panel.curve.moved.connect(lambda at: self._moved_asks.update({self._component: at}))
        self.case_panel.released.connect(self._release_cause)
        self.release_panel.released.connect(self._release)
        self.advice_panel.chosen.connect(self._tell)
        self.stories_panel.released.connect(self._release_story)
        self.stories_panel.argued.connect(self._argue)

    def _lay_out(self) -> None:
        page, grid = QWidget(), QGridLayout()
        left = QVBoxLayout()
        left.setSpacing(GRID)
        for row in self.rows.values():
            left.addWidget(row)
        left.addStretch(1)
        grid.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        grid.setHorizontalSpacing(4 * GRID)
        grid.setVerticalSpacing(3 * GRID)
        grid.addLayout(left, 0, 0)
        grid.addWidget(self.curve_panel, 0, 1)
        grid.addWidget(self.case_panel, 1, 0)
        grid.addLayout(self._known(), 1, 1)
        grid.addWidget(self.packages, 2, 0, 1, 2)
        grid.addWidget(self._opening_texts(), 3, 0)
        grid.addWidget(self.stories_panel, 3, 1)
        grid.addWidget(self.walk_away, 4, 0)
        grid.setRowStretch(5, 1)
        grid.setColumnStretch(0, 11)
        grid.setColumnStretch(1, 9)
        page.setLayout(grid)
        self._stack = page_or_note(self, self._scrolled(page), EMPTY)

    def _scrolled(self, page: QWidget) -> QWidget:
        scroll, outer = self._scroll, QWidget()
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(outer)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.picker)
        column.addWidget(scroll, 1)
        return outer

    def _known(self) -> QVBoxLayout:
        """Return what this recruiter may know, and what is worth telling."""
        column = QVBoxLayout()
        column.setSpacing(2 * GRID)
        column.addWidget(self.release_panel)
        column.addWidget(self.advice_panel)
        column.addStretch(1)
        return column

    def _opening_texts(self) -> QWidget:
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for text, field in (("Opening sentence", self.intent), ("Reasons", self.reasons)):
            column.addWidget(heading(text))
            column.addWidget(field)
        column.addStretch(1)
        return panel
