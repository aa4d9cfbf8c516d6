"""How far each component may go in a package, and the credible total that cuts it (MODEL 7)."""

from collections.abc import Mapping, Sequence
from math import floor

from msgspec import Struct
from msgspec.structs import replace

from planner.ask.package.package_results import Credible, OwnValue, Trimmed
from planner.ask.results import Ask
from planner.plan.fields.terms import Component, Hold
from planner.values import Unit, shown

SLIP = 1e-9

LEADERS = (Component.BASE, Component.EQUITY, Component.SIGN_ON)


class ComponentSpan(Struct, frozen=True):
    """The figures of one component in its own unit. `a_year`: dollars a year of one unit more.

    `hold`: the user holds it, at `standing`. `offered`: the amount offered.
    """

    component: Component
    offered: float
    standing: float
    target: float
    opening: float
    top: float
    step: float
    a_year: float
    hold: Hold | None = None

    @property
    def moves(self) -> bool:
        """Whether anything is asked for here."""
        return self.opening > self.standing

    def scaled(self, scale: float) -> float:
        """Return the figure so far from standing to target, and never above the opening."""
        return min(self.standing + scale * self._hoped, max(self.opening, self.standing))

    @property
    def most_scale(self) -> float:
        """The scale at which the opening is reached."""
        return (self.opening - self.standing) / self._hoped if self.moves else 0.0

    def raised(self, amount: float) -> float:
        """Return what an amount comes to a year over the offer."""
        return (amount - self.offered) * self.a_year

    def cut(self, most: float) -> "ComponentSpan":
        """Return the span with nothing above an opening of `most`."""
        return replace(self, target=min(self.target, most), opening=most, top=min(self.top, most))

    @property
    def _hoped(self) -> float:
        return max(self.target - self.standing, self.step)


def span_of(ask: Ask, a_year: float, hold: Hold | None, proposed: float | None) -> ComponentSpan:
    """Return the span of an ask; one figure only where it is held or is not worth asking for.

    Held as proposed without a proposal is held as offered.
    """
    at = proposed if hold is Hold.AS_PROPOSED and proposed is not None else ask.standing
    if hold is not None or ask.opening is None:
        return ComponentSpan(ask.component, ask.standing, at, at, at, at, ask.step, a_year, hold)
    high = max(ask.high, ask.opening)
    return ComponentSpan(
        ask.component, ask.standing, ask.standing, ask.target, ask.opening, high, ask.step, a_year
    )


Spans = Mapping[Component, ComponentSpan]


def credible_total(annual: float, share: float, rival_gap: float, evidence: float) -> Credible:
    """Return the limit on all raises, a year: a share of the package, more with a rival or with evidence.

    `annual`: the standing package in an average year, `rival_gap`: by how much the best released offer's
    yearly total is larger, `evidence`: the room a year that stories open. In the offer's currency.
    """
    usual = share * annual
    text = f"{shown(share, Unit.SHARE)} of the package of an average year"
    if rival_gap > usual:
        usual, text = rival_gap, "Up to the competing offer that this recruiter knows"
    if evidence > 0:
        text += ", and what the stories you tell open"
    return Credible(annual, usual + evidence, 0.0, text, stories=evidence)


def trimmed(credible: Credible, spans: Spans, ranked: Sequence[OwnValue]) -> tuple[Credible, Spans]:
    """Cut openings until all together are credible, the worst value for its cost first; locked ones stay.

    Each is cut to its target first, and further only where that is not enough: one ask
    is not given up for the last dollars of another.
    """
    openings = sum(span.raised(span.opening) for span in spans.values())
    worst_first = [value.component for value in reversed(ranked) if value.component in spans]
    targets = {component: span.target for component, span in spans.items()}
    cut = _cut_to(targets, dict(spans), worst_first, openings - credible.most)
    over = sum(span.raised(span.opening) for span in cut.values()) - credible.most
    cut = _cut_to({}, cut, worst_first, over)
    cuts = [
        Trimmed(component, spans[component].opening, cut[component].opening)
        for component in worst_first
        if cut[component] is not spans[component]
    ]
    trimmed_credible = replace(credible, openings=openings, trimmed=tuple(cuts))
    return trimmed_credible, {component: cut[component] for component in Component if component in cut}


def _cut_to(
    least: Mapping[Component, float], spans: Spans, worst_first: Sequence[Component], over: float
) -> Spans:
    """Cut openings by `over` dollars a year in all, none below its `least`, or else its standing amount."""
    cut = dict(spans)
    for component in worst_first:
        span = cut[component]
        if over <= SLIP or not span.moves or span.a_year <= 0:
            continue
        bottom = max(span.standing, least.get(component, span.standing))
        wanted = max(bottom, span.opening - over / span.a_year)
        most = max(bottom, floor(wanted / span.step + SLIP) * span.step)
        if most < span.opening:
            over -= (span.opening - most) * span.a_year
            cut[component] = span.cut(most)
    return cut
