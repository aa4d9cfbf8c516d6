"""Which of the user's stories fits a question: by what the rubric and the lens find in it alone."""

from collections.abc import Iterable

from msgspec import Struct

from planner.plan import Story
from planner.prep.drill.questions import DrillQuestion
from planner.story.coach.coach_words import CoachWords
from planner.story.coach.questions import ITEMS
from planner.story.judged import JudgedStory

MOST_STORIES, ENOUGH = 3, 0.5
"""How many stories are named for a question, and the share of what it wants that a story must show."""


class FittingStory(Struct, frozen=True):
    """A story for a question: `fit` from 0 to 1, and what of the wanted it does not show."""

    story: Story
    fit: float
    lacks: tuple[str, ...]


def fitting_stories(
    question: DrillQuestion, stories: Iterable[JudgedStory], words: CoachWords
) -> tuple[FittingStory, ...]:
    """Return the stories that show at least half of what a question wants, the best first.

    Of what happened alone: a hypothetical answer is no story. None for a question that wants no story.
    """
    if not question.wanted and not question.topics:
        return ()
    fits = (_fit(question, story, words) for story in stories if story.counted.own)
    return tuple(sorted((fit for fit in fits if fit.fit >= ENOUGH), key=lambda fit: -fit.fit)[:MOST_STORIES])


def wanted_in_words(question: DrillQuestion, words: CoachWords) -> tuple[str, ...]:
    """Return what a story must show for a question, in words."""
    return (*(words.topics[topic].adds for topic in question.wanted), *question.topics)


def _fit(question: DrillQuestion, story: JudgedStory, words: CoachWords) -> FittingStory:
    carried = {match.topic.name for match in story.lens.words}
    shares = [
        score.points / score.most
        for topic in question.wanted
        if (score := story.judgement.item(ITEMS[topic]))
    ]
    shares += [float(topic in carried) for topic in question.topics]
    named = wanted_in_words(question, words)
    lacks = tuple(name for name, share in zip(named, shares, strict=True) if share < ENOUGH)
    return FittingStory(story.story, sum(shares) / len(shares), lacks)
