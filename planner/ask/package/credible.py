"""The credible total: what all raises together may come to before nobody takes them seriously (MODEL 7)."""

from collections.abc import Sequence
from dataclasses import replace
from math import floor

from planner.ask.opening.opening import SLIP
from planner.ask.package.package_results import Credible, OwnValue, Trimmed
from planner.ask.package.span import Spans
from planner.plan.fields.terms import Component
from planner.values import Unit, shown


def credible_total(annual: float, share: float, rival: float, evidence: float) -> Credible:
    """Return the limit on all raises, a year: a share of the package, more with a rival or with evidence.

    `annual`: the package as it stands in an average year, `rival`: that of the best released competing offer
    (0: none), `evidence`: the room a year that stories open. In the offer's currency.
    """
    usual = share * annual
    text = f"{shown(share, Unit.SHARE)} of the package of an average year"
    if rival - annual > usual:
        usual, text = rival - annual, "Up to the competing offer that this recruiter knows"
    if evidence > 0:
        text += ", and what your stories open"
    return Credible(annual, usual + evidence, 0.0, text, stories=evidence)


def trimmed(credible: Credible, spans: Spans, ranked: Sequence[OwnValue]) -> tuple[Credible, Spans]:
    """Cut openings until all together are credible, the worst value for its cost first; held ones stay."""
    asked = sum(one.raised(one.opening) for one in spans.values())
    over, cut, cuts = asked - credible.most, dict(spans), []
    for value in reversed(ranked):
        span = cut.get(value.component)
        if over <= 0 or span is None or not span.moves or span.a_year <= 0:
            continue
        least = max(span.standing, span.opening - over / span.a_year)
        most = max(span.standing, floor(least / span.step + SLIP) * span.step)
        cuts.append(Trimmed(span.component, span.opening, most))
        over -= (span.opening - most) * span.a_year
        cut[span.component] = span.cut(most)
    found = replace(credible, openings=asked, trimmed=tuple(cuts))
    return found, {component: cut[component] for component in Component if component in cut}
