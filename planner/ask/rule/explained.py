"""What each fact does to an ask: the reach with it less the reach before it, in the order of MODEL 5."""

from collections.abc import Iterator

from planner.ask.amount_text import amount_text
from planner.ask.cloud.facts import Fact, documented, story_room, usable_band
from planner.ask.recruiters.ask_case import AskCase, KnownRival
from planner.ask.results import Moved
from planner.ask.rule.explorations import ExplorationCache
from planner.market.asks.constants import AskConstants
from planner.plan.fields.terms import Component
from planner.values import Unit, shown


def explained_facts(case: AskCase, constants: AskConstants, cache: ExplorationCache) -> tuple[Moved, ...]:
    """Return a line for each fact of a case, with what it adds to the reach.

    The last one leads to the case with all its facts, which the ask itself has explored.
    """
    facts = tuple(_facts(case, constants)) if case.reference > 0 else ()
    if not facts:
        return ()
    steps = (Fact.NONE, *(fact for fact, _text, _where in facts[:-1]), Fact.FINAL)
    reaches = [_reach(case, constants, cache, upto) for upto in steps]
    return tuple(
        Moved(text, after - before, where, by_range=fact in (Fact.BAND, Fact.MINIMUM))
        for (fact, text, where), before, after in zip(facts, reaches[:-1], reaches[1:], strict=True)
    )


def _reach(case: AskCase, constants: AskConstants, cache: ExplorationCache, upto: Fact) -> float:
    return cache.explore(case, constants, upto).largest(case.loss)


def _facts(case: AskCase, constants: AskConstants) -> Iterator[tuple[Fact, str, str]]:
    """Yield the facts that a case has: number, sentence, and the plan path of a rival."""
    component, name = case.component, case.component.noun
    if case.early:
        room = constants.of(component).early_room
        usual = "the usual room" if room == 1 else f"{shown(room, Unit.RATIO)} times the usual room"
        yield Fact.EARLY, f"Company before series C: {usual} in {name}, and more risk.", ""
    if case.evidence > 0 and component is not Component.BONUS:
        most = amount_text(component, round(story_room(case, constants), -2))
        strength = shown(round(100 * case.evidence), Unit.COUNT)
        yield (
            Fact.STORIES,
            f"Stories you tell them speak {strength} of 100: up to {most} more.",
            "stories",
        )
    if case.rivals and component is not Component.BONUS:
        written = any(rival.written for rival in case.rivals)
        form = "in writing" if written else "verbal"
        yield Fact.RIVAL_KNOWN, f"They know of another offer, {form}.", case.rivals[0].where
    yield from _band_facts(case)
    better = [rival for rival in case.rivals if _counts(rival)]
    if better:
        yield Fact.BETTER_RIVALS, _better_text(better, component), better[0].where
    if documented(case, constants) > 0:
        yield Fact.CASE, _case_text(case, constants), ""
    if case.final is not None:
        news = "something new since" if case.final == "new" else "nothing new since"
        yield Fact.FINAL, f"They called {amount_text(component, case.standing)} final, {news}.", ""


def _band_facts(case: AskCase) -> Iterator[tuple[Fact, str, str]]:
    posted = usable_band(case.posted)
    band = posted or usable_band(case.market)
    if band is None:
        return
    low, high = (shown(end, Unit.MONEY) for end in band)
    name = "Posted range" if posted else "Market range"
    yield Fact.BAND, f"{name} {low} to {high}: {_place(case.standing, band)}.", ""
    if posted and case.standing < posted[0]:
        yield Fact.MINIMUM, "The offer is under the posted minimum.", ""


def _place(standing: float, band: tuple[float, float]) -> str:
    low, high = band
    if standing < low:
        return "the offer is under it"
    if standing >= high:
        return "the offer is at its top" if standing == high else "the offer is above it"
    return f"the offer is at {shown(round((standing - low) / (high - low), 2), Unit.SHARE)} of it"


def _counts(rival: KnownRival) -> bool:
    return rival.gap > 0 and (rival.total_gap is None or rival.total_gap > 0)


def _better_text(better: list[KnownRival], component: Component) -> str:
    parts = [
        f"{rival.label or 'another offer'}, {'written' if rival.written else 'verbal'}, "
        f"{amount_text(component, rival.gap)} better"
        for rival in better
    ]
    return f"Better offers they know of: {'; '.join(parts)}."


def _case_text(case: AskCase, constants: AskConstants) -> str:
    amount = amount_text(case.component, documented(case, constants))
    if case.component is Component.EQUITY:
        return f"Documented losses that no sign-on carries: {amount}."
    return f"Why this sign-on is fair, documented: {amount_text(case.component, case.case)}."
