"""The offer that a letter goes into, and what the button that takes it there says. No Qt."""

from planner.intake.letters.results import LetterReading
from planner.intake.letters.review.accepting import NEW
from planner.intake.letters.review.review import Review
from planner.plan import PRESENT_ID, Plan
from planner.plan.title import title

NO_TARGET = "There is no offer to log this with. Type the offer, or paste its letter first."


def likely_target(reading: LetterReading, plan: Plan, current: str) -> str:
    """Return the offer of the same company; for a reply alone the current, chosen or only offer."""
    offers = [offer for offer in reading.offers if not offer.is_present]
    names = {offer.company.strip().casefold() for offer in offers} - {""}
    same = [offer.id for offer in plan.offers if offer.company.strip().casefold() in names]
    if len(same) == 1:
        return same[0]
    if (reading.rounds or reading.differences) and not any(offer.values for offer in offers):
        chosen = plan.chosen_offer()
        return current if current not in ("", PRESENT_ID) else chosen.id if chosen else NEW
    return NEW


def action_of(review: Review, plan: Plan, into: str) -> tuple[str, bool, str]:
    """Return the text of the button, whether it can be pressed, and why not."""
    count, talk = review.taken_count(), len(review.rounds())
    offers = [offer for offer in review.offers if offer.rows and not offer.reading.is_present]
    if not offers and talk and not into and not any(offer.taken() for offer in review.offers):
        return "Log the rounds", False, NO_TARGET
    if into and len(offers) <= 1:
        name = title(plan, plan.offer(into))
        if talk == count:
            return f"Log {_counted(talk, 'round')} of {name}", count > 0, ""
        return f"Update {name} with {_counted(count, 'field')}", count > 0, ""
    if len(offers) > 1:
        return f"Add {len(offers)} offers with {_counted(count, 'field')}", count > 0, ""
    name = str(offers[0].taken().get("company", "")) if offers else "your present job"
    return f"Add {name or 'an offer'} with {_counted(count, 'field')}", count > 0, ""


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
