"""Stories of the user's career: their parts, and how they are filed."""

from typing import Annotated

from planner.plan.fields.terms import LifecycleStage, SkillArea
from planner.plan.schema.about import About, Editor, Group
from planner.plan.schema.model import Model
from planner.values import Privacy

RELEASABLE, PRIVATE = Privacy.RELEASABLE, Privacy.PRIVATE


def _part(label: str, note: str) -> About:
    """Describe a part of a story: each of its sentences is exported only when released."""
    return About(label, RELEASABLE, Group.STORY, help=note, editor=Editor.STORIES)


def _filed(label: str, note: str) -> About:
    """Describe a field that files a story; private."""
    return About(label, PRIVATE, Group.STORY, help=note, editor=Editor.STORIES)


class Story(Model, frozen=True, kw_only=True):
    """One story. `lifecycle` and `areas` are ticked by hand, in addition to those its text shows.

    `scenario` is the identity of the cost scenario that its economics come from; empty: none.
    """

    id: Annotated[str, About("Identity", PRIVATE, Group.STORY, editor=Editor.RECORD)]
    title: Annotated[str, _part("Title", "A few words that name the story.")] = ""
    role: Annotated[str, _filed("Your role", "What you were there, as “Senior PM, ranking”.")] = ""
    when: Annotated[str, _filed("When", "As you would say it: “2024”, “spring 2025”.")] = ""
    tags: Annotated[tuple[str, ...], _filed("Tags", "Words to find it by.")] = ()
    situation: Annotated[str, _part("Situation", "The product, its users, and what was at stake.")] = ""
    signal: Annotated[str, _part("Signal", "The metric or report that showed that something broke.")] = ""
    root_cause: Annotated[str, _part("Root cause", "Why it broke: inputs or weights, and which slice.")] = ""
    decision: Annotated[
        str, _part("Decision and alternatives", "What you decided, and what you weighed against it.")
    ] = ""
    fix: Annotated[str, _part("Fix", "What was changed, and how you knew that it held.")] = ""
    result: Annotated[str, _part("Result", "What it led to, in figures: before and after.")] = ""
    cost: Annotated[
        str, _part("Cost and trade-off", "What it cost, in money, time or quality; both sides.")
    ] = ""
    lesson: Annotated[str, _part("Lesson", "What you do otherwise since then.")] = ""
    answer: Annotated[
        str, _filed("Answer on its figures", "What you would say when asked how its figures were measured.")
    ] = ""
    coach_draft: Annotated[
        str, _filed("Answer to the coach", "What you typed on the coach’s card and have not taken yet.")
    ] = ""
    lifecycle: Annotated[
        tuple[LifecycleStage, ...], About("Lifecycle", PRIVATE, Group.STORY, editor=Editor.RECORD)
    ] = ()
    areas: Annotated[
        tuple[SkillArea, ...], About("Skill areas", PRIVATE, Group.STORY, editor=Editor.RECORD)
    ] = ()
    scenario: Annotated[str, About("Cost scenario", PRIVATE, Group.STORY, editor=Editor.RECORD)] = ""


PARTS: tuple[str, ...] = (
    *("situation", "signal", "root_cause", "decision", "fix", "result", "cost", "lesson"),
)
"""Keys of the parts of a story, in narrative order."""
