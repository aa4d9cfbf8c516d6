"""The name of a field wherever a sentence needs it: its label, and the offer, story or item it is of."""

from planner.plan.fields.plan import Plan
from planner.plan.paths import NoSuchPathError, column_of, spec_at
from planner.plan.title import scenario_title, story_titles, title, within_sentence

OPEN_ENDED = ("of", "in", "from", "to")
"""Last words of labels that their value goes on, as `Taxed in`: within a sentence they are quoted."""


def field_name(plan: Plan, path: str) -> str:
    """Return a field's name for a sentence, “base salary of Aurora AI”; empty if there is none."""
    try:
        label = spec_at(plan, path).about.label
    except NoSuchPathError:
        return ""
    owner = owner_of(plan, path)
    name = f"“{label}”" if label.rpartition(" ")[2] in OPEN_ENDED else in_sentence(label)
    return f"{name} of {within_sentence(owner)}" if owner else name


def owner_of(plan: Plan, path: str) -> str:
    """Return the title of the offer, story or scenario that a path lies in; empty for the rest."""
    head, _, rest = path.partition(".")
    item_id = rest.partition(".")[0]
    if head == "stories":
        return story_titles(plan.stories).get(item_id, "")
    if head == "scenarios":
        scenario = next((scenario for scenario in plan.scenarios if scenario.id == item_id), None)
        return scenario_title(plan, scenario) if scenario else ""
    offer_id = column_of(plan, path)
    offer = next((column for column in plan.columns() if column.id == offer_id), None)
    return title(plan, offer) if offer else ""


def in_sentence(label: str) -> str:
    """Return a label as it is within a sentence: an abbreviation keeps its capitals."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]
