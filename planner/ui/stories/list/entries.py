"""What the list says of each story, and a story as plain text."""

from planner.plan import Offer, Plan, ReleasedStory, Story
from planner.plan.fields.story import PARTS
from planner.plan.registry import FIELDS
from planner.plan.title import story_title, story_titles, title
from planner.share.stories import standing
from planner.story.judged import NONE_JUDGED, JudgedStory, judged
from planner.ui.stories.list.list_model import Entry
from planner.ui.stories.view import Shown


def entries(plan: Plan, shown: Shown) -> tuple[Entry, ...]:
    """Return a line for each story, the one that is shown as it is being typed."""
    known = shown.analysis.evidence.judged if shown.analysis else NONE_JUDGED
    live = tuple(shown.story if story.id == shown.story.id else story for story in plan.stories)
    titles = story_titles(live)
    marks = {story.id: story for story in plan.counter(shown.offer.id).release.stories} if shown.offer else {}
    reader = title(plan, shown.offer) if shown.offer else ""
    return tuple(
        Entry(
            story.id,
            titles[story.id],
            _note(judged(story, known)),
            _shared(reader, story, marks.get(story.id)),
        )
        for story in live
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


def _shared(reader: str, story: Story, mark: ReleasedStory | None) -> str:
    count = sum(map(len, standing(story, mark).values())) if mark else 0
    return f"{reader} reads {count}" if count else ""


def _note(story: JudgedStory) -> str:
    """A letter changes one story, and the list shows them all: the others are judged already."""
    score, lens = story.judgement.score, story.lean.lens
    return f"{score} · {lens.value} first" if lens else str(score)
