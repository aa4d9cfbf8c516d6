"""The plan of concessions: the next ask, then smaller steps to the target, each for something (MODEL 7)."""

from collections.abc import Mapping

from planner.ask.package.package_results import Concession
from planner.ask.results import Ask
from planner.pay.worth.sign_on_paths import owed_until
from planner.plan import Offer
from planner.plan.fields.terms import Clawback, Component, OfferForm

STEPS = (0.55, 0.30, 0.15)
"""Shares of the way, reply by reply: at no reply less than by an even split."""

LONG_CLIFF = 12  # months


def concessions(
    offer: Offer,
    asks: Mapping[Component, Ask],
    next_asks: Mapping[Component, float],
    steps: tuple[float, ...] = STEPS,
) -> tuple[Concession, ...]:
    """Return the next ask of each component, then where it goes after each reply left: at last the target.

    Replies that a component has used shorten its plan. The next ask is the one that waits for an answer,
    else that of `next_asks`, else the opening; from one below the target there is no way to give.
    """
    paths = {
        component: amounts(next_ask, ask.target, ask.step, ask.answered, steps)
        if next_ask > ask.target
        else (next_ask,)
        for component, ask in asks.items()
        if ask.opening is not None
        for next_ask in [_next_ask(ask, next_asks.get(component))]
    }
    most = max(map(len, paths.values()), default=0)
    wanted = ("", *requests(offer, most - 1))
    return tuple(
        Concession(
            number,
            tuple((component, path[number]) for component, path in paths.items() if number < len(path)),
            wanted[number],
        )
        for number in range(most)
    )


def amounts(
    next_ask: float, target: float, step: float, used: int, steps: tuple[float, ...] = STEPS
) -> tuple[float, ...]:
    """Return the next ask and where it goes after each reply left, to the nearest step; the last the target.

    `used`: replies so far. Never under the target, nor above the ask.
    """
    gone = cumulative_shares(max(1, len(steps) - used), steps)
    conceded = (round((next_ask - share * (next_ask - target)) / step) * step for share in gone[:-1])
    return (next_ask, *(min(max(amount, target), next_ask) for amount in conceded), target)


def cumulative_shares(left: int, steps: tuple[float, ...] = STEPS) -> tuple[float, ...]:
    """Return how much of the way is gone after each reply left: the last of the steps, scaled to 1.

    Three left: .55, .85, 1; two: .667, 1. Even steps where more are left than there are steps: an even split
    is the slowest that holds nothing back, and more replies leave time to hear them first.
    """
    last_steps = steps[len(steps) - left :] if left <= len(steps) else (1.0,) * left
    return tuple(sum(last_steps[: count + 1]) / sum(last_steps) for count in range(len(last_steps)))


def requests(offer: Offer, count: int) -> tuple[str, ...]:
    """Return what to ask in return for each of `count` concessions, at most three, from the terms."""
    wanted = (
        (offer.standing is not OfferForm.WRITTEN, "the offer in writing, with these figures"),
        (_repaid_whole(offer), "repayment of the sign-on that falls month by month"),
        (any(grant.cliff >= LONG_CLIFF for grant in offer.grants), "a first vesting after six months"),
        (not offer.refresher, "a yearly refresher grant named in the letter"),
        (True, "a review of base after six months"),
        (True, "the start date that suits you"),
        (True, "a final answer in writing before the offer ends, which you will sign"),
    )
    fitting = [text for holds, text in wanted if holds]
    return (*fitting[: count - 1], fitting[-1]) if count > 0 else ()


def _repaid_whole(offer: Offer) -> bool:
    return any(
        payment.clawback is Clawback.CLIFF and payment.amount > 0 and owed_until(payment)
        for payment in offer.sign_on
    )


def _next_ask(ask: Ask, asked: float | None) -> float:
    """Return the ask that waits for an answer, what is asked for above the offer, or the opening."""
    for amount in (ask.waiting, asked):
        if amount is not None and amount > ask.standing:
            return amount
    return max(ask.opening or 0.0, ask.target)
