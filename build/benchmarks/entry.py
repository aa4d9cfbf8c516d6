"""How long a committed entry takes until every number is up to date, compared with bare array work."""

from collections.abc import Callable, Iterator
from itertools import count

from msgspec.structs import replace

from build.benchmarks.bare.asks import BareAsk, bare_traits
from build.benchmarks.bare.worth import bare_draws, bare_worth
from build.benchmarks.measure import Measure
from build.benchmarks.plans import FEW, TODAY, all_released, plan_of, with_replies
from planner.analysis import Analysis, ModelInputs, analyse
from planner.ask.package.package_results import Packaging
from planner.freed_memory import OF_ENTRIES, keep_freed_memory
from planner.model_inputs import load_model_inputs
from planner.pay.worth.worth import worth
from planner.plan import Plan, edits

RESULT = "GPU spend fell from $310,000 to ${:,} a month in two months, with no loss of recall."


def measures() -> Iterator[Measure]:
    """Value an offer; then type, log and judge, each time until every number is up to date."""
    plan, given = plan_of(FEW), load_model_inputs(TODAY)
    keep_freed_memory(OF_ENTRIES)  # as the window does
    without_stories = replace(plan, stories=())
    asked, best = least(plan, given), analyse(plan, given).best
    yield Measure(
        name="One offer's worth() over bare numpy",
        ours=valuing(plan, given, asked),
        yardstick=bare_valuing(),
        limit=1.2,
        runs=50,
    )
    name = f"An entry to every number, {FEW} offers"
    yield entry(name, typing(without_stories, given, base_of(least(without_stories, given))), limit=1.5)
    name = f"The same with {len(plan.stories)} stories, which move every cloud"
    yield entry(name, typing(plan, given, base_of(asked)))
    yield entry("The same into the best: all other asks follow", typing(plan, given, base_of(best)))
    known = all_released(plan)
    yield entry("The same with all rivals released", typing(known, given, base_of(asked)), milliseconds=70)
    talked = with_replies(plan, asked)
    reply = f"rounds.{talked.rounds[-1].id}.value"
    yield entry("A third reply to every number", typing(talked, given, reply))
    result = f"stories.{plan.stories[0].id}.result"
    yield entry("A story's result to every number", typing(plan, given, result, text=RESULT))
    packages = typing(plan, given, base_of(asked), packaged(asked))
    yield entry("An entry and the packages of its offer", packages)


def entry(
    name: str, typed: Callable[[], object], limit: float | None = None, milliseconds: float = 16
) -> Measure:
    """Return the measure of an entry against the array work that an entry of base needs."""
    return Measure(name, typed, bare_entry(), limit, milliseconds, runs=50)


def least(plan: Plan, given: ModelInputs) -> str:
    """Return the offer of least worth: no other offer's alternative, so that only its own asks move."""
    offers = analyse(plan, given).offers
    worths = {offer.id: held.total for offer in plan.offers if (held := offers[offer.id].worth) is not None}
    return min(worths, key=worths.__getitem__)


def typing(
    plan: Plan,
    given: ModelInputs,
    path: str,
    also: Callable[[Analysis], object] = lambda _analysis: None,
    text: str = "{}",
) -> Callable[[], object]:
    """Return what types the next figure in a text, always a new one, and reads every number and `also`."""
    latest = analyse(plan, given)
    read(latest)
    also(latest)
    dollars = count(200_000, 100)

    def typed() -> None:
        nonlocal latest
        entered = edits.enter(latest.plan, path, text.format(next(dollars)), TODAY)
        latest = analyse(entered, given, latest)
        read(latest)
        also(latest)

    return typed


def base_of(offer_id: str) -> str:
    """Return the plan path of an offer's base."""
    return f"offers.{offer_id}.base"


def packaged(offer_id: str) -> Callable[[Analysis], Packaging | None]:
    """Return what reads the packages of one offer with all their figures, as the Counter sheet does."""

    def read_packages(analysis: Analysis) -> Packaging | None:
        packaging = analysis.packages[offer_id]
        if packaging is not None:
            _ = packaging.packages, packaging.figures
        return packaging

    return read_packages


def read(analysis: Analysis) -> None:
    """Read every figure and every ask of all offers, as a grid with all its folds open would."""
    for offer in analysis.offers.values():
        for figure in offer.figures.values():
            _ = figure.value
        for ask in offer.asks.values():
            _ = ask.opening


def bare_entry() -> Callable[[], object]:
    """Return the array work that a typed base brings with it, in code and draws that share nothing with ours.

    One offer's 20,000 paths valued, two asks explored anew (base, and the sign-on that is measured by it),
    and two more asked again of clouds that are kept: their offer's worth moved what a withdrawal loses.
    Nothing is counted for the asks of other offers, for figures, problems or reasons.
    """
    draws, traits = bare_draws(), bare_traits()
    kept = [BareAsk(traits, reference) for reference in (600_000.0, 100_000.0)]
    dollars = count(200_000, 100)

    def worked() -> None:
        base = float(next(dollars))
        total, *_ = bare_worth(draws, base)
        for ask in (BareAsk(traits, base), BareAsk(traits, base / 2), *kept):
            ask.opening(total / 10)

    return worked


def valuing(plan: Plan, given: ModelInputs, offer_id: str) -> Callable[[], object]:
    """Return what values one offer at a base that was never there before."""
    offer, dollars = plan.offer(offer_id), count(200_000, 100)

    def valued() -> None:
        changed = replace(offer, base=float(next(dollars)))
        worth(changed, plan.person, plan.assumptions, given.simulation)

    return valued


def bare_valuing() -> Callable[[], object]:
    """Return the same in bare numpy."""
    draws, dollars = bare_draws(), count(200_000, 100)
    return lambda: bare_worth(draws, float(next(dollars)))
