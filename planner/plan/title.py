"""What an offer, a story and a scenario are called wherever they are shown: by name, else by place."""

from collections.abc import Iterable

from planner.plan.offer import Offer
from planner.plan.plan import PRESENT_ID, Plan
from planner.plan.scenario import Scenario
from planner.plan.story import Story


def title(plan: Plan, offer: Offer) -> str:
    """What a column is called: its company, else its place."""
    if offer.id == PRESENT_ID:
        return offer.company.strip() or "Present job"
    return offer.company.strip() or f"Offer {[one.id for one in plan.offers].index(offer.id) + 1}"


def titled(plan: Plan, offer: Offer) -> Offer:
    """Return an offer under the name that it is shown by, for words that are made of the offer alone."""
    return offer.model_copy(update={"company": title(plan, offer)})


def story_title(story: Story, stories: Iterable[Story]) -> str:
    """What a story is called: its title in one line, else its place among the stories of its plan."""
    return " ".join(story.title.split()) or f"Story {[one.id for one in stories].index(story.id) + 1}"


def scenario_title(plan: Plan, scenario: Scenario) -> str:
    """What a cost scenario is called: its name, else its place."""
    place = [one.id for one in plan.scenarios].index(scenario.id) + 1
    return scenario.name.strip() or f"Scenario {place}"
