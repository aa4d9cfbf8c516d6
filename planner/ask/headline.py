"""What to ask for in two sentences, and the short texts of a track: the finding of Counter."""

from collections.abc import Mapping

from planner.ask.curve_reading import AskOutcome, outcome, reaching
from planner.ask.results import Ask, Chances
from planner.ask.sentences import amount, hundredths
from planner.plan.fields.terms import Component
from planner.values.share_measure import ShareMeasure
from planner.values.unit import thousands

LEADS = (Component.BASE, Component.EQUITY, Component.SIGN_ON, Component.BONUS)


def headline(asks: Mapping[Component, Ask]) -> str:
    """Say what to open at in the first component with an ask, and how many would move on it."""
    lead = _lead(asks)
    if lead is None or lead.opening is None:
        return "Ask for nothing more: no ask brings anything"
    name = amount(lead.component, lead.opening, lead.measure)
    return (
        f"Open at {name} {lead.component.noun}: {moving(lead.chances)} in 100 imagined recruiters move on it"
    )


def together(asks: Mapping[Component, Ask]) -> str:
    """Say which components to ask for together, and which to leave."""
    asked = [
        f"{amount(ask.component, ask.opening, ask.measure)} {ask.component.noun}"
        for ask in (asks[component] for component in LEADS if component in asks)
        if ask.opening is not None
    ]
    left = [
        component.long_noun for component in LEADS if component in asks and asks[component].opening is None
    ]
    texts = []
    if len(asked) > 1:
        texts.append(f"Ask for {_listed(asked)} together.")
    if left and asked:
        texts.append(f"Leave the {_listed(left)}.")
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


def asked_outcome(ask: Ask, proposed: float | None) -> AskOutcome | None:
    """Return the outcome of what is asked for, else of the opening; None where neither is an ask."""
    at = ask.opening if proposed is None else proposed
    if at is None or at <= ask.standing:
        return None
    return AskOutcome(at, ask.expected, ask.chances) if at == ask.opening else outcome(reaching(ask, at), at)


def short_amount(component: Component, value: float, measure: ShareMeasure | None = None) -> str:
    """Write an amount as a chart label: `227.5k`, `17.5 %`, or as equity is counted."""
    if measure is not None and component is Component.EQUITY:
        return measure.counted(value)
    return amount(component, value) if component is Component.BONUS else thousands(value)


def _lead(asks: Mapping[Component, Ask]) -> Ask | None:
    return next((asks[key] for key in LEADS if key in asks and asks[key].opening is not None), None)


def _listed(nouns: list[str]) -> str:
    return " and ".join([", ".join(nouns[:-1]), nouns[-1]] if len(nouns) > 1 else nouns)
