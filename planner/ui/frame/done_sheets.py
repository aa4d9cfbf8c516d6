"""Which sheets have a tick: those whose work the plan shows as done."""

from operator import attrgetter

from planner.plan import PARTS, Plan, Story
from planner.plan.fields.terms import Component


def done_sheets(plan: Plan) -> frozenset[str]:
    """Return the titles of the sheets whose work is done, for the chosen offer where it is about one.

    Offers: every offer has company and base. Counter: an ask is chosen. Letters: something was exported or
    copied for the recruiter. Rounds: something was said. Stories: one has all its parts.
    """
    offer = plan.chosen_offer()
    offers = [each for each in plan.offers if not each.hidden]
    done = {
        "Offers": bool(offers) and all(each.company and each.base is not None for each in offers),
        "Stories": any(_is_whole(story) for story in plan.stories),
    }
    if offer is not None:
        counter = plan.counter(offer.id)
        done["Counter"] = any(counter.proposed(component) is not None for component in Component)
        done["Letters"] = any(export.offer == offer.id for export in plan.exports)
        done["Rounds"] = any(each.offer == offer.id for each in plan.rounds)
    return frozenset(title for title, is_done in done.items() if is_done)


def _is_whole(story: Story) -> bool:
    return all(_parts(story))


_parts = attrgetter(*PARTS)
