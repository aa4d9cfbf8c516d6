"""The packages of one counter: what they may move, three cards, and what is cheapest for them.

The panel turns what the user does into edits of the plan; it computes nothing.
"""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.analysis import OfferAnalysis
from planner.ask.opening.figures import in_plan_unit
from planner.ask.package.package_results import Cheapest, Package, Packaging
from planner.ask.package.reach import PlanReach, package_reach
from planner.ask.package.span import LEADERS
from planner.ask.sentences import cheapest_text, led, out_of_date
from planner.plan import Counter, Offer, Plan, ShownPackage
from planner.plan.edits.negotiation import hide_package, hold_component, propose_package, show_package
from planner.plan.fields.terms import Component, Hold
from planner.plan.share_measure import share_measure
from planner.ui.appearance.theme import GRID
from planner.ui.charts.reach_bars import ReachBars
from planner.ui.counter.package_card import PackageCard, PackageCards
from planner.ui.desk import Desk
from planner.ui.parts.choices import WheellessCombo
from planner.ui.parts.flow import Flow
from planner.ui.parts.links import TextLink
from planner.ui.parts.panel_parts import dim, heading, note, sentence
from planner.values.share_measure import ShareMeasure

FREE = "free"
HOLD_TEXTS: Mapping[Hold | None, str] = {
    None: FREE,
    Hold.AS_OFFERED: "leave as offered",
    Hold.AS_PROPOSED: "lock as proposed",
}
HOLDS_HELP = (
    "Free: packages may move it. Leave as offered: nothing is asked. Lock: it stays at your proposal."
)


class HoldBoxes(QWidget):
    """`chosen(component, hold)` when the user holds a component; None frees it."""

    chosen = Signal(Component, object)

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[Component, WheellessCombo] = {}
        flow = Flow(self)
        flow.setSpacing(2 * GRID)
        for component in Component:
            named = QWidget()
            row = QHBoxLayout(named)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(GRID)
            row.addWidget(dim(component.label))
            row.addWidget(self._box(component))
            flow.addWidget(named)

    def show_holds(self, counter: Counter) -> None:
        """Show the hold of each component."""
        for component, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setCurrentIndex(list(HOLD_TEXTS).index(counter.hold(component)))

    def _box(self, component: Component) -> WheellessCombo:
        box = WheellessCombo()
        for hold, text in HOLD_TEXTS.items():
            box.addItem(text, hold)
        box.setAccessibleName(f"What packages do with {component.noun}")
        box.setToolTip(HOLDS_HELP)
        box.currentIndexChanged.connect(lambda place: self.chosen.emit(component, list(HOLD_TEXTS)[place]))
        self.boxes[component] = box
        return box


NONE_YET = "No packages yet: a base salary and readable entries on the sheet Offers come first."
EQUAL = "Each is worth the same to you, within 500 a year: offer several, and let them choose the easiest."


