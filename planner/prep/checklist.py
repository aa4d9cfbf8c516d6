"""The items of both articles' checklists: ticked by what the plan has, else by hand.

What counts as evidence is ours, and said beside each item; an item that the plan proves needs no tick.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from planner.plan import Plan, PrepItem
from planner.plan.fields.terms import LifecycleStage
from planner.plan.title import scenario_title, story_title
from planner.prep.cheat_sheet import cheat_sheet
from planner.story.judged import NONE_JUDGED, Judged, JudgedStory, judged_stories
from planner.story.lenses.lens import Lens
from planner.story.lexicon import Lexicon
from planner.story.query_cost.scenario_figures import costed
from planner.story.rubric.judgement import Criterion

SALARY = "Valenx Press, Salary Data: AI PMs with MLOps Certification and 2026 Trends"
TRACKS = "Valenx Press, AI PM vs ML PM: Job Duties, Skills, and Salary Compared in 2026"

FAILURES, PROJECTS, CASES, MORTEMS = 3, 3, 2, 2
"""How many stories of failure, projects in both lenses, case studies and post-mortems the lists ask for."""

TOLD, WHOLE = 0.6, 0.8
"""Shares of a criterion's points from which a story tells of it, and from which it tells all of it."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What the plan has of an item: whether it is enough, in words, and the plan path to go on at."""

    enough: bool
    said: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """One item of the list as it stands."""

    item: PrepItem
    title: str
    source: str
    proof: Proof
    by_hand: bool

    @property
    def done(self) -> bool:
        """Whether the plan proves it or the user ticked it."""
        return self.proof.enough or self.by_hand


@dataclass(frozen=True, slots=True)
class _Evidence:
    """The plan, and its stories as they are judged, each once for all items."""

    plan: Plan
    lexicon: Lexicon
    stories: tuple[JudgedStory, ...]


def checklist(plan: Plan, lexicon: Lexicon, known: Judged = NONE_JUDGED) -> tuple[Check, ...]:
    """Return all items in order, with what the plan has of each; `known` are stories judged already."""
    have = _Evidence(plan, lexicon, tuple(judged_stories(plan.stories, lexicon, known).values()))
    return tuple(
        Check(item, title, source, proof(have), item in plan.prep.ticked)
        for item, (title, source, proof) in _ITEMS.items()
    )


def item_title(item: PrepItem) -> str:
    """Return what an item of the list is called."""
    return _ITEMS[item][0]


def _failures(have: _Evidence) -> Proof:
    """A failure counts with its root cause and its fix: most points of scar tissue."""
    told = [story for story in have.stories if _tells(story, Criterion.SCAR_TISSUE, WHOLE)]
    return _counted(have, told, FAILURES, "tell a failure with its root cause and its fix")


def _lifecycle(have: _Evidence) -> Proof:
    covered = {stage for story in have.stories for stage in story.filed.stages}
    missing = [stage.value for stage in LifecycleStage if stage not in covered]
    said = f"{len(covered)} of {len(LifecycleStage)} stages are covered by stories"
    return Proof(not missing, f"{said}; missing: {', '.join(missing)}." if missing else f"{said}.", "stories")


def _architecture(have: _Evidence) -> Proof:
    told = [
        story
        for story in have.stories
        if _tells(story, Criterion.JUDGMENT) and _tells(story, Criterion.ECONOMICS)
    ]
    return _counted(have, told, 1, "weigh an alternative with what each side costs")


def _cost_per_query(have: _Evidence) -> Proof:
    plan = have.plan
    priced = [scenario for scenario in plan.scenarios if costed(plan, scenario).cost is not None]
    named = ", ".join(f"“{scenario_title(plan, one)}”" for one in priced[:2])
    said = f"{named} has its cost per query." if len(priced) == 1 else f"{named} have their cost per query."
    first = plan.scenarios[0] if plan.scenarios else None
    where = f"scenarios.{first.id}.name" if first else "scenarios"
    return Proof(bool(priced), said if priced else "No scenario has a cost per query yet.", where)


