"""The plan of concessions: from opening to target in shrinking steps, each tied to a request (MODEL 7)."""

from collections.abc import Mapping

from planner.ask.package.package_results import Concession
from planner.ask.results import Ask
from planner.pay.worth.sign_on_paths import owed_until
from planner.plan import Offer
from planner.plan.fields.terms import Clawback, Component, Standing

STEPS = (0.55, 0.30, 0.15)
"""Of the way, round by round: never less at any round than an even split would have given."""

LONG_CLIFF = 12  # months


def concessions(
    offer: Offer, asks: Mapping[Component, Ask], proposed: Mapping[Component, float], rounds: int = len(STEPS)
) -> tuple[Concession, ...]:
    """Return where each component goes in each round left (1 to 3), to whole steps; the last is the target.

    It starts from what is proposed where that is above the target, else from the opening.
    """
    starts = {
        component: _start(ask.opening, ask.target, proposed.get(component))
        for component, ask in asks.items()
        if ask.opening is not None
    }
    if not starts:
        return ()
    return tuple(
        Concession(
            number,
            tuple((component, _at(start, asks[component], share)) for component, start in starts.items()),
            request,
        )
        for number, (share, request) in enumerate(
            zip(cumulative_shares(rounds), requests(offer), strict=False), 1
        )
    )


def cumulative_shares(rounds: int) -> tuple[float, ...]:
    """Return how much of the way is gone after each round: .55, .85, 1 in three; even steps in more.

    An even split is the slowest that holds nothing back; more rounds leave time to hear them first.
    """
    steps = STEPS[:rounds] if rounds <= len(STEPS) else (1.0,) * rounds
    return tuple(sum(steps[: count + 1]) / sum(steps) for count in range(len(steps)))


def requests(offer: Offer) -> tuple[str, ...]:
    """Return what to ask in return, as many as there are rounds, from the terms as they stand."""
    wanted = (
        (offer.standing is not Standing.WRITTEN, "the offer in writing, with these figures"),
        (_repaid_whole(offer), "repayment of the sign-on that falls month by month"),
        (any(grant.cliff >= LONG_CLIFF for grant in offer.grants), "a first vesting after six months"),
        (not offer.refresher, "a yearly refresher grant named in the letter"),
        (True, "a review of base after six months"),
        (True, "the start date that suits you"),
        (True, "a final answer in writing before the offer ends, which you will sign"),
    )
    fitting = [text for holds, text in wanted if holds]
    return (*fitting[: len(STEPS) - 1], fitting[-1])


def _repaid_whole(offer: Offer) -> bool:
    return any(
        payment.clawback is Clawback.CLIFF and payment.amount > 0 and owed_until(payment)
        for payment in offer.sign_on
    )


def _start(opening: float, target: float, proposed: float | None) -> float:
    return proposed if proposed is not None and proposed > target else max(opening, target)


def _at(start: float, ask: Ask, share: float) -> float:
    """Return the figure after so much of the way: a whole step, and the target itself at the end."""
    wanted = start - share * (start - ask.target)
    rounded = round(wanted / ask.step) * ask.step
    return ask.target if share >= 1 else min(max(rounded, ask.target), start)