class PackagesPanel(QWidget):
    """Shows the packages of the chosen offer and edits its counter."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._session = desk.session
        self._offer_id = ""
        self._packaging: Packaging | None = None
        self._measure: ShareMeasure | None = None
        self.holds = HoldBoxes()
        self.holds.setToolTip(HOLDS_HELP)
        self.cards = {lead: PackageCard(desk.session, lead) for lead in LEADERS}
        self.note, self.remarks = note(), sentence()
        self.cheapest = TextLink()  # which wraps: as a button it made the page wider than the window
        self.reach = ReachBars(desk.look, "How far each package goes")
        self.reach.picked.connect(desk.session.select)
        self.holds.chosen.connect(self._hold)
        for card in self.cards.values():
            card.taken.connect(self._take)
            card.shown.connect(self._show_to_recruiter)
        self._lay_out()

    def show_offer(self, plan: Plan, offer: Offer, result: OfferAnalysis | None) -> None:
        """Show the packages of an offer."""
        analysis = self._session.analysis
        self._offer_id = offer.id
        self._packaging = analysis.packages.get(offer.id) if analysis else None
        self.holds.show_holds(plan.counter(offer.id))
        self.note.setText(EQUAL if self._packaging and self._packaging.packages else NONE_YET)
        self.note.setVisible(self._packaging is None or bool(self._packaging.packages))
        self._measure = share_measure(offer)
        self._show_cards(plan, result)
        drawn = self._packaging if self._packaging and self._packaging.packages else None
        reach = package_reach(drawn, result.asks, self._measure) if drawn and result else PlanReach("", ())
        self.reach.show_reach(reach)

    def _show_cards(self, plan: Plan, result: OfferAnalysis | None) -> None:
        standing_amounts = (
            {component: ask.standing for component, ask in result.asks.items()} if result else {}
        )
        shown_now = {
            shown_package.lead: shown_package for shown_package in plan.counter(self._offer_id).packages
        }
        for lead, card in self.cards.items():
            package, stored = self._package(lead), shown_now.get(lead)
            card.show_package(package, self._packaging, standing_amounts, self._measure)
            stale = "" if stored is None else out_of_date(stored, _stored(package))
            card.show_mark(on=stored is not None, stale=stale)
            card.setVisible(package is not None or stored is not None)
        remarks = self._packaging.explanations if self._packaging else ()
        self.remarks.setText("\n".join(remarks))
        self.remarks.setVisible(bool(remarks))
        self._show_cheapest(self._packaging.cheapest if self._packaging else None)

    def _show_cheapest(self, cheapest: Cheapest | None) -> None:
        self.cheapest.setVisible(cheapest is not None)
        if cheapest is not None:
            text = cheapest_text(cheapest, self._measure)
            self.cheapest.show_link(text, self._explain_cheapest, dim=False)
            self.cheapest.setToolTip("Show where this comes from")

    def _explain_cheapest(self) -> None:
        if self._packaging is not None:
            self._session.select(self._packaging.figures.get("cheapest"))

    def _package(self, lead: Component) -> Package | None:
        return self._packaging.package(lead) if self._packaging else None

    def _take(self, lead: Component) -> None:
        package = self._package(lead)
        if package is None:
            return
        amounts = {component: in_plan_unit(component, at) for component, at in package.amounts.items()}
        plan = propose_package(self._session.plan, self._offer_id, amounts)
        self._session.apply(f"Ask for the {led(lead).lower()} package", plan)
        self._session.announce(f"You ask for the {led(lead).lower()} package.")

    def _show_to_recruiter(self, lead: Component, on: bool) -> None:
        plan, package = self._session.plan, _stored(self._package(lead))
        if not on:
            plan = hide_package(plan, self._offer_id, lead)
        elif package is not None:
            plan = show_package(plan, self._offer_id, package)
        text = f"{'Show' if on else 'Keep back'} the {led(lead).lower()} package"
        self._session.apply(text, plan, where=f"counters.{self._offer_id}.packages")

    def _hold(self, component: Component, hold: Hold | None) -> None:
        plan = hold_component(self._session.plan, self._offer_id, component, hold)
        self._session.apply(
            f"{'Hold' if hold else 'Free'} {component.noun} in packages",
            plan,
            where=f"counters.{self._offer_id}.held",
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        above: tuple[QWidget, ...] = (heading("Three packages of equal worth to you"), self.note, self.holds)
        for part in above:
            column.addWidget(part)
        column.addWidget(PackageCards(tuple(self.cards.values())))
        column.addWidget(self.cheapest)
        column.addWidget(self.remarks)
        column.addSpacing(GRID)
        column.addWidget(self.reach, 1)
        column.addStretch()


def _stored(package: Package | None) -> ShownPackage | None:
    """Return a package in the units of the plan."""
    if package is None:
        return None
    amounts = {component: in_plan_unit(component, at) for component, at in package.amounts.items()}
    return ShownPackage(
        lead=package.lead,
        base=amounts.get(Component.BASE, 0.0),
        equity=amounts.get(Component.EQUITY, 0.0),
        sign_on=amounts.get(Component.SIGN_ON, 0.0),
        bonus=amounts.get(Component.BONUS, 0.0),
    )
