"""What to ask for in two sentences, and the short texts of a track: the finding of Counter."""

from collections.abc import Mapping

from planner.ask.curve_reading import AskOutcome, outcome, reaching
from planner.ask.results import Ask, Chances
from planner.ask.rounds.asked_for import AskedFor
from planner.ask.sentences import amount, hundredths, with_noun
from planner.plan.fields.terms import Component
from planner.values.listing import listed
from planner.values.share_measure import ShareMeasure
from planner.values.unit import thousands


def headline(asks: Mapping[Component, Ask], asked: AskedFor) -> str:
    """Say what to ask for in the first component with an ask, and how many would move on it."""
    lead = next((asks[component] for component in Component if _is_asked(asks, asked, component)), None)
    if lead is None:
        return "You ask for nothing more" if asked.chosen else "Ask for nothing more: no ask brings anything"
    at = asked.amounts[lead.component]
    now = asked_outcome(lead, at)
    name = with_noun(lead.component, amount(lead.component, at, lead.measure), lead.measure)
    moved = 0 if now is None else moving(now.chances)
    action = "Open at" if at == lead.opening else "Ask for"
    return f"{action} {name}: {moved} in 100 imagined recruiters move on it"


def together(asks: Mapping[Component, Ask], asked: AskedFor) -> str:
    """Say which components to ask for together, and which to leave."""
    measures = {component: ask.measure for component, ask in asks.items()}
    asked_for = [
        with_noun(
            component, amount(component, asked.amounts[component], measures[component]), measures[component]
        )
        for component in Component
        if _is_asked(asks, asked, component)
    ]
    left = [
        component.long_noun
        for component in Component
        if component in asks and not _is_asked(asks, asked, component)
    ]
    texts = []
    if len(asked_for) > 1:
        texts.append(f"Ask for {listed(asked_for)} together.")
    if left and asked_for:
        texts.append(f"Leave the {listed(left)}.")
    return " ".join(texts)


def moving(chances: Chances) -> int:
    """Return how many of 100 recruiters give all of an ask or a part of it."""
    full, part, _, _ = hundredths(chances)
    return full + part


def counted(chances: Chances) -> str:
    """Write full, part and nothing in few words: `10 yes, 54 part, 34 no`."""
    full, part, nothing, _ = hundredths(chances)
    return f"{full} yes, {part} part, {nothing} no"


def withdrawals(chances: Chances) -> str:
    """Write how many of 100 recruiters withdraw the offer."""
    _, _, _, withdrawn = hundredths(chances)
    return {0: "fewer than 1 withdraws it", 1: "1 withdraws it"}.get(withdrawn, f"{withdrawn} withdraw it")


def asked_outcome(ask: Ask, at: float | None) -> AskOutcome | None:
    """Return the outcome of what is asked for; None where that is no ask."""
    if at is None or at <= ask.standing:
        return None
    return AskOutcome(at, ask.expected, ask.chances) if at == ask.opening else outcome(reaching(ask, at), at)


def short_amount(component: Component, value: float, measure: ShareMeasure | None = None) -> str:
    """Write an amount as a chart label: `227.5k`, `17.5 %`, or as equity is counted."""
    if measure is not None and component is Component.EQUITY:
        return measure.counted(value)
    return amount(component, value) if component is Component.BONUS else thousands(value)


def _is_asked(asks: Mapping[Component, Ask], asked: AskedFor, component: Component) -> bool:
    """Whether more than they offer is asked of a component."""
    at = asked.amounts.get(component)
    return component in asks and at is not None and at > asks[component].standing
