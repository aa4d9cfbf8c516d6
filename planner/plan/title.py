"""What an offer, a story and a scenario are called wherever they are shown: by name, else by place."""

from collections.abc import Iterable

from planner.plan.fields.offer import Offer
from planner.plan.fields.plan import PRESENT_ID, Plan
from planner.plan.fields.scenario import Scenario
from planner.plan.fields.story import Story


def title(plan: Plan, offer: Offer) -> str:
    """What a column is called: its company, else its place. No two columns have the same title.

    Where another column has the same company, the role follows if it differs, else the place.
    """
    folded = _folded(offer)
    return _title(plan, offer, [column for column in plan.columns() if _folded(column) == folded])


def titles(plan: Plan) -> dict[str, str]:
    """Return the title of every column by identity, in one pass over them."""
    alike: dict[str, list[Offer]] = {}
    for column in plan.columns():
        alike.setdefault(_folded(column), []).append(column)
    return {column.id: _title(plan, column, alike[_folded(column)]) for column in plan.columns()}


def _folded(offer: Offer) -> str:
    return offer.company.strip().casefold()


def _title(plan: Plan, offer: Offer, alike: Iterable[Offer]) -> str:
    """Return the title of a column among those of the same company, itself included or not."""
    name = offer.company.strip()
    if not name:
        return _place(plan, offer)
    others = [column for column in alike if column.id != offer.id]
    if not others:
        return name
    role = offer.title.strip()
    roles = {column.title.strip().casefold() for column in others}
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
