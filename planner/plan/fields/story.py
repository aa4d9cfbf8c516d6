"""Stories of the user's career, and the preparation for the talks: ticks of the checklist, and notes."""

from enum import StrEnum
from typing import Annotated

from planner.plan.fields.about import About, Editor, Group, Model
from planner.plan.fields.terms import LifecycleStage, SkillArea
from planner.values import Privacy

RELEASABLE, PRIVATE = Privacy.RELEASABLE, Privacy.PRIVATE


def _part(label: str, note: str) -> About:
    """Describe a part of a story: each of its sentences is exported only when released."""
    return About(label, RELEASABLE, Group.STORY, help=note, editor=Editor.STORIES)


def _filed(label: str, note: str) -> About:
    """Describe a field that files a story; private."""
    return About(label, PRIVATE, Group.STORY, help=note, editor=Editor.STORIES)


class Story(Model):
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


class PrepItem(StrEnum):
    """The items of both articles' checklists, in order."""

    FAILURES = "failures"
    LIFECYCLE = "lifecycle"
    ARCHITECTURE = "architecture"
    COST_PER_QUERY = "cost_per_query"
    LATENCY_SCRIPT = "latency_script"
    POST_MORTEMS = "post_mortems"
    NARRATIVE = "narrative"
    CASE_STUDIES = "case_studies"
    BOTH_LENSES = "both_lenses"
    REHEARSED = "rehearsed"
    CHEAT_SHEET = "cheat_sheet"
    ROLE_TALK = "role_talk"
    SYSTEM = "system"


def _note(label: str, note: str) -> About:
    return About(label, PRIVATE, Group.PREP, help=note, editor=Editor.PREP)


class Prep(Model):
    """The preparation for the talks. `ticked`: the items that the user ticked by hand."""

    ticked: Annotated[
        tuple[PrepItem, ...], About("Ticked by hand", PRIVATE, Group.PREP, editor=Editor.RECORD)
    ] = ()
    narrative: Annotated[
        str, _note("Market narrative", "Where the market of your products goes, in a few sentences.")
    ] = ""
    latency_script: Annotated[
        str,
        _note("Latency against accuracy", "Your own words for a listener who is not technical."),
    ] = ""
    case_studies: Annotated[
        tuple[str, ...], _note("Case studies read", "One a line, with what you would have done otherwise.")
    ] = ()
    role_talk: Annotated[
        str, _note("Role-fit talk", "Whom in the role you talked to, and what you learned.")
    ] = ""
    latency_budgets: Annotated[
        tuple[str, ...], _note("Latency budgets", "One a line, as “search: p95 under 300 ms”.")
    ] = ()
    adoption_kpis: Annotated[
        tuple[str, ...], _note("Adoption KPIs", "One a line, as “weekly active teams 31 % to 44 %”.")
    ] = ()
