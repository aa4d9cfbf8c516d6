"""Titles of offers, stories and scenarios wherever they are shown: the name, else the place."""

from collections.abc import Iterable

from msgspec.structs import replace

from planner.plan.fields.offer import Offer
from planner.plan.fields.plan import PRESENT_ID, PRESENT_JOB, Plan
from planner.plan.fields.scenario import Scenario
from planner.plan.fields.story import Story


def title(plan: Plan, offer: Offer) -> str:
    """Return the title of a column: its company, else its place. No two columns have the same title.

    Where another column has the same company, the role follows if it differs, else the place.
    """
    folded = _folded(offer)
    return _title(plan, offer, [column for column in plan.columns() if _folded(column) == folded])


def within_sentence(name: str) -> str:
    """Return a title as it is within a sentence: a present job that was not named is no name."""
    return f"your {PRESENT_JOB.lower()}" if name == PRESENT_JOB else name


def sentence_start(name: str) -> str:
    """Return a title as it is at the start of a sentence."""
    return f"Your {PRESENT_JOB.lower()}" if name == PRESENT_JOB else name


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
    """Return the title of a column by its place: the present job, or the number of the offer."""
    if offer.id == PRESENT_ID:
        return PRESENT_JOB
    return f"Offer {[other.id for other in plan.offers].index(offer.id) + 1}"


def titled(plan: Plan, offer: Offer) -> Offer:
    """Return the offer with its title as company, for texts that are made from the offer alone."""
    return replace(offer, company=title(plan, offer))


def story_title(story: Story, stories: Iterable[Story]) -> str:
    """Return the title of a story in one line, else its place among the stories of its plan."""
    return _one_line(story) or f"Story {[other.id for other in stories].index(story.id) + 1}"


def story_titles(stories: Iterable[Story]) -> dict[str, str]:
    """Return the titles of a plan's stories by identity, in one pass."""
    return {story.id: story_title_at(place, story) for place, story in enumerate(stories, 1)}


def story_title_at(place: int, story: Story) -> str:
    """Return the title of a story that is at a place of its plan, the first at 1."""
    return _one_line(story) or f"Story {place}"


def _one_line(story: Story) -> str:
    return " ".join(story.title.split())


def scenario_title(plan: Plan, scenario: Scenario) -> str:
    """Return the name of a cost scenario, else its place."""
    place = [other.id for other in plan.scenarios].index(scenario.id) + 1
    return scenario.name.strip() or f"Scenario {place}"
