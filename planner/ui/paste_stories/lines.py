"""What the list of the dialog says: a draft with its text in full, or lines that are no story."""

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from planner.plan import PARTS, Story
from planner.plan.registry import FIELDS
from planner.story.paste.drafts import PasteReview
from planner.story.paste.resume import SetAside

LONGEST = 1_200
"""Characters of a draft that are shown; a longer one is whole at the left."""
MOST_LINES = 12


class TextTone(StrEnum):
    """How a part of a text is drawn: as its title, or as what explains; the rest is plain."""

    TITLE = "title"
    DIM = "dim"


class ToneSpan(Struct, frozen=True):
    """A part of a text with its tone."""

    start: int
    length: int
    tone: TextTone


def draft_text(story: Story) -> str:
    """Return a draft as it will be: title, job and tags, then each part after its label."""
    parts = (f"{label}: {text}" for label, text in _parts(story))
    text = "\n".join(filter(None, (_title(story), _head(story), *parts)))
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def draft_tones(story: Story) -> tuple[ToneSpan, ...]:
    """Return the tones of `draft_text`: the title first, then the job and each label."""
    spans, place = [ToneSpan(0, len(_title(story)), TextTone.TITLE)], len(_title(story)) + 1
    if head := _head(story):
        spans.append(ToneSpan(place, len(head), TextTone.DIM))
        place += len(head) + 1
    for label, text in _parts(story):
        spans.append(ToneSpan(place, len(label) + 1, TextTone.DIM))
        place += len(label) + len(": ") + len(text) + 1
    return tuple(span for span in spans if span.start + span.length <= LONGEST)


def aside_tones(text: str) -> tuple[ToneSpan, ...]:
    """Return the tone of lines that are no story."""
    return (ToneSpan(0, len(text), TextTone.DIM),)


def _title(story: Story) -> str:
    return story.title or "Without a title"


def _head(story: Story) -> str:
    return " · ".join(filter(None, (story.role, *story.tags)))


def _parts(story: Story) -> Iterator[tuple[str, str]]:
    for part in PARTS:
        if text := getattr(story, part):
            yield FIELDS[f"Story.{part}"].about.label, text


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
