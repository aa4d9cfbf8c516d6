"""The third step of an analysis: the asks of an offer together, and what is asked for."""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from planner.analysis.offer_asks import OfferAsks
from planner.analysis.offer_packages import packaging_inputs
from planner.analysis.results import OfferAnalysis
from planner.ask.opening.figures import ask_figures, proposal_figure, waiting_figure
from planner.ask.package.credible_asks import asks_together
from planner.ask.package.packaging import credible_spans
from planner.ask.results import Ask
from planner.ask.rounds.asked_for import asked_for
from planner.plan.fields.terms import Component
from planner.values import Figure


def asked_together(step: OfferAsks, result: OfferAnalysis) -> OfferAnalysis:
    """Return an offer with its asks as far as they are credible together, and what is asked for."""
    inputs = packaging_inputs(step, result)
    if inputs is None:
        return result
    credible, _ = credible_spans(inputs)
    asks = asks_together(result.alone, credible)
    together = replace(
        result,
        asks=asks,
        credible=credible,
        asked=asked_for(step.plan, result.offer, asks),
        figures=_figures(result, asks),
    )
    return replace(together, figures={**together.figures, **dict(_asked_figures(together))})


def _figures(result: OfferAnalysis, asks: Mapping[Component, Ask]) -> Mapping[str, Figure]:
    """Return the figures with those of the asks that were cut computed anew."""
    cut = {component: ask for component, ask in asks.items() if ask is not result.alone[component]}
    if not cut:
        return result.figures
    stale = tuple(f".{component.value}" for component in cut)
    unchanged = {key: figure for key, figure in result.figures.items() if not key.endswith(stale)}
    return {**unchanged, **ask_figures(result.offer, cut)}


def _asked_figures(result: OfferAnalysis) -> Iterator[tuple[str, Figure]]:
    """Yield `ask.COMPONENT`: the figure that the user chose, else the range to say of what is advised."""
    for component, amount in result.asked.amounts.items():
        ask = result.asks.get(component)
        say = result.figures.get(f"say.{component.value}")
        if result.asked.chosen or say is None or ask is None or amount != ask.opening:
            figure = (
                proposal_figure(component, result.offer.id, amount)
                if result.asked.chosen
                else waiting_figure(component, amount)
            )
            measure = None if ask is None else ask.measure
            yield f"ask.{component.value}", replace(figure, low=amount, high=amount, measure=measure)
        else:
            yield f"ask.{component.value}", say
