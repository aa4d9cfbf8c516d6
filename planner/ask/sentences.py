"""Sentences about asks, packages, the next level and the walk-away, for every sheet that shows them."""

from collections.abc import Mapping

from planner.ask.opening.alternatives import SEARCH, beyond_pay
from planner.ask.opening.figures import UNITS
from planner.ask.package.package_results import Cheapest, Credible, LevelUp
from planner.ask.results import Ask, AssumptionEffect, Chances, SignOnCase, WalkAway
from planner.plan import ShownPackage
from planner.plan.fields.terms import Component
from planner.plan.title import within_sentence
from planner.values import Figure, Unit, shown
from planner.values.listing import listed
from planner.values.sentence import stopped
from planner.values.share_measure import ShareMeasure


def amount(component: Component, value: float, measure: ShareMeasure | None = None) -> str:
    """Write an amount of a component: dollars, per cent of base for a bonus, or as equity is counted."""
    if measure is not None and component is Component.EQUITY:
        return measure.text(value)
    return shown(value / 100, Unit.SHARE) if component is Component.BONUS else shown(value, Unit.MONEY)


def with_noun(component: Component, text: str, measure: ShareMeasure | None) -> str:
    """Name what an amount is of: `233,500 base`; counted shares name themselves: `59,500 options`."""
    return text if measure is not None and component is Component.EQUITY else f"{text} {component.noun}"


def effect(component: Component, value: float, measure: ShareMeasure | None = None) -> str:
    """Write by how much something moved an opening."""
    if measure is not None and component is Component.EQUITY:
        sign = "+" if value > 0 else "−"
        return f"{sign}{measure.counted(abs(value))}" if measure.count(value) else "no change"
    if abs(value) < (0.05 if component is Component.BONUS else 0.5):
        return "no change"
    return f"{'+' if value > 0 else '−'}{amount(component, abs(value))}"


def hundredths(chances: Chances) -> tuple[int, int, int, int]:
    """Return full, part, nothing, withdrawn as whole numbers that sum to 100 (largest remainders)."""
    exact = [100 * chance for chance in (chances.full, chances.part, chances.nothing, chances.withdrawn)]
    counts = [int(share) for share in exact]
    order = sorted(range(4), key=lambda place: exact[place] - counts[place], reverse=True)
    for place in order[: 100 - sum(counts)]:
        counts[place] += 1
    return counts[0], counts[1], counts[2], counts[3]


def chances_text(chances: Chances) -> str:
    """Say the chances as numbers of 100 recruiters."""
    full, part, nothing, withdrawn = hundredths(chances)
    lost = {0: "fewer than one withdraws the offer", 1: "1 withdraws the offer"}.get(
        withdrawn, f"{withdrawn} withdraw the offer"
    )
    return f"{full} in 100 say yes in full, {part} meet you part of the way, {nothing} do not move, {lost}."


def withdrawal_text(ask: Ask) -> str:
    """Say between which chances recruiters withdraw the offer at the opening; empty without one."""
    if ask.opening is None or ask.withdrawn_high <= 0:
        return ""
    low, high = (f"{100 * chance:.1f}" for chance in (ask.withdrawn_low, ask.withdrawn_high))
    return f"Withdrawn: {low} to {high} in 100, from the safest recruiters to the touchiest."


def otherwise_text(ask: Ask) -> str:
    """Say what the opening would be if the assumptions that move it most were otherwise. Slow at first."""
    return " ".join(f"If {effect.text}: {_otherwise(ask, effect)}." for effect in ask.otherwise)


def _otherwise(ask: Ask, effect: AssumptionEffect) -> str:
    return "no ask" if effect.opening is None else amount(ask.component, effect.opening)


def _span(ask: Ask, low: float, high: float) -> str:
    """Write a range of an ask, with its dollars in brackets where it is counted in anything else."""
    if ask.measure is None:
        return f"{amount(ask.component, low)} to {amount(ask.component, high)}"
    least = shown(ask.measure.at_face(low), Unit.MONEY)
    span = ask.measure.span(low, high).replace(" – ", " to ")
    return f"{span} ({least} to {ask.measure.dollars(high)})"


def no_reference(component: Component) -> str:
    """Say why there is no ask for a component for which neither the offer nor a table names an amount."""
    return (
        f"No ask for {component.noun}: the offer has none, and the market tables give no middle to ask for."
    )


def flatness(ask: Ask) -> str:
    """Say between which asks to open."""
    if ask.opening is None or ask.low == ask.high:
        return ""
    return (
        f"Open anywhere from {_span(ask, ask.low, ask.high)}: near the most on average, and taken seriously."
    )


def brings(ask: Ask, expected: float) -> str:
    """Say the expected gain of an ask."""
    a_year = " a year" if ask.component is Component.BASE else ""
    if ask.component is Component.BONUS:
        return f"It brings {shown(expected, Unit.POINTS)} on average."
    return f"It brings {amount(ask.component, expected, ask.measure)}{a_year} on average."


def break_even(
    component: Component, value: float | None, standing: float | None, *, is_above: bool = False
) -> str:
    """Say at which amount of a component the offer equals the best alternative; `is_above`: it is worth more.

    An offer that is above it may be so without any of the component.
    """
    noun = component.noun
    if value is None:
        return f"It is above without any {noun}." if is_above else f"No amount of {noun} makes up the gap."
    now = "" if standing is None else f"; they offer {amount(component, standing)}"
    return f"{component.label} of {amount(component, value)} makes it equal{now}."


