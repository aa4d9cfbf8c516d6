"""What to say next to each recruiter, in one or two sentences, and the walk-away in words."""

from collections.abc import Mapping

from planner.analysis import Analysis
from planner.ask.opening.alternatives import RESERVATION, SEARCH, alternative_title, beyond_pay
from planner.ask.results import Ask, WalkAway
from planner.ask.rounds.accept import talks
from planner.ask.sentences import amount, with_noun
from planner.plan import Offer
from planner.plan.fields.terms import Component, OfferForm
from planner.values import Unit, shown
from planner.values.listing import listed

SPOKEN = {
    Component.BASE: "the base be",
    Component.EQUITY: "the grant be",
    Component.SIGN_ON: "the sign-on be",
    Component.BONUS: "the target bonus be",
}
"""How a question begins with each component, after “Could”."""
IN_WRITING = "Ask for the offer in writing first."
STILL_STANDS = "Its day to answer has passed: ask first whether it still stands."
ACCEPTED = "You accepted it: nothing more to ask."
NOTHING = "Nothing to ask for: sign, or decline."
SLIP = 1e-6
_GIVES = {
    RESERVATION: "that is {}",
    SEARCH: "that is what going on searching is assumed to be worth",
}


def say_next(analysis: Analysis, offer: Offer) -> str:
    """Return the first words to an offer's recruiter in quotes, and where to settle."""
    asks = analysis.offers[offer.id].asks
    if not asks:
        return "Type its base salary first." if offer.base is None else "Mend its entries first: see Offers."
    parts = [STILL_STANDS] if offer.is_over(analysis.today) else []
    parts += [IN_WRITING] if offer.standing is OfferForm.VERBAL else []
    waiting = [ask for ask in asks.values() if ask.waiting is not None]
    if waiting:
        awaited = [_figure(ask, ask.waiting or 0.0) for ask in waiting]
        parts.append(f"Wait for their answer to {listed(awaited)}.")
    asked = {
        component: value
        for component, value in analysis.offers[offer.id].asked.amounts.items()
        if (ask := asks.get(component)) is not None and ask.waiting is None and value > ask.standing + SLIP
    }
    if asked:
        parts.append(_question(asks, asked))
        parts += _settle(asks, asked)
    elif not waiting:
        spoken = talks(analysis.plan, offer.id).values()
        is_accepted = bool(spoken) and all(talk.accepted for talk in spoken)
        parts.append(ACCEPTED if is_accepted else NOTHING)
    return " ".join(parts)


def _question(asks: Mapping[Component, Ask], asked: Mapping[Component, float]) -> str:
    """Return the ask as one spoken question."""
    first, *others = ((component, _spoken(asks[component], value)) for component, value in asked.items())
    words = [f"{SPOKEN[first[0]]} {first[1]}"]
    words += [f"{SPOKEN[component].removesuffix(' be')} {text}" for component, text in others]
    return f"“Could {listed(words)}?” Then wait for the answer."


def _settle(asks: Mapping[Component, Ask], asked: Mapping[Component, float]) -> list[str]:
    """Say from which amounts to settle, where they are below what is asked."""
    targets = [
        _figure(asks[component], asks[component].target)
        for component, value in asked.items()
        if asks[component].standing + SLIP < asks[component].target < value - SLIP
    ]
    return [f"Settle from {listed(targets)}."] if targets else []


def _spoken(ask: Ask, value: float) -> str:
    """Write an amount as it is said: counted shares without what they are worth."""
    is_counted = ask.measure is not None and ask.component is Component.EQUITY
    return ask.measure.counted(value) if is_counted and ask.measure else amount(ask.component, value)


def _figure(ask: Ask, value: float) -> str:
    text = _spoken(ask, value)
    return text if text == with_noun(ask.component, text, ask.measure) else f"{text} of {ask.component.noun}"


def walk_away_text(analysis: Analysis, offer: Offer, name: str) -> str:
    """Say below which worth not to sign, who gives that, and what would reach it; empty without a floor."""
    walk = analysis.offers[offer.id].walk_away
    if walk is None:
        return ""
    floor = shown(walk.floor, Unit.MONEY)
    side = "above" if walk.cushion >= 0 else "below"
    now = f"Its offer as it is now is {shown(abs(walk.cushion), Unit.MONEY)} {side}."
    return " ".join(
        [
            f"Do not sign with {name} below {floor} a year of worth: {_alternative(analysis, walk)}.",
            now,
            *_packages(analysis, offer, walk),
            *_in_base(analysis, offer, walk),
        ]
    )


def _alternative(analysis: Analysis, walk: WalkAway) -> str:
    name, counted = alternative_title(analysis.plan, walk.alternative), beyond_pay(walk)
    more = f", with {listed(counted)}" if counted else ""
    return f"{_GIVES.get(walk.alternative, '{} gives you that').format(name)}{more}"


def _packages(analysis: Analysis, offer: Offer, walk: WalkAway) -> list[str]:
    packaging = analysis.packages[offer.id]
    if packaging is None or not packaging.packages:
        return []
    over = packaging.packages[0].worth_year - walk.floor
    side = "above" if over >= 0 else "below"
    return [f"The packages that you could ask for are {shown(abs(over), Unit.MONEY)} {side}."]


def _in_base(analysis: Analysis, offer: Offer, walk: WalkAway) -> list[str]:
    base = walk.break_even.get(Component.BASE)
    if base is None and walk.cushion >= 0:
        return ["It is above without any base."]
    if base is None:
        return ["No amount of base alone reaches it."]
    own = "" if offer.currency == analysis.plan.currency else f" {offer.currency}"
    return [f"In base alone it takes {shown(base, Unit.MONEY)}{own}, the rest as offered."]
