"""How far a story is: signal, cause, decision, fix, result, cost, lesson, with what is there of each."""

from enum import StrEnum

from msgspec import Struct

from planner.story.coach.reactions import shortened
from planner.story.coach.reading import CoachReading
from planner.story.rubric.items import Item
from planner.story.rubric.judgement import Judgement

ENOUGH = 0.6
"""Share of an item's points from which a step is there."""


class StepState(StrEnum):
    """How much of a step a story has."""

    MISSING = "missing"
    THIN = "thin"
    THERE = "there"


class SpineStep(Struct, frozen=True):
    """One step: the key of its part, its name, how much is there, and the sentence that has it."""

    part: str
    name: str
    state: StepState
    words: str = ""


_STEPS: tuple[tuple[str, str, tuple[Item, ...]], ...] = (
    ("signal", "Signal", (Item.SIGNAL,)),
    ("root_cause", "Cause", (Item.CAUSE,)),
    ("decision", "Decision", (Item.DECIDED,)),
    ("fix", "Fix", (Item.FIX,)),
    ("result", "Result", (Item.CHANGE,)),
    ("cost", "Cost", (Item.PRICE, Item.BOTH_SIDES)),
    ("lesson", "Lesson", ()),
)


def spine(reading: CoachReading, judgement: Judgement) -> tuple[SpineStep, ...]:
    """Return the seven steps of a story in their order."""
    earned = [item for item in Item if judgement.item(item).points]
    return tuple(
        SpineStep(part, name, *_filled(reading, part, [item for item in items if item in earned]))
        for part, name, items in _STEPS
    )


def _filled(reading: CoachReading, part: str, items: list[Item]) -> tuple[StepState, str]:
    """Return how much of a step is there, and its best sentence."""
    shown = [pair for item in items if (pair := reading.best(item, part))]
    if shown:
        passage, find = max(shown, key=lambda pair: pair[1].points / pair[1].item.most)
        is_there = find.points >= ENOUGH * find.item.most
        return StepState.THERE if is_there else StepState.THIN, shortened(passage.text)
    text, is_lesson = getattr(reading.story, part).strip(), part == "lesson"
    written = StepState.THERE if is_lesson else StepState.THIN  # no item judges the lesson
    return written if text else StepState.MISSING, shortened(text)
