"""What the list of the dialog says: a draft with its text in full, or lines that are no story."""

from planner.plan import PARTS, Story
from planner.plan.registry import FIELDS
from planner.story.text.drafts import PasteReview
from planner.story.text.resume import SetAside

LONGEST = 1_200
"""Characters of a draft that are shown; a longer one is whole at the left."""
MOST_LINES = 12


def draft_text(story: Story) -> str:
    """Return a draft as it will be: title, job and tags, then each part after its label."""
    head = " · ".join(filter(None, (story.role, *story.tags)))
    parts = (
        f"{FIELDS[f'Story.{part}'].about.label}: {text}" for part in PARTS if (text := getattr(story, part))
    )
    text = "\n".join(filter(None, (story.title or "Without a title", head, *parts)))
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def aside_text(aside: SetAside) -> str:
    """Return lines that are no story, and what they are taken for."""
    lines = aside.lines[:MOST_LINES]
    more = f"\n… and {len(aside.lines) - MOST_LINES} more" if len(aside.lines) > MOST_LINES else ""
    return f"Left out, {aside.why}:\n" + "\n".join(lines)[:LONGEST] + more


def aside_draft(aside: SetAside) -> Story:
    """Return lines that are no story as the situation of one, where the user wants them after all."""
    return Story(id="", title=aside.lines[0][:60], situation="\n".join(aside.lines))


def head_text(review: PasteReview) -> str:
    """Return how many stories the paste holds, and what else."""
    count = len(review.drafts.stories)
    stories = "1 story" if count == 1 else f"{count or 'no'} stories"
    asides = ", ".join(aside.why for aside in review.asides)
    return f"{stories[:1].upper()}{stories[1:]}" + (f"; left out: {asides}" if asides else "")
