"""What an offer, a story and a scenario are called wherever they are shown: by name, else by place."""

from collections.abc import Iterable

from planner.plan.offer import Offer
from planner.plan.plan import PRESENT_ID, Plan
from planner.plan.scenario import Scenario
from planner.plan.story import Story


def title(plan: Plan, offer: Offer) -> str:
    """What a column is called: its company, else its place. No two columns have the same title.

    Where another column has the same company, the role follows if it differs, else the place.
    """
    name = offer.company.strip()
    if not name:
        return _place(plan, offer)
    folded = name.casefold()
    columns = (plan.present, *plan.offers)
    alike = [one for one in columns if one.id != offer.id and one.company.strip().casefold() == folded]
    if not alike:
        return name
    role = offer.title.strip()
    roles = {one.title.strip().casefold() for one in alike}
    return f"{name} ({role if role and role.casefold() not in roles else _place(plan, offer).lower()})"


def _place(plan: Plan, offer: Offer) -> str:
    """A column by its place: the present job, or an offer by its number."""
    if offer.id == PRESENT_ID:
        return "Present job"
    return f"Offer {[one.id for one in plan.offers].index(offer.id) + 1}"


def titled(plan: Plan, offer: Offer) -> Offer:
    """Return an offer under the name that it is shown by, for words that are made of the offer alone."""
    return offer.model_copy(update={"company": title(plan, offer)})


def story_title(story: Story, stories: Iterable[Story]) -> str:
    """What a story is called: its title in one line, else its place among the stories of its plan."""
    return " ".join(story.title.split()) or f"Story {[one.id for one in stories].index(story.id) + 1}"


def story_titles(stories: Iterable[Story]) -> dict[str, str]:
    """Return what each of the stories of a plan is called, by identity, in one pass."""
    return {
        story.id: " ".join(story.title.split()) or f"Story {place}" for place, story in enumerate(stories, 1)
    }


def scenario_title(plan: Plan, scenario: Scenario) -> str:
    """What a cost scenario is called: its name, else its place."""
    place = [one.id for one in plan.scenarios].index(scenario.id) + 1
    return scenario.name.strip() or f"Scenario {place}"
