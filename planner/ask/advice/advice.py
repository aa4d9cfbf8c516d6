"""The asks with and without what a coach would tell the recruiter (MODEL 5, facts 2, 7 and 8).

The advised set is the smallest that keeps the highest asks: a lever that moves nothing is left out, and one
that lowers an ask is never in it.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct, field

from planner.ask.advice.levers import Lever, LeverKind
from planner.ask.results import Ask
from planner.ask.sentences import amount
from planner.plan.fields.terms import Component
from planner.values.lazy_tuple import LazyTuple
from planner.values.share_measure import ShareMeasure

Asks = Mapping[Component, Ask]
AsksWith = Callable[[frozenset[Lever]], Asks]
"""Returns the asks after telling levers besides what is released."""

SLIP = 1e-6


class Raise(Struct, frozen=True):
    """One ask with a lever and without it; an opening is None where the answer is not to ask."""

    component: Component
    opening: float | None
    without: float | None
    measure: ShareMeasure | None = None  # what equity is counted in where it is not dollars

    def text(self, verb: str = "opens at ") -> str:
        """Such as “sign-on opens at 177,000 instead of 74,000”; `verb` is left out in a list."""
        name = self.component.noun
        if self.opening is None:
            return f"{name} stays where it is"
        with_it = amount(self.component, self.opening, self.measure)
        if self.without is None:
            return f"{name} {verb}{with_it} instead of no ask"
        return f"{name} {verb}{with_it} instead of {amount(self.component, self.without, self.measure)}"


class LeverEffect(Struct, frozen=True):
    """What telling one lever by itself brings, and whether it is advised."""

    lever: Lever
    raises: tuple[Raise, ...]
    advised: bool

    @property
    def sentence(self) -> str:
        """What telling it brings, as one sentence."""
        brings = ", ".join(
            change.text("" if place else "opens at ") for place, change in enumerate(self.raises)
        )
        text = f"Tell them of {self.lever.what}: {brings or 'it moves no ask by itself'}"
        return f"{text}; but {self.lever.against}." if self.lever.against else f"{text}."


class Advice(Struct, frozen=True, eq=False):
    """The unreleased levers with their effects, the advised set, and the asks with it.

    `asks` count what is released and what is advised, nothing else. `needed_by` lists, by component, the
    levers of the set that its ask needs. `effects` are computed when first read: the answer strip reads the
    asks alone.
    """

    asks: Asks = field(default_factory=lambda: MappingProxyType({}))
    effects: Sequence[LeverEffect] = ()
    best: tuple[Lever, ...] = ()
    needed_by: Mapping[Component, tuple[Lever, ...]] = field(default_factory=lambda: MappingProxyType({}))


def advise(
    levers: Collection[Lever], asks_with: AsksWith, shown_with: AsksWith, final: Collection[Component] = ()
) -> Advice:
    """Return the advice on unreleased levers; `final`: components whose last figure was called final.

    `asks_with` returns each ask as it is alone, and chooses the set. `shown_with` returns the asks as far as
    they are credible together, as the user sees them before and after: effects are measured by it.
    A final figure is taken at its word: only a better offer reopens it.
    """
    advisable = [lever for lever in _telling_order(levers) if not lever.against]
    best = _needed(advisable, asks_with, final)
    asks = _asks_with(best, asks_with, final)
    needed_by = {
        component: tuple(
            lever
            for lever in levers
            if lever in best
            and _may_move(lever, component, final)
            and _is_higher(asks[component], asks_with(best - {lever})[component])
        )
        for component in asks
    }
    return Advice(
        asks=asks,
        effects=LazyTuple(
            lambda: (LeverEffect(lever, _raises(lever, shown_with, final), lever in best) for lever in levers)
        ),
        best=tuple(lever for lever in levers if lever in best),
        needed_by=MappingProxyType(needed_by),
    )


def _telling_order(levers: Collection[Lever]) -> list[Lever]:
    """Return the levers in the order in which they are dropped if they are not needed: stories first."""
    order = (LeverKind.STORY, LeverKind.OFFER, LeverKind.CAUSE)
    return sorted(levers, key=lambda lever: order.index(lever.kind))


def _needed(levers: Collection[Lever], asks_with: AsksWith, final: Collection[Component]) -> frozenset[Lever]:
    """Return the smallest set with the highest asks, lever by lever."""
    needed = frozenset(levers)
    for lever in levers:
        with_it, without = asks_with(needed), asks_with(needed - {lever})
        moved = [component for component in with_it if _may_move(lever, component, final)]
        raises = any(_is_higher(with_it[component], without[component]) for component in moved)
        lowers = any(_is_higher(without[component], with_it[component]) for component in moved)
        if lowers or not raises:
            needed -= {lever}
    return needed


def _asks_with(best: frozenset[Lever], asks_with: AsksWith, final: Collection[Component]) -> Asks:
    """Return the asks of the advised set; a final figure is left alone, unless a better offer reopens it."""
    asks = dict(asks_with(best))
    reopened = any(lever.kind is LeverKind.OFFER for lever in best)
    for component in final:
        if component in asks and not reopened:
            asks[component] = asks_with(frozenset())[component]
    return MappingProxyType(asks)


def _raises(lever: Lever, shown_with: AsksWith, final: Collection[Component]) -> tuple[Raise, ...]:
    """Return what a lever moves by itself, in the asks as they are shown."""
    with_it, without = shown_with(frozenset({lever})), shown_with(frozenset())
    return tuple(
        Raise(component, ask.opening, without[component].opening, ask.measure)
        for component, ask in with_it.items()
        if _may_move(lever, component, final) and abs(_opening(ask) - _opening(without[component])) > SLIP
    )


def _may_move(lever: Lever, component: Component, final: Collection[Component]) -> bool:
    return lever.kind is LeverKind.OFFER or component not in final


def _is_higher(ask: Ask, other: Ask) -> bool:
    """Say whether an ask opens higher than another one, or hopes for more."""
    return _opening(ask) > _opening(other) + SLIP or ask.target > other.target + SLIP


def _opening(ask: Ask) -> float:
    return ask.standing if ask.opening is None else ask.opening