def cushion(walk: WalkAway, alternative: str) -> str:
    """Describe how far the offer is above or below the walk-away."""
    floor = shown(walk.floor, Unit.MONEY)
    side = "above" if walk.cushion >= 0 else "below"
    gap = shown(abs(walk.cushion), Unit.MONEY)
    counted = stopped(f"Your floor is {floor} of worth a year: {listed((alternative, *beyond_pay(walk)))}")
    return f"{counted} This offer is {gap} a year {side} it."


def fall_back_text(walk: WalkAway) -> str:
    """Say that going on searching was assumed as the alternative; empty where one is known."""
    if walk.alternative != SEARCH:
        return ""
    return (
        "No other open offer, present job or pay elsewhere is known: going on searching is assumed to be "
        "worth a share of this offer. Type what you could have without it, on Assumptions."
    )


def make_whole_texts(case: SignOnCase) -> tuple[str, ...]:
    """Say what of the released causes is more than a sign-on carries, and where it is asked for instead."""
    whole = case.make_whole
    sign_on, equity, left = (shown(part, Unit.MONEY) for part in (whole.sign_on, whole.equity, whole.left))
    texts = []
    if whole.equity > 0:
        texts.append(
            f"A sign-on carries {sign_on} of what you tell them; {equity} of the rest is asked for as equity "
            "that makes you whole, a line of its own in the grant."
        )
    if whole.left > 0:
        texts.append(
            f"{left} of what you tell them is more than sign-on and equity carry: ask in words how they "
            "would make it up, with a later sign-on payment, a guaranteed bonus or an earlier review."
        )
    return tuple(texts)


def led(lead: Component) -> str:
    """Name a package by its lead."""
    return f"{lead.noun.capitalize()}-led"


def over(
    component: Component, value: float, standing_amount: float, measure: ShareMeasure | None = None
) -> str:
    """Write an amount and its difference from the offer."""
    more = value - standing_amount
    text = amount(component, value, measure)
    return text if abs(more) < 1e-6 else f"{text}  ({effect(component, more, measure)})"


def level_text(level_up: LevelUp) -> str:
    """Say what the next level adds and how likely it is."""
    gains = [f"{shown(gain, UNITS[component])} of {component.noun}" for component, gain in level_up.gains]
    low, high = (shown(chance, Unit.CHANCE).partition(" ")[0] for chance in (level_up.low, level_up.high))
    return (
        f"Ask for {level_up.level.value} apart from this counter: midpoint to midpoint it adds "
        f"{listed(gains)}; {low} to {high} in 100 agree. {level_up.source}."
    )


def matched(name: str, amounts: Mapping[Component, float | None], *, is_above: bool = False) -> str:
    """Say which amount of each component alone makes this offer worth as much as another.

    `is_above`: it is worth more now, so that it may be without any of a component.
    """
    unneeded = [component.noun for component, value in amounts.items() if value is None and is_above]
    parts = [
        f"no amount of {component.noun}" if value is None else f"{component.noun} {amount(component, value)}"
        for component, value in amounts.items()
        if component.noun not in unneeded
    ]
    *first, last = unneeded or [""]
    any_of = f"{', '.join(first)} or {last}" if first else last
    more = f" It is worth more even without any {any_of}." if unneeded else ""
    if not parts:
        return more.strip()
    return f"To be worth what {within_sentence(name)} is, the rest held: {', or '.join(parts)}.{more}"


def cheapest_text(cheapest: Cheapest, measure: ShareMeasure | None) -> str:
    """Say which figures of the packages' worth cost the employer least."""
    figures = " · ".join(
        f"{quantity.long_noun} {amount(quantity, at, measure)}" for quantity, at in cheapest.amounts.items()
    )
    return f"Worth as much, and cheapest for them: {figures}"


def cut_text(credible: Credible) -> str:
    """Say which openings were cut so that all together stay credible; empty where none was."""
    cuts = [f"{cut.component.noun} to {amount(cut.component, cut.cut_to)}" for cut in credible.trimmed]
    if not cuts:
        return ""
    most = shown(credible.most, Unit.MONEY_YEAR)
    return f"All that you open at is more than the most you can ask in all, {most}: cut {', '.join(cuts)}."


def out_of_date(stored: ShownPackage, now: ShownPackage | None) -> str:
    """Say what the recruiter is shown where it differs from the card; empty where it does not."""
    if stored == now:
        return ""
    figures = ", ".join(f"{component.long_noun} {_stored(stored, component)}" for component in Component)
    return f"Shown to this recruiter: {figures}. Tick anew to show today's figures."


def _stored(stored: ShownPackage, component: Component) -> str:
    share = component is Component.BONUS
    return shown(stored.amount(component), Unit.SHARE if share else Unit.MONEY)


def fact(figure: Figure) -> str:
    """Write one figure with the last word of its name."""
    short = figure.name.rpartition(" · ")[2].capitalize()
    known = figure.value is not None and figure.unit is Unit.RATIO
    return f"{short}: {figure.value:.2f}" if known else f"{short}: {shown(figure.value, figure.unit)}"
