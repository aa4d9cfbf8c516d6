"""How long queries wait where more come than can be answered at once: the M/M/c queue, by Erlang's C formula.

A. K. Erlang, “Solution of some problems in the theory of probabilities of significance in automatic telephone
exchanges”, 1917; as in L. Kleinrock, “Queueing Systems”, vol. 1, 1975, 3.5. Arrivals at random (Poisson), `c`
places that each take a mean time S, exponentially spread, one queue, nobody gives up.
"""

import math
from functools import lru_cache

ENDLESS = 1e15
"""A sum of this size leaves no chance of waiting."""


@lru_cache(maxsize=1_000)
def waits_chance(places: int, load: float) -> float:
    """Return the chance that a query finds all places taken: Erlang's C; 1 where load is not below places.

    `load`: arrivals a second × seconds each, in places. By the sum `1/B = Σ c!/((c-k)! a^k)`, which ends when
    it is endless, so a million places take no longer than a thousand.
    """
    if load >= places:
        return 1.0
    if load <= 0:
        return 0.0
    total = term = 1.0
    for taken in range(places, 0, -1):
        term *= taken / load
        total += term
        if total > ENDLESS or term < total * 1e-16:
            break
    lost = 1 / total
    return lost / (1 - load / places * (1 - lost))


def waiting_time(places: int, load: float, seconds: float, share: float) -> float:
    """Return the seconds within which a share of the queries begin to be answered; endless above capacity.

    `P(wait > t) = C × e^(-(c - a) t / S)`, so `t = S × ln(C / (1 - share)) / (c - a)`, and 0 below that.
    """
    if load >= places:
        return math.inf
    late = waits_chance(places, load)
    if late <= 1 - share:
        return 0.0
    return seconds * math.log(late / (1 - share)) / (places - load)
