"""What the list says of each story, and a story as plain text."""

from functools import lru_cache

from planner.plan import Offer, Plan, Story
from planner.plan.registry import FIELDS
from planner.plan.story import PARTS
from planner.plan.title import story_title, title
from planner.share.stories import standing
from planner.story.lens import lean
from planner.story.rubric import judge
from planner.ui.stories.list_model import Entry
from planner.ui.stories.view import Shown


def entries(plan: Plan, shown: Shown) -> tuple[Entry, ...]:
    """Return a line for each story, the one that is shown as it is being typed."""
    return tuple(
        _entry(plan, shown.story if one.id == shown.story.id else one, shown.offer) for one in plan.stories
    )


def told_to(plan: Plan, offer: Offer, story: Story) -> tuple[str, ...]:
    """Return the sentences of a story that the recruiter of an offer may read and that still stand."""
    mark = plan.counter(offer.id).release.of_story(story.id)
    told = standing(story, mark) if mark.sentences else {}
    return tuple(one for held in told.values() for one in held)


def plain_text(plan: Plan, story: Story) -> str:
    """Return a story as text: its title, then each part that is written below its label."""
    parts = [
        f"{FIELDS[f'Story.{part}'].about.label}\n{text}" for part in PARTS if (text := getattr(story, part))
    ]
    return "\n\n".join([story_title(story, plan.stories), *parts])


def _entry(plan: Plan, story: Story, offer: Offer | None) -> Entry:
    told = len(told_to(plan, offer, story)) if offer else 0
    shared = f"{title(plan, offer)} reads {told}" if offer and told else ""
    return Entry(story.id, story_title(story, plan.stories), _note(story), shared)


@lru_cache(maxsize=256)
def _note(story: Story) -> str:
    """Kept by value: a letter changes one story, and the list shows them all."""
    lens = lean(story).lens
    return f"{judge(story).score} · {lens.value} first" if lens else str(judge(story).score)