def _post_mortems(have: _Evidence) -> Proof:
    told = [story for story in have.stories if story.story.result.strip() and story.story.lesson.strip()]
    return _counted(have, told, MORTEMS, "have a result and a lesson")


def _both_lenses(have: _Evidence) -> Proof:
    """A project can be told both ways where it says something of each lens."""
    told = [story for story in have.stories if story.lean.impact and story.lean.risk]
    return _counted(have, told, PROJECTS, f"say something for {Lens.IMPACT.value} and for {Lens.RISK.value}")


def _cheat_sheet(have: _Evidence) -> Proof:
    empty = [section.title.lower() for section in cheat_sheet(have.plan, have.lexicon) if not section.lines]
    said = f"Nothing yet of {' and '.join(empty)}." if empty else "All three parts have lines."
    return Proof(not empty, said, "prep.latency_budgets")


def _narrative(have: _Evidence) -> Proof:
    return _noted(have.plan.prep.narrative, "narrative")


def _latency_script(have: _Evidence) -> Proof:
    return _noted(have.plan.prep.latency_script, "latency_script")


def _role_talk(have: _Evidence) -> Proof:
    return _noted(have.plan.prep.role_talk, "role_talk")


def _case_studies(have: _Evidence) -> Proof:
    read = len(have.plan.prep.case_studies)
    return Proof(read >= CASES, f"{min(read, CASES)} of {CASES} noted.", "prep.case_studies")


def _by_hand(_have: _Evidence) -> Proof:
    return Proof(enough=False, said="Yours to tick.")


def _noted(text: str, key: str) -> Proof:
    written = bool(text.strip())
    return Proof(written, "Written below." if written else "Nothing is written yet.", f"prep.{key}")


def _counted(have: _Evidence, told: list[JudgedStory], wanted: int, what: str) -> Proof:
    plan = have.plan
    names = ", ".join(f"“{story_title(one.story, plan.stories)}”" for one in told[:wanted])
    said = f"{min(len(told), wanted)} of {wanted} stories {what}{': ' + names if names else ''}."
    used = {one.story.id for one in told}
    rest = next((story.id for story in plan.stories if story.id not in used), "")
    return Proof(len(told) >= wanted, said, f"stories.{rest}.title" if rest else "stories")


def _tells(story: JudgedStory, criterion: Criterion, share: float = TOLD) -> bool:
    return story.judgement.criterion(criterion).points >= share * criterion.most


_ITEMS: Mapping[PrepItem, tuple[str, str, Callable[[_Evidence], Proof]]] = {
    PrepItem.FAILURES: ("Three stories of failure, with root cause and fix", SALARY, _failures),
    PrepItem.LIFECYCLE: ("Projects mapped to the model's lifecycle", SALARY, _lifecycle),
    PrepItem.ARCHITECTURE: ("Costs and benefits of an architecture weighed", SALARY, _architecture),
    PrepItem.COST_PER_QUERY: ("A calculation of cost per query", SALARY, _cost_per_query),
    PrepItem.LATENCY_SCRIPT: ("A script on latency against accuracy", SALARY, _latency_script),
    PrepItem.POST_MORTEMS: ("Post-mortems of recent launches", TRACKS, _post_mortems),
    PrepItem.NARRATIVE: ("A market narrative", TRACKS, _narrative),
    PrepItem.CASE_STUDIES: ("Two MLOps case studies read", TRACKS, _case_studies),
    PrepItem.BOTH_LENSES: ("Three projects told in both lenses", TRACKS, _both_lenses),
    PrepItem.REHEARSED: ("Impact-first and risk-first scripts rehearsed aloud", TRACKS, _by_hand),
    PrepItem.CHEAT_SHEET: ("One page to cram from", TRACKS, _cheat_sheet),
    PrepItem.ROLE_TALK: ("A talk with someone in the role", TRACKS, _role_talk),
    PrepItem.SYSTEM: ("A structured way to prepare, kept up", f"{SALARY}; {TRACKS}", _by_hand),
}
