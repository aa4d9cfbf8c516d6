"""The two best offers, and the sentence that says what would make the second best the best."""

from planner.analysis import Analysis
from planner.analysis.results import SAME_WORTH
from planner.compare.chart_values import shortened
from planner.pay.sensitivity.flip import Flip, flip_text, flips
from planner.pay.sensitivity.flip_inputs import Rivals
from planner.plan import PRESENT_ID
from planner.plan.title import sentence_start, titled, within_sentence


def closest_rivals(analysis: Analysis) -> Rivals | None:
    """Return the two offers of highest worth; the present job is one only where there is a single offer."""
    live = [
        (offer.worth.total, offer.offer)
        for offer in analysis.offers.values()
        if offer.worth is not None and not offer.offer.hidden and offer.offer.id != PRESENT_ID
    ]
    present = analysis.offers[PRESENT_ID]
    if len(live) == 1 and present.worth is not None:
        live.append((present.worth.total, present.offer))
    if len(live) < 2:
        return None
    (_, best), (_, other), *_ = sorted(live, key=lambda pair: -pair[0])
    plan = analysis.plan
    return Rivals(titled(plan, best), titled(plan, other), plan.person, plan.assumptions, analysis.simulation)


def finding(rivals: Rivals) -> str:
    """Name the input that has to move least, in shares of its range, to change the winner."""
    best, other = shortened(rivals.best.company), within_sentence(shortened(rivals.other.company))
    names = f"{sentence_start(best)} and {other}"
    if rivals.gap() < SAME_WORTH:
        return f"{names} are worth the same: the least change makes one of them the better offer"
    near = [flip for flip in flips(rivals) if flip.flips_at is not None]
    if not near:
        return f"Nothing within its range makes {other} worth as much as {within_sentence(best)}"
    least = min(near, key=_share)
    change = flip_text(least).removeprefix("same at ")
    return f"{names} would be worth the same at: {_short_label(least, rivals)} {change}"


def _short_label(flip: Flip, rivals: Rivals) -> str:
    """Return the name of an input, with the name of its offer as short as in the rest of the title."""
    label = flip.label
    for offer in (rivals.best, rivals.other):
        label = label.replace(offer.company, shortened(offer.company))
    return label


def _share(flip: Flip) -> float:
    return abs((flip.flips_at or 0.0) - flip.now) / (flip.high - flip.low)
