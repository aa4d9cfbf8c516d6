"""Two offers set against each other by what their pay waits for: who they are, and what is found."""

from msgspec import Struct

from planner.analysis import Analysis
from planner.pay.results import Floats, Pay
from planner.pay.years.steady import Steady, steady_by_year
from planner.plan import PRESENT_ID, Offer
from planner.plan.fields.terms import Track
from planner.plan.title import titled, within_sentence

LEAST = 0.05
"""A smaller share of a year on milestones is not the finding."""
NAME_LENGTH = 20
"""Letters of a name in a title, which must also say what was found."""


class Side(Struct, frozen=True, eq=False):
    """One of the two offers, with its pay by year and by what it waits for."""

    offer: Offer
    pay: Pay
    steady: Steady

    @property
    def name(self) -> str:
        """The company's name within a sentence, shortened to fit a title."""
        name = within_sentence(self.offer.company)
        return name if len(name) <= NAME_LENGTH else f"{name[: NAME_LENGTH - 1].rstrip()}…"


def sides(analysis: Analysis) -> tuple[Side, ...]:
    """Return every offer with pay that is not hidden, in plan order, the present job last."""
    plan = analysis.plan
    offers = (*(offer for offer in plan.offers if not offer.hidden), plan.present)
    paid = ((offer, analysis.valued[offer.id].pay) for offer in offers if offer.base is not None)
    return tuple(
        Side(titled(plan, offer), pay, steady_by_year(offer, pay, plan.assumptions))
        for offer, pay in paid
        if pay is not None
    )


def pair(analysis: Analysis, wanted: tuple[str, str] = ("", "")) -> tuple[Side, Side] | None:
    """Return the two wanted; else the chosen or best offer and the one that differs most from it."""
    by_id = {side.offer.id: side for side in sides(analysis)}
    if len(by_id) < 2:
        return None
    plan = analysis.plan
    order = (wanted[0], plan.chosen, analysis.best, *by_id)
    first = next(by_id[key] for key in order if key in by_id and (key == wanted[0] or key != wanted[1]))
    others = [side for key, side in by_id.items() if key != first.offer.id]
    second = next((other for other in others if other.offer.id == wanted[1]), None)
    return first, second or max(others, key=lambda side: _difference(first, side))


def finding(first: Side, second: Side) -> str:
    """Return how much of a usual year is cash at the steadier offer, and what the other's depends on.

    The steadier one has less on milestones, else more cash.
    """
    year = 2 if len(first.steady.cash) > 1 else 1
    steady, other = sorted(
        (first, second),
        key=lambda side: (
            round(_share(side.steady.hanging, side, year), 2),
            -_share(side.steady.cash, side, year),
        ),
    )
    cash = _share(steady.steady.cash, steady, year)
    begun = f"{100 * cash:.0f} % of {steady.name}'s year {year} is cash"
    milestone = _share(other.steady.hanging, other, year)
    if milestone >= LEAST:
        return f"{begun}; {_share_text(milestone)} of {other.name}'s hangs on a milestone"
    vest = _share(other.steady.vesting, other, year)
    if vest >= LEAST:
        return f"{begun}; {_share_text(vest)} of {other.name}'s hangs on vesting"
    return f"{begun}, and {_share_text(_share(other.steady.cash, other, year))} of {other.name}'s"


def weighted_finding(first: Side, second: Side) -> str:
    """Return what chance and delay leave of pay that depends on milestones, where it is most."""
    most = max((first, second), key=lambda side: float((side.steady.hanging - side.steady.expected).sum()))
    hanging, rest = float(most.steady.hanging.sum()), float(most.steady.expected.sum())
    if not hanging:
        return "By chance and delay: nothing hangs on a milestone, so it is the same"
    years = len(most.steady.cash)
    return (
        f"By chance and delay {rest / 1000:,.0f}k is left of the {hanging / 1000:,.0f}k that {most.name} "
        f"hangs on milestones in {years} {'year' if years == 1 else 'years'}"
    )


def _difference(first: Side, other: Side) -> tuple[bool, bool, bool]:
    """Rank whom to compare with: an offer before the present job, another track, then milestones."""
    tracks = {first.offer.track, other.offer.track}
    return (
        other.offer.id != PRESENT_ID,
        tracks == {Track.AI_PM, Track.ML_PM},
        bool(other.steady.hanging.sum()) != bool(first.steady.hanging.sum()),
    )


def _share(part: Floats, side: Side, year: int) -> float:
    total = float(side.steady.face[year - 1])
    return float(part[year - 1]) / total if total else 0.0


def _share_text(share: float) -> str:
    return "half" if abs(share - 0.5) < 0.015 else f"{100 * share:.0f} %"
