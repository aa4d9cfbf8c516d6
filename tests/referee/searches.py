"""Does the order of moves beat asking everybody at once? Searches drawn at random, played on other paths.

`python -m tests.referee.searches` chooses the best order of each search on the paths that the program uses
and plays it on twice as many others. Recruiters are those of MODEL 5: it shows that the search is right about
them and does not follow the noise of its paths, not that real recruiters are like that.
"""

import sys
from dataclasses import dataclass
from statistics import fmean, stdev

import numpy as np

from planner.ask.moves.counterparts import Cases, PricedCase
from planner.ask.moves.moves import MoveQuestion, move_advice
from planner.ask.moves.paths import COUNT
from planner.ask.moves.search_inputs import ASKED, Gains, LiveOffer, MoveSearch
from planner.ask.recruiters.ask_case import AskCase
from planner.ask.rule.explorations import ExplorationCache
from planner.market.asks.constants import AskConstants
from planner.model_inputs import load_tables

SEARCHES, SEED = 500, 20261129
OTHER_PATHS = 2 * COUNT
YEARS = 4
VALUE = Gains(base=0.62, equity=0.42 / YEARS, sign_on=0.6 / YEARS)
"""Worth a year of a dollar, after tax, risk and time."""


@dataclass(frozen=True, slots=True)
class Search:
    """Offers of one search with the cases of their asks."""

    moves: MoveSearch
    cases: tuple[Cases, ...]


@dataclass(frozen=True, slots=True)
class Played:
    """Worth a year of one search on other paths: by the chosen order, all at once, all at once with all
    released, and of the best offer as it stands; and the chance that an offer is lost, by order and at once.
    """

    chosen: float
    at_once: float
    released: float
    standing: float
    lost: float
    lost_at_once: float


def drawn_search(generator: np.random.Generator) -> Search:
    """Draw two to four offers of one person: all may be named to all, some end soon."""
    count, usual = int(generator.integers(2, 5)), float(generator.integers(150, 280)) * 1_000
    offers = tuple(_offer(generator, f"o{place + 1}", usual) for place in range(count))
    alternative = float(generator.uniform(0.6, 0.95)) * max(offer.worth for offer in offers)
    everybody = frozenset(range(count))
    moves = MoveSearch(
        alternative=alternative,
        offers=offers,
        may_name=tuple(everybody - {place} for place in range(count)),
        years=YEARS,
    )
    return Search(moves, tuple(_cases(moves, place) for place in range(count)))


def _offer(generator: np.random.Generator, name: str, usual: float) -> LiveOffer:
    base = round(usual * float(generator.uniform(0.88, 1.12)), -3)
    grant = round(base * float(generator.uniform(0.6, 3.0)), -4)
    sign_on = float(generator.integers(0, 50)) * 1_000 * (generator.random() < 0.6)
    bonus = float(generator.integers(0, 21)) / 100
    standing = Gains(base, grant, sign_on)
    worth = (1 + bonus) * VALUE.base * base + VALUE.equity * grant + VALUE.sign_on * sign_on
    return LiveOffer(
        id=name,
        standing=standing,
        worth=worth,
        value=Gains((1 + bonus) * VALUE.base, VALUE.equity, VALUE.sign_on),
        bonus=bonus,
        written=bool(generator.random() < 2 / 3),
        deadline=int(generator.integers(2, 22)) if generator.random() < 0.6 else None,
    )


def _cases(moves: MoveSearch, place: int) -> Cases:
    offer = moves.offers[place]
    others = [other.worth for other in moves.offers if other is not offer]
    gap = max(0.0, offer.worth - max(*others, moves.alternative))
    base = offer.standing.base
    amounts = zip(ASKED, offer.standing.by_component(), offer.value.by_component(), strict=True)
    return {
        component: PricedCase(
            AskCase(
                component=component,
                standing=standing,
                reference=base if component is not ASKED[1] else standing,
                loss=gap / value,
            )
        )
        for component, standing, value in amounts
    }


def play(search: Search, constants: AskConstants, cache: ExplorationCache) -> Played:
    """Choose the best order on the program's paths and play it on others."""
    question = MoveQuestion(search.moves, search.cases, constants, cache.trait_draws(constants))
    here, elsewhere = move_advice(question), move_advice(question, OTHER_PATHS)
    if here is None or elsewhere is None:
        raise ValueError("A search must have an offer.")
    chosen, ranking = here.released.best.order, elsewhere.released
    outcomes = {outcome.order: outcome for outcome in ranking.orders}
    everybody = (tuple(offer.id for offer in search.moves.offers),)
    return Played(
        chosen=outcomes[chosen].worth,
        at_once=ranking.at_once.worth,
        released=outcomes[everybody].worth,
        standing=ranking.now.worth,
        lost=outcomes[chosen].lost,
        lost_at_once=ranking.at_once.lost,
    )


def played(count: int, seed: int) -> tuple[Played, ...]:
    """Draw and play as many searches."""
    generator, constants, cache = np.random.default_rng(seed), load_tables().asks, ExplorationCache()
    return tuple(play(drawn_search(generator), constants, cache) for _ in range(count))


def main(count: int = SEARCHES) -> None:
    """Print what the order of moves brings against the other ways."""
    results = played(count, SEED)
    print(f"{count} searches of two to four offers; worth a year, played on {OTHER_PATHS} other paths\n")
    for name, values in {
        "order of moves over all at once": [result.chosen - result.at_once for result in results],
        "… over all at once, all released": [result.chosen - result.released for result in results],
        "… over the best offer as it stands": [result.chosen - result.standing for result in results],
        "all at once over the best offer": [result.at_once - result.standing for result in results],
    }.items():
        error = stdev(values) / len(values) ** 0.5
        better = sum(value > 0 for value in values) / len(values)
        print(f"{name:<38}{fmean(values):>+9,.0f} ± {error:,.0f}, better in {better:.0%}")
    print(f"{'mean worth of the best offer':<38}{fmean(result.standing for result in results):>9,.0f}")
    print(f"{'an offer is lost, by order':<38}{fmean(result.lost for result in results):>9.1%}")
    print(f"{'… all at once':<38}{fmean(result.lost_at_once for result in results):>9.1%}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
