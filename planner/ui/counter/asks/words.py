"""What Counter says of an ask, in sentences. No Qt, so that each can be tested as text."""

from planner.ask.results import Ask, Chances, WalkAway
from planner.plan.fields.terms import Component
from planner.values import Unit, shown


def amount(component: Component, value: float) -> str:
    """Write an amount of a component: dollars, or per cent of base for a bonus."""
    return shown(value / 100, Unit.SHARE) if component is Component.BONUS else shown(value, Unit.MONEY)


def effect(component: Component, value: float) -> str:
    """Write by how much something moved an opening."""
    if abs(value) < (0.05 if component is Component.BONUS else 0.5):
        return "no change"
    return f"{'+' if value > 0 else '−'}{amount(component, abs(value))}"


def hundredths(chances: Chances) -> tuple[int, int, int, int]:
    """Return full, part, nothing, withdrawn as whole numbers that sum to 100 (largest remainders)."""
    exact = [100 * one for one in (chances.full, chances.part, chances.nothing, chances.withdrawn)]
    whole = [int(one) for one in exact]
    order = sorted(range(4), key=lambda place: exact[place] - whole[place], reverse=True)
    for place in order[: 100 - sum(whole)]:
        whole[place] += 1
    return whole[0], whole[1], whole[2], whole[3]


def chances_said(chances: Chances) -> str:
    """Say the chances in words, of 100 recruiters."""
    full, part, nothing, withdrawn = hundredths(chances)
    lost = {0: "fewer than one withdraws the offer", 1: "1 withdraws the offer"}.get(
        withdrawn, f"{withdrawn} withdraw the offer"
    )
    return f"{full} in 100 say yes in full, {part} meet you part of the way, {nothing} do not move, {lost}."


def say_this(ask: Ask) -> str:
    """Say what to say out loud; why not to ask where that is the answer."""
    if ask.opening is None:
        return ask.why_not
    low, high = amount(ask.component, ask.say_low), amount(ask.component, ask.say_high)
    return f"Say: {high}" if ask.say_low == ask.say_high else f"Say: {low} to {high}"


def flatness(ask: Ask) -> str:
    """Say how flat the curve is around the opening."""
    low, high = amount(ask.component, ask.low), amount(ask.component, ask.high)
    if ask.opening is None or ask.low == ask.high:
        return ""
    return f"Every ask from {low} to {high} brings within 5 % of the most: the curve is flat."


def brings(ask: Ask, expected: float) -> str:
    """Say the expected gain of an ask."""
    a_year = " a year" if ask.component is Component.BASE else ""
    if ask.component is Component.BONUS:
        return f"It brings {shown(expected, Unit.POINTS)} on average."
    return f"It brings {shown(expected, Unit.MONEY)}{a_year} on average."


def break_even(component: Component, value: float | None, standing: float | None) -> str:
    """Say at which amount of a component the offer equals the best alternative."""
    noun = component.noun
    if value is None:
        return f"No amount of {noun} makes up the gap."
    now = "" if standing is None else f"; it stands at {amount(component, standing)}"
    return f"{component.label} of {amount(component, value)} makes it equal{now}."


def cushion(walk: WalkAway, alternative: str) -> str:
    """Say how far the offer stands above or below the walk-away."""
    floor = shown(walk.floor, Unit.MONEY)
    side = "above" if walk.cushion >= 0 else "below"
    gap = shown(abs(walk.cushion), Unit.MONEY)
    return (
        f"Your floor is {floor} of worth a year: {alternative}, the cost of switching, and what is not pay. "
        f"This offer stands {gap} a year {side} it."
    )
